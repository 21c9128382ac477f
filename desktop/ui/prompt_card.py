"""The sentence to read: large, with its number, its language, and the verdict on how it sounds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core import prompts
from desktop.ui.language_names import native_name
from desktop.ui.sentence_dots import SentenceDots
from desktop.ui.verdict_line import VerdictLine


class PromptCard(QFrame):
    """What a person looks at while reading aloud."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.counter = QLabel(self)
        self.counter.setObjectName("muted")
        self.languages = QComboBox(self)
        self.languages.setAccessibleName(self.tr("Language to read in"))
        for code in prompts.languages():
            self.languages.addItem(native_name(code), code)
        known = prompts.prompts(language).language
        self.languages.setCurrentIndex(self.languages.findData(known))
        self.sentence = QLabel(self)
        self.sentence.setObjectName("prompt")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMinimumHeight(80)
        self.dots = SentenceDots(self)
        self.verdict = VerdictLine(Qt.AlignmentFlag.AlignRight, self)
        # Its place is kept, so that the sentence stands still while somebody reads it.
        self.verdict.remedy.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._lay_out()

    def show_state(self, done: tuple[bool, ...], at: int) -> None:
        """Show which sentences are read and the number of this one."""
        self.dots.show_state(done, at)
        counter = self.tr("Sentence %1 of %2").replace("%1", str(at + 1))
        counter = counter.replace("%2", str(len(done)))
        if at == 0:
            counter += "  ·  " + self.tr("consent")
        self.counter.setText(counter)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.counter, 1)
        head.addWidget(self.languages)
        foot.setSpacing(16)
        foot.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.verdict, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(head)
        column.addWidget(self.sentence, 1)
        column.addLayout(foot)
