"""What an action is: text, keys, icon, when allowed, what is called; and the menus it may be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text where it stands: Qt's tools look for a function of this name."""
    return text


class Need(Enum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    FILM = "a film"
    FILM_AND_LINES = "a film and at least one line"
    LINE = "a current line"
    LINES = "at least one line"
    NEXT_LINE = "a line after the current one, or several chosen"
    INSIDE_LINE = "a current line that can be split"
    UNDO = "a step to take back"
    REDO = "a step to do again"
    SPEAKING = "speech under way"
    TOO_LONG = "a current line whose speech is too long"
    FILM_AND_LINE = "a film and a current line"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row. `view_keys` act only while no text is written and no button has the focus.

    `text_keys` act only in the text of a line, `timeline_keys` only on the timeline.

    The handler is "owner.method" or "owner.method:argument", the argument being a text.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    need: Need
    handler: str
    place: str  # menu.group or menu.group/submenu: a new group starts below a separator
    view_keys: tuple[str, ...] = ()
    is_checkable: bool = False
    text_keys: tuple[str, ...] = ()
    timeline_keys: tuple[str, ...] = ()


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("line", QT_TRANSLATE_NOOP("Actions", "&Line")),
    ("play", QT_TRANSLATE_NOOP("Actions", "&Playback")),
    ("dub", QT_TRANSLATE_NOOP("Actions", "&Dub")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

SUBMENUS: Mapping[str, str] = MappingProxyType(
    {
        "times": QT_TRANSLATE_NOOP("Actions", "&Times"),
        "nudge": QT_TRANSLATE_NOOP("Actions", "N&udge"),
        "many": QT_TRANSLATE_NOOP("Actions", "Times of m&any lines"),
        "rows": QT_TRANSLATE_NOOP("Actions", "&Rows of the text"),
        "format": QT_TRANSLATE_NOOP("Actions", "&Look of the text"),
        "place": QT_TRANSLATE_NOOP("Actions", "&Place on the picture"),
        "follow": QT_TRANSLATE_NOOP("Actions", "Follow the &playhead"),
        "around": QT_TRANSLATE_NOOP("Actions", "Play a&round the line"),
        "spelling": QT_TRANSLATE_NOOP("Actions", "Sp&elling"),
        "move": QT_TRANSLATE_NOOP("Actions", "&Move"),
        "speed": QT_TRANSLATE_NOOP("Actions", "Spee&d"),
        "volume": QT_TRANSLATE_NOOP("Actions", "&Volume"),
        "walk": QT_TRANSLATE_NOOP("Actions", "&Go to"),
        "mending": QT_TRANSLATE_NOOP("Actions", "Pro&blems"),
        "long": QT_TRANSLATE_NOOP("Actions", "Speech too &long"),
        "translation": QT_TRANSLATE_NOOP("Actions", "Tra&nslation"),
    }
)
"""Menus inside of menus, by the name that places use."""
