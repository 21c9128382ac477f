"""The painted part of the timeline: a picture that stands still, and the few things that move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.core.edit import Edit
from desktop.core.line import Line, plain_text
from desktop.core.timing import format_clock
from desktop.ui import timeline_overlay as overlay
from desktop.ui import timeline_spectrum as spectra
from desktop.ui.take_state import TakeLookup, TakeState, no_takes
from desktop.ui.timeline_blocks import ProblemLookup, no_problems
from desktop.ui.timeline_colours import colours_of, voice_colour
from desktop.ui.timeline_geometry import MIN_SPAN_MS, Scale
from desktop.ui.timeline_index import LineIndex
from desktop.ui.timeline_layout import Layout
from desktop.ui.timeline_pointer import Pointer
from desktop.ui.timeline_scene import (
    LONGEST_TAIL_MS,
    Scene,
    block_painter,
    paint_lane,
    paint_scene,
)
from desktop.ui.timeline_shots import paint_shots
from desktop.ui.timeline_text import TextCache
from desktop.ui.timeline_tips import tip_of
from desktop.ui.timeline_wave import Columns

if TYPE_CHECKING:
    from desktop.ui.session import Session

FIRST_VIEW_MS = 30_000
ROOM_WITHOUT_FILM_MS = 20_000  # to draw the next lines in
ZOOM_STEP = 1.25
WHEEL_NOTCH = 120
WHEEL_NOTCH_PX = 90
_DROP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PUT_BACK = Qt.Key.Key_Escape


class TimelineCanvas(QWidget):
    """Paints a session's lines against the sound, and turns mouse and keys into edits of them."""

    scale_changed = Signal()
    scene_changed = Signal()  # times or colours: what a map of the whole film shows
    line_created = Signal(str)
    line_activated = Signal(str)
    times_previewed = Signal(str, int, int)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.index = LineIndex(session.document.lines)
        self.scale = Scale(0.0, FIRST_VIEW_MS / max(self.width(), 1), self.width(), 0)
        self.layout_bands = Layout(self.height(), self.index.depth)
        self.takes: TakeLookup = no_takes
        self.problems: ProblemLookup = no_problems
        self.peaks: Columns | None = None
        self.spectrum: spectra.Columns | None = None
        self.is_spectrum = False
        self.gain = 1.0
        self.shots: Sequence[int] = ()  # first moments of the shots of the film, in order
        self.notice = ""
        self.n_painted = 0  # blocks in the last full painting
        self._backdrop: QPixmap | None = None
        self._seen: dict[str, TakeState | None] = {}  # the takes that are on the backdrop
        self._playhead_px = 0
        self.pointer = Pointer(self)
        self._dress()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(100)
        self.setAccessibleName(self.tr("Timeline"))
        session.document_edited.connect(self._on_edited)
        session.current_changed.connect(self._on_current_changed)
        session.playhead_moved.connect(self._on_playhead_moved)

    # --- what is shown -----------------------------------------------------------------------

    def reload(self) -> None:
        """Show another document or film from its beginning."""
        self._read_lines()
        duration_ms = self._duration_ms()
        span = min(FIRST_VIEW_MS, max(duration_ms, MIN_SPAN_MS))
        width = max(self.width(), 1)
        self.set_scale(Scale(0.0, span / width, width, duration_ms).clamped())
        self.mark_stale()

    def _read_lines(self) -> None:
        self.index = LineIndex(self.session.document.lines)
        self.layout_bands = Layout(self.height(), self.index.depth)

    def set_scale(self, scale: Scale) -> None:
        """Look at another part of the film."""
        if scale != self.scale:
            self.scale = scale
            self._playhead_px = self._playhead_x()
            self.scale_changed.emit()
            self.mark_stale(is_scene_same=True)

    def mark_stale(self, *, is_scene_same: bool = False) -> None:
        """Paint everything anew; is_scene_same when only the view of it moved."""
        self._backdrop = None
        if not is_scene_same:
            self.scene_changed.emit()
        self.update()

    def keep_duration(self) -> None:
        """Let the end of the timeline follow the end of film and lines."""
        self.set_scale(self.scale.with_duration(self._duration_ms()))

    def _duration_ms(self) -> int:
        last = int(self.index.reach[-1]) if len(self.index) else 0
        media = self.session.media
        if media is None:
            return max(last + ROOM_WITHOUT_FILM_MS, FIRST_VIEW_MS)
        return max(last, media.duration_ms)

    def zoom(self, factor: float, anchor_x: float | None = None) -> None:
        """Larger for a factor over 1, around a pixel or else the playhead, if it is in view."""
        if anchor_x is None:
            x = self.scale.x(self.session.playhead_ms)
            anchor_x = x if 0 <= x <= self.width() else self.width() / 2
        self.set_scale(self.scale.zoomed(factor, anchor_x))

    def scene(self, hidden: frozenset[str] = frozenset()) -> Scene:
        """Everything to paint, as it is now."""
        return Scene(
            self.scale,
            self.layout_bands,
            self.index,
            self.session.current_line_id,
            hidden,
            self.peaks,
            self.spectrum,
            self.is_spectrum,
            self.gain,
            self.shots,
            self._look_up,
            self.problems,
            self.voice_colours(),
            self.colours,
            self._texts,
        )

    def voice_colours(self) -> dict[str, QColor]:
        """The colour of each voice that the project knows."""
        voices = self.session.project.voices
        accent = self.colours.accent
        known = {name: voice_colour(name, entry.colour, accent) for name, entry in voices.items()}
        return {"": accent} | known

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        backdrop = self._backdrop or self._paint_backdrop()
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), backdrop)
        if self.notice:
            overlay.paint_notice(painter, self)
        if self.pointer.outcome is not None:
            ratio = self.devicePixelRatioF()
            blocks = block_painter(painter, self.scene(), ratio)
            overlay.paint_held(blocks, self, self.pointer.outcome)
        overlay.paint_playhead(painter, self, self._playhead_px)
        if self.hasFocus():
            overlay.paint_focus(painter, self)
        painter.end()

    def refresh_takes(self) -> None:
        """Paint again the lines in view whose takes are others than before."""
        changed = [line_id for line_id, was in self._seen.items() if self.takes(line_id) != was]
        self._repaint_lines(line for line_id in changed if (line := self.index.get(line_id)))

    def repaint_lane(self) -> None:
        """Paint all blocks in view again, and leave the sound as it is."""
        if self._backdrop is not None:
            painter = QPainter(self._backdrop)
            lane = QRectF(0, 0, self.width(), 1)
            paint_lane(painter, self.scene(self.pointer.held), self.devicePixelRatioF(), lane)
            painter.end()
        self.update()

    def _look_up(self, line_id: str) -> TakeState | None:
        self._seen[line_id] = take = self.takes(line_id)
        return take

    def _repaint_lines(self, lines: Iterable[Line]) -> None:
        """Paint the blocks of these lines anew, and leave the rest of the backdrop as it is."""
        if self._backdrop is None:
            self.update()
            return
        painter = QPainter(self._backdrop)
        for line in lines:
            left = max(self.scale.x(line.start_ms) - 2, 0.0)
            right = min(self.scale.x(line.end_ms + LONGEST_TAIL_MS) + 2, float(self.width()))
            if left < right:
                part = QRectF(left, 0, right - left, 1)
                scene = self.scene(self.pointer.held)
                paint_lane(painter, scene, self.devicePixelRatioF(), part)
                self.update(self.strip(left, right - left))
        painter.end()

    def _paint_backdrop(self) -> QPixmap:
        self._seen.clear()
        ratio = self.devicePixelRatioF()
        backdrop = QPixmap(self.size() * ratio)
        backdrop.setDevicePixelRatio(ratio)
        painter = QPainter(backdrop)
        scene = self.scene(self.pointer.held)
        self.n_painted = paint_scene(painter, scene, ratio)
        paint_shots(painter, scene, ratio)
        painter.end()
        self._backdrop = backdrop
        return backdrop

    def _dress(self) -> None:
        self.colours = colours_of(self.palette())
        font = self.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(max(font.pointSizeF() - 1, 7))
        self._texts = TextCache(font)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
            self.mark_stale()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.layout_bands = Layout(self.height(), self.index.depth)
        self._backdrop = None
        self.set_scale(self.scale.resized(self.width()))
        super().resizeEvent(event)

    # --- what the session tells --------------------------------------------------------------

    def _on_edited(self, edit: Edit) -> None:
        is_same_place = len(edit.inserted) == len(edit.removed) and all(
            self.index.put(line) for line in edit.inserted
        )
        if is_same_place:
            self._repaint_lines(edit.inserted)
            return
        self._read_lines()
        self.keep_duration()
        self._keep_in_view(edit)
        self.mark_stale()

    def _keep_in_view(self, edit: Edit) -> None:
        """Go after the current line where it is moved by the keys."""
        line = self.index.get(self.session.current_line_id)
        if line is None or self.session.is_playing:
            return
        is_out = line.end_ms <= self.scale.left_ms or line.start_ms >= self.scale.right_ms
        if is_out and line in edit.inserted:
            self.set_scale(self.scale.revealing(line.start_ms, line.end_ms))

    def _on_current_changed(self, line_id: str) -> None:
        line = self.index.get(line_id)
        if line is not None:
            self.setAccessibleDescription(self._described(line))
            if not self.pointer.is_busy and not self.session.is_playing:
                self.set_scale(self.scale.revealing(line.start_ms, line.end_ms))
        self.mark_stale(is_scene_same=True)

    def _described(self, line: Line) -> str:
        """Which line it is, for people who hear the screen."""
        place = self.index.position(line.id)
        return self.tr("Line {n} of {all}, {start} to {end}: {text}").format(
            n=0 if place is None else place + 1,
            all=len(self.index),
            start=format_clock(line.start_ms),
            end=format_clock(line.end_ms),
            text=plain_text(line.text).replace("\n", " "),
        )

    def _on_playhead_moved(self, _ms: int) -> None:
        before, self._playhead_px = self._playhead_px, self._playhead_x()
        if before != self._playhead_px:
            self.update(overlay.playhead_strip(self, before))
            self.update(overlay.playhead_strip(self, self._playhead_px))

    def _playhead_x(self) -> int:
        """The playhead in device pixels."""
        return round(self.scale.x(self.session.playhead_ms) * self.devicePixelRatioF())

    # --- mouse and keys ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        line_id = self.pointer.line_at(event.pos()) if is_mouse else self.session.current_line_id
        self.menu_wanted.emit(line_id, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll with the wheel in any direction; with Ctrl zoom around the cursor."""
        pixels, degrees = event.pixelDelta(), event.angleDelta()
        notches = (degrees.y() or degrees.x()) / WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP**notches, event.position().x())
        elif not pixels.isNull():
            self.pointer.scroll(-(pixels.x() or pixels.y()))
        else:
            self.pointer.scroll(-notches * WHEEL_NOTCH_PX)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Tell what is under the mouse; leave to a line in the hand the keys that are for it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip_of(self, QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            # Moved to another screen: what was drawn for the last one would be blurred here.
            self._dress()
            self.mark_stale()
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        is_for_it = bool(self.pointer.held) and event.key() in (*_DROP, _PUT_BACK)
        event.setAccepted(is_for_it)
        return is_for_it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_dropped = event.key() in _DROP and self.pointer.commit()
        if not is_dropped and not (event.key() == _PUT_BACK and self.pointer.cancel()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.leave()

    def strip(self, left: float, width: float) -> QRect:
        """The part of the widget between two pixels, as high as it is."""
        return QRect(int(left), 0, int(width) + 1, self.height())
