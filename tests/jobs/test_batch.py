"""Many films: found with their subtitles, skipped when done, resumed when stopped."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import AppError
from desktop.jobs import report as reports
from desktop.jobs.batch import SUMMARY, Batch, Item, Outcome, items_for, subtitles_beside
from desktop.jobs.report import FilmReport, Report, SoundReport
from desktop.jobs.ticket import JobCancelled, Ticket

SOUND = SoundReport("match", None, None, None, None, -1.0, 0.0)
DONE = Report(FilmReport(1000, None, {}, SOUND), ())


class Dubber:
    """Writes a few bytes for a film, or fails, and remembers for which it was asked."""

    def __init__(self, *failing: str, stops_at: str = "") -> None:
        self.asked: list[str] = []
        self._failing, self._stops_at = failing, stops_at

    def __call__(self, item: Item, ticket: Ticket) -> Report:
        self.asked.append(item.film.name)
        if item.film.name == self._stops_at:
            ticket.cancel()
            ticket.check()
        if item.film.name in self._failing:
            raise AppError(f"{item.film.name} is bad", "Mend it")
        item.out.write_bytes(b"film")
        reports.write(DONE, item.report)
        return DONE


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("a.mp4", "b.mkv", "c.mov"):
        (folder / name).write_bytes(b"x")
        (folder / name).with_suffix(".srt").write_text("1\n", "utf-8")
    (tmp_path / "out").mkdir()
    return folder


def ran(
    films: Path, dub: Dubber, settings: str = "", told: list[Outcome] | None = None
) -> tuple[Outcome, ...]:
    out = films.parent / "out"
    batch = Batch(items_for([films], out, "en", ""), out / SUMMARY, settings)
    heard = told if told is not None else []
    return batch.run(dub, lambda _, outcome: heard.append(outcome), Ticket())


def summary(films: Path) -> dict[str, str]:
    told = json.loads((films.parent / "out" / SUMMARY).read_text("utf-8"))
    return {Path(one["film"]).name: one["status"] for one in told["films"]}


def test_a_folder_is_its_films_with_what_lies_beside_them(films: Path) -> None:
    (films / "notes.txt").write_text("no film", "utf-8")
    (films / "a.dub-en.mp4").write_bytes(b"written by an earlier run")
    items = items_for([films, films / "a.mp4"], Path("out"), "en", "")
    assert [(x.film.name, x.out.name) for x in items] == [
        ("a.mp4", "a.dub-en.mp4"),
        ("b.mkv", "b.dub-en.mkv"),
        ("c.mov", "c.dub-en.mp4"),
    ]
    assert all(x.error is None for x in items)
    assert items[0].report == Path("out/a.dub-en.report.json")


def test_films_of_one_name_get_names_of_their_own(films: Path) -> None:
    other = films.parent / "other"
    other.mkdir()
    (other / "a.mp4").write_bytes(b"x")
    items = items_for([films / "a.mp4", other / "a.mp4"], Path("out"), "ko", ".wav")
    assert [x.out.name for x in items] == ["a.dub-ko.wav", "other a.dub-ko.wav"]
    assert items[1].error is not None
    assert "no subtitles beside" in str(items[1].error)


def test_a_film_of_the_same_name_in_a_later_run_gets_a_name_of_its_own(films: Path) -> None:
    out, other = films.parent / "out", films.parent / "other"
    ran(films, Dubber())
    (out / "a.dub-en.mp4").write_bytes(b"the first")
    other.mkdir()
    for name in ("a.mp4", "a.srt"):
        (other / name).write_bytes(b"1\n")
    for _ in range(2):
        later = items_for([other], out, "en", "")
        assert [x.out.name for x in later] == ["other a.dub-en.mp4"]
        Batch(later, out / SUMMARY, "").run(Dubber(), lambda *_: None, Ticket())
    assert (out / "a.dub-en.mp4").read_bytes() == b"the first"
    assert items_for([films / "a.mp4"], out, "en", "")[0].out.name == "a.dub-en.mp4"


@pytest.mark.parametrize(
    ("names", "language", "chosen"),
    [
        (["f.srt", "f.en.srt"], "en", "f.en.srt"),
        (["f.srt", "f.en.srt"], "ko", "f.srt"),
        (["f.pt.srt"], "pt-BR", "f.pt.srt"),
        (["f.forced.vtt"], "en", "f.forced.vtt"),
        (["f.de.srt", "f.fr.srt"], "en", None),
        (["other.srt"], "en", None),
    ],
)
def test_the_subtitles_of_the_language_come_first(
    tmp_path: Path, names: list[str], language: str, chosen: str | None
) -> None:
    for name in names:
        (tmp_path / name).write_text("", "utf-8")
    found = subtitles_beside(tmp_path / "f.mp4", language)
    assert (found.name if found else None) == chosen


def test_what_fails_does_not_stop_the_rest(films: Path) -> None:
    told: list[Outcome] = []
    outcomes = ran(films, Dubber("b.mkv"), told=told)
    assert [one.status for one in outcomes] == ["done", "failed", "done"]
    assert "b.mkv is bad" in outcomes[1].message
    assert summary(films) == {"a.mp4": "done", "b.mkv": "failed", "c.mov": "done"}
    assert told == list(outcomes)


def test_what_is_done_is_skipped_and_what_failed_is_tried_again(films: Path) -> None:
    ran(films, Dubber("b.mkv"))
    again = Dubber()
    outcomes = ran(films, again)
    assert again.asked == ["b.mkv"]
    assert [one.was_kept for one in outcomes] == [True, False, True]


def test_a_run_of_other_films_forgets_nothing_of_the_folder(films: Path) -> None:
    ran(films, Dubber())
    other = films.parent / "other"
    other.mkdir()
    for name in ("d.mp4", "d.srt"):
        (films / f"a{Path(name).suffix}").rename(other / name)
    out = films.parent / "out"
    batch = Batch(items_for([other], out, "en", ""), out / SUMMARY, "")
    batch.run(Dubber(), lambda *_: None, Ticket())
    assert set(summary(films)) == {"a.mp4", "b.mkv", "c.mov", "d.mp4"}
    again = Dubber()
    ran(films, again)
    assert again.asked == []


def test_a_batch_that_was_stopped_goes_on_where_it_was(films: Path) -> None:
    with pytest.raises(JobCancelled):
        ran(films, Dubber(stops_at="b.mkv"))
    assert summary(films) == {"a.mp4": "done", "b.mkv": "cancelled", "c.mov": "waiting"}
    again = Dubber()
    ran(films, again)
    assert again.asked == ["b.mkv", "c.mov"]


@pytest.mark.parametrize("change", ["text", "film", "settings", "output", "report", "summary"])
def test_a_film_is_made_again_when_anything_it_is_made_of_changed(films: Path, change: str) -> None:
    ran(films, Dubber())
    out = films.parent / "out"
    settings = ""
    match change:
        case "text":
            (films / "a.srt").write_text("2\n", "utf-8")
        case "film":
            (films / "a.mp4").write_bytes(b"another")
        case "output":
            (out / "a.dub-en.mp4").unlink()
        case "report":
            (out / "a.dub-en.report.json").unlink()
        case "settings":
            settings = "voice=another"
        case _:
            (out / SUMMARY).write_text("{", "utf-8")
    again = Dubber()
    ran(films, again, settings)
    everything = change in ("settings", "summary")
    assert again.asked == (["a.mp4", "b.mkv", "c.mov"] if everything else ["a.mp4"])


def test_lines_that_were_not_spoken_leave_a_film_incomplete(films: Path) -> None:
    line = reports.LineReport(
        "l", "Hi", 0, 500, 0, 0, 0, 0, 1.0, False, 1.0, 0, 0, 0.0, 0, "", "", "failed", "why"
    )

    class Half(Dubber):
        def __call__(self, item: Item, ticket: Ticket) -> Report:
            super().__call__(item, ticket)
            return replace(DONE, lines=(line,))

    outcomes = ran(films, Half())
    assert {one.status for one in outcomes} == {"incomplete"}
    again = Dubber()
    ran(films, again)
    assert len(again.asked) == 3
