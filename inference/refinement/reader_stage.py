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
from inference.refinement.material import Lesson

Floats = npt.NDArray[np.float32]

RATE = 2e-3
BETAS = (0.9, 0.98)
EDGE_WEIGHT, MELODY_WEIGHT, VOICING_WEIGHT = 0.5, 0.2, 0.2
LESSONS_AT_ONCE = 2


class ReaderStage:
    """Lengths and melody are those of the recording, so that only the sound is learnt."""

    name = "acoustic"

    def __init__(
        self,
        model: AcousticModel,
        vector: Floats,
        lessons: Sequence[Lesson],
        held_out: Sequence[Lesson],
        seed: int,
    ) -> None:
        torch.manual_seed(seed)
        self.model = cast("AcousticModel", twin(model))
        self.pupil = Apprentice(attach(self.model, ACOUSTIC), RATE, BETAS)
        self._vector, self._seed = vector, seed
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
        mel, sung, mask = self._decoded(batch)
        plain, edges = _losses(mel, batch.mel, mask)
        loss = plain + EDGE_WEIGHT * edges + _melody_loss(sung, batch, mask)
        self.pupil.descend(loss, share)
        return {"spectrum": float(plain.detach())}

    def examine(self) -> float:
        """Return how far the held-out sentences are from the real ones, in ln mel."""
        self.model.eval()
        with torch.inference_mode():
            batch = reading(self._held_out, self._vector)
            mel, _, mask = self._decoded(batch)
            plain, edges = _losses(mel, batch.mel, mask)
        return float(plain + EDGE_WEIGHT * edges)

    def spoken(self, lessons: Sequence[Lesson]) -> list[Floats]:
        """Return the mel (t, 80) of each lesson as it is spoken now, in the real rhythm."""
        self.model.eval()
        spoken = []
        with torch.inference_mode():
            for lesson in lessons:
                batch = reading([lesson], self._vector)
                mel, _, mask = self._decoded(batch)
                wide = match_spread(mel, batch.voiced, self._voice, mask.squeeze(-1))
                spoken.append(wide[0].numpy())
        return spoken

    def _decoded(self, batch: Reading) -> tuple[Tensor, Tensor, Tensor]:
        """Return the mel in the real melody, the melody that the model sings itself, the mask."""
        voice = self._voice.expand(len(batch.durations), -1)
        style = self.model.voices(voice)
        hidden = self.model.read(batch.phones, style)
        frames, mask = self.model.laid_out(hidden, batch.known, batch.durations)
        sung = self.model.sing(frames, batch.known, batch.durations, style, mask)
        melody = Melody(batch.melody, batch.voiced)
        return self.model.decode(frames, melody, voice, style, mask), sung, mask


def _melody_loss(sung: Tensor, batch: Reading, mask: Tensor) -> Tensor:
    """Return how far pitch and voicing of the frames are from the real ones."""
    voiced, area = batch.voiced, mask.sum().clamp(min=1.0)
    off = (sung[..., 0] - batch.melody).abs() * voiced
    doubt = F.binary_cross_entropy_with_logits(sung[..., 1], voiced, reduction="none")
    pitch = off.sum() / voiced.sum().clamp(min=1.0)
    return MELODY_WEIGHT * pitch + VOICING_WEIGHT * (doubt * mask.squeeze(-1)).sum() / area


def _losses(made: Tensor, real: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Return the mean difference of frames, and of their changes, which averaging smooths away."""
    error = (made - real) * mask
    area = mask.sum().clamp(min=1.0) * error.shape[-1]
    along = (error[:, 1:] - error[:, :-1]).abs() * mask[:, 1:]
    across = (error[:, :, 1:] - error[:, :, :-1]).abs()
    return error.abs().sum() / area, (along.sum() + across.sum()) / area
