"""What is spoken is encoded while nobody works, and never in the way of somebody who does."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.dub import DubSettings
from desktop.core.edit import set_dub
from desktop.jobs.studio import usual
from desktop.ui import export_ahead
from desktop.ui.export_ahead import EncodeAhead
from desktop.ui.export_commands import ExportCommands
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.media.clips import counted_film


@pytest.fixture
def ahead(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> EncodeAhead:
    monkeypatch.setattr(export_ahead, "CALM_MS", 150)
    film = counted_film(tmp_path / "film.mp4", n_frames=250)
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(film)
    commands = window.findChild(ExportCommands)
    assert commands is not None
    return commands.ahead


def chunks() -> list[Path]:
    return sorted((usual().folder / "chunks").glob("*.chunk"))


def exported(window: MainWindow, qtbot: QtBot) -> Path:
    """Export with the choices as they are; return the file."""
    window.dub.export()
    commands = window.findChild(ExportCommands)
    assert commands is not None
    assert commands.dialog is not None
    dialog = commands.dialog
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page, timeout=20_000)
    target = dialog.target
    dialog.accept()
    return target


def test_nothing_is_encoded_before_anything_is_spoken(
    ahead: EncodeAhead, window: MainWindow, qtbot: QtBot
) -> None:
    window.session.do(edit.insert((line(0, 900, "♪"),)))
    qtbot.wait(600)
    assert not ahead.is_working
    assert not chunks()


def test_spoken_lines_are_encoded_and_the_export_finds_them(
    ahead: EncodeAhead, window: MainWindow, qtbot: QtBot
) -> None:
    window.session.do(edit.insert((line(0, 900, "Hello"),)))
    window.dub.speak_all()
    qtbot.waitUntil(lambda: bool(chunks()) and not ahead.is_working, timeout=20_000)
    before = chunks()
    assert exported(window, qtbot).exists()
    assert chunks() == before


def test_the_gain_of_the_whole_track_is_found_and_heard_before_the_export(
    ahead: EncodeAhead, window: MainWindow, qtbot: QtBot
) -> None:
    dub = window.session.document.dub
    window.session.do(set_dub(dub, DubSettings(loudness="streaming-16", bed="mix")))
    window.session.do(edit.insert((line(0, 900, "Hello there"),)))
    window.dub.speak_all()
    qtbot.waitUntil(lambda: window.dubbing.plan().gain_db != 0.0, timeout=20_000)
    heard = window.dubbing.plan()
    exported(window, qtbot)
    assert window.dubbing.plan() == heard
