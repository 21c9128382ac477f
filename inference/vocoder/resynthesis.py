"""Copy synthesis: a recording's mel and pitch, made into sound again; how vocoders are judged."""

from __future__ import annotations

import numpy as np
import torch

from inference import pitch
from inference.audio import Samples, resample
from inference.mel import DEFAULT, log_mel
from inference.vocoder.generator import Generator
from inference.vocoder.streaming import stream


def resynthesize(generator: Generator, samples: Samples, sample_rate: int) -> Samples:
    """Return the recording made again from its mel and pitch, at its own rate and length.

    samples: mono (n,), any length -> (n,)
    """
    generator.eval()
    device = next(generator.parameters()).device
    at_rate = resample(samples, sample_rate, DEFAULT.sample_rate)
    # Whole frames, and enough of them to be analysed.
    n_frames = max(8, -(-len(at_rate) // DEFAULT.hop))
    padded = np.pad(at_rate, (0, n_frames * DEFAULT.hop - len(at_rate)))
    mel = log_mel(torch.from_numpy(padded)[None].to(device))
    excitation = None
    if generator.config.harmonic:
        measured = pitch.measure(padded)
        excitation = generator.excite(
            torch.from_numpy(measured.log_f0)[None].to(device),
            torch.from_numpy(measured.voiced)[None].to(device),
            cycles=torch.from_numpy(pitch.cycles(padded, measured))[None],
            mel=mel,
        )
    pieces = list(stream(generator, mel, excitation, first_frames=512, chunk_frames=512))
    made = torch.cat(pieces, dim=1)[0].cpu().numpy()[: len(at_rate)]
    back = resample(made, DEFAULT.sample_rate, sample_rate)
    return np.pad(back, (0, max(0, len(samples) - len(back))))[: len(samples)]
