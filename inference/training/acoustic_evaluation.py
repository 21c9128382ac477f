"""How near the acoustic model comes to readers it never met, with their prosody and its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from inference import checkpoint
from inference.acoustic.config import STYLE, AcousticConfig, EncoderConfig
from inference.acoustic.model import AcousticModel, Melody
from inference.acoustic.phones import PAUSE, batch_of, kinds_of
from inference.training.corpus import Clip, Corpus
from inference.training.lessons import phone_targets
from inference.training.listening import correlation
from inference.voice.encoder import Frames, VoiceEncoder, hear

# The two highest bands lie above what 16 kHz recordings hold.
_HEARD_BANDS = 78

Samples = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reader's line: mel distance, and phone lengths and pitches, predicted and natural."""

    mel_l1: float
    lengths: tuple[Numbers, Numbers]
    pitches: tuple[Numbers, Numbers]


def judge_acoustic(folder: Path, readers: Corpus) -> dict[str, float]:
    """Return mean figures over the readers' clips.

    The mel is compared with the readers' own lengths, pitch and loudness given. Raises
    ModelMissing, ModelDamaged.
    """
    model, encoder = read_networks(folder)
    with torch.inference_mode():
        read = [
            _read(model, encoder, clip, readers.frames(at)) for at, clip in enumerate(readers.clips)
        ]
    return {
        "clips": float(len(read)),
        "mel L1 with the reader's own prosody": float(np.mean([one.mel_l1 for one in read])),
        "phone lengths, correlation": _alike([one.lengths for one in read]),
        "phone pitch, correlation": _alike([one.pitches for one in read]),
    }


def _alike(pairs: list[tuple[Numbers, Numbers]]) -> float:
    predicted, natural = (np.concatenate(column) for column in zip(*pairs, strict=True))
    return correlation(predicted, natural)


def told_mel(model: AcousticModel, vector: Samples, clip: Clip, frames: Frames) -> Samples:
    """Return the mel (t, 80) that the model gives a clip in a voice, with the clip's own prosody.

    vector: (452,), the voice
    """
    voice = torch.from_numpy(vector).unsqueeze(0)
    pitch, energy, _, melody = phone_targets(frames, clip.durations, vector[STYLE:])
    known = torch.from_numpy(np.stack([pitch, energy], axis=-1)).unsqueeze(0)
    with torch.inference_mode():
        hidden = model.plan(batch_of([clip.row]), voice).hidden
        laid, mask = model.laid_out(hidden, known, torch.tensor([clip.durations]))
        voiced = torch.from_numpy(frames.voiced.astype(np.float32)).unsqueeze(0)
        sung = Melody(torch.from_numpy(melody).unsqueeze(0), voiced)
        mel: Samples = model.decode(laid, sung, voice, model.voices(voice), mask)[0].numpy()
    return mel


def read_networks(folder: Path) -> tuple[AcousticModel, VoiceEncoder]:
    """Return a model folder's acoustic model and encoder. Raises ModelMissing, ModelDamaged."""
    acoustic = checkpoint.load(folder, "acoustic")
    model = AcousticModel(acoustic.config_as(AcousticConfig, folder)).eval()
    acoustic.fill(model, folder)
    part = checkpoint.load(folder, "encoder")
    encoder = VoiceEncoder(part.config_as(EncoderConfig, folder)).eval()
    part.fill(encoder, folder)
    return model, encoder


def _read(model: AcousticModel, encoder: VoiceEncoder, clip: Clip, frames: Frames) -> _Reading:
    vector = hear(encoder, frames)
    plan = model.plan(batch_of([clip.row]), torch.from_numpy(vector).unsqueeze(0))
    pitch, _, sounding, _ = phone_targets(frames, clip.durations, vector[STYLE:])
    mel = told_mel(model, vector, clip, frames)
    spoken, sure = kinds_of(clip.ids) != PAUSE, sounding > 0
    lengths = plan.durations[0].double().numpy(), np.array(clip.durations, dtype=np.float64)
    pitches = plan.pitch[0].double().numpy(), pitch.astype(np.float64)
    return _Reading(
        float(np.abs(mel - frames.mel)[:, :_HEARD_BANDS].mean()),
        (lengths[0][spoken], lengths[1][spoken]),
        (pitches[0][sure], pitches[1][sure]),
    )
