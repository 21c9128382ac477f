"""The recipe of the vocoder: spectral losses first, then discriminators beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from inference.config import GeneratorConfig
from inference.mel import log_mel
from inference.training.dataset import Batch, Jitter, Pool
from inference.training.losses import mel_loss, periodicity_loss, stft_loss
from inference.training.trainer import Average, cosine_rate
from inference.vocoder.generator import Generator
from inference.vocoder.source import even_noise

_NOISE_SAMPLES = 1 << 20


@dataclass(frozen=True, slots=True)
class VocoderRecipeConfig:
    """What a run of vocoder training is made of."""

    seed: int = 1
    batch: int = 8
    frames: int = 32
    learning_rate: float = 1e-3
    final_share: float = 0.05
    horizon: int = 20000
    average: float = 0.999
    mel_weight: float = 45.0
    stft_weight: float = 15.0
    period_weight: float = 15.0
    blur_share: float = 0.1
    jitter_share: float = 0.2


class VocoderRecipe:
    """Trains a generator on batches of a pool."""

    def __init__(self, config: VocoderRecipeConfig, shape: GeneratorConfig, pool: Pool) -> None:
        torch.manual_seed(config.seed)
        self.config = config
        self.generator = Generator(shape)
        self._pool = pool
        self._noise = even_noise(_NOISE_SAMPLES, config.seed)
        self.average = Average(self.generator, config.average)
        self._optimizer = torch.optim.AdamW(
            self.generator.parameters(), lr=config.learning_rate, betas=(0.8, 0.99)
        )

    def step(self, number: int) -> Mapping[str, float]:
        """Train the generator on the batch of this step; return its losses."""
        config = self.config
        rate = config.learning_rate * cosine_rate(number, config.horizon, config.final_share)
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        batch = self._pool.batch(
            number, config.seed, config.batch, config.frames, Jitter(config.jitter_share)
        )
        made = self._make(batch, number)
        mel = mel_loss(made, batch.samples, batch.limit_hz)
        stft = stft_loss(made, batch.samples, batch.limit_hz)
        period = periodicity_loss(made, batch.samples, batch.log_f0, batch.voiced, batch.limit_hz)
        loss = config.mel_weight * mel + config.stft_weight * stft + config.period_weight * period
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        norm = torch.nn.utils.clip_grad_norm_(self.generator.parameters(), 200.0)
        self._optimizer.step()
        self.average.update(number)
        return {
            "mel": float(mel),
            "stft": float(stft),
            "period": float(period),
            "norm": float(norm),
            "lr": rate,
        }

    def state(self) -> dict[str, object]:
        """Return the generator, its average and its optimizer."""
        return {
            "generator": self.generator.state_dict(),
            "average": self.average.state(),
            "optimizer": self._optimizer.state_dict(),
        }

    def load(self, state: Mapping[str, object]) -> None:
        """Take up a state."""
        self.generator.load_state_dict(_tensors(state["generator"]))
        self.average.load(_tensors(state["average"]))
        self._optimizer.load_state_dict(_tensors(state["optimizer"]))

    def at_checkpoint(self, number: int) -> None:
        """Nothing more is written yet."""

    def _make(self, batch: Batch, number: int) -> Tensor:
        random = torch.Generator().manual_seed(self.config.seed * 1_000_003 + number)
        n_samples = batch.samples.shape[-1]
        starts = torch.randint(
            0, _NOISE_SAMPLES - n_samples, (len(batch.samples),), generator=random
        )
        noise = torch.stack([self._noise[int(a) : int(a) + n_samples] for a in starts])
        mel = log_mel(batch.samples)
        if self.config.blur_share > 0.0:
            mel = _blurred(mel, self.config.blur_share, random)
        made: Tensor = self.generator(mel, batch.log_f0, batch.voiced, noise)
        return made


def _blurred(mel: Tensor, share: float, random: torch.Generator) -> Tensor:
    """Smooth some of the batch over time and bands a little, as predicted mels are.

    mel: (batch, n_mels, frames) -> the same shape
    """
    padded = torch.nn.functional.pad(mel.unsqueeze(1), (1, 1, 1, 1), mode="replicate")
    smooth = torch.nn.functional.avg_pool2d(padded, 3, stride=1).squeeze(1)
    chosen = torch.rand(len(mel), generator=random) < share
    strength = torch.rand(len(mel), generator=random) * chosen
    return torch.lerp(mel, smooth, strength[:, None, None].to(mel))


def _tensors(value: object) -> dict[str, Tensor]:
    if not isinstance(value, dict):
        raise ValueError("a part of the training state is missing")
    return value


def load_pool(folder: Path) -> Pool:
    """Open the pool that `prepare` wrote."""
    return Pool(folder)
