"""The panels of a window, and the dialogs that can be made from a window alone, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.core.cuts import FilmVoice
from desktop.media.ffmpeg import SubtitleStream
from desktop.ui.cast_dialog import CastDialog
from desktop.ui.encoding_dialog import EncodingDialog
from desktop.ui.film_choice import FilmChoice
from desktop.ui.keys_dialog import KeysDialog
from desktop.ui.lexicon_dialog import LexiconDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.messages import CrashDialog
from desktop.ui.palette import Palette
from desktop.ui.record_dialog import RecordDialog
from desktop.ui.refine_dialog import RefineDialog
from desktop.ui.settings_dialog import SettingsDialog
from desktop.ui.tracks_dialog import TracksDialog
from tests.fakes import FakeSoundDevice

PANELS = ("", "takes", "voices", "history", "problems", "originals")
"""Actions that open a panel each; "" for the window without one."""


def open_panel(window: MainWindow, qtbot: QtBot, panel: str) -> None:
    """Open a panel beside the whole find bar, and wait until both lie in their places."""
    window.actions_["replace"].trigger()
    if panel:
        window.actions_[panel].trigger()
    qtbot.wait(30)


def _record(window: MainWindow) -> QDialog:
    voices = window.voice_commands
    return RecordDialog(window._jobs, window._queue, voices.library, FakeSoundDevice, parent=window)


DIALOGS: Mapping[str, Callable[[MainWindow], QDialog]] = {
    "settings": lambda window: SettingsDialog(window.session, window.preferences, window),
    "keys": lambda window: KeysDialog(window.preferences, window),
    "palette": lambda window: Palette(window.actions_, (), window),
    "cast": lambda window: CastDialog(window.session, ["Mira"], parent=window),
    "film_voices": lambda window: FilmChoice(
        window.session.document,
        [FilmVoice("ANNA", ((0, 4000),), ((0, 4000), (6000, 9000)))],
        lambda start_ms, end_ms: None,
        window,
    ),
    "pronunciations": lambda window: LexiconDialog(window),
    "record": _record,
    "refine": lambda window: RefineDialog("Mira", window),
    "encoding": lambda window: EncodingDialog("a.srt", b"1\n00:00:01,000\n", window),
    "tracks": lambda window: TracksDialog([SubtitleStream(2, "subrip", "en", "")], True, window),
    "crash": lambda window: CrashDialog("It broke", True, window),
}
