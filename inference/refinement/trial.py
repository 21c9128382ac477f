"""Lets a voice say a text while it is refined, and keeps which frames belong to which sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from inference.acoustic.phones import batch_of, row_of
from inference.mel import DEFAULT
from inference.neural import fitted
from inference.refinement.networks import Networks
from inference.segments import Segment
from inference.vocoder.source import even_noise
from inference.voice.encoder import Frames, frames_of

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A segment that was spoken: ids and durations in frames of its phones (n,), its sound."""

    ids: Whole
    durations: Whole
    samples: Floats


def say(networks: Networks, vector: Floats, parts: Sequence[Segment], seed: int) -> list[Said]:
    """Speak segments in the voice `vector` (452,), freely, each for itself."""
    voice = torch.from_numpy(np.array(vector)).unsqueeze(0)
    spoken = []
    breath = even_noise(0, seed)
    with torch.inference_mode():
        for part in parts:
            row = row_of(part.said)
            plan = networks.acoustic.plan(batch_of([row]), voice)
            frames = fitted([part], [plan.durations[0].numpy()], 1.0, None)[0]
            made = networks.acoustic.render(plan, voice, torch.from_numpy(frames).unsqueeze(0))
            n_samples = int(frames.sum()) * DEFAULT.hop
            if n_samples > len(breath):
                breath = even_noise(n_samples, seed)
            noise = breath[None, :n_samples]
            excitation = None
            if networks.generator.config.harmonic:
                excitation = networks.generator.excite(
                    made.log_f0, made.voiced, noise, mel=made.mel
                )
            sound = networks.generator.render(made.mel, excitation)[0].numpy()
            spoken.append(Said(np.array(row.ids, dtype=np.int64), frames, sound))
    return spoken


def heard(spoken: Sequence[Said]) -> Frames:
    """Analyse all that was spoken as one recording."""
    return frames_of(np.concatenate([one.samples for one in spoken]), DEFAULT.sample_rate)


def about(parts: Sequence[Segment], n_phones: int) -> list[Segment]:
    """Choose segments, evenly spread, until they hold about so many phones."""
    total = sum(len(part.said.phones) for part in parts)
    chosen: list[Segment] = []
    owed = 0.0
    for part in parts:
        owed += len(part.said.phones) * min(1.0, n_phones / max(1, total))
        if owed >= len(part.said.phones) / 2 or not chosen:
            chosen.append(part)
            owed -= len(part.said.phones)
    return chosen
