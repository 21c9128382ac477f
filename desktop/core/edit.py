"""An edit: lines taken out and lines put in; and the verbs that make one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from desktop.core.dub import DubSettings
from desktop.core.line import Line, new_id
from desktop.core.line_speech import LineSpeech
from desktop.core.original import original_of, with_original
from desktop.core.timing import LONGEST_MS

_MARKUP = re.compile(r"<(/?)([ibus])>")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a document, and all that is needed to take it back.

    label is a fixed English phrase, so that the window can translate it. Edits with the same
    merge_key that follow each other become one step.
    """

    label: str
    removed: tuple[Line, ...] = ()
    inserted: tuple[Line, ...] = ()
    merge_key: str = ""
    dub_before: DubSettings | None = None
    dub_after: DubSettings | None = None

    def inverse(self) -> Edit:
        """Return the edit that undoes this one."""
        return Edit(
            self.label,
            self.inserted,
            self.removed,
            self.merge_key,
            self.dub_after,
            self.dub_before,
        )

    def merged_with(self, later: Edit) -> Edit | None:
        """Return both as one edit, or None when they belong to different steps."""
        if not self.merge_key or self.merge_key != later.merge_key:
            return None
        if set(self.inserted) != set(later.removed) or self.dub_after != later.dub_before:
            return None
        return Edit(
            later.label,
            self.removed,
            later.inserted,
            self.merge_key,
            self.dub_before,
            later.dub_after,
        )

    @property
    def touched_ids(self) -> frozenset[str]:
        """Ids of all lines that are taken out, put in or changed."""
        return frozenset([line.id for line in self.removed] + [line.id for line in self.inserted])

    @property
    def changes_nothing(self) -> bool:
        """The document is the same after as before."""
        # By id, not as sets of lines: hashing whole lines is slow, and ids differ or agree at once.
        before, after = ({x.id: x for x in lines} for lines in (self.removed, self.inserted))
        return before == after and self.dub_before == self.dub_after


def set_text(line: Line, text: str, session: int) -> Edit:
    """Type; all typing in one session is one step."""
    return Edit("Type", (line,), (changed(line, text=text),), f"text:{line.id}:{session}")


def set_times(line: Line, start_ms: int, end_ms: int, session: int = 0) -> Edit:
    """Move or stretch a line; a drag gives its own session number, 0 never merges."""
    key = f"times:{line.id}:{session}" if session else ""
    return Edit("Set times", (line,), (changed(line, start_ms=start_ms, end_ms=end_ms),), key)


def insert(lines: Sequence[Line]) -> Edit:
    """Put in new lines."""
    return Edit("Insert", (), tuple(lines))


def delete(lines: Sequence[Line]) -> Edit:
    """Take lines out."""
    return Edit("Delete", tuple(lines), ())


def split(line: Line, at_ms: int, caret: int | None = None) -> Edit:
    """Cut a line in two at a moment; the text at the caret, or where its share of time falls.

    The first half keeps the id and its takes; both are spoken alike, the second without a pause
    before it. Raises ValueError when at_ms is not inside the line.
    """
    if not line.start_ms < at_ms < line.end_ms:
        raise ValueError(f"{at_ms} ms is not inside the line")
    if caret is None:
        share = (at_ms - line.start_ms) / line.duration_ms
        caret = _word_boundary_near(line.text, share)
    first, second = _cut_text(line.text, max(0, min(caret, len(line.text))))
    halves = (
        changed(line, end_ms=at_ms, text=first),
        changed(line, id=new_id(), start_ms=at_ms, text=second, speech=_second(line.speech)),
    )
    if original := original_of(line):
        share = (at_ms - line.start_ms) / line.duration_ms
        texts = _cut_text(original, _word_boundary_near(original, share))
        halves = (with_original(halves[0], texts[0]), with_original(halves[1], texts[1]))
    return Edit("Split", (line,), halves)


def merge(lines: Sequence[Line]) -> Edit:
    """Make one line of several, in time order; the first gives id, voice, speaker and speech.

    Raises ValueError for fewer than two lines.
    """
    if len(lines) < 2:
        raise ValueError("merging needs at least two lines")
    ordered = sorted(lines, key=lambda line: (line.start_ms, line.end_ms, line.id))
    text = "\n".join(line.text for line in ordered if line.text.strip())
    whole = changed(ordered[0], end_ms=max(line.end_ms for line in ordered), text=text)
    originals = "\n".join(filter(None, map(original_of, ordered)))
    whole = with_original(whole, originals)
    return Edit("Merge", tuple(ordered), (whole,))


def shift(lines: Sequence[Line], delta_ms: int) -> Edit:
    """Move lines together; none goes before the beginning of the film, nor past any film."""
    earliest = min((line.start_ms for line in lines), default=0)
    latest = max((line.end_ms for line in lines), default=0)
    delta_ms = max(delta_ms, min(0, -earliest))
    delta_ms = min(delta_ms, max(0, LONGEST_MS - latest))
    moved = tuple(
        changed(line, start_ms=line.start_ms + delta_ms, end_ms=line.end_ms + delta_ms)
        for line in lines
    )
    return Edit("Shift", tuple(lines), moved)


def set_voice(lines: Sequence[Line], voice: str) -> Edit:
    """Choose who speaks the lines; "" is the voice of the project."""
    return Edit("Set voice", tuple(lines), tuple(changed(line, voice=voice) for line in lines))


def replace(label: str, before: Sequence[Line], after: Sequence[Line]) -> Edit:
    """Exchange lines for others in one step."""
    return Edit(label, tuple(before), tuple(after))


def set_dub(before: DubSettings, after: DubSettings) -> Edit:
    """Change how the dub is made."""
    return Edit("Dub settings", dub_before=before, dub_after=after)


def _second(speech: LineSpeech) -> LineSpeech:
    """How the second half of a line is spoken: its takes are made anew."""
    return changed(speech, pause_before_ms=0, take="", take_of="", stars=(), gone=())


def _word_boundary_near(text: str, share: float) -> int:
    """Return the index between two words that is nearest to a share (0..1) of the text."""
    target = share * len(text)
    boundaries = [match.start() for match in re.finditer(r"\s+", text.rstrip()) if match.start()]
    return min(boundaries, key=lambda index: abs(index - target), default=len(text))


def _cut_text(text: str, caret: int) -> tuple[str, str]:
    """Cut text in two; a tag that is open at the cut is closed before and opened after it."""
    caret = _outside_of_markup(text, caret)
    first, second = text[:caret].rstrip(), text[caret:].lstrip()
    is_open: list[str] = []
    for match in _MARKUP.finditer(first):
        if not match[1]:
            is_open.append(match[2])
        elif match[2] in is_open:
            is_open.remove(match[2])
    first += "".join(f"</{tag}>" for tag in reversed(is_open))
    return first, "".join(f"<{tag}>" for tag in is_open) + second


def _outside_of_markup(text: str, caret: int) -> int:
    """Return the caret, or the end of the tag that it stands in."""
    for match in re.finditer(r"<[^<>\n]*>|\{[^{}\n]*\}", text):
        if match.start() < caret < match.end():
            return match.end()
    return caret
