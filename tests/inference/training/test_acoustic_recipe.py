"""Training the acoustic model: batches, one toy epoch, and going on where it stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from inference import checkpoint
from inference.acoustic.config import LOG_F0_STD, AcousticConfig
from inference.acoustic.judge import windows
from inference.acoustic.model import AcousticModel
from inference.acoustic.phones import ENGINE, HUMAN
from inference.text.frontend import utterance
from inference.training.acoustic import AcousticRecipe, AcousticTraining, mel_losses, speaker_loss
from inference.training.acoustic_commands import export
from inference.training.acoustic_evaluation import judge_acoustic
from inference.training.corpus import Clip, Corpus, CorpusWriter
from inference.training.delivery import DeliveryRecipe, DeliveryTraining
from inference.training.lessons import LEAST_F0_STD, Diet, Lessons, cut
from inference.training.trainer import train
from inference.voice.encoder import Frames, frames_from
from tests.inference.tiny import ACOUSTIC, ENCODER

DIET = Diet(frames=600, lengths=(120,))
TEXTS = ("Did the captain find the copper key?", "No, he never looked for it at all.")


def reading(text: str, speaker: str, manner: int, seed: int) -> tuple[Clip, Frames]:
    """Make a reading whose spectrum depends on the phone and on the speaker."""
    rng = np.random.default_rng(seed)
    said = utterance(text * 3)
    durations = rng.integers(3, 12, len(said.ids))
    phones = np.repeat(np.array(said.ids), durations)
    tilt = np.linspace(-1, 1, 80) * (len(speaker) - 2)
    mel = 2 * np.sin(phones[:, None] * 0.7 + np.arange(80) * 0.1) + tilt - 5
    mel = mel + rng.normal(0, 0.05, mel.shape)
    log_f0 = 5 + 0.1 * np.sin(np.arange(len(phones)) * 0.05)
    frames = frames_from(
        mel.astype(np.float32), log_f0.astype(np.float32), np.ones(len(phones), np.bool_)
    )
    clip = Clip(
        text[:8],
        speaker,
        "F",
        manner,
        7600.0,
        said.ids,
        said.stresses,
        said.boundaries,
        tuple(int(d) for d in durations),
        text,
    )
    return clip, frames


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    writer = CorpusWriter()
    for at, speaker in enumerate(("1", "2", "1@0.9", "robot")):
        manner = ENGINE if speaker == "robot" else HUMAN
        for text in TEXTS[: 1 if speaker == "2" else 2]:
            writer.add(*reading(text, speaker, manner, at))
    folder = tmp_path_factory.mktemp("corpus")
    writer.write(folder)
    return Corpus([folder])


def test_the_same_step_gives_the_same_batch(corpus: Corpus) -> None:
    a, b = Lessons(corpus, DIET).batch(7), Lessons(corpus, DIET).batch(7)
    assert torch.equal(a.mel, b.mel)
    assert torch.equal(a.heard, b.heard)


def test_durations_fill_the_frames_of_each_line(corpus: Corpus) -> None:
    lesson = Lessons(corpus, DIET).batch(1)
    for row, durations in zip(lesson.mel, lesson.durations, strict=True):
        assert int((row.abs().sum(dim=1) > 0).sum()) == int(durations.sum())


def test_the_voice_is_never_heard_in_the_stretch_itself(corpus: Corpus) -> None:
    lesson = Lessons(corpus, DIET).batch(2)
    for target, heard in zip(lesson.mel, lesson.heard, strict=True):
        frames = {row.numpy().tobytes() for row in target if float(row.abs().sum()) > 0}
        assert not any(row.numpy().tobytes() in frames for row in heard[:20])


def test_a_stretch_begins_and_ends_with_words(corpus: Corpus) -> None:
    rng = np.random.default_rng(0)
    for _ in range(30):
        clip = corpus.clips[int(rng.integers(len(corpus.clips)))]
        part = cut(clip, 100, rng)
        sounds = [b for b, i in zip(part.row.boundary, part.row.ids, strict=True) if i >= 6]
        assert sounds[0] & 1
        assert sounds[-1] & 2
        assert sum(part.durations) == part.last - part.first


def test_the_spread_of_pitch_has_a_floor(corpus: Corpus) -> None:
    lesson = Lessons(corpus, DIET).batch(3)
    assert float(lesson.measured[:, LOG_F0_STD - 128].min()) >= LEAST_F0_STD - 1e-6


def recipe(corpus: Corpus) -> AcousticRecipe:
    training = AcousticTraining(horizon=60, rate=2e-2, half_precision=False)
    return AcousticRecipe(Lessons(corpus, DIET), training, ACOUSTIC, ENCODER)


def test_a_toy_model_learns_its_toy_corpus(corpus: Corpus) -> None:
    made = recipe(corpus)
    told = [made.step(number) for number in range(40)]
    first = np.mean([one["mel"] for one in told[:5]])
    last = np.mean([one["mel"] for one in told[-5:]])
    assert last < 0.85 * first


def test_training_goes_on_as_if_it_had_never_stopped(corpus: Corpus, tmp_path: Path) -> None:
    whole = recipe(corpus)
    train(whole, tmp_path / "whole", 6, lambda: False)
    halves = recipe(corpus)
    train(halves, tmp_path / "halves", 3, lambda: False)
    resumed = recipe(corpus)
    train(resumed, tmp_path / "halves", 6, lambda: False)
    for a, b in zip(whole.model.parameters(), resumed.model.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=1e-6, rtol=1e-5)


def test_bands_that_the_recording_lacks_are_not_judged() -> None:
    made, real = torch.zeros(1, 4, 80), torch.zeros(1, 4, 80)
    made[..., 70:] = 9.0
    keep = torch.ones(1, 80)
    keep[:, 70:] = 0.0
    losses = mel_losses(made, real, torch.ones(1, 4, 1), keep)
    assert float(losses["mel"]) == 0.0
    assert float(losses["edges"]) == 0.0


def test_the_right_speaker_s_style_costs_least() -> None:
    speakers = torch.eye(3, 128)
    right = speaker_loss(speakers[:1], speakers, torch.tensor([0]))
    wrong = speaker_loss(speakers[:1], speakers, torch.tensor([1]))
    assert float(right) < 0.01 < float(wrong)


def test_the_delivery_learns_how_long_phones_last(corpus: Corpus) -> None:
    made = DeliveryRecipe(corpus, DeliveryTraining(horizon=40, rate=2e-2, lines=4), ACOUSTIC)
    told = [made.step(number) for number in range(40)]
    assert np.mean([one["durations"] for one in told[-5:]]) < 0.6 * told[0]["durations"]
    again = DeliveryRecipe(corpus, DeliveryTraining(horizon=40, rate=2e-2, lines=4), ACOUSTIC)
    again.load(made.state())
    for a, b in zip(made.model.parameters(), again.model.parameters(), strict=True):
        assert torch.equal(a, b)


def test_an_exported_model_can_be_read_back(corpus: Corpus, tmp_path: Path) -> None:
    sound = recipe(corpus)
    delivery = DeliveryRecipe(corpus, DeliveryTraining(lines=4), ACOUSTIC)
    kept = {"recipe": sound.state(), "step": 1, "cpu_seconds": 0.0}
    spoken = {"recipe": delivery.state(), "step": 1, "cpu_seconds": 0.0}
    export(kept, spoken, tmp_path, ACOUSTIC, ENCODER, corpus)
    part = checkpoint.load(tmp_path, "acoustic")
    config = part.config_as(AcousticConfig, tmp_path)
    assert config.duration_gain != 1.0
    model = AcousticModel(config)
    part.fill(model, tmp_path)
    for a, b in zip(model.delivery.parameters(), delivery.model.parameters(), strict=True):
        torch.testing.assert_close(a, b, atol=2e-3, rtol=2e-3)


def test_a_judge_learns_to_tell_made_frames_from_real_ones(corpus: Corpus) -> None:
    training = AcousticTraining(
        horizon=40, half_precision=False, adversarial_from=0, judge_warm_up=20, judge_rate=2e-3
    )
    made = AcousticRecipe(Lessons(corpus, DIET), training, ACOUSTIC, ENCODER)
    told = [made.step(number) for number in range(25)]
    assert np.mean([one["judge"] for one in told[15:20]]) < told[0]["judge"]
    assert told[19]["score_real"] > told[19]["score_made"]
    assert set(made.state()) >= {"judge", "judging"}


def test_a_judge_s_windows_lie_within_the_lines() -> None:
    torch.manual_seed(0)
    lengths = torch.tensor([60, 300, 130])
    for _ in range(20):
        at = windows(lengths)
        assert at.shape == (3, 60)
        assert bool((at >= 0).all())
        assert bool((at < lengths.unsqueeze(1)).all())


def test_an_encoder_that_is_kept_does_not_change(corpus: Corpus) -> None:
    training = AcousticTraining(horizon=40, half_precision=False, keep_encoder=True)
    made = AcousticRecipe(Lessons(corpus, DIET), training, ACOUSTIC, ENCODER)
    before = [weight.clone() for weight in made.encoder.parameters()]
    decoder = made.model.out.weight.clone()
    for number in range(3):
        made.step(number)
    assert all(map(torch.equal, before, made.encoder.parameters()))
    assert not torch.equal(decoder, made.model.out.weight)


def test_an_exported_model_is_judged_on_a_corpus(corpus: Corpus, tmp_path: Path) -> None:
    sound = recipe(corpus)
    delivery = DeliveryRecipe(corpus, DeliveryTraining(lines=4), ACOUSTIC)
    kept = {"recipe": sound.state(), "step": 1, "cpu_seconds": 0.0}
    spoken = {"recipe": delivery.state(), "step": 1, "cpu_seconds": 0.0}
    export(kept, spoken, tmp_path, ACOUSTIC, ENCODER, corpus)
    before = judge_acoustic(tmp_path, corpus)
    assert before["clips"] == len(corpus.clips)
    for number in range(20):
        sound.step(number)
    export({**kept, "recipe": sound.state()}, spoken, tmp_path, ACOUSTIC, ENCODER, corpus)
    name = "mel L1 with the reader's own prosody"
    assert judge_acoustic(tmp_path, corpus)[name] < before[name]
