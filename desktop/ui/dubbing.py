"""How the speech of each line stands in this window, and the wishes that go to the queue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.calibration import Calibration
from desktop.core.dub_plan import DubPlan, fit_among, fit_line, plan
from desktop.core.edit import Edit
from desktop.core.errors import AppError
from desktop.core.line import Line
from desktop.core.spoken import spoken_text
from desktop.core.takes import Take
from desktop.jobs.speech_request import SpeechRequest, request_for
from desktop.ui.session import Session
from desktop.ui.take_state import TakeState
from desktop.ui.timers import once
from desktop.ui.translation import said_error

if TYPE_CHECKING:
    from desktop.jobs.speech import SpeechQueue
    from desktop.media.take_edges import Hear

_PAUSE_MS = 600
# While somebody types, the length of the line is predicted this often.
_LOOK_AHEAD_MS = 120
# More lines than these in one edit were not typed: nobody waits to hear an import at once.
_TYPED_AT_MOST = 4
# Beyond these, one signal for all is cheaper than one for each (10,000 lines shifted at once).
_TOLD_ONE_BY_ONE = 32


class Dubbing(QObject):
    """Knows for each line whether its present words are spoken, and asks for those that are not."""

    take_changed = Signal(str)  # line id
    all_changed = Signal()
    level_changed = Signal()  # the takes sound at another level than before
    take_ready = Signal(str)  # line id: a take that somebody wished for is there
    busy_changed = Signal(bool)
    counted = Signal(int, int)  # done, wished
    failed = Signal(str, object)  # line id, AppError

    def __init__(self, session: Session, queue: SpeechQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._queue = queue
        self._states: dict[str, TakeState] = {}
        self._takes: dict[str, Take | None] = {}
        self._failures: dict[str, tuple[SpeechRequest, AppError]] = {}
        self._speaking = ""
        self._typed: set[str] = set()
        self._pause = once(self, self._wish_for_typed, _PAUSE_MS)
        self._film_lufs: float | None = None
        self._calibration = Calibration()
        self._predicted: dict[str, tuple[SpeechRequest, int]] = {}
        self._foreseen_id = ""
        self._look_ahead = once(self, self._predict, _LOOK_AHEAD_MS)
        self._connect()

    def _connect(self) -> None:
        self._session.document_edited.connect(self._on_edited)
        self._session.project_opened.connect(self._on_project_opened)
        self._session.media_opened.connect(self._forget_all)
        queue = self._queue
        queue.take_ready.connect(self._on_take_ready)
        queue.failed.connect(self._on_failed)
        queue.withdrawn.connect(self._forget_lines)
        queue.started.connect(self._on_started)
        queue.counted.connect(self._on_counted)
        queue.idle.connect(self._on_idle)
        queue.catalog_changed.connect(self._forget_all)
        queue.predicted.connect(self._on_predicted)
        self._session.current_changed.connect(self._foresee)

    # --- what the views ask ----------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether any line is still to be spoken."""
        return not self._queue.is_idle

    def state_of(self, line_id: str) -> TakeState | None:
        """How the take of a line stands; None for a line that there is not."""
        state = self._states.get(line_id)
        if state is None and line_id in self._session.document:
            state = self._states[line_id] = self._find_state(self._session.document.get(line_id))
        return state

    def take_of(self, line: Line) -> Take | None:
        """The take of the line as it is written now, None when it is not spoken yet."""
        if line.id not in self._takes:
            request = self._request(line)
            take = self._takes[line.id] = self._queue.find(request) if request else None
            if request is not None and take is not None:
                real_ms = take.natural_ms or take.duration_ms
                self._calibration.note(self._voice(request), take.key, take.predicted_ms, real_ms)
        return self._takes[line.id]

    def takes(self) -> dict[str, Take]:
        """All takes that are up to date, by line id."""
        found = ((line.id, self.take_of(line)) for line in self._session.document.lines)
        return {line_id: take for line_id, take in found if take is not None}

    def plan(self) -> DubPlan:
        """Where every take that is up to date goes in the film."""
        # Late: the mixer is not needed for the window to open.
        from desktop.jobs.export import bed_of
        from desktop.jobs.sound import mastered
        from desktop.jobs.studio import usual

        document, media = self._session.document, self._session.media
        found = plan(document, self.takes(), self._film_ms, self._film_lufs)
        # What is heard here is as loud as what was, or will be, exported.
        return mastered(found, bed_of(media) if media else None, document.dub.loudness, usual())

    def out_of_date(self) -> list[Line]:
        """The lines whose words are not spoken yet, in time order."""
        lines = self._session.document.lines
        return [line for line in lines if self.lacks_take(line)]

    def lacks_take(self, line: Line) -> bool:
        """Whether the line has words that are not spoken yet."""
        return self.take_of(line) is None and self.is_speakable(line)

    @property
    def film_lufs(self) -> float | None:
        """How loud the film is under the lines, None while that was not measured."""
        return self._film_lufs

    def set_film_lufs(self, lufs: float | None) -> None:
        """The film was measured; what is heard is as loud from now on."""
        if lufs != self._film_lufs:
            self._film_lufs = lufs
            self.level_changed.emit()

    def request_of(self, line: Line) -> SpeechRequest | None:
        """The wish for a line as it is written now; None with nothing to speak."""
        return self._request(line)

    def look_again(self, line_ids: Iterable[str]) -> None:
        """The takes of these lines came or went without being spoken."""
        self._forget_lines(line_ids)

    def excess_of(self, line: Line) -> TakeState | None:
        """How the line stands, or will stand, if its speech is too long; None where it is not."""
        state = self.state_of(line.id)
        if state is not None and state.forecast is not None:
            state = state.forecast
        return state if state is not None and state.status == "overflow" else None

    # --- what the person wishes ------------------------------------------------------------

    def want(self, line: Line) -> None:
        """Ask for a line at once; it goes before everything else."""
        request = self._request(line)
        if request is not None:
            self._failures.pop(line.id, None)
            self._queue.want(request, urgent=True)
            self._forget(line.id)

    def want_aloud(self, line: Line, hear: Hear) -> None:
        """Ask for a line at once, and to be handed its sound while it is made."""
        request = self._request(line)
        if request is not None:
            self._failures.pop(line.id, None)
            self._queue.want_aloud(request, hear)
            self._forget(line.id)

    def want_from(self, start_ms: int, end_ms: int) -> None:
        """Ask in the background for the lines of a stretch that are out of date."""
        lines = self._session.document.between(start_ms, end_ms)
        for line in reversed(lines):
            if self.take_of(line) is None and (request := self._request(line)) is not None:
                self._queue.want(request)
                self._forget(line.id)

    def speak_all(self) -> int:
        """Ask for all lines that are out of date, from the playhead on; return how many."""
        here_ms = self._session.playhead_ms
        lines = self.out_of_date()
        # Those before the playhead come after the end of the film.
        self.speak_later(sorted(lines, key=lambda line: line.end_ms <= here_ms))
        return len(lines)

    def speak_later(self, lines: Iterable[Line]) -> None:
        """Ask for lines in the background, in this order, after what was asked for before."""
        lines = tuple(lines)
        self._queue.want_later([x for line in lines if (x := self._request(line))])
        for line in lines:
            self._failures.pop(line.id, None)
        self._forget_lines(line.id for line in lines)

    def cancel(self) -> None:
        """Stop speaking and forget all wishes."""
        self._pause.stop()
        self._look_ahead.stop()
        self._typed.clear()
        self._queue.cancel_all()

    # --- below -----------------------------------------------------------------------------

    def _find_state(self, line: Line) -> TakeState:
        request = self._request(line)
        if request is None:
            return TakeState("silent")
        forecast = self._forecast(line, request)
        if self._queue.waits_for(line.id):
            is_now = line.id == self._speaking
            return TakeState("speaking" if is_now else "queued", forecast=forecast)
        failure = self._failures.get(line.id)
        if failure is not None and failure[0] == request:
            return TakeState("failed", message=said_error(failure[1]))
        take = self.take_of(line)
        if take is None:
            return TakeState("missing", forecast=forecast)
        found = fit_among(self._session.document, line, self.take_of, self._film_ms)
        return TakeState.of(found, take.faults) if found else TakeState("missing")

    def _forecast(self, line: Line, request: SpeechRequest) -> TakeState | None:
        """How the line will stand when it is spoken, where that was predicted.

        For words that are typed just now it is guessed from those of a moment ago.
        """
        asked, predicted_ms = self._predicted.get(line.id, (None, 0))
        if asked is None or _spoken_by(asked) != _spoken_by(request):
            return None
        predicted_ms = round(predicted_ms * len(request.text) / len(asked.text))
        natural_ms = self._calibration.corrected_ms(self._voice(request), predicted_ms)
        return TakeState.of(fit_line(self._session.document, line, natural_ms, self._film_ms))

    def _voice(self, request: SpeechRequest) -> str:
        """What a voice is known by, whatever name the line gives it."""
        catalog = self._queue.catalog
        card = catalog.choose(request.voice, request.language) if catalog else None
        return card.digest if card else ""

    @property
    def _film_ms(self) -> int:
        media = self._session.media
        return media.duration_ms if media else 0

    def _request(self, line: Line) -> SpeechRequest | None:
        return request_for(self._session.document, line, self._film_ms)

    def is_speakable(self, line: Line) -> bool:
        return bool(spoken_text(line.text))

    def _foresee(self, line_id: str) -> None:
        """Predict this line soon; while keys are pressed the newest text counts."""
        self._foreseen_id = line_id
        if line_id and not self._look_ahead.isActive():
            self._look_ahead.start()

    def _predict(self) -> None:
        document = self._session.document
        if self._foreseen_id not in document:
            return
        line = document.get(self._foreseen_id)
        request = self._request(line)
        if request is not None and self.take_of(line) is None:
            self._queue.predict(request)

    def _on_predicted(self, request: SpeechRequest, predicted_ms: int) -> None:
        self._predicted[request.line_id] = (request, predicted_ms)
        self._states.pop(request.line_id, None)
        self.take_changed.emit(request.line_id)

    def _wish_for_typed(self) -> None:
        document = self._session.document
        for line_id in self._typed:
            if line_id not in document:
                continue
            line = document.get(line_id)
            request = self._request(line)
            if request is not None and self.take_of(line) is None:
                self._queue.want(request)
                self._forget(line_id)
        self._typed.clear()

    def _on_edited(self, edit: Edit) -> None:
        if edit.dub_after is not None:
            self._forget_all()
            return
        touched = edit.touched_ids
        document = self._session.document
        if len(touched) > max(_TYPED_AT_MOST, len(document) // 2):
            self._forget_all()
        else:
            # The room of a line ends where the next begins: its neighbour before changes with it.
            self._forget_lines({*touched, *self._lines_before(edit)})
        for line in edit.removed:
            if line.id not in document:
                self._queue.cancel(line.id)
        if len(touched) <= _TYPED_AT_MOST:
            self._typed |= touched
            self._pause.start()
        if len(touched) == 1:
            self._foresee(next(iter(touched)))

    def _lines_before(self, edit: Edit) -> Iterable[str]:
        document = self._session.document
        starts = {line.start_ms for line in (*edit.removed, *edit.inserted)}
        if len(starts) > _TYPED_AT_MOST:
            return [line.id for line in document.lines]
        before = (document.previous_before(ms) for ms in starts)
        return [line.id for line in before if line is not None]

    def _on_project_opened(self) -> None:
        self._failures.clear()
        self._predicted.clear()
        self._typed.clear()
        self._forget_all()

    def _forget(self, line_id: str) -> None:
        self._forget_lines((line_id,))

    def _forget_lines(self, line_ids: Iterable[str]) -> None:
        forgotten = tuple(line_ids)
        for line_id in forgotten:
            self._states.pop(line_id, None)
            self._takes.pop(line_id, None)
        if len(forgotten) > _TOLD_ONE_BY_ONE:
            self.all_changed.emit()
            return
        for line_id in forgotten:
            self.take_changed.emit(line_id)

    def _forget_all(self, _reason: object = None) -> None:
        self._states.clear()
        self._takes.clear()
        self.all_changed.emit()

    def _on_take_ready(self, line_id: str, _take: Take) -> None:
        self._forget(line_id)
        self.take_ready.emit(line_id)

    def _on_failed(self, line_id: str, error: AppError) -> None:
        document = self._session.document
        if line_id in document:
            request = self._request(document.get(line_id))
            if request is not None:
                self._failures[line_id] = (request, error)
        self._forget(line_id)
        self.failed.emit(line_id, error)

    def _on_started(self, line_id: str) -> None:
        self._speaking = line_id
        self._forget(line_id)

    def _on_counted(self, done: int, wished: int) -> None:
        self.counted.emit(done, wished)
        self.busy_changed.emit(self.is_busy)

    def _on_idle(self) -> None:
        self._speaking = ""
        self.busy_changed.emit(False)


def _spoken_by(request: SpeechRequest) -> tuple[str, str, float]:
    """What decides, beside the words, how long they take by nature."""
    return (request.language, request.voice, request.pace)
