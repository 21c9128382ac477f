"""Before a voice is made: hear the recording, see what it is worth, name it, give consent."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.consent import Consent
from desktop.jobs.enrolling import Sound
from desktop.media.grade import Grade
from desktop.ui import grade_texts, icons
from desktop.ui.badge import set_tone
from desktop.ui.listening import Listening
from desktop.ui.translation import said_seconds
from desktop.ui.wave_strip import WaveStrip

_MOST_FINDINGS = 3
_LONGEST_NAME = 80


class CheckingPage(QWidget):
    """Shows one recording and asks the two questions that only a person can answer."""

    changed = Signal()  # the name or the consent

    def __init__(self, listening: Listening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listening = listening
        self._sound: Sound | None = None
        self._build()
        listening.moved.connect(self._on_moved)

    @property
    def sound(self) -> Sound | None:
        """The recording that is shown."""
        return self._sound

    @property
    def voice_name(self) -> str:
        return self.name.text().strip()

    @property
    def is_complete(self) -> bool:
        """Whether a voice can be made now."""
        is_heard = self._sound is not None and self._sound.grade.speech_seconds > 0
        return is_heard and bool(self.voice_name) and self.ground.checkedButton() is not None

    def consent(self, *, is_spoken: bool) -> Consent:
        """The answer that was given, with the date of today."""
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        return Consent("own" if self.own.isChecked() else "permission", today, is_spoken)

    def show_sound(self, sound: Sound, name: str) -> None:
        """Show a recording; name is suggested where none was written yet."""
        self._sound = sound
        self.wave.show_sound(sound.samples, sound.grade.first, sound.grade.last)
        text, tone = grade_texts.verdict(sound.grade)
        self.verdict.setText(text)
        set_tone(self.verdict, tone)
        self.facts.setText(self._facts(sound.grade))
        self._show_findings(sound.grade)
        if not self.name.text():
            self.name.setText(name)
        self.changed.emit()

    def play(self, begin: float = 0.0) -> None:
        """Let the recording be heard, or stop it."""
        if self._listening.is_playing and begin == 0.0:
            self._listening.stop()
        elif self._sound is not None:
            self._listening.play(self._sound.samples, self._sound.sample_rate, begin)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.verdict = QLabel(self)
        self.verdict.setObjectName("title")
        self.facts = QLabel(self)
        self.facts.setObjectName("muted")
        self.facts.setWordWrap(True)
        self.wave = WaveStrip(self)
        self.wave.place_chosen.connect(self.play)
        self.listen = QPushButton(self.tr("&Listen"), self)
        self.listen.setAutoDefault(False)
        self.listen.clicked.connect(lambda: self.play())
        strip = QHBoxLayout()
        strip.setSpacing(12)
        strip.addWidget(self.wave, 1)
        strip.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignVCenter)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(8)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.verdict)
        rows.addWidget(self.facts)
        rows.addSpacing(4)
        rows.addLayout(strip)
        rows.addSpacing(4)
        rows.addLayout(self.findings)
        rows.addStretch(1)
        rows.addLayout(self._questions())
        self._on_moved(-1.0)

    def _questions(self) -> QFormLayout:
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Such as Anna, or Narrator"))
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.own = QRadioButton(self.tr("It is m&y own voice"), self)
        self.permission = QRadioButton(
            self.tr("The person whose voice it is has &allowed me to use it"), self
        )
        self.ground = QButtonGroup(self)
        for button in (self.own, self.permission):
            self.ground.addButton(button)
        self.ground.buttonToggled.connect(lambda *_: self.changed.emit())
        answers = QVBoxLayout()
        answers.setSpacing(4)
        answers.addWidget(self.own)
        answers.addWidget(self.permission)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Whose voice?"), answers)
        return form

    # --- follow ----------------------------------------------------------------------------

    def _facts(self, grade: Grade) -> str:
        facts = [
            self.tr("%1 of speech").replace("%1", said_seconds(f"{grade.speech_seconds:.1f}")),
            self.tr("level %1").replace("%1", f"{grade.level_db:.0f} dB"),
            self.tr("%1 above the noise").replace("%1", f"{grade.snr_db:.0f} dB"),
        ]
        if grade.echo_s is not None:
            facts.append(self.tr("echo %1").replace("%1", said_seconds(f"{grade.echo_s:.1f}")))
        return "   ·   ".join(facts)

    def _show_findings(self, grade: Grade) -> None:
        while (item := self.findings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for finding in grade.findings[:_MOST_FINDINGS]:
            reason, remedy = grade_texts.reason(finding), grade_texts.remedy(finding)
            self.findings.addWidget(_Finding(reason, remedy, finding.severity, self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "listen"):
            self._draw(is_playing=self._listening.is_playing)

    def _on_moved(self, share: float) -> None:
        self.wave.show_playhead(share)
        self._draw(is_playing=share >= 0)

    def _draw(self, *, is_playing: bool) -> None:
        self.listen.setText(self.tr("&Stop") if is_playing else self.tr("&Listen"))
        self.listen.setIcon(icons.icon("stop" if is_playing else "play", self.palette()))


class _Finding(QWidget):
    """What is wrong, and under it what to do."""

    def __init__(self, reason: str, remedy: str, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        title, advice = QLabel(reason, self), QLabel(remedy, self)
        set_tone(title, tone)
        advice.setObjectName("muted")
        for label in (title, advice):
            label.setWordWrap(True)
            rows.addWidget(label)
