"""From a recording of somebody to the voice vector that makes the acoustic model speak so.

A voice vector (452,) holds, in this order: the listening network's style (128, length 1), mean and
spread of the log mel where the voice sounds (80 + 80) and where it hisses (80 + 80), then mean and
spread of ln F0, ln syllables per second, and the share of pauses. A mean of vectors is a blend.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inference import audio, pitch
from inference.acoustic.blocks import ConvBlock
from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    LOG_PACE,
    N_MELS,
    PAUSE_SHARE,
    STYLE,
    STYLE_PART,
    UNVOICED_MEAN,
    UNVOICED_STD,
    VOICE,
    VOICED_MEAN,
    VOICED_STD,
    EncoderConfig,
)
from inference.errors import ReferenceTooShort
from inference.mel import DEFAULT, log_mel

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

LEVEL_DB = -24.0
LEAST_SECONDS = 1.0
# Speech is what rises above the quietest frames by this share of the way to the loudest, and lies
# within so many ln units of them, mean over the mel bands.
SPEECH_SHARE = 0.2
SPEECH_DEPTH = 5.0
# A syllable is a hill of at least this height in the smoothed loudness, ln units; with it, nine in
# ten vowels of aligned readings are counted.
SYLLABLE_HILL = 0.2
VOWEL_BANDS = slice(4, 60)
MOST_FRAMES = 2600
AIM = np.float32(1.12)
SMOOTH = 3


@dataclass(frozen=True, slots=True)
class Frames:
    """A recording by frames: mel (t, 80), ln F0, and which are voiced, speech, a syllable."""

    mel: Floats
    log_f0: Floats
    voiced: Flags
    speech: Flags
    syllable: Flags

    def __len__(self) -> int:
        return len(self.mel)

    def cut(self, first: int, last: int) -> Frames:
        """Take the frames from `first` up to, not with, `last`."""
        return Frames(
            self.mel[first:last],
            self.log_f0[first:last],
            self.voiced[first:last],
            self.speech[first:last],
            self.syllable[first:last],
        )


class VoiceEncoder(nn.Module):
    """Listens to mel frames and says in 128 numbers who speaks."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        width = config.width
        self.config = config
        self.entry = nn.Conv1d(N_MELS, width, 5, stride=2, padding=2)
        # The blocks are those of the acoustic model; the listener's own style is a constant.
        self.blocks = nn.ModuleList(
            ConvBlock(width, config.kernel, 1, dilation, config.dropout)
            for dilation in config.dilations
        )
        self.weigh = nn.Linear(width, 1)
        self.out = nn.Linear(2 * width, STYLE)

    def forward(self, mel: Tensor, speech: Tensor) -> Tensor:
        """Hear mel (batch, t, 80) where speech (batch, t) is 1: styles (batch, 128), length 1."""
        x = ((mel + 5.5) / 2.5) * speech.unsqueeze(-1)
        x = F.relu(self.entry(x.transpose(1, 2)).transpose(1, 2))
        heard = speech[:, ::2, None]
        constant = torch.ones(len(mel), 1, device=mel.device)
        for block in self.blocks:
            x = block(x * heard, constant, heard)
        weights = torch.softmax(self.weigh(x).float() - 1e4 * (1 - heard), dim=1)
        mean = (weights * x).sum(dim=1)
        spread = (weights * (x - mean.unsqueeze(1)).square()).sum(dim=1).clamp(min=1e-5).sqrt()
        return F.normalize(self.out(torch.cat([mean, spread], dim=-1)).float(), dim=-1)


def listen(encoder: VoiceEncoder, samples: Floats, sample_rate: int) -> Floats:
    """Turn a recording (mono, -1..1) into a voice vector (452,); the same sound, the same bytes.

    Raises ReferenceTooShort when less than a second of it is speech.
    """
    frames = frames_of(samples, sample_rate)
    heard = int(frames.speech.sum()) * DEFAULT.frame_seconds
    if heard < LEAST_SECONDS or not frames.voiced.any():
        raise ReferenceTooShort(heard, LEAST_SECONDS)
    return aimed(hear(encoder, frames))


def aimed(vector: Floats) -> Floats:
    """Widen the spreads of a voice vector (452,) to what has to be aimed at to be met.

    Clones of twenty training readers sang 0.93 times as lively as the readers; with this they
    come 1 % of the way from a stranger nearer to them, their words as easily understood.
    """
    wide = vector.copy()
    for part in (VOICED_STD, UNVOICED_STD, slice(LOG_F0_STD, LOG_F0_STD + 1)):
        wide[part] *= AIM
    return wide


def hear(encoder: VoiceEncoder, frames: Frames) -> Floats:
    """Turn analysed frames into a voice vector (452,)."""
    part = frames.cut(0, MOST_FRAMES)
    with torch.inference_mode():
        style = encoder(
            torch.from_numpy(part.mel).unsqueeze(0),
            torch.from_numpy(part.speech.astype(np.float32)).unsqueeze(0),
        )
    vector = np.zeros(VOICE, dtype=np.float32)
    vector[STYLE_PART] = style[0].cpu().numpy()
    vector[STYLE:] = measured(frames)
    return vector


def frames_of(samples: Floats, sample_rate: int) -> Frames:
    """Analyse a recording at a common loudness."""
    wave = audio.resample(samples, sample_rate, DEFAULT.sample_rate)
    if len(wave):
        # Some sound cards add a constant, which is no part of anybody's voice.
        wave = wave - wave.mean()
    wave = audio.set_level(wave, DEFAULT.sample_rate, LEVEL_DB)
    least = DEFAULT.n_fft
    if len(wave) < least:
        wave = np.pad(wave, (0, least - len(wave)))
    mel = log_mel(torch.from_numpy(wave).unsqueeze(0))[0].T.contiguous().numpy()
    sung = pitch.measure(wave)
    t = min(len(mel), len(sung.log_f0))
    return frames_from(mel[:t], sung.log_f0[:t], sung.voiced[:t])


def frames_from(mel: Floats, log_f0: Floats, voiced: Flags) -> Frames:
    """Add to mel (t, 80) and pitch (t,) where speech and its syllables are."""
    level = mel.mean(axis=1)
    low, high = np.percentile(level, [3, 95])
    speech = level > max(high - SPEECH_DEPTH, low + SPEECH_SHARE * (high - low))
    loudness = 0.5 * np.log(np.exp(2 * mel[:, VOWEL_BANDS]).mean(axis=1))
    return Frames(mel, log_f0, voiced & speech, speech, _syllables(loudness, voiced & speech))


def measured(frames: Frames) -> Floats:
    """Measure what needs no network: the voice vector's last 324 numbers."""
    whole = np.zeros(VOICE, dtype=np.float32)
    hissed = frames.speech & ~frames.voiced
    whole[VOICED_MEAN], whole[VOICED_STD] = _spectrum(frames.mel, frames.voiced)
    whole[UNVOICED_MEAN], whole[UNVOICED_STD] = _spectrum(frames.mel, hissed)
    log_f0 = _steady(frames.log_f0[frames.voiced])
    whole[LOG_F0_MEAN] = log_f0.mean() if len(log_f0) else math.log(150.0)
    whole[LOG_F0_STD] = max(float(log_f0.std()), 0.04) if len(log_f0) > 1 else 0.15
    spoken = max(float(frames.speech.sum()) * DEFAULT.frame_seconds, 0.1)
    whole[LOG_PACE] = math.log(max(float(frames.syllable.sum()), 1.0) / spoken)
    whole[PAUSE_SHARE] = 1.0 - float(frames.speech.mean())
    return whole[STYLE:]


def _steady(log_f0: Floats) -> Floats:
    """Leave out what lies an octave off: the tracker's slips, not the voice's melody."""
    if len(log_f0) == 0:
        return log_f0
    middle = float(np.median(log_f0))
    return cast("Floats", log_f0[np.abs(log_f0 - middle) < 0.6])


def _spectrum(mel: Floats, chosen: Flags) -> tuple[Floats, Floats]:
    if int(chosen.sum()) < 3:
        return mel.mean(axis=0), mel.std(axis=0) + 0.1
    part = mel[chosen]
    return part.mean(axis=0), part.std(axis=0)


def _syllables(loudness: Floats, voiced: Flags) -> Flags:
    """Mark the top of every voiced hill in the loudness (t,)."""
    tops = np.zeros(len(loudness), dtype=np.bool_)
    if len(loudness) < SMOOTH:
        return tops
    smooth = np.convolve(
        np.pad(loudness, SMOOTH // 2, "edge"), np.full(SMOOTH, 1 / SMOOTH), "valid"
    )
    low = float(smooth[0])
    top_at, climbing = 0, False
    for at, value in enumerate(smooth.tolist()):
        if climbing and value >= smooth[top_at]:
            top_at = at
        elif climbing and value < smooth[top_at] - SYLLABLE_HILL:
            tops[top_at] = voiced[top_at]
            climbing, low = False, value
        elif not climbing:
            low = min(low, value)
            if value > low + SYLLABLE_HILL:
                climbing, top_at = True, at
    return tops
