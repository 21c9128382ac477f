"""The recipe of the vocoder: spectral losses first, then discriminators beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from inference.config import GeneratorConfig
from inference.mel import DEFAULT, FULL_BAND, log_mel
from inference.training.dataset import Batch, Jitter, Pool
from inference.training.picture import write_spectrograms
from inference.training.trainer import Average, cosine_rate, moved
from inference.vocoder.bass import bass_loss, lowered, steadiness_loss
from inference.vocoder.discriminators import Discriminators, Judged, low_passed
from inference.vocoder.generator import Generator
from inference.vocoder.losses import (
    deceive_loss,
    feature_loss,
    judge_loss,
    mel_loss,
    periodicity_loss,
    stft_loss,
)
from inference.vocoder.source import even_noise

_NOISE_SAMPLES = 1 << 20
_SHOWN_FRAMES = 344
_JUDGES_WARM_UP = 400


@dataclass(frozen=True, slots=True)
class VocoderRecipeConfig:
    """What a run of vocoder training is made of; rates are AdamW's, weights those of the losses."""

    seed: int = 1
    batch: int = 8
    frames: int = 32
    learning_rate: float = 1e-3
    final_share: float = 0.1
    horizon: int = 24000
    rate_from: int = 0
    average: float = 0.999
    mel_weight: float = 45.0
    stft_weight: float = 15.0
    period_weight: float = 15.0
    voicing_weight: float = 2.0
    bass_weight: float = 0.0
    steady_weight: float = 0.0
    blur_share: float = 0.1
    jitter_share: float = 0.2
    told_share: float = 0.4
    predicted_share: float = 0.0
    adversarial_from: int | None = None
    judge_learning_rate: float = 4e-4
    deceive_weight: float = 1.0
    feature_weight: float = 2.0
    bfloat16: bool = False


class VocoderRecipe:
    """Trains a generator on batches of a pool, and its judges once they are due."""

    def __init__(
        self,
        config: VocoderRecipeConfig,
        shape: GeneratorConfig,
        pool: Pool,
        pictures: tuple[Path, Pool] | None = None,
        device: torch.device | None = None,
        predicted: Pool | None = None,
    ) -> None:
        torch.manual_seed(config.seed)
        self.config = config
        self._device = device or torch.device("cpu")
        # Drawn on the CPU, so that every device begins with the same weights.
        self.generator = Generator(shape).to(self._device)
        self.judges = Discriminators().to(self._device)
        self.average = Average(self.generator, config.average)
        self._pool = pool
        self._predicted = predicted
        self._pictures = pictures
        self._noise = even_noise(_NOISE_SAMPLES, config.seed)
        betas = (0.8, 0.99)
        self._optimizer = torch.optim.AdamW(self.generator.parameters(), betas=betas)
        self._judging = torch.optim.AdamW(self.judges.parameters(), betas=betas)

    def step(self, number: int) -> Mapping[str, float]:
        """Train on the batch of this step; return its losses and the judges' scores."""
        config = self.config
        drawn = self.source(number).batch(
            number, config.seed, config.batch, config.frames, Jitter(config.jitter_share)
        )
        batch = moved(drawn, self._device)
        made, voicing = self._make(batch, number)
        parts = self._differences(batch, made)
        parts["voicing"] = F.binary_cross_entropy_with_logits(voicing, batch.truth)
        weights = {
            "mel": config.mel_weight,
            "stft": config.stft_weight,
            "period": config.period_weight,
            "voicing": config.voicing_weight,
            "bass": config.bass_weight,
            "steady": config.steady_weight,
        }
        loss = torch.stack([weights[name] * part for name, part in parts.items()]).sum()
        told: dict[str, float] = {}
        if config.adversarial_from is not None and number >= config.adversarial_from:
            age = number - config.adversarial_from
            persuade, told = self._adversarial(batch, made, age)
            loss = loss + persuade
        begun = config.rate_from
        share = cosine_rate(number - begun, config.horizon - begun, config.final_share)
        rate = config.learning_rate * share
        norm = _descend(self._optimizer, loss, rate)
        self.average.update(number)
        return {
            **{name: float(part.detach()) for name, part in parts.items()},
            "norm": norm,
            "rate": rate,
            **told,
        }

    def state(self) -> dict[str, object]:
        """Return the networks, the average and the optimizers."""
        return {
            "generator": self.generator.state_dict(),
            "average": self.average.state(),
            "optimizer": self._optimizer.state_dict(),
            "judges": self.judges.state_dict(),
            "judging": self._judging.state_dict(),
        }

    def load(self, state: Mapping[str, object]) -> None:
        """Take up a state; without optimizers (a shipped checkpoint) these start afresh."""
        self.generator.load_state_dict(_tensors(state["generator"]))
        self.average.load(_tensors(state.get("average", state["generator"])))
        if "judges" in state:
            self.judges.load_state_dict(_tensors(state["judges"]))
        if "optimizer" in state:
            self._optimizer.load_state_dict(_tensors(state["optimizer"]))
        if "judging" in state:
            self._judging.load_state_dict(_tensors(state["judging"]))

    def at_checkpoint(self, number: int) -> None:
        """Draw the averaged generator's spectrogram of a clip under the recorded one."""
        if self._pictures is None:
            return
        folder, pool = self._pictures
        clip = pool.clips[0]
        n_frames = min(_SHOWN_FRAMES, clip.n_frames)
        samples, log_f0, voiced, _ = pool.cut(clip, 0, n_frames)
        network = self.averaged()
        with torch.inference_mode():
            made = network(log_mel(samples[None]), log_f0[None], voiced[None])
            pair = log_mel(torch.cat([samples[None], made]), FULL_BAND)
        write_spectrograms(folder / f"step-{number:07d}.png", list(pair.numpy()))

    def averaged(self) -> Generator:
        """Return a generator with the averaged weights: what is shipped and judged."""
        network = Generator(self.generator.config)
        network.load_state_dict({**self.generator.state_dict(), **self.average.state()})
        return network.eval()

    def source(self, number: int) -> Pool:
        """Return the pool that a step learns from."""
        if self._predicted is None:
            return self._pool
        random = torch.Generator().manual_seed(self.config.seed * 999_983 + number)
        is_told = float(torch.rand((), generator=random)) < self.config.predicted_share
        return self._predicted if is_told else self._pool

    def _differences(self, batch: Batch, made: Tensor) -> dict[str, Tensor]:
        """Return what tells the made sound from the real one; the unasked losses are left out."""
        real, limit_hz = batch.samples, batch.limit_hz
        parts = {
            "mel": mel_loss(made, real, limit_hz),
            "stft": stft_loss(made, real, limit_hz),
            "period": periodicity_loss(made, real, batch.log_f0, batch.truth, limit_hz),
        }
        if self.config.bass_weight or self.config.steady_weight:
            low_made, low_real = lowered(made), lowered(real)
            parts["bass"] = bass_loss(low_made, low_real)
            parts["steady"] = steadiness_loss(low_made, low_real)
        return parts

    def _make(self, batch: Batch, number: int) -> tuple[Tensor, Tensor]:
        """Return the sound made for a batch and the logits of its voicing."""
        random = torch.Generator().manual_seed(self.config.seed * 1_000_003 + number)
        size, n_samples = batch.samples.shape
        starts = torch.randint(0, _NOISE_SAMPLES - n_samples, (size,), generator=random)
        noise = torch.stack([self._noise[int(a) : int(a) + n_samples] for a in starts])
        mel = _blurred(batch.mel, self.config.blur_share, random)
        excitation = self.generator.excite(
            batch.log_f0, batch.voiced, noise.to(mel.device), cycles=batch.cycles, mel=mel
        )
        told = (torch.rand(size, generator=random) < self.config.told_share).to(mel)
        return self.generator.render_told(mel, excitation, batch.truth, told)

    def _adversarial(self, batch: Batch, made: Tensor, age: int) -> tuple[Tensor, dict[str, float]]:
        """Train the judges; return what the generator is told by them, and their scores.

        Fresh judges know nothing: their word counts little at first.
        """
        config = self.config
        rate = DEFAULT.sample_rate
        real_low = low_passed(batch.samples, batch.limit_hz, rate)
        made_low = low_passed(made, batch.limit_hz, rate)
        real, fake = self._judge(real_low), self._judge(made_low.detach())
        _descend(self._judging, judge_loss(real[0], fake[0]), config.judge_learning_rate)
        with torch.no_grad():
            real = self._judge(real_low)
        self.judges.requires_grad_(False)
        fake = self._judge(made_low)
        self.judges.requires_grad_(True)
        deceived, features = deceive_loss(fake[0]), feature_loss(real[1], fake[1])
        trust = min(1.0, age / _JUDGES_WARM_UP)
        told = config.deceive_weight * deceived + config.feature_weight * features
        return trust * told, {
            "deceive": float(deceived.detach()),
            "features": float(features.detach()),
            "score_real": _mean_score(real),
            "score_made": _mean_score(fake),
        }

    def _judge(self, samples: Tensor) -> Judged:
        with torch.autocast(samples.device.type, torch.bfloat16, enabled=self.config.bfloat16):
            judged: Judged = self.judges(samples)
        return judged


def _descend(optimizer: torch.optim.Optimizer, loss: Tensor, rate: float) -> float:
    """Make one step down; return the gradient's norm before clipping."""
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    weights = [weight for group in optimizer.param_groups for weight in group["params"]]
    norm = torch.nn.utils.clip_grad_norm_(weights, 200.0)
    optimizer.step()
    return float(norm)


def _blurred(mel: Tensor, share: float, random: torch.Generator) -> Tensor:
    """Smooth some of the batch over time and bands a little, as predicted mels are.

    mel: (batch, n_mels, frames) -> the same shape
    """
    padded = F.pad(mel.unsqueeze(1), (1, 1, 1, 1), mode="replicate")
    smooth = F.avg_pool2d(padded, 3, stride=1).squeeze(1)
    chosen = torch.rand(len(mel), generator=random) < share
    strength = torch.rand(len(mel), generator=random) * chosen
    return torch.lerp(mel, smooth, strength[:, None, None].to(mel))


def _mean_score(judged: Judged) -> float:
    return float(torch.stack([score.detach().float().mean() for score in judged[0]]).mean())


def _tensors(value: object) -> dict[str, Tensor]:
    if not isinstance(value, dict):
        raise ValueError("a part of the training state is missing")
    return value
