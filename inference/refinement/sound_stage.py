"""The last part of refining: the vocoder learns this person's sound, against small judges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference.mel import DEFAULT, log_mel
from inference.refinement.adapters import VOCODER, attach, twin
from inference.refinement.apprentice import Apprentice
from inference.refinement.batches import Window, windows
from inference.refinement.material import Lesson
from inference.vocoder.discriminators import Discriminators
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

Floats = npt.NDArray[np.float32]

RATE, JUDGE_RATE = 1e-3, 4e-4
BETAS = (0.8, 0.99)
WINDOW_FRAMES = 48
SPOKEN_SHARE = 0.6
TOLD = 0.5
MEL_WEIGHT, STFT_WEIGHT, PERIOD_WEIGHT = 45.0, 15.0, 15.0
FEATURE_WEIGHT = 2.0
JUDGES_WARM_UP = 40
LIMIT_HZ = DEFAULT.sample_rate / 2
_NOISE_SAMPLES = 1 << 19
_HELD_OUT_WINDOWS = 6
_SHOWN_FRAMES = 200


class SoundStage:
    """Sounds the mel of the refined reading, and sometimes the real one, in step with the voice."""

    name = "vocoder"

    def __init__(
        self,
        generator: Generator,
        lessons: Sequence[tuple[Lesson, Floats]],
        held_out: Sequence[tuple[Lesson, Floats]],
        seed: int,
        judged_from: int,
        n_windows: int,
    ) -> None:
        """Take lessons with the mel (t, 80) that they are spoken with."""
        torch.manual_seed(seed + 1)
        self.generator = cast("Generator", twin(generator)).eval()
        self.pupil = Apprentice(attach(self.generator, VOCODER), RATE, BETAS)
        self.judges = Discriminators()
        self.judging = Apprentice(dict(self.judges.named_parameters()), JUDGE_RATE, BETAS)
        self._lessons = [one for one in lessons if len(one[0].frames) > WINDOW_FRAMES]
        self._held_out = held_out
        self._seed, self._judged_from, self._n_windows = seed, judged_from, n_windows
        self._noise = even_noise(_NOISE_SAMPLES, seed)

    def step(self, number: int, share: float) -> Mapping[str, float]:
        """Learn from the windows of this step; return the losses and the judges' mean scores."""
        window = self._drawn(np.random.default_rng([self._seed, number, 1]))
        told = torch.full((len(window.mel),), TOLD)
        made, _ = self.generator.render_told(window.mel, window.excitation, window.voiced, told)
        loss, heard = _spectral(made, window)
        scores: dict[str, float] = {}
        if number >= self._judged_from:
            persuade, scores = self._judged(made, window.samples, share)
            if number >= self._judged_from + JUDGES_WARM_UP:
                loss = loss + persuade
        self.pupil.descend(loss, share)
        return {"spectrum": heard, **scores}

    def examine(self) -> float:
        """Return how far held-out sentences sound from the real ones."""
        return distance(self.generator, self._held_out, self._seed)

    def picture(self) -> Floats:
        """Return the mel (80, t) of the beginning of a held-out sentence as it sounds now."""
        lesson, mel = self._held_out[0]
        n_frames = min(_SHOWN_FRAMES, len(lesson.frames))
        with torch.inference_mode():
            noise = self._noise[None, : n_frames * DEFAULT.hop]
            window = windows(self.generator, [(lesson, mel, 0)], n_frames, noise)
            made = self.generator.render(window.mel, window.excitation)
            shown: Floats = log_mel(made)[0].numpy()
        return shown

    def _judged(self, made: Tensor, real: Tensor, share: float) -> tuple[Tensor, dict[str, float]]:
        """Teach the judges; return what they think of the made sound, and their scores."""
        seen, found = self.judges(real)[0], self.judges(made.detach())[0]
        self.judging.descend(judge_loss(seen, found), share)
        with torch.no_grad():
            _, real_maps = self.judges(real)
        scores, maps = self.judges(made)
        persuade = deceive_loss(scores) + FEATURE_WEIGHT * feature_loss(real_maps, maps)
        return persuade, {"score_real": _mean(seen), "score_made": _mean(found)}

    def _drawn(self, rng: np.random.Generator) -> Window:
        places = []
        for _ in range(self._n_windows):
            lesson, spoken = self._lessons[int(rng.integers(len(self._lessons)))]
            mel = spoken if rng.random() < SPOKEN_SHARE else lesson.frames.mel
            places.append((lesson, mel, _first(lesson, rng)))
        n = WINDOW_FRAMES * DEFAULT.hop
        begins = rng.integers(0, _NOISE_SAMPLES - n, len(places))
        noise = torch.stack([self._noise[int(at) : int(at) + n] for at in begins])
        return windows(self.generator, places, WINDOW_FRAMES, noise)


def distance(generator: Generator, pairs: Sequence[tuple[Lesson, Floats]], seed: int) -> float:
    """Return how far lessons, sounded from the mel (t, 80) beside each, are from the real ones."""
    rng = np.random.default_rng(seed)
    noise = even_noise(WINDOW_FRAMES * DEFAULT.hop, seed)
    limit = torch.tensor([LIMIT_HZ])
    found = []
    with torch.inference_mode():
        for lesson, mel in pairs:
            for _ in range(max(1, _HELD_OUT_WINDOWS // len(pairs))):
                n_frames = min(WINDOW_FRAMES, len(lesson.frames))
                place = (lesson, mel, _first(lesson, rng))
                part = noise[None, : n_frames * DEFAULT.hop]
                window = windows(generator, [place], n_frames, part)
                made = generator.render(window.mel, window.excitation)
                apart = stft_loss(made, window.samples, limit)
                found.append(float(mel_loss(made, window.samples, limit) + apart / 3))
    return sum(found) / len(found)


def _first(lesson: Lesson, rng: np.random.Generator) -> int:
    return int(rng.integers(0, max(1, len(lesson.frames) - WINDOW_FRAMES)))


def _spectral(made: Tensor, window: Window) -> tuple[Tensor, float]:
    limit = torch.full((len(made),), LIMIT_HZ)
    real = window.samples
    mel = mel_loss(made, real, limit)
    stft = stft_loss(made, real, limit)
    period = periodicity_loss(made, real, window.log_f0, window.voiced, limit)
    total = MEL_WEIGHT * mel + STFT_WEIGHT * stft + PERIOD_WEIGHT * period
    return total, float(mel.detach())


def _mean(scores: Sequence[Tensor]) -> float:
    return float(torch.stack([score.detach().mean() for score in scores]).mean())
