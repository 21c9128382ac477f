"""Which sound of a film is heard: its own, or the dub that was added beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

Which: TypeAlias = Literal["original", "dub"]
Command: TypeAlias = Callable[..., None]


class AudioTracks:
    """Follows mpv's list of tracks until what is heard is what was wished for.

    A wish may come before the track it needs; it is fulfilled when the track appears.
    """

    def __init__(self, command: Command) -> None:
        self._command = command
        self._tracks: Sequence[Mapping[str, Any]] = ()
        self._wish: Which = "original"
        self._number = 0
        self._removed: set[int] = set()

    def clear(self) -> None:
        """Forget the tracks and the wish, as when another film is loaded."""
        self._tracks = ()
        self._wish = "original"
        self._number = 0
        self._removed.clear()

    def select(self, which: Which) -> None:
        """Wish to hear this one."""
        self._wish = which
        self._fulfil()

    def choose(self, number: int) -> None:
        """Take this one of the film's own tracks, counted from 0, for its sound."""
        self._number = number
        self._fulfil()

    def note(self, tracks: Sequence[Mapping[str, Any]] | None) -> None:
        """Take mpv's current list of tracks; older dubs are removed from it."""
        self._tracks = tuple(tracks or ())
        if self._tracks:
            self._fulfil()

    def _fulfil(self) -> None:
        own, dubs = self._ids(external=False), self._ids(external=True)
        wanted = dubs[-1:] if self._wish == "dub" else own[: self._number + 1][-1:]
        selected = [t["id"] for t in self._audio() if t.get("selected")]
        # A film without sound has nothing to select instead of the dub.
        if wanted != selected and (wanted or self._wish == "original"):
            self._command("set", "aid", str(wanted[0]) if wanted else "no")
        for old in dubs[:-1]:
            self._removed.add(old)
            self._command("audio-remove", old)

    def _ids(self, external: bool) -> list[int]:
        ids = [t["id"] for t in self._audio() if bool(t.get("external")) is external]
        return sorted(number for number in ids if number not in self._removed)

    def _audio(self) -> list[Mapping[str, Any]]:
        return [track for track in self._tracks if track.get("type") == "audio"]
