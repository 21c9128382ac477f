"""Makes the acoustic model follow a delivery: its lengths, its melody, its loudness."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from inference.acoustic.model import Melody, Plan
from inference.delivery.profile import FRAME_SECONDS, Delivery
from inference.errors import DeliveryForeign
from inference.segments import Segment
from inference.text.frontend import Phone, Utterance
from inference.text.symbols import EDGE, is_pause

Bend = Callable[[Melody], Melody]
Floats = npt.NDArray[np.float64]
Frames = npt.NDArray[np.int64]


class Follower:
    """One line that is to be spoken as it was acted, part by part."""

    def __init__(self, delivery: Delivery, said: Utterance, parts: Sequence[Segment]) -> None:
        """Take the line as `respoken` gives it, and its parts."""
        self._delivery = delivery
        self._ends = np.cumsum(delivery.seconds)
        self._begins = self._ends - np.array(delivery.seconds)
        self._rows: list[Frames] = []
        at = 1
        for part in parts:
            inside = len(part.said.phones) - 2
            first = 0 if part.is_first else -1
            last = len(said.phones) - 1 if part.is_last else -1
            self._rows.append(np.array([first, *range(at, at + inside), last]))
            at += inside

    def planned(self, index: int, plan: Plan) -> Plan:
        """Return the plan of a part with the lengths and the loudness of the delivery.

        Lengths are whole frames whose sums keep up with the recording, so nothing drifts.
        """
        rows = self._rows[index]
        ends = np.rint(self._ends / FRAME_SECONDS)
        frames = np.diff(ends, prepend=0.0)
        lengths = np.where(rows < 0, 0.0, frames[rows])
        energy = np.where(rows < 0, 0.0, np.array(self._delivery.energy)[rows])
        pitch = np.where(rows < 0, 0.0, self._means()[rows])
        return replace(
            plan,
            durations=_like(plan.durations, lengths),
            pitch=_like(plan.pitch, pitch),
            energy=_like(plan.energy, energy),
        )

    def bend(self, index: int, frames: Frames) -> Bend:
        """Return what gives the melody of a part the acted pitch; frames: (n,) of its phones."""
        times = self._times(self._rows[index], frames)
        contour = np.array(self._delivery.pitch)
        middles = (np.arange(len(contour)) + 0.5) * FRAME_SECONDS
        acted = np.interp(times, middles, contour)

        def bent(melody: Melody) -> Melody:
            return Melody(_like(melody.pitch, acted), melody.voiced)

        return bent

    def _times(self, rows: Frames, frames: Frames) -> Floats:
        """Return the moment of the recording (t,) that each frame of a part stands for."""
        shares = np.concatenate([(np.arange(n) + 0.5) / max(n, 1) for n in frames])
        of = np.repeat(rows, frames)
        times: Floats = self._begins[of] + shares * (self._ends[of] - self._begins[of])
        return times

    def _means(self) -> Floats:
        contour = np.array(self._delivery.pitch)
        middles = (np.arange(len(contour)) + 0.5) * FRAME_SECONDS
        means = np.zeros(len(self._ends))
        for at, (begin, end) in enumerate(zip(self._begins, self._ends, strict=True)):
            inside = (middles >= begin) & (middles < end)
            middle = np.interp((begin + end) / 2, middles, contour)
            means[at] = contour[inside].mean() if inside.any() else middle
        return means


def respoken(said: Utterance, delivery: Delivery) -> Utterance:
    """Return the utterance with the pauses that were acted instead of those that were written.

    Raises DeliveryForeign when other sounds were acted than are to be said.
    """
    spoken = iter([phone for phone in said.phones if not phone.is_pause])
    phones: list[Phone] = []
    for symbol in delivery.phones:
        phone = Phone(symbol) if is_pause(symbol) else next(spoken, None)
        if phone is None or phone.symbol != symbol:
            raise DeliveryForeign(said.text)
        phones.append(phone)
    is_framed = phones[0].symbol == phones[-1].symbol == EDGE and len(phones) > 2
    if next(spoken, None) is not None or not is_framed:
        raise DeliveryForeign(said.text)
    return replace(said, phones=tuple(phones))


def raised(semitones: float, spread_log: float) -> Bend:
    """Return what moves a melody by so many semitones, for a voice of that spread of ln F0."""
    steps = semitones * math.log(2) / 12 / spread_log

    def bent(melody: Melody) -> Melody:
        return Melody(melody.pitch + steps, melody.voiced)

    return bent


def _like(values: torch.Tensor, row: Floats) -> torch.Tensor:
    return torch.from_numpy(row).to(values).unsqueeze(0)
