"""The queue of lines to be spoken: one thread owns the speaker, the newest wish comes first."""

from __future__ import annotations

import itertools
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.takes import Take, TakeStore
from desktop.jobs.guest import Guest
from desktop.jobs.job import Ending, Failure, Job, Success, outcome
from desktop.jobs.speaking import Narrator, Speaker, open_narrator
from desktop.jobs.speech_error import in_words, unforeseen
from desktop.jobs.speech_request import SpeechRequest, find_take
from desktop.jobs.ticket import Ticket
from desktop.jobs.voices import Catalog
from desktop.jobs.waiting import Waiting
from desktop.jobs.wish import Wish
from desktop.jobs.workers import Workers
from desktop.media.take_edges import Hear

log = logging.getLogger(__name__)

T = TypeVar("T")

_ACCELERATORS = ("cuda", "mps")


class SpeechQueue(QObject):
    """Turns wishes for lines into takes, in the background, and tells the end of each once.

    All methods belong to the GUI thread, and all signals arrive there. The executor must have one
    thread: it loads the speaker with the given function on the first wish and keeps it.
    """

    take_made = Signal(str, object)  # line id, Take; also where a newer wish is still open
    take_ready = Signal(str, object)  # line id, Take
    failed = Signal(str, object)  # line id, AppError
    withdrawn = Signal(object)  # line ids (tuple): cancelled, nobody waits for them any more
    started = Signal(str)  # line id
    progressed = Signal(str, float)  # line id, 0 to 1
    counted = Signal(int, int)  # lines ended, lines wished since the queue was last idle
    predicted = Signal(object, int)  # SpeechRequest, ms it will take unhurried
    catalog_changed = Signal(object)  # Catalog
    paused_changed = Signal(bool)
    moved = Signal()  # the takes are those of another project, or live in another folder
    device_changed = Signal(str)  # where the voice speaks now that its accelerator gave up
    idle = Signal()
    _arrived = Signal(object, object)
    _dropped = Signal(object)
    _began = Signal(str)
    _reported = Signal(str, float)
    _catalogued = Signal(object)
    _foresaw = Signal(object, int)
    _moved = Signal(str)

    def __init__(
        self,
        make_speaker: Callable[[], Speaker],
        store: TakeStore,
        voice_folders: Sequence[Path],
        executor: Executor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_speaker = make_speaker
        self._store = store
        self._voice_folders = tuple(voice_folders)
        self._executor = executor
        self._speaker: Speaker | None = None
        self._narrator: Narrator | None = None
        self._catalog: Catalog | None = None
        self._waiting = Waiting()
        self._lock = threading.Lock()
        self._asked: SpeechRequest | None = None
        self._device = ""
        self._numbers = itertools.count(1)
        self._later_numbers = itertools.count(-1, -1)
        self._open: dict[str, Wish] = {}
        self._ended = self._wished = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._dropped.connect(self._forget_dropped, queued)
        self._began.connect(self.started, queued)
        self._reported.connect(self.progressed, queued)
        self._catalogued.connect(self._take_catalog, queued)
        self._foresaw.connect(self.predicted, queued)
        self._moved.connect(self.device_changed, queued)

    @property
    def catalog(self) -> Catalog | None:
        """The model and the voices there are; None until the speaker was loaded."""
        return self._catalog

    @property
    def store(self) -> TakeStore:
        """Where the takes are kept."""
        return self._store

    @property
    def is_idle(self) -> bool:
        """Whether every wish has ended."""
        return not self._open

    def waits_for(self, line_id: str) -> bool:
        """Whether a take of the line is still to come."""
        return line_id in self._open

    def find(self, request: SpeechRequest) -> Take | None:
        """The take that answers the wish, when it was made before; None also while unknown."""
        return find_take(self._store, self._catalog, request) if self._catalog else None

    def want(self, request: SpeechRequest, *, urgent: bool = False) -> None:
        """Wish for a line; it replaces an older wish for the same line and goes before others."""
        self._add(Wish(request, urgent, next(self._numbers)))

    def want_aloud(self, request: SpeechRequest, hear: Hear) -> None:
        """Wish to hear a line at once; `hear` gets its sound on the speech thread as it is made.

        It gets nothing where the take is there already, by the time that its turn comes.
        """
        self._add(Wish(request, True, next(self._numbers), hear))

    def want_later(self, requests: Sequence[SpeechRequest]) -> None:
        """Wish for many lines in the background, spoken in the given order after newer wishes."""
        for request in requests:
            wish = self._open.get(request.line_id)
            if wish is None or wish.ticket.is_cancelled:
                self._put(Wish(request, False, next(self._later_numbers)))
        if requests:
            self._wake()
            # Told once: the wishes for a long film would keep the window from painting otherwise.
            self.counted.emit(self._ended, self._wished)

    @property
    def open_ids(self) -> tuple[str, ...]:
        """The lines whose takes are still to come, those that are spoken first first."""
        wishes = sorted(self._open.values(), key=lambda wish: wish.rank, reverse=True)
        return tuple(wish.request.line_id for wish in wishes)

    @property
    def is_paused(self) -> bool:
        """Whether wishes in the background wait for `resume`."""
        return self._waiting.is_paused

    def pause(self) -> None:
        """Let all wishes wait but the urgent ones; the line under way is spoken to its end."""
        self._set_paused(True)

    def resume(self) -> None:
        """Go on where `pause` stopped."""
        self._set_paused(False)
        self._wake()

    def cancel(self, line_id: str) -> None:
        """Withdraw the wish for a line; `withdrawn` tells when it has ended."""
        self._withdraw((line_id,))

    def cancel_all(self) -> None:
        """Withdraw every wish; later ones are not paused."""
        self._withdraw(tuple(self._open))
        self._set_paused(False)

    def ask(self, question: Callable[[Narrator, Ticket], T]) -> Job[T]:
        """Do other work that needs the speaker, such as taking a new voice, between two lines."""
        job: Job[T] = Job(lambda ticket: question(self._ready_narrator(), ticket), self)
        self._executor.submit(job.run)
        return job

    def predict(self, request: SpeechRequest) -> None:
        """Ask how long a line will take; `predicted` answers the newest question only.

        The answer comes between two lines, before the next one; there is none before the speaker
        was loaded: a guess is not worth the wait.
        """
        if self._catalog is None:
            return
        with self._lock:
            self._asked = request
        self._executor.submit(self._answer)

    def load(self) -> None:
        """Load the speaker now, so that the first wish need not wait for it."""
        self.ask(lambda narrator, ticket: narrator.shelf.catalog)

    def renew_voices(self) -> None:
        """Look again at the voices on disk before the next line."""
        self._executor.submit(self._forget_narrator)
        self.load()

    def move_to(self, store: TakeStore, voice_folders: Sequence[Path]) -> None:
        """Go on with another project: its takes, its voices; older wishes are withdrawn."""
        self.cancel_all()
        self._store = store
        self._voice_folders = tuple(voice_folders)
        self.renew_voices()
        self.moved.emit()

    def close(self, timeout_s: float = 3.0) -> bool:
        """Withdraw every wish and wait at most so long; True when the thread has ended."""
        self.cancel_all()
        if isinstance(self._executor, Workers | Guest):
            return self._executor.leave(timeout_s)
        self._executor.shutdown(wait=True, cancel_futures=True)
        return True

    # --- on the GUI thread -----------------------------------------------------------------

    def _set_paused(self, is_paused: bool) -> None:
        if is_paused != self.is_paused:
            self._waiting.pause(is_paused)
            self.paused_changed.emit(is_paused)

    def _add(self, wish: Wish) -> None:
        self._put(wish)
        self._wake()
        self.counted.emit(self._ended, self._wished)

    def _put(self, wish: Wish) -> None:
        line_id = wish.request.line_id
        older = self._open.get(line_id)
        if older is not None:
            is_covered = older.request == wish.request and older.urgent >= wish.urgent
            if is_covered and wish.hear is None and not older.ticket.is_cancelled:
                return
            older.ticket.cancel()
        else:
            self._wished += 1
        self._open[line_id] = wish
        self._waiting.put(wish)

    def _wake(self) -> None:
        """Let the thread speak what waits, line by line; a question is answered between two."""
        if self._waiting.wake():
            self._executor.submit(self._speak_next)

    def _withdraw(self, line_ids: Sequence[str]) -> None:
        """Drop what waits of these lines, all at once, and stop what is spoken of them."""
        wishes = [self._open[line_id] for line_id in line_ids if line_id in self._open]
        if dropped := self._waiting.withdraw(wishes):
            self._dropped.emit(dropped)

    def _forget_dropped(self, wishes: tuple[Wish, ...]) -> None:
        self._close(wishes, self.withdrawn.emit)

    def _deliver(self, wish: Wish, ending: Ending) -> None:
        line_id = wish.request.line_id
        if isinstance(ending, Success):
            self.take_made.emit(line_id, ending.value)
            self._close((wish,), lambda _: self.take_ready.emit(line_id, ending.value))
        elif isinstance(ending, Failure):
            error = unforeseen(ending.error, line_id)
            self._close((wish,), lambda _: self.failed.emit(line_id, error))
        else:
            self._close((wish,), self.withdrawn.emit)

    def _close(self, wishes: Sequence[Wish], tell: Callable[[tuple[str, ...]], object]) -> None:
        """Count these wishes as ended, but for those whose place a newer one took; tell the ids."""
        ids = (wish.request.line_id for wish in wishes if self._is_open(wish))
        if not (ended := tuple(ids)):
            return
        for line_id in ended:
            del self._open[line_id]
        self._ended += len(ended)
        self.counted.emit(self._ended, self._wished)
        tell(ended)
        if not self._open:
            self._ended = self._wished = 0
            self.idle.emit()

    def _is_open(self, wish: Wish) -> bool:
        return self._open.get(wish.request.line_id) is wish

    def _take_catalog(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.catalog_changed.emit(catalog)

    # --- on the speech thread --------------------------------------------------------------

    def let_urgent_pass(self) -> None:
        """Speak the urgent wishes now; for long questions to call between two of their steps."""
        while self._waiting.has_urgent():
            self._has_to_go_on()

    def _speak_next(self) -> None:
        """Speak a line, and ask for the next turn, which comes after whatever was asked for."""
        try:
            while self._has_to_go_on():
                pass
        finally:
            if not self._waiting.may_sleep():
                with suppress(RuntimeError):  # the thread was sent home meanwhile
                    self._executor.submit(self._speak_next)

    def _has_to_go_on(self) -> bool:
        """Speak the first wish; True when it made way for another and waits again."""
        if not self._waiting.has_urgent():
            self._answer()
        wish = self._waiting.begin()
        if wish is None:
            return False
        self._began.emit(wish.request.line_id)
        ending = outcome(lambda ticket: self._spoken(wish, ticket), wish.ticket)
        self._tell_device()
        if self._waiting.end(wish, ending):
            return True
        self._arrived.emit(wish, ending)
        return False

    def _tell_device(self) -> None:
        """Tell when the voice had to leave the device that it spoke on: it was full, or is gone."""
        before, self._device = self._device, self._speaker.device if self._speaker else ""
        if before in _ACCELERATORS and self._device not in _ACCELERATORS:
            self._moved.emit(self._device)

    def _answer(self) -> None:
        """Predict what was asked for last, if anything; what cannot be spoken has no length."""
        with self._lock:
            request, self._asked = self._asked, None
        if request is None:
            return
        ending = outcome(lambda _: self._ready_narrator().predict_ms(request), Ticket())
        if isinstance(ending, Success):
            self._foresaw.emit(request, ending.value)
        elif isinstance(ending, Failure):
            log.info("no prediction: %s", ending.error)

    def _spoken(self, wish: Wish, ticket: Ticket) -> Take:
        request = wish.request

        def report(fraction: float) -> None:
            ticket.check()
            self._reported.emit(request.line_id, fraction)

        with in_words(request.line_id):
            narrator = self._ready_narrator()
        if wish.hear is None:
            return narrator.speak(request, report)
        return narrator.speak_aloud(request, wish.hear, report)

    def _ready_narrator(self) -> Narrator:
        if self._narrator is None:
            if self._speaker is None:
                self._speaker = self._make_speaker()
                self._device = self._speaker.device
            self._narrator = open_narrator(self._speaker, self._store, self._voice_folders)
            self._catalogued.emit(self._narrator.shelf.catalog)
        return self._narrator

    def _forget_narrator(self) -> None:
        self._narrator = None
