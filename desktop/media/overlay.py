"""Subtitle text as events of the ASS renderer, in which a person's text can never be a command."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from desktop.core.line import plain_text
from desktop.core.looks import PLAIN, Look, pieces
from desktop.core.tags import place_of

STYLE = r"\q0\fs46\bord2.5\shad0.6\1c&HFFFFFF&\3c&H000000&\4c&H000000&\blur0.4"
"""Balanced rows, white on a black outline; sizes for a picture 720 high."""

LINES = 720
"""The height in which the sizes of STYLE are meant."""

SCRIPT = (384, 288)
"""Width and height of the picture that a point is meant in where its file says nothing."""

_NUMBER = r"\s*(-?\d{1,5}(?:\.\d*)?)\s*"
_POINT = re.compile(rf"\{{[^{{}}\n]*?\\(?:pos|move)\({_NUMBER},{_NUMBER}[,)]")
_SIZE = re.compile(r"^PlayRes([XY]):\s*(\d{1,5})\s*$", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_JOINER = "\u2060"
_WHITE = "FFFFFF"


@lru_cache(maxsize=8)
def script_size(preserved: str) -> tuple[int, int]:
    """Return in which width and height a script means its points, from its preserved head."""
    found = {axis: int(size) for axis, size in _SIZE.findall(preserved)}
    width, height = found.get("X", 0), found.get("Y", 0)
    return (width, height) if width and height else SCRIPT


def ass_events(
    texts: Iterable[str], script: tuple[int, int] = SCRIPT, aspect: float = 16 / 9
) -> str:
    """What shows texts at one moment: a row for each place on the picture that some of them want.

    Words are shown as they are; only italic, bold, underlined, struck, a colour, a place and a
    point keep their meaning, as tags or as override blocks. Points are of a picture as large as
    script; aspect is width by height of the one that is painted on.
    """
    places: dict[str, list[str]] = {}
    for text in texts:
        if plain_text(text):
            place = f"\\an{place_of(text)}{_point(text, script, aspect)}"
            places.setdefault(place, []).append(_written(text))
    return "\n".join(f"{{{place}{STYLE}}}" + "\\N".join(rows) for place, rows in places.items())


def _point(text: str, script: tuple[int, int], aspect: float) -> str:
    found = _POINT.search(text)
    if found is None:
        return ""
    x, y = float(found[1]) / script[0], float(found[2]) / script[1]
    return f"\\pos({x * LINES * aspect:.1f},{y * LINES:.1f})"


def _written(text: str) -> str:
    """The letters of a text with commands between them, and nothing left switched on."""
    shown = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\h", "\u00a0")
    # The renderer trims a leading space of a row, but not one that does not break.
    shown = _INDENT.sub(lambda gap: "\u00a0" * len(gap[0]), shown)
    parts: list[str] = []
    before = PLAIN
    for piece in pieces(shown):
        parts += (_switched(before, piece.look), _literal(shown[piece.start : piece.end]))
        before = piece.look
    return "".join((*parts, _switched(before, PLAIN)))


def _switched(before: Look, after: Look) -> str:
    """The commands that lead from one look to another."""
    commands = [f"\\{tag}{int(tag in after.tags)}" for tag in sorted(before.tags ^ after.tags)]
    if before.colour != after.colour:
        commands.append(_ink(after.colour or _WHITE))
    return f"{{{''.join(commands)}}}" if commands else ""


def _ink(rgb: str) -> str:
    return f"\\1c&H{rgb[4:]}{rgb[2:4]}{rgb[:2]}&"


def _literal(text: str) -> str:
    # An invisible joiner after the backslash keeps it from starting a command such as \N.
    quiet = text.replace("\\", "\\" + _JOINER).replace("{", "\\{")
    return quiet.replace("\n", "\\N").replace("\0", "")
