"""Voices of the film: every speaker of the cast gets a voice from the film's own sound."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.core import cuts
from desktop.core.consent import Consent
from desktop.core.cuts import FilmVoice
from desktop.jobs import enrolling
from desktop.jobs.enrolling import Enrolment
from desktop.jobs.voice_library import OwnVoice, VoiceLibrary
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.jobs.job import Job, JobRunner
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.ticket import Ticket


class FilmVoices(QObject):
    """Takes one voice after another: reads its stretches, then asks the speaker for the voice."""

    made = Signal(object)  # OwnVoice
    assigned = Signal(str, str)  # speaker, name of the voice
    failed = Signal(object)  # AppError, or another exception for a bug
    finished = Signal(int)  # how many were made
    progressed = Signal(float, object)

    def __init__(
        self,
        session: Session,
        queue: SpeechQueue,
        jobs: JobRunner,
        library: VoiceLibrary,
        parent: QObject | None = None,
        play: Callable[[int, int], None] = lambda _start_ms, _end_ms: None,
    ) -> None:
        """Play lets a stretch of the film be heard, in ms."""
        super().__init__(parent)
        self.play = play
        self._session, self._queue = session, queue
        self._jobs, self._library = jobs, library
        self._waiting: list[FilmVoice] = []
        self._consent: Consent | None = None
        self._job: Job[Any] | None = None
        self._n_wished = self._n_made = 0

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def found(self) -> tuple[FilmVoice, ...]:
        """What each speaker can be taken from; nothing without a film that has sound."""
        media = self._session.media
        if media is None or not media.audio:
            return ()
        return cuts.film_voices(self._session.document, media.duration_ms)

    def start(self, voices: Sequence[FilmVoice]) -> None:
        """Take these voices where there is enough of them; that it is permitted was asked."""
        self._waiting = [one for one in voices if one.is_enough]
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        self._consent = Consent("permission", today)
        self._n_wished, self._n_made = len(self._waiting), 0
        self._next()

    def cancel(self) -> None:
        """Stop; a voice that is ready already is kept."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.finished.emit(self._n_made)

    # --- below -----------------------------------------------------------------------------

    def _next(self) -> None:
        self._job = None
        media = self._session.media
        if not self._waiting or media is None:
            self.finished.emit(self._n_made)
            return
        done = self._n_wished - len(self._waiting)
        voice = self._waiting.pop(0)
        self.progressed.emit(done / max(1, self._n_wished), voice.speaker)
        film = media.path

        def read(ticket: Ticket) -> enrolling.Sound:
            return enrolling.read_stretches(film, voice.stretches, ticket)

        self._follow(self._jobs.start(read), lambda sound: self._take(voice.speaker, sound))

    def _take(self, speaker: str, sound: enrolling.Sound) -> None:
        library, consent = self._library, self._consent
        language = self._session.document.dub.language

        def make(narrator: Narrator, ticket: Ticket) -> OwnVoice:
            name = library.free_name(speaker.title()[:60])
            wish = Enrolment(sound, name, consent, language)
            own = enrolling.enrol(wish, narrator.speaker, library, ticket)
            narrator.shelf.add(own.voice)
            return own

        self._follow(self._queue.ask(make), lambda own: self._on_made(speaker, own))

    def _on_made(self, speaker: str, own: OwnVoice) -> None:
        self._n_made += 1
        self.made.emit(own)
        self.assigned.emit(speaker, own.name)
        self._next()

    def _follow(self, job: Job[Any], then: Any) -> None:
        # A job that was cancelled too late ends when this object is gone, or at work for another.
        def go_on(value: object) -> None:
            if job is self._job:
                then(value)

        def fail(error: Exception) -> None:
            if job is self._job:
                self.failed.emit(error)
                self._next()

        def skip() -> None:
            if job is self._job:
                self._next()

        self._job = job
        job.succeeded.connect(go_on)
        job.failed.connect(fail)
        job.cancelled.connect(skip)
