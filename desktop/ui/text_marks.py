"""How a line looks while it is written: tags dimmed, what they mean shown, wrong words marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.core.looks import Look, pieces
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
        self._show_looks(text)
        for match in MARKUP.finditer(text):
            self.setFormat(_utf16(text[: match.start()]), _utf16(match.group()), self._tag)
        self._strike_silent(text)
        for word in words(text):
            if not self._is_right(word.text):
                self._underline(text, word)

    def _show_looks(self, row: str) -> None:
        """Show what is italic, bold, underlined or struck; a tag may reach over several rows."""
        start = self._row_start()
        for piece in pieces(self.document().toPlainText()):
            first, last = max(0, piece.start - start), min(len(row), piece.end - start)
            if first < last and piece.look.tags:
                self.setFormat(_utf16(row[:first]), _utf16(row[first:last]), _shown(piece.look))
            if piece.start <= start + len(row) < piece.end:
                # Another state at its end than before, and Qt marks the next row anew as well.
                self.setCurrentBlockState(sum(1 << "ibus".index(tag) for tag in piece.look.tags))

    def _row_start(self) -> int:
        """How many letters stand before the row that is being marked."""
        before = self.document().toPlainText().split("\n")[: self.currentBlock().blockNumber()]
        return sum(len(one) + 1 for one in before)

    def _strike_silent(self, row: str) -> None:
        """Strike what is never spoken; a song may go on over several rows."""
        start = self._row_start()
        for first, last in silent_spans(self.document().toPlainText()):
            first, last = max(0, first - start), min(len(row), last - start)
            if first < last:
                self.setFormat(_utf16(row[:first]), _utf16(row[first:last]), self._silent)

    def _underline(self, text: str, word: Word) -> None:
        place = _utf16(text[: word.start])
        marked = QTextCharFormat(self.format(place))
        marked.merge(self._wrong)
        self.setFormat(place, _utf16(word.text), marked)

    def _set_colours(self, theme: Theme) -> None:
        self._tag.setForeground(QColor(theme.muted))
        self._silent.setForeground(QColor(theme.muted))
        self._silent.setFontStrikeOut(True)
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wrong.setUnderlineColor(QColor(theme.error))


def _shown(look: Look) -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setFontItalic("i" in look.tags)
    shown.setFontWeight(QFont.Weight.Bold if "b" in look.tags else QFont.Weight.Normal)
    shown.setFontUnderline("u" in look.tags)
    shown.setFontStrikeOut("s" in look.tags)
    return shown


def _utf16(text: str) -> int:
    """Qt counts in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
