"""The takes of a line as rows of a list: what each says of itself, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.take_history import PastTake
from desktop.ui import icons
from desktop.ui.row_paint import draw_elided, draw_ground
from desktop.ui.take_state import TakeState
from desktop.ui.theme import Theme, theme_of
from desktop.ui.translation import said_seconds

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
_MARK_PX = 16
_UNTOUCHED = 1.005


@dataclass(frozen=True, slots=True)
class TakeRow:
    """One take as the list shows it."""

    past: PastTake
    state: TakeState
    """How it would stand in the slot of the line as it is now."""
    is_used: bool = False
    """Whether it is the one in the dub."""
    is_chosen: bool = False
    """Whether it is in the dub because a person chose it."""
    is_starred: bool = False
    is_heard: bool = False
    has_same_words: bool = True

    @property
    def key(self) -> str:
        return self.past.take.key


def source_text(past: PastTake) -> str:
    """Who or what a take was spoken by."""
    if past.kind == "human":
        return QCoreApplication.translate("Takes", "Your own recording")
    if past.kind == "acted":
        return QCoreApplication.translate("Takes", "{voice}, as you acted it").format(
            voice=past.voice
        )
    return past.voice or QCoreApplication.translate("Takes", "Unknown voice")


def shape_text(past: PastTake) -> str:
    """In what a take differs from plain speech; "" where it does not."""
    parts = []
    if abs(past.pace - 1.0) >= 0.005:
        parts.append(f"{past.pace * 100:.0f} %")
    if past.pitch_semitones:
        text = QCoreApplication.translate("Takes", "{semitones} semitones")
        parts.append(text.format(semitones=f"{past.pitch_semitones:+.1f}"))
    if past.seed:
        text = QCoreApplication.translate("Takes", "reading {number}")
        parts.append(text.format(number=past.seed))
    return ", ".join(parts)


def fit_text(state: TakeState) -> tuple[str, str]:
    """A word for how a take fits, and the tone of the news."""
    if state.status == "overflow":
        text = QCoreApplication.translate("Takes", "{seconds} s too long")
        return text.format(seconds=f"{state.overflow_ms / 1000:.1f}"), "error"
    if state.rate >= _UNTOUCHED:
        return f"×{state.rate:.2f}", "warn" if state.status == "tight" else "ok"
    return QCoreApplication.translate("Takes", "fits"), "ok"


def fault_text(fault: str) -> str:
    """What seems wrong with the sound of a take, in two or three words."""
    texts = {
        "empty": QCoreApplication.translate("Takes", "hardly heard"),
        "clipped": QCoreApplication.translate("Takes", "distorted"),
        "length": QCoreApplication.translate("Takes", "odd length"),
        "cut": QCoreApplication.translate("Takes", "end cut off"),
        "unlike": QCoreApplication.translate("Takes", "unlike its voice"),
    }
    return texts.get(fault, fault)


def made_text(past: PastTake) -> str:
    """When a take was made, as people write it; "" where nobody noted it."""
    if past.made_at <= 0:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(past.made_at)
    if moment.date() == QDate.currentDate():
        return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def spoken_row(row: TakeRow) -> str:
    """A row in a sentence, for whoever does not see it."""
    marks = []
    if row.is_used:
        marks.append(QCoreApplication.translate("Takes", "in the dub"))
    if row.is_starred:
        marks.append(QCoreApplication.translate("Takes", "starred"))
    length = said_seconds(f"{row.past.take.duration_ms / 1000:.2f}")
    told = [source_text(row.past), length, fit_text(row.state)[0], shape_text(row.past), *marks]
    told += [fault_text(fault) for fault in row.past.take.faults]
    return ", ".join(text for text in (*told, row.past.text) if text)


def fill(model: QStandardItemModel, rows: Sequence[TakeRow]) -> None:
    """Put the takes into a model; rows that stay the same keep their items, and the selection."""
    model.setRowCount(min(model.rowCount(), len(rows)))
    for number, row in enumerate(rows):
        if number == model.rowCount():
            model.appendRow(QStandardItem())
        item = model.item(number)
        item.setEditable(False)
        if item.data(ROW) != row:
            item.setData(row, ROW)
            item.setData(spoken_row(row), Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(row.past.text)


class TakeDelegate(QStyledItemDelegate):
    """Draws who spoke, how long and how well it fits; below it the words as they were."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, TakeRow):
            return
        theme = theme_of(option.palette)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, rect, option, theme)
        inner = rect.adjusted(10, 7, -10, -7)
        _paint_marks(painter, inner, row, theme)
        texts = inner.adjusted(_MARK_PX + 10, 0, 0, 0)
        height = option.fontMetrics.height()
        _paint_head(painter, QRectF(texts.left(), texts.top(), texts.width(), height), row, theme)
        foot = QRectF(texts.left(), texts.top() + height + 4, texts.width(), height)
        _paint_foot(painter, foot, row, theme)
        painter.restore()


def _paint_marks(painter: QPainter, rect: QRectF, row: TakeRow, theme: Theme) -> None:
    """A tick for the take in the dub, filled where it was chosen; a star below it."""
    half = rect.height() / 2
    if row.is_heard:
        _paint_icon(painter, "volume", theme.accent, rect.left(), rect.top() + half / 2)
    elif row.is_used:
        name = "pin" if row.is_chosen else "success"
        _paint_icon(painter, name, theme.accent, rect.left(), rect.top() + half / 2)
    if row.is_starred:
        _paint_icon(painter, "star-full", theme.warn, rect.left(), rect.top() + 1.5 * half)


def _paint_icon(painter: QPainter, name: str, colour: str, left: float, middle: float) -> None:
    side = _MARK_PX * painter.device().devicePixelRatio()
    pixmap = icons.pixmap(name, QColor(colour), round(side))
    place = QRectF(left, middle - _MARK_PX / 2, _MARK_PX, _MARK_PX)
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))


def _paint_head(painter: QPainter, rect: QRectF, row: TakeRow, theme: Theme) -> None:
    tones = {"ok": theme.ok, "warn": theme.warn, "error": theme.error}
    word, tone = fit_text(row.state)
    length = said_seconds(f"{row.past.take.duration_ms / 1000:.2f}")
    note = f"{length}   {word}"
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(tones[tone] if row.has_same_words else theme.muted))
    painter.drawText(rect, right, note)
    width = painter.fontMetrics().horizontalAdvance(note) + 10
    font, plain = QFont(painter.font()), painter.font()
    font.setBold(row.is_used)
    painter.setFont(font)
    painter.setPen(QColor(theme.text if row.has_same_words else theme.muted))
    draw_elided(painter, rect.adjusted(0, 0, -width, 0), source_text(row.past))
    painter.setFont(plain)


def _paint_foot(painter: QPainter, rect: QRectF, row: TakeRow, theme: Theme) -> None:
    faults = ", ".join(fault_text(fault) for fault in row.past.take.faults)
    note = faults or made_text(row.past)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(theme.error if faults else theme.muted))
    painter.drawText(rect, right, note)
    width = painter.fontMetrics().horizontalAdvance(note) + 10 if note else 0
    painter.setPen(QColor(theme.muted))
    shape = shape_text(row.past)
    # The words are told where they differ from those of the line now; else how it was spoken.
    text = shape if row.has_same_words else " · ".join(x for x in (shape, row.past.text) if x)
    draw_elided(painter, rect.adjusted(0, 0, -width, 0), text or row.past.text)
