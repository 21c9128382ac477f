"""`dubwright dub` over many films, with real films and a real voice."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.commands.speakers import identity
from desktop.jobs.voices import VoiceShelf
from tests.commands.test_cli import ESPEAK, run
from tests.fakes import FakeSpeaker
from tests.media.clips import counted_film

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    counted_film(tmp_path / "one.mp4", n_frames=75)
    (tmp_path / "films").mkdir()
    for name in ("a", "b"):
        shutil.copy(tmp_path / "one.mp4", tmp_path / "films" / f"{name}.mp4")
        (tmp_path / "films" / f"{name}.srt").write_text(
            f"1\n00:00:00,500 --> 00:00:02,000\nHello {name}\n", "utf-8"
        )
    (tmp_path / "films" / "c.mp4").write_bytes(b"no film")
    (tmp_path / "films" / "c.srt").write_text("1\n00:00:00,500 --> 00:00:02,000\nNo\n", "utf-8")
    return tmp_path


def test_a_folder_of_films_is_dubbed_with_a_report_each_and_a_summary(
    folder: Path, capsys: Capture
) -> None:
    words = ("dub", "films", "-o", "done", "--kind", "m4a", *ESPEAK)
    code, out, err = run(capsys, *words)
    assert code == 1
    assert "2 of 3 films done" in out
    assert "c.mp4” was not dubbed" in err
    assert "a.dub-en.m4a”: 1 of 1 lines spoken" in err
    assert sorted(path.name for path in (folder / "done").iterdir()) == [
        "a.dub-en.m4a",
        "a.dub-en.report.json",
        "b.dub-en.m4a",
        "b.dub-en.report.json",
        "dub-summary.json",
    ]
    told = json.loads((folder / "done" / "dub-summary.json").read_text("utf-8"))
    assert [one["status"] for one in told["films"]] == ["done", "done", "failed"]
    (folder / "films" / "c.mp4").unlink()
    code, out, err = run(capsys, *words)
    assert code == 0
    assert "2 of 2 films done" in out
    assert err.count("was dubbed before") == 2


def test_films_are_made_again_for_another_recording_under_the_same_name(tmp_path: Path) -> None:
    path = tmp_path / "Mina.wav"
    shelf = VoiceShelf(FakeSpeaker(), ())
    found = []
    for content in (b"one", b"two", b"one"):
        path.write_bytes(content)
        found.append(identity(str(path), "en", shelf))
    assert found[0] == found[2] != found[1]
    voice = shelf.find("tone-low", "en")
    again = replace(voice, digest="recorded again")
    known = [identity("tone-low", "en", VoiceShelf(FakeSpeaker(), own)) for own in ((), (again,))]
    assert known[0] != known[1]


def test_one_film_finds_the_subtitles_beside_it(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "dub", "films/a.mp4", "-o", "a.m4a", *ESPEAK)
    assert code == 0, err
    assert "1 of 1 lines spoken" in out
    (folder / "films" / "a.srt").unlink()
    code, _, err = run(capsys, "dub", "films/a.mp4", "-o", "b.m4a", *ESPEAK)
    assert code == 1
    assert "There are no subtitles beside" in err


def test_many_films_are_not_written_into_one(folder: Path, capsys: Capture) -> None:
    words = ("dub", "films/a.mp4", "films/b.mp4", "one.mp4", "-o", "all.mp4", *ESPEAK)
    code, _, err = run(capsys, *words)
    assert code == 2
    assert "into a folder" in err
    assert not (folder / "all.mp4").exists()


def test_a_folder_without_films_is_told(folder: Path, capsys: Capture) -> None:
    (folder / "empty").mkdir()
    code, _, err = run(capsys, "dub", "empty", "-o", "done", *ESPEAK)
    assert code == 1
    assert "There is no film in what was named" in err
