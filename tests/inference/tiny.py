"""A model folder with tiny untrained networks, and voices for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from inference import checkpoint
from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    UNVOICED_MEAN,
    UNVOICED_STD,
    VOICE,
    VOICED_MEAN,
    VOICED_STD,
    AcousticConfig,
    EncoderConfig,
)
from inference.acoustic.model import AcousticModel
from inference.config import GeneratorConfig
from inference.vocoder.generator import Generator
from inference.voice.encoder import VoiceEncoder
from inference.voice.profile import Prosody, Voice

ACOUSTIC = AcousticConfig(
    width=32,
    space=8,
    voice_hidden=16,
    encoder_blocks=2,
    predictor_width=16,
    melody_width=16,
    melody_blocks=1,
    decoder_dilations=(1, 2),
)
ENCODER = EncoderConfig(width=16, dilations=(1,))
GENERATOR = GeneratorConfig(
    resblock=2,
    upsample_rates=(8,),
    upsample_kernels=(16,),
    initial_channels=32,
    resblock_kernels=(3,),
    resblock_dilations=((1,),),
    frame_blocks=1,
    frame_hidden=32,
    istft_size=128,
    istft_hop=32,
    harmonic=True,
    colour_hz=500.0,
)


def write_model(folder: Path, languages: tuple[str, ...] = ("en",)) -> Path:
    """Write networks that know nothing but sound always the same."""
    torch.manual_seed(7)
    acoustic = AcousticModel(ACOUSTIC)
    with torch.no_grad():
        # About four frames for every phone, so that lines last as long as spoken ones.
        for name, bias in acoustic.named_parameters():
            if name in ("delivery.out.bias", "durations.out.bias"):
                bias[0] = 1.6
    parts = (
        ("acoustic", ACOUSTIC, acoustic),
        ("encoder", ENCODER, VoiceEncoder(ENCODER)),
        ("vocoder", GENERATOR, Generator(GENERATOR)),
    )
    for name, config, network in parts:
        facts = {"languages": list(languages)}
        checkpoint.save(folder, name, config, network.state_dict(), facts)
    return folder


def voice(name: str = "Ada", seed: int = 1) -> Voice:
    """Somebody at 150 Hz."""
    vector = np.random.default_rng(seed).normal(0, 0.1, VOICE).astype(np.float32)
    vector[LOG_F0_MEAN], vector[LOG_F0_STD] = np.log(150.0), 0.2
    vector[VOICED_MEAN], vector[UNVOICED_MEAN] = -4.0, -6.0
    vector[VOICED_STD], vector[UNVOICED_STD] = 1.0, 1.0
    prosody = Prosody(float(np.log(150.0)), 0.2)
    return Voice.make(name, "neural", "en", vector, prosody)
