"""The spectrogram as one picture: time to the right, pitch upwards, loudness as colour."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from desktop.ui.timeline_colours import TimelineColours
from desktop.ui.timeline_geometry import Scale
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_wave import Strip, states_of

# From silence to the loudest: dark to bright by night, paper to ink by day. Each step is also a
# step of lightness, so that it reads without telling colours apart.
_NIGHT = ("#0d1017", "#1b1d4a", "#5a2a86", "#c0456b", "#f79a3e", "#fdf3b0")
_DAY = ("#ffffff", "#e3ecf9", "#9cc1ea", "#4d80c4", "#33408f", "#150a3c")
_OUTSIDE_PALER = 0.5
_SLOT_TINT, _CURRENT_TINT = 0.06, 0.24

N_LOUDNESS = 256
DB_PER_STEP = 84.0 / 255


class Columns(Protocol):
    """What is needed of a spectrogram: the loudness of each band in n even parts of a span."""

    def columns(self, start_ms: float, end_ms: float, n_columns: int) -> NDArray[np.uint8]:
        """Loudness from the lowest band up, (n_columns, bands)."""


def spectrum_image(
    spectrum: Columns | None,
    scale: Scale,
    strip: Strip,
    index: LineIndex,
    current: tuple[int, int] | None,
    gain: float,
    colours: TimelineColours,
) -> QImage:
    """Draw the spectrogram and mark slots; arguments as for wave_image."""
    states = states_of(index, scale, strip, current)
    inks = _inks(colours.is_dark, colours.back.rgb(), colours.accent.rgb(), _steps(gain))
    image = QImage(strip.width, strip.height, QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.bits(), np.uint32).reshape(strip.height, strip.width)
    if spectrum is None:
        pixels[:] = inks.reshape(-1, N_LOUDNESS)[states, 0]
        return image
    column_ms = scale.ms_per_px / strip.ratio
    # Columns begin at the same moments wherever the view is scrolled to, or the picture flickers.
    start_ms = scale.left_ms // column_ms * column_ms
    found = spectrum.columns(start_ms, start_ms + strip.width * column_ms, strip.width)
    bands = np.ascontiguousarray(found.T[::-1]).astype(np.uint16)
    bands += states.astype(np.uint16) * N_LOUDNESS
    coloured = inks[bands]
    rows = np.arange(strip.height) * len(coloured) // strip.height
    np.take(coloured, rows, axis=0, out=pixels)
    return image


@lru_cache(maxsize=16)
def _inks(is_dark: bool, back: int, accent: int, steps: int) -> NDArray[np.uint32]:
    """The colour of each loudness outside of lines, inside, and inside of the current one."""
    ramp = _ramp(_NIGHT if is_dark else _DAY, steps)
    ground, tint = _rgb(back), _rgb(accent)
    outside = ramp + (ground - ramp) * _OUTSIDE_PALER
    inside = ramp + (tint - ramp) * _SLOT_TINT
    current = ramp + (tint - ramp) * _CURRENT_TINT * np.linspace(1, 0.3, N_LOUDNESS)[:, None]
    whole = np.concatenate((outside, inside, current)).round().astype(np.uint32)
    red, green, blue = whole.T
    inks: NDArray[np.uint32] = np.uint32(0xFF000000) | red << 16 | green << 8 | blue
    return inks.astype(np.uint32)


def _ramp(stops: tuple[str, ...], steps: int) -> NDArray[np.float64]:
    """Red, green, blue of each loudness, (256, 3); shifted so that a quiet film is seen."""
    places = np.linspace(0, N_LOUDNESS - 1, len(stops))
    colours = np.array([_rgb(QColor(stop).rgb()) for stop in stops])
    loudness = np.arange(N_LOUDNESS)
    # Silence stays silent, however quiet the film.
    shifted = np.where(loudness > 0, np.minimum(loudness + steps, N_LOUDNESS - 1), 0)
    return np.stack([np.interp(shifted, places, colours[:, part]) for part in range(3)], axis=1)


def _rgb(colour: int) -> NDArray[np.float64]:
    return np.array([colour >> 16 & 255, colour >> 8 & 255, colour & 255], np.float64)


def _steps(gain: float) -> int:
    """How many steps of loudness a film is raised that is drawn so many times larger."""
    return round(20 * float(np.log10(max(gain, 1.0))) / DB_PER_STEP)
