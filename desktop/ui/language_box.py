"""A choice of the language that is spoken; any code can be typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.language_names import native_name

_OFFERED = tuple(
    code
    for codes in (
        "en ko ja zh de fr es it pt nl pl ru uk cs sk sv da nb fi et lv lt hu ro bg el tr ar he",
        "fa hi bn ta te vi th id ms ca hr sr sl ga cy is mt",
    )
    for code in codes.split()
)
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class LanguageBox(QComboBox):
    """Languages by name, the code behind."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setAccessibleName(self.tr("Language of the speech"))
        for offered in _OFFERED:
            self.addItem(f"{_name(offered)} ({offered})", offered)
        if self.findData(code) < 0:
            self.insertItem(0, f"{_name(code)} ({code})", code)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCurrentIndex(self.findData(code))

    @property
    def code(self) -> str:
        """The chosen code as BCP 47 writes it; the old one when what was typed is none."""
        text = self.currentText().strip()
        if self.currentIndex() >= 0 and text == self.itemText(self.currentIndex()):
            return str(self.currentData())
        return text if _CODE.fullmatch(text) else self._code


def _name(code: str) -> str:
    # Qt has the names in English and in the language itself, and in no other.
    if QLocale().language() != QLocale.Language.English:
        return native_name(code)
    return QLocale.languageToString(QLocale(code.replace("-", "_")).language())
