"""How the text of a line looks while it is written: tags dimmed, misspelled words underlined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.core.spelling import Word, words
from desktop.core.tags import MARKUP
from desktop.ui.theme import Theme

Judge = Callable[[str], bool]


def _all_right(_word: str) -> bool:
    return True


class TextMarks(QSyntaxHighlighter):
    """Marks one row at a time, by what is known already: it never looks a word up."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._is_right: Judge = _all_right
        self._tag, self._wrong = QTextCharFormat(), QTextCharFormat()
        self._set_colours(theme)

    def set_theme(self, theme: Theme) -> None:
        """Mark in the colours of a theme."""
        self._set_colours(theme)
        self.rehighlight()

    def set_judge(self, is_right: Judge) -> None:
        """Ask this function, which must answer at once, whether a word is right."""
        self._is_right = is_right
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for match in MARKUP.finditer(text):
            self.setFormat(_utf16(text[: match.start()]), _utf16(match.group()), self._tag)
        for word in words(text):
            if not self._is_right(word.text):
                self._underline(text, word)

    def _underline(self, text: str, word: Word) -> None:
        self.setFormat(_utf16(text[: word.start]), _utf16(word.text), self._wrong)

    def _set_colours(self, theme: Theme) -> None:
        self._tag.setForeground(QColor(theme.faint))
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wrong.setUnderlineColor(QColor(theme.error))


def _utf16(text: str) -> int:
    """Qt counts in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
