"""How long each phone lasts, in whole frames that meet a wanted total exactly."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from inference.acoustic.phones import PAUSE, VOWEL

Floats = npt.NDArray[np.float64]
Frames = npt.NDArray[np.int64]

# Pauses give way first, within these factors; then vowels give more than consonants.
PAUSE_SHRINK = 0.35
PAUSE_GROW = 2.0
VOWEL_GIVE = 1.0
CONSONANT_GIVE = 0.55
PHONE_FLOOR = 2.0


def fit(
    durations: npt.NDArray[np.floating],
    kinds: Frames,
    total_frames: int | None = None,
    pace: float = 1.0,
) -> Frames:
    """Round predicted durations (n,) in frames to whole ones.

    `kinds` (n,) are PAUSE, VOWEL or CONSONANT; `pace` above 1 speaks faster. With `total_frames`
    the sum is exactly that, whatever it takes. Raises ValueError for a pace or total below zero.
    """
    if pace <= 0 or (total_frames is not None and total_frames < 0):
        raise ValueError(f"pace {pace} and {total_frames} frames cannot be met")
    natural = np.maximum(np.asarray(durations, dtype=np.float64), 0.0) / pace
    if total_frames is None:
        return round_to(natural, round(float(natural.sum())))
    return round_to(_scale(natural, kinds, float(total_frames)), total_frames)


def round_to(durations: Floats, total: int) -> Frames:
    """Round durations summing to about `total` by the largest remainders: the sum is `total`."""
    if len(durations) == 0:
        return np.zeros(0, dtype=np.int64)
    floors = np.floor(durations + 1e-9).astype(np.int64)
    missing = total - int(floors.sum())
    order = np.argsort(-(durations - floors), kind="stable")
    if missing >= 0:
        rounds, rest = divmod(missing, len(durations))
        floors += rounds
        floors[order[:rest]] += 1
        return floors
    for at in np.argsort(-floors, kind="stable"):
        cut = min(int(floors[at]), -missing)
        floors[at] -= cut
        missing += cut
        if missing == 0:
            break
    return floors


def _scale(natural: Floats, kinds: Frames, total: float) -> Floats:
    pauses = kinds == PAUSE
    silent = float(natural[pauses].sum())
    spoken = float(natural.sum()) - silent
    if silent > 0:
        factor = float(np.clip((total - spoken) / silent, PAUSE_SHRINK, PAUSE_GROW))
        natural = np.where(pauses, natural * factor, natural)
    if abs(float(natural.sum()) - total) < 1e-6:
        return natural
    return _bend(natural, kinds, total)


def _bend(natural: Floats, kinds: Frames, total: float) -> Floats:
    """Scale by exp(give * x) above floors, x found by bisection, so that the sum is `total`."""
    give = np.where(kinds == VOWEL, VOWEL_GIVE, CONSONANT_GIVE)
    give = np.where(kinds == PAUSE, VOWEL_GIVE, give)
    floors = np.minimum(natural, np.where(kinds == PAUSE, 0.0, PHONE_FLOOR))
    least = float(floors.sum())
    if total <= least:
        return floors * (total / max(least, 1e-9))
    if float(natural.sum()) <= 0:
        return np.full_like(natural, total / len(natural))
    low, high = -20.0, 20.0
    for _ in range(80):
        middle = (low + high) / 2
        if float(np.maximum(natural * np.exp(give * middle), floors).sum()) < total:
            low = middle
        else:
            high = middle
    return np.maximum(natural * np.exp(give * high), floors)
