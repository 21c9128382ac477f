"""Habits of other editors: twenty lines timed, mended and saved by their keys, without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pysubs2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.ui.main_window import Edges, MainWindow
from desktop.ui.retime_dialog import ShiftDialog
from tests.fakes import FakeSpeaker, FakeVideoPlayer, silence
from tests.journeys.person import ALT, CTRL, KEY, SHIFT, Person
from tests.ui import stage

PAD = Qt.KeyboardModifier.KeypadModifier
FILM_MS = 120_000
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
SENTENCES = tuple(
    f"Sentence {tens}{word} is spoken here" for tens in ("", "twenty ") for word in WORDS
)


@pytest.fixture
def player() -> FakeVideoPlayer:
    return FakeVideoPlayer(duration_ms=FILM_MS)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, player: FakeVideoPlayer) -> Iterator[MainWindow]:
    edges = Edges(
        make_player=lambda _: player,
        probe=lambda path: stage.film(path, FILM_MS),
        cache=tmp_path / "cache",
        make_sound=silence,
    )
    with stage.opened(app.build(FakeSpeaker, edges), qtbot) as running:
        yield running.window


@pytest.fixture
def person(window: MainWindow, player: FakeVideoPlayer) -> Person:
    return Person(window, player)


def open_script(person: Person, qtbot: QtBot, tmp_path: Path) -> Path:
    """Open the film, and subtitles with good texts whose times are all rough."""
    path = tmp_path / "script.srt"
    rough = pysubs2.SSAFile()
    for i, text in enumerate(SENTENCES):
        rough.append(pysubs2.SSAEvent(start=i * 2000, end=i * 2000 + 1000, text=text))
    rough.save(str(path))
    film = tmp_path / "film.mp4"
    film.touch()
    with qtbot.waitSignal(person.window.video.film_loaded):
        person.name_file(film)
        person.press(KEY.Key_O, CTRL)
    person.name_file(path)
    person.press(KEY.Key_O, CTRL)
    assert len(person.window.session.document) == len(SENTENCES)
    return path


def spoken(i: int) -> tuple[int, int]:
    """When the line of this number is said in the film."""
    return 3000 + i * 4000, 5000 + i * 4000


def saved(path: Path) -> list[tuple[int, int, str]]:
    return [(x.start, x.end, x.text.replace("\\N", "\n")) for x in pysubs2.load(str(path))]


def test_a_subtitle_edit_user_times_a_script(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    person.choose_keys("Subtitle Edit")
    path = open_script(person, qtbot, tmp_path)
    session = person.window.session
    person.reach_table()

    # Space plays; F11 where a line begins, F10 where it ends and on to the next.
    person.press(KEY.Key_Space)
    for i in range(20):
        start_ms, end_ms = spoken(i)
        person.press_at(start_ms, KEY.Key_F11)
        person.press_at(end_ms, KEY.Key_F10)
    person.press(KEY.Key_Space)
    assert not person.player.is_playing
    assert [(x.start_ms, x.end_ms) for x in session.document] == [spoken(i) for i in range(20)]
    assert [x.text for x in session.document] == list(SENTENCES)

    # Fixes. Line 5: written anew in the text box, where digits and Space are only text.
    person.go_to(5)
    person.press(KEY.Key_F2)
    person.press(KEY.Key_A, CTRL)
    person.write("Five 5 is odd, and it is a good deal longer than all of the others are")
    person.press(KEY.Key_B, CTRL | ALT)  # auto-break
    # Line 6 begins half a second later, and everything after it.
    person.press(KEY.Key_Down, ALT)
    person.press(KEY.Key_F6)  # to its start
    person.press(KEY.Key_Right, ALT)  # half a second on
    person.press(KEY.Key_F9)  # set start and offset the rest
    # Line 7 in italics, line 8 merged with line 9, line 20 deleted.
    person.press(KEY.Key_Down, ALT)
    person.press(KEY.Key_I, CTRL)
    person.press(KEY.Key_Down, ALT)
    person.press(KEY.Key_M, CTRL | SHIFT)
    person.go_to(19)
    person.reach_table()
    person.press(KEY.Key_Delete)
    # "Sentence" becomes "Phrase", everywhere in one step; and one change is taken back again.
    person.press(KEY.Key_H, CTRL)
    person.write("Sentence")
    person.walk_to(person.window.lines_panel.find_bar.by)
    person.write("Phrase")
    person.press(KEY.Key_A, ALT)
    # a button that is pressed by its letter is seen to go down for a moment
    qtbot.waitUntil(lambda: session.history.stack.undoText() == "Replace all")
    person.press(KEY.Key_Z, CTRL)
    person.press(KEY.Key_Y, CTRL)
    person.press(KEY.Key_Escape)
    person.press(KEY.Key_S, CTRL)

    rows = saved(path)
    assert len(rows) == 18
    assert rows[4][2].count("\n") == 1
    assert rows[4][2].startswith("Five 5 is odd")
    assert rows[4][:2] == spoken(4)
    assert rows[5][:2] == tuple(ms + 500 for ms in spoken(5))
    assert rows[6][2] == "{\\i1}Phrase seven is spoken here{\\i0}"
    assert rows[7] == (
        spoken(7)[0] + 500,
        spoken(8)[1] + 500,
        "Phrase eight is spoken here\nPhrase nine is spoken here",
    )
    assert rows[17][2] == "Phrase twenty nine is spoken here"
    assert not person.window.session.is_modified


def test_an_aegisub_user_types_and_times(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    person.choose_keys("Aegisub")
    film = tmp_path / "film.mp4"
    film.touch()
    with qtbot.waitSignal(person.window.video.film_loaded):
        person.name_file(film)
        person.menu(KEY.Key_F, KEY.Key_F)  # the film apart from the subtitles, as there
    session = person.window.session
    person.press(KEY.Key_F2, SHIFT)

    # Enter goes on to the next line, which is made when there is none.
    for text in SENTENCES:
        person.write(text)
        person.press(KEY.Key_Return)
    assert [x.text for x in session.document] == [*SENTENCES, ""]
    person.press(KEY.Key_Delete, CTRL)  # the empty one behind the last
    person.go_to_by_menu(1)

    # Ctrl+3 and Ctrl+4 set the edges; G commits and goes on, in the order of the text.
    person.reach_table()
    person.press(KEY.Key_P, CTRL)
    for i in range(20):
        start_ms, end_ms = spoken(i)
        person.press_at(start_ms, KEY.Key_3, CTRL)
        person.press_at(end_ms, KEY.Key_4, CTRL)
        person.press(KEY.Key_G)
    person.press(KEY.Key_P, CTRL)
    assert [x.text for x in session.document if x.text] == list(SENTENCES)
    empty = [x for x in session.document if not x.text]
    assert len(empty) == 1  # G behind the last line made a new one
    person.reach_table()
    person.press(KEY.Key_Delete, CTRL)

    # Fixes on line 3: hear its edges, lead in and out, nudge its start by two frames.
    person.go_to_by_menu(3)
    person.reach_table()
    start_ms, end_ms = spoken(2)
    for key, heard in (
        (KEY.Key_Q, (start_ms - 500, start_ms)),
        (KEY.Key_E, (start_ms, start_ms + 500)),
        (KEY.Key_D, (end_ms - 500, end_ms)),
        (KEY.Key_W, (end_ms, end_ms + 500)),
        (KEY.Key_S, (start_ms, end_ms)),
    ):
        person.press(key)
        assert person.player.seeks[-1] == (heard[0], True)
        person.player.advance(FILM_MS)
        assert person.player.position_ms == heard[1]
    person.press(KEY.Key_C)
    person.press(KEY.Key_V)
    person.press(KEY.Key_4, PAD)
    person.press(KEY.Key_4, PAD)
    # On to line 4 with X, back with Z, on again; a row is added while a digit stays a digit.
    person.press(KEY.Key_X)
    person.press(KEY.Key_Z)
    person.press(KEY.Key_X)
    person.press(KEY.Key_F2, SHIFT)
    person.press(KEY.Key_End, CTRL)
    person.press(KEY.Key_Return, SHIFT)
    person.write("4 you")
    # Everything a second later: Ctrl+I asks, Enter agrees.
    person.agree(ShiftDialog)
    person.press(KEY.Key_I, CTRL)
    path = tmp_path / "typed.ass"
    person.name_file(path)
    person.menu(KEY.Key_F, KEY.Key_B)
    assert person.window.messages.title == "Saved typed.ass"

    rows = saved(path)
    later = [(start + 1000, end + 1000) for start, end in map(spoken, range(20))]
    assert len(rows) == 20
    assert rows[0] == (*later[0], SENTENCES[0])
    assert rows[2] == (later[2][0] - 200, later[2][1] + 350, SENTENCES[2])
    assert rows[3][2] == f"{SENTENCES[3]}\n4 you"
    assert [x[:2] for x in rows[4:]] == later[4:]
