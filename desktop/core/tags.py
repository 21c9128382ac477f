"""Marks in the text of a line: italic, bold, underlined, a colour, a place on the picture."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKUP = re.compile(r"</?[A-Za-z][^<>\n]*>|\{\\[^{}\n]*\}")
"""What in a text is not read: tags and override blocks."""

BOTTOM = 2
"""Where a line stands that says nothing: like on the keys of a number pad."""

_BLOCK = re.compile(r"\{\\[^{}\n]*\}")
_INK = re.compile(r"\\1?c(?:&H[0-9A-Fa-f]{1,8}&?)?(?=\\|\})")
_HEAD = re.compile(r"(?:\{\\[^{}\n]*\})*")
_PLACE = re.compile(r"\\an([1-9])(?!\d)|\\a(\d{1,2})(?!\d)")
_OLD_PLACES = {1: 1, 2: 2, 3: 3, 5: 7, 6: 8, 7: 9, 9: 4, 10: 5, 11: 6}
FONT = re.compile(r"</?font\b[^<>\n]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and what of it is chosen: from start up to, not including, end."""

    text: str
    start: int
    end: int


def whole(text: str) -> Marked:
    """Return a text with everything chosen that is shown, override blocks at its head not."""
    match = _HEAD.match(text)
    return Marked(text, match.end() if match else 0, len(text))


def has(chosen: Marked, tag: str) -> bool:
    """Say whether everything that is chosen stands inside of <tag>."""
    depth = _depth(chosen.text[: chosen.start], tag)
    shown = False
    place = chosen.start
    for match in (*MARKUP.finditer(chosen.text, chosen.start, chosen.end), None):
        upto = match.start() if match else chosen.end
        if chosen.text[place:upto].strip():
            shown = True
            if depth <= 0:
                return False
        if match is not None:
            depth += _step(match.group(), tag)
            place = match.end()
    return shown


def put(chosen: Marked, tag: str) -> Marked:
    """Return the text with what is chosen inside of <tag>, once."""
    if chosen.start >= chosen.end:
        return chosen
    return _wrap(_bare(chosen, tag), f"<{tag}>", f"</{tag}>")


def take(chosen: Marked, tag: str) -> Marked:
    """Return the text with what is chosen outside of <tag>; what surrounds it stays inside."""
    if chosen.start >= chosen.end:
        return chosen
    return _tidied(_bare(chosen, tag), tag)


def toggle(chosen: Marked, tag: str) -> Marked:
    """Return the text with <tag> around what is chosen, or without it where it stands there."""
    return take(chosen, tag) if has(chosen, tag) else put(chosen, tag)


def colour(chosen: Marked, name: str) -> Marked:
    """Return the text with what is chosen in a colour such as "#ffcc00"; "" takes colours away."""
    before, inner, after = _parts(chosen)
    inner = _inkless(FONT.sub("", inner))
    if not after and _HEAD.fullmatch(before):
        before = _inkless(before)  # it would colour all the same
    bare = Marked(before + inner + after, len(before), len(before) + len(inner))
    return _wrap(bare, f'<font color="{name}">', "</font>") if name and inner else bare


def place_of(text: str) -> int:
    """Return where a line stands, as on a number pad; 2 is below in the middle."""
    found = _PLACE.search(text)
    if found is None:
        return BOTTOM
    return int(found[1]) if found[1] else _OLD_PLACES.get(int(found[2]), BOTTOM)


def put_at(text: str, place: int) -> str:
    """Return the text with the mark of a place, 1 to 9; none for the usual one."""
    bare = _BLOCK.sub(lambda match: _spared(_PLACE, match.group()), text)
    return bare if place == BOTTOM else f"{{\\an{place}}}{bare}"


def _inkless(text: str) -> str:
    return _BLOCK.sub(lambda match: _spared(_INK, match.group()), text)


def _spared(command: re.Pattern[str], block: str) -> str:
    """Return an override block without a command; nothing where that was all."""
    rest = command.sub("", block)
    return "" if rest == "{}" else rest


def _parts(chosen: Marked) -> tuple[str, str, str]:
    text = chosen.text
    return text[: chosen.start], text[chosen.start : chosen.end], text[chosen.end :]


def _bare(chosen: Marked, tag: str) -> Marked:
    """Return it without the tag inside; what begins or ends inside is closed at the edges."""
    before, inner, after = _parts(chosen)
    opens = _depth(before, tag) > 0
    closes = _depth(before + inner, tag) > 0
    inner = _without(inner, tag)
    head = f"{before}</{tag}>" if opens else before
    rest = f"<{tag}>{after}" if closes else after
    return Marked(head + inner + rest, len(head), len(head) + len(inner))


def _wrap(chosen: Marked, opening: str, closing: str) -> Marked:
    before, inner, after = _parts(chosen)
    start = len(before) + len(opening)
    return Marked(before + opening + inner + closing + after, start, start + len(inner))


def _without(text: str, tag: str) -> str:
    return re.sub(rf"</?{tag}>", "", text, flags=re.IGNORECASE)


def _tidied(chosen: Marked, tag: str) -> Marked:
    """Return it without tags around nothing."""
    before, inner, after = _parts(chosen)
    empty = re.compile(rf"<{tag}></{tag}>", re.IGNORECASE)
    before, after = empty.sub("", before), empty.sub("", after)
    return Marked(before + inner + after, len(before), len(before) + len(inner))


def _depth(text: str, tag: str) -> int:
    return sum(_step(match.group(), tag) for match in MARKUP.finditer(text))


def _step(markup: str, tag: str) -> int:
    lower = markup.lower()
    if lower == f"<{tag}>":
        return 1
    return -1 if lower == f"</{tag}>" else 0
