"""The panel of problems: by what rules the lines are checked, what is wrong, and what mends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.fixes import FIXES, Fix
from desktop.core.inspection import Inspection
from desktop.core.profiles import CUSTOM, profiles
from desktop.ui.problems_rows import ProblemRow, ProblemRows, ProblemsDelegate
from desktop.ui.theme import theme_of
from desktop.ui.translation import said

_WIDE_PX = 350  # most of what is told stands in one row


class ProblemsPanel(QWidget):
    """Shows problems and says what a person wants; it changes nothing itself."""

    line_wanted = Signal(str)  # line id
    fix_wanted = Signal(str, str, object)  # line id, kind, the remedy or None for the usual
    fix_all_wanted = Signal(str, object)  # kind, the remedy or None for the usual
    profile_chosen = Signal(str)

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._version = -1
        self._is_filling = False
        self.rows = ProblemRows(inspection, self)
        self._build()
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(_WIDE_PX, super().sizeHint().height())

    # --- what the window tells it ----------------------------------------------------------

    def refresh(self) -> None:
        """Show what is wrong now, if it is something else than what is shown."""
        if self._version == self._inspection.version:
            return
        self._version = self._inspection.version
        self._fill_kinds()
        chosen = self.chosen
        place = self.list.verticalScrollBar().value()
        self._is_filling = True
        self.rows.build(self.kind)
        if chosen is not None and chosen.line is not None:
            self.list.setCurrentIndex(self.rows.index_of(chosen.line.id, chosen.kind))
        self._is_filling = False
        self.list.verticalScrollBar().setValue(place)
        self._show_state()

    def show_profile(self, profile_id: str) -> None:
        """Name the rules that the lines are checked by."""
        self._is_filling = True
        self.profile.setCurrentIndex(max(0, self.profile.findData(profile_id)))
        self._is_filling = False

    def show_line(self, line_id: str) -> None:
        """Mark the row of the current line, if it has one and no other row of it is marked."""
        chosen = self.chosen
        if chosen is not None and chosen.line is not None and chosen.line.id == line_id:
            return
        self._is_filling = True
        self.list.setCurrentIndex(self.rows.index_of(line_id))
        self._is_filling = False
        self._show_state()

    # --- what the person chose -------------------------------------------------------------

    @property
    def kind(self) -> str:
        """The only kind that is listed, "" for all."""
        return str(self.filter.currentData() or "")

    @property
    def chosen(self) -> ProblemRow | None:
        """The row that is selected."""
        return self.rows.row_at(self.list.currentIndex())

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.profile, self.filter = QComboBox(self), QComboBox(self)
        for profile in profiles().values():
            self.profile.addItem(profile.name, profile.id)
        self.profile.addItem(self.tr("My own rules"), CUSTOM)
        self.filter.addItem("", "")
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("Checked &by"), self.profile)
        form.addRow(self.tr("Sho&w"), self.filter)
        self.list = QListView(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(ProblemsDelegate(theme_of(self.palette()), self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.fine = QLabel(self)
        self.fine.setObjectName("muted")
        self.fine.setWordWrap(True)
        self.fine.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fix, self.fix_all = (
            QPushButton(self.tr("&Fix"), self),
            QPushButton(self.tr("Fix &all of this kind"), self),
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.fix)
        buttons.addWidget(self.fix_all, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(8)
        rows.addLayout(form)
        rows.addWidget(self.fine, 1)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)
        self._connect()

    def _connect(self) -> None:
        self.profile.activated.connect(lambda _: self._on_profile())
        self.filter.currentIndexChanged.connect(lambda _: self._on_filter())
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.customContextMenuRequested.connect(self._ask_for_remedy)
        self.fix.clicked.connect(lambda: self._want_fix(None))
        self.fix_all.clicked.connect(lambda: self._want_fix_all(None))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.list.setItemDelegate(ProblemsDelegate(theme_of(self.palette()), self.list))

    # --- show ------------------------------------------------------------------------------

    def _fill_kinds(self) -> None:
        counts = self._inspection.by_kind()
        chosen = self.kind
        total = sum(len(lines) for lines in counts.values())
        items = [("", self.tr("All problems ({n})").format(n=total))]
        items += [(kind, f"{self.rows.title(kind)} ({len(x)})") for kind, x in counts.items()]
        if chosen and chosen not in counts:
            items.append((chosen, f"{self.rows.title(chosen)} (0)"))
        self._is_filling = True
        self.filter.clear()
        for kind, title in items:
            self.filter.addItem(title, kind)
        self.filter.setCurrentIndex(max(0, self.filter.findData(chosen)))
        self._is_filling = False

    def _show_state(self) -> None:
        is_bad = self.rows.rowCount() > 0
        self.list.setVisible(is_bad)
        self.fine.setVisible(not is_bad)
        text = self.tr("Nothing is wrong with these lines.")
        if not len(self._inspection.document):
            text = self.tr("There are no lines to check yet.")
        self.fine.setText(text)
        chosen = self.chosen
        kind = chosen.kind if chosen is not None else self.kind
        self.fix.setEnabled(chosen is not None and chosen.line is not None)
        self.fix_all.setEnabled(bool(kind) and is_bad)

    # --- follow the person -----------------------------------------------------------------

    def _on_profile(self) -> None:
        self.profile_chosen.emit(str(self.profile.currentData()))

    def _on_filter(self) -> None:
        if not self._is_filling:
            self.rows.build(self.kind)
            self._show_state()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_filling:
            self._on_clicked(current)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None and row.line is not None:
            self.line_wanted.emit(row.line.id)
        self._show_state()

    def _want_fix(self, fix: Fix | None) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.line is not None:
            self.fix_wanted.emit(chosen.line.id, chosen.kind, fix)

    def _want_fix_all(self, fix: Fix | None) -> None:
        chosen = self.chosen
        kind = chosen.kind if chosen is not None else self.kind
        if kind:
            self.fix_all_wanted.emit(kind, fix)

    def _ask_for_remedy(self, place: QPoint) -> None:
        row = self.rows.row_at(self.list.indexAt(place))
        if row is None:
            return
        menu = self.menu_for(row)
        menu.exec(self.list.viewport().mapToGlobal(place))

    def menu_for(self, row: ProblemRow) -> QMenu:
        """All remedies for a row, for its line and for all lines with that kind of problem."""
        menu = QMenu(self)
        line_id = row.line.id if row.line is not None else ""
        for fix in FIXES.get(row.kind, ()) if line_id else ():
            one = menu.addAction(said(fix.label))
            one.triggered.connect(
                lambda _=False, fix=fix: self.fix_wanted.emit(line_id, row.kind, fix)
            )
        menu.addSeparator()
        for fix in FIXES.get(row.kind, ()):
            title = self.tr("{remedy}: all of this kind").format(remedy=said(fix.label))
            many = menu.addAction(title)
            many.triggered.connect(lambda _=False, fix=fix: self.fix_all_wanted.emit(row.kind, fix))
        return menu
