"""Recordings beside the mels that the acoustic model predicts for them: what a vocoder meets."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from inference import audio, pitch
from inference.acoustic.model import AcousticModel
from inference.acoustic.spread import match_spread
from inference.audio import Samples
from inference.mel import DEFAULT
from inference.training.acoustic_evaluation import read_networks, told_mel
from inference.training.corpus import Clip, Corpus
from inference.training.dataset import PoolWriter
from inference.training.pool import world_voicing
from inference.training.recordings import recordings
from inference.voice.encoder import LEVEL_DB, Frames, VoiceEncoder, aimed, frames_of, hear

log = logging.getLogger(__name__)

PREDICTED = "predicted"

_ALIKE = 0.05


def write_predicted(model: Path, readers: Corpus, speech: Path, out: Path) -> int:
    """Write a pool of the readers' recordings with the mels the model gives them; return how many.

    Only recordings as they were read, by readers of the corpus. Raises ModelMissing, ModelDamaged.
    """
    networks = read_networks(model)
    clips = {clip.name: at for at, clip in enumerate(readers.clips) if "@" not in clip.speaker}
    writer, count = PoolWriter(), 0
    for recording in recordings(speech):
        at = clips.get(recording.path.stem)
        if at is None:
            continue
        samples, rate = audio.read(recording.path)
        if _add(writer, networks, readers.clips[at], readers.frames(at), (samples, rate)):
            count += 1
    writer.write(out)
    return count


def _add(
    writer: PoolWriter,
    networks: tuple[AcousticModel, VoiceEncoder],
    clip: Clip,
    frames: Frames,
    sound: tuple[Samples, int],
) -> bool:
    whole = frames_of(*sound)
    first = place(whole.mel, frames.mel)
    if first is None:
        log.info("left out %s: it is another recording", clip.name)
        return False
    model, encoder = networks
    mel = _as_spoken(model, hear(encoder, whole), clip, frames)
    rate = DEFAULT.sample_rate
    played = audio.set_level(audio.resample(*sound, rate), rate, LEVEL_DB)
    part = played[first * DEFAULT.hop : (first + len(mel)) * DEFAULT.hop]
    measured = pitch.measure(part)
    n = len(measured.log_f0)
    truth = world_voicing(part, n)
    writer.add(
        clip.name,
        clip.speaker,
        part,
        measured.log_f0,
        measured.voiced,
        truth,
        clip.limit_hz,
        mel[:n],
    )
    return True


def _as_spoken(model: AcousticModel, vector: Samples, clip: Clip, frames: Frames) -> Samples:
    """Return the mel (t, 80) as the speaker would pass it on, the voice's spread given back."""
    mel = torch.from_numpy(told_mel(model, vector, clip, frames)).unsqueeze(0)
    voiced = torch.from_numpy(frames.voiced.astype(np.float32)).unsqueeze(0)
    voice = torch.from_numpy(aimed(vector)).unsqueeze(0)
    wide: Samples = match_spread(mel, voiced, voice, torch.ones_like(voiced))[0].numpy()
    return wide


def place(whole: npt.NDArray[np.float32], part: npt.NDArray[np.float32]) -> int | None:
    """Return the frame of `whole` (t, bands) at which `part` begins; None when it is not there."""
    probe = part[: min(len(part), 40)].astype(np.float32)
    for first in range(len(whole) - len(part) + 1):
        if float(np.abs(whole[first : first + len(probe)] - probe).mean()) < _ALIKE:
            return first
    return None
