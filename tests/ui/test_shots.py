"""Shot changes in the window: found behind the work, seen, snapped to, stepped through, kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.core import project
from desktop.core.edit import insert
from desktop.media import ffmpeg as tool
from desktop.ui.main_window import MainWindow
from desktop.ui.shots_commands import ShotsCommands
from tests.builders import line
from tests.media.clips import ffmpeg
from tests.ui import stage
from tests.ui.hands import SHIFT, Hands, three_lines

WAIT_MS = 20_000
SHOTS = (5000, 9120, 15_000)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Lines a, b, c from 2 to 4, 6 to 8 and 10 to 12 seconds; a shot begins at 5, 9.12 and 15."""
    made = three_lines(qtbot)
    made.view.set_shot_changes(SHOTS)
    return made


@pytest.fixture(scope="module")
def cut_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of one picture, then a second of another."""
    path = tmp_path_factory.mktemp("shots") / "cut.mp4"
    sources = [f"{x}=size=320x180:rate=25" for x in ("testsrc2", "mandelbrot")]
    inputs = [x for source in sources for x in ("-f", "lavfi", "-t", "1", "-i", source)]
    joined = "[0:v]format=yuv420p[a];[1:v]format=yuv420p[b];[a][b]concat=n=2:v=1:a=0[v]"
    ffmpeg(*inputs, "-filter_complex", joined, "-map", "[v]", f"file:{path}")
    return path


def commands(window: MainWindow) -> ShotsCommands:
    found = window.features.by_name["shots"]
    assert isinstance(found, ShotsCommands)
    return found


def show(window: MainWindow, film: Path) -> None:
    """Open a film that is really there, as the menu does once it is probed."""
    info = tool.probe(film)
    size = film.stat().st_size
    window.session.project.media = project.MediaReference(film, size, info.duration_ms)
    window.session.open_media(info)


def test_an_edge_snaps_to_the_frame_where_a_shot_begins(hands: Hands) -> None:
    hands.drag(8000, 9100)
    assert hands.times("b") == (6000, 9120)
    hands.drag(12_000, 15_050, keys=SHIFT)
    assert hands.times("c") == (10_000, 15_040)


def test_shots_are_drawn_where_they_begin(hands: Hands) -> None:
    colour = hands.canvas.colours.shot
    picture = hands.canvas.grab().toImage()
    ratio = hands.canvas.devicePixelRatioF()
    row = round((hands.canvas.layout_bands.wave_top + 2) * ratio)

    def is_marked(ms: int) -> bool:
        x = round(hands.canvas.scale.x(ms) * ratio)
        return any(picture.pixelColor(x + dx, row) == colour for dx in (-1, 0, 1))

    assert all(is_marked(ms) for ms in SHOTS)
    assert not is_marked(7000)


def test_ten_thousand_shots_leave_the_sound_to_be_seen(hands: Hands) -> None:
    hands.view.set_shot_changes(range(0, 60_000, 6))
    before = hands.canvas.grab().toImage()
    hands.view.set_shot_changes(())
    after = hands.canvas.grab().toImage()
    middle = hands.canvas.layout_bands.wave_top + hands.canvas.layout_bands.wave_height // 2
    assert before.pixelColor(300, middle) == after.pixelColor(300, middle)


def test_a_film_is_looked_through_and_the_project_keeps_it(
    window: MainWindow, qtbot: QtBot, cut_film: Path, tmp_path: Path
) -> None:
    show(window, cut_film)
    window.actions_["shots_find"].setEnabled(True)
    with qtbot.waitSignal(window.session.shots_changed, timeout=WAIT_MS):
        window.actions_["shots_find"].trigger()
        assert commands(window).task.isVisible()
    assert window.session.shots == (1000,)
    assert tuple(window.timeline.canvas.shots) == (1000,)
    assert window.model.inspection.shots == (1000,)
    assert not commands(window).task.isVisible()
    project.save(window.session.project, tmp_path / "a.dubwright")
    assert project.load(tmp_path / "a.dubwright").shots == (1000,)


def test_a_film_that_is_opened_again_needs_no_search(
    window: MainWindow, qtbot: QtBot, cut_film: Path
) -> None:
    show(window, cut_film)
    with qtbot.waitSignal(window.session.shots_changed, timeout=WAIT_MS):
        commands(window).find()
    window.session.open_project(project.Project(window.session.document))
    assert window.session.shots == ()
    show(window, cut_film)
    assert list(window.session.shots) == [1000]


def test_another_film_has_other_shots(window: MainWindow, cut_film: Path, tmp_path: Path) -> None:
    show(window, cut_film)
    window.session.set_shots((500,))
    other = tmp_path / "other.mp4"
    other.write_bytes(cut_film.read_bytes() + b"more")
    show(window, other)
    assert window.session.shots == ()
    assert tuple(window.timeline.canvas.shots) == ()


def test_a_search_can_be_stopped_at_the_foot_of_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    film = tmp_path / "long.mp4"
    picture = "testsrc2=size=320x180:rate=50"
    ffmpeg("-f", "lavfi", "-t", "40", "-i", picture, "-c:v", "mpeg2video", f"file:{film}")
    show(window, film)
    commands(window).find()
    button = commands(window).task.findChild(QToolButton)
    assert button is not None
    button.click()
    assert not commands(window).task.isVisible()
    qtbot.wait(50)
    assert window.session.shots == ()


def test_the_playhead_steps_from_shot_to_shot(window: MainWindow, cut_film: Path) -> None:
    show(window, cut_film)
    window.session.set_shots((400, 1000, 1600))
    moments = []
    for _ in range(4):
        commands(window).next()
        moments.append(window.session.playhead_ms)
    assert moments == [400, 1000, 1600, 1600]
    commands(window).previous()
    assert window.session.playhead_ms == 1000


def test_a_sound_without_picture_has_no_shots(window: MainWindow) -> None:
    window.session.open_media(stage.sound())
    commands(window).find()
    assert not commands(window).task.isVisible()


def test_every_film_is_looked_through_only_by_wish(
    window: MainWindow, qtbot: QtBot, cut_film: Path
) -> None:
    show(window, cut_film)
    assert not commands(window).task.isVisible()
    with qtbot.waitSignal(window.session.shots_changed, timeout=WAIT_MS):
        window.actions_["shots_automatic"].trigger()
    assert window.preferences.value.find_shots
    assert window.session.shots == (1000,)


def test_an_edge_set_beside_a_shot_falls_on_it(window: MainWindow, cut_film: Path) -> None:
    show(window, cut_film)
    window.session.set_shots((400, 1000))
    window.session.do(insert([line(100, 1900, line_id="a")]), select="a")
    window.session.set_playhead(440)
    window.lines.set_start()
    window.session.set_playhead(930)
    window.lines.set_end()
    made = window.session.document.get("a")
    assert (made.start_ms, made.end_ms) == (400, 930)
