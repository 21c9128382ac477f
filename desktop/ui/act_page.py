"""The face of the dialog for acting a line: its words, the microphone, the countdown, the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.line import Line, plain_text
from desktop.core.timing import format_clock
from desktop.ui import icons
from desktop.ui.act_results import ActResults
from desktop.ui.level_meter import LevelMeter
from desktop.ui.messages import MessageBar
from desktop.ui.microphone_box import MicrophoneBox
from desktop.ui.theme import theme_of
from desktop.ui.translation import said_seconds
from desktop.ui.verdict_line import VerdictLine
from desktop.ui.wave_strip import WaveStrip
from desktop.ui.window_layout import scrolling

LEADS_S = (0, 1, 2, 3, 5, 8)
USUAL_LEAD_S = 3


class ActPage(QFrame):
    """Lays the dialog out and shows what it is told; decides nothing."""

    def __init__(self, dialog: QDialog, microphone: str) -> None:
        super().__init__(dialog)
        self._is_running = False
        self.messages = MessageBar(self)
        self.meter = LevelMeter(self)
        self.wave = WaveStrip(self)
        self.verdict = VerdictLine(Qt.AlignmentFlag.AlignLeft, self)
        self.results = ActResults(self)
        self.wave.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.messages)
        rows.addWidget(self._card())
        rows.addLayout(self._microphone_row(microphone))
        rows.addWidget(self.meter)
        rows.addLayout(self._lead_row())
        rows.addWidget(self.wave)
        rows.addWidget(self.verdict)
        rows.addWidget(self.results)
        rows.addStretch(1)
        around = QVBoxLayout(dialog)
        around.setContentsMargins(24, 24, 24, 16)
        around.setSpacing(12)
        self._area = scrolling(self)
        around.addWidget(self._area, 1)
        around.addLayout(self._foot())

    @property
    def lead_ms(self) -> int:
        """How much of the film is shown before the line."""
        return 1000 * int(self.lead.currentData())

    @property
    def keeps_sound(self) -> bool:
        """Whether the film is heard while the line is acted."""
        return self.sound.isChecked()

    def show_line(self, line: Line | None) -> None:
        """Show the words of a line and how long it is."""
        self.words.setText(plain_text(line.text) if line is not None else self.tr("No line"))
        if line is None:
            self.about.setText("")
            return
        about = [format_clock(line.start_ms), said_seconds(f"{line.duration_ms / 1000:.1f}")]
        self.about.setText("   ·   ".join((*((line.speaker,) if line.speaker else ()), *about)))

    def reveal(self, row: QWidget) -> None:
        """Scroll so that a row can be seen that has just got something to show."""
        # How high the rows are now is only known when each of them was laid out anew.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._area.ensureWidgetVisible(row)

    def show_count(self, seconds: float) -> None:
        """Show how long it is until the line begins, and that it has begun."""
        if not self._is_running:
            return
        if seconds > 0:
            self.count.setText(str(min(99, int(seconds) + 1)))
        else:
            self.count.setText(self.tr("Speak now"))

    def show_state(self, *, is_running: bool, can_record: bool, has_next: bool) -> None:
        """Show what can be done."""
        self._is_running = is_running
        self.record.setText(self.tr("&Stop") if is_running else self.tr("&Record"))
        self.record.setEnabled(is_running or can_record)
        self._draw_record()
        self.next.setEnabled(has_next and not is_running)
        for widget in (self.microphones, self.lead, self.sound):
            widget.setEnabled(not is_running)
        if not is_running:
            self.count.setText("")
            self.meter.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "record"):
            self._draw_record()

    def _draw_record(self) -> None:
        name = "stop" if self._is_running else "record"
        if self.record.isEnabled():
            # It is the button that Enter presses, on the colour that stands out.
            on_accent = QColor(theme_of(self.palette()).on_accent)
            self.record.setIcon(icons.coloured(name, on_accent))
        else:
            self.record.setIcon(icons.icon(name, self.palette()))

    # --- build -----------------------------------------------------------------------------

    def _card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("panel")
        self.about, self.words, self.count = QLabel(card), QLabel(card), QLabel(card)
        self.about.setObjectName("muted")
        self.words.setObjectName("prompt")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMinimumHeight(72)
        self.count.setObjectName("title")
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(head)
        column.addWidget(self.words, 1)
        return card

    def _microphone_row(self, wished: str) -> QHBoxLayout:
        self.microphones = MicrophoneBox(wished, self)
        label = QLabel(self.tr("&Microphone"), self)
        label.setBuddy(self.microphones)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.microphones, 1)
        return row

    def _lead_row(self) -> QHBoxLayout:
        self.lead = QComboBox(self)
        for seconds in LEADS_S:
            self.lead.addItem(self.tr("{seconds} s").format(seconds=seconds), seconds)
        self.lead.setCurrentIndex(LEADS_S.index(USUAL_LEAD_S))
        label = QLabel(self.tr("&Film before the line"), self)
        label.setBuddy(self.lead)
        self.sound = QCheckBox(self.tr("Film &sound while I speak (with headphones)"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.lead)
        row.addSpacing(16)
        row.addWidget(self.sound)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        self.record = QPushButton(self.tr("&Record"), self)
        self.record.setDefault(True)
        self.next = QPushButton(self.tr("&Next line"), self)
        self.close_button = QPushButton(self.tr("&Close"), self)
        for button in (self.next, self.close_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.record)
        row.addStretch(1)
        row.addWidget(self.next)
        row.addWidget(self.close_button)
        return row
