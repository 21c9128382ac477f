"""Acting a line into the microphone: the film runs up to it, speak, hear both takes, choose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.core.spoken import spoken_text
from desktop.core.takes import Take
from desktop.jobs.acting import ActedTakes, act
from desktop.jobs.speech_request import choose_take, request_for
from desktop.jobs.voice_library import read_reference
from desktop.media.devices import Device, SoundDevice
from desktop.media.grade import Finding, Grade, live_grade
from desktop.ui import window_layout
from desktop.ui.act_booth import ActBooth, Samples
from desktop.ui.act_page import ActPage
from desktop.ui.listening import Listening
from desktop.ui.microphone_box import Found, look_for_microphones

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.speech_request import SpeechRequest
    from desktop.jobs.ticket import Ticket
    from desktop.ui.session import Session
    from desktop.ui.video_view import VideoView


class ActDialog(QDialog):
    """Stays open beside the window and goes along with its current line."""

    microphone_chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        queue: SpeechQueue,
        jobs: JobRunner,
        video: VideoView | None,
        make_sound: Callable[[], SoundDevice],
        microphone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._queue, self._jobs = session, queue, jobs
        self._line: Line | None = None
        self._inputs: tuple[Device, ...] = ()
        self._heard: Take | None = None
        self._job: Job[ActedTakes] | None = None
        self._wished: SpeechRequest | None = None
        self._is_closed = False
        self.listening = Listening(self)
        self.booth = ActBooth(session, video, self)
        self.page = ActPage(self, microphone)
        self.setWindowTitle(self.tr("Act this line"))
        window_layout.open_as(self, 600, 660)
        self._connect()
        looking = look_for_microphones(jobs, make_sound)
        looking.succeeded.connect(self._on_devices)
        looking.failed.connect(self._on_failed)
        self.show_line(session.current_line)

    def show_line(self, line: Line | None) -> None:
        """Go to another line, unless one is being acted."""
        if self.booth.is_running or self._job is not None:
            return
        if line is None or self._line is None or line.id != self._line.id:
            self.listening.stop()
            self.page.results.clear()
            self.page.wave.hide()
            self.page.verdict.hide()
        self._line = line
        self.page.show_line(line)
        self._refresh()

    # --- build -----------------------------------------------------------------------------

    def _connect(self) -> None:
        page, booth = self.page, self.booth
        page.record.clicked.connect(self.record)
        page.next.clicked.connect(self.go_to_next)
        page.close_button.clicked.connect(self.close)
        page.microphones.chosen.connect(self.microphone_chosen)
        page.results.hear_wanted.connect(self.hear)
        page.results.use_wanted.connect(self.use)
        booth.counted.connect(page.show_count)
        booth.levelled.connect(page.meter.show_level)
        booth.recorded.connect(self._on_recorded)
        booth.stopped.connect(self._refresh)
        booth.failed.connect(page.messages.tell_error)
        self.listening.failed.connect(page.messages.tell_error)
        self.listening.moved.connect(self._on_heard)
        # Methods, not lambdas: Qt lets go of them when the dialog is deleted.
        self._session.current_changed.connect(self._on_current)
        self._session.document_edited.connect(self._on_edited)

    # --- what the person does --------------------------------------------------------------

    def record(self) -> None:
        """Run up to the line and record it; while recording, stop."""
        if self.booth.is_running:
            self.booth.stop()
            return
        line = self._line
        if line is None or self._job is not None:
            return
        self.listening.stop()
        self.page.messages.hide()
        self.page.results.clear()
        self._wished = self._request(line)
        self.booth.start(
            line,
            self.page.lead_ms,
            self.page.microphones.device,
            keeps_sound=self.page.keeps_sound,
        )
        self._refresh()

    def hear(self, take: Take) -> None:
        """Let a take be heard, or stop it."""
        is_same = self._heard == take and self.listening.is_playing
        self.listening.stop()
        if is_same:
            return
        try:
            samples, rate = read_reference(take.path)
        except AppError as error:
            self.page.messages.tell_error(error)
            return
        self._heard = take
        self.listening.play(samples, rate)

    def use(self, take: Take, by_person: bool) -> None:
        """Give the line this take; one step back undoes it."""
        document, catalog = self._session.document, self._queue.catalog
        if self._line is None or self._line.id not in document or catalog is None:
            return  # another project was opened meanwhile
        line = document.get(self._line.id)
        request = self._request(line)
        if request is None:
            return
        self._session.do(choose_take(line, request, catalog, take.key, by_person=by_person))
        self.page.results.show_used(take)

    def go_to_next(self) -> None:
        """Go on to the next line that has words."""
        line = self._following()
        if line is not None:
            self._session.select(line.id)
            self._session.seek(line.start_ms)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape stops a recording first, and closes only when none runs."""
        if self.booth.is_running:
            self.booth.cancel()
            return
        self._leave()
        super().reject()

    # --- below -----------------------------------------------------------------------------

    def _following(self) -> Line | None:
        """The next line that has words."""
        document = self._session.document
        if self._line is None or self._line.id not in document:
            return None
        rest = range(document.index_of(self._line.id) + 1, len(document))
        return next((document[at] for at in rest if spoken_text(document[at].text)), None)

    def _request(self, line: Line) -> SpeechRequest | None:
        media = self._session.media
        return request_for(self._session.document, line, media.duration_ms if media else 0)

    def _on_recorded(self, samples: Samples, rate: int, has_gaps: bool) -> None:
        self.page.wave.show_sound(samples, 0, len(samples))
        self.page.wave.show()
        self._judge(samples, rate, has_gaps=has_gaps)
        request = self._wished
        if request is None:
            self._refresh()
            return
        self.page.results.begin()

        def make(narrator: Narrator, ticket: Ticket) -> ActedTakes:
            return act(request, samples, rate, narrator, ticket.progress)

        job = self._queue.ask(make)
        self._job = job
        job.progressed.connect(lambda fraction, _: self._on_progressed(fraction))
        job.succeeded.connect(self._on_made)
        job.failed.connect(self._on_failed)
        self._refresh()

    def _judge(self, samples: Samples, rate: int, *, has_gaps: bool) -> None:
        def look(_ticket: Ticket) -> Grade:
            return live_grade(samples, rate)

        job = self._jobs.start(look)
        job.succeeded.connect(lambda grade: self._show_grade(grade, has_gaps=has_gaps))

    def _show_grade(self, grade: Grade, *, has_gaps: bool) -> None:
        if self._is_closed:
            return
        if grade.findings:
            self.page.verdict.show_finding(grade.findings[0])
        elif has_gaps:
            self.page.verdict.show_finding(Finding("gaps", "warn", 0.0))
        else:
            self.page.verdict.show_good()

    def _on_progressed(self, fraction: float) -> None:
        if not self._is_closed:
            self.page.results.show_progress(fraction)

    def _on_made(self, takes: ActedTakes) -> None:
        self._job = None
        if self._is_closed:
            return
        request, catalog = self._wished, self._queue.catalog
        card = catalog.choose(request.voice, request.language) if request and catalog else None
        self.page.results.show_takes(takes, card.name if card else self.tr("The voice"))
        self._refresh()
        row = self.page.results.followed if takes.followed else self.page.results.human
        row.use.setFocus()
        self.page.reveal(self.page.results)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if self._is_closed:
            return
        self.page.results.clear()
        self._refresh()
        if not isinstance(error, AppError):
            raise error
        self.page.messages.tell_error(error)

    def _on_devices(self, found: Found) -> None:
        if self._is_closed:
            return
        devices, self._inputs = found
        self.listening.use_devices(devices)
        self.booth.use_devices(devices)
        self.page.microphones.offer(self._inputs)
        if not self._inputs:
            self.page.messages.tell(
                self.tr("No microphone was found"),
                self.tr("Connect one and open this window again"),
                "warn",
            )
        self._refresh()
        (self.page.record if self._inputs else self.page.close_button).setFocus()

    def _on_heard(self, share: float) -> None:
        self.page.results.show_hearing(self._heard if share >= 0 else None)

    def _on_current(self) -> None:
        self.show_line(self._session.current_line)

    def _on_edited(self) -> None:
        """Words or voice may be others now; the takes that are shown stay to be heard."""
        if self._line is not None and self._line.id in self._session.document:
            self._line = self._session.document.get(self._line.id)
            self.page.show_line(self._line)
        elif self._line is not None:
            self.show_line(self._session.current_line)
        self._refresh()

    def _refresh(self) -> None:
        line = self._line
        has_words = line is not None and bool(spoken_text(line.text))
        can_record = has_words and bool(self._inputs) and self._job is None
        self.page.show_state(
            is_running=self.booth.is_running,
            can_record=can_record,
            has_next=self._job is None and self._following() is not None,
        )

    def _leave(self) -> None:
        self._is_closed = True
        self.booth.cancel()
        self.listening.stop()
        if self._job is not None:
            self._job.cancel()
