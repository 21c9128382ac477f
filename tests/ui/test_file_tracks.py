"""The subtitles in a film are offered, chosen by language, and opened as lines or originals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import edit
from desktop.core.document import Document
from desktop.core.original import original_of
from desktop.core.project import Project
from desktop.media import ffmpeg
from desktop.media.ffmpeg import MediaInfo, SubtitleStream
from desktop.ui import file_questions
from desktop.ui.file_tracks import FileTracks
from desktop.ui.main_window import MainWindow
from desktop.ui.tracks_dialog import TracksDialog
from tests.builders import line, srt
from tests.media import clips
from tests.ui import stage

TEXTS = [line(200, 900, "Hello"), line(1000, 1800, "you")]
STREAMS = (
    SubtitleStream(2, "hdmv_pgs_subtitle", "eng"),
    SubtitleStream(3, "subrip", "kor", "Full"),
    SubtitleStream(4, "ass", "", ""),
)


@pytest.fixture
def film(tmp_path: Path) -> MediaInfo:
    bare = clips.counted_film(tmp_path / "bare.mp4", n_frames=50)
    text = tmp_path / "en.srt"
    text.write_text(srt(TEXTS), encoding="utf-8")
    target = tmp_path / "film.mkv"
    clips.ffmpeg(
        "-i", str(bare), "-i", str(text), "-map", "0", "-map", "1", "-c", "copy", str(target)
    )
    return ffmpeg.probe(target)


@pytest.fixture
def tracks(window: MainWindow) -> FileTracks:
    found = window.features.by_name["tracks"]
    assert isinstance(found, FileTracks)
    return found


def test_tracks_are_told_by_language_and_title_and_pictures_cannot_be_chosen(
    qtbot: QtBot,
) -> None:
    dialog = TracksDialog(STREAMS, has_lines=True)
    qtbot.addWidget(dialog)
    titles = [dialog.list.item(k).text() for k in range(3)]
    assert titles == [
        "1.  English  (pictures)",
        "2.  한국어 — Full  (subrip)",
        "3.  without a name  (ass)",
    ]
    assert dialog.stream == STREAMS[1]
    dialog.as_original.click()
    assert dialog.is_original


def test_without_lines_there_is_nothing_to_put_an_original_beside(qtbot: QtBot) -> None:
    dialog = TracksDialog(STREAMS, has_lines=False)
    qtbot.addWidget(dialog)
    assert not dialog.as_original.isEnabled()
    assert dialog.as_lines.isEnabled()


def test_a_track_becomes_the_lines(
    qtbot: QtBot, window: MainWindow, tracks: FileTracks, film: MediaInfo
) -> None:
    window.session.open_media(film)
    assert "subtitles in this film" in window.messages.title
    tracks.read(film, film.subtitles[0], is_original=False)
    qtbot.waitUntil(lambda: len(window.session.document) == 2, timeout=20_000)
    assert [x.text for x in window.session.document.lines] == ["Hello", "you"]
    assert window.session.media is film


def test_what_was_written_while_a_track_was_read_is_not_lost_unasked(
    qtbot: QtBot,
    window: MainWindow,
    tracks: FileTracks,
    film: MediaInfo,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def stay(_parent: object, name: str) -> file_questions.Unsaved:
        asked.append(name)
        return file_questions.Unsaved.CANCEL

    monkeypatch.setattr(file_questions, "what_about_unsaved", stay)
    window.session.open_media(film)
    tracks.read(film, film.subtitles[0], is_original=False)
    assert not asked
    window.session.do(edit.insert([line(0, 900, "Mine", line_id="mine")]))
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert [x.id for x in window.session.document.lines] == ["mine"]


def test_a_track_becomes_the_originals(
    qtbot: QtBot, window: MainWindow, tracks: FileTracks, film: MediaInfo
) -> None:
    window.session.open_project(Project(Document([line(0, 1900, "Bonjour", line_id="a")])))
    window.session.open_media(film)
    tracks.read(film, film.subtitles[0], is_original=True)
    document = window.session.document
    qtbot.waitUntil(lambda: original_of(document.get("a")) == "Hello\nyou", timeout=20_000)
    assert document.get("a").text == "Bonjour"


def test_a_track_that_cannot_be_read_is_told_of(
    qtbot: QtBot, window: MainWindow, tracks: FileTracks, film: MediaInfo
) -> None:
    window.session.open_media(film)
    tracks.read(film, replace(film.subtitles[0], index=99), is_original=False)
    qtbot.waitUntil(lambda: "stopped" in window.messages.title, timeout=20_000)


def test_a_film_without_subtitles_says_so(window: MainWindow, tracks: FileTracks) -> None:
    window.session.open_media(stage.film())
    window.actions_["open_track"].setEnabled(True)
    window.actions_["open_track"].trigger()
    assert "no subtitles in this film" in window.messages.title
