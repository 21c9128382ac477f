"""Which takes were made for each line: a small index beside the takes, rebuilt where it is lost."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.core.errors import FileError
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.takes import Take, TakeStore

log = logging.getLogger(__name__)

FILE = "index.json"
_VERSION = 1
_LIMIT = 100_000_000
_LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class PastTake:
    """A take that was made once, and what is known of how."""

    take: Take
    text: str
    """The words as they were written then."""
    voice: str
    kind: str
    """"" for speech of a voice, "acted" where it follows a person, "human" for a person's own."""
    made_at: int
    """Seconds since 1970; 0 where nobody noted it."""
    pace: float
    pitch_semitones: float
    seed: int


class TakeHistory:
    """The keys of the takes of each line, in the order in which they were made.

    Each take names its line itself, so the index is only the quicker way; a take that several
    lines share is in the history of each.
    """

    def __init__(self, store: TakeStore) -> None:
        self.store = store
        self._keys: dict[str, dict[str, None]] = {}
        self._known: set[str] = set()
        self._is_loaded = False
        self._is_changed = False

    def keys_of(self, line_id: str) -> tuple[str, ...]:
        """Return the keys of all takes that were made for a line, also of those put aside."""
        self._load()
        return tuple(self._keys.get(line_id, ()))

    def takes_of(self, line_id: str, also: Iterable[str] = ()) -> tuple[PastTake, ...]:
        """Return the takes of a line that are there, the newest first; also these keys."""
        keys = dict.fromkeys((*self.keys_of(line_id), *also))
        found = [past for key in keys if (past := self._past(key)) is not None]
        # Of those of one second the later comes first too.
        newest = sorted(enumerate(found), key=lambda one: (one[1].made_at, one[0]), reverse=True)
        return tuple(past for _, past in newest)

    def note(self, line_id: str, key: str) -> None:
        """Remember that a take answers a line."""
        self._load()
        keys = self._keys.setdefault(line_id, {})
        if key not in keys:
            keys[key] = None
            self._known.add(key)
            self._is_changed = True

    def save(self) -> None:
        """Write the index, where something is new. Raises FileError, DiskFull or ReadOnly."""
        if not self._is_changed:
            return
        make_folder(self.store.folder)
        lines = {line_id: list(keys) for line_id, keys in self._keys.items()}
        text = json.dumps({"version": _VERSION, "lines": lines}, separators=(",", ":"))
        write_whole(self.store.folder / FILE, text.encode("utf-8"))
        self._is_changed = False

    def _past(self, key: str) -> PastTake | None:
        take = self.store.get(key)
        if take is None:
            return None
        meta = self.store.meta(key)
        return PastTake(
            take,
            _text(meta, "text"),
            _text(meta, "voice"),
            _text(meta, "kind"),
            int(_number(meta, "made", 0)),
            _number(meta, "pace", 1.0),
            _number(meta, "pitch_semitones", 0.0),
            int(_number(meta, "seed", 0)),
        )

    def _load(self) -> None:
        if self._is_loaded:
            return
        self._is_loaded = True
        self._read_index()
        # What the index does not know was made after it was written, or it is lost.
        for key in sorted(self.store.keys() - self._known):
            self._known.add(key)
            try:
                line_id = _text(self.store.meta(key), "line")
            except KeyError:
                continue
            if line_id:
                self._keys.setdefault(line_id, {})[key] = None
                self._is_changed = True

    def _read_index(self) -> None:
        path = self.store.folder / FILE
        if not path.is_file():
            return
        try:
            lines = json.loads(read_bytes(path, _LIMIT))["lines"]
            found = {str(x): dict.fromkeys(map(str, keys)) for x, keys in lines.items()}
        except (
            FileError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            log.info("the index of the takes is damaged and is made anew: %s", error)
            return
        self._keys = found
        self._known = {key for keys in found.values() for key in keys}


def _text(meta: Mapping[str, object], name: str) -> str:
    value = meta.get(name)
    return value if isinstance(value, str) else ""


def _number(meta: Mapping[str, object], name: str, usual: float) -> float:
    value = meta.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    # JSON may hold infinite numbers, and whole ones of a thousand digits.
    return float(value) if abs(value) <= _LARGEST else usual
