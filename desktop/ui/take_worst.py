"""The lines whose takes need an ear most, the worst first; a click goes to the line."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.line import Line, plain_text
from desktop.core.take_rank import badness
from desktop.ui.dubbing import Dubbing
from desktop.ui.row_paint import draw_elided, draw_ground
from desktop.ui.session import Session
from desktop.ui.take_rows import Index, fault_text, fit_text
from desktop.ui.take_state import TakeState
from desktop.ui.theme import theme_of
from desktop.ui.timers import once

LINE_ID = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1
_SLICE_S = 0.004
_NEXT_MS = 10
_WAIT_MS = 400
_SHOWN_AT_MOST = 500


class WorstTakes(QWidget):
    """Looks at the takes of all lines while it is visible, a few at a time."""

    line_wanted = Signal(str)  # line id

    def __init__(self, session: Session, dubbing: Dubbing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dubbing = session, dubbing
        self._model = QStandardItemModel(self)
        self._lines: Iterator[Line] = iter(())
        self._found: list[tuple[float, Line, TakeState]] = []
        self._waiting = once(self, self._begin, _WAIT_MS)
        self._working = once(self, self._go_on, _NEXT_MS)
        self._build()
        for change in (dubbing.take_changed, dubbing.all_changed, session.project_opened):
            change.connect(self._look_soon)

    @property
    def line_ids(self) -> list[str]:
        """The lines as they are listed."""
        return [self._model.item(row).data(LINE_ID) for row in range(self._model.rowCount())]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._waiting.stop()
        self._working.stop()

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.hint = QLabel(self.tr("Every take is as it should be."), self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setAccessibleName(self.tr("Lines with the worst takes first"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 12)
        rows.addWidget(self.hint)
        rows.addWidget(self.list, 1)

    # --- look ------------------------------------------------------------------------------

    def _look_soon(self, _reason: object = None) -> None:
        if self.isVisible() and not self._waiting.isActive():
            self._waiting.start()

    def _begin(self) -> None:
        self._found = []
        self._lines = iter(self._session.document.lines)
        self._go_on()

    def _go_on(self) -> None:
        until_s = time.perf_counter() + _SLICE_S
        for line in self._lines:
            state = self._dubbing.state_of(line.id)
            if state is not None and (state.rendered_ms > 0 or state.status == "failed"):
                bad = badness(state.status, state.faults, state.overflow_ms, state.rate)
                if bad > 0:
                    self._found.append((bad, line, state))
            if time.perf_counter() > until_s:
                self._working.start()
                return
        self._fill()

    def _fill(self) -> None:
        worst = sorted(self._found, key=lambda one: (-one[0], one[1].start_ms))[:_SHOWN_AT_MOST]
        current = self.list.currentIndex().data(LINE_ID)
        self._model.setRowCount(0)
        document = self._session.document
        for _, line, state in worst:
            if line.id not in document:
                continue
            number = document.index_of(line.id) + 1
            item = QStandardItem(f"{number}  {' '.join(plain_text(line.text).split())}")
            item.setEditable(False)
            item.setData(line.id, LINE_ID)
            item.setData(_note(state), NOTE)
            item.setToolTip(f"{plain_text(line.text)}\n{_note(state)}")
            self._model.appendRow(item)
            if line.id == current:
                self.list.setCurrentIndex(item.index())
        self.list.setVisible(bool(worst))
        self.hint.setVisible(not worst)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.line_wanted.emit(str(index.data(LINE_ID)))


def _note(state: TakeState) -> str:
    """What is wrong with a take, in a few words."""
    told = [state.message] if state.message else []
    if state.status in ("overflow", "tight"):
        told.append(fit_text(state)[0])
    return ", ".join((*told, *(fault_text(fault) for fault in state.faults)))


class _Delegate(QStyledItemDelegate):
    """Draws the words of a line, and below them what is wrong with its take."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = theme_of(option.palette), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, rect, option, theme)
        inner = rect.adjusted(10, 6, -10, -6)
        height = option.fontMetrics.height()
        texts = ((str(index.data()), theme.text, 0), (index.data(NOTE), theme.error, height + 4))
        for text, colour, down in texts:
            painter.setPen(QColor(colour))
            place = QRectF(inner.left(), inner.top() + down, inner.width(), height)
            draw_elided(painter, place, text)
        painter.restore()
