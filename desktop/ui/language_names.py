"""Languages by the name that their own speakers use."""

from __future__ import annotations

from PySide6.QtCore import QLocale

# Qt names these two with a country that nobody asked for.
_PLAIN = {"en": "English", "es": "Español"}


def native_name(code: str) -> str:
    """The name of a language in itself, the code where Qt knows none."""
    name = _PLAIN.get(code) or QLocale(code).nativeLanguageName() or code
    return name[:1].upper() + name[1:]
