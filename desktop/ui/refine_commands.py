"""Refining a voice from the window: started, watched, left alone, taken up after a restart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance

from desktop.core.errors import AppError
from desktop.jobs import refining
from desktop.jobs.refining import Ending, Step
from desktop.jobs.refining_wire import Failed
from desktop.jobs.voice_library import OwnVoice
from desktop.ui.feature import Feature, Parts
from desktop.ui.status_task import StatusTask
from desktop.ui.translation import said

if TYPE_CHECKING:
    from desktop.ui.actions import Actions
    from desktop.ui.refine_dialog import RefineDialog


class Refiner(Protocol):
    """A process that refines a voice, and tells of it."""

    told: SignalInstance

    @property
    def is_running(self) -> bool: ...

    def start(self, name: str) -> None: ...

    def pause(self) -> None: ...

    def stop(self) -> None: ...

    def leave(self) -> None: ...


def _own_process(parent: QObject) -> Refiner:
    from desktop.jobs.refining_process import RefiningProcess

    process: Refiner = RefiningProcess(parent)
    return process


class RefineCommands(Feature):
    """One voice at a time is refined, in a process beside the window."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.make_process: Callable[[QObject], Refiner] = _own_process
        self.dialog: RefineDialog | None = None
        self._process: Refiner | None = None
        self._name = ""
        self._gives_up = False
        text, stop = self.tr("Refining a voice"), self.tr("Pause refining the voice")
        self.task = StatusTask(text, stop, parts.status)
        self.task.stop_wanted.connect(self.pause)
        parts.status.put(self.task)
        parts.voices.refine_wanted.connect(self.open)

    def take_actions(self, actions: Actions) -> None:
        self.offer_waiting()

    def may_close(self) -> bool:
        # What was learnt is kept, so nobody is asked.
        return True

    def close(self) -> None:
        if self._process is not None:
            self._process.leave()
        if self.dialog is not None:
            self.dialog.close()

    @property
    def is_running(self) -> bool:
        """Whether a voice is being refined now."""
        return self._process is not None and self._process.is_running

    # --- asked by the person ---------------------------------------------------------------

    def show(self) -> None:
        """Show the voice that is being refined, or that is selected in the list of voices."""
        name = self._name if self.is_running else self.parts.window.voices.selected
        own = {one.name for one in self.parts.voices.own}
        if name in own:
            self.open(name)
            return
        self.parts.messages.tell(
            self.tr("Only voices of your own can be refined"),
            self.tr("Select one of them in the list of voices, or record one first"),
        )

    def open(self, name: str) -> None:
        """Show the dialog of a voice, and say what is missing if it cannot be refined."""
        if self.is_running and name != self._name:
            self.parts.messages.tell(
                self.tr("Another voice is being refined"),
                self.tr("Wait until “{name}” is ready, or pause it first").format(name=self._name),
            )
            return
        library = self.parts.voices.library
        job = self.parts.jobs.start(lambda _: library.find(name))
        job.succeeded.connect(self._open_own)
        job.failed.connect(self.parts.voices.changes.tell)

    def start(self) -> None:
        """Begin, or go on where it was left."""
        if self._process is None:
            self._process = self.make_process(self)
            self._process.told.connect(self._on_told)
        self._gives_up = False
        if self.dialog is not None:
            self._name = self.dialog.name
            self.dialog.begin()
        self.task.show_share(0.0)
        self._process.start(self._name)

    def pause(self) -> None:
        """Keep where it is and free the processor."""
        if self.is_running and self._process is not None:
            self._process.pause()
            self._show_state("pausing")

    def stop(self) -> None:
        """End now with the best so far."""
        if self.is_running and self._process is not None:
            self._process.stop()
            self._show_state("stopping")

    def give_up(self) -> None:
        """End without a result and forget what was learnt."""
        self._gives_up = True
        if self.is_running:
            self.pause()
        else:
            self._forget()

    def offer_waiting(self) -> None:
        """Offer to go on with what was left when the program ended."""
        library = self.parts.voices.library
        job = self.parts.jobs.start(
            lambda _: next((own for own in library.voices() if refining.waits(own)), None)
        )
        job.succeeded.connect(self._on_waiting)

    # --- below -----------------------------------------------------------------------------

    def _on_waiting(self, own: OwnVoice | None) -> None:
        if own is None or self.is_running:
            return
        name = own.name
        self.parts.messages.tell(
            self.tr("The voice “{name}” is refined in part").format(name=name),
            self.tr("It can go on where it was left, beside your work"),
            button=self.tr("&Go on"),
            answer=lambda: self._go_on(name),
        )

    def _go_on(self, name: str) -> None:
        self._name = name
        self._make_dialog(name)
        self.start()

    def _open_own(self, own: OwnVoice) -> None:
        missing = refining.why_not(own)
        if missing is not None:
            self.parts.messages.tell(said(missing.title), said(missing.hint), "warn")
            return
        dialog = self._make_dialog(own.name)
        if not self.is_running and dialog.state in ("idle", "over"):
            dialog.show_state("paused" if refining.waits(own) else "idle")

    def _make_dialog(self, name: str) -> RefineDialog:
        from desktop.ui.refine_dialog import RefineDialog

        if self.dialog is not None and self.dialog.name != name:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        if self.dialog is None:
            made = RefineDialog(name, self.parts.window)
            made.start_wanted.connect(self.start)
            made.pause_wanted.connect(self.pause)
            made.stop_wanted.connect(self.stop)
            made.give_up_wanted.connect(self.give_up)
            language = self.parts.session.document.dub.language
            made.hear_wanted.connect(lambda heard: self.parts.voices.hear(heard, language))
            self.dialog = made
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def _on_told(self, told: Step | Ending | Failed) -> None:
        if isinstance(told, Step):
            self.task.show_share(told.share)
            if self.dialog is not None and self.dialog.state in ("running", "pausing", "stopping"):
                self.dialog.show_step(told)
            return
        self.task.hide()
        if isinstance(told, Failed):
            self._on_failed(told)
            return
        if told.end == "paused" and self._gives_up:
            self._forget()
            return
        if told.end == "refined":
            self.parts.voices.voice_changed(self._name)
        if self.dialog is not None:
            self.dialog.show_ending(told)
        if told.end != "paused" and (self.dialog is None or not self.dialog.isVisible()):
            self._announce(told)

    def _announce(self, ending: Ending) -> None:
        name = self._name
        if ending.end == "refined":
            title = self.tr("The voice “{name}” is refined").format(name=name)
        else:
            title = self.tr("The voice “{name}” stays as it was").format(name=name)
        self.parts.messages.tell(
            title, button=self.tr("&Show"), answer=lambda: self._show_ending(ending)
        )

    def _show_ending(self, ending: Ending) -> None:
        self._make_dialog(self._name).show_ending(ending)

    def _on_failed(self, told: Failed) -> None:
        error: AppError = told.error
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_failure(said(error.title), said(error.hint))
        else:
            self.parts.messages.tell_error(error)
        self._show_state("idle")

    def _show_state(self, state: str) -> None:
        if self.dialog is not None and state in ("pausing", "stopping"):
            self.dialog.show_state("pausing" if state == "pausing" else "stopping")

    def _forget(self) -> None:
        name, library = self._name, self.parts.voices.library
        if self.dialog is not None:
            name = self.dialog.name
            self.dialog.show_state("idle")
            self.dialog.part.setText("")
            self.dialog.progress.setValue(0)
        self.parts.jobs.start(lambda _: refining.forget(library.find(name)))
