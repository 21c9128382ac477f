"""What the views of a window share."""

from __future__ import annotations

from desktop.core import edit
from desktop.core.document import Document
from desktop.core.project import Project
from desktop.jobs.export import bed_of
from tests.builders import line, lines
from tests.ui import stage


def test_without_a_film_seeking_moves_the_playhead_at_once() -> None:
    session = stage.session()
    session.seek(1234)
    assert session.playhead_ms == 1234


def test_with_a_film_seeking_asks_the_picture_and_stays_inside_the_film() -> None:
    session = stage.session()
    session.open_media(stage.film(duration_ms=10_000))
    asked: list[tuple[int, bool]] = []
    session.seek_wanted.connect(lambda ms, exact: asked.append((ms, exact)))
    session.seek(99_000, exact=False)
    assert asked == [(10_000, False)]
    assert session.playhead_ms == 0


def test_the_neighbour_becomes_current_when_the_current_line_is_taken_out() -> None:
    session = stage.session(*lines(3))
    session.select("l1")
    session.do(edit.delete((session.document.get("l1"),)))
    assert session.current_line_id == "l2"


def test_taking_the_last_line_out_chooses_none() -> None:
    session = stage.session(line("0:01", "0:02", line_id="a"))
    session.select("a")
    session.do(edit.delete((session.document.get("a"),)))
    assert session.current_line_id == ""
    assert session.current_line is None


def test_an_unknown_line_cannot_be_chosen() -> None:
    session = stage.session(*lines(2))
    session.select("l0")
    session.select("nobody")
    assert session.current_line_id == ""


def test_opening_a_project_forgets_the_old_history_and_shows_its_first_line() -> None:
    session = stage.session(*lines(2))
    session.do(edit.delete((session.document.get("l0"),)))
    session.open_project(Project(Document((line("0:07", "0:08", line_id="n"),))))
    assert not session.history.stack.canUndo()
    assert not session.is_modified
    assert session.current_line_id == "n"


def test_edits_of_a_project_that_was_left_are_not_heard_any_more() -> None:
    session = stage.session(*lines(1))
    old = session.document
    session.open_project(Project(Document()))
    heard: list[object] = []
    session.document_edited.connect(heard.append)
    old.apply(edit.delete((old.get("l0"),)))
    assert heard == []


def test_a_change_beside_the_document_is_unsaved_until_it_is_saved() -> None:
    session = stage.session()
    told: list[bool] = []
    session.modified_changed.connect(told.append)
    session.note_other_change()
    session.mark_saved()
    assert told == [True, False]


def test_the_length_is_that_of_the_film_or_of_the_last_line() -> None:
    session = stage.session(line("0:01", "0:09", line_id="a"))
    assert session.duration_ms == 9000
    session.do(edit.set_times(session.document.get("a"), 1000, 12_000))
    assert session.duration_ms == 12_000
    session.open_media(stage.film(duration_ms=60_000))
    assert session.duration_ms == 60_000


def test_the_film_carries_the_track_that_the_project_chose() -> None:
    made = stage.session()
    made.open_media(stage.sound())
    heard: list[int] = []
    made.audio_track_changed.connect(heard.append)
    made.set_audio_track(1)
    made.set_audio_track(1)
    assert heard == [1]
    assert made.media is not None
    bed = bed_of(made.media)
    assert bed is not None
    assert bed.track == 1
    made.open_media(stage.sound())
    assert made.media.track == 1
    made.open_media(stage.film())
    assert made.media.track == 0
