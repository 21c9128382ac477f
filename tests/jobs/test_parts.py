"""The dub without a picture, in parts, and with its words in the picture."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.line import Line
from desktop.jobs.export import ExportOptions, check, export
from desktop.jobs.parts import COLUMNS, file_names
from desktop.jobs.report import Report
from desktop.jobs.speaking import Narrator
from desktop.jobs.ticket import Ticket
from tests.fakes import FakeSpeaker
from tests.jobs import films

LINES = (
    Line("a", 900, 1900, "Hello there"),
    Line("b", 2437, 3500, "<i>Who is it?</i>", voice="tone-high"),
    Line("c", 5003, 5900, "Me"),
)


def dub(film: Path, out: Path, narrator: Narrator, options: ExportOptions, **wishes: str) -> Report:
    document = Document(LINES, DubSettings(**wishes))  # type: ignore[arg-type]
    return export(document, check(film, out), out, options, narrator, Ticket())


@pytest.mark.parametrize("ending", ["wav", "flac", "mp3", "opus", "m4a"])
def test_the_sound_alone_is_written_as_its_ending_says(
    film: Path, tmp_path: Path, narrator: Narrator, ending: str
) -> None:
    out = tmp_path / f"dub.{ending}"
    report = dub(film, out, narrator, ExportOptions(with_loudness=False), bed="replace")
    (stream,) = films.streams(out)
    codecs = {"wav": "pcm_s16le", "m4a": "aac"}
    assert stream["codec_name"] == codecs.get(ending, ending)
    heard = films.sound(out)
    assert len(heard) / 48 == pytest.approx(6000, abs=60)
    for told in report.lines:
        assert films.onset(heard, told.start_ms) == pytest.approx(told.start_ms, abs=10)
    tags = {**films.tags(out), **stream.get("tags", {})}
    assert "AI-generated voice" in str(tags)
    assert sorted(p.name for p in tmp_path.glob("*dub*")) == [out.name]


def test_the_stems_hold_one_voice_each_and_add_up_to_the_mix(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    out, stems = tmp_path / "dub.wav", tmp_path / "stems"
    dub(film, out, narrator, ExportOptions(with_loudness=False, stems=stems))
    assert sorted(p.name for p in stems.iterdir()) == [
        "original.wav", "tone-high.wav", "tone-low.wav",
    ]  # fmt: skip
    low = films.sound(stems / "tone-low.wav")
    assert films.pitch(low, 910, 1400) == pytest.approx(FakeSpeaker.pitch("tone-low"), abs=3)
    assert films.level(low, 2400, 4800) == 0.0
    whole = soundfile.read(out)[0]
    added = sum(soundfile.read(path)[0] for path in stems.iterdir())
    assert np.abs(whole - added).max() < 3 / 32768


def test_each_line_is_a_sound_of_its_own_and_a_row_of_the_table(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    folder = tmp_path / "lines"
    options = ExportOptions(with_loudness=False, lines=folder)
    report = dub(film, tmp_path / "dub.wav", narrator, options)
    with (folder / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["text"] for row in rows] == ["Hello there", "Who is it?", "Me"]
    assert [row["voice"] for row in rows] == ["tone-low", "tone-high", "tone-low"]
    for row, told in zip(rows, report.lines, strict=True):
        sound = soundfile.info(folder / row["file"])
        assert (sound.samplerate, sound.channels) == (48_000, 1)
        assert sound.frames == int(row["samples"])
        assert sound.frames / 48 == pytest.approx(told.rendered_ms, abs=2)


def test_burned_words_are_in_the_picture_while_they_are_spoken(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    folder = tmp_path / "it's [1], odd; 50%: ü"
    folder.mkdir()
    out = folder / "dub.mp4"
    dub(film, out, narrator, ExportOptions(with_loudness=False, burn=True))
    kinds = [stream["codec_type"] for stream in films.streams(out)]
    assert kinds == ["video", "audio", "audio"]
    plain, burned = (films.picture(x, 1.5).astype(int) for x in (film, out))
    foot = slice(plain.shape[0] * 2 // 3, None)
    changed = np.abs(plain[foot] - burned[foot]) > 60
    assert changed.sum() > 50
    head = slice(0, plain.shape[0] // 3)
    assert np.abs(plain[head] - burned[head]).mean() < 5


def test_voices_with_odd_names_get_files_of_their_own() -> None:
    names = file_names(("a/b", "a:b", "", "A_B", "..", "con\n"))
    assert len({name.casefold() for name in names.values()}) == 6
    assert names["a/b"] == "a_b"
    assert not any(set(name) & set('<>:"/\\|?*\n') for name in names.values())
