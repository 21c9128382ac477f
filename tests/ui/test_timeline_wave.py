"""The waveform as a picture: sound where there is sound, colours where there are lines."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.media.waveform import PEAKS_PER_S, Peaks
from desktop.ui import theme
from desktop.ui.timeline_colours import TimelineColours, colours_of
from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_wave import Strip, wave_image
from tests.builders import line

STRIP = Strip(400, 101, 1.0)
BURST_MS = (1000, 2000)


@pytest.fixture
def colours(qapp: QApplication) -> TimelineColours:
    return colours_of(theme.palette(theme.DARK))


def peaks() -> Peaks:
    """Four seconds of silence with one second of full loudness in them."""
    values = np.zeros((4 * PEAKS_PER_S, 2), np.int16)
    first, last = (ms * PEAKS_PER_S // 1000 for ms in BURST_MS)
    values[first:last] = (-32_000, 32_000)
    return Peaks.from_bytes(values.tobytes())


def pixels(image: QImage) -> NDArray[np.uint32]:
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())


def paint(
    colours: TimelineColours,
    scale: Scale,
    index: LineIndex | None = None,
    current: tuple[int, int] | None = None,
    shape: Peaks | None = None,
) -> NDArray[np.uint32]:
    image = wave_image(shape, scale, STRIP, index or LineIndex(), current, 1.0, colours)
    return pixels(image).copy()


def is_loud(column: NDArray[np.uint32], ink: QColor) -> bool:
    return bool((column == ink.rgb()).mean() > 0.9)


@pytest.mark.parametrize("ms_per_px", [1.0, 2.5, 5.0, 10.0, 40.0])
def test_the_burst_is_drawn_where_it_sounds_at_any_zoom(
    colours: TimelineColours, ms_per_px: float
) -> None:
    left = 0.0 if ms_per_px >= 5 else 900.0
    drawn = paint(colours, Scale(left, ms_per_px, 400, 4000), shape=peaks())
    for x in range(400):
        start, end = left + x * ms_per_px, left + (x + 1) * ms_per_px
        margin = max(5.0, 2 * ms_per_px)
        if BURST_MS[0] + margin <= start and end <= BURST_MS[1] - margin:
            assert is_loud(drawn[:, x], colours.wave)
        elif end <= BURST_MS[0] - margin or start >= BURST_MS[1] + margin:
            assert not is_loud(drawn[:, x], colours.wave)


@pytest.mark.parametrize("ms_per_px", [1.0, 7.0, 30.0])
def test_scrolling_by_a_pixel_moves_the_picture_by_a_pixel(
    colours: TimelineColours, ms_per_px: float
) -> None:
    rng = np.random.default_rng(1)
    highs = (rng.uniform(0, 1, 20 * PEAKS_PER_S) * 32_000).astype(np.int16)
    shape = Peaks.from_bytes(np.stack([-highs, highs], axis=1).tobytes())
    scale = Scale(1000 * ms_per_px / 7, ms_per_px, 400, 20_000)
    before = paint(colours, scale, shape=shape)
    after = paint(colours, scale.panned(1), shape=shape)
    # A peak that ends on the edge of a column may fall to either side of it.
    assert (before[:, 2:] == after[:, 1:-1]).mean() > 0.99


def test_slots_are_tinted_and_the_current_one_stands_out(colours: TimelineColours) -> None:
    index = LineIndex([line(500, 1000), line(2000, 3000)])
    drawn = paint(colours, Scale(0, 10, 400, 4000), index, (2000, 3000))
    row = drawn[0]
    assert set(row[50:100]) == {colours.slot.rgb()}
    assert set(row[200:300]) == {colours.current_slot.rgb()}
    assert set(row[100:200]) == set(row[300:]) == {colours.back.rgb()}


def test_without_peaks_only_the_slots_are_drawn(colours: TimelineColours) -> None:
    drawn = paint(colours, Scale(0, 10, 400, 4000))
    assert set(np.unique(drawn)) == {colours.back.rgb()}
