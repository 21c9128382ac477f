"""The second part of refining: the acoustic model learns how this person's sounds look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from inference.acoustic.model import AcousticModel, Melody
from inference.acoustic.spread import match_spread
from inference.refinement.adapters import ACOUSTIC, attach, twin
from inference.refinement.apprentice import Apprentice
from inference.refinement.batches import Reading, reading
from inference.refinement.clarity import Listener
from inference.refinement.ear import Ear
from inference.refinement.material import Lesson

Floats = npt.NDArray[np.float32]

RATE = 2e-3
BETAS = (0.9, 0.98)
DETAIL_WEIGHT, MELODY_WEIGHT, VOICING_WEIGHT = 1.0, 0.2, 0.2
CLARITY_WEIGHT = 0.5
LESSONS_AT_ONCE = 4


class ReaderStage:
    """Lengths and melody are those of the recording, so that only the sound is learnt.

    Learnt is how each phone looks on the whole. What happens inside a phone stays as the model
    does it: plain differences from a few recordings smooth it away, and with it the consonants.
    A listener must not find any phone harder to tell: of a noisy reader 18.1 % of 365 words were
    wrong with it, 22.7 % without it and 22.2 % in the instant voice, .84 and .86 of the way to him.
    """

    name = "acoustic"

    def __init__(
        self,
        model: AcousticModel,
        vector: Floats,
        lessons: Sequence[Lesson],
        held_out: Sequence[Lesson],
        listener: Listener,
        seed: int,
    ) -> None:
        torch.manual_seed(seed)
        self._untaught = model
        self.model = cast("AcousticModel", twin(model))
        self.pupil = Apprentice(attach(self.model, ACOUSTIC), RATE, BETAS)
        self._vector, self._seed, self._ear = vector, seed, Ear(listener)
        self._lessons, self._held_out = lessons, held_out
        self._voice = torch.from_numpy(np.array(vector)).unsqueeze(0)

    def step(self, number: int, share: float) -> Mapping[str, float]:
        """Learn from the lessons of this step; return the losses."""
        rng = np.random.default_rng([self._seed, number])
        torch.manual_seed(self._seed * 1_000_003 + number)
        count = min(LESSONS_AT_ONCE, len(self._lessons))
        chosen = rng.choice(len(self._lessons), size=count, replace=False)
        batch = reading([self._lessons[int(at)] for at in chosen], self._vector)
        self.model.train()
        mel, sung, mask = self._decoded(self.model, batch)
        with torch.no_grad():
            usual, _, _ = self._decoded(self._untaught, batch)
        shape, detail = _losses(mel, usual, batch, mask)
        loss = shape + DETAIL_WEIGHT * detail + _melody_loss(sung, batch, mask)
        loss = loss + CLARITY_WEIGHT * self._harder(mel, usual, batch, mask)
        self.pupil.descend(loss, share)
        return {"spectrum": float(shape.detach())}

    def examine(self) -> float:
        """Return how far the phones of the held-out sentences are from the real, in ln mel."""
        self.model.eval()
        with torch.inference_mode():
            batch = reading(self._held_out, self._vector)
            mel, _, mask = self._decoded(self.model, batch)
            shape, _ = _losses(mel, mel, batch, mask)
        return float(shape)

    def spoken(self, lessons: Sequence[Lesson]) -> list[Floats]:
        """Return the mel (t, 80) of each lesson as it is spoken now, in the real rhythm."""
        self.model.eval()
        return spoken(self.model, self._vector, lessons)

    def _harder(self, mel: Tensor, usual: Tensor, batch: Reading, mask: Tensor) -> Tensor:
        voices, flat = self._voice.expand(len(mel), -1), mask.squeeze(-1)
        made, before = (match_spread(one, batch.voiced, voices, flat) for one in (mel, usual))
        return self._ear.harder(made, before, batch, mask)

    def _decoded(self, model: AcousticModel, batch: Reading) -> tuple[Tensor, Tensor, Tensor]:
        return _decoded(model, self._voice, batch)


def spoken(model: AcousticModel, vector: Floats, lessons: Sequence[Lesson]) -> list[Floats]:
    """Return the mel (t, 80) of each lesson as a voice (452,) speaks it, in the real rhythm."""
    voice = torch.from_numpy(np.array(vector)).unsqueeze(0)
    found = []
    with torch.inference_mode():
        for lesson in lessons:
            batch = reading([lesson], vector)
            mel, _, mask = _decoded(model, voice, batch)
            wide = match_spread(mel, batch.voiced, voice, mask.squeeze(-1))
            found.append(wide[0].numpy())
    return found


def _decoded(model: AcousticModel, voice: Tensor, batch: Reading) -> tuple[Tensor, Tensor, Tensor]:
    """Return the mel in the real melody, the melody that the model sings itself, the mask."""
    voice = voice.expand(len(batch.durations), -1)
    style = model.voices(voice)
    hidden = model.read(batch.phones, style)
    frames, mask = model.laid_out(hidden, batch.known, batch.durations)
    sung = model.sing(frames, batch.known, batch.durations, style, mask)
    melody = Melody(batch.melody, batch.voiced)
    return model.decode(frames, melody, voice, style, mask), sung, mask


def _melody_loss(sung: Tensor, batch: Reading, mask: Tensor) -> Tensor:
    """Return how far pitch and voicing of the frames are from the real ones."""
    voiced, area = batch.voiced, mask.sum().clamp(min=1.0)
    off = (sung[..., 0] - batch.melody).abs() * voiced
    doubt = F.binary_cross_entropy_with_logits(sung[..., 1], voiced, reduction="none")
    pitch = off.sum() / voiced.sum().clamp(min=1.0)
    return MELODY_WEIGHT * pitch + VOICING_WEIGHT * (doubt * mask.squeeze(-1)).sum() / area


def _losses(made: Tensor, usual: Tensor, batch: Reading, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Return how far the phones are from the real ones, and their insides from the usual ones."""
    area = mask.sum().clamp(min=1.0) * made.shape[-1]
    whole = phone_means(made, batch.durations)
    shape = (whole - phone_means(batch.mel, batch.durations)) * mask
    inside = (made - whole) - (usual - phone_means(usual, batch.durations))
    return shape.abs().sum() / area, (inside * mask).abs().sum() / area


def phone_means(mel: Tensor, durations: Tensor) -> Tensor:
    """Give each frame the mean of its phone; mel: (batch, t, f), durations: (batch, n) frames."""
    ends = durations.cumsum(dim=1)
    at = torch.arange(mel.shape[1], device=mel.device).expand(len(mel), -1).contiguous()
    phone = torch.searchsorted(ends, at, right=True).clamp(max=durations.shape[1] - 1)
    belongs = F.one_hot(phone, durations.shape[1]).to(mel.dtype)
    means = belongs.transpose(1, 2) @ mel / belongs.sum(dim=1).clamp(min=1.0).unsqueeze(-1)
    return belongs @ means
