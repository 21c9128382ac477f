"""What is done to the text of lines: its look, its rows, and lines joined or cut by their text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QColorDialog

from desktop.core import rows, tags
from desktop.core.edit import Edit
from desktop.core.line import Line
from desktop.core.tags import Marked
from desktop.ui import icons
from desktop.ui.action_spec import QT_TRANSLATE_NOOP
from desktop.ui.actions import Actions
from desktop.ui.feature import Feature

_TAGS = {
    QT_TRANSLATE_NOOP("Core", "Italic"): "i",
    QT_TRANSLATE_NOOP("Core", "Bold"): "b",
    QT_TRANSLATE_NOOP("Core", "Underline"): "u",
}
_BUTTONS = ("italic", "bold", "underline", "colour")
_PLACES = (7, 8, 9, 4, 5, 6, 1, 2, 3)
_COLOUR = QT_TRANSLATE_NOOP("Core", "Colour")
_POSITION = QT_TRANSLATE_NOOP("Core", "Position")
_BREAK_ROWS = QT_TRANSLATE_NOOP("Core", "Break rows")
_ONE_ROW = QT_TRANSLATE_NOOP("Core", "One row")


class TextCommands(Feature):
    """Handlers that change texts; in the text box they mean what is chosen there."""

    def take_actions(self, actions: Actions) -> None:
        """Put buttons for the look under the text."""
        places = QAction(self.tr("Place on the picture"), self)
        places.setMenu(actions.menu((f"place_{n}" for n in _PLACES), self.parts.window))
        self._places = places
        self.parts.editor.add_marks((*(actions[name] for name in _BUTTONS), places))
        self.parts.editor.text.palette_changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        palette = self.parts.editor.text.palette()
        self._places.setIcon(icons.icon("place", palette))

    # --- the look ----------------------------------------------------------------------------

    def toggle(self, label: str) -> None:
        """Make it "Italic", "Bold" or "Underline", or no longer."""
        tag = _TAGS[label]
        chosen = self._chosen_in_box()
        if chosen is not None:
            self._mark_in_box(label, tags.toggle(chosen, tag))
            return
        lines = self._lines()
        is_there = all(tags.has(tags.whole(x.text), tag) for x in lines)
        change = tags.take if is_there else tags.put
        self._change(label, lambda text: change(tags.whole(text), tag).text)

    def colour(self) -> None:
        """Ask for a colour and give it to what is chosen."""
        preferences = self.parts.preferences
        editing = preferences.value.editing
        colour = QColorDialog.getColor(
            QColor(editing.colour), self.parts.window, self.tr("Colour of the text")
        )
        if colour.isValid():
            preferences.change(editing=replace(editing, colour=colour.name()))
            self._colour(colour.name())

    def no_colour(self) -> None:
        """Take all colours away."""
        self._colour("")

    def put_at(self, place: str) -> None:
        """Show the lines at a place of the picture, counted as on a number pad."""
        self._change(_POSITION, lambda text: tags.put_at(text, int(place)))

    def _colour(self, name: str) -> None:
        chosen = self._chosen_in_box()
        if chosen is not None:
            self._mark_in_box(_COLOUR, tags.colour(chosen, name))
        else:
            self._change(_COLOUR, lambda text: tags.colour(tags.whole(text), name).text)

    def _chosen_in_box(self) -> Marked | None:
        """What is chosen in the text box, None when the lines as a whole are meant."""
        box, line = self.parts.editor.text, self.parts.session.current_line
        start, end = box.selection
        if line is None or not box.hasFocus() or start == end:
            return None
        return Marked(line.text, start, end)

    def _mark_in_box(self, label: str, marked: Marked) -> None:
        line = self.parts.session.current_line
        if line is not None and marked.text != line.text:
            self.parts.editor.end_typing()
            self.parts.session.do(Edit(label, (line,), (replace(line, text=marked.text),)))
            self.parts.editor.text.select(marked.start, marked.end)

    # --- rows --------------------------------------------------------------------------------

    def break_rows(self) -> None:
        """Break the text into rows about equally long, where it reads best."""
        limits = self.parts.table.limits
        if not self._change(_BREAK_ROWS, lambda x: rows.balanced(x, limits)):
            self.parts.messages.tell(self.tr("The rows are well broken already"))

    def one_row(self) -> None:
        """Put the text into one row."""
        if not self._change(_ONE_ROW, rows.one_row):
            self.parts.messages.tell(self.tr("The text stands in one row already"))

    def join(self) -> None:
        """Join the chosen lines, or this one and the next, where they belong together."""
        session = self.parts.session
        lines = self._lines()
        if len(lines) == 1:
            following = self.parts.session.document.next_after(lines[0].start_ms)
            lines = [*lines, following] if following is not None else lines
        limits = self.parts.table.limits
        joined = rows.join_short(lines, limits) if len(lines) > 1 else None
        if joined is not None:
            session.do(joined, select=joined.inserted[0].id)
            return
        self.parts.messages.tell(
            self.tr("These lines had better stay apart"),
            self.tr(
                "One person must speak on without a pause, and the whole must fit. "
                "“Merge” joins them all the same."
            ),
        )

    def cut(self) -> None:
        """Cut the chosen lines that are too long for their rows, at the best place."""
        limits = self.parts.table.limits
        cuts = [x for line in self._lines() if (x := rows.cut_long(line, limits)) is not None]
        if not cuts:
            self.parts.messages.tell(self.tr("No chosen line is too long for its rows"))
            return
        removed = tuple(line for x in cuts for line in x.removed)
        inserted = tuple(line for x in cuts for line in x.inserted)
        self.parts.session.do(Edit("Cut long line", removed, inserted))

    # --- below -------------------------------------------------------------------------------

    def _lines(self) -> list[Line]:
        """The chosen lines; while one is written, that one alone."""
        current = self.parts.session.current_line
        if self.parts.editor.text.hasFocus() and current is not None:
            return [current]
        return self.parts.table.chosen_lines()

    def _change(self, label: str, text_of: Callable[[str], str]) -> bool:
        """Change the texts of all chosen lines in one step; say whether any became another."""
        pairs = [(line, replace(line, text=text_of(line.text))) for line in self._lines()]
        pairs = [(before, after) for before, after in pairs if before != after]
        if pairs:
            self.parts.editor.end_typing()
            before, after = zip(*pairs, strict=True)
            self.parts.session.do(Edit(label, before, after))
        return bool(pairs)
