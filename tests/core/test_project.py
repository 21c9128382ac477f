"""A project is saved whole or not at all, and read as if a stranger had written it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core import formats, paths
from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.errors import FileError, ProjectDamaged
from desktop.core.line import Line
from desktop.core.project import (
    FILE,
    MediaReference,
    Project,
    VoiceEntry,
    inside,
    is_project,
    load,
    save,
)
from desktop.core.takes import TakeStore
from tests.builders import line, lines

KEY = "ab" * 16


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "films" / "my film.mp4"
    path.parent.mkdir()
    path.write_bytes(b"film")
    return path


@pytest.fixture
def project(film: Path) -> Project:
    """Return a project with everything a project can have, not saved yet."""
    text = film.with_suffix(".srt")
    formats.write(text, lines(3))
    subtitle = formats.read(text)
    rich = Line("rich", 9000, 9500, "안녕\n<i>you</i> 😀", "Mina", "ANNA", (("ass:style", "S"),))
    made = Project(
        Document([*subtitle.lines, rich], DubSettings(bed="mix", seed=7)),
        MediaReference(film, 4, 30_000),
        {
            "Mina": VoiceEntry("Mina", "reference", "voices/mina.dubvoice", "d1", "#ff0000", "ko"),
            "Ada": VoiceEntry("Ada", "builtin", "", "d2", "#00ff00"),
        },
        subtitle=subtitle,
    )
    made.voices_folder.mkdir(parents=True)
    (made.voices_folder / "mina.dubvoice").write_bytes(b"voice")
    TakeStore(made.takes_folder).put(KEY, b"\0\0" * 50, 22_050, {})
    return made


def test_what_is_saved_is_loaded(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "films" / "한국 film.dubwright"
    save(project, folder)
    found = load(folder)
    assert found.document.lines == project.document.lines
    assert found.document.dub == project.document.dub
    assert found.media == project.media
    assert found.voices == project.voices
    assert found.path == folder == project.path
    assert found.subtitle is not None
    assert project.subtitle is not None
    assert (found.subtitle.format, found.subtitle.path) == ("srt", project.subtitle.path)


def test_a_project_that_another_program_saved_meanwhile_is_known(
    project: Project, tmp_path: Path
) -> None:
    def overtaken(*projects: Project) -> list[bool]:
        return [each.is_overtaken for each in projects]

    assert overtaken(project) == [False]
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    other = load(folder)
    assert overtaken(project, other) == [False, False]
    other.profile = "ted"
    save(other, folder)
    assert overtaken(project, other) == [True, False]
    save(project, folder)
    assert overtaken(project) == [False]
    shutil.rmtree(folder)
    assert overtaken(project) == [False], "what is gone cannot be overwritten"


def test_voices_and_takes_move_into_the_project(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    assert (folder / "voices" / "mina.dubvoice").read_bytes() == b"voice"
    assert TakeStore(load(folder).takes_folder).get(KEY) is not None
    save(project, tmp_path / "b.dubwright")
    shutil.rmtree(folder)
    assert TakeStore(load(tmp_path / "b.dubwright").takes_folder).get(KEY) is not None


def test_a_take_that_was_put_aside_can_be_brought_back_in_a_copy(
    project: Project, tmp_path: Path
) -> None:
    TakeStore(project.takes_folder).put_aside(KEY)
    save(project, tmp_path / "a.dubwright")
    save(project, tmp_path / "b.dubwright")
    shutil.rmtree(tmp_path / "a.dubwright")
    store = TakeStore(load(tmp_path / "b.dubwright").takes_folder)
    assert store.get(KEY) is None
    store.bring_back(KEY)
    assert store.get(KEY) is not None


def test_a_person_can_read_the_lines_without_the_program(project: Project, tmp_path: Path) -> None:
    save(project, tmp_path / "a.dubwright")
    found = formats.read(tmp_path / "a.dubwright" / "lines.srt")
    assert [x.text for x in found.lines] == [x.text for x in project.document.lines]


def test_the_project_file_itself_opens_the_project(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    assert load(folder / FILE).path == folder
    assert is_project(folder)
    assert is_project(folder / FILE)
    assert not is_project(tmp_path)


def test_film_and_project_can_move_together(project: Project, tmp_path: Path) -> None:
    save(project, tmp_path / "films" / "a.dubwright")
    (tmp_path / "films").rename(tmp_path / "elsewhere")
    media = load(tmp_path / "elsewhere" / "a.dubwright").media
    assert media is not None
    assert media.path == tmp_path / "elsewhere" / "my film.mp4"
    assert media.path.exists()


def test_a_film_far_away_is_named_in_full_and_found_again_beside(
    project: Project, film: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "other" / "place" / "a.dubwright"
    folder.parent.mkdir(parents=True)
    save(project, folder)
    assert json.loads((folder / FILE).read_bytes())["media"]["path"] == str(film)
    film.rename(folder.parent / film.name)
    media = load(folder).media
    assert media is not None
    assert media.path == folder.parent / film.name


def test_a_film_that_is_gone_stays_named(project: Project, film: Path, tmp_path: Path) -> None:
    save(project, tmp_path / "a.dubwright")
    film.unlink()
    assert load(tmp_path / "a.dubwright").media == project.media


def test_a_film_whose_name_is_not_text_is_kept(tmp_path: Path) -> None:
    film = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe'\n.mp4"))
    film.write_bytes(b"film")
    made = Project(Document(), MediaReference(film, 4, 1000))
    save(made, tmp_path / "a.dubwright")
    assert load(tmp_path / "a.dubwright").media == made.media


def test_a_folder_with_other_things_is_never_filled(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(FileError, match="other things"):
        save(project, folder)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    assert project.path is None


def test_an_empty_folder_may_become_a_project(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.dubwright").mkdir()
    save(project, tmp_path / "a.dubwright")
    assert is_project(tmp_path / "a.dubwright")


def test_a_save_that_fails_leaves_the_old_project(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    before = (folder / FILE).read_bytes()
    (folder / "lines.srt").unlink()
    (folder / "lines.srt").mkdir()
    project.document = Document(lines(9))
    with pytest.raises(FileError, match=r"lines\.srt"):
        save(project, folder)
    assert (folder / FILE).read_bytes() == before


def test_unsaved_work_lives_with_the_data_of_the_person(project: Project) -> None:
    assert project.home.is_relative_to(paths.user_data())
    assert Project(Document()).home != Project(Document()).home


Damage = Callable[[dict[str, Any]], object]

DAMAGES: dict[str, Damage] = {
    "another program": lambda r: r.update(format="x"),
    "no version": lambda r: r.pop("version"),
    "newer version": lambda r: r.update(version=99),
    "no lines": lambda r: r.pop("lines"),
    "lines are a number": lambda r: r.update(lines=7),
    "a line is a text": lambda r: r["lines"].append("x"),
    "a line without id": lambda r: r["lines"][0].pop("id"),
    "two lines of one id": lambda r: r["lines"].append(r["lines"][0]),
    "a time is a text": lambda r: r["lines"][0].update(start="1"),
    "a time is a fraction": lambda r: r["lines"][0].update(start=1.5),
    "a time is true": lambda r: r["lines"][0].update(end=True),
    "a time is huge": lambda r: r["lines"][0].update(end=10**30),
    "extra is no pair": lambda r: r["lines"][0].update(extra=[["a"]]),
    "extra is no text": lambda r: r["lines"][0].update(extra=[["a", 1]]),
    "extra is a text": lambda r: r["lines"][0].update(extra="ab"),
    "media is a list": lambda r: r.update(media=[]),
    "media without size": lambda r: r["media"].pop("size"),
    "media with a zero byte": lambda r: r["media"].update(path="a\0b"),
    "voices are a text": lambda r: r.update(voices="x"),
    "a voice is a text": lambda r: r.update(voices=["x"]),
    "a film of a thousand hours": lambda r: r["media"].update(duration_ms=10**10),
    "a voice outside": lambda r: r["voices"][0].update(file="../../secret"),
    "a voice at the root": lambda r: r["voices"][0].update(file="/etc/passwd"),
    "a voice on a drive": lambda r: r["voices"][0].update(file="C:\\secret"),
    "a voice with a zero byte": lambda r: r["voices"][0].update(file="a\0b"),
    "subtitle without format": lambda r: r["subtitle"].pop("format"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_project_is_refused_with_its_file_and_a_remedy(
    name: str, project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    record = json.loads((folder / FILE).read_bytes())
    DAMAGES[name](record)
    (folder / FILE).write_text(json.dumps(record))
    with pytest.raises(ProjectDamaged) as caught:
        load(folder)
    assert caught.value.path == folder / FILE
    assert str(folder / FILE) in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xff", b"[" * 200_000, b"1e999"])
def test_a_project_file_that_is_no_json_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(data)
    with pytest.raises(ProjectDamaged):
        load(tmp_path)


def test_a_newer_project_asks_for_a_newer_program(project: Project, tmp_path: Path) -> None:
    save(project, tmp_path / "a.dubwright")
    path = tmp_path / "a.dubwright" / FILE
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    with pytest.raises(ProjectDamaged, match="newer Dubwright") as caught:
        load(tmp_path / "a.dubwright")
    assert "Update" in caught.value.hint


def test_a_folder_that_is_no_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        load(tmp_path / "nobody.dubwright")


def test_senseless_settings_of_a_dub_do_not_refuse_the_project(
    project: Project, tmp_path: Path
) -> None:
    save(project, tmp_path / "a.dubwright")
    path = tmp_path / "a.dubwright" / FILE
    record = json.loads(path.read_bytes())
    record["dub"] = {"bed": "fly", "seed": 3, "future": 1}
    path.write_text(json.dumps(record))
    assert load(tmp_path / "a.dubwright").document.dub == DubSettings(seed=3)


@pytest.mark.parametrize("name", ["voices/a", "a b/c", "한국"])
def test_names_inside_the_folder_are_files_of_the_project(name: str, tmp_path: Path) -> None:
    assert inside(tmp_path, name) == tmp_path / name


@pytest.mark.parametrize("name", ["", "/a", "../a", "a/../../b", "a\0", "C:/a", "a\\..\\b"])
def test_names_that_lead_out_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a file of the project"):
        inside(tmp_path, name)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "voices").symlink_to(tmp_path)
    with pytest.raises(ValueError, match="leads out"):
        inside(folder, "voices/secret")


def test_ten_thousand_lines_are_saved_and_loaded(tmp_path: Path) -> None:
    made = Project(Document([*lines(10_000), line(1, 2)]))
    save(made, tmp_path / "a.dubwright")
    assert load(tmp_path / "a.dubwright").document.lines == made.document.lines


def test_the_profile_of_the_checks_and_the_cuts_of_the_film_are_kept(
    project: Project, tmp_path: Path
) -> None:
    project.profile, project.shots = "netflix", (1000, 2500)
    save(project, tmp_path / "a.dubwright")
    found = load(tmp_path / "a.dubwright")
    assert (found.profile, found.shots) == ("netflix", (1000, 2500))


def test_cuts_that_make_no_sense_are_looked_for_again(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "a.dubwright"
    save(project, folder)
    record = json.loads((folder / FILE).read_bytes())
    for odd, kept in (([3, 1, 1, "x", -5, True, 2.5], (1, 3)), ("cuts", ()), (None, ())):
        (folder / FILE).write_text(json.dumps({**record, "shots": odd}), encoding="utf-8")
        assert load(folder).shots == kept
