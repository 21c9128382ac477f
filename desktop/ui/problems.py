"""The checks of the window: kept right in the background, walked through, mended by one key."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget

from desktop.core.checks import Spoken
from desktop.core.edit import Edit
from desktop.core.fixes import FIXES, Fix, fix_all, fix_line
from desktop.core.profiles import limits_for
from desktop.core.settings import Settings
from desktop.ui.feature import Feature, Parts, add_dock
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.ui.actions import Actions
    from desktop.ui.problems_panel import ProblemsPanel

_SLICE_S = 0.004
_LINES_AT_ONCE = 16
_NEXT_SLICE_MS = 8
# While lines change one after the other, all the others can wait.
_REST_MS = 150
_PANEL_MS = 120


class Problems(Feature):
    """Handlers of the checks; the views read what is wrong from the inspection of the model."""

    changed = Signal()  # the problems of some lines are others: paint them again

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.inspection = parts.model.inspection
        self.panel: ProblemsPanel | None = None
        self._settings = parts.preferences.value
        self._seen = -1
        self._worker = once(self, self._work)
        self._painter = once(self, self._show)
        self.inspection.set_spoken(self.spoken_of)
        session, dubbing = parts.session, parts.dubbing
        session.document_edited.connect(self._on_edited)
        session.project_opened.connect(self.check_anew)
        session.profile_changed.connect(self.check_anew)
        session.shots_changed.connect(self.check_anew)
        session.shots_changed.connect(self.check_anew)
        session.current_changed.connect(self._on_current)
        dubbing.take_changed.connect(self._on_take)
        dubbing.all_changed.connect(lambda: self._on_take(None))

    # --- hooks -----------------------------------------------------------------------------

    def take_actions(self, actions: Actions) -> None:
        self._dock = QDockWidget(self.tr("Problems"), self.parts.window)
        area = Qt.DockWidgetArea.RightDockWidgetArea
        add_dock(self.parts, self._dock, area, "problemsDock", "problems")
        self._dock.visibilityChanged.connect(self._on_visible)

    def apply_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.check_anew()

    # --- what others ask -------------------------------------------------------------------

    @property
    def profile(self) -> str:
        """Id of the profile that the open project is checked by."""
        return self.parts.session.project.profile or self._settings.profile

    def set_profile(self, profile: str) -> None:
        """Check the open project, and new work, by another profile."""
        self.parts.session.set_profile(profile)
        self.parts.preferences.change(profile=profile)

    def check_anew(self) -> None:
        """Judge by the rules of the project in the language that is spoken."""
        session = self.parts.session
        language = session.document.dub.language
        limits = limits_for(self.profile, language, self._settings.limits)
        self.parts.model.set_limits(limits)
        self.parts.editor.set_limits(limits)
        self.inspection.set_shots(session.project.shots)
        if self.panel is not None:
            self.panel.show_profile(self.profile)
        self._begin(_REST_MS)

    def spoken_of(self, line_id: str) -> Spoken | None:
        """How the speech of a line fits, foreseen where it is not spoken yet."""
        state = self.parts.dubbing.state_of(line_id)
        return state if state is None or state.forecast is None else state.forecast

    # --- asked by the menu -----------------------------------------------------------------

    def next(self) -> None:
        """Go to the next line with a problem."""
        self._walk(1)

    def previous(self) -> None:
        """Go to the line before with a problem."""
        self._walk(-1)

    def fix(self) -> None:
        """Mend the gravest problem of the current line that can be mended."""
        line = self.parts.session.current_line
        if line is None:
            return
        problems = self.inspection.problems(line.id)
        for problem in problems:
            if self._mend(line.id, problem.kind, None):
                return
        if problems:
            self.parts.messages.tell(
                self.tr("This cannot be mended by itself"),
                self.tr("There is no room around the line, or its text has to be shortened."),
            )
        else:
            self.parts.messages.tell(self.tr("Nothing is wrong with this line"))

    def fix_all(self) -> None:
        """Mend the gravest problem of the current line wherever it occurs."""
        line = self.parts.session.current_line
        problems = self.inspection.problems(line.id) if line is not None else ()
        if problems:
            self._mend_all(problems[0].kind, None)

    def toggle(self) -> None:
        """Show or hide the panel; the dock itself follows the action."""

    # --- below -----------------------------------------------------------------------------

    def _walk(self, step: int) -> None:
        session = self.parts.session
        is_seen = self.panel is not None and self._dock.isVisible()
        kind = self.panel.kind if self.panel is not None and is_seen else ""
        kinds = frozenset({kind} if kind else ())
        found = self.inspection.next_with_problem(session.current_line_id, step, kinds)
        if found:
            self._go_to(found)
        else:
            self.parts.messages.tell(self.tr("Nothing is wrong with these lines"), tone="ok")

    def _go_to(self, line_id: str) -> None:
        session = self.parts.session
        if line_id in session.document:
            session.select(line_id)
            if not session.is_playing:
                session.seek(session.document.get(line_id).start_ms)

    def _mend(self, line_id: str, kind: str, fix: Fix | None) -> bool:
        """Mend a problem of a line; say whether that was possible."""
        fixes = (fix,) if fix is not None else FIXES.get(kind, ())
        edit = fix_line(self.inspection, line_id, kind, fixes, self.spoken_of, self._film_ms)
        if edit is not None:
            self._do(edit, line_id)
        return edit is not None

    def _mend_all(self, kind: str, fix: Fix | None) -> None:
        fixes = (fix,) if fix is not None else FIXES.get(kind, ())
        edit = fix_all(self.inspection, kind, fixes, self.spoken_of, self._film_ms)
        if edit is None:
            self._tell_unmended()
            return
        self._do(edit, self.parts.session.current_line_id)
        text = self.tr("Lines changed: {n}").format(n=len(edit.removed))
        self.parts.messages.tell(text, tone="ok")

    def _do(self, edit: Edit, line_id: str) -> None:
        inserted = {line.id for line in edit.inserted}
        gone = {line.id for line in edit.removed} - inserted
        self.parts.session.do(edit, None if line_id in gone else line_id)

    def _tell_unmended(self) -> None:
        self.parts.messages.tell(
            self.tr("This cannot be mended by itself"),
            self.tr("There is no room around the line, or its text has to be shortened."),
        )

    @property
    def _film_ms(self) -> int:
        media = self.parts.session.media
        return media.duration_ms if media is not None else 0

    # --- in the background -----------------------------------------------------------------

    def _on_edited(self, edit: Edit) -> None:
        if edit.dub_after is not None and edit.dub_before != edit.dub_after:
            self.check_anew()
        self._begin(_REST_MS)

    def _on_take(self, line_id: str | None) -> None:
        self.inspection.speech_changed(line_id)
        self._begin(_REST_MS)

    def _on_current(self, line_id: str) -> None:
        if self.panel is not None and self._dock.isVisible():
            self.panel.show_line(line_id)

    def _begin(self, delay_ms: int) -> None:
        self._worker.start(delay_ms)

    def _work(self) -> None:
        """Check some of the lines that wait, for a few milliseconds at most."""
        until = time.monotonic() + _SLICE_S
        while not self.inspection.is_done and time.monotonic() < until:
            self.inspection.work(_LINES_AT_ONCE)
        if not self.inspection.is_done:
            self._begin(_NEXT_SLICE_MS)
        if not self._painter.isActive():
            self._painter.start(_PANEL_MS)

    def _show(self) -> None:
        if self._seen == self.inspection.version:
            return
        self._seen = self.inspection.version
        self.parts.table.viewport().update()
        self.changed.emit()
        if self.panel is not None and self._dock.isVisible():
            self.panel.refresh()
            self.panel.show_line(self.parts.session.current_line_id)

    def _on_visible(self, is_visible: bool) -> None:
        if not is_visible:
            return
        if self.panel is None:
            self.panel = self._make_panel()
        self.panel.refresh()
        self.panel.show_line(self.parts.session.current_line_id)

    def _make_panel(self) -> ProblemsPanel:
        from desktop.ui.problems_panel import ProblemsPanel

        panel = ProblemsPanel(self.inspection, self._dock)
        panel.show_profile(self.profile)
        panel.line_wanted.connect(self._go_to)
        panel.fix_wanted.connect(self._on_fix_wanted)
        panel.fix_all_wanted.connect(self._mend_all)
        panel.profile_chosen.connect(self.set_profile)
        self._dock.setWidget(panel)
        self.parts.window.actions_.settle(panel)
        return panel

    def _on_fix_wanted(self, line_id: str, kind: str, fix: Fix | None) -> None:
        if line_id in self.parts.session.document and not self._mend(line_id, kind, fix):
            self._tell_unmended()
