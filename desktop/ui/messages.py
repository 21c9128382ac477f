"""What the program tells a person: a bar that does not stop the work, and the dialog of a crash."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError
from desktop.ui import icons, window_layout
from desktop.ui.badge import set_tone
from desktop.ui.theme import theme_of
from desktop.ui.timers import once
from desktop.ui.translation import said

Tone = Literal["info", "ok", "warn", "error"]

_ICONS = {"info": "info", "ok": "success", "warn": "warning", "error": "error"}
_GOES_BY_ITSELF_MS = 8000
_ROW_PX = 28
_BREAK = "\u200b"
_LONG_PART = re.compile(r"([^\s/\\-]{40})(?=[^\s/\\-])")
"""As much of a name as may stand in one row without a place to break it."""


@dataclass(frozen=True, slots=True)
class _Message:
    title: str = ""
    hint: str = ""
    tone: Tone = "info"
    button: str = ""
    answer: Callable[[], None] | None = None

    @property
    def is_question(self) -> bool:
        """Whether something may be lost without an answer."""
        return self.tone == "warn" and bool(self.button)


class MessageBar(QFrame):
    """One message at a time: icon, what happened, what to do, perhaps a button, close.

    A warning that asks comes back when the message that covered it is gone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._icon, self._title, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._told = _Message()
        self._covered: list[_Message] = []
        self._timer = once(self, self.dismiss)
        self._build()
        self.hide()

    @property
    def title(self) -> str:
        """What the bar says now, "" when it is hidden."""
        return "" if self.isHidden() else self._title.text().replace(_BREAK, "")

    @property
    def hint(self) -> str:
        """What the bar advises now."""
        return "" if self.isHidden() else self._hint.text().replace(_BREAK, "")

    def tell(
        self,
        title: str,
        hint: str = "",
        tone: Tone = "info",
        *,
        button: str = "",
        answer: Callable[[], None] | None = None,
    ) -> None:
        """Show a message in place of the last; news without a button goes away by itself.

        An offer waits while a graver question stands.
        """
        message = _Message(title, hint, tone, button, answer)
        if self._told.is_question and not self.isHidden() and self._told.title != title:
            if tone == "info" and button:
                self._covered.insert(0, message)
                return
            self._covered.append(self._told)
        self._show(message)

    def dismiss(self) -> None:
        """Close the message; what it covered comes back."""
        self.hide()
        if self._covered:
            self._show(self._covered.pop())

    def withdraw(self, title: str) -> None:
        """Take a message back that holds no longer, shown or covered; others stay."""
        self._covered = [message for message in self._covered if message.title != title]
        if self._told.title == title and not self.isHidden():
            self.dismiss()

    def forget_covered(self) -> None:
        """Let no question come back: they were about work that is no longer open."""
        self._covered.clear()

    def tell_error(self, error: AppError) -> None:
        """Show an expected error; it stays until it is closed or replaced."""
        self.tell(said(error.title), said(error.hint), "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._recolour()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title.setObjectName("heading")
        self._hint.setObjectName("muted")
        for label in (self._title, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            texts.addWidget(label)
        self._close.setObjectName("flat")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.dismiss)
        self._button.clicked.connect(self._on_answer)
        # As high as the button that closes: mark, first row and button share one middle.
        self._icon.setFixedHeight(_ROW_PX)
        self._close.setFixedSize(_ROW_PX, _ROW_PX)
        self._title.setMinimumHeight(_ROW_PX)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._button)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _show(self, message: _Message) -> None:
        self._told = message
        self._title.setText(_breakable(message.title))
        self._hint.setText(_breakable(message.hint))
        self._hint.setVisible(bool(message.hint))
        self._button.setText(message.button)
        self._button.setVisible(bool(message.button))
        set_tone(self, message.tone)
        self._recolour()
        self.setAccessibleName(f"{message.title} {message.hint}".strip())
        self.show()
        _announce(self, message)
        if message.tone in ("info", "ok") and not message.button:
            self._timer.start(_GOES_BY_ITSELF_MS)
        else:
            self._timer.stop()

    def _on_answer(self) -> None:
        answer = self._told.answer
        self.hide()
        if answer is not None:
            answer()
        if self.isHidden():
            self.dismiss()

    def _recolour(self) -> None:
        theme = theme_of(self.palette())
        colours = {"info": theme.note, "ok": theme.ok, "warn": theme.warn, "error": theme.error}
        tone = self._told.tone
        mark = icons.coloured(_ICONS[tone], QColor(colours[tone]))
        self._icon.setPixmap(mark.pixmap(QSize(20, 20), icons.finest_ratio()))
        close = self.palette().color(QPalette.ColorRole.ButtonText)
        self._close.setIcon(icons.coloured("close", close))


def _announce(bar: MessageBar, message: _Message) -> None:
    """Let a screen reader speak the message: the focus stays where the person writes."""
    if QAccessible.isActive():
        said_aloud = QAccessibleAnnouncementEvent(bar, bar.accessibleName())
        if message.tone in ("warn", "error"):
            said_aloud.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said_aloud)


def _breakable(text: str) -> str:
    """The text with places to break its long names: a name must not make the window wider."""
    return _LONG_PART.sub(r"\1" + _BREAK, text)


class CrashDialog(QDialog):
    """Tells of a bug of ours: what is safe, and a text to send."""

    def __init__(self, report: str, is_work_safe: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        window_layout.open_as(self, 640, 420)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(12)
        title = QLabel(self.tr("Dubwright met an error that it did not expect"), self)
        title.setObjectName("title")
        safe = self.tr("Your work was kept. You can go on, or save and start Dubwright again.")
        unsafe = self.tr("Please save your work under a new name and start Dubwright again.")
        advice = QLabel(safe if is_work_safe else unsafe, self)
        advice.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report of the error"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        for widget in (title, advice, self.report, buttons):
            rows.addWidget(widget)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
