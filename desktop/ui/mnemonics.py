"""Menu keys in texts: "&Open" in English, "열기(&O)" where words have no Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

_BEHIND = re.compile(r"\s*\(&[^&\s]\)")
_MARK = re.compile(r"&([^&\s])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def plain(text: str) -> str:
    """The text without its menu key."""
    return _BEHIND.sub("", text).replace("&", "")


def key_of(text: str) -> str:
    """The letter of the menu key in lower case, "" without one."""
    found = _MARK.search(text)
    return found[1].lower() if found else ""


def settle(root: QWidget, taken: Iterable[str] = ()) -> None:
    """Let every label and button below a widget have a key of its own, none of those taken."""
    marked = [x for x in root.findChildren(QWidget) if _key_at(x)]
    for widget, text in zip(marked, distinct([_text(x) for x in marked], taken), strict=True):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text() != text:
            widget.setText(text)


def keys_of(widgets: Iterable[QWidget]) -> list[str]:
    """The keys of those that are labels of a field, or buttons."""
    return [key for widget in widgets if (key := _key_at(widget))]


def distinct(texts: Sequence[str], others: Iterable[str] = ()) -> list[str]:
    """The texts of one menu with every key used once; who comes first keeps it.

    A later one takes a free letter of its own words, or any free letter where it stands behind
    them; where none is left its key goes. Keys of others are never used.
    """
    met = set(others)
    taken = met | {key_of(text) for text in texts}
    told = []
    for text in texts:
        key = key_of(text)
        if key and key in met:
            text = _with_another_key(text, taken)
            taken.add(key_of(text))
        met.add(key)
        told.append(text)
    return told


def _may_be_marked(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return widget.buddy() is not None
    return isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton)


def _key_at(widget: QWidget) -> str:
    return key_of(_text(widget)) if _may_be_marked(widget) else ""


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _with_another_key(text: str, taken: set[str]) -> str:
    if _BEHIND.search(text):
        free = next((letter for letter in _LETTERS if letter not in taken), "")
        behind = f"(&{free.upper()})" if free else ""
        return _BEHIND.sub(behind, text)
    bare = text.replace("&", "")
    starts = [found.start() for found in re.finditer(r"\b\w", bare)]
    for place in (*starts, *range(len(bare))):
        if bare[place].isalpha() and bare[place].lower() not in taken:
            return f"{bare[:place]}&{bare[place:]}"
    return bare
