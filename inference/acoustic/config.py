"""The numbers that fix the shape of the acoustic model and of the voice encoder."""

from __future__ import annotations

from dataclasses import dataclass

STYLE = 128
N_MELS = 80
# Where each part of a voice vector lies; see inference.voice.encoder for what the parts mean.
STYLE_PART = slice(0, STYLE)
VOICED_MEAN = slice(STYLE, STYLE + N_MELS)
VOICED_STD = slice(STYLE + N_MELS, STYLE + 2 * N_MELS)
UNVOICED_MEAN = slice(STYLE + 2 * N_MELS, STYLE + 3 * N_MELS)
UNVOICED_STD = slice(STYLE + 3 * N_MELS, STYLE + 4 * N_MELS)
LOG_F0_MEAN = STYLE + 4 * N_MELS
LOG_F0_STD = LOG_F0_MEAN + 1
LOG_PACE = LOG_F0_MEAN + 2
PAUSE_SHARE = LOG_F0_MEAN + 3
VOICE = LOG_F0_MEAN + 4


@dataclass(frozen=True, slots=True)
class AcousticConfig:
    """The shape of the acoustic model.

    `n_symbols` leaves room for phones to come, so that old weights keep loading. The gains undo
    what averaging takes from predictions; they are measured on the training readers at export.
    """

    n_symbols: int = 192
    n_languages: int = 32
    width: int = 256
    space: int = 64
    voice_hidden: int = 192
    kernel: int = 5
    encoder_blocks: int = 4
    heads: int = 4
    predictor_width: int = 160
    melody_width: int = 128
    melody_blocks: int = 4
    decoder_dilations: tuple[int, ...] = (1, 2, 4, 1, 2, 1)
    dropout: float = 0.1
    voice_dropout: float = 0.25
    duration_gain: float = 1.0
    pause_gain: float = 1.0


@dataclass(frozen=True, slots=True)
class EncoderConfig:
    """The shape of the voice encoder's listening part."""

    width: int = 160
    kernel: int = 5
    dilations: tuple[int, ...] = (1, 2, 4, 1)
    dropout: float = 0.1
