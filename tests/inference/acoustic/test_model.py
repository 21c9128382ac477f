"""The acoustic model: what it gives, what can be replaced, and that lines do not disturb others."""

from __future__ import annotations

import dataclasses

import pytest
import torch

from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    UNVOICED_STD,
    VOICE,
    VOICED_MEAN,
    VOICED_STD,
    AcousticConfig,
)
from inference.acoustic.model import AcousticModel, Melody, Plan
from inference.acoustic.phones import PhoneRow, batch_of, kinds_of, row_of
from inference.text.frontend import utterance

SMALL = AcousticConfig(
    width=32, space=8, voice_hidden=16, predictor_width=16, melody_width=16, melody_blocks=2
)


@pytest.fixture(scope="module")
def model() -> AcousticModel:
    torch.manual_seed(3)
    made = AcousticModel(SMALL).eval()
    for weight in made.parameters():
        if weight.dim() > 1:
            torch.nn.init.normal_(weight, std=0.1)
    return made


def voices(count: int) -> torch.Tensor:
    torch.manual_seed(5)
    made = torch.randn(count, VOICE) * 0.3
    made[:, LOG_F0_MEAN], made[:, LOG_F0_STD] = 5.0, 0.2
    made[:, VOICED_STD], made[:, UNVOICED_STD] = 1.0, 1.0
    return made


def rows() -> list[PhoneRow]:
    return [row_of(utterance(text)) for text in ("No.", "Where did you put the blue keys?")]


def given_durations(row: PhoneRow) -> torch.Tensor:
    torch.manual_seed(len(row.ids))
    return torch.randint(0, 7, (1, len(row.ids))) + 1


def test_a_line_alone_equals_the_line_in_a_batch(model: AcousticModel) -> None:
    short, long = rows()
    voice = voices(2)
    durations = torch.zeros(2, len(long.ids), dtype=torch.long)
    durations[:1, : len(short.ids)] = given_durations(short)
    durations[1:] = given_durations(long)
    with torch.no_grad():
        both = batch_of([short, long])
        together = model.render(model.plan(both, voice), voice, durations)
        one = batch_of([short])
        plan = model.plan(one, voice[:1])
        alone = model.render(plan, voice[:1], given_durations(short))
    t = alone.mel.shape[-1]
    torch.testing.assert_close(together.mel[:1, :, :t], alone.mel, atol=1e-4, rtol=1e-3)
    torch.testing.assert_close(together.log_f0[:1, :t], alone.log_f0, atol=2e-5, rtol=1e-4)
    assert torch.equal(together.voiced[:1, :t], alone.voiced)
    assert float(together.mel[0, :, t:].abs().max()) == 0.0


def test_frames_follow_the_given_durations(model: AcousticModel) -> None:
    row = rows()[1]
    voice = voices(1)
    durations = given_durations(row)
    with torch.no_grad():
        sound = model.render(model.plan(batch_of([row]), voice), voice, durations)
    assert sound.mel.shape == (1, 80, int(durations.sum()))
    assert sound.log_f0.shape == sound.voiced.shape == (1, int(durations.sum()))


def test_a_given_melody_is_sung_as_it_is(model: AcousticModel) -> None:
    row = rows()[0]
    voice = voices(1)
    durations = given_durations(row)
    t = int(durations.sum())
    melody = Melody(torch.linspace(-1, 1, t).unsqueeze(0), torch.ones(1, t))
    with torch.no_grad():
        sound = model.render(model.plan(batch_of([row]), voice), voice, durations, melody)
    torch.testing.assert_close(sound.log_f0, melody.pitch * 0.2 + 5.0)
    assert torch.equal(sound.voiced, melody.voiced)


def test_raised_pitch_in_the_plan_raises_the_melody(model: AcousticModel) -> None:
    row = rows()[1]
    voice = voices(1)
    with torch.no_grad():
        plan: Plan = model.plan(batch_of([row]), voice)
        raised = dataclasses.replace(plan, pitch=plan.pitch + 1.0)
        low = model.render(plan, voice, given_durations(row)).log_f0.mean()
        high = model.render(raised, voice, given_durations(row)).log_f0.mean()
    assert float(high - low) > 0.05


def test_the_voice_s_own_spectrum_is_the_ground_of_the_mel(model: AcousticModel) -> None:
    row = rows()[0]
    voice = voices(1)
    brighter = voice.clone()
    brighter[:, VOICED_MEAN] += 1.0
    t = int(given_durations(row).sum())
    melody = Melody(torch.zeros(1, t), torch.ones(1, t))
    with torch.no_grad():
        style = model.voices(voice)
        plan = model.plan(batch_of([row]), voice)
        known = torch.stack([plan.pitch, plan.energy], dim=-1)
        frames, mask = model.laid_out(plan.hidden, known, given_durations(row))
        dark = model.decode(frames, melody, voice, style, mask)
        bright = model.decode(frames, melody, brighter, style, mask)
    middle = (bright - dark)[:, 2:-2]
    torch.testing.assert_close(middle, torch.ones_like(middle), atol=1e-4, rtol=1e-4)


def test_predicted_durations_are_never_negative(model: AcousticModel) -> None:
    with torch.no_grad():
        plan = model.plan(batch_of(rows()), voices(2))
    assert float(plan.durations.min()) >= 0.0


def test_the_phrase_of_a_phone_is_the_mark_that_ends_it() -> None:
    said = utterance("Well, who knows?")
    batch = batch_of([row_of(said)])
    symbols = [phone.symbol for phone in said.phones]
    comma, question = symbols.index(","), symbols.index("?")
    ids = batch.ids[0].tolist()
    assert set(batch.phrase[0, 1 : comma + 1].tolist()) == {ids[comma]}
    assert set(batch.phrase[0, comma + 1 : question + 1].tolist()) == {ids[question]}


def test_kinds_tell_pauses_vowels_and_consonants_apart() -> None:
    said = utterance("Oh, no!")
    assert kinds_of(said.ids).tolist() == [0, 1, 0, 2, 1, 0, 0]


def test_an_empty_line_is_refused() -> None:
    with pytest.raises(ValueError, match="no phones"):
        batch_of([])
