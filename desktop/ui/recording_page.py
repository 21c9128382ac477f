"""Reading aloud: microphone, level, a sentence at a time, a verdict while one speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import prompts
from desktop.core.errors import AppError
from desktop.media.devices import Device, SoundDevice
from desktop.media.grade import Finding, Grade, live_grade
from desktop.media.reading import Reading
from desktop.media.recorder import Recorder
from desktop.ui import grade_texts, icons
from desktop.ui.level_meter import LevelMeter
from desktop.ui.microphone_box import MicrophoneBox
from desktop.ui.prompt_card import PromptCard
from desktop.ui.theme import theme_of

if TYPE_CHECKING:
    from desktop.jobs.job import JobRunner
    from desktop.jobs.ticket import Ticket

COUNTDOWN = 3
PRE_ROLL_S = 0.4
"""So much of the countdown is kept; silence is cut off afterwards anyway."""
_COUNT_MS = 600
_METER_MS = 33
_VERDICT_MS = 700
_JUDGED_S = 6.0
_ENOUGH_S = 10.0


class RecordingPage(QWidget):
    """Opens the microphone when, and only when, somebody presses Record or Test."""

    failed = Signal(object)  # AppError
    changed = Signal()  # something was read, or given up
    microphone_chosen = Signal(str)

    def __init__(
        self, jobs: JobRunner, language: str, microphone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._recorder: Recorder | None = None
        self.reading: Reading | None = None
        self._is_testing = False
        self._count = 0
        self._is_judging = self._is_dead = False
        self._timers()
        self._build(language, microphone)
        self._refresh()

    # --- what the dialog asks --------------------------------------------------------------

    @property
    def language(self) -> str:
        """The code of what is read."""
        return str(self.languages.currentData())

    @property
    def is_recording(self) -> bool:
        return self.reading is not None and self.reading.is_recording and not self._is_testing

    @property
    def has_sound(self) -> bool:
        """Whether anything was read, or is being read now."""
        reading = self.reading
        if self.is_recording and self._count == 0:
            return True
        return reading is not None and any(
            reading.has_take(index) for index in range(len(reading.sentences))
        )

    @property
    def has_consent(self) -> bool:
        """Whether the sentence of consent was read."""
        return self.reading is not None and self.reading.has_take(0)

    @property
    def text(self) -> str:
        """The sentences that were read, in order."""
        reading = self.reading
        sentences = enumerate(reading.sentences) if reading else ()
        return "\n".join(text for at, text in sentences if reading and reading.has_take(at))

    def use_devices(self, devices: SoundDevice, inputs: Sequence[Device]) -> None:
        """Offer these microphones."""
        self.microphones.offer(inputs)
        self._recorder = Recorder(devices)
        self.reading = Reading(self._sentences(), self._recorder)
        self._refresh()

    def stop(self) -> None:
        """Close the microphone; what was read is kept."""
        self._counting.stop()
        self._count = 0
        self._metering.stop()
        self._judging.stop()
        if self._is_testing and self._recorder is not None:
            self._recorder.cancel()
            self._is_testing = False
        elif self.reading is not None and self._recorder is not None:
            self.reading.stop()
        self.meter.clear()
        self.verdict.clear()
        self._refresh()
        if self.next_button.hasFocus():
            self.record_button.setFocus()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "length"):
            self._refresh()

    # --- what the person does --------------------------------------------------------------

    def record(self) -> None:
        """Open the microphone and count down, or stop."""
        if self.is_recording:
            self.stop()
            return
        if self._is_testing:
            self.stop()
        if self._open():
            self._count = COUNTDOWN
            self._counting.start()
            self.next_button.setFocus()
        self._refresh()

    def test(self) -> None:
        """Show the level without keeping anything, or stop that."""
        if self._is_testing:
            self.stop()
            return
        if self.is_recording or not self._open():
            return
        self._is_testing = True
        self._refresh()

    def next(self) -> None:
        """Go on to the next sentence; after the last one the recording ends."""
        if self.reading is not None and not self.reading.next():
            self.stop()
        self._refresh()
        self.changed.emit()

    def again(self) -> None:
        """Read this sentence once more."""
        if self.reading is None:
            return
        self.reading.again()
        if not self.is_recording:
            self.record()
        self._refresh()

    def show_sentence(self, index: int) -> None:
        """Go to another sentence."""
        if self.reading is not None:
            self.reading.show(index)
        self._refresh()
        self.changed.emit()

    # --- build -----------------------------------------------------------------------------

    def _timers(self) -> None:
        def every(ms: int, act: Callable[[], None]) -> QTimer:
            timer = QTimer(self)
            timer.setInterval(ms)
            timer.timeout.connect(act)
            return timer

        self._metering = every(_METER_MS, self._show_level)
        self._judging = every(_VERDICT_MS, self._judge)
        self._counting = every(_COUNT_MS, self._count_down)

    def _build(self, language: str, microphone: str) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(self._device_row(microphone))
        self.meter = LevelMeter(self)
        rows.addWidget(self.meter)
        self.card = PromptCard(language, self)
        self.languages, self.sentence = self.card.languages, self.card.sentence
        self.verdict, self.dots = self.card.verdict, self.card.dots
        self.languages.activated.connect(self._on_language_chosen)
        self.dots.chosen.connect(self.show_sentence)
        rows.addWidget(self.card, 1)
        rows.addLayout(self._button_row())

    def _device_row(self, microphone: str) -> QHBoxLayout:
        self.microphones = MicrophoneBox(microphone, self)
        self.microphones.chosen.connect(self._on_microphone_chosen)
        label = QLabel(self.tr("&Microphone"), self)
        label.setBuddy(self.microphones)
        self.test_button = QPushButton(self.tr("&Test it"), self)
        self.test_button.setCheckable(True)
        self.test_button.setAutoDefault(False)
        self.test_button.setToolTip(self.tr("Show the level without recording"))
        self.test_button.clicked.connect(self.test)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.microphones, 1)
        row.addWidget(self.test_button)
        return row

    def _button_row(self) -> QHBoxLayout:
        self.record_button = QPushButton(self.tr("&Record"), self)
        self.record_button.setAutoDefault(False)
        self.record_button.clicked.connect(self.record)
        self.next_button = QPushButton(self.tr("&Next sentence"), self)
        self.next_button.setAutoDefault(False)
        self.next_button.clicked.connect(self.next)
        self.again_button = QPushButton(self.tr("Read it &again"), self)
        self.again_button.setAutoDefault(False)
        self.again_button.clicked.connect(self.again)
        self.length = QLabel(self)
        self.length.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.record_button, self.again_button, self.next_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.length)
        return row

    # --- follow ----------------------------------------------------------------------------

    def _sentences(self) -> tuple[str, ...]:
        return prompts.prompts(self.language).all

    def _on_language_chosen(self) -> None:
        if self._recorder is not None:
            self.reading = Reading(self._sentences(), self._recorder)
        self._refresh()
        self.changed.emit()

    def _on_microphone_chosen(self, name: str) -> None:
        self.microphone_chosen.emit(name)
        if self._is_testing:
            self.stop()
            self.test()

    def _open(self) -> bool:
        if self.reading is None:
            return False
        try:
            self.reading.start(self.microphones.device)
        except AppError as error:
            self.failed.emit(error)
            return False
        self._metering.start()
        return True

    def _count_down(self) -> None:
        self._count -= 1
        if self._count <= 0:
            self._counting.stop()
            if self.reading is not None:
                self.reading.again(PRE_ROLL_S)
            self._judging.start()
            self.changed.emit()
        self._refresh()

    def _show_level(self) -> None:
        if self.reading is None:
            return
        level = self.reading.level()
        self.meter.show_level(level.rms_db, level.peak_db)
        self.length.setText(self._length_text())
        self._is_dead = level.is_dead
        if level.is_dead:
            self.verdict.show_finding(Finding("silent", "error", level.peak_db))
        if level.is_lost:
            self.stop()
            self.failed.emit(
                AppError(
                    self.tr("The microphone has gone"),
                    self.tr("What you read so far was kept. Connect it again and go on reading"),
                )
            )

    def _judge(self) -> None:
        if self._is_judging or self.reading is None:
            return
        samples, rate = self.reading.recent(_JUDGED_S), self.reading.sample_rate
        if len(samples) < 2 * rate:
            return
        self._is_judging = True

        def look(_ticket: Ticket) -> Grade:
            return live_grade(samples, rate)

        job = self._jobs.start(look)
        job.succeeded.connect(self._show_verdict)
        job.failed.connect(self._end_judging)
        job.cancelled.connect(self._end_judging)

    def _show_verdict(self, grade: Grade) -> None:
        self._is_judging = False
        if not self.is_recording or self._is_dead:
            return
        if grade.findings:
            self.verdict.show_finding(grade.findings[0])
        else:
            self.verdict.show_good()

    def _end_judging(self, _error: object = None) -> None:
        self._is_judging = False

    def _length_text(self) -> str:
        seconds = self.reading.seconds if self.reading and not self._is_testing else 0.0
        if self._count > 0 or seconds == 0:
            return self.tr("Ten seconds are enough")
        text = grade_texts.duration(seconds)
        return (
            text if seconds < _ENOUGH_S else self.tr("%1, enough for a voice").replace("%1", text)
        )

    def _refresh(self) -> None:
        reading, is_recording = self.reading, self.is_recording
        sentences = reading.sentences if reading else self._sentences()
        at = reading.at if reading else 0
        done = tuple(reading.has_take(i) for i in range(len(sentences))) if reading else ()
        self.card.show_state(done or (False,) * len(sentences), at)
        self.sentence.setText(str(self._count) if self._count else sentences[at])
        is_there = reading is not None and self.microphones.has_devices
        self.record_button.setText(self.tr("S&top") if is_recording else self.tr("&Record"))
        self._colour_record(is_recording=is_recording, is_there=is_there)
        self.record_button.setEnabled(is_there)
        self.record_button.setDefault(not is_recording)
        self.next_button.setDefault(is_recording)
        self.next_button.setEnabled(is_there and (is_recording or at + 1 < len(sentences)))
        self.again_button.setEnabled(is_there and (is_recording or bool(done and done[at])))
        self.test_button.setEnabled(is_there and not is_recording)
        self.test_button.setChecked(self._is_testing)
        self.microphones.setEnabled(is_there and not is_recording)
        self.languages.setEnabled(not self.has_sound and not is_recording)
        self.length.setText(self._length_text())

    def _colour_record(self, *, is_recording: bool, is_there: bool) -> None:
        name = "stop" if is_recording else "record"
        if is_there and not is_recording:
            # It is the button that Enter presses, on the colour that stands out.
            on_accent = QColor(theme_of(self.palette()).on_accent)
            self.record_button.setIcon(icons.coloured(name, on_accent))
        else:
            self.record_button.setIcon(icons.icon(name, self.palette()))
