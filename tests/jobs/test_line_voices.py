"""Lines get voices of their own from the film's sound, kept inside the project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import soundfile

from desktop.core.consent import Consent
from desktop.core.document import Document
from desktop.core.line import Line
from desktop.core.project import VoiceEntry
from desktop.core.takes import TakeStore
from desktop.jobs import line_voices, voices
from desktop.jobs.speaking import Narrator, open_narrator
from desktop.jobs.ticket import JobCancelled, Ticket
from tests.fakes import FakeSpeaker
from tests.media.babble import babble

if TYPE_CHECKING:
    from inference.voice.profile import Voice

_CONSENT = Consent("permission", "2026-01-02")
_LINES = (
    Line("a", 500, 4500, "One", "", "ANNA"),
    Line("b", 5000, 6000, "Two", "", "ANNA"),
    Line("c", 7000, 7500, "Three", "", "BEN"),
)


class _Taking(FakeSpeaker):
    """Takes voices that can be kept in a file; hears nobody in sound of one length."""

    deaf_to_s = 0.0

    def enroll(self, samples: Any, sample_rate: int, name: str) -> Voice:
        from inference.errors import ReferenceTooNoisy
        from inference.voice.profile import Voice

        if abs(len(samples) / sample_rate - self.deaf_to_s) < 0.6:
            raise ReferenceTooNoisy(1.0)
        return Voice.make(name, "espeak", "en", espeak=f"f{len(samples)}")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.wav"
    soundfile.write(path, babble(10.0, sample_rate=48_000), 48_000)
    return path


@pytest.fixture
def speaker() -> _Taking:
    return _Taking()


@pytest.fixture
def narrator(speaker: _Taking, tmp_path: Path) -> Narrator:
    return open_narrator(speaker, TakeStore(tmp_path / "takes"))


def _taken(film: Path, folder: Path, narrator: Narrator, **how: Any) -> dict[str, VoiceEntry]:
    document = Document(_LINES)
    wished = line_voices.sources(document.lines, document, 10_000)
    ticket = how.get("ticket", Ticket())
    between = how.get("between", lambda: None)
    return line_voices.take(film, wished, folder, _CONSENT, narrator, ticket, between)


def test_lines_that_hold_enough_are_wished_for() -> None:
    document = Document(_LINES)
    found = line_voices.sources(document.lines, document, 10_000)
    assert [(one.line_id, one.name) for one in found] == [
        ("a", "Anna 0:00:00.5"),
        ("b", "Anna 0:00:05.0"),
    ]


def test_each_line_gets_a_voice_that_the_project_holds(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    folder = tmp_path / "a.dubwright" / "voices"
    made = _taken(film, folder, narrator)
    assert set(made) == {"a", "b"}
    kept, damaged = voices.load_folders([folder])
    assert {voice.name for voice in kept} == {entry.name for entry in made.values()}
    assert damaged == ()
    assert all("permission" in voice.consent for voice in kept)
    for entry in made.values():
        assert (folder.parent / entry.file).is_file()
        assert narrator.shelf.find(entry.name, "en").digest == entry.digest


def test_the_lines_get_their_voices_in_one_step(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    document = Document(_LINES)
    edit = line_voices.give(document, _taken(film, tmp_path / "voices", narrator))
    document.apply(edit)
    assert [line.voice for line in document.lines] == ["Anna 0:00:00.5", "Anna 0:00:05.0", ""]
    document.apply(edit.inverse())
    assert document.lines == Document(_LINES).lines


def test_a_line_that_was_deleted_meanwhile_stays_deleted(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    made = _taken(film, tmp_path / "voices", narrator)
    document = Document([replace(_LINES[0], text="Changed")])
    document.apply(line_voices.give(document, made))
    assert [(line.id, line.text) for line in document.lines] == [("a", "Changed")]


def test_a_line_of_no_fit_speech_is_told_and_the_rest_goes_on(
    film: Path, tmp_path: Path, narrator: Narrator, speaker: _Taking
) -> None:
    document = Document(_LINES)
    lengths = {
        one.line_id: sum(end - start for start, end in one.stretches) / 1000
        for one in line_voices.sources(document.lines, document, 10_000)
    }
    speaker.deaf_to_s = lengths["a"]
    made = _taken(film, tmp_path / "voices", narrator)
    assert set(made) == {"b"}


def test_it_can_be_stopped_between_two_lines(
    film: Path, tmp_path: Path, narrator: Narrator
) -> None:
    ticket = Ticket()
    calls: list[int] = []

    def between() -> None:
        calls.append(1)
        if len(calls) == 2:
            ticket.cancel()

    with pytest.raises(JobCancelled):
        _taken(film, tmp_path / "voices", narrator, ticket=ticket, between=between)
    assert len(voices.voice_files(tmp_path / "voices")) == 1
