"""A subtitle file as it was read: its lines, what was odd in it, and how it was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.line import Line


@dataclass(frozen=True, slots=True)
class OddBlock:
    """A part of a file that is not as its format asks; its text is among the lines all the same.

    block and line_number count from 1; text is the part as it stands in the file.
    """

    block: int
    line_number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SubtitleFile:
    """Lines in the order of the file, and all that is needed to write it as it was."""

    lines: tuple[Line, ...] = ()
    problems: tuple[OddBlock, ...] = ()
    format: str = "srt"
    """srt, ass, ssa, vtt, microdvd, mpl2, tmp, sami, ttml or text."""
    encoding: str = "utf-8"
    newline: str = "\n"
    bom: bool = False
    encoding_guessed: bool = False
    """The encoding could not be told for sure: show the text before relying on it."""
    preserved: str = ""
    """What the format carries beside the lines (styles, script info, notes), to be written back."""
    notes: tuple[str, ...] = ()
    """Sentences about the whole file for the person who opened it."""
    fps: float | None = None
    """Frame rate that a frame-based format was read with."""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the reader of one format found in a text."""

    lines: tuple[Line, ...] = ()
    problems: tuple[OddBlock, ...] = ()
    preserved: str = ""
    notes: tuple[str, ...] = ()
    fps: float | None = None
