"""The takes of the current line: remembered, shown, heard, chosen, starred, put aside."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QTabWidget

from desktop.core import edit as edits
from desktop.core import speech_edits
from desktop.core.dub_plan import fit_take
from desktop.core.edit import Edit
from desktop.core.errors import AppError, FileError
from desktop.core.line import Line
from desktop.core.line_speech import SEEDS
from desktop.core.spoken import silent_spans, spoken_text
from desktop.core.take_history import PastTake, TakeHistory
from desktop.core.takes import Take
from desktop.jobs.speech_request import SpeechRequest, choose_take
from desktop.media.playback import load
from desktop.ui.feature import Feature, Parts, add_dock
from desktop.ui.take_hearing import TakeHearing
from desktop.ui.take_rows import TakeRow
from desktop.ui.take_state import TakeState
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.media.devices import SoundDevice
    from desktop.ui.actions import Actions
    from desktop.ui.take_form import Change
    from desktop.ui.take_worst import WorstTakes
    from desktop.ui.takes_panel import TakesPanel

log = logging.getLogger(__name__)

# The index can be made anew from the takes: it need not be written at once.
_SAVE_MS = 3000
_SHOW_MS = 30


class TakesCommands(Feature):
    """Handlers of the takes, and the panel that shows them."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._session, self._dubbing, self._queue = parts.session, parts.dubbing, parts.queue
        self.panel: TakesPanel | None = None
        self.worst: WorstTakes | None = None
        self.history = TakeHistory(self._queue.store)
        self.hearing = TakeHearing(parts.session, parts.dubbing, parts.video, self)
        self._saving = once(self, self._save, _SAVE_MS)
        self._showing = once(self, self._show, _SHOW_MS)
        self._is_warm = False
        parts.dub.use_hearing(self.hearing)
        self._connect()

    def _connect(self) -> None:
        session, queue = self._session, self._queue
        self.hearing.failed.connect(self.parts.messages.tell_error)
        self.hearing.changed.connect(self._show_soon)
        queue.take_made.connect(self._on_take_made)
        queue.withdrawn.connect(self._on_withdrawn)
        queue.catalog_changed.connect(self._warm)
        session.document_edited.connect(self._on_edited)
        queue.moved.connect(self._on_moved)
        session.media_opened.connect(self._on_media_opened)
        for change in (
            session.current_changed,
            self._dubbing.take_changed,
            self._dubbing.all_changed,
        ):
            change.connect(self._show_soon)

    # --- hooks -----------------------------------------------------------------------------

    def take_actions(self, actions: Actions) -> None:
        self._dock = QDockWidget(self.tr("Takes"), self.parts.window)
        area = Qt.DockWidgetArea.RightDockWidgetArea
        add_dock(self.parts, self._dock, area, "takesDock", "takes")
        self._dock.visibilityChanged.connect(self._on_visible)

    def close(self) -> None:
        """Write what is not written, and delete what was thrown away."""
        self._is_warm = True  # voices that are found only now need no loudspeaker
        self.hearing.close()
        self._saving.stop()
        self._showing.stop()
        self._save()
        self._empty_aside()

    # --- handlers --------------------------------------------------------------------------

    def show(self) -> None:
        """Show the takes, or hide them: the dock follows its action by itself."""

    def another(self) -> None:
        """Let the voice read the current line in another way, and hear it."""
        line = self._session.current_line
        request = self._dubbing.request_of(line) if line else None
        if line is None or request is None:
            self.parts.messages.tell(self.tr("This line has no words to speak"))
            return
        self._session.do(speech_edits.set_seed((line,), self._fresh_seed(line)))
        self.parts.dub.play_line()

    def hear(self, key: str) -> None:
        """Play one take by itself, or stop it."""
        line, take = self._session.current_line, self._queue.store.get(key)
        if self.hearing.key == key:
            self.hearing.stop()
        elif line is not None and take is not None and not self.hearing.hear_take(take, line):
            self.parts.messages.tell(self.tr("No loudspeaker was found"), tone="warn")

    def choose(self, key: str) -> None:
        """Put a take into the dub, for as long as words and voice stay the same."""
        line, catalog = self._session.current_line, self._queue.catalog
        request = self._dubbing.request_of(line) if line else None
        if line is None or request is None or catalog is None:
            return
        past = next((x for x in self.history.takes_of(line.id, (key,)) if x.take.key == key), None)
        by_person = past is not None and past.kind == "human"
        self._session.do(choose_take(line, request, catalog, key, by_person=by_person))

    def release(self) -> None:
        """Let the take follow from words and voice again."""
        if line := self._session.current_line:
            self._session.do(speech_edits.unpin(line))

    def star(self, key: str, is_starred: bool) -> None:
        """Mark a take to be kept."""
        if line := self._session.current_line:
            self._session.do(speech_edits.star(line, key, is_starred))

    def delete(self, key: str) -> None:
        """Put a take aside; its file goes when the window closes. Undo brings it back."""
        line = self._session.current_line
        if line is None:
            return
        if self._is_kept_elsewhere(line, key):
            self.parts.messages.tell(
                self.tr("Another line keeps this take: it is chosen or starred there")
            )
            return
        self.hearing.stop()
        self._session.do(speech_edits.throw_away(line, key))

    # --- the history -----------------------------------------------------------------------

    def _on_take_made(self, line_id: str, take: Take) -> None:
        if line_id not in self._session.document:
            return  # spoken for a project that was closed meanwhile
        self.history.note(line_id, take.key)
        self._saving.start()
        self._show_soon()

    def _on_withdrawn(self, line_ids: tuple[str, ...]) -> None:
        for line_id in line_ids:
            self.hearing.end_line(line_id, is_made=False)

    def _on_media_opened(self, _info: object) -> None:
        self.hearing.stop()

    def _on_moved(self, _reason: object = None) -> None:
        """The takes live elsewhere now: another project, or the same in another folder."""
        self.hearing.stop()
        self._save()
        self.history = TakeHistory(self._queue.store)
        self._settle_aside()
        self._show_soon()

    def _save(self) -> None:
        if not self.history.store.folder.parent.is_dir():
            return
        try:
            self.history.save()
        except FileError as error:
            # Nothing is lost: the takes themselves tell their lines.
            log.info("the index of the takes was not written: %s", error)

    def _on_edited(self, edit: Edit) -> None:
        before = {key: x.id for x in edit.removed for key in x.speech.gone}
        after = {key: x.id for x in edit.inserted for key in x.speech.gone}
        for line in edit.inserted:
            if line.speech.take:  # it may have been made beside the queue: an acted line
                self.history.note(line.id, line.speech.take)
                self._saving.start()
        store = self._queue.store
        try:
            for key in after.keys() - before.keys():
                store.put_aside(key)
            for key in before.keys() - after.keys():
                store.bring_back(key)
        except AppError as error:
            self.parts.messages.tell_error(error)
        if before.keys() != after.keys():
            self._dubbing.look_again([line.id for line in self._session.document.lines])
        self._show_soon()

    def _settle_aside(self) -> None:
        """A crash may have left takes aside whose deletion was never saved: they come back."""
        store = self._queue.store
        aside = store.keys_aside()
        gone = {key for line in self._session.document.lines for key in line.speech.gone}
        try:
            for key in aside - gone:
                store.bring_back(key)
        except AppError as error:
            log.info("a take was not brought back: %s", error)

    def _empty_aside(self) -> None:
        """Delete what the saved project has thrown away; what it would still need stays."""
        store = self._queue.store
        aside = store.keys_aside()
        if not aside or self._session.is_modified:
            return
        kept = {key for line in self._session.document.lines for key in line.speech.kept}
        for key in aside - kept:
            store.remove_aside(key)

    def _is_kept_elsewhere(self, line: Line, key: str) -> bool:
        lines = self._session.document.lines
        return any(key in other.speech.kept for other in lines if other.id != line.id)

    def _fresh_seed(self, line: Line) -> int:
        """The next number that was not read yet; begins anew after the last."""
        past = self.history.takes_of(line.id)
        highest = max((one.seed for one in past), default=0) - self._session.document.dub.seed
        return max(line.speech.seed, highest) % SEEDS[1] + 1

    # --- the panel -------------------------------------------------------------------------

    def _on_visible(self, is_visible: bool) -> None:
        if is_visible and self.panel is None:
            # Late: the window paints before anybody looks at takes.
            from desktop.ui.take_worst import WorstTakes
            from desktop.ui.takes_panel import TakesPanel

            tabs = QTabWidget(self._dock)
            tabs.setObjectName("takes")
            tabs.setAccessibleName(self._dock.windowTitle())
            self.panel = panel = TakesPanel(tabs)
            self.worst = WorstTakes(self._session, self._dubbing, tabs)
            self.worst.line_wanted.connect(self._session.select)
            tabs.addTab(panel, self.tr("This line"))
            tabs.addTab(self.worst, self.tr("Worst first"))
            self._dock.setWidget(tabs)
            self.parts.window.actions_.settle(tabs)
            panel.hear_wanted.connect(self.hear)
            panel.choose_wanted.connect(self.choose)
            panel.release_wanted.connect(self.release)
            panel.star_wanted.connect(self.star)
            panel.delete_wanted.connect(self.delete)
            panel.another_wanted.connect(self.another)
            panel.form.change_wanted.connect(self._shape)
            panel.form.master_wanted.connect(self._set_master_gain)
        self._show_soon()

    def _show_soon(self, _reason: object = None) -> None:
        if self.panel is not None and self._dock.isVisible():
            self._showing.start()

    def _show(self) -> None:
        panel, session = self.panel, self._session
        if panel is None:
            return
        line = session.current_line
        master_db = session.document.dub.gain_db
        if line is None:
            panel.show_rows((), 0)
            panel.form.show_lines((), master_db)
            return
        chosen = self.parts.table.chosen_lines()
        lines = chosen if any(x.id == line.id for x in chosen) else [line]
        first = [line, *(x for x in lines if x.id != line.id)]
        number = session.document.index_of(line.id) + 1
        silent = "  ".join(line.text[a:b].replace("\n", " ") for a, b in silent_spans(line.text))
        panel.show_rows(self._rows(line), number, silent)
        panel.form.show_lines(first, master_db)

    def _rows(self, line: Line) -> list[TakeRow]:
        used, request = self._dubbing.take_of(line), self._dubbing.request_of(line)
        chosen = request.chosen(self._queue.catalog) if request else ""
        also = (*line.speech.stars, *((used.key,) if used else ()))
        return [
            self._row(line, past, used, chosen, request)
            for past in self.history.takes_of(line.id, also)
        ]

    def _row(
        self,
        line: Line,
        past: PastTake,
        used: Take | None,
        chosen: str,
        request: SpeechRequest | None,
    ) -> TakeRow:
        media, key = self._session.media, past.take.key
        film_ms = media.duration_ms if media else 0
        fit = fit_take(self._session.document, line, past.take, film_ms)
        is_used = used is not None and used.key == key
        return TakeRow(
            past,
            TakeState.of(fit, past.take.faults),
            is_used=is_used,
            is_chosen=is_used and chosen == key,
            is_starred=key in line.speech.stars,
            is_heard=self.hearing.key == key,
            has_same_words=past.text == spoken_text(line.text),
        )

    def _shape(self, change: Change) -> None:
        """Change the speech of the lines that the form shows, as they are now."""
        document = self._session.document
        ids = self.panel.form.line_ids if self.panel else ()
        lines = [document.get(line_id) for line_id in ids if line_id in document]
        if lines:
            self._session.do(change(lines))

    def _set_master_gain(self, gain_db: float) -> None:
        dub = self._session.document.dub
        self._session.do(edits.set_dub(dub, replace(dub, gain_db=gain_db)))

    # --- the loudspeaker -------------------------------------------------------------------

    def _warm(self, _catalog: object = None) -> None:
        """Find the loudspeaker beside the window's work, once the voices are there."""
        if self._is_warm:
            return
        self._is_warm = True
        make_sound = self.parts.edges.make_sound

        def find() -> SoundDevice:
            load()
            return make_sound()

        job = self.parts.jobs.start(lambda _: find())
        job.succeeded.connect(self._use)
        job.failed.connect(self._do_without)

    def _use(self, devices: SoundDevice) -> None:
        if devices.outputs():
            self.hearing.use_devices(devices)

    def _do_without(self, error: Exception) -> None:
        log.info("lines are not heard while they are made: %s", error)
