"""The written film is as loud as its preset asks, and its lines are as loud as each other."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from desktop.core.document import Document
from desktop.core.dub import Bed, DubSettings
from desktop.core.line import Line
from desktop.core.loudness import PRESETS
from desktop.core.takes import TakeStore
from desktop.jobs import report as reports
from desktop.jobs.export import ExportOptions, check, export
from desktop.jobs.report import Report
from desktop.jobs.speaking import open_narrator
from desktop.jobs.ticket import Ticket
from desktop.media import loudness
from desktop.media.level import speech_lufs
from tests.fakes import FakeSpeaker
from tests.jobs import films

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
