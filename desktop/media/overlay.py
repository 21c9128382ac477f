"""Subtitle text as events of the ASS renderer, in which a person's text can never be a command."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from desktop.core.line import plain_text
from desktop.core.tags import place_of

STYLE = r"\q0\fs46\bord2.5\shad0.6\1c&HFFFFFF&\3c&H000000&\4c&H000000&\blur0.4"
"""Balanced rows, white on a black outline; sizes for a picture 720 high."""

LINES = 720
"""The height in which the sizes of STYLE are meant."""

SCRIPT = (384, 288)
"""Width and height of the picture that a point is meant in where its file says nothing."""

_MARKUP = re.compile(
    r"<(?P<close>/?)(?P<tag>[ibus]|em|strong)\s*>"
    r"|<font\b(?P<font>[^<>\n]*)>|(?P<endfont></font\s*>)"
    r"|\{(?P<block>\\[^{}\n]*)\}"
    r"|</?(?:c|v|lang|ruby|rt|span|p)(?:[\s.][^<>\n]*)?>|<\d+:[\d:.]+>|\{[A-Za-z]:[^{}\n]*\}",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"\\([ibus])(\d{1,3})(?!\d)|\\1?c(?:&H([0-9A-Fa-f]{1,8})&?)?(?=\\|$)|\\(r)(?=\\|$)"
)
_NUMBER = r"\s*(-?\d{1,5}(?:\.\d*)?)\s*"
_POINT = re.compile(rf"\{{[^{{}}\n]*?\\(?:pos|move)\({_NUMBER},{_NUMBER}[,)]")
_SIZE = re.compile(r"^PlayRes([XY]):\s*(\d{1,5})\s*$", re.MULTILINE)
_COLOUR = re.compile(r"color\s*=\s*[\"']?\s*#?(\w+)", re.IGNORECASE)
_SIX = re.compile(r"[0-9A-Fa-f]{6}")
_INDENT = re.compile(r"^ +", re.MULTILINE)
_JOINER = "\u2060"
_WHITE = "FFFFFF"
_MEANT = {"em": "i", "strong": "b"}
# fmt: off
_NAMED = {
    "white": _WHITE, "silver": "C0C0C0", "gray": "808080", "grey": "808080", "black": "000000",
    "red": "FF0000", "maroon": "800000", "yellow": "FFFF00", "olive": "808000", "lime": "00FF00",
    "green": "008000", "aqua": "00FFFF", "cyan": "00FFFF", "teal": "008080", "blue": "0000FF",
    "navy": "000080", "fuchsia": "FF00FF", "magenta": "FF00FF", "purple": "800080",
    "orange": "FFA500", "pink": "FFC0CB", "brown": "A52A2A",
}
# fmt: on


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
            places.setdefault(place, []).append(_Writer().written(text))
    return "\n".join(f"{{{place}{STYLE}}}" + "\\N".join(rows) for place, rows in places.items())


def _point(text: str, script: tuple[int, int], aspect: float) -> str:
    found = _POINT.search(text)
    if found is None:
        return ""
    x, y = float(found[1]) / script[0], float(found[2]) / script[1]
    return f"\\pos({x * LINES * aspect:.1f},{y * LINES:.1f})"


@dataclass(slots=True)
class _Writer:
    """Turns the markup of one text into commands, and leaves nothing switched on behind it."""

    depths: dict[str, int] = field(default_factory=dict)
    colours: list[str] = field(default_factory=lambda: [_WHITE])

    def written(self, text: str) -> str:
        shown = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\h", "\u00a0")
        # The renderer trims a leading space of a row, but not one that does not break.
        shown = _INDENT.sub(lambda gap: "\u00a0" * len(gap[0]), shown)
        parts: list[str] = []
        end = 0
        for found in _MARKUP.finditer(shown):
            parts += (_literal(shown[end : found.start()]), self._command(found))
            end = found.end()
        parts.append(_literal(shown[end:]))
        return "".join(parts) + self._closed()

    def _command(self, found: re.Match[str]) -> str:
        if found["tag"]:
            tag = found["tag"].lower()
            return self._switched(_MEANT.get(tag, tag), -1 if found["close"] else 1)
        if found["font"] is not None:
            return self._coloured(_rgb(found["font"]) or self.colours[-1])
        if found["endfont"]:
            self.colours[1:] = self.colours[1:-1]
            return _ink(self.colours[-1])
        return "".join(map(self._obeyed, _COMMAND.finditer(found["block"] or "")))

    def _switched(self, tag: str, step: int) -> str:
        depth = self.depths[tag] = max(0, self.depths.get(tag, 0) + step)
        return f"{{\\{tag}{min(depth, 1)}}}"

    def _coloured(self, rgb: str) -> str:
        self.colours.append(rgb)
        return _ink(rgb)

    def _obeyed(self, found: re.Match[str]) -> str:
        """A command of an override block, where it is one of those that keep their meaning."""
        tag, number, bgr, reset = found.groups()
        if reset:
            return self._closed()
        if tag:
            self.depths[tag] = int(int(number) > 0)
            return f"{{\\{tag}{self.depths[tag]}}}"
        bgr = (bgr or _WHITE).zfill(6)[-6:].upper()
        return self._coloured(bgr[4:] + bgr[2:4] + bgr[:2])

    def _closed(self) -> str:
        """Everything switched off that was switched on."""
        parts = [f"{{\\{tag}0}}" for tag, depth in self.depths.items() if depth]
        if self.colours[-1] != _WHITE:
            parts.append(_ink(_WHITE))
        self.depths, self.colours = {}, [_WHITE]
        return "".join(parts)


def _rgb(attributes: str) -> str:
    """The colour that a <font> asks for as RRGGBB, "" for none that is known."""
    found = _COLOUR.search(attributes)
    name = found[1] if found else ""
    return name.upper() if _SIX.fullmatch(name) else _NAMED.get(name.lower(), "")


def _ink(rgb: str) -> str:
    return f"{{\\1c&H{rgb[4:]}{rgb[2:4]}{rgb[:2]}&}}"


def _literal(text: str) -> str:
    # An invisible joiner after the backslash keeps it from starting a command such as \N.
    quiet = text.replace("\\", "\\" + _JOINER).replace("{", "\\{")
    return quiet.replace("\n", "\\N").replace("\0", "")
