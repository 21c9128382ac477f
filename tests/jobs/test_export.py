"""The dubbed film as it lies on the disk: streams, sound at its sample, and nothing left behind."""

from __future__ import annotations

import json
import time
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.dub_plan import plan
from desktop.core.errors import (
    AppError,
    SpeechError,
)
from desktop.core.line import Line
from desktop.core.takes import TakeStore
from desktop.jobs import report as reports
from desktop.jobs.dubbing import dub_lines
from desktop.jobs.export import (
    ExportOptions,
    check,
    export,
    write_film,
)
from desktop.jobs.report import LineReport, Report
from desktop.jobs.speaking import Narrator, open_narrator
from desktop.jobs.ticket import JobCancelled, Ticket
from desktop.media import mux
from tests.fakes import FakeSpeaker
from tests.jobs import films
from tests.media.clips import counted_film, ffmpeg

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice

QUIET = ExportOptions(with_loudness=False)

LINES = (
    Line("a", 900, 1900, "Hello there"),
    Line("b", 2437, 3500, "<i>Who is it?</i>", voice="tone-high"),
    Line("c", 5003, 5900, "Me"),
)


def dub(
    film: Path,
    out: Path,
    narrator: Narrator,
    lines: tuple[Line, ...] = LINES,
    ticket: Ticket | None = None,
    options: ExportOptions | None = None,
    **settings: Any,
) -> Report:
    document = Document(lines, DubSettings(**settings))
    info = check(film, out)
    return export(document, info, out, options or QUIET, narrator, ticket or Ticket())


@pytest.mark.parametrize("ending", ["mp4", "mkv"])
def test_each_line_is_heard_at_its_sample_and_in_its_voice(
    film: Path, tmp_path: Path, narrator: Narrator, ending: str
) -> None:
    out = tmp_path / f"dub.{ending}"
    report = dub(film, out, narrator, bed="replace")
    heard = films.sound(out)
    for line, told in zip(LINES, report.lines, strict=True):
        assert films.onset(heard, line.start_ms) == pytest.approx(line.start_ms, abs=3.0)
        assert told.onset_sample == line.start_ms * 48
        wanted = FakeSpeaker.pitch(told.voice)
        end_ms = line.start_ms + told.rendered_ms
        assert films.pitch(heard, line.start_ms + 10, end_ms - 10) == pytest.approx(wanted, abs=3)
        assert films.level(heard, end_ms + 40, end_ms + 200) < 0.001


@pytest.mark.parametrize("ending", ["mp4", "mkv"])
def test_the_film_has_four_streams_the_dub_first_and_the_picture_untouched(
    film: Path, tmp_path: Path, narrator: Narrator, ending: str
) -> None:
    out = tmp_path / f"dub.{ending}"
    dub(film, out, narrator, language="ko")
    picture, ours, original, text = films.streams(out)
    assert [s["codec_type"] for s in (picture, ours, original, text)] == [
        "video",
        "audio",
        "audio",
        "subtitle",
    ]
    assert (ours["disposition"]["default"], original["disposition"]["default"]) == (1, 0)
    assert (ours["tags"]["language"], text["tags"]["language"]) == ("kor", "kor")
    tags = {key.lower(): value for key, value in ours["tags"].items()}
    title = tags["handler_name" if ending == "mp4" else "title"]
    assert title == "tone-low — AI-generated voice"
    assert films.packets(out, "v:0") == films.packets(film, "v:0")
    if ending == "mp4":  # Matroska begins at zero, without the packet that warms a decoder up
        assert films.packets(out, "a:1") == films.packets(film, "a:0")
    assert "Who is it?" in films.subtitles(out)


def test_chapters_and_tags_of_the_film_are_kept(tmp_path: Path, narrator: Narrator) -> None:
    source, about, out = tmp_path / "in.mp4", tmp_path / "about", tmp_path / "out.mp4"
    chapter = "[CHAPTER]\nTIMEBASE=1/1000\nSTART={}\nEND={}\ntitle={}\n"
    about.write_text(
        ";FFMETADATA1\ntitle=My film\n"
        + chapter.format(0, 1000, "One")
        + chapter.format(1000, 2000, "Two")
    )
    plain = counted_film(tmp_path / "plain.mp4", n_frames=50)
    ffmpeg("-i", str(plain), "-i", str(about), "-map_metadata", "1", "-c", "copy", str(source))
    dub(source, out, narrator, (Line("a", 100, 900, "Hello"),))
    assert films.tags(out)["title"] == "My film"
    assert films.chapters(out) == ["One", "Two"]


def test_the_bed_sinks_under_the_speech_and_comes_back(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    out = tmp_path / "out.mkv"
    dub(film, out, narrator, (Line("a", 3000, 4000, "a" * 16),), bed="duck")
    heard = films.sound(out)
    before, under, after = (_hum(heard, x, x + 800) for x in (1500, 3100, 4900))
    assert under == pytest.approx(before * 10 ** (-14 / 20), rel=0.1)
    assert after == pytest.approx(before, rel=0.1)


def _hum(heard: films.Samples, start_ms: int, end_ms: int) -> float:
    """The loudness of the film's own hum while the voice speaks."""
    import numpy as np

    part = heard[start_ms * 48 : end_ms * 48]
    time_s = np.arange(len(part)) / films.RATE
    return float(abs(np.mean(part * np.exp(-2j * np.pi * 1500 * time_s))) * np.sqrt(2))


def test_the_report_says_everything_of_every_line(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    lines = (
        Line("fits", 500, 1500, "Hello"),
        Line("long", 2000, 2300, "a" * 40),
        Line("next", 2400, 3400, "b"),
        Line("song", 4000, 5000, "♪"),
        Line("late", 6000, 6500, "too late"),
    )
    report = dub(film, tmp_path / "out.mp4", narrator, lines, options=ExportOptions())
    reports.write(report, tmp_path / "R.json")
    told = json.loads((tmp_path / "R.json").read_text(encoding="utf-8"))
    assert set(told) == {"film", "lines"}
    assert set(told["film"]) == {"duration_ms", "loudness", "seconds", "sound"}
    assert told["film"]["duration_ms"] == 6000
    assert -40 < told["film"]["loudness"] < -5
    assert set(told["film"]["seconds"]) == {"speech", "mix", "mux", "check"}
    names = [field.name for field in fields(LineReport)]
    assert names == [
        "id", "text", "start_ms", "slot_ms", "natural_ms", "rendered_ms", "take_ms",
        "squeezed_ms", "press", "smoothed", "rate", "borrowed_ms", "overflow_ms", "gain_db",
        "onset_sample", "voice", "key", "status", "message",
    ]  # fmt: skip
    assert all(list(line) == names for line in told["lines"])
    status = {line["id"]: line["status"] for line in told["lines"]}
    assert status == {
        "fits": "ok",
        "long": "overflow",
        "next": "ok",
        "song": "silent",
        "late": "silent",
    }
    long = told["lines"][1]
    assert (long["natural_ms"], long["rendered_ms"], long["rate"]) == (2400, 1920, 1.25)
    assert long["overflow_ms"] == 1920 - 320
    assert "1600 ms too long for its place" in long["message"]
    assert "nothing to speak" in told["lines"][3]["message"]
    assert "after the end of the film" in told["lines"][4]["message"]


def test_the_chosen_track_lies_under_the_dub(tmp_path: Path, narrator: Narrator) -> None:
    tones = tuple(f"sine=frequency={hertz}:sample_rate=48000" for hertz in (440, 1500))
    film = counted_film(tmp_path / "two.mp4", sound=tones)
    line = Line("a", 3000, 3900, "Late")
    for track, hertz in ((0, 440), (1, 1500)):
        options = ExportOptions(with_loudness=False, track=track)
        dub(film, tmp_path / "out.mp4", narrator, (line,), options=options, bed="mix")
        heard = films.sound(tmp_path / "out.mp4")
        assert films.pitch(heard, 500, 1500) == pytest.approx(hertz, abs=5)


def test_a_long_film_whose_table_is_larger_than_foreseen_is_written_again(
    film: Path, tmp_path: Path, narrator: Narrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mux, "head_bytes", lambda _: 100)
    dub(film, tmp_path / "out.mp4", narrator)
    assert mux.has_table(tmp_path / "out.mp4")
    dub(film, tmp_path / "out.mkv", narrator)
    assert len(films.streams(tmp_path / "out.mkv")) == 4


class Stumbling(FakeSpeaker):
    """Cannot say some words."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self._words = words

    def speak(self, text: str, voice: Voice, **wishes: Any) -> Speech:
        from inference.errors import Unspeakable

        if not self._words or any(word in text for word in self._words):
            raise Unspeakable(text, (text,))
        return super().speak(text, voice, **wishes)


def test_a_line_that_fails_is_reported_and_the_others_are_heard(
    film: Path, tmp_path: Path, store: TakeStore
) -> None:
    out = tmp_path / "out.mp4"
    report = dub(film, out, open_narrator(Stumbling("Who"), store), bed="replace")
    assert [line.status for line in report.lines] == ["ok", "failed", "ok"]
    assert "nothing that the voice can speak" in report.failed[0].message
    heard = films.sound(out)
    assert films.level(heard, 2437, 3500) < 0.001
    assert films.onset(heard, 5003) == pytest.approx(5003, abs=3.0)


def test_when_every_line_fails_there_is_no_film(
    film: Path, tmp_path: Path, store: TakeStore
) -> None:
    with pytest.raises(SpeechError):
        dub(film, tmp_path / "out.mp4", open_narrator(Stumbling(), store))
    assert not (tmp_path / "out.mp4").exists()


@pytest.mark.parametrize("note", ["speaking line 2 of 3", "mixing the sound", "writing the film"])
def test_cancelling_leaves_nothing_behind(
    film: Path, tmp_path: Path, narrator: Narrator, note: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    ticket = Ticket(lambda _, told: ticket.cancel() if told.startswith(note) else None)
    with pytest.raises(JobCancelled):
        dub(film, folder / "dub.mp4", narrator, ticket=ticket)
    assert list(folder.iterdir()) == []
    assert ticket.is_cancelled


def test_a_failure_leaves_the_older_film_as_it_was(
    film: Path, tmp_path: Path, narrator: Narrator, store: TakeStore
) -> None:
    out = tmp_path / "out.mp4"
    out.write_bytes(b"the older film")
    dubbed = dub_lines(Document(LINES), 6000, narrator, Ticket())
    for sound in store.folder.glob("*.wav"):
        sound.write_bytes(b"RIFF")
    assert len(dubbed.takes) == 3
    with pytest.raises(AppError):
        write_film(Document(LINES), dubbed, check(film, out), out, ExportOptions(), Ticket())
    assert out.read_bytes() == b"the older film"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["films", "out.mp4", "takes"]


def test_a_film_without_sound_gets_the_dub_alone_and_no_text_when_none_is_wanted(
    tmp_path: Path, narrator: Narrator
) -> None:
    silent = counted_film(tmp_path / "silent.mp4", n_frames=50, sound=())
    out = tmp_path / "out.mp4"
    options = ExportOptions(with_subtitles=False, with_loudness=False)
    dub(silent, out, narrator, (Line("a", 300, 900, "Hello"),), options=options)
    assert [s["codec_type"] for s in films.streams(out)] == ["video", "audio"]
    assert films.onset(films.sound(out), 300) == pytest.approx(300, abs=3.0)


def test_a_picture_that_mp4_cannot_hold_is_encoded_again(
    tmp_path: Path, narrator: Narrator
) -> None:
    source = tmp_path / "film.webm"
    picture = ("-f", "lavfi", "-t", "1", "-i", "testsrc=size=64x64:rate=10")
    ffmpeg(*picture, "-f", "lavfi", "-t", "1", "-i", "sine", "-c:v", "libvpx", str(source))
    dub(source, tmp_path / "out.mp4", narrator, (Line("a", 100, 900, "Hi"),))
    assert films.streams(tmp_path / "out.mp4")[0]["codec_name"] == "h264"


def test_subtitles_without_a_line_give_a_film_all_the_same(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    out = tmp_path / "out.mp4"
    report = dub(film, out, narrator, ())
    assert report.lines == ()
    assert [s["codec_type"] for s in films.streams(out)] == ["video", "audio", "audio"]


def test_odd_times_neither_stop_the_film_nor_make_it_longer(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    lines = (
        Line("before", -500, 600, "Early"),
        Line("backwards", 2000, 1500, "Back"),
        Line("empty", 3000, 3000, "Zero"),
        Line("same", 3000, 3800, "Same"),
        Line("over", 5500, 20_000, "Over the end of it"),
        Line("after", 30_000, 31_000, "After"),
    )
    out = tmp_path / "out.mp4"
    report = dub(film, out, narrator, lines)
    assert [line.id for line in report.with_status("silent")] == ["after"]
    assert float(films.streams(out)[0]["duration"]) == pytest.approx(6.0, abs=0.04)
    assert len(films.sound(out)) / films.RATE == pytest.approx(6.0, abs=0.05)


def test_ten_thousand_lines_are_planned_in_seconds(narrator: Narrator) -> None:
    lines = [Line(f"{n:05}", n * 1000, n * 1000 + 900, "Hello") for n in range(10_000)]
    take = dub_lines(Document(lines[:1]), 0, narrator, Ticket()).takes["00000"]
    start = time.thread_time()
    placements = plan(Document(lines), dict.fromkeys((x.id for x in lines), take), 0).placements
    assert time.thread_time() - start < 5
    assert [p.onset_sample for p in placements] == [n * 48_000 for n in range(10_000)]
