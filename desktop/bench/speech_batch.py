"""How fast a whole film's lines are spoken at once: what a graphics card is for."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from desktop.bench.result import Measurement, at_least, plain
from desktop.bench.speech_sounds import SENTENCES
from desktop.core.errors import AppError
from desktop.jobs.ticket import Report

LINES = 1_800
_CUDA = "cuda"
_WARMING = 40
_GOAL = 300.0


def measure(
    arguments: Mapping[str, str], model: Path, voices: Path, report: Report
) -> list[Measurement]:
    """Speak `lines` lines in one batch on `device`: cuda, mps or cpu.

    Asked for nothing, a machine with CUDA speaks 1,800 and any other none. Raises AppError,
    InferenceError.
    """
    import torch

    from inference import Synthesizer

    device = arguments.get("device", _CUDA if torch.cuda.is_available() else "cpu")
    n_lines = int(arguments.get("lines", LINES if device == _CUDA else 0))
    if n_lines == 0:
        return []
    speaker = Synthesizer.load(model, device, voices=voices, n_threads=1)
    voice = next(voice for voice in speaker.voices() if voice.engine == "neural")
    texts = lines(n_lines)
    report(0.16, f"warming up on {device}")
    speaker.speak_many(texts[:_WARMING], voice)
    if speaker.device != device:
        raise AppError(f"There is no {device} here", f"It would run on {speaker.device} instead")
    report(0.18, f"speaking {n_lines} lines on {device}")
    began = time.perf_counter()
    spoken = speaker.speak_many(texts, voice)
    wall = time.perf_counter() - began
    seconds = sum(len(one.samples) / one.sample_rate for one in spoken)
    name = f"{n_lines:,} lines in one batch on {device}"
    reference = f"{seconds:.0f} s of speech in {wall:.1f} s, from text to samples"
    speed = seconds / wall
    if device == _CUDA and n_lines >= LINES:
        return [at_least(name, speed, "x real time", _GOAL, reference)]
    return [plain(name, speed, "x real time", reference)]


def lines(count: int) -> list[str]:
    """Return as many different lines, as long as those of films are."""
    halves = [part.strip(" .!?") for text in SENTENCES for part in text.split(",")]
    found = []
    for number in range(count):
        first, second = halves[number % len(halves)], SENTENCES[number * 7 % len(SENTENCES)]
        short = f"{first}, said number {number + 1}."
        found.append(short if number % 3 else second)
    return found
