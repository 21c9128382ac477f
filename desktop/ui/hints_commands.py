"""The first start: the sample is open, three hints say what to do, and both never come again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout

from desktop.core import formats, paths
from desktop.core.document import Document
from desktop.core.errors import AppError
from desktop.core.project import Project
from desktop.ui.feature import Feature, Parts
from desktop.ui.hints_card import HintsCard

if TYPE_CHECKING:
    from desktop.ui.actions import Actions


class HintsCommands(Feature):
    """Shows the sample and the hints when asked, by the first start or by the menu."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.card: HintsCard | None = None
        self._actions: Actions | None = None

    def take_actions(self, actions: Actions) -> None:
        self._actions = actions

    def close(self) -> None:
        if self.card is not None:
            self.dismiss()

    def begin(self) -> None:
        """What the program does once in its life: open the sample and show the hints.

        Who has opened something already knows the way.
        """
        value = self.parts.preferences.value
        if not (value.hints_seen or value.recent or len(self.parts.session.document)):
            self.show_sample()

    def show_sample(self) -> None:
        """Open the sample in place of what is open, and show the hints."""
        if not self.parts.files.may_leave():
            return
        folder = paths.resources() / "sample"
        language = "ko" if QLocale().language() == QLocale.Language.Korean else "en"
        try:
            lines = formats.read(folder / f"sample.{language}.srt").lines
        except AppError as error:
            self.parts.messages.tell_error(error)
            return
        session = self.parts.session
        dub = replace(self.parts.preferences.value.dub, language=language)
        session.open_project(Project(Document(lines, dub)))
        self.parts.files.open_film_at(folder / "sample.mp4")
        self.show_hints()

    def show_hints(self) -> None:
        """Show the hints above the work."""
        if self.card is not None:
            return
        around = self.parts.messages.parentWidget()
        middle = around.layout() if around is not None else None
        if isinstance(middle, QVBoxLayout):
            self.card = HintsCard(self._hints(), self.parts.window)
            self.card.dismissed.connect(self.dismiss)
            middle.insertWidget(1, self.card)

    def dismiss(self) -> None:
        """The hints were read: they never come by themselves again."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        self.parts.preferences.change(hints_seen=True)

    def _hints(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                self.tr("Write"),
                self.tr("Change the words of a line. When you pause, it is spoken anew."),
                self._key("line_edit"),
            ),
            (
                self.tr("Hear"),
                self.tr("Hear the line in the film, in a voice from here or in your own."),
                self._key("play_line"),
            ),
            (
                self.tr("Take it along"),
                self.tr("Export the film with your dub; the original sound stays beside it."),
                self._key("export_dub"),
            ),
        )

    def _key(self, action_id: str) -> str:
        return self._actions.keys.first_key(action_id) if self._actions else ""
