"""What is known about words: asked in the background, answered at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError
from desktop.core.spelling import Dictionary, DictionaryFile, OwnWords

if TYPE_CHECKING:
    from desktop.jobs.job import JobRunner, Ticket

_FORESEEN = 3  # so many wrong words are given suggestions before anybody asks


class SpellChecker(QObject):
    """One dictionary at a time; words nobody asked about yet count as right."""

    learned = Signal()  # more is known than before
    failed = Signal(object)  # AppError

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file: DictionaryFile | None = None
        self._dictionary: Dictionary | None = None
        self._own: OwnWords | None = None
        self._known: dict[str, bool] = {}
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self._is_asking = False
        self._waiting: set[str] = set()

    @property
    def file(self) -> DictionaryFile | None:
        """The dictionary that is used, None for none."""
        return self._file

    def use(self, file: DictionaryFile | None) -> None:
        """Judge by another dictionary, or by none."""
        if file != self._file:
            self._file = file
            self._dictionary = None
            self._own = OwnWords(file.language) if file is not None else None
            self._known, self._suggestions, self._waiting = {}, {}, set()
            self.learned.emit()

    def is_right(self, word: str) -> bool:
        """Say at once what is known: a word that was never looked up counts as right."""
        return self._known.get(word, True) or (self._own is not None and word in self._own)

    def is_known(self, word: str) -> bool:
        """Whether a word was looked up."""
        return word in self._known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant; looked for now where that was not done before."""
        if word not in self._suggestions and self._dictionary is not None:
            self._suggestions[word] = self._dictionary.suggest(word)
        return self._suggestions.get(word, ())

    def add(self, word: str) -> None:
        """Let a word be right from now on; `failed` tells when it could not be kept."""
        if self._own is None:
            return
        try:
            self._own.add(word)
        except AppError as error:
            self.failed.emit(error)
        self.learned.emit()

    def ask(self, words: Iterable[str]) -> None:
        """Look words up in the background; `learned` tells when that is done."""
        self._waiting |= {word for word in words if word not in self._known}
        if self._waiting and not self._is_asking and self._file is not None:
            self._is_asking = True
            asked, self._waiting = frozenset(self._waiting), set()
            file, dictionary = self._file, self._dictionary
            job = self._jobs.start(lambda ticket: _look_up(ticket, file, dictionary, asked))
            job.succeeded.connect(self._on_looked_up)
            job.failed.connect(self._on_failed)
            job.cancelled.connect(self._on_cancelled)

    def _on_looked_up(self, answer: _Answer) -> None:
        self._is_asking = False
        if answer.file == self._file:
            self._dictionary = answer.dictionary
            self._known.update(answer.known)
            self._suggestions.update(answer.suggestions)
            self.learned.emit()
        self.ask(())

    def _on_failed(self, error: Exception) -> None:
        self._is_asking = False
        self._file, self._waiting = None, set()
        if isinstance(error, AppError):
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._is_asking = False


class _Answer:
    """What a look-up found out."""

    def __init__(self, file: DictionaryFile, dictionary: Dictionary) -> None:
        self.file, self.dictionary = file, dictionary
        self.known: dict[str, bool] = {}
        self.suggestions: dict[str, tuple[str, ...]] = {}


def _look_up(
    ticket: Ticket, file: DictionaryFile, dictionary: Dictionary | None, words: frozenset[str]
) -> _Answer:
    answer = _Answer(file, dictionary or Dictionary(file))
    for word in words:
        answer.known[word] = answer.dictionary.knows(word)
    wrong = [word for word, is_right in answer.known.items() if not is_right]
    if len(wrong) <= _FORESEEN:
        for word in wrong:
            ticket.check()
            answer.suggestions[word] = answer.dictionary.suggest(word)
    return answer
