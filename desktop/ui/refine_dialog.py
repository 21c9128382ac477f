"""A voice is refined: how far it is, what the game of its judges does, and how it sounds now."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import sentences
from desktop.jobs.refining import Ending, Step
from desktop.ui import window_layout
from desktop.ui.badge import Tone, set_tone
from desktop.ui.refine_plots import Curve, CurvePlot, SentencePlot
from desktop.ui.theme import time_font

State = Literal["idle", "running", "pausing", "stopping", "paused", "over"]

_MINUTE_S = 60.0


class RefineDialog(QDialog):
    """Shows and asks; closing it changes nothing about the work."""

    start_wanted = Signal()
    pause_wanted = Signal()
    stop_wanted = Signal()
    give_up_wanted = Signal()
    hear_wanted = Signal(str)  # name of the voice

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.state: State = "idle"
        self._has_focus = False  # one of the steps has it, or had it when it could be pressed
        self.setWindowTitle(self.tr("Refine the voice “{name}”").format(name=name))
        self._build()
        self._lay_out()
        self.show_state("idle")

    def show_state(self, state: State) -> None:
        """Show what can be done now."""
        self.state = state
        notes = {
            "idle": self.tr(
                "The voice learns from its whole recording, which takes some minutes. You can go"
                " on working: it runs beside the window, with what the processor has to spare."
            ),
            "running": self.tr(
                "You can close this window and go on working. The voice speaks as before until"
                " the end."
            ),
            "pausing": self.tr("Keeping where it is…"),
            "stopping": self.tr("Keeping the best so far…"),
            "paused": self.tr("It waits and can go on at any time, also after a restart."),
            "over": "",
        }
        if state != "over":
            self._note(notes[state])
        is_running = state == "running"
        self._has_focus = self._has_focus or any(button.hasFocus() for button in self._steps)
        self.start.setText(self.tr("&Go on") if state == "paused" else self.tr("&Start"))
        self.start.setVisible(state in ("idle", "paused"))
        self.pause.setVisible(is_running or state == "pausing")
        self.pause.setEnabled(is_running)
        self.stop.setVisible(is_running or state == "stopping")
        self.stop.setEnabled(is_running)
        self.give_up.setVisible(state in ("running", "paused"))
        self.hear.setVisible(state == "over")
        self._focus_first_step()
        if not is_running:
            self.left.setText("")

    def begin(self) -> None:
        """Clear the plots and show that it runs."""
        self.scores.clear()
        self.losses.clear()
        self.sentence.show_picture(None)
        self.progress.setValue(0)
        self.part.setText(self.tr("Listening to the recording"))
        self.show_state("running")

    def show_step(self, step: Step) -> None:
        """Show how far it is and what was learnt."""
        self.progress.setValue(round(1000 * step.share))
        self.left.setText(self._time_left(step.left_s))
        self.part.setText(self._part(step.stage))
        figures = step.figures
        self.scores.add(step.share, (figures.get("score_real"), figures.get("score_made")))
        if step.stage == "vocoder":
            self.losses.mark(step.instant, self.tr("Before"))
            self.losses.add(step.share, (figures.get("spectrum"), step.distance))
        if step.picture is not None:
            self.sentence.show_picture(step.picture)

    def show_ending(self, ending: Ending) -> None:
        """Say what came of it."""
        if ending.end == "paused":
            self.show_state("paused")
            return
        self.progress.setValue(1000)
        self.part.setText("")
        self._note(self.told_by(ending), "ok" if ending.end == "refined" else "muted")
        self.show_state("over")

    def told_by(self, ending: Ending) -> str:
        """Say in words how it ended."""
        if ending.end == "kept":
            return self.tr(
                "It did not get better: on sentences that it had not learnt from, the refined"
                " voice was no nearer to the recording, or its words were less clear."
                " The voice stays as it was."
            )
        better = round(100 * (1 - ending.refined / max(ending.instant, 1e-9)))
        return self.tr(
            "The voice is refined: sentences that it had not learnt from are {percent} % nearer"
            " to the recording. Lines that it speaks are out of date now."
        ).format(percent=better)

    def show_failure(self, title: str, hint: str) -> None:
        """Say why it could not go on."""
        self.show_state("idle")
        self.part.setText("")
        self._note(sentences(title, hint), "error")

    # --- below -----------------------------------------------------------------------------

    @property
    def _steps(self) -> tuple[QPushButton, ...]:
        """What can be done with the work, from left to right."""
        return (self.start, self.pause, self.stop, self.give_up, self.hear)

    def _focus_first_step(self) -> None:
        """The focus stays with the work, also past a moment in which nothing can be pressed.

        Left to itself it would slip on to giving up.
        """
        ready = [one for one in self._steps if one.isVisibleTo(self) and one.isEnabled()]
        if self._has_focus and ready:
            self._has_focus = False
            ready[0].setFocus()

    def _note(self, text: str, tone: Tone = "muted") -> None:
        self.note.setText(text)
        set_tone(self.note, tone)

    def _build(self) -> None:
        self.part = QLabel(self)
        self.part.setObjectName("heading")
        self.left = QLabel(self)
        self.left.setObjectName("muted")
        self.left.setFont(time_font(QFont(self.font())))
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        real = Curve(self.tr("Recording"), "ok")
        made = Curve(self.tr("Voice"), "accent")
        self.scores = CurvePlot((real, made), (0.0, 1.0), self)
        self.scores.setAccessibleName(self.tr("How real both sound to the judges"))
        learnt = Curve(self.tr("While learning"), "accent")
        held = Curve(self.tr("Held-out sentences"), "warn", is_smooth=False)
        self.losses = CurvePlot((learnt, held), None, self)
        self.losses.setAccessibleName(self.tr("Distance to the recording"))
        self.sentence = SentencePlot(self)
        self.start = self._button(self.tr("&Start"), self.start_wanted)
        self.start.setObjectName("primary")
        self.pause = self._button(self.tr("&Pause"), self.pause_wanted)
        self.stop = self._button(self.tr("Stop and &keep the best"), self.stop_wanted)
        self.give_up = self._button(self.tr("Give &up"), self.give_up_wanted)
        self.hear = QPushButton(self.tr("&Hear it"), self)
        self.hear.clicked.connect(lambda: self.hear_wanted.emit(self.name))
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(self.close)
        for button in (self.hear, self.close_button):
            button.setAutoDefault(False)

    def _button(self, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: wanted.emit())  # type: ignore[attr-defined]
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.part, 1)
        head.addWidget(self.left)
        plots = QGridLayout()
        plots.setHorizontalSpacing(12)
        plots.setVerticalSpacing(4)
        plots.addWidget(self._caption(self.tr("How real it sounds to the judges")), 0, 0)
        plots.addWidget(self._caption(self.tr("Distance to the recording")), 0, 1)
        plots.addWidget(self.scores, 1, 0)
        plots.addWidget(self.losses, 1, 1)
        caption = self._caption(self.tr("A sentence that it does not learn from, as it sounds now"))
        plots.addWidget(caption, 2, 0, 1, 2)
        plots.addWidget(self.sentence, 3, 0, 1, 2)
        plots.setRowStretch(1, 3)
        plots.setRowStretch(3, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in self._steps:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(10)
        rows.addLayout(head)
        rows.addWidget(self.progress)
        rows.addWidget(self.note)
        rows.addLayout(plots, 1)
        rows.addLayout(foot)
        window_layout.open_as(self, 680, 560)

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("muted")
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        return label

    def _part(self, stage: str) -> str:
        return {
            "delivery": self.tr("Learning how the person talks"),
            "acoustic": self.tr("Learning the sounds of the person"),
            "vocoder": self.tr("Learning the voice, against judges of its sound"),
            "choice": self.tr("Choosing how much of it keeps the words clear"),
        }.get(stage, "")

    def _time_left(self, left_s: float | None) -> str:
        if left_s is None:
            return ""
        if left_s < _MINUTE_S:
            return self.tr("less than a minute left")
        minutes = round(left_s / _MINUTE_S)
        if minutes == 1:
            return self.tr("about a minute left")
        return self.tr("about {count} minutes left").format(count=minutes)
