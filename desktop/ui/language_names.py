"""Languages by the name that their own speakers use."""

from __future__ import annotations

from PySide6.QtCore import QLocale

# Qt names these two with a country that nobody asked for.
_PLAIN = {"en": "English", "es": "Español"}


def native_name(code: str) -> str:
    """The name of a language in itself, the code where Qt knows none."""
    locale = QLocale(code)
    short = locale.name().partition("_")[0]
    name = _PLAIN.get(short) or locale.nativeLanguageName() or code
    return name[:1].upper() + name[1:]
