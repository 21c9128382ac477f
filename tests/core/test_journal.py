"""No crash loses work: every edit is on the disk, and comes back."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core import edit as verbs
from desktop.core import journal
from desktop.core.document import Document
from desktop.core.errors import FileError
from desktop.core.journal import ASIDE, FILE, Journal, left_behind, recover, recoveries, replay
from desktop.core.project import Project, load, recovery_folder, save
from desktop.core.takes import TakeStore
from tests.builders import line, lines
from tests.core.test_edit import SAMPLES


@pytest.fixture
def saved(tmp_path: Path) -> Project:
    project = Project(Document(lines(8)))
    save(project, tmp_path / "a.dubwright")
    return project


def home(project: Project) -> Path:
    assert project.path is not None
    return project.path


def work_on(project: Project) -> None:
    for make_edit in SAMPLES.values():
        project.document.apply(make_edit(project.document))
    project.document.apply(verbs.delete([project.document[0]]).inverse().inverse())


def test_every_kind_of_edit_comes_back_after_a_crash(saved: Project) -> None:
    writing = Journal(saved)
    work_on(saved)
    writing.close()
    project, edits = recover(home(saved))
    assert len(edits) == len(SAMPLES) + 1
    assert project.document.lines == saved.document.lines
    assert project.document.dub == saved.document.dub
    assert project.path == saved.path


def test_edits_are_on_the_disk_before_anything_is_closed(saved: Project) -> None:
    writing = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "typed", 1))
    assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["typed"]
    writing.close()


def test_a_torn_last_record_is_ignored(saved: Project) -> None:
    writing = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "whole", 1))
    saved.document.apply(verbs.set_text(saved.document[0], "torn", 1))
    writing.close()
    path = home(saved) / FILE
    for cut in (1, 5, 40):
        path.write_bytes(path.read_bytes()[:-cut])
        assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["whole"]
    path.write_bytes(path.read_bytes() + b"\x00\x00\n" + b"{}\n")
    assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["whole"]


@pytest.mark.parametrize("data", [b"", b"\n", b"{}\n", b"[]\n", b'{"journal":9,"base":""}\n', b"x"])
def test_a_journal_that_is_none_is_ignored(data: bytes, saved: Project) -> None:
    (home(saved) / FILE).write_bytes(data)
    assert left_behind(home(saved)) == ()


def test_saving_ends_the_need_for_the_journal(saved: Project) -> None:
    writing = Journal(saved)
    work_on(saved)
    save(saved, home(saved))
    assert left_behind(home(saved)) == ()
    writing.rebase()
    assert not (home(saved) / FILE).exists()
    saved.document.apply(verbs.insert([line(77, 78)]))
    assert len(left_behind(home(saved))) == 1
    writing.close()


def test_a_journal_of_another_state_is_never_replayed(saved: Project) -> None:
    writing = Journal(saved)
    work_on(saved)
    writing.close()
    other = Project(Document(lines(2)), path=saved.path)
    save(other, home(saved))
    assert left_behind(home(saved)) == ()


def test_saving_elsewhere_leaves_no_journal_at_the_old_place(
    saved: Project, tmp_path: Path
) -> None:
    writing = Journal(saved)
    old = home(saved)
    work_on(saved)
    save(saved, tmp_path / "b.dubwright")
    writing.rebase()
    writing.close()
    assert not (old / FILE).exists()
    assert left_behind(old) == ()


def test_looking_at_a_project_writes_nothing(saved: Project) -> None:
    before = sorted(path.name for path in home(saved).iterdir())
    writing = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], saved.document[0].text, 1))
    writing.close()
    assert sorted(path.name for path in home(saved).iterdir()) == before


def test_work_that_was_never_saved_is_found_again(film: Path) -> None:
    project = Project(Document())
    TakeStore(project.takes_folder).put("ab" * 16, b"\0\0", 22_050, {})
    writing = Journal(project)
    project.document.apply(verbs.insert([line(0, 900, "first words")]))
    project.document.apply(verbs.set_text(project.document[0], "other words", 1))
    assert recoveries() == ()  # this program still holds it
    writing.close()
    found = recoveries()
    assert [(x.folder, x.n_edits, x.n_lines) for x in found] == [(project.workspace, 1, 1)]
    again, edits = recover(found[0].folder)
    assert again.document.lines == project.document.lines
    assert len(edits) == 1
    assert (again.path, again.workspace) == (None, project.workspace)
    assert TakeStore(again.takes_folder).get("ab" * 16) is not None
    save(again, film.parent / "a.dubwright")
    Journal(again).rebase()
    assert recoveries() == ()
    assert TakeStore(again.takes_folder).get("ab" * 16) is not None


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return tmp_path / "film.mp4"


def test_recovered_work_that_crashes_again_comes_back_again(saved: Project) -> None:
    first = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "one", 1))
    first.close()
    project, edits = recover(home(saved))
    second = Journal(project)
    second.keep(edits)
    project.document.apply(verbs.set_text(project.document[1], "two", 1))
    second.close()
    again, edits = recover(home(saved))
    assert [again.document.get(f"l{i}").text for i in (0, 1)] == ["one", "two"]
    assert len(edits) == 2


def test_a_journal_nobody_looked_at_is_moved_aside(saved: Project) -> None:
    first = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "one", 1))
    first.close()
    ignoring = load(home(saved))
    second = Journal(ignoring)
    ignoring.document.apply(verbs.set_text(ignoring.document[0], "two", 1))
    second.close()
    assert b'"one"' in (home(saved) / ASIDE).read_bytes()
    assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["two"]


def test_closing_without_an_answer_keeps_what_was_left_behind(saved: Project) -> None:
    first = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "one", 1))
    first.close()
    Journal(load(home(saved))).discard()
    assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["one"]


def test_two_windows_do_not_write_one_journal(saved: Project) -> None:
    first = Journal(saved)
    saved.document.apply(verbs.set_text(saved.document[0], "one", 1))
    assert journal.is_in_use(home(saved))
    other = load(home(saved))
    problems: list[FileError] = []
    second = Journal(other, problems.append)
    other.document.apply(verbs.set_text(other.document[0], "two", 1))
    other.document.apply(verbs.set_text(other.document[0], "three", 1))
    assert [str(problem) for problem in problems] == [str(second.problem)]
    assert "is being changed in another Dubwright" in str(problems[0])
    second.rebase()
    assert journal.is_in_use(home(saved)), "the journal of the other is left alone"
    save(other, home(saved).with_name("b.dubwright"))
    second.rebase()
    assert second.problem is None
    first.close()
    second.close()
    assert not journal.is_in_use(home(saved))
    assert [edit.inserted[0].text for edit in left_behind(home(saved))] == ["one"]


def test_a_failing_disk_is_told_once_and_does_not_stop_the_typing(saved: Project) -> None:
    problems: list[FileError] = []
    writing = Journal(saved, problems.append)
    for path in sorted(home(saved).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    home(saved).rmdir()
    saved.document.apply(verbs.set_text(saved.document[0], "one", 1))
    saved.document.apply(verbs.set_text(saved.document[0], "two", 1))
    assert saved.document[0].text == "two"
    assert len(problems) == 1
    writing.close()


def test_giving_work_up_leaves_nothing_behind() -> None:
    project = Project(Document())
    writing = Journal(project)
    project.document.apply(verbs.insert([line(0, 900)]))
    writing.discard()
    assert recoveries() == ()
    assert not project.workspace.exists()
    assert list(recovery_folder().iterdir()) == []


def test_the_replay_stops_where_an_edit_does_not_fit() -> None:
    document = Document(lines(3))
    good = verbs.set_text(document[0], "good", 1)
    assert replay(document, [good, good, verbs.delete([document[1]])]) == 1
    assert document[0].text == "good"
    assert len(document) == 3


def test_a_film_chosen_for_unsaved_work_is_kept_by_a_new_base() -> None:
    project = Project(Document())
    writing = Journal(project)
    project.document.apply(verbs.insert([line(0, 900)]))
    project.document.apply(
        verbs.set_dub(project.document.dub, dataclasses.replace(project.document.dub, seed=9))
    )
    writing.rebase()
    writing.close()
    again, edits = recover(project.workspace)
    assert edits == ()
    assert again.document.dub.seed == 9


_CRASH = """
import os, sys
from pathlib import Path
from desktop.core import edit as verbs
from desktop.core.journal import Journal
from desktop.core.project import load
project = load(Path(sys.argv[1]))
journal = Journal(project)
for i in range(200):
    project.document.apply(verbs.set_text(project.document[0], f"typed {i}", 1))
os._exit(9)
"""


def test_a_killed_program_loses_no_key_press(saved: Project) -> None:
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", _CRASH, str(home(saved))], cwd=root, check=False)
    assert run.returncode == 9
    assert recover(home(saved))[0].document[0].text == "typed 199"


def test_a_shift_of_many_lines_is_short_in_the_journal_and_comes_back(tmp_path: Path) -> None:
    project = Project(Document(lines(300)))
    save(project, tmp_path / "long.dubwright")
    writing = Journal(project)
    document = project.document
    document.apply(verbs.set_text(document[3], "typed before it", 1))
    document.apply(verbs.insert([line(50, 900, line_id="new")]))
    shift = verbs.shift(document.lines, 500)
    document.apply(shift)
    document.apply(shift.inverse())
    document.apply(verbs.delete([document[7]]))
    document.apply(verbs.shift(document.lines, 70))
    writing.close()
    told = (home(project) / FILE).read_text("utf-8").splitlines()
    assert "Line number 5" not in told[3]
    recovered, edits = recover(home(project))
    assert len(edits) == 6
    assert recovered.document.lines == document.lines


def test_a_shift_of_lines_that_are_not_there_ends_the_journal(tmp_path: Path) -> None:
    project = Project(Document(lines(100)))
    save(project, tmp_path / "long.dubwright")
    writing = Journal(project)
    project.document.apply(verbs.shift(project.document.lines, 500))
    writing.close()
    path = home(project) / FILE
    path.write_bytes(path.read_bytes().replace(b'"l7"', b'"other"'))
    assert left_behind(home(project)) == ()


def test_long_new_work_has_its_base_before_the_first_edit() -> None:
    project = Project(Document(lines(1200)))
    writing = Journal(project)
    writing.prepare()
    writing.prepare()
    change = verbs.set_text(project.document[0], "changed", 1)
    project.document.apply(change)
    writing.close()
    found, edits = recover(project.workspace)
    assert [x.text for x in edits[0].inserted] == ["changed"]
    assert found.document.lines == project.document.lines
    assert [x.n_edits for x in recoveries()] == [1]


def test_long_work_that_was_only_looked_at_is_not_offered_again() -> None:
    project = Project(Document(lines(1200)))
    writing = Journal(project)
    writing.prepare()
    writing.close()
    assert recoveries() == ()
    assert left_behind(project.workspace) == ()


def test_short_work_and_saved_work_need_no_base(tmp_path: Path) -> None:
    short = Project(Document(lines(3)))
    Journal(short).prepare()
    assert not short.workspace.exists()
    saved = Project(Document(lines(1200)))
    save(saved, tmp_path / "a.dubwright")
    Journal(saved).prepare()
    assert not saved.workspace.exists()
