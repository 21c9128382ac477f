"""One's own voices on disk: kept whole, renamed, copied, taken away and brought back."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.core.consent import Consent
from desktop.core.errors import AppError, FileError
from desktop.jobs import voices
from desktop.jobs.voice_library import (
    BadName,
    NameTaken,
    Notes,
    VoiceLibrary,
    read_reference,
)
from desktop.jobs.voices import DamagedVoice, UnknownVoice
from tests.fakes import tone

if TYPE_CHECKING:
    from inference.voice.profile import Voice

NOTES = Notes(
    Consent("own", "2026-01-02", True), "2026-01-02", "recording", "de", "usable", ("echo",), 9.5
)


def make(name: str) -> Voice:
    from inference.voice.profile import Voice

    return Voice.make(name, "neural", vector=np.arange(8, dtype=np.float32))


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "voices")


def test_a_voice_is_kept_with_its_reference_its_consent_and_its_grade(
    library: VoiceLibrary,
) -> None:
    reference = tone(220, 0.5, 48_000)
    library.add(make("Anna"), NOTES, (reference, 48_000))
    own = library.find("Anna")
    assert own.notes == NOTES
    assert own.voice.digest == make("Anna").digest
    assert own.reference is not None
    samples, rate = read_reference(own.reference)
    assert rate == 48_000
    assert np.abs(samples - reference).max() < 1e-6
    assert {path.name for path in own.folder.iterdir()} == {
        "voice.dubvoice",
        "reference.flac",
        "voice.json",
    }


def test_the_voices_of_the_library_are_those_that_can_speak(library: VoiceLibrary) -> None:
    own = library.add(make("Anna"), NOTES)
    found, damaged = voices.load_folders([own.folder.parent])
    assert ([voice.name for voice in found], damaged) == (["Anna"], ())


@pytest.mark.parametrize("name", ["../up", "목소리 🎤", "a/b", "CON", "x" * 80, "…", "-rf"])
def test_any_name_that_can_be_read_is_a_name(library: VoiceLibrary, name: str) -> None:
    own = library.add(make(name), NOTES)
    assert library.find(name).folder == own.folder
    assert own.folder.parent.name == "voices"


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "two\nrows"])
def test_what_cannot_be_read_is_no_name(library: VoiceLibrary, name: str) -> None:
    with pytest.raises(BadName):
        library.add(make(name), NOTES)
    assert library.voices() == ()


def test_two_voices_cannot_share_a_name(library: VoiceLibrary) -> None:
    library.add(make("Anna"), NOTES)
    with pytest.raises(NameTaken):
        library.add(make("Anna"), NOTES)
    library.add(make("Ben"), NOTES)
    with pytest.raises(NameTaken):
        library.rename("Ben", "Anna")
    assert [own.name for own in library.voices()] == ["Anna", "Ben"]


def test_a_new_name_or_colour_does_not_change_the_sound(library: VoiceLibrary) -> None:
    before = library.add(make("Anna"), NOTES).voice
    library.rename("Anna", "Anne")
    library.recolour("Anne", "#aa3366")
    after = library.find("Anne")
    assert (after.voice.digest, after.voice.colour) == (before.digest, "#aa3366")
    assert after.notes == NOTES


def test_a_duplicate_has_its_own_name_and_reference(library: VoiceLibrary) -> None:
    library.add(make("Anna"), NOTES, (tone(220, 0.1, 48_000), 48_000))
    assert library.duplicate("Anna").name == "Anna 2"
    assert library.duplicate("Anna 2").name == "Anna 3"
    library.remove("Anna")
    assert library.find("Anna 2").reference is not None


def test_a_removed_voice_comes_back_as_it_was(library: VoiceLibrary) -> None:
    before = library.add(make("Anna"), NOTES, (tone(220, 0.1, 48_000), 48_000))
    removed = library.remove("Anna")
    with pytest.raises(UnknownVoice):
        library.find("Anna")
    assert library.restore(removed) == before.folder
    after = library.find("Anna")
    assert (after.folder, after.notes) == (before.folder, before.notes)
    assert after.reference is not None


def test_a_voice_does_not_come_back_over_another_of_its_name(library: VoiceLibrary) -> None:
    library.add(make("Anna"), NOTES)
    removed = library.remove("Anna")
    library.add(make("Anna"), Notes(source="file"))
    with pytest.raises(NameTaken):
        library.restore(removed)
    assert library.find("Anna").notes.source == "file"


def test_what_was_removed_for_good_leaves_nothing_behind(library: VoiceLibrary) -> None:
    library.add(make("Anna"), NOTES)
    removed = library.remove("Anna")
    library.forget_removed()
    assert not removed.kept_at.exists()


def test_what_another_program_removed_can_be_asked_back_there_for_a_day(
    library: VoiceLibrary,
) -> None:
    for name in ("Anna", "Ben"):
        library.add(make(name), NOTES)
    lately, long_ago = library.remove("Anna"), library.remove("Ben")
    os.utime(long_ago.kept_at, (0, 0))
    VoiceLibrary().forget_removed()
    assert not long_ago.kept_at.exists()
    assert library.restore(lately) == library.find("Anna").folder


def test_an_exported_voice_is_one_file_that_another_library_takes_in(
    library: VoiceLibrary, tmp_path: Path
) -> None:
    library.add(make("Anna"), NOTES, (tone(220, 0.1, 48_000), 48_000))
    library.export("Anna", tmp_path / "anna.dubvoice")
    other = VoiceLibrary(tmp_path / "other")
    taken = other.import_file(tmp_path / "anna.dubvoice", "2026-03-04")
    assert taken.voice.digest == make("Anna").digest
    assert (taken.notes.source, taken.notes.made, taken.reference) == (
        "import",
        "2026-03-04",
        None,
    )
    assert other.import_file(tmp_path / "anna.dubvoice").name == "Anna 2"


def test_a_hostile_file_is_refused_and_nothing_is_kept(
    library: VoiceLibrary, tmp_path: Path
) -> None:
    library.add(make("Anna"), NOTES)
    library.export("Anna", tmp_path / "good.dubvoice")
    good = (tmp_path / "good.dubvoice").read_bytes()
    hostile = {
        "empty": b"",
        "pickle": b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x02os\x94.",
        "cut": good[: len(good) // 2],
        "huge header": (1 << 60).to_bytes(8, "little") + good[8:],
        "other digest": good[:-1] + bytes([good[-1] ^ 1]),
        "large": good + b"\0" * 1_100_000,
        "very large": b"\0" * 3_000_000,
    }
    for content in hostile.values():
        path = tmp_path / "hostile.dubvoice"
        path.write_bytes(content)
        with pytest.raises((DamagedVoice, FileError)):
            library.import_file(path)
    assert [own.name for own in library.voices()] == ["Anna"]


def test_a_voice_named_like_a_path_stays_in_the_library(
    library: VoiceLibrary, tmp_path: Path
) -> None:
    make("../../../evil").save(tmp_path / "evil.dubvoice")
    taken = library.import_file(tmp_path / "evil.dubvoice")
    assert taken.folder.parent == tmp_path / "voices"
    assert {path.name for path in tmp_path.iterdir()} == {"evil.dubvoice", "voices"}


def test_what_is_no_file_is_not_waited_for(library: VoiceLibrary, tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero"), tmp_path / "nothing.dubvoice"):
        with pytest.raises(AppError):
            library.import_file(path)


def test_damaged_notes_do_not_hide_the_voice(library: VoiceLibrary) -> None:
    own = library.add(make("Anna"), NOTES)
    for damaged in (b"", b"[]", b'{"consent": {"ground": "stolen"}, "seconds": "x"}'):
        (own.folder / "voice.json").write_bytes(damaged)
        assert library.find("Anna").notes.consent is None


def test_a_damaged_voice_is_told_and_goes_away_and_comes_back(library: VoiceLibrary) -> None:
    library.add(make("Anna"), NOTES)
    ben = library.add(make("Ben Ray"), NOTES)
    (ben.folder / "voice.dubvoice").write_bytes(b"not a voice")
    (damaged,) = library.damaged()
    assert (damaged.former_name, damaged.reference) == ("Ben Ray", None)
    assert "cannot be used" in damaged.error.title
    assert [own.name for own in library.voices()] == ["Anna"]
    removed = library.remove(damaged.name)
    assert library.damaged() == ()
    library.restore(removed)
    assert [one.name for one in library.damaged()] == [damaged.name]
    assert [own.name for own in library.voices()] == ["Anna"]


def test_a_damaged_voice_is_mended_from_its_recording(library: VoiceLibrary) -> None:
    own = library.add(make("Anna"), NOTES, (tone(220, 0.1, 48_000), 48_000))
    (own.folder / "voice.dubvoice").write_bytes(b"not a voice")
    (damaged,) = library.damaged()
    assert damaged.reference is not None
    mended = library.renew(damaged.name, make("whatever"), 0.97)
    assert (mended.name, mended.folder) == ("Anna", own.folder)
    assert library.find("Anna").notes.likeness == 0.97
    assert library.find("Anna").voice.consent
    assert library.damaged() == ()


def test_the_notes_can_be_read_by_a_person(library: VoiceLibrary) -> None:
    own = library.add(make("Anna"), NOTES)
    record = json.loads((own.folder / "voice.json").read_text("utf-8"))
    assert record["consent"] == {"ground": "own", "date": "2026-01-02", "is_spoken": True}


def test_a_library_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "voices").write_text("a file where the folder should be")
    with pytest.raises(FileError):
        VoiceLibrary(tmp_path / "voices").add(make("Anna"), NOTES)


def test_a_damaged_voice_file_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / "bad.dubvoice"
    path.write_bytes(b"\xff" * 500)
    with pytest.raises(DamagedVoice) as caught:
        voices.load(path)
    assert str(caught.value).count(path.name) == 1
    assert caught.value.title.count("cannot be used") == 1
