"""The queue of speech as a person sees it: how much is to do, paused, and what a restart finds."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.core import journal, wish_list
from desktop.core.errors import FileError
from desktop.core.line import Line
from desktop.ui.feature import Feature, Parts
from desktop.ui.timers import once

if TYPE_CHECKING:
    from desktop.ui.actions import Actions

log = logging.getLogger(__name__)

_SLICE_S = 0.002
_NEXT_SLICE_MS = 10
# While takes come and go, the count of those that lack may be a moment late.
_COUNT_MS = 250
_SAVE_MS = 2000


class TakeQueue(Feature):
    """Handlers that stop and continue the speaking; it counts the lines that are out of date."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._session, self._dubbing, self._queue = parts.session, parts.dubbing, parts.queue
        self.count = 0
        self._found = 0
        self._lines: Iterable[Line] = iter(())
        self._counting = once(self, self._count_anew, _COUNT_MS)
        self._slicing = once(self, self._count_on, _NEXT_SLICE_MS)
        self._saving = once(self, self._save, _SAVE_MS)
        self._carried: tuple[str, ...] = ()
        self._connect()

    def _connect(self) -> None:
        session, queue, dubbing = self._session, self._queue, self._dubbing
        for change in (dubbing.take_changed, dubbing.all_changed, session.document_edited):
            change.connect(self._count_soon)
        session.project_opened.connect(self._count_soon)
        queue.counted.connect(self._save_soon)
        queue.idle.connect(self._save_soon)
        queue.paused_changed.connect(self._on_paused)
        queue.device_changed.connect(self._on_device)
        # Told before the queue moves and forgets.
        self.parts.files.moved_home.connect(self._carry)
        queue.moved.connect(self._on_moved)

    # --- hooks -----------------------------------------------------------------------------

    def take_actions(self, actions: Actions) -> None:
        self._speak_all, self._pause = actions["speak_all"], actions["speak_pause"]
        self.parts.status.set_pause_action(self._pause)

    def close(self) -> None:
        """Write what is still to be spoken, before the queue is emptied."""
        for timer in (self._counting, self._slicing, self._saving):
            timer.stop()
        self._save()

    # --- handlers --------------------------------------------------------------------------

    def toggle_pause(self) -> None:
        """Let the speaking wait, or go on."""
        if self._queue.is_paused:
            self._queue.resume()
        else:
            self._queue.pause()

    # --- the count -------------------------------------------------------------------------

    def _count_soon(self, _reason: object = None) -> None:
        if not self._counting.isActive():
            self._counting.start()

    def _count_anew(self) -> None:
        self._found = 0
        self._lines = iter(self._session.document.lines)
        self._count_on()

    def _count_on(self) -> None:
        """Look at some lines; what they ask of the disk must not hold up the typing."""
        until_s = time.perf_counter() + _SLICE_S
        document, dubbing = self._session.document, self._dubbing
        for line in self._lines:
            if line.id in document and dubbing.lacks_take(document.get(line.id)):
                self._found += 1
            if time.perf_counter() > until_s:
                self._slicing.start()
                return
        if self._found != self.count:
            self.count = self._found
            self._show_count()

    def _show_count(self) -> None:
        if self.count:
            text = self.tr("&Speak all lines that are out of date ({count})")
            text = text.format(count=self.count)
        else:
            text = self.tr("&Speak all lines that are out of date")
        self._speak_all.setText(text)

    # --- the wishes ------------------------------------------------------------------------

    def _save_soon(self, _done: int = 0, _wished: int = 0) -> None:
        self._saving.start()

    def _save(self) -> None:
        folder = self._session.project.home
        if not folder.is_dir():
            return
        try:
            wish_list.save(folder, self._queue.open_ids)
        except FileError as error:
            log.info("what is to be spoken was not written: %s", error)

    def _carry(self) -> None:
        self._carried = self._queue.open_ids

    def _on_moved(self) -> None:
        """Another folder: go on where the project moved, offer to go on where one was opened."""
        carried, self._carried = self._carried, ()
        if carried:
            self._speak(carried)
            return
        home = self._session.project.home
        found = [x for x in wish_list.load(home) if self._is_line(x)]
        if found and not journal.is_in_use(home):  # another program may be speaking them now
            self.parts.messages.tell(
                self.tr("Lines still to be spoken: {count}").format(count=len(found)),
                self.tr("The speaking can go on where it stopped."),
                button=self.tr("Go on speaking"),
                answer=lambda: self._speak(found),
            )

    def _speak(self, line_ids: Iterable[str]) -> None:
        document = self._session.document
        self._dubbing.speak_later([document.get(x) for x in line_ids if x in document])

    def _is_line(self, line_id: str) -> bool:
        return line_id in self._session.document

    # --- follow ----------------------------------------------------------------------------

    def _on_paused(self, is_paused: bool) -> None:
        self._pause.setChecked(is_paused)
        self.parts.status.show_paused(is_paused)

    def _on_device(self, _device: str) -> None:
        self.parts.messages.tell(
            self.tr("The graphics card is full or gone"),
            self.tr("The voices speak on with the processor, more slowly."),
            "warn",
        )
