"""What came of acting a line: the voice that follows, and the person's own take; hear, choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.takes import Take
from desktop.jobs.acting import ActedTakes
from desktop.ui import icons
from desktop.ui.badge import Badge
from desktop.ui.translation import said, said_error, said_seconds


class ActResults(QWidget):
    """Two rows, each with a take to hear and to choose, or the reason why there is none."""

    hear_wanted = Signal(object)  # Take
    use_wanted = Signal(object, bool)  # Take, whether a person speaks it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.followed = _Row(is_human=False, parent=self)
        self.human = _Row(is_human=True, parent=self)
        self.doubt = QLabel(self)
        self.doubt.setObjectName("muted")
        self.doubt.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (self.progress, self.followed, self.human, self.doubt):
            rows.addWidget(widget)
        for row in (self.followed, self.human):
            row.hear.clicked.connect(lambda _=False, row=row: self.hear_wanted.emit(row.take))
            row.use.clicked.connect(lambda _=False, row=row: self._use(row))
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        for widget in (self.progress, self.followed, self.human, self.doubt):
            widget.hide()

    def begin(self) -> None:
        """Show that the takes are being made."""
        self.clear()
        self.progress.setValue(0)
        self.progress.show()

    def show_progress(self, fraction: float) -> None:
        """Show how far they are, 0 to 1."""
        self.progress.setValue(round(100 * fraction))

    def show_takes(self, takes: ActedTakes, voice: str) -> None:
        """Show both takes; voice is the name of the one that follows."""
        self.clear()
        problem = said_error(takes.error) if takes.error is not None else ""
        title = self.tr("{voice} follows you").format(voice=voice)
        self.followed.show_take(
            takes.followed,
            title,
            problem or self.tr("Your timing, melody and loudness in the voice of the line"),
        )
        self.human.show_take(
            takes.human, self.tr("Your own voice"), self.tr("The recording itself, cut to the line")
        )
        if takes.is_doubtful:
            self.doubt.setText(
                self.tr(
                    "These do not sound like the words of the line. "
                    "If the voice stumbles, act it again."
                )
            )
            self.doubt.show()

    def show_used(self, take: Take) -> None:
        """Mark the take that the line has now."""
        for row in (self.followed, self.human):
            row.show_used(is_used=row.take is not None and row.take.key == take.key)

    def show_hearing(self, take: Take | None) -> None:
        """Show which take is heard now."""
        for row in (self.followed, self.human):
            row.show_hearing(is_heard=take is not None and row.take == take)

    def _use(self, row: _Row) -> None:
        self.use_wanted.emit(row.take, row.is_human)


class _Row(QFrame):
    """One take: what it is, listen, use."""

    def __init__(self, *, is_human: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.is_human = is_human
        self.take: Take | None = None
        self.title, self.about, self.used = QLabel(self), QLabel(self), Badge(self)
        self.title.setObjectName("heading")
        self.about.setObjectName("muted")
        self.about.setWordWrap(True)
        self.hear = QPushButton(self)
        self.use = QPushButton(self.tr("&Use this") if not is_human else self.tr("Use my &own"))
        for button in (self.hear, self.use):
            button.setAutoDefault(False)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.used)
        head.addStretch(1)
        texts.addLayout(head)
        texts.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.use, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_hearing(is_heard=False)

    def show_take(self, take: Take | None, title: str, about: str) -> None:
        """Show a take, or why there is none."""
        self.take = take
        length = ""
        if take is not None:
            length = "  ·  " + said_seconds(f"{take.duration_ms / 1000:.1f}")
        self.title.setText(title + length)
        self.about.setText(said(about))
        for button in (self.hear, self.use):
            button.setVisible(take is not None)
        self.use.setAccessibleDescription(title)
        self.hear.setAccessibleDescription(title)
        self.show_used(is_used=False)
        self.show()

    def show_used(self, *, is_used: bool) -> None:
        """Show whether the line has this take."""
        self.used.show_state(self.tr("in use") if is_used else "", "ok")
        self.use.setEnabled(not is_used)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_is_heard"):
            self.show_hearing(is_heard=self._is_heard)

    def show_hearing(self, *, is_heard: bool) -> None:
        """Show whether it is heard now."""
        self._is_heard = is_heard
        self.hear.setText(self.tr("Stop") if is_heard else self.tr("Listen"))
        self.hear.setIcon(icons.icon("stop" if is_heard else "play", self.palette()))
