"""From sound of any kind to a voice that is kept with its reference and how like it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from desktop.core.consent import Consent
from desktop.core.errors import FileError, SpeechError
from desktop.jobs import enrolling
from desktop.jobs.enrolling import Enrolment
from desktop.jobs.ticket import Ticket
from desktop.jobs.voice_library import NameTaken, Notes, VoiceLibrary
from tests.fakes import FakeSpeaker
from tests.media.babble import Samples, babble, with_noise

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice

CONSENT = Consent("own", "2026-01-02")
ANNA = with_noise(babble(12.0, 180.0, sample_rate=48_000), 45.0)


class Parrot(FakeSpeaker):
    """Speaks every text with a piece of the last recording that it took a voice from."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: tuple[Samples, int] = (np.zeros(0, np.float32), 48_000)

    def enroll(self, samples: Samples, sample_rate: int, name: str) -> Voice:
        from inference.errors import ReferenceTooShort
        from inference.voice.profile import Voice

        if len(samples) < 2 * sample_rate:
            raise ReferenceTooShort(len(samples) / sample_rate, 2.0)
        self.heard, self.sample_rate = (samples, sample_rate), sample_rate
        return Voice.make(name, "neural", vector=np.ones(4, np.float32))

    def speak(self, text: str, voice: Voice, **wishes: object) -> Speech:
        from inference.speech import Speech

        return Speech(self.heard[0], self.heard[1], (), ())


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "voices")


def test_a_recording_becomes_a_voice_that_knows_how_like_it_is(library: VoiceLibrary) -> None:
    sound = enrolling.graded(ANNA, 48_000)
    own = enrolling.enrol(Enrolment(sound, " Anna ", CONSENT), Parrot(), library, Ticket())
    assert own.name == "Anna"
    assert own.notes.consent == CONSENT
    assert (own.notes.source, own.notes.verdict) == ("recording", "good")
    assert own.notes.likeness == pytest.approx(1.0, abs=0.01)
    assert own.reference is not None
    assert soundfile.info(own.reference).duration == pytest.approx(len(sound.trimmed) / 48_000)


def test_a_voice_that_sounds_like_somebody_else_is_found_out() -> None:
    speaker = Parrot()
    voice = speaker.enroll(babble(8.0, 90.0, (400.0, 900.0, 2000.0)), 16_000, "Ben")
    found = enrolling.likeness(voice, ANNA, 48_000, speaker, "en")
    assert found is not None
    assert found.meaning == "different"


def test_consent_travels_with_the_voice_file(library: VoiceLibrary, tmp_path: Path) -> None:
    sound = enrolling.graded(ANNA, 48_000)
    spoken = Consent("permission", "2026-01-02", True)
    enrolling.enrol(Enrolment(sound, "Anna", spoken), Parrot(), library, Ticket())
    library.export("Anna", tmp_path / "anna.dubvoice")
    other = VoiceLibrary(tmp_path / "other")
    assert other.import_file(tmp_path / "anna.dubvoice").notes.consent == spoken


def test_a_failure_leaves_no_voice_behind(library: VoiceLibrary) -> None:
    short = enrolling.graded(ANNA[: 1 * 48_000], 48_000)
    with pytest.raises(SpeechError, match="too little speech"):
        enrolling.enrol(Enrolment(short, "Anna", CONSENT), Parrot(), library, Ticket())
    sound = enrolling.graded(ANNA, 48_000)
    enrolling.enrol(Enrolment(sound, "Anna", CONSENT), Parrot(), library, Ticket())
    with pytest.raises(NameTaken):
        enrolling.enrol(Enrolment(sound, "Anna", CONSENT), Parrot(), library, Ticket())
    assert len(library.voices()) == 1


def test_files_of_several_kinds_become_one_recording(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", babble(3.0), 16_000)
    soundfile.write(tmp_path / "b.ogg", np.stack([babble(4.0)] * 2, axis=1), 16_000)
    sound = enrolling.read([tmp_path / "a.wav", tmp_path / "b.ogg"], Ticket())
    assert (sound.sample_rate, sound.source) == (48_000, "file")
    assert len(sound.samples) / 48_000 == pytest.approx(7.15, abs=0.02)


def test_stretches_of_a_film_are_cut_to_the_sample(tmp_path: Path) -> None:
    whole = babble(8.0, sample_rate=48_000)
    soundfile.write(tmp_path / "film.wav", whole, 48_000, subtype="FLOAT")
    sound = enrolling.read_stretches(tmp_path / "film.wav", [(1000, 2500), (5000, 6000)], Ticket())
    assert len(sound.samples) == 48_000 * 1.5 + 48_000 * 0.15 + 48_000
    inner = sound.samples[1000 : 48_000 + 20_000]
    assert np.abs(inner - whole[49_000 : 48_000 * 2 + 20_000]).max() < 1e-4


def test_what_holds_no_sound_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Anna")
    with pytest.raises(FileError, match=r"No voice can be taken from “.*letter\.txt”"):
        enrolling.read([tmp_path / "letter.txt"], Ticket())


def test_joined_parts_have_no_clicks() -> None:
    parts = [np.full(48_000, 0.5, np.float32)] * 2
    whole = enrolling.joined(parts)
    assert float(np.abs(np.diff(whole)).max()) < 0.01
    assert enrolling.joined([]).shape == (0,)


def test_a_voice_is_taken_again_from_its_reference(library: VoiceLibrary) -> None:
    sound = enrolling.graded(ANNA, 48_000)
    speaker = Parrot()
    enrolling.enrol(Enrolment(sound, "Anna", CONSENT), speaker, library, Ticket())
    library.recolour("Anna", "#123456")
    own = enrolling.take_again("Anna", speaker, library)
    assert (own.voice.colour, own.notes.consent) == ("#123456", CONSENT)


def test_without_a_reference_nothing_can_be_taken_again(library: VoiceLibrary) -> None:
    library.add(Parrot().enroll(ANNA, 48_000, "Anna"), Notes())
    with pytest.raises(FileError, match="has no recording"):
        enrolling.take_again("Anna", Parrot(), library)


@pytest.mark.parametrize(("unlike", "faults"), [(0.4, ()), (1.2, ("second_voice",))])
def test_company_that_the_networks_hear_is_part_of_the_grade(
    unlike: float, faults: tuple[str, ...]
) -> None:
    class Listener(FakeSpeaker):
        def company(self, samples: Samples, sample_rate: int) -> float:
            return unlike

    sound = enrolling.graded(ANNA, 48_000)
    heard = enrolling.with_company(sound, Listener())
    assert tuple(finding.fault for finding in heard.grade.findings) == faults
    assert heard.grade.verdict == ("usable" if faults else "good")
    assert enrolling.with_company(sound, FakeSpeaker()) is sound
