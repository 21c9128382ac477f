"""Hearing the dub: a line in its place, the film from here, the switch between both sounds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.line import Line
from desktop.ui.main_window import MainWindow
from tests.builders import line
from tests.fakes import FakeSpeaker, FakeVideoPlayer


@pytest.fixture
def first(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Line:
    """The current line of a window with a film without sound of its own."""
    dub = window.session.document.dub
    window.session.do(edit.set_dub(dub, replace(dub, bed="replace")))
    film = tmp_path / "film.mp4"
    film.touch()
    with qtbot.waitSignal(window.video.film_loaded):
        window.files.open_film_at(film)
    lines = (line("0:01", "0:02", "Hello"), line("0:04", "0:05", "Again"))
    window.session.do(edit.insert(lines), select=lines[0].id)
    return lines[0]


def test_a_line_is_spoken_and_then_heard_in_its_place(
    window: MainWindow, first: Line, qtbot: QtBot, player: FakeVideoPlayer, speaker: FakeSpeaker
) -> None:
    window.dub.play_line()
    qtbot.waitUntil(lambda: player.is_playing, timeout=10_000)
    assert speaker.spoken == ["Hello"]
    assert player.selected == "dub"
    assert player.position_ms == first.start_ms
    player.advance(5000)
    assert not player.is_playing
    assert player.position_ms == pytest.approx(first.end_ms, abs=500)


def test_a_line_that_is_spoken_already_is_not_spoken_again(
    window: MainWindow, first: Line, qtbot: QtBot, player: FakeVideoPlayer, speaker: FakeSpeaker
) -> None:
    for _ in range(2):
        window.dub.play_line()
        qtbot.waitUntil(lambda: player.is_playing, timeout=10_000)
        player.pause()
    assert speaker.spoken == ["Hello"]


def test_only_the_line_that_was_asked_for_is_heard(
    window: MainWindow, first: Line, qtbot: QtBot, player: FakeVideoPlayer
) -> None:
    window.dub.play_line()
    with qtbot.waitSignal(window.dubbing.take_ready, timeout=10_000):
        window.session.select(window.session.document[1].id)
    qtbot.wait(50)
    assert not player.is_playing


def test_without_a_film_a_sentence_says_what_to_do(window: MainWindow) -> None:
    only = line("0:01", "0:02", "Hello")
    window.session.do(edit.insert((only,)), select=only.id)
    window.dub.play_line()
    assert "Open a film" in window.messages.title


def test_a_line_without_words_is_told(window: MainWindow, first: Line) -> None:
    window.session.do(edit.set_text(first, "…", 1))
    window.dub.play_line()
    assert "no words" in window.messages.title


def test_a_voice_that_is_gone_is_told_at_its_line(
    window: MainWindow, first: Line, qtbot: QtBot
) -> None:
    window.session.do(edit.set_voice((first,), "Nobody"))
    window.dub.play_line()
    qtbot.waitUntil(lambda: "Nobody" in window.messages.title, timeout=10_000)
    state = window.dubbing.state_of(first.id)
    assert state is not None
    assert state.status == "failed"
    assert "Nobody" in state.message


def test_playing_from_here_switches_the_dub_on_and_speaks_ahead(
    window: MainWindow, first: Line, qtbot: QtBot, player: FakeVideoPlayer, speaker: FakeSpeaker
) -> None:
    window.dub.play_from_here()
    qtbot.waitUntil(lambda: player.is_playing, timeout=10_000)
    assert window.actions_["dub_sound"].isChecked()
    assert player.selected == "dub"
    qtbot.waitUntil(lambda: sorted(speaker.spoken) == ["Again", "Hello"], timeout=10_000)


def test_switching_the_dub_off_brings_the_film_s_own_sound_back(
    window: MainWindow, first: Line, qtbot: QtBot, player: FakeVideoPlayer
) -> None:
    window.dub.play_from_here()
    qtbot.waitUntil(lambda: player.is_playing, timeout=10_000)
    window.dub.toggle_dub()
    assert player.selected == "original"
    assert not window.actions_["dub_sound"].isChecked()


def test_speaking_all_is_counted_and_can_be_stopped(
    window: MainWindow, first: Line, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.is_busy, timeout=10_000)
    assert sorted(speaker.spoken) == ["Again", "Hello"]
    window.dub.speak_all()
    assert "spoken already" in window.messages.title


def test_the_sound_of_an_undone_typo_is_there_at_once(
    window: MainWindow, first: Line, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    window.dub.speak_all()
    qtbot.waitUntil(lambda: not window.dubbing.is_busy, timeout=10_000)
    window.session.do(edit.set_text(first, "Hallo", 1))
    assert window.dubbing.take_of(window.session.document.get(first.id)) is None
    window.session.undo()
    assert window.dubbing.take_of(window.session.document.get(first.id)) is not None
