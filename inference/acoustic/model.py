"""Phones to mel frames in a voice: durations, pitch and loudness predicted, all overridable."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inference.acoustic.blocks import (
    Attention,
    ConvBlock,
    StyleNorm,
    VoiceSpace,
    spread,
    take,
)
from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    N_MELS,
    STYLE,
    UNVOICED_MEAN,
    UNVOICED_STD,
    VOICE,
    VOICED_MEAN,
    VOICED_STD,
    AcousticConfig,
)
from inference.acoustic.delivery import Delivery
from inference.acoustic.phones import PhoneBatch
from inference.acoustic.spread import match_melody, match_spread
from inference.text.symbols import SPECIAL, SYMBOLS, is_vowel

LOG_F0_CENTRE = math.log(150.0)
LOG_F0_SCALE = 0.35
STD_FLOOR = 0.05
SHAPE_FEATURES = 6
_VOWELS = torch.tensor([at for at, symbol in enumerate(SYMBOLS) if is_vowel(symbol)])


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be said and how, per phone, all (batch, n); free to be changed.

    durations: frames, not rounded; pitch: log-F0 in units of the voice's own mean and spread;
    energy: loudness against the voice's own; hidden (batch, n, width) is the encoder's reading.
    """

    durations: Tensor
    pitch: Tensor
    energy: Tensor
    hidden: Tensor


@dataclass(frozen=True, slots=True)
class Melody:
    """Pitch of every frame, all (batch, t): normalised log-F0 and whether the voice sounds."""

    pitch: Tensor
    voiced: Tensor


@dataclass(frozen=True, slots=True)
class Acoustics:
    """What the generator needs: mel (batch, 80, t), ln F0 in Hz and voicing (batch, t)."""

    mel: Tensor
    log_f0: Tensor
    voiced: Tensor
    mask: Tensor


class AcousticModel(nn.Module):
    """A feed-forward reader: every layer is bent by the voice, every prediction can be replaced."""

    def __init__(self, config: AcousticConfig) -> None:
        super().__init__()
        self.config = config
        width, space = config.width, config.space
        self.phone = nn.Embedding(config.n_symbols, width)
        self.stress = nn.Embedding(4, width)
        self.boundary = nn.Embedding(4, width)
        self.phrase = nn.Embedding(8, width)
        self.language = nn.Embedding(config.n_languages, width)
        self.manner = nn.Embedding(2, width)
        for table in (self.stress, self.boundary, self.phrase, self.language, self.manner):
            nn.init.normal_(table.weight, std=0.3)
        self.voices = VoiceSpace(
            STYLE, VOICE - STYLE, config.voice_hidden, space, config.voice_dropout
        )
        self.encoder = nn.ModuleList(_encoder_layers(config))
        self.delivery = Delivery(config)
        self.pitch_entry = nn.Conv1d(2, width, 3, padding=1)
        self.melody_entry = nn.Linear(width + SHAPE_FEATURES + 1, config.melody_width)
        self.melody_blocks = nn.ModuleList(
            ConvBlock(config.melody_width, 5, space, 1 + at % 2, config.dropout)
            for at in range(config.melody_blocks)
        )
        self.melody_out = nn.Linear(config.melody_width, 2)
        self.decoder_entry = nn.Linear(width + SHAPE_FEATURES + 3, width)
        self.decoder = nn.ModuleList(
            ConvBlock(width, config.kernel, space, dilation, config.dropout)
            for dilation in config.decoder_dilations
        )
        self.last = StyleNorm(width, space)
        self.out = nn.Linear(width, N_MELS)

    def plan(self, batch: PhoneBatch, voice: Tensor) -> Plan:
        """Read the phones (batch, n) for voices (batch, 452) and predict their prosody."""
        style = self.voices(voice)
        hidden = self.read(batch, style)
        log_durations, pitch, energy = self.delivery(batch, voice[:, LOG_F0_MEAN:]).unbind(-1)
        durations = torch.expm1(log_durations).clamp(min=0.0) * batch.mask
        durations = torch.where(
            batch.ids < len(SPECIAL),
            durations * self.config.pause_gain,
            durations * self.config.duration_gain,
        )
        pitch = match_melody(pitch, durations * _vowels(batch.ids))
        return Plan(durations, pitch, energy, hidden)

    def read(self, batch: PhoneBatch, style: Tensor) -> Tensor:
        """Encode phones for styles (batch, space): (batch, n, width)."""
        mask = batch.mask.unsqueeze(-1)
        whole = self.language(batch.language) + self.manner(batch.manner)
        x = self.phone(batch.ids) + self.stress(batch.stress) + self.boundary(batch.boundary)
        x = (x + self.phrase(batch.phrase) + whole.unsqueeze(1)) * mask
        for layer in self.encoder:
            x = layer(x, style, mask)
        hidden: Tensor = x * mask
        return hidden

    def render(
        self,
        plan: Plan,
        voice: Tensor,
        durations: Tensor,
        melody: Melody | None = None,
        bends: Sequence[Callable[[Melody], Melody]] = (),
    ) -> Acoustics:
        """Turn a plan into frames.

        voice: (batch, 452); durations: (batch, n) whole frames, at least one in each line. A
        `melody` (batch, t) replaces the pitch that the model would sing itself; `bends` change it.
        """
        style = self.voices(voice)
        known = torch.stack([plan.pitch, plan.energy], dim=-1)
        index, share, mask = spread(durations)
        frames = self._frames(plan.hidden, known, durations, index, share)
        if melody is None:
            sung = self.sing(frames, known, durations, style, mask)
            melody = Melody(sung[..., 0], (sung[..., 1] > 0).float() * mask.squeeze(-1))
        for bend in bends:
            melody = bend(melody)
        mel = self.decode(frames, melody, voice, style, mask)
        mel = match_spread(mel, melody.voiced, voice, mask.squeeze(-1))
        log_f0 = melody.pitch * voice[:, LOG_F0_STD, None] + voice[:, LOG_F0_MEAN, None]
        return Acoustics(mel.transpose(1, 2), log_f0, melody.voiced, mask.squeeze(-1))

    def sing(
        self, frames: Tensor, known: Tensor, durations: Tensor, style: Tensor, mask: Tensor
    ) -> Tensor:
        """Predict pitch and voicing score of each frame: (batch, t, 2).

        frames: (batch, t, width + shape); known: (batch, n, 2) pitch and energy of the phones.
        """
        line = _between(known[..., 0], durations, mask)
        x = self.melody_entry(torch.cat([frames, line.unsqueeze(-1)], dim=-1))
        for block in self.melody_blocks:
            x = block(x, style, mask)
        score: Tensor = self.melody_out(F.relu(x)) * mask
        pitch = (line.unsqueeze(-1) + score[..., :1]) * mask
        return torch.cat([pitch, score[..., 1:]], dim=-1)

    def decode(
        self, frames: Tensor, melody: Melody, voice: Tensor, style: Tensor, mask: Tensor
    ) -> Tensor:
        """Predict log mel (batch, t, 80): the voice's own spectrum, moved in its own spread."""
        log_f0 = melody.pitch * voice[:, LOG_F0_STD, None] + voice[:, LOG_F0_MEAN, None]
        height = (log_f0 - LOG_F0_CENTRE) / LOG_F0_SCALE * melody.voiced
        sung = torch.stack([melody.pitch * melody.voiced, height, melody.voiced], dim=-1)
        x = self.decoder_entry(torch.cat([frames, sung], dim=-1)) * mask
        for block in self.decoder:
            x = block(x, style, mask)
        move: Tensor = self.out(self.last(x, style)).float()
        ground, reach = _ground(voice, melody.voiced)
        return (ground + reach * move) * mask

    def _frames(
        self, hidden: Tensor, known: Tensor, durations: Tensor, index: Tensor, share: Tensor
    ) -> Tensor:
        x = hidden + self.pitch_entry(known.transpose(1, 2)).transpose(1, 2)
        length = take(durations.unsqueeze(-1).float(), index).squeeze(-1)
        shape = torch.stack(
            [
                share * 2 - 1,
                torch.sin(math.pi * share),
                torch.cos(math.pi * share),
                (share * length).clamp(max=8) / 8,
                ((1 - share) * length).clamp(max=8) / 8,
                torch.log1p(length) - 2,
            ],
            dim=-1,
        )
        return torch.cat([take(x, index), shape], dim=-1)

    def laid_out(self, hidden: Tensor, known: Tensor, durations: Tensor) -> tuple[Tensor, Tensor]:
        """Lay phones out over frames: (batch, t, width + shape) and the mask (batch, t, 1)."""
        index, share, mask = spread(durations)
        return self._frames(hidden, known, durations, index, share), mask


def _vowels(ids: Tensor) -> Tensor:
    return torch.isin(ids, _VOWELS.to(ids.device)).float()


def _encoder_layers(config: AcousticConfig) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for at in range(config.encoder_blocks):
        layers.append(ConvBlock(config.width, config.kernel, config.space, dropout=config.dropout))
        if at % 2 == 1:
            layers.append(Attention(config.width, config.heads, config.space, config.dropout))
    return layers


def _ground(voice: Tensor, voiced: Tensor) -> tuple[Tensor, Tensor]:
    """Give mean and spread of the voice's spectrum at each frame: (batch, t, 80) both."""
    # Three frames of overlap, for voicing does not begin in a step.
    soft = F.avg_pool1d(voiced.unsqueeze(1), 3, stride=1, padding=1).transpose(1, 2)
    mean = voice[:, None, UNVOICED_MEAN] * (1 - soft) + voice[:, None, VOICED_MEAN] * soft
    std = voice[:, None, UNVOICED_STD] * (1 - soft) + voice[:, None, VOICED_STD] * soft
    return mean, std.clamp(min=STD_FLOOR)


def _between(values: Tensor, durations: Tensor, mask: Tensor) -> Tensor:
    """Draw straight lines between the middles of the phones: (batch, n) to (batch, t)."""
    total = mask.shape[1]
    sounding = durations > 0
    ends = durations.cumsum(dim=1).float()
    middles = ends - durations.float() / 2
    at = torch.arange(total, device=values.device).float() + 0.5
    lines = [
        _line(values[row][sounding[row]], middles[row][sounding[row]], at)
        for row in range(len(values))
    ]
    return torch.stack(lines) * mask.squeeze(-1)


def _line(values: Tensor, middles: Tensor, at: Tensor) -> Tensor:
    if len(values) < 2:
        return values.sum().expand(len(at))
    right = torch.searchsorted(middles, at).clamp(1, len(middles) - 1)
    left = right - 1
    share = ((at - middles[left]) / (middles[right] - middles[left])).clamp(0.0, 1.0)
    return values[left] * (1 - share) + values[right] * share
