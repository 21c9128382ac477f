"""A voice from a recording: read aloud or hand over a file, check it, name it, hear it speak."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError
from desktop.jobs import enrolling
from desktop.jobs.enrolling import Enrolment, Sound
from desktop.jobs.voice_library import OwnVoice, VoiceLibrary
from desktop.media.devices import SoundDevice
from desktop.ui import window_layout
from desktop.ui.checking_page import CheckingPage
from desktop.ui.listening import Listening
from desktop.ui.messages import MessageBar
from desktop.ui.microphone_box import Found, look_for_microphones
from desktop.ui.recording_page import RecordingPage
from desktop.ui.voice_ready_page import VoiceReadyPage

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.ticket import Ticket


class RecordDialog(QDialog):
    """Stays open beside the window; the microphone opens only when somebody presses Record."""

    voice_made = Signal(object)  # OwnVoice
    refine_wanted = Signal(str)  # name of the voice that was made
    use_wanted = Signal(str)  # name of the voice: speak the project with it
    microphone_chosen = Signal(str)

    def __init__(
        self,
        jobs: JobRunner,
        queue: SpeechQueue,
        library: VoiceLibrary,
        make_sound: Callable[[], SoundDevice],
        language: str = "en",
        microphone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._queue, self._library = jobs, queue, library
        self._job: Job[Any] | None = None
        self._language = language
        self._is_closed = False
        self.listening = Listening(self)
        self.messages = MessageBar(self)
        self.recording = RecordingPage(jobs, language, microphone, self)
        self.checking = CheckingPage(self.listening, self)
        self.ready = VoiceReadyPage(self)
        self._build()
        self._connect()
        looking = look_for_microphones(jobs, make_sound)
        looking.succeeded.connect(self._on_devices)
        looking.failed.connect(self._on_failed)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take the sound of files of any kind instead of a recording."""
        chosen = tuple(paths)
        if chosen:
            self.recording.stop()
            self._read(lambda ticket: enrolling.read(chosen, ticket), chosen[0].stem)

    def take_stretches(self, film: Path, stretches: Sequence[tuple[int, int]], name: str) -> None:
        """Take stretches of a film (ms) instead of a recording."""
        chosen = tuple(stretches)
        self._read(lambda ticket: enrolling.read_stretches(film, chosen, ticket), name)

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Record a voice"))
        self.setAcceptDrops(True)
        window_layout.open_as(self, 680, 520)
        self.pages = QStackedWidget(self)
        for page in (self.recording, self.checking, self.ready):
            self.pages.addWidget(page)
        self.file_button = self._button(self.tr("Take a &file…"), self.choose_files)
        self.back_button = self._button(self.tr("&Back"), self.go_back)
        self.close_button = self._button(self.tr("&Close"), self.close)
        self.go_button = self._button("", self.go_on)
        self.go_button.setObjectName("primary")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.file_button)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addWidget(self.messages)
        rows.addWidget(self.pages, 1)
        rows.addLayout(foot)
        self._refresh()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _connect(self) -> None:
        self.recording.failed.connect(self.messages.tell_error)
        self.recording.changed.connect(self._refresh)
        for button in (self.recording.record_button, self.recording.test_button):
            # Before it is clicked: what the microphone says to that stays.
            button.pressed.connect(self.messages.hide)
        self.recording.microphone_chosen.connect(self.microphone_chosen)
        self.checking.changed.connect(self._refresh)
        self.listening.failed.connect(self.messages.tell_error)
        self.ready.hear_wanted.connect(self.hear)
        self.ready.refine_wanted.connect(self.refine_wanted)

    # --- what the person does --------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for sound or film files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Take a voice from files"))
        self.take_files([Path(name) for name in names])

    def go_on(self) -> None:
        """The next step, whichever it is."""
        page = self.pages.currentWidget()
        if page is self.recording:
            self._finish_recording()
        elif page is self.checking:
            self._make_voice()
        else:
            self.use_wanted.emit(self.checking.voice_name)
            self.close()

    def go_back(self) -> None:
        """Back to reading; what was read is still there."""
        self.listening.stop()
        self.pages.setCurrentWidget(self.recording)
        self._refresh()

    def hear(self, name: str) -> None:
        """Let the new voice speak a sentence."""
        if self.listening.is_playing:
            self.listening.stop()
            return
        language = self._language

        def ask(narrator: Narrator, _ticket: Ticket) -> tuple[Any, int]:
            return enrolling.sample_line(name, language, narrator)

        job = self._queue.ask(ask)
        job.succeeded.connect(self._play)
        job.failed.connect(self._on_failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape stops a recording first, and closes only when none runs."""
        if self.recording.is_recording:
            self.recording.stop()
        elif not self._is_busy:
            self._leave()
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.take_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # --- below -----------------------------------------------------------------------------

    @property
    def _is_busy(self) -> bool:
        return self._job is not None

    def _play(self, spoken: tuple[Any, int]) -> None:
        if not self._is_closed:
            self.listening.play(*spoken)

    def _leave(self) -> None:
        self._is_closed = True
        self.recording.stop()
        self.listening.stop()
        if self._job is not None:
            self._job.cancel()

    def _on_devices(self, found: Found) -> None:
        if self._is_closed:
            return
        devices, inputs = found
        self.listening.use_devices(devices)
        self.recording.use_devices(devices, inputs)
        if not inputs:
            self.messages.tell(
                self.tr("No microphone was found"),
                self.tr("Connect one and open this window again, or take a file"),
                "warn",
            )
        self._refresh()
        if self.pages.currentWidget() is self.recording:
            # Neither could be pressed before, so the focus was nowhere of use.
            (self.recording.record_button if inputs else self.file_button).setFocus()

    def _finish_recording(self) -> None:
        self.recording.stop()
        reading = self.recording.reading
        if reading is None:
            return
        samples, rate = reading.joined(enrolling.joined), reading.sample_rate
        has_gaps = reading.has_gaps
        self._read(lambda _: enrolling.graded(samples, rate, has_gaps=has_gaps), "")

    def _read(self, read: Callable[[Ticket], Sound], name: str) -> None:
        job = self._jobs.start(read)
        self._follow(job, lambda sound: self._check(sound, name))

    def _check(self, sound: Sound, name: str) -> None:
        self.messages.hide()
        self.checking.show_sound(sound, name)
        self.pages.setCurrentWidget(self.checking)
        self.checking.name.setFocus()
        self._refresh()
        self._listen_for_company(sound)

    def _listen_for_company(self, sound: Sound) -> None:
        """Let the networks say, as soon as they have the time, whether it is one person."""

        def listen(narrator: Narrator, _ticket: Ticket) -> Sound:
            return enrolling.with_company(sound, narrator.speaker)

        def show(heard: Sound) -> None:
            if not self._is_closed and self.checking.sound is sound and heard is not sound:
                self.checking.show_sound(heard, "")

        job = self._queue.ask(listen)
        job.succeeded.connect(show)
        # Whoever cannot listen now will say so when the voice is made.
        job.failed.connect(lambda error: log.info("nobody listened for company: %s", error))

    def _make_voice(self) -> None:
        sound = self.checking.sound
        if sound is None:
            return
        self.listening.stop()
        is_read = sound.source == "recording"
        is_spoken = is_read and self.recording.has_consent
        wish = Enrolment(
            sound,
            self.checking.voice_name,
            self.checking.consent(is_spoken=is_spoken),
            self.recording.language if is_read else self._language,
            self.recording.text if is_read else "",
        )
        library = self._library

        def make(narrator: Narrator, ticket: Ticket) -> OwnVoice:
            own = enrolling.enrol(wish, narrator.speaker, library, ticket)
            narrator.shelf.add(own.voice)
            return own

        job = self._queue.ask(make)
        job.progressed.connect(self.ready.show_progress)
        self.ready.begin(wish.name)
        self.pages.setCurrentWidget(self.ready)
        self._follow(job, self._on_made)

    def _on_made(self, own: OwnVoice) -> None:
        self.ready.show_voice(own)
        self._refresh()
        self.voice_made.emit(own)
        self.ready.hear.setFocus()

    def _follow(self, job: Job[Any], then: Callable[[Any], None]) -> None:
        def end(value: object) -> None:
            self._job = None
            if not self._is_closed:
                then(value)

        self._job = job
        job.succeeded.connect(end)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._refresh()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if self._is_closed:
            return
        if self.pages.currentWidget() is self.ready and not self.ready.hear.isVisibleTo(self):
            self.pages.setCurrentWidget(self.checking)
        self._refresh()
        if not isinstance(error, AppError):
            raise error
        self.messages.tell_error(error)

    def _on_cancelled(self) -> None:
        self._job = None
        self._refresh()

    def _refresh(self) -> None:
        page = self.pages.currentWidget()
        is_free = not self._is_busy
        self.file_button.setVisible(page is self.recording)
        self.back_button.setVisible(page is self.checking)
        self.file_button.setEnabled(is_free)
        self.back_button.setEnabled(is_free)
        steps: dict[QWidget | None, tuple[str, bool]] = {
            self.recording: (self.tr("Check the recording"), self.recording.has_sound),
            self.checking: (self.tr("Make the voice"), self.checking.is_complete),
            self.ready: (self.tr("&Use it in this project"), True),
        }
        text, is_allowed = steps[page]
        self.go_button.setText(text)
        self.go_button.setEnabled(is_free and is_allowed)
