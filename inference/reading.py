"""Another reading of the same words: the melody, the stress and the rhythm of a line, varied."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from inference.acoustic.model import Plan

Floats = npt.NDArray[np.float64]

# How far one reading may be from the plain one, as standard deviations: pitch in spreads of the
# voice, the rest as natural logarithms.
_LIFT, _TILT, _LIVELINESS, _RHYTHM, _LOUDNESS = 0.3, 0.35, 0.18, 0.07, 0.2
# A phrase of about so many phones rises, falls, hurries or lingers as one.
_PHRASE = 9


def varied(plan: Plan, seed: int) -> Plan:
    """Return another reading of a plan (1, n), about as long; seed 0 is the plain one.

    The same seed reads the same words in the same way, on every machine.
    """
    if seed == 0:
        return plan
    n = plan.durations.shape[-1]
    random = np.random.default_rng((seed, n))
    lift = _wave(random, n, _LIFT) + random.normal(0.0, _TILT) * np.linspace(-0.5, 0.5, n)
    liveliness = float(np.exp(random.normal(0.0, _LIVELINESS)))
    durations = plan.durations * _like(plan.durations, np.exp(_wave(random, n, _RHYTHM)))
    return replace(
        plan,
        durations=durations * (plan.durations.sum() / durations.sum().clamp(min=1e-6)),
        pitch=plan.pitch * liveliness + _like(plan.pitch, lift),
        energy=plan.energy + _like(plan.energy, _wave(random, n, _LOUDNESS)),
    )


def _wave(random: np.random.Generator, n: int, deviation: float) -> Floats:
    """Return a curve (n,) that bends once or so in each phrase."""
    knots = random.normal(0.0, deviation, max(2, n // _PHRASE + 2))
    places = np.linspace(0, n - 1, len(knots)) if n > 1 else np.arange(len(knots), dtype=float)
    return np.interp(np.arange(n), places, knots)


def _like(values: torch.Tensor, row: Floats) -> torch.Tensor:
    return torch.from_numpy(row).to(values).unsqueeze(0)
