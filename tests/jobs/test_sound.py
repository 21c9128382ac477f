"""The written film is as loud as its preset asks, and its lines are as loud as each other."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop.core.document import Document
from desktop.core.dub import Bed, DubSettings
from desktop.core.export_estimate import Pace
from desktop.core.line import Line
from desktop.core.loudness import PRESETS
from desktop.core.takes import TakeStore
from desktop.jobs import report as reports
from desktop.jobs.export import ExportOptions, check, export
from desktop.jobs.report import Report
from desktop.jobs.sound import film_lufs
from desktop.jobs.speaking import open_narrator
from desktop.jobs.studio import FilmLevel, Studio
from desktop.jobs.ticket import Ticket
from desktop.media import loudness
from desktop.media.level import speech_lufs
from desktop.media.mixdown import Bed as MixBed
from tests.fakes import FakeSpeaker
from tests.jobs import films
from tests.media.clips import counted_film

LINES = tuple(Line(f"l{n}", 300 + 1400 * n, 1500 + 1400 * n, "abcdefghijklmnop") for n in range(4))


class UnevenSpeaker(FakeSpeaker):
    """Speaks every other line much louder."""

    def speak(self, text: str, *given: object, **wishes: object):  # type: ignore[no-untyped-def]
        speech = super().speak(text, *given, **wishes)  # type: ignore[arg-type]
        if len(self.spoken) % 2:
            speech.samples[:] *= np.float32(3.0)
        return speech


def dubbed(film: Path, folder: Path, preset: str, bed: Bed = "duck") -> tuple[Path, Report]:
    out = folder / f"{preset}.mkv"
    lines = tuple(Line(x.id, x.start_ms, x.end_ms, f"{x.text}{n}") for n, x in enumerate(LINES))
    narrator = open_narrator(UnevenSpeaker(), TakeStore(folder / "takes"))
    document = Document(lines, DubSettings(bed=bed, loudness=preset))
    info = check(film, out)
    return out, export(document, info, out, ExportOptions(), narrator, Ticket())


def level_of(path: Path, line: Line) -> float:
    """The loudness of a line as two loudspeakers give it; one channel is left and right, added."""
    heard = films.sound(path) / np.float32(np.sqrt(2))
    part = heard[line.start_ms * 48 + 4800 : line.start_ms * 48 + 43_000]
    found = speech_lufs(part, 48_000)
    assert found is not None
    return found


@pytest.mark.parametrize("preset", ["ebu", "streaming-16", "streaming-14"])
def test_the_whole_track_meets_its_preset(film: Path, tmp_path: Path, preset: str) -> None:
    out, report = dubbed(film, tmp_path, preset)
    asked = PRESETS[preset]
    beside = loudness.measure(out, 6000, lambda _: None)
    assert beside.lufs == pytest.approx(asked.programme_lufs, abs=0.5)
    assert beside.peak_dbtp is not None
    assert beside.peak_dbtp < asked.peak_dbtp
    assert report.film.loudness == pytest.approx(beside.lufs, abs=0.2)


def test_neighbouring_lines_are_equally_loud_whatever_the_voice_gave(
    film: Path, tmp_path: Path
) -> None:
    out, report = dubbed(film, tmp_path, "netflix", "replace")
    levels = [level_of(out, line) for line in LINES]
    assert max(levels) - min(levels) < 1.0
    assert np.mean(levels) == pytest.approx(-27.0, abs=0.5)
    gains = [line.gain_db for line in report.lines]
    assert max(gains) - min(gains) > 9.0


def test_without_more_the_speech_is_as_loud_as_the_film_was_there(
    film: Path, tmp_path: Path
) -> None:
    out, report = dubbed(film, tmp_path, "match", "replace")
    levels = [level_of(out, line) for line in LINES]
    # The film's one channel is spread over two, at half its power each.
    assert np.mean(levels) == pytest.approx(level_of(film, LINES[0]), abs=0.7)
    assert report.film.sound.film_lufs == pytest.approx(np.mean(levels), abs=0.7)


def test_the_report_tells_what_was_asked_and_what_was_measured(film: Path, tmp_path: Path) -> None:
    _, report = dubbed(film, tmp_path, "netflix")
    reports.write(report, tmp_path / "R.json")
    told = json.loads((tmp_path / "R.json").read_text(encoding="utf-8"))["film"]["sound"]
    assert (told["preset"], told["speech_lufs"], told["peak_limit_db"]) == ("netflix", -27.0, -2.0)
    assert told["true_peak_db"] < -2.0
    assert told["programme_lufs"] is None


SOUND = ("anoisesrc=color=pink:amplitude=0.03:sample_rate=48000:seed=3",)


def test_after_one_changed_line_only_its_chunk_is_encoded_and_the_level_holds(
    tmp_path: Path,
) -> None:
    film = counted_film(tmp_path / "long.mp4", n_frames=1000, sound=SOUND)
    lines = [Line(f"l{n}", 500 + 3000 * n, 2500 + 3000 * n, f"Line {n} speaks") for n in range(13)]
    studio = Studio(tmp_path / "studio")
    chunks = tmp_path / "studio" / "chunks"
    out = tmp_path / "out.mp4"
    narrator = open_narrator(UnevenSpeaker(), TakeStore(tmp_path / "takes"))

    def written() -> Report:
        document = Document(lines, DubSettings(bed="mix", loudness="ebu"))
        options = ExportOptions(studio=studio)
        return export(document, check(film, out), out, options, narrator, Ticket())

    first = written()
    before = set(chunks.glob("*.chunk"))
    lines[8] = replace(lines[8], text="Line 8 speaks of something else altogether")
    second = written()
    assert len(set(chunks.glob("*.chunk")) - before) == 1
    assert second.film.sound.gain_db == first.film.sound.gain_db != 0.0
    beside = loudness.measure(out, 40_000, lambda _: None)
    assert beside.lufs == pytest.approx(-23.0, abs=0.5)
    assert second.film.loudness == pytest.approx(beside.lufs, abs=0.1)
    assert second.film.sound.true_peak_db == pytest.approx(beside.peak_dbtp, abs=0.1)


def test_the_level_of_a_film_is_remembered_until_there_are_many_more_lines(tmp_path: Path) -> None:
    film = counted_film(tmp_path / "film.mp4")
    bed, studio = MixBed(film), Studio(tmp_path / "studio")

    def level(count: int) -> float | None:
        lines = [Line(f"l{n}", 100 * n, 100 * n + 90, "word") for n in range(count)]
        return film_lufs(Document(lines), bed, 4000, studio, Ticket())

    first = level(2)
    assert first is not None
    studio.note_film_level(bed, FilmLevel(first + 3.0, 2))
    assert level(3) == first + 3.0
    assert level(5) != first + 3.0
    film.write_bytes(film.read_bytes() + b"\0")
    assert studio.film_level(bed) is None


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    studio, bed = Studio(tmp_path / "studio"), MixBed(tmp_path / "film.mp4")
    studio.note_film_level(bed, FilmLevel(-20.0, 5))
    for note in (tmp_path / "studio" / "films").iterdir():
        note.write_text("{", "utf-8")
    assert studio.film_level(bed) is None
    studio.note_pace(Pace(line_s=2.0))
    assert studio.pace().line_s == 2.0
