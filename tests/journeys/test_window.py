"""From a film to its dubbed copy in the real window: real player, real ffmpeg, a fake voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core import project as projects
from desktop.media import ffmpeg
from desktop.media.decoding import decode_pcm
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.main_window import Edges, MainWindow
from tests.fakes import FakeSpeaker, silence
from tests.media.clips import counted_film
from tests.ui import stage

CTRL = Qt.KeyboardModifier.ControlModifier
LONG_MS = 30_000


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return counted_film(tmp_path / "A film with spaces.mp4", n_frames=250)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    edges = Edges(app.make_player, app.probe, tmp_path / "cache", silence)
    with stage.opened(app.build(FakeSpeaker, edges), qtbot) as running:
        yield running.window


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.processEvents()
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, keys)
    QApplication.processEvents()


def write(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def onset_ms(samples: NDArray[np.int16], after_ms: int) -> float:
    """When the sound begins at or after a moment; samples (n, channels) at 48 kHz."""
    from_sample = after_ms * 48
    loud = np.flatnonzero(np.abs(samples[from_sample:, 0].astype(np.int32)) > 1000)
    return float(after_ms + loud[0] / 48)


def test_open_type_hear_undo_save_export(
    window: MainWindow, qtbot: QtBot, film: Path, tmp_path: Path
) -> None:
    session = window.session
    with qtbot.waitSignal(window.video.film_loaded, timeout=LONG_MS):
        window.start((film,))

    # type two lines, the second where the playhead stands
    write("Good morning")
    first = session.document[0]
    press(Qt.Key.Key_Return, CTRL)
    write("Where are you going")
    session.seek(5000)
    press(Qt.Key.Key_F11)
    second = session.document[1]
    assert (first.start_ms, second.start_ms) == (0, 5000)

    # hear it: spoken in the background, played with the picture as a track of the player
    with qtbot.waitSignal(session.playing_changed, timeout=LONG_MS) as played:
        press(Qt.Key.Key_F5)
    assert played.args == [True]
    assert window.dubbing.take_of(second) is not None
    assert session.playhead_ms == pytest.approx(5000, abs=500)
    window.video.pause()

    # take a word back and put it again: its sound is there without being spoken anew
    state = window.dubbing.state_of(second.id)
    window.editor.write()
    write(" now")
    press(Qt.Key.Key_Z, CTRL)
    assert session.document[1].text == "Where are you going"
    assert window.dubbing.state_of(second.id) == state

    # save as a project
    folder = tmp_path / "journey.dubwright"
    assert window.files.save_project(folder)
    assert [x.text for x in projects.load(folder).document] == ["Good morning", second.text]

    # export
    out = tmp_path / "out.mp4"
    press(Qt.Key.Key_E, CTRL)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.choices.path.setText(str(out))
    bed = dialog.choices.bed
    bed.setCurrentIndex(bed.findData("replace"))
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page, timeout=LONG_MS)
    assert dialog.result_page.title.text() == "out.mp4 is ready"
    info = ffmpeg.probe(out)
    assert info.video is not None
    assert (len(info.audio), len(info.subtitles)) == (2, 1)
    assert info.duration_ms == pytest.approx(10_000, abs=40)
    samples = np.concatenate(list(decode_pcm(out, 48_000, 2)))
    assert onset_ms(samples, 0) == pytest.approx(0, abs=10)
    assert onset_ms(samples, 4000) == pytest.approx(5000, abs=10)
    dialog.accept()
