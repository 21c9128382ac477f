"""How like a voice a recording sounds to the network that takes voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from inference.acoustic.config import STYLE_PART, VOICE
from inference.errors import VoiceForeign
from inference.speech import Samples
from inference.voice.encoder import frames_of
from inference.voice.profile import Voice

if TYPE_CHECKING:
    from inference.neural import NeuralSpeaker


def likeness(
    speaker: NeuralSpeaker, voice: Voice, samples: Samples, sample_rate: int
) -> float | None:
    """Return the cosine between a voice and mono samples (n,); None where nothing is voiced.

    Raises VoiceForeign.
    """
    if voice.vector is None or len(voice.vector) != VOICE:
        raise VoiceForeign(voice.name)
    frames = frames_of(samples, sample_rate)
    if not frames.voiced.any():
        return None
    heard = speaker.hear(frames)[STYLE_PART].astype(np.float64)
    own = voice.vector[STYLE_PART].astype(np.float64)
    length = float(np.linalg.norm(heard) * np.linalg.norm(own))
    return float(heard @ own) / max(length, 1e-9)
