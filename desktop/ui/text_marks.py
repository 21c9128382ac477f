"""How a line looks while it is written: tags dimmed, wrong words underlined, the silent struck."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.core.spelling import Word, words
from desktop.core.spoken import silent_spans
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
        self._silent = QTextCharFormat()
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
        self._strike_silent(text)
        for word in words(text):
            if not self._is_right(word.text):
                self._underline(text, word)

    def _strike_silent(self, row: str) -> None:
        """Strike what is never spoken; a song may go on over several rows."""
        before = self.document().toPlainText().split("\n")[: self.currentBlock().blockNumber()]
        start = sum(len(one) + 1 for one in before)
        for first, last in silent_spans(self.document().toPlainText()):
            first, last = max(0, first - start), min(len(row), last - start)
            if first < last:
                self.setFormat(_utf16(row[:first]), _utf16(row[first:last]), self._silent)

    def _underline(self, text: str, word: Word) -> None:
        self.setFormat(_utf16(text[: word.start]), _utf16(word.text), self._wrong)

    def _set_colours(self, theme: Theme) -> None:
        self._tag.setForeground(QColor(theme.muted))
        self._silent.setForeground(QColor(theme.muted))
        self._silent.setFontStrikeOut(True)
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wrong.setUnderlineColor(QColor(theme.error))


def _utf16(text: str) -> int:
    """Qt counts in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
