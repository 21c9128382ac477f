"""Spelling by hunspell's dictionaries: those of the system, those a person added, and own words."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import logging
import os
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core import paths
from desktop.core.errors import AppError, FileError
from desktop.core.files import make_folder, read_bytes, write_whole
from desktop.core.phrase import phrase
from desktop.core.tags import MARKUP

log = logging.getLogger(__name__)

_SYSTEM_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/Library/Spelling",
    "/app/share/hunspell",
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST_BYTES = 5_000_000
_SUGGESTIONS = 8


@dataclass(frozen=True, slots=True)
class DictionaryFile:
    """A dictionary on disk: NAME.aff and NAME.dic side by side; name is like "en_US"."""

    name: str
    folder: Path

    @property
    def language(self) -> str:
        """The language as BCP 47 begins: "en"."""
        return re.split(r"[_-]", self.name)[0].lower()


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a text: from start up to, not including, end."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield what is read in the text of a line, word by word; tags are no words."""
    blank = MARKUP.sub(lambda match: " " * len(match.group()), text)
    for match in _WORD.finditer(blank):
        yield Word(match.group(), match.start(), match.end())


def dictionaries() -> tuple[DictionaryFile, ...]:
    """Return the dictionaries of this computer by name; the person's own folder comes first."""
    found: dict[str, DictionaryFile] = {}
    for folder in _folders():
        for path in sorted(folder.glob("*.dic")) if folder.is_dir() else ():
            if path.with_suffix(".aff").is_file() and not path.name.startswith("hyph_"):
                found.setdefault(path.stem, DictionaryFile(path.stem, folder))
    return tuple(sorted(found.values(), key=lambda x: x.name))


def dictionary_for(language: str, wish: str | None = None) -> DictionaryFile | None:
    """Return the dictionary that was wished for, else the best for a language; None without.

    The wish "" means none.
    """
    if wish == "":
        return None
    there = dictionaries()
    asked = [x for x in there if x.name == wish]
    exact = [x for x in there if x.name.lower() == language.replace("-", "_").lower()]
    short = language.split("-")[0].lower()
    usual = [x for x in there if x.name.lower() in (short, f"{short}_{short}", "en_us")]
    near = [x for x in (*usual, *there) if x.language == short]
    return next(iter((*asked, *exact, *near)), None)


def own_folder() -> Path:
    """Return where a person may put dictionaries, and where own words are kept."""
    return paths.user_data() / "spelling"


class OwnWords:
    """The words of a person in one language, one in a row of a plain file."""

    def __init__(self, language: str) -> None:
        self._path = own_folder() / f"words-{language.split('-')[0].lower()}.txt"
        try:
            self._words = self._read()
        except FileError as error:
            log.info("own words cannot be read: %s", error)
            self._words = set()

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.casefold() in self._words

    def add(self, word: str) -> None:
        """Keep a word; raise FileError, DiskFull or ReadOnly when it cannot be written."""
        # Kept in small letters it is right at the head of a sentence too; a name keeps its form.
        self._words.add(word)
        # Another window may have added some, and what cannot be read must not be written over.
        self._words |= self._read()
        make_folder(self._path.parent)
        write_whole(self._path, "".join(f"{x}\n" for x in sorted(self._words)).encode("utf-8"))

    def _read(self) -> set[str]:
        if not self._path.exists():
            return set()
        text = read_bytes(self._path, _MOST_BYTES).decode("utf-8", "replace")
        return {row.strip() for row in text.splitlines() if row.strip()}


class Dictionary:
    """One dictionary in memory; safe from several threads, and none of them waits for Python.

    The library is called past the wheel's own module: that one would keep all of Python, and so
    the window, waiting while a dictionary is read or a word is looked for.
    """

    def __init__(self, file: DictionaryFile) -> None:
        """Read it, which takes a tenth of a second and more; raises AppError when it cannot be."""
        self._library = _library()
        self._lock = threading.Lock()
        aff, dic = file.folder / f"{file.name}.aff", file.folder / f"{file.name}.dic"
        self._handle = self._library.Hunspell_create(os.fsencode(aff), os.fsencode(dic))
        if not self._handle:
            raise AppError(
                phrase("The dictionary {name} cannot be read", name=file.name),
                "Choose another one, or install it again",
            )
        encoding = self._library.Hunspell_get_dic_encoding(self._handle) or b"UTF-8"
        self._encoding = encoding.decode("ascii", "replace").replace("microsoft-", "")

    def knows(self, word: str) -> bool:
        """Say whether a word is written right."""
        data = self._bytes(word)
        if data is None:
            return True  # letters of another script: this dictionary has no opinion
        with self._lock:
            return bool(self._library.Hunspell_spell(self._handle, data))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first; takes tenths of a second."""
        data = self._bytes(word)
        if data is None:
            return ()
        found = ctypes.POINTER(ctypes.c_char_p)()
        with self._lock:
            count = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), data)
            texts = [found[i] or b"" for i in range(count)]
            self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return tuple(x.decode(self._encoding, "replace") for x in texts[:_SUGGESTIONS])

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            self._library.Hunspell_destroy(self._handle)

    def _bytes(self, word: str) -> bytes | None:
        try:
            return word.replace("’", "'").encode(self._encoding)
        except (UnicodeEncodeError, LookupError):
            return None


def _folders() -> Iterator[Path]:
    yield own_folder()
    for folder in os.environ.get("DICPATH", "").split(os.pathsep):
        if folder:
            yield Path(folder)
    yield from (Path(folder) for folder in _SYSTEM_FOLDERS)
    if bundled := _package():
        yield bundled / "dictionaries"


def _package() -> Path | None:
    """Return the folder of the wheel that brings the library and an English dictionary."""
    spec = importlib.util.find_spec("hunspell")
    places = spec.submodule_search_locations if spec is not None else None
    return Path(next(iter(places))) if places else None


def _library() -> ctypes.CDLL:
    for name in _library_names():
        try:
            library = ctypes.CDLL(name)
        except OSError as error:
            log.info("hunspell at %s: %s", name, error)
            continue
        _declare(library)
        return library
    raise AppError(
        "Spelling cannot be checked: the library hunspell was not found",
        "Install chunspell into the environment of Dubwright, or libhunspell into the system",
    )


def _library_names() -> Iterator[str]:
    if package := _package():
        for pattern in ("libhunspell*.so*", "libhunspell*.dylib", "*hunspell*.dll"):
            yield from (str(path) for path in sorted(package.glob(pattern)))
    for name in ("hunspell-1.7", "hunspell"):
        if found := ctypes.util.find_library(name):
            yield found


def _declare(library: ctypes.CDLL) -> None:
    """Tell what the functions take: without it pointers would be cut to 32 bits."""
    handle, text = ctypes.c_void_p, ctypes.c_char_p
    texts = ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p))
    signatures = {
        "Hunspell_create": (handle, (text, text)),
        "Hunspell_destroy": (None, (handle,)),
        "Hunspell_spell": (ctypes.c_int, (handle, text)),
        "Hunspell_suggest": (ctypes.c_int, (handle, texts, text)),
        "Hunspell_free_list": (None, (handle, texts, ctypes.c_int)),
        "Hunspell_get_dic_encoding": (text, (handle,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
