"""Sound and pitch of many readers in one memory-mapped folder, and random batches from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference import pitch
from inference.config import AudioConfig
from inference.mel import DEFAULT, log_mel

_SILENCE = float(np.log(1e-5))


@dataclass(frozen=True, slots=True)
class Clip:
    """Where one recording lies in the pool, in frames, and up to where its spectrum goes."""

    name: str
    speaker: str
    first_frame: int
    n_frames: int
    limit_hz: float


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch: samples, cycles (batch, frames * hop); log_f0, voiced, truth (batch, frames).

    mel: (batch, n_mels, frames) is what the generator is told, of the sound or predicted for it;
    voiced is what the pitch tracker says, with its faults; truth is what the sound should be;
    cycles are the periods passed, in step with the recording; limit_hz: (batch,).
    """

    samples: Tensor
    log_f0: Tensor
    voiced: Tensor
    truth: Tensor
    cycles: Tensor
    limit_hz: Tensor
    mel: Tensor


@dataclass(frozen=True, slots=True)
class Jitter:
    """How often, and how far, the inputs are disturbed as a predictor would disturb them."""

    share: float = 0.0
    log_f0: float = 0.01
    edge_frames: int = 1


class PoolWriter:
    """Gathers clips and writes them as one pool folder."""

    def __init__(self, config: AudioConfig = DEFAULT) -> None:
        self._config = config
        self._clips: list[Clip] = []
        self._samples: list[npt.NDArray[np.int16]] = []
        self._log_f0: list[npt.NDArray[np.float32]] = []
        self._voiced: list[npt.NDArray[np.bool_]] = []
        self._truth: list[npt.NDArray[np.bool_]] = []
        self._mel: list[npt.NDArray[np.float32]] = []
        self._n_frames = 0

    def add(
        self,
        name: str,
        speaker: str,
        samples: npt.NDArray[np.float32],
        log_f0: npt.NDArray[np.float32],
        voiced: npt.NDArray[np.bool_],
        truth: npt.NDArray[np.bool_],
        limit_hz: float,
        mel: npt.NDArray[np.float32] | None = None,
    ) -> None:
        """Add a recording (n,) with its pitch and both voicings (n // hop,).

        mel: (n // hop, n_mels), what was predicted for it, for all recordings of a pool or none
        """
        if mel is not None:
            self._mel.append(mel)
        n_frames = len(log_f0)
        whole = samples[: n_frames * self._config.hop]
        self._samples.append(np.clip(np.rint(whole * 32767), -32768, 32767).astype(np.int16))
        self._log_f0.append(log_f0)
        self._voiced.append(voiced)
        self._truth.append(truth)
        self._clips.append(Clip(name, speaker, self._n_frames, n_frames, limit_hz))
        self._n_frames += n_frames

    def write(self, folder: Path) -> None:
        """Write the pool; an existing one is replaced."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "samples.npy", np.concatenate(self._samples))
        np.save(folder / "log_f0.npy", np.concatenate(self._log_f0))
        np.save(folder / "voiced.npy", np.concatenate(self._voiced))
        np.save(folder / "truth.npy", np.concatenate(self._truth))
        if self._mel:
            np.save(folder / "mel.npy", np.concatenate(self._mel).astype(np.float16))
        index = [
            [clip.name, clip.speaker, clip.first_frame, clip.n_frames, clip.limit_hz]
            for clip in self._clips
        ]
        (folder / "clips.json").write_text(json.dumps(index), encoding="utf-8")


class Pool:
    """A pool folder, read where it lies."""

    def __init__(self, folder: Path, config: AudioConfig = DEFAULT) -> None:
        self._hop = config.hop
        self._samples = np.load(folder / "samples.npy", mmap_mode="r")
        self._log_f0 = np.load(folder / "log_f0.npy", mmap_mode="r")
        self._voiced = np.load(folder / "voiced.npy", mmap_mode="r")
        self._truth = np.load(folder / "truth.npy", mmap_mode="r")
        predicted = folder / "mel.npy"
        self._mel = np.load(predicted, mmap_mode="r") if predicted.exists() else None
        rows = json.loads((folder / "clips.json").read_text(encoding="utf-8"))
        self.clips = tuple(Clip(*row) for row in rows)

    def cut(self, clip: Clip, first: int, n_frames: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return samples (n_frames * hop,), log_f0, voiced and truth (n_frames,) from a frame."""
        a = clip.first_frame + first
        samples = self._samples[a * self._hop : (a + n_frames) * self._hop]
        return (
            torch.from_numpy(samples.astype(np.float32) / 32768.0),
            torch.from_numpy(np.array(self._log_f0[a : a + n_frames])),
            torch.from_numpy(self._voiced[a : a + n_frames].astype(np.float32)),
            torch.from_numpy(self._truth[a : a + n_frames].astype(np.float32)),
        )

    def batch(self, step: int, seed: int, size: int, n_frames: int, jitter: Jitter) -> Batch:
        """Return the batch of a step: the same step and seed always give the same one."""
        rng = np.random.default_rng([seed, step])
        usable = [clip for clip in self.clips if clip.n_frames >= n_frames]
        weights = np.array([clip.n_frames for clip in usable], dtype=np.float64)
        chosen = rng.choice(len(usable), size=size, p=weights / weights.sum())
        rows, mels = [], []
        for index in chosen:
            clip = usable[int(index)]
            first = int(rng.integers(0, clip.n_frames - n_frames + 1))
            samples, log_f0, voiced, truth = self.cut(clip, first, n_frames)
            gain = 10 ** (rng.uniform(-14.0, 2.0) / 20)
            highest = float(samples.abs().max()) + 1e-6
            gain = min(gain, 0.95 / highest)
            samples = samples * gain
            mels.append(self._told(clip, first, samples, gain))
            in_step = voiced
            if rng.random() < jitter.share:
                log_f0, voiced = _disturbed(log_f0, voiced, jitter, rng)
                in_step = torch.zeros_like(voiced)
            rows.append((samples, log_f0, voiced, truth, _cycles(samples, log_f0, in_step)))
        limits = torch.tensor([usable[int(i)].limit_hz for i in chosen], dtype=torch.float32)
        columns = [torch.stack(column) for column in zip(*rows, strict=True)]
        return Batch(
            columns[0], columns[1], columns[2], columns[3], columns[4], limits, torch.stack(mels)
        )

    def _told(self, clip: Clip, first: int, samples: Tensor, gain: float) -> Tensor:
        """Return the mel that goes with samples (n,) made louder by `gain`: (n_mels, n // hop)"""
        if self._mel is None:
            return log_mel(samples[None])[0]
        a = clip.first_frame + first
        told = np.array(self._mel[a : a + len(samples) // self._hop], dtype=np.float32)
        return torch.from_numpy(np.maximum(told.T + np.log(gain), _SILENCE).astype(np.float32))


def _cycles(samples: Tensor, log_f0: Tensor, in_step: Tensor) -> Tensor:
    """Return the periods passed, in step with the recording where `in_step`: (n,)

    Judges compare waveforms: pulses at any other place would be told from real ones by that.
    """
    measured = pitch.Pitch(log_f0.numpy(), in_step.numpy() > 0)
    return torch.from_numpy(pitch.cycles(samples.numpy(), measured))


def _disturbed(
    log_f0: Tensor, voiced: Tensor, jitter: Jitter, rng: np.random.Generator
) -> tuple[Tensor, Tensor]:
    """Shift the pitch a little as a whole and move the voicing edges."""
    shift = float(rng.normal(0.0, jitter.log_f0))
    moved = int(rng.integers(-jitter.edge_frames, jitter.edge_frames + 1))
    return log_f0 + shift, torch.roll(voiced, moved)
