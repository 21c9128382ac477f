"""The waveform as one picture, one column of device pixels at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from desktop.ui.timeline_colours import TimelineColours
from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import LineIndex

FINEST_MS = 5  # how long the shortest peak is
COMB_UP_TO_MS = 25  # up to here it shows when neighbours differ by one peak


class Columns(Protocol):
    """What is needed of peaks: the lowest and highest sample of each of n even parts of a span."""

    def columns(self, start_ms: float, end_ms: float, n_columns: int) -> NDArray[np.int16]:
        """Lows and highs, (n_columns, 2)."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Size of the picture in device pixels, and how many of them make a pixel of the window."""

    width: int
    height: int
    ratio: float


def wave_image(
    peaks: Columns | None,
    scale: Scale,
    strip: Strip,
    index: LineIndex,
    current: tuple[int, int] | None,
    gain: float,
    colours: TimelineColours,
) -> QImage:
    """Draw waveform and slots; current is the slot of the current line in ms.

    gain is by how much the sound is drawn larger than it is.
    """
    inside = states_of(index, scale, strip, current)
    grounds = _argb(colours.back, colours.slot, colours.current_slot)[inside]
    image = QImage(strip.width, strip.height, QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.bits(), np.uint32).reshape(strip.height, strip.width)
    pixels[:] = grounds
    if peaks is not None:
        pixels[strip.height // 2] = _argb(colours.zero)[0]
        inks = _argb(colours.wave, colours.slot_wave, colours.current_wave)[inside]
        _draw(pixels, *_edges(peaks, scale, strip, gain), inks)
    return image


def _edges(
    peaks: Columns, scale: Scale, strip: Strip, gain: float
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last row of the sound in each column."""
    found = _smooth(peaks, scale, strip)
    middle = strip.height / 2
    level = np.clip(found * (gain / np.iinfo(np.int16).max), -1.0, 1.0) * (middle - 1)
    return np.floor(middle - level[:, 1]).astype(np.int32), np.ceil(middle - level[:, 0]).astype(
        np.int32
    )


def _smooth(peaks: Columns, scale: Scale, strip: Strip) -> NDArray[np.float32]:
    """Lows and highs of each column, the same for a moment wherever it is scrolled to.

    Peaks wider than a column are joined by slopes, not steps; where columns hold one or two peaks
    by turns, each takes in its neighbour, or loud sounds would look like combs.
    """
    column_ms = scale.ms_per_px / strip.ratio
    if column_ms < FINEST_MS:
        first = scale.left_ms // FINEST_MS
        n_peaks = int(strip.width * column_ms / FINEST_MS) + 3
        coarse = peaks.columns(first * FINEST_MS, (first + n_peaks) * FINEST_MS, n_peaks)
        centres = scale.left_ms + (np.arange(strip.width) + 0.5) * column_ms
        at = centres / FINEST_MS - first - 0.5
        sides = [np.interp(at, np.arange(n_peaks), coarse[:, side]) for side in (0, 1)]
        return np.stack(sides, axis=1).astype(np.float32)
    start_ms = scale.left_ms // column_ms * column_ms
    found = peaks.columns(start_ms, start_ms + strip.width * column_ms, strip.width)
    if column_ms < COMB_UP_TO_MS:
        found[1:, 0] = np.minimum(found[1:, 0], found[:-1, 0])
        found[1:, 1] = np.maximum(found[1:, 1], found[:-1, 1])
    return found.astype(np.float32)


def _draw(
    pixels: NDArray[np.uint32],
    tops: NDArray[np.int32],
    bottoms: NDArray[np.int32],
    inks: NDArray[np.uint32],
) -> None:
    rows = np.arange(len(pixels), dtype=np.int32)[:, None]
    is_sound = (rows >= tops) & (rows < bottoms)
    np.copyto(pixels, np.broadcast_to(inks, pixels.shape), where=is_sound)


def states_of(
    index: LineIndex, scale: Scale, strip: Strip, current: tuple[int, int] | None
) -> NDArray[np.uint8]:
    """For each column 0 outside of all lines, 1 inside of some, 2 inside of the current one."""
    shown = index.between(scale.left_ms, scale.right_ms)
    n_edges = strip.width + 1
    change = np.bincount(_column(index.starts[shown], scale, strip), minlength=n_edges)
    change -= np.bincount(_column(index.ends[shown], scale, strip), minlength=n_edges)
    inside = (np.cumsum(change[:-1]) > 0).astype(np.uint8)
    if current is not None:
        first, last = _column(np.array(current, np.int64), scale, strip)
        inside[first : max(last, first + 1)] = 2
    return inside


def _column(ms: NDArray[np.int64], scale: Scale, strip: Strip) -> NDArray[np.intp]:
    at = np.round((ms - scale.left_ms) * (strip.ratio / scale.ms_per_px))
    return np.clip(at, 0, strip.width).astype(np.intp)


def _argb(*colours: QColor) -> NDArray[np.uint32]:
    return np.array([colour.rgb() for colour in colours], np.uint32)
