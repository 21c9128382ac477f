"""The espeak-ng library of the espeakng-loader wheel: one lock, one voice at a time, one call.

The library keeps its state in globals and is not re-entrant, so everything goes through `render`,
which holds the lock of the process. Sound and phones come from the same call, with times.
"""

from __future__ import annotations

import _ctypes
import ctypes
import functools
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from inference.errors import EngineMissing, LanguageMissing

SAMPLE_RATE = 22050

_SYNCHRONOUS = 2
_PHONEME_EVENTS, _PHONEME_IPA, _DONT_EXIT = 0x0001, 0x0002, 0x8000
_SEED = 1
_CHARS_UTF8 = 0x0001
_PHONEMES_IN_BRACKETS = 0x0100
_POS_CHARACTER = 1
_WORD, _SENTENCE, _END, _PHONEME = 1, 2, 5, 7
_RATE, _VOLUME, _PITCH, _RANGE, _WORDGAP = 1, 2, 3, 4, 7

# The library refuses clauses beyond some hundred characters by cutting them anywhere, so callers
# send clause by clause.
_LOCK = threading.RLock()


@dataclass(frozen=True, slots=True)
class Delivery:
    """How to speak: rate in words a minute (80 to 900), pitch and its range 0 to 99."""

    rate: int = 175
    pitch: int = 50
    pitch_range: int = 50
    word_gap: int = 0


# Less sound to make and the same phones: what `listen` uses.
_HASTY = Delivery(rate=400)


@dataclass(frozen=True, slots=True)
class HeardPhone:
    """One phone as espeak-ng writes it (stress marks included); "" is a pause.

    `at` is the offset in the text of the word it belongs to, `sample` its onset at SAMPLE_RATE.
    """

    written: str
    at: int
    sample: int


@dataclass(frozen=True, slots=True)
class HeardWord:
    """One word event: the character offset and length in the text, and the onset sample."""

    at: int
    length: int
    sample: int


@dataclass(frozen=True, slots=True)
class Rendering:
    """What one call gave: 16-bit mono sound at SAMPLE_RATE, phones and words in order."""

    pcm: bytes
    phones: tuple[HeardPhone, ...]
    words: tuple[HeardWord, ...]


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """A voice of the library: a language code, its name for people, and what `render` takes."""

    language: str
    name: str
    identifier: str


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


class _VoiceRecord(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(slots=True)
class _Sink:
    """Collects what the callback brings; remembers an exception to raise it after the call."""

    check: Callable[[], None] | None = None
    pcm: bytearray = field(default_factory=bytearray)
    phones: list[HeardPhone] = field(default_factory=list)
    words: list[HeardWord] = field(default_factory=list)
    error: BaseException | None = None

    def take(self, wave: ctypes._Pointer[ctypes.c_short], n: int, events: object) -> int:
        """Receive one buffer; a true result asks the library to stop."""
        try:
            if n > 0:
                self.pcm += ctypes.string_at(wave, 2 * n)
            self._take_events(events)
            if self.check is not None:
                self.check()
        except BaseException as error:  # noqa: BLE001 - must not unwind through C; re-raised after
            self.error = error
            return 1
        return 0

    def _take_events(self, events: object) -> None:
        index = 0
        while (event := events[index]).type != 0:  # type: ignore[index]
            if event.type == _PHONEME:
                written = bytes(event.id.string).decode("utf-8", "ignore")
                self.phones.append(HeardPhone(written, event.text_position - 1, event.sample))
            elif event.type == _WORD:
                self.words.append(HeardWord(event.text_position - 1, event.length, event.sample))
            index += 1


class _Library:
    """The loaded library; made once a process by `_library`."""

    def __init__(self) -> None:
        path, data = _locate()
        try:
            self.functions = ctypes.CDLL(str(path))
        except OSError as error:
            raise EngineMissing(str(error)) from error
        options = _PHONEME_EVENTS | _PHONEME_IPA | _DONT_EXIT
        rate = self.functions.espeak_Initialize(_SYNCHRONOUS, 0, str(data).encode(), options)
        if rate != SAMPLE_RATE:
            raise EngineMissing(f"its voices speak at {rate} Hz")
        # Its breath is random, and seeded from the clock unless told otherwise.
        self.functions.espeak_ng_SetRandSeed(ctypes.c_long(_SEED))
        self.sink = _Sink()
        self.callback = _Callback(lambda wave, n, events: self.sink.take(wave, n, events))
        self.functions.espeak_SetSynthCallback(self.callback)
        self.functions.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceRecord))
        self.voice = ""
        self.delivery: Delivery | None = None

    def close(self) -> None:
        """Unload the library; the next one starts from rest."""
        self.functions.espeak_Terminate()
        if sys.platform == "win32":
            _ctypes.FreeLibrary(self.functions._handle)
        else:
            _ctypes.dlclose(self.functions._handle)

    def use(self, voice: str, delivery: Delivery) -> None:
        """Switch voice and delivery, when they are not the current ones."""
        if voice != self.voice:
            self.voice = ""
            if self.functions.espeak_SetVoiceByName(voice.encode()) != 0:
                raise LanguageMissing(voice)
            self.voice = voice
            self.delivery = None
        if delivery != self.delivery:
            for parameter, value in (
                (_RATE, delivery.rate),
                (_VOLUME, 100),
                (_PITCH, delivery.pitch),
                (_RANGE, delivery.pitch_range),
                (_WORDGAP, delivery.word_gap),
            ):
                self.functions.espeak_SetParameter(parameter, value, 0)
            self.delivery = delivery


def _locate() -> tuple[Path, Path]:
    try:
        import espeakng_loader
    except ImportError as error:
        raise EngineMissing("the package espeakng-loader is not installed") from error
    return Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())


@functools.lru_cache(maxsize=1)
def _library() -> _Library:
    return _Library()


def listen(text: str, voice: str) -> Rendering:
    """Return phones and words of plain text (no markup) in a voice by identifier: "gmw/en-US".

    Quick, but the sound depends on what was said before. Raises EngineMissing, LanguageMissing.
    """
    with _LOCK:
        return _said(text, voice, _HASTY, None)


def render(
    text: str,
    voice: str,
    delivery: Delivery | None = None,
    check: Callable[[], None] | None = None,
) -> Rendering:
    """Speak plain text in a voice by identifier: "gmw/en-US", "gmw/en-US+f3"; always the same.

    The text may hold phones in the notation of espeak-ng, in double brackets.

    `check` is called for every buffer; what it raises ends the call and passes through.
    Raises EngineMissing, LanguageMissing.
    """
    with _LOCK:
        # The flutter of the pitch and the phase of the waves go on from call to call, and only
        # loading the library anew (1 ms) sets them back.
        _library().close()
        _library.cache_clear()
        return _said(text, voice, delivery or Delivery(), check)


def _said(text: str, voice: str, delivery: Delivery, check: Callable[[], None] | None) -> Rendering:
    data = text.replace("\0", " ").encode("utf-8", "replace") + b"\0"
    library = _library()
    library.use(voice, delivery)
    sink = library.sink = _Sink(check)
    flags = _CHARS_UTF8 | _PHONEMES_IN_BRACKETS
    library.functions.espeak_Synth(data, len(data), 0, _POS_CHARACTER, 0, flags, None, None)
    library.sink = _Sink()
    if sink.error is not None:
        raise sink.error
    return Rendering(bytes(sink.pcm), tuple(sink.phones), tuple(sink.words))


@functools.lru_cache(maxsize=1)
def voices() -> tuple[EspeakVoice, ...]:
    """Return one voice for every language code of the library. Raises EngineMissing."""
    found: dict[str, EspeakVoice] = {}
    with _LOCK:
        records = _library().functions.espeak_ListVoices(None)
        index = 0
        while records[index]:
            record = records[index].contents
            name = (record.name or b"").decode("utf-8", "replace")
            identifier = (record.identifier or b"").decode("utf-8", "replace")
            for language in _codes(record.languages):
                if not identifier.startswith("mb/"):
                    found.setdefault(language, EspeakVoice(language, name, identifier))
            index += 1
    return tuple(sorted(found.values(), key=lambda voice: voice.language))


def _codes(address: int) -> list[str]:
    """Read a list of (priority byte, language code, NUL) that a zero byte ends."""
    codes: list[str] = []
    while ctypes.string_at(address, 1) != b"\0":
        code = ctypes.string_at(address + 1)
        codes.append(code.decode("ascii", "replace").lower())
        address += len(code) + 2
    return codes
