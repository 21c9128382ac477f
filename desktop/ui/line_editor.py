"""The editor of the current line: its text, its times, its voice, and whether all of it fits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.checks import Limits, n_characters, reading_speed, words_per_minute
from desktop.core.edit import Edit, set_text, set_times, set_voice
from desktop.core.line import Line, plain_text
from desktop.core.remedies import characters_to_lose
from desktop.ui.badge import Badge, Tone, set_tone
from desktop.ui.session import Session
from desktop.ui.short_combo import ShortComboBox
from desktop.ui.take_state import TakeLookup, TakeState, no_takes
from desktop.ui.text_box import TextBox
from desktop.ui.theme import time_font
from desktop.ui.time_edit import TimeEdit
from desktop.ui.translation import said_seconds

_TIGHT_PX = 440
_VOICE_PX = 240
_READABLE_VOICE_PX = 168
_MARGIN_PX = 16

# A smaller pressing than this is rounding.
_UNTOUCHED = 1.005


class LineEditor(QFrame):
    """Shows the current line of a session and turns what a person does to it into edits."""

    line_wanted = Signal(str)  # text typed while there was no current line

    def __init__(
        self, session: Session, limits: Limits | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._limits = limits or Limits()
        self._shown_id = ""
        self._is_over = False
        self._take_lookup: TakeLookup = no_takes
        self._voices: tuple[str, ...] = ()
        self._default_voice = ""
        self._build()
        self._connect()
        self.refresh()

    # --- what others ask -------------------------------------------------------------------

    @property
    def caret(self) -> int | None:
        """The place of the caret in the text, None while nobody writes there."""
        return self.text.caret if self.text.hasFocus() else None

    def write(self) -> None:
        """Put the caret into the text."""
        self.text.setFocus()

    def end_typing(self) -> None:
        """Let the next key begin a new undo step."""
        self.text.session.end()

    def add_marks(self, actions: Iterable[QAction]) -> None:
        """Offer what changes the look of the text as small buttons."""
        for action in actions:
            button = QToolButton(self)
            button.setObjectName("flat")
            button.setIconSize(QSize(16, 16))
            button.setDefaultAction(action)
            if action.menu() is not None:
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            # A click must not take the caret, and what is chosen, out of the text.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._marks_row.addWidget(button)

    def set_limits(self, limits: Limits) -> None:
        """Judge by other limits."""
        self._limits = limits
        self.refresh()

    def set_take_lookup(self, lookup: TakeLookup) -> None:
        """Ask this function how the take of a line stands."""
        self._take_lookup = lookup
        self.refresh_take()

    def set_voices(self, names: Iterable[str], default: str) -> None:
        """Offer these voices; default is the one of the project."""
        self._voices = tuple(names)
        self._default_voice = default
        self._show_voice(self._session.current_line)

    def refresh_take(self) -> None:
        """The take of the current line may have changed."""
        line = self._session.current_line
        self._show_counts(line)
        self._show_take(self._take_lookup(line.id) if line else None)
        self._use_room()

    def refresh(self) -> None:
        """Show the current line as it is now."""
        line = self._session.current_line
        is_same = line is not None and line.id == self._shown_id
        self._shown_id = line.id if line else ""
        self._show_heading(line)
        self.text.show_text(line.text if line else "", is_same)
        self.start.set_ms(line.start_ms if line else 0)
        self.end.set_ms(line.end_ms if line else 0)
        for field in (self.start, self.end, self.voice):
            field.setEnabled(line is not None)
        self._show_voice(line)
        self.refresh_take()

    # --- build -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = QLabel(self)
        self.heading.setObjectName("heading")
        self.start, self.end = TimeEdit(self), TimeEdit(self)
        self.start.setAccessibleName(self.tr("Start of the line"))
        self.end.setAccessibleName(self.tr("End of the line"))
        self.length = QLabel(self)
        self.length.setFont(time_font(self.font()))
        self.length.setObjectName("muted")
        self.text = TextBox(self)
        self.text.setAccessibleName(self.tr("Text of the line"))
        self.voice = ShortComboBox(self)
        self.voice.setMinimumContentsLength(10)
        self.voice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.voice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.voice.setMaximumWidth(_VOICE_PX)
        self.voice.setAccessibleName(self.tr("Voice of the line"))
        self.voice.setMinimumWidth(120)
        self.counts, self.speed = QLabel(self), QLabel(self)
        for label in (self.heading, self.counts, self.speed, self.length):
            label.setMinimumWidth(1)  # they go where there is little room
        self.badge = Badge(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_MARGIN_PX, 8, _MARGIN_PX, 8)
        rows.setSpacing(8)
        rows.addLayout(self._times_row())
        rows.addWidget(self.text, 1)
        rows.addLayout(self._foot_row())
        self.setTabOrder(self.text, self.start)
        self.setTabOrder(self.start, self.end)
        self.setTabOrder(self.end, self.voice)
        self.setFocusProxy(self.text)

    def _times_row(self) -> QHBoxLayout:
        self.times = QHBoxLayout()
        self.times.setSpacing(8)
        self.times.addWidget(self.heading)
        self.times.addStretch(1)
        for text, field in ((self.tr("&Start"), self.start), (self.tr("&End"), self.end)):
            label = QLabel(text, self)
            label.setObjectName("muted")
            label.setBuddy(field)
            self.times.addWidget(label)
            self.times.addWidget(field)
        self.times.addWidget(self.length)
        return self.times

    def _foot_row(self) -> QHBoxLayout:
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self._voice_label = QLabel(self.tr("&Voice"), self)
        self._voice_label.setObjectName("muted")
        self._voice_label.setBuddy(self.voice)
        self.foot.addWidget(self._voice_label)
        self.foot.addWidget(self.voice, 4)
        self.marks = QWidget(self)
        self.marks.setMinimumWidth(1)
        self._marks_row = QHBoxLayout(self.marks)
        self._marks_row.setContentsMargins(0, 0, 0, 0)
        self._marks_row.setSpacing(0)
        self.foot.addWidget(self.marks)
        self.foot.addStretch(0)
        self.foot.addWidget(self.counts)
        self.foot.addWidget(self.speed)
        self.foot.addWidget(self.badge)
        return self.foot

    def _connect(self) -> None:
        session = self._session
        session.current_changed.connect(self._on_other_line)
        session.document_edited.connect(self._on_edited)
        session.project_opened.connect(self.refresh)
        self.text.typed.connect(self._on_typed)
        self.start.time_changed.connect(self._on_start_changed)
        self.end.time_changed.connect(self._on_end_changed)
        self.voice.activated.connect(self._on_voice_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_room()

    # --- show ------------------------------------------------------------------------------

    def _use_room(self) -> None:
        """Show what there is room for; what is also in a menu goes last."""
        self.marks.setVisible(self.width() >= _TIGHT_PX)
        self._fill_row(self.times, (self.heading, self.length))
        # What there is too much of is wanted more than how fast it is read.
        figures = (self.counts, self.speed) if self._is_over else (self.speed, self.counts)
        self._fill_row(self.foot, figures)

    def _fill_row(self, row: QHBoxLayout, labels: tuple[QLabel, QLabel]) -> None:
        """Show as many of these as there is room for beside the rest of their row."""
        items = (row.itemAt(place) for place in range(row.count()))
        parts = (item.widget() for item in items if item is not None)
        others = [x for x in parts if x and x not in labels and not x.isHidden()]
        room = self.width() - 2 * _MARGIN_PX - sum(_least_px(x) + row.spacing() for x in others)
        for label in labels:
            room -= label.sizeHint().width() + row.spacing()
            label.setVisible(bool(label.text()) and room >= 0)

    def _show_heading(self, line: Line | None) -> None:
        if line is None:
            self.heading.setText(self.tr("No line chosen"))
            self.text.setPlaceholderText(self.tr("Write here to make a line at the playhead"))
            self.length.setText("")
            return
        number = self._session.document.index_of(line.id) + 1
        self.heading.setText(self.tr("Line %1").replace("%1", str(number)))
        self.text.setPlaceholderText(self.tr("What is said here"))
        self.length.setText(self.tr("%1 s").replace("%1", f"{line.duration_ms / 1000:.2f}"))

    def _show_voice(self, line: Line | None) -> None:
        self.voice.clear()
        name = self._default_voice or self.tr("automatic")
        self.voice.addItem(self.tr("Project's: %1").replace("%1", name), "")
        for voice in self._voices:
            self.voice.addItem(voice, voice)
        own = line.voice if line else ""
        if own and own not in self._voices:
            self.voice.addItem(self.tr("%1 (not found)").replace("%1", own), own)
        self.voice.setCurrentIndex(max(0, self.voice.findData(own)))

    def _show_counts(self, line: Line | None) -> None:
        self._is_over = False
        if line is None:
            self.counts.setText("")
            self.speed.setText("")
            self.speed.setToolTip("")
            return
        rows = [row.strip() for row in plain_text(line.text).split("\n")]
        limits = self._limits
        widths = [n_characters(row, counts_half=limits.counts_half) for row in rows]
        sizes = " + ".join(f"{width:g}" for width in widths)
        too_wide = 0 < limits.max_row < max(widths)
        too_many = 0 < limits.max_rows < len(rows)
        self.counts.setText(self.tr("%1 characters").replace("%1", sizes))
        set_tone(self.counts, "warn" if too_wide or too_many else "muted")
        self._show_speed(line, limits)

    def _show_speed(self, line: Line, limits: Limits) -> None:
        speed, told = reading_speed(line, limits), ""
        is_fast = 0 < limits.max_cps < speed
        pace = words_per_minute(line)
        if pace > 0:
            is_fast = is_fast or 0 < limits.max_wpm < pace
            told = self.tr("{n} words a minute").format(n=f"{pace:.0f}")
        self.speed.setText(self.tr("%1 per second").replace("%1", f"{speed:.0f}"))
        self.speed.setToolTip(told)
        set_tone(self.speed, "warn" if is_fast else "muted")

    def _show_take(self, state: TakeState | None) -> None:
        if state is None or state.status == "silent":
            self.badge.show_state("", "muted")
            return
        self._show_excess(state.forecast or state)
        if state.forecast is not None:
            why = self.tr("Foreseen from the words; it is not spoken yet.")
            self.badge.show_state(*self._forecast(state.forecast), why)
            return
        match state.status:
            case "ok" | "tight" | "overflow":
                self._show_fit(state)
            case "failed":
                self.badge.show_state(self.tr("Failed"), "error", state.message)
            case "missing":
                self.badge.show_state(self.tr("Not spoken"), "muted")
            case _:
                self.badge.show_state(self.tr("Speaking…"), "muted")

    def _show_excess(self, state: TakeState) -> None:
        """Say beside the characters how many of them there is no time for."""
        line = self._session.current_line
        if line is None or state.status != "overflow":
            return
        self._is_over = True
        count = characters_to_lose(line.text, state.rendered_ms, state.overflow_ms)
        told = self.tr("%1, about %2 too many")
        self.counts.setText(told.replace("%1", self.counts.text()).replace("%2", str(count)))
        set_tone(self.counts, "error")

    def _show_fit(self, state: TakeState) -> None:
        """How a take that is there meets its time."""
        pressed = self.tr("Fits") if state.rate < _UNTOUCHED else f"×{state.rate:.2f}"
        match state.status:
            case "ok":
                self.badge.show_state(pressed, "ok")
            case "tight":
                why = self.tr("It is spoken faster than is natural, to fit into its time.")
                self.badge.show_state(pressed, "warn", why)
            case _:
                why = self.tr("The speech needs more time. Shorten the text or move the end.")
                over = said_seconds(f"+{state.overflow_ms / 1000:.1f}")
                self.badge.show_state(over, "error", why)

    def _forecast(self, state: TakeState) -> tuple[str, Tone]:
        """A word for what is foreseen, and how good the news is."""
        if state.status == "overflow":
            text = self.tr("too long by %1 s").replace("%1", f"{state.overflow_ms / 1000:.1f}")
            return text, "error"
        if state.rate < _UNTOUCHED:
            return self.tr("fits"), "muted"
        return f"×{state.rate:.2f}", "warn" if state.status == "tight" else "muted"

    # --- follow ----------------------------------------------------------------------------

    def _on_other_line(self, _line_id: str) -> None:
        self.end_typing()
        self.refresh()

    def _on_edited(self, edit: Edit) -> None:
        line = self._session.current_line
        if line is None or line.id in edit.touched_ids:
            self.refresh()
        else:
            self._show_heading(line)

    def _on_typed(self, text: str, typing: int) -> None:
        line = self._session.current_line
        if line is not None:
            self._session.do(set_text(line, text, typing))
        elif text:
            self.line_wanted.emit(text)

    def _on_start_changed(self, ms: int) -> None:
        """Move the start alone; the end goes along only when it would be passed."""
        line = self._session.current_line
        if line is not None:
            end_ms = line.end_ms if ms < line.end_ms else ms + line.duration_ms
            self._session.do(set_times(line, ms, end_ms))

    def _on_end_changed(self, ms: int) -> None:
        line = self._session.current_line
        if line is not None:
            start_ms = line.start_ms if ms > line.start_ms else max(0, ms - line.duration_ms)
            self._session.do(set_times(line, start_ms, ms))

    def _on_voice_chosen(self, index: int) -> None:
        line = self._session.current_line
        name = self.voice.itemData(index)
        if line is not None and name != line.voice:
            self._session.do(set_voice((line,), name))


def _least_px(widget: QWidget) -> int:
    """How narrow a part of a row may become before the figures beside it go."""
    return _READABLE_VOICE_PX if isinstance(widget, QComboBox) else widget.sizeHint().width()
