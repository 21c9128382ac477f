"""How each letter of a line is to look, by the tags and override blocks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

_MARKUP = re.compile(
    r"<(?P<close>/?)(?P<tag>[ibus]|em|strong)\s*>"
    r"|<font\b(?P<font>[^<>\n]*)>|<c(?P<classes>\.[^<>\s]*)?>|(?P<end></(?:font|c)\s*>)"
    r"|\{(?P<block>\\[^{}\n]*)\}"
    r"|</?(?:v|lang|ruby|rt|span|p)(?:[\s.][^<>\n]*)?>|<\d+:[\d:.]+>|\{[A-Za-z]:[^{}\n]*\}",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"\\(?P<tag>[ibus])(?P<number>\d{1,3})(?!\d)"
    r"|\\(?P<colour>1?c)(?:&H(?P<bgr>[0-9A-Fa-f]{1,8})&?)?(?=\\|$)"
    r"|\\r(?=\\|$)"
)
_COLOUR = re.compile(r"color\s*=\s*[\"']?\s*#?(\w+)", re.IGNORECASE)
_SIX = re.compile(r"[0-9A-Fa-f]{6}")
_MEANT = {"em": "i", "strong": "b"}
# fmt: off
_NAMED = {
    "white": "FFFFFF", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "black": "000000",
    "red": "FF0000", "maroon": "800000", "yellow": "FFFF00", "olive": "808000", "lime": "00FF00",
    "green": "008000", "aqua": "00FFFF", "cyan": "00FFFF", "teal": "008080", "blue": "0000FF",
    "navy": "000080", "fuchsia": "FF00FF", "magenta": "FF00FF", "purple": "800080",
    "orange": "FFA500", "pink": "FFC0CB", "brown": "A52A2A",
}
# fmt: on


WEB_COLOURS = MappingProxyType(
    {
        name: _NAMED[name]
        for name in ("white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black")
    }
)
"""What WebVTT calls them as RRGGBB; it knows no other colours by itself."""


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like; tags holds of "i", "b", "u", "s" those that are on.

    The colour is RRGGBB in capitals, "" for the usual one.
    """

    tags: frozenset[str] = frozenset()
    colour: str = ""


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters from start up to, not including, end that are shown, and look alike."""

    start: int
    end: int
    look: Look


def pieces(text: str) -> Iterator[Piece]:
    """Yield what is shown of a text, in order, without its markup."""
    state = _State()
    end = 0
    for found in _MARKUP.finditer(text):
        if end < found.start():
            yield Piece(end, found.start(), state.look)
        state.obey(found)
        end = found.end()
    if end < len(text):
        yield Piece(end, len(text), state.look)


@dataclass(slots=True)
class _State:
    """What is switched on: tags may stand inside of themselves, colours inside of others."""

    depths: dict[str, int] = field(default_factory=dict)
    colours: list[str] = field(default_factory=list)

    @property
    def look(self) -> Look:
        tags = frozenset(tag for tag, depth in self.depths.items() if depth > 0)
        return Look(tags, self.colours[-1] if self.colours else "")

    def obey(self, found: re.Match[str]) -> None:
        if found["tag"]:
            tag = found["tag"].lower()
            tag = _MEANT.get(tag, tag)
            step = -1 if found["close"] else 1
            self.depths[tag] = max(0, self.depths.get(tag, 0) + step)
        elif found["font"] is not None:
            self.colours.append(colour_of(found["font"]) or self.look.colour)
        elif found["classes"] is not None or found[0].lower() == "<c>":
            self.colours.append(_of_classes(found["classes"] or "") or self.look.colour)
        elif found["end"]:
            del self.colours[-1:]
        for command in _COMMAND.finditer(found["block"] or ""):
            self._override(command)

    def _override(self, command: re.Match[str]) -> None:
        if command["tag"]:
            self.depths[command["tag"]] = int(int(command["number"]) > 0)
        elif command["colour"]:
            bgr = (command["bgr"] or "").zfill(6)[-6:].upper()
            self.colours.append(bgr[4:] + bgr[2:4] + bgr[:2] if command["bgr"] else "")
        else:
            self.depths, self.colours = {}, []


def _of_classes(classes: str) -> str:
    """The colour that a WebVTT class such as .yellow stands for, "" for none."""
    named = (WEB_COLOURS.get(name.lower(), "") for name in classes.split("."))
    return next(filter(None, named), "")


def colour_of(font: str) -> str:
    """Return the colour that a <font> asks for as RRGGBB, "" for none that is known."""
    found = _COLOUR.search(font)
    name = found[1] if found else ""
    return name.upper() if _SIX.fullmatch(name) else _NAMED.get(name.lower(), "")
