"""What a person does with voices: record, hear, choose for lines, cast, keep inside the project."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core import cast, cuts
from desktop.core.edit import Edit, set_dub, set_voice
from desktop.core.line import Line
from desktop.core.project import VoiceEntry
from desktop.jobs import enrolling, voices
from desktop.jobs.voice_library import DamagedOwn, OwnVoice, VoiceLibrary
from desktop.media.devices import SoundDevice
from desktop.ui import grade_texts
from desktop.ui.cast_dialog import CastDialog
from desktop.ui.film_voices import FilmVoices
from desktop.ui.listening import Listening
from desktop.ui.messages import MessageBar
from desktop.ui.preferences import Preferences
from desktop.ui.session import Session
from desktop.ui.translation import said
from desktop.ui.voice_changes import VoiceChanges
from desktop.ui.voice_rows import Kind, VoiceRow
from desktop.ui.voices_panel import VoicesPanel

if TYPE_CHECKING:
    from desktop.jobs.job import JobRunner
    from desktop.jobs.speaking import Narrator
    from desktop.jobs.speech import SpeechQueue
    from desktop.jobs.ticket import Ticket
    from desktop.jobs.voices import VoiceCard
    from desktop.ui.record_dialog import RecordDialog

AUDIO_SUFFIXES = frozenset(
    (
        *(voices.SUFFIX, ".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus"),
        *(".m4a", ".aac", ".aif", ".aiff", ".wma", ".amr"),
    )
)
"""What is dropped on the window with one of these is no film but somebody's voice."""


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceParts:
    """What the voices are joined to in the window."""

    session: Session
    queue: SpeechQueue
    jobs: JobRunner
    preferences: Preferences
    messages: MessageBar
    make_sound: Callable[[], SoundDevice]
    selected_lines: Callable[[], Sequence[Line]]
    speak_all: Callable[[], None]
    play_film: Callable[[int, int], None] = lambda _start_ms, _end_ms: None
    """Lets a stretch of the film be heard, in ms."""
    out_of_date: Callable[[], Sequence[Line]] = tuple
    """The lines that are not spoken yet."""


class VoiceCommands(QObject):
    """The handlers of the voices panel and of the menu entries about voices."""

    refine_wanted = Signal(str)  # name of one's own voice

    def __init__(self, parts: VoiceParts, panel: VoicesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._panel, self._window = parts, panel, window
        self._session, self._queue = parts.session, parts.queue
        self.library = VoiceLibrary()
        self._own: tuple[OwnVoice, ...] = ()
        self._damaged: tuple[DamagedOwn, ...] = ()
        self._devices: SoundDevice | None = None
        self.dialog: RecordDialog | None = None
        self.cast_dialog: CastDialog | None = None
        self.listening = Listening(self)
        self.changes = VoiceChanges(
            parts.session, parts.queue, self.library, parts.messages, window
        )
        self._cost = ""
        self._connect()
        self._look_again()

    def _connect(self) -> None:
        panel, changes = self._panel, self.changes
        panel.voice_chosen.connect(self.use)
        panel.lines_wanted.connect(self.use_for_lines)
        panel.sample_wanted.connect(self.hear)
        panel.record_wanted.connect(self.record)
        panel.cast_wanted.connect(self.show_cast)
        panel.import_wanted.connect(changes.ask_import)
        panel.files_dropped.connect(self._on_dropped)
        panel.change_wanted.connect(changes.change)
        panel.refine_wanted.connect(self.refine_wanted)
        changes.changed.connect(self._on_library_changed)
        self.listening.moved.connect(lambda at: panel.show_hearing(is_heard=at >= 0))
        self.listening.failed.connect(changes.tell)
        # A method, not a lambda: Qt lets go of it when the window is deleted.
        self._queue.catalog_changed.connect(self.refresh)
        self._queue.idle.connect(self._on_spoken)
        self._session.document_edited.connect(self._on_edited)
        self._session.project_opened.connect(self._on_project_opened)

    # --- handlers --------------------------------------------------------------------------

    @property
    def own(self) -> tuple[OwnVoice, ...]:
        """One's own voices, as far as they were read."""
        return self._own

    def voice_changed(self, name: str) -> None:
        """Look again at a voice that sounds otherwise now."""
        self._on_library_changed(name)

    def record(self) -> None:
        """Open the way to a voice of one's own."""
        self._open_dialog()

    def from_lines(self) -> None:
        """Take a voice from the film, where the selected lines are spoken."""
        media, document = self._session.media, self._session.document
        lines = self._parts.selected_lines()
        if media is None or not lines:
            return
        parts = cuts.best(cuts.stretches(lines, document, media.duration_ms))
        if sum(end - start for start, end in parts) < cuts.LEAST_MS:
            self._parts.messages.tell(
                self.tr("The selected lines hold too little speech for a voice"),
                self.tr("Select lines of one person that together last at least three seconds"),
                "warn",
            )
            return
        name = next((found for line in lines if (found := cast.speaker(line))), "")
        self._open_dialog().take_stretches(media.path, parts, name.title())

    def show_cast(self) -> None:
        """Show who speaks, and with which voice."""
        if self.cast_dialog is None:
            catalog = self._queue.catalog
            names = [card.name for card in catalog.cards] if catalog else []
            made = CastDialog(self._session, names, self._window)
            parts = self._parts
            film = FilmVoices(
                self._session, self._queue, parts.jobs, self.library, made, parts.play_film
            )
            made.take_film_voices(film)
            film.made.connect(lambda own: self._on_library_changed(own.name))
            made.finished.connect(self._on_cast_closed)
            self.cast_dialog = made
        self.cast_dialog.show()
        self.cast_dialog.activateWindow()
        if self._queue.catalog is None:
            self._queue.load()

    def use(self, name: str) -> None:
        """Let this voice speak all lines that name none."""
        dub = self._session.document.dub
        if name != dub.voice:
            self._session.do(set_dub(dub, dataclasses.replace(dub, voice=name)))

    def use_for_lines(self, name: str) -> None:
        """Let this voice speak the selected lines."""
        lines = [line for line in self._parts.selected_lines() if line.voice != name]
        if lines:
            self._session.do(set_voice(lines, name))

    def hear(self, name: str, language: str) -> None:
        """Let a voice say a sentence; stop when one is heard."""
        if self.listening.is_playing:
            self.listening.stop()
            return
        if self._devices is not None:
            self._speak_sample(name, language)
            return
        job = self._parts.jobs.start(lambda _: self._parts.make_sound())
        job.succeeded.connect(self._use_devices)
        job.succeeded.connect(lambda _: self._speak_sample(name, language))
        job.failed.connect(self.changes.tell)

    def refresh(self, _catalog: object = None) -> None:
        """List the voices again."""
        catalog, dub = self._queue.catalog, self._session.document.dub
        chosen = catalog.choose(dub.voice, dub.language) if catalog else None
        current = chosen.name if chosen else dub.voice
        cards = catalog.cards if catalog else ()
        rows = [self._row(card, is_current=card.name == current) for card in cards]
        rows += [self._damaged_row(one) for one in self._damaged]
        self._panel.show_rows(rows, dub.language)
        if self.cast_dialog is not None:
            self.cast_dialog.show_voices([card.name for card in cards])

    def close(self) -> None:
        """Close what is open and forget what was deleted."""
        self.listening.stop()
        if self.dialog is not None:
            self.dialog.close()
        self.library.forget_removed()

    # --- below -----------------------------------------------------------------------------

    def _open_dialog(self) -> RecordDialog:
        if self.dialog is None:
            from desktop.ui.record_dialog import RecordDialog

            parts = self._parts
            # To look for devices anew, none of ours may be open.
            self.listening.stop()
            self.dialog = RecordDialog(
                parts.jobs,
                parts.queue,
                self.library,
                self._find_sound,
                self._session.document.dub.language,
                parts.preferences.value.microphone,
                self._window,
            )
            self.dialog.voice_made.connect(lambda own: self._on_library_changed(own.name))
            self.dialog.use_wanted.connect(self.use)
            self.dialog.refine_wanted.connect(self.refine_wanted)
            self.dialog.microphone_chosen.connect(
                lambda name: parts.preferences.change(microphone=name)
            )
            self.dialog.finished.connect(self._on_dialog_closed)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def _on_dialog_closed(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_cast_closed(self, _result: int) -> None:
        if self.cast_dialog is not None:
            self.cast_dialog.deleteLater()
            self.cast_dialog = None

    def _speak_sample(self, name: str, language: str) -> None:
        def ask(narrator: Narrator, _ticket: Ticket) -> tuple[Any, int]:
            return enrolling.sample_line(name, language, narrator)

        spoken = self._queue.ask(ask)
        spoken.succeeded.connect(lambda sound: self.listening.play(*sound))
        spoken.failed.connect(self.changes.tell)

    def _find_sound(self) -> SoundDevice:
        """The sound system with what was plugged in or out since the start."""
        devices = self._parts.make_sound()
        devices.rescan()
        return devices

    def _use_devices(self, devices: SoundDevice) -> None:
        self._devices = devices
        self.listening.use_devices(devices)

    def _row(self, card: VoiceCard, *, is_current: bool) -> VoiceRow:
        own = next((own for own in self._own if own.name == card.name), None)
        in_project = self._session.project.voices.get(card.name)
        if own is not None:
            word, meaning, tone = grade_texts.likeness(own.notes.likeness)
            note = self.tr("in use") if is_current else word
            tone = "muted" if is_current else tone
            meaning = self._told_of_refining(own, meaning)
            return VoiceRow(card.name, "own", own.voice.colour, note, tone, meaning, is_current)
        note = self.tr("in use") if is_current else card.language
        if in_project is not None and in_project.kind == "reference":
            return VoiceRow(card.name, "project", in_project.colour, note, is_current=is_current)
        kind: Kind = "robot" if card.engine == "espeak" else "built-in"
        return VoiceRow(card.name, kind, "", note, is_current=is_current)

    def _damaged_row(self, one: DamagedOwn) -> VoiceRow:
        remedy = self.tr("Delete it and record the voice again.")
        if one.reference is not None:
            remedy = self.tr("Take it again from its recording, or delete it.")
        told = f"{said(one.error.title)}.\n{remedy}"
        note = self.tr("damaged")
        return VoiceRow(one.name, "own", "", note, "error", told, is_damaged=True)

    def _told_of_refining(self, own: OwnVoice, meaning: str) -> str:
        made, catalog = own.voice.refinement, self._queue.catalog
        if made is None or catalog is None:
            return meaning
        # The name of a model ends with the beginning of its digest.
        if made.model[:12] not in catalog.model:
            return self.tr(
                "It was refined for another speech model, so it speaks as before. Refine it again."
            )
        return self.tr("Refined from its whole recording. {meaning}").format(meaning=meaning)

    def _look_again(self) -> None:
        """Read the library beside the window's work."""
        library = self.library
        job = self._parts.jobs.start(lambda _: (library.voices(), library.damaged()))
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.changes.tell)

    def _on_read(self, found: tuple[tuple[OwnVoice, ...], tuple[DamagedOwn, ...]]) -> None:
        self._own, self._damaged = found
        self._adopt()
        self.refresh()

    def _on_library_changed(self, name: str) -> None:
        self._look_again()
        self._queue.renew_voices()
        if name:
            self._panel.select(name)

    def _on_dropped(self, names: Sequence[str]) -> None:
        self.take_files([Path(name) for name in names])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Import what are voice files; take a voice from what are recordings."""
        for path in paths:
            if path.suffix.lower() == voices.SUFFIX:
                self.changes.import_file(path)
        sounds = [path for path in paths if path.suffix.lower() != voices.SUFFIX]
        if sounds:
            self._open_dialog().take_files(sounds)

    def _on_edited(self, edit: Edit) -> None:
        self._tell_cost(edit)
        if edit.dub_after is not None:
            self.refresh()
        before = {line.id: line.voice for line in edit.removed}
        given = any(line.voice != before.get(line.id, "") for line in edit.inserted)
        if given or edit.dub_after is not None:
            self._adopt()

    def _tell_cost(self, edit: Edit) -> None:
        count = cast.out_of_date_by(edit, self._session.document)
        # A voice under another name sounds as it did.
        if count == 0 or self._queue.catalog is None or edit.label == cast.RENAME:
            return
        told = self.tr("One line is to be spoken again")
        if count > 1:
            told = self.tr("%1 lines are to be spoken again").replace("%1", str(count))
        self._cost = told
        self._parts.messages.tell(
            told, button=self.tr("&Speak them now"), answer=self._parts.speak_all
        )

    def _on_spoken(self) -> None:
        if self._cost and not self._parts.out_of_date():
            self._parts.messages.withdraw(self._cost)
            self._cost = ""

    def _on_project_opened(self) -> None:
        self._adopt()
        self.refresh()

    def _adopt(self) -> None:
        """Copy the voices that this project uses into it, so that it opens elsewhere."""
        project = self._session.project
        used = cast.used_voices(self._session.document)
        for own in self._own:
            known = project.voices.get(own.name)
            if own.name in used and (known is None or known.digest != own.voice.digest):
                self._copy_in(own)

    def _copy_in(self, own: OwnVoice) -> None:
        project, voice = self._session.project, own.voice
        path = self.changes.tried(lambda: voices.save(voice, project.voices_folder))
        if isinstance(path, Path):
            file = f"{project.voices_folder.name}/{path.name}"
            project.voices[own.name] = VoiceEntry(
                own.name, "reference", file, voice.digest, voice.colour, voice.language
            )
            # Subtitles or a film alone lose nothing by it: the voice is one's own everywhere.
            if project.path is not None:
                self._session.note_other_change()
