"""A voice of its own for each selected line, from the film's sound, as a feature of the window."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from desktop.core.consent import Consent
from desktop.core.errors import AppError
from desktop.ui.feature import Feature, Parts
from desktop.ui.permission import may_take_voices

if TYPE_CHECKING:
    from desktop.core.project import Project, VoiceEntry
    from desktop.jobs.job import Job
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.ticket import Ticket


class LineVoices(Feature):
    """Asks whether it is permitted, takes the voices beside the window's work, gives them."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._job: Job[dict[str, VoiceEntry]] | None = None
        self._n_wished = 0
        self._project: Project | None = None

    def take(self) -> None:
        """Give each selected line the voice that is heard in the film at its place."""
        from desktop.jobs import line_voices  # slow to import, and seldom needed

        session, messages = self.parts.session, self.parts.messages
        media, lines = session.media, self.parts.table.chosen_lines()
        if media is None or not lines or self._job is not None:
            return
        found = line_voices.sources(lines, session.document, media.duration_ms)
        if not media.audio or not found:
            messages.tell(
                self.tr("The selected lines hold too little speech for voices of their own"),
                self.tr("Name the speakers, so that a short line can be joined by its neighbours"),
                "warn",
            )
            return
        if not self._may_take(len(found)):
            return
        self._n_wished, self._project = len(lines), session.project
        film, folder = media.path, session.project.voices_folder
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        consent, queue = Consent("permission", today), self.parts.queue

        def work(narrator: Narrator, ticket: Ticket) -> dict[str, VoiceEntry]:
            return line_voices.take(
                film, found, folder, consent, narrator, ticket, queue.let_urgent_pass
            )

        self._job = queue.ask(work)
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(self._on_made)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        """Whether voices are being taken."""
        return self._job is not None

    def close(self) -> None:
        """Take no more."""
        if self._job is not None:
            self._job.cancel()

    # --- below -----------------------------------------------------------------------------

    def _may_take(self, count: int) -> bool:
        question = self.tr(
            "Take the voices of these lines from the sound of this film? Lines: {n}"
        ).format(n=count)
        return may_take_voices(self.parts.window, self.tr("Voices of the lines"), question)

    def _on_progressed(self, _share: float, name: str) -> None:
        self.parts.messages.tell(
            self.tr("Taking the voice of {name}").format(name=name),
            button=self.tr("Stop"),
            answer=self.close,
        )

    def _on_made(self, made: dict[str, VoiceEntry]) -> None:
        from desktop.jobs import line_voices

        self._job = None
        session = self.parts.session
        if session.project is not self._project:
            return  # the voices lie with the project that was open then
        session.project.voices.update({one.name: one for one in made.values()})
        session.note_other_change()
        self.parts.queue.renew_voices()
        edit = line_voices.give(session.document, made)
        if not edit.changes_nothing:
            session.do(edit)
        n_without = self._n_wished - len(made)
        told = self.tr("Lines with a voice of their own: {n}").format(n=len(made))
        missed = self.tr("Lines with too little speech: {n}").format(n=n_without)
        hint = missed if n_without else ""
        self.parts.messages.tell(told, hint, "warn" if n_without else "ok")

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AppError):
            raise error
        self.parts.messages.tell_error(error)

    def _on_cancelled(self) -> None:
        self._job = None
        self.parts.messages.dismiss()
