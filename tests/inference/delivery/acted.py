"""Deliveries made up for tests."""

from __future__ import annotations

import numpy as np

from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.text.frontend import Utterance


def acted(said: Utterance, seed: int = 1) -> Delivery:
    """A lively way to say the line: lengths of 50 to 190 ms, a melody of two waves a second."""
    rng = np.random.default_rng(seed)
    seconds = rng.uniform(0.05, 0.19, len(said.phones))
    seconds[[0, -1]] = 0.0
    energy = rng.uniform(-1.0, 0.5, len(said.phones))
    times = (np.arange(round(seconds.sum() / FRAME_SECONDS)) + 0.5) * FRAME_SECONDS
    symbols = [phone.symbol for phone in said.phones]
    pitch = 1.5 * np.sin(4 * np.pi * times)
    return Delivery.of(symbols, seconds.tolist(), energy.tolist(), pitch.tolist())
