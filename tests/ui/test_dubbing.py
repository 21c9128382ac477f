"""How long a line will be is seen while it is typed, before anything is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.loudness import PRESETS, USUAL_SPEECH_LUFS
from desktop.core.takes import TakeStore
from desktop.jobs.job import JobRunner
from desktop.jobs.speech import SpeechQueue
from desktop.jobs.workers import Workers
from desktop.media.ffmpeg import probe
from desktop.ui.dubbing import Dubbing
from desktop.ui.film_level import FilmLevel
from desktop.ui.line_editor import LineEditor
from desktop.ui.lines_model import LinesModel
from desktop.ui.loudness_box import LoudnessBox
from desktop.ui.messages import MessageBar
from desktop.ui.remedy_commands import RemedyCommands
from desktop.ui.session import Session
from tests.builders import line
from tests.fakes import FakeSpeaker, InlineExecutor
from tests.media.clips import counted_film
from tests.ui import stage


@pytest.fixture
def session() -> Session:
    return stage.session(
        line(0, 1000, "One", line_id="a"),
        line(1080, 3000, "Two", line_id="b"),
        line(5000, 5400, "", line_id="c"),
    )


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def queue(qtbot: QtBot, tmp_path: Path, speaker: FakeSpeaker) -> Iterator[SpeechQueue]:
    queue = SpeechQueue(lambda: speaker, TakeStore(tmp_path / "takes"), (), Workers(1, "speech"))
    yield queue
    queue.close()


@pytest.fixture
def dubbing(session: Session, queue: SpeechQueue) -> Iterator[Dubbing]:
    dubbing = Dubbing(session, queue)
    yield dubbing
    dubbing.cancel()


@pytest.fixture
def editor(qtbot: QtBot, session: Session, dubbing: Dubbing) -> LineEditor:
    editor = LineEditor(session)
    qtbot.addWidget(editor)
    editor.set_take_lookup(dubbing.state_of)
    dubbing.take_changed.connect(editor.refresh_take)
    session.select("a")
    editor.show()
    qtbot.waitExposed(editor)
    editor.write()
    return editor


def loaded(qtbot: QtBot, queue: SpeechQueue) -> None:
    with qtbot.waitSignal(queue.catalog_changed):
        queue.load()


@pytest.mark.parametrize(
    ("n_letters", "badge", "tone"),
    [(10, "fits", "muted"), (18, "×1.08", "muted"), (20, "×1.20", "warn")],
)
def test_the_badge_foresees_the_line_before_it_is_spoken(
    qtbot: QtBot, session: Session, editor: LineEditor, queue: SpeechQueue, speaker: FakeSpeaker,
    n_letters: int, badge: str, tone: str,
) -> None:  # fmt: skip
    loaded(qtbot, queue)
    session.do(edit.set_text(session.document.get("a"), "x" * n_letters, 1))
    qtbot.waitUntil(lambda: editor.badge.text() == badge)
    assert (editor.badge.property("tone"), speaker.spoken) == (tone, [])


def test_a_line_that_will_not_fit_says_by_how_much(
    qtbot: QtBot, editor: LineEditor, queue: SpeechQueue, speaker: FakeSpeaker
) -> None:
    loaded(qtbot, queue)
    QTest.keyClicks(editor.text, "x" * 28)  # 31 letters: 1.86 s, 1.488 s at the fastest
    qtbot.waitUntil(lambda: editor.badge.text() == "too long by 0.5 s")
    assert speaker.spoken == []


def test_no_voice_is_loaded_for_a_prediction(
    qtbot: QtBot, session: Session, dubbing: Dubbing, queue: SpeechQueue
) -> None:
    session.select("a")
    qtbot.wait(200)
    assert queue.catalog is None
    state = dubbing.state_of("a")
    assert state is not None
    assert state.forecast is None


def test_the_newest_text_is_predicted_while_keys_are_pressed(
    qtbot: QtBot, editor: LineEditor, dubbing: Dubbing, queue: SpeechQueue
) -> None:
    loaded(qtbot, queue)
    asked: list[str] = []
    queue.predicted.connect(lambda request, _: asked.append(request.text))
    for _ in range(10):
        QTest.keyClicks(editor.text, "y")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["One" + "y" * 10]


def test_between_two_predictions_the_badge_guesses_from_the_last_one(
    qtbot: QtBot, session: Session, editor: LineEditor, queue: SpeechQueue
) -> None:
    loaded(qtbot, queue)
    session.do(edit.set_text(session.document.get("a"), "x" * 18, 1))
    qtbot.waitUntil(lambda: editor.badge.text() == "×1.08")
    session.do(edit.set_text(session.document.get("a"), "x" * 9, 1))
    assert editor.badge.text() == "fits"
    session.do(edit.set_text(session.document.get("a"), "x" * 18, 1))
    assert editor.badge.text() == "×1.08"


def test_an_edge_that_moves_judges_the_same_prediction_anew(
    qtbot: QtBot, session: Session, dubbing: Dubbing, editor: LineEditor, queue: SpeechQueue
) -> None:
    loaded(qtbot, queue)
    session.do(edit.set_text(session.document.get("a"), "x" * 18, 1))
    qtbot.waitUntil(lambda: editor.badge.text() == "×1.08")
    session.do(edit.set_times(session.document.get("a"), 0, 700))
    session.do(edit.set_times(session.document.get("b"), 800, 3000))
    assert editor.badge.text() == "too long by 0.1 s"


def test_the_takes_of_a_voice_correct_what_is_foreseen(
    qtbot: QtBot, session: Session, dubbing: Dubbing, queue: SpeechQueue, speaker: FakeSpeaker
) -> None:
    loaded(qtbot, queue)
    speaker.optimism = 0.8
    session.do(edit.set_times(session.document.get("c"), 5000, 60_000))
    for number in range(3):
        session.do(edit.set_text(session.document.get("c"), "x" * (20 + number), number))
        with qtbot.waitSignal(dubbing.take_ready):
            dubbing.want(session.document.get("c"))
        assert dubbing.take_of(session.document.get("c")) is not None
    session.do(edit.set_text(session.document.get("c"), "x" * 30, 9))
    session.select("c")
    qtbot.waitUntil(lambda: foreseen_ms(dubbing, "c") > 0)
    assert foreseen_ms(dubbing, "c") == pytest.approx(1800, rel=0.05)


def foreseen_ms(dubbing: Dubbing, line_id: str) -> int:
    state = dubbing.state_of(line_id)
    return state.forecast.rendered_ms if state is not None and state.forecast is not None else 0


def test_every_loudness_has_a_name_for_people(qtbot: QtBot) -> None:
    box = LoudnessBox("netflix")
    qtbot.addWidget(box)
    assert box.preset == "netflix"
    assert [box.itemData(row) for row in range(box.count())] == list(PRESETS)
    assert len({box.itemText(row) for row in range(box.count())}) == len(PRESETS)


def test_the_preview_is_as_loud_as_the_film_under_the_lines(
    qtbot: QtBot, session: Session, dubbing: Dubbing, queue: SpeechQueue, tmp_path: Path
) -> None:
    film = counted_film(tmp_path / "film.mp4", n_frames=150, sound=("sine=frequency=997",))
    loaded(qtbot, queue)
    with qtbot.waitSignal(dubbing.take_ready):
        dubbing.want(session.document.get("a"))
    before = dubbing.plan().placements[0].gain_db
    runner = JobRunner(InlineExecutor())
    level = FilmLevel(session, dubbing, runner)
    with qtbot.waitSignal(dubbing.level_changed, timeout=5000):
        session.open_media(probe(film))
    measured = dubbing.film_lufs
    assert measured is not None
    after = dubbing.plan().placements[0].gain_db
    assert after - before == pytest.approx(measured - USUAL_SPEECH_LUFS, abs=0.02)
    level.deleteLater()


def test_one_key_makes_a_red_line_fit_and_undo_makes_it_red_again(
    qtbot: QtBot, session: Session, dubbing: Dubbing, queue: SpeechQueue, editor: LineEditor
) -> None:
    loaded(qtbot, queue)
    session.do(edit.set_text(session.document.get("a"), "x" * 24, 1))
    with qtbot.waitSignal(dubbing.take_ready):
        dubbing.want(session.document.get("a"))
    assert status(dubbing, "a") == "overflow"
    bar = MessageBar()
    qtbot.addWidget(bar)
    remedies = RemedyCommands(session, dubbing, bar, editor)
    session.select("a")
    remedies.extend()
    assert status(dubbing, "a") == "overflow"
    assert not bar.isHidden()
    remedies.allow_rate()
    assert status(dubbing, "a") == "tight"
    session.undo()
    assert status(dubbing, "a") == "overflow"
    remedies.allow_overlap()
    assert status(dubbing, "a") == "tight"


def status(dubbing: Dubbing, line_id: str) -> str:
    state = dubbing.state_of(line_id)
    assert state is not None
    return state.status


def test_a_take_whose_end_is_torn_off_is_marked_in_the_table(
    qtbot: QtBot, session: Session, dubbing: Dubbing, queue: SpeechQueue
) -> None:
    loaded(qtbot, queue)
    with qtbot.waitSignal(dubbing.take_ready):
        dubbing.want(session.document.get("b"))  # the fake voice stops as sharply as it begins
    model = LinesModel(session.document)
    model.set_take_lookup(dubbing.state_of)
    told = model.take_text(dubbing.state_of("b"))
    assert told == "Spoken, and it fits. Its end seems cut off"
