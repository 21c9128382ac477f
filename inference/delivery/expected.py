"""What a line would look like, frame by frame, if the person on a recording said it our way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

from inference.acoustic.phones import batch_of, row_of
from inference.delivery.profile import FRAME_SECONDS
from inference.delivery.robot import RobotLine
from inference.device import threads
from inference.segments import Segment, segments
from inference.text.frontend import Utterance
from inference.voice.encoder import frames_of

if TYPE_CHECKING:
    from inference.acoustic.model import AcousticModel
    from inference.neural import NeuralSpeaker

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

_PAUSE_FRAMES = 3.0
_FASTEST, _SLOWEST = 0.5, 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """Frames of speech: mel (s, 80), which are voiced (s,), and whose phone each is (s,)."""

    mel: Floats
    voiced: Flags
    phone: Places


def expected(
    speaker: NeuralSpeaker, said: Utterance, vector: Floats, spoken_frames: int
) -> Expected:
    """Let the acoustic model say the line in the voice of a vector (452,), up to the mel.

    It hurries or dwells, within limits, for its sounds to last about `spoken_frames`.
    """
    voice = torch.from_numpy(np.array(vector)).unsqueeze(0).to(speaker.device)
    speaker.to(speaker.device)
    with threads(speaker.n_threads):
        return drafted(speaker.acoustic, said, voice, spoken_frames)


def drafted(
    model: AcousticModel, said: Utterance, voice: torch.Tensor, spoken_frames: int
) -> Expected:
    """Let a model say the line in a voice (1, 452) on its device, as `expected` does."""
    parts = segments(said)
    with torch.inference_mode():
        batches = [batch_of([row_of(part.said)]).to(voice.device) for part in parts]
        plans = [model.plan(batch, voice) for batch in batches]
        natural = [plan.durations[0].cpu().numpy() for plan in plans]
        frames = _frames(parts, natural, spoken_frames)
        made = [
            model.render(plan, voice, torch.from_numpy(own).unsqueeze(0).to(voice.device))
            for plan, own in zip(plans, frames, strict=True)
        ]
    rows = [np.repeat(own, n) for own, n in zip(_rows(parts), frames, strict=True)]
    return Expected(
        np.concatenate([one.mel[0].T.cpu().numpy() for one in made]),
        np.concatenate([one.voiced[0].cpu().numpy() > 0 for one in made]),
        np.concatenate(rows),
    )


def expected_of(line: RobotLine, said: Utterance) -> Expected:
    """Lay a line that `says` the utterance out in frames, to hold a recording against it."""
    frames = frames_of(line.samples, line.sample_rate)
    places = [at for at, phone in enumerate(said.phones) if not phone.is_pause]
    middles = (np.arange(len(frames)) + 0.5) * FRAME_SECONDS * line.sample_rate
    phone = np.full(len(frames), -1, dtype=np.int64)
    for place, (begin, end) in zip(places, line.spans, strict=True):
        phone[(middles >= begin) & (middles < end)] = place
    return Expected(frames.mel, frames.voiced, phone)


def _frames(
    parts: Sequence[Segment], natural: Sequence[Floats], spoken_frames: int
) -> list[Places]:
    pauses = [np.array([phone.is_pause for phone in part.said.phones]) for part in parts]
    spoken = sum(float(own[~rest].sum()) for own, rest in zip(natural, pauses, strict=True))
    factor = float(np.clip(spoken_frames / max(spoken, 1.0), _FASTEST, _SLOWEST))
    found = []
    for own, rest in zip(natural, pauses, strict=True):
        lengths = np.where(rest, np.minimum(own, _PAUSE_FRAMES), np.maximum(own * factor, 1.0))
        found.append(np.rint(lengths).astype(np.int64))
    return found


def _rows(parts: Sequence[Segment]) -> Iterator[Places]:
    """Yield the places in the utterance of each part's phones; its edges have none."""
    at = 1
    for part in parts:
        n_inside = len(part.said.phones) - 2
        yield np.array([-1, *range(at, at + n_inside), -1])
        at += n_inside
