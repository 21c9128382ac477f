"""Everything on the timeline that stands still while the film plays, painted in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from desktop.ui import timeline_spectrum as spectra
from desktop.ui.take_state import TakeLookup
from desktop.ui.timeline_blocks import BlockPainter, ProblemLookup
from desktop.ui.timeline_colours import TimelineColours
from desktop.ui.timeline_geometry import Scale, steps_ms, tick_label, ticks
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_layout import RULER_PX, Layout
from desktop.ui.timeline_text import TextCache
from desktop.ui.timeline_wave import Columns, Strip, wave_image

LONGEST_TAIL_MS = 3_000


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to paint; hidden lines are being dragged and painted by someone else."""

    scale: Scale
    layout: Layout
    index: LineIndex
    current_id: str
    hidden: frozenset[str]
    peaks: Columns | None
    spectrum: spectra.Columns | None
    is_spectrum: bool  # the sound is shown by its pitches, not by its loudness
    gain: float
    shots: Sequence[int]
    takes: TakeLookup
    problems: ProblemLookup
    voices: dict[str, QColor]
    colours: TimelineColours
    texts: TextCache


def block_painter(painter: QPainter, scene: Scene, ratio: float) -> BlockPainter:
    """What paints the blocks of a scene; ratio is the number of device pixels in a pixel."""
    return BlockPainter(
        painter,
        scene.scale,
        scene.layout,
        scene.colours,
        scene.voices,
        scene.takes,
        scene.problems,
        scene.texts,
        1.0 / ratio,
    )


def paint_scene(painter: QPainter, scene: Scene, ratio: float) -> int:
    """Paint ruler, waveform and blocks; give the number of blocks that were painted."""
    width, layout, colours = scene.scale.width_px, scene.layout, scene.colours
    painter.fillRect(QRectF(0, 0, width, RULER_PX), colours.ruler)
    painter.drawImage(QPointF(0, layout.wave_top), _sound(scene, ratio))
    _paint_ruler(painter, scene)
    return paint_lane(painter, scene, ratio, QRectF(0, 0, width, 1))


def paint_lane(painter: QPainter, scene: Scene, ratio: float, part: QRectF) -> int:
    """Paint the lines between the left and right of a part; give how many were painted."""
    layout, scale = scene.layout, scene.scale
    lane = QRectF(part.left(), layout.lane_top, part.width(), layout.lane_height)
    painter.save()
    painter.setClipRect(lane)
    painter.fillRect(lane, scene.colours.lane)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(scene.texts.font)
    blocks = block_painter(painter, scene, ratio)
    # The take of a line may sound on after its slot: lines that end before the part count too.
    span = (scale.ms(part.left()) - LONGEST_TAIL_MS, scale.ms(part.right()))
    count = blocks.paint_all(scene.index, scene.current_id, scene.hidden, span)
    painter.restore()
    return count


def _sound(scene: Scene, ratio: float) -> QImage:
    """The sound by its loudness or by its pitches."""
    line = scene.index.get(scene.current_id)
    is_shown = line is not None and line.id not in scene.hidden
    current = (line.start_ms, line.end_ms) if line is not None and is_shown else None
    width = max(1, round(scene.scale.width_px * ratio))
    strip = Strip(width, max(1, round(scene.layout.wave_height * ratio)), ratio)
    view = (scene.scale, strip, scene.index, current, scene.gain, scene.colours)
    if scene.is_spectrum:
        image = spectra.spectrum_image(scene.spectrum, *view)
    else:
        image = wave_image(scene.peaks, *view)
    image.setDevicePixelRatio(ratio)
    return image


def _paint_ruler(painter: QPainter, scene: Scene) -> None:
    scale, colours = scene.scale, scene.colours
    step_ms = steps_ms(scale.ms_per_px)[0]
    metrics = QFontMetricsF(scene.texts.font)
    baseline = (RULER_PX - 10 + metrics.ascent() - metrics.descent()) / 2 + 1
    minor: list[QLineF] = []
    major: list[QLineF] = []
    labels: list[tuple[float, str]] = []
    for tick in ticks(scale):
        x = int(scale.x(tick.ms)) + 0.5
        if tick.is_major:
            major.append(QLineF(x, RULER_PX - 7, x, RULER_PX - 1))
            labels.append((x + 4, tick_label(tick.ms, step_ms)))
        else:
            minor.append(QLineF(x, RULER_PX - 4, x, RULER_PX - 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(colours.tick, 1))
    painter.drawLines(minor)
    painter.setPen(QPen(colours.major_tick, 1))
    painter.drawLines(major)
    painter.setPen(colours.ruler_text)
    painter.setFont(QFont(scene.texts.font))
    for x, label in labels:
        painter.drawText(QPointF(x, baseline), label)
    painter.setPen(QPen(colours.hairline, 1))
    for y in (RULER_PX - 0.5, scene.layout.lane_top - 0.5):
        painter.drawLine(QLineF(0, y, scale.width_px, y))
    painter.setPen(Qt.PenStyle.NoPen)
