"""What is heard in the window is what the export writes, sample by sample."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from desktop.core import edit, export_presets, speech_edits
from desktop.core.dub import Bed, DubSettings
from desktop.core.export_presets import ExportPreset
from desktop.core.loudness import MATCH
from desktop.jobs.preview import FIRST_MS
from desktop.ui.export_commands import ExportCommands
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.media.clips import counted_film

Sound = NDArray[np.int16]

FILLED = slice(0, FIRST_MS * 48)
"""What is mixed before playing begins; both lines lie in it."""


@pytest.fixture
def dubbed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window with a loud film and two lines, one of them quieter, all of them louder."""
    film = counted_film(tmp_path / "film.mp4", n_frames=250, sound=("sine=f=300:r=48000",))
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(film)
    window.session.do(
        edit.insert((line(100, 900, "Hello", line_id="a"), line(1600, 2500, "You", line_id="b")))
    )
    window.session.do(speech_edits.set_gain([window.session.document.get("b")], -6.0, 0))
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.is_busy and not window.dubbing.out_of_date())
    return window


def shaped(window: MainWindow, bed: Bed, loudness: str) -> None:
    before = window.session.document.dub
    wanted = DubSettings(bed=bed, loudness=loudness, gain_db=2.0)
    window.session.do(edit.set_dub(before, wanted))


def exported(window: MainWindow, qtbot: QtBot) -> Sound:
    """The samples of a WAV written by the dialog."""
    window.dub.export()
    commands = window.findChild(ExportCommands)
    assert commands is not None
    assert commands.dialog is not None
    dialog = commands.dialog
    dub = window.session.document.dub
    preset: ExportPreset = replace(
        export_presets.BUILT_IN[0], ending=".wav", bed=dub.bed, loudness=dub.loudness
    )
    dialog.choices.apply(preset)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page, timeout=20_000)
    written = samples(dialog.target)
    dialog.accept()
    return written


def heard(window: MainWindow, qtbot: QtBot) -> Sound:
    """The samples of the track that the player gets to play from the beginning."""
    window.session.seek(0)
    with qtbot.waitSignal(window.dub._preview.ready) as ready:
        window.dub.play_from_here()
    window.video.pause()
    return samples(ready.args[0])


def samples(path: Path) -> Sound:
    found: Sound = soundfile.read(path, dtype="int16")[0]
    return found


@pytest.mark.parametrize(
    ("bed", "loudness"),
    [("duck", "match"), ("mix", "as-is"), ("replace", "match"), ("duck", "streaming-16")],
)
def test_the_dub_is_heard_as_it_is_exported(
    dubbed: MainWindow, qtbot: QtBot, bed: Bed, loudness: str
) -> None:
    shaped(dubbed, bed, loudness)
    if loudness == MATCH:
        # The film is listened to once the edits have come to rest; the mix is renewed by it.
        qtbot.waitUntil(lambda: dubbed.dubbing.film_lufs is not None, timeout=20_000)
    written = exported(dubbed, qtbot)
    ours = heard(dubbed, qtbot)
    assert ours.shape == written.shape
    assert np.abs(written[FILLED]).max() > 1000
    assert np.abs(ours[FILLED].astype(int) - written[FILLED]).max() <= 1


def test_the_dub_alone_is_heard_as_it_is_exported_without_the_film(
    dubbed: MainWindow, qtbot: QtBot
) -> None:
    shaped(dubbed, "replace", "as-is")
    written = exported(dubbed, qtbot)
    shaped(dubbed, "duck", "as-is")
    dubbed.dub.toggle_alone()
    ours = heard(dubbed, qtbot)
    assert np.abs(ours[FILLED].astype(int) - written[FILLED]).max() <= 1
