"""Which voices there are, how one is chosen, and how one's own are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from desktop.core.errors import FileError, SpeechError
from desktop.jobs import voices
from desktop.jobs.ticket import JobCancelled, Ticket
from desktop.jobs.voices import Catalog, UnknownVoice, VoiceCard, VoiceShelf
from tests.fakes import FakeSpeaker, tone

if TYPE_CHECKING:
    from inference.voice.profile import Voice


def make(name: str, language: str = "en") -> Voice:
    from inference.voice.profile import Voice

    return Voice.make(name, "espeak", language, espeak="f1")


CATALOG = Catalog(
    "model",
    (
        VoiceCard("Any", "", "0", "espeak"),
        VoiceCard("German", "de", "1", "espeak"),
        VoiceCard("British", "en-GB", "2", "espeak"),
        VoiceCard("American", "en-US", "3", "espeak"),
    ),
)


@pytest.mark.parametrize(
    ("name", "language", "chosen"),
    [
        ("American", "de", "American"),
        ("", "de", "German"),
        ("", "EN-us", "American"),
        ("", "en", "Any"),
        ("", "ko", "Any"),
    ],
)
def test_a_voice_is_chosen_by_name_or_else_by_language(
    name: str, language: str, chosen: str
) -> None:
    card = CATALOG.choose(name, language)
    assert card is not None
    assert card.name == chosen


def test_no_voice_bears_an_unknown_name() -> None:
    assert CATALOG.choose("Nobody", "en") is None


def test_one_s_own_voice_hides_a_built_in_one_of_the_same_name() -> None:
    shelf = VoiceShelf(FakeSpeaker(), [make("tone-low")])
    assert shelf.names == ("tone-low", "tone-high")
    assert shelf.find("tone-low", "en").espeak == "f1"


def test_an_unknown_voice_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(UnknownVoice) as caught:
        VoiceShelf(FakeSpeaker()).find("Nobody", "en")
    assert "tone-low, tone-high" in str(caught.value)


def test_a_saved_voice_comes_back_whatever_its_name(tmp_path: Path) -> None:
    for name in ("../up", "/etc/passwd", "목소리 🎤", 'it\'s "mine"', "-rf"):
        path = voices.save(make(name), tmp_path / "voices")
        assert path.parent == tmp_path / "voices"
        assert voices.load(path).name == name
    assert len(voices.voice_files(tmp_path / "voices")) == 5
    assert sorted(path.name for path in tmp_path.iterdir()) == ["voices"]


def test_two_names_for_one_sound_are_two_voices(tmp_path: Path) -> None:
    assert voices.save(make("One"), tmp_path) != voices.save(make("Two"), tmp_path)


def test_damaged_voices_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    voices.save(make("Good"), tmp_path)
    (tmp_path / "bad.dubvoice").write_bytes(b"not a voice")
    good, damaged = voices.load_folders([tmp_path, tmp_path / "nowhere"])
    assert [voice.name for voice in good] == ["Good"]
    assert [error.path.name for error in damaged] == ["bad.dubvoice"]
    assert "add the voice again" in str(damaged[0])


def test_a_removed_voice_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    for name in ("One", "Two"):
        voices.save(make(name), tmp_path)
    (tmp_path / "bad.dubvoice").write_bytes(b"not a voice")
    assert voices.remove("One", tmp_path)
    assert not voices.remove("One", tmp_path)
    assert voices.remove("bad.dubvoice", tmp_path)
    assert [voice.name for voice in voices.load_folders([tmp_path])[0]] == ["Two"]


def test_a_voice_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "voices").write_text("a file where the folder should be")
    with pytest.raises(FileError):
        voices.save(make("One"), tmp_path / "voices")


class Enrolling(FakeSpeaker):
    """Keeps what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, int]] = []

    def enroll(self, samples: voices.Samples, sample_rate: int, name: str) -> Voice:
        from inference.errors import ReferenceTooShort

        self.heard.append((len(samples), sample_rate))
        if len(samples) < sample_rate:
            raise ReferenceTooShort(len(samples) / sample_rate, 1.0)
        return make(name)


def test_a_recording_of_any_rate_and_kind_becomes_a_voice(tmp_path: Path) -> None:
    speaker = Enrolling()
    stereo = np.repeat(tone(200, 2.0, 44_100)[:, None], 2, axis=1)
    for ending in ("wav", "flac", "ogg"):
        path = tmp_path / f"Anna's voice.{ending}"
        soundfile.write(path, stereo, 44_100)
        assert voices.enroll_file(speaker, path, Ticket()).name == "Anna's voice"
    assert all(abs(n - 48_000) < 200 and rate == 24_000 for n, rate in speaker.heard)


def test_a_long_recording_is_read_only_as_far_as_it_helps(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    soundfile.write(path, np.zeros(130 * 8000, np.float32), 8000)
    speaker = Enrolling()
    voices.enroll_file(speaker, path, Ticket())
    assert speaker.heard == [(voices.MAX_REFERENCE_SAMPLES, 24_000)]


def test_a_recording_that_is_too_short_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "short.wav"
    soundfile.write(path, tone(200, 0.2, 24_000), 24_000)
    with pytest.raises(SpeechError, match="too little speech"):
        voices.enroll_file(Enrolling(), path, Ticket())


def test_what_is_no_recording_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letter.wav"
    path.write_text("Dear Anna")
    with pytest.raises(FileError, match="No voice can be taken"):
        voices.enroll_file(Enrolling(), path, Ticket())


def test_taking_a_voice_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "voice.wav"
    soundfile.write(path, tone(200, 2.0, 24_000), 24_000)
    ticket = Ticket()
    ticket.cancel()
    speaker = Enrolling()
    with pytest.raises(JobCancelled):
        voices.enroll_file(speaker, path, ticket)
    assert speaker.heard == []
