"""How fast the speech is: per second of sound, to the first sound, to be ready; and its rivals."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bench.result import Measurement, at_least, at_most, plain
from desktop.core.errors import AppError
from desktop.jobs.ticket import Report

if TYPE_CHECKING:
    from inference import Synthesizer, Voice

LINE = "We never found out who had left the window open that night."
TEXT = (
    "We never found out who had left the window open that night. The dog slept through it all, "
    "and the neighbours heard nothing but the rain."
)
ROUNDS = 5
_COLD_SECONDS = 120

# Runs in a process of its own: what was loaded before must not help.
_COLD = """
import json, sys, time
began = time.perf_counter()
from pathlib import Path
from inference import Synthesizer
speaker = Synthesizer.load(Path(sys.argv[1]), voices=Path(sys.argv[2]), n_threads=1)
speaker.warm()
ready = time.perf_counter() - began
speaker.speak(sys.argv[3], speaker.voices()[0])
from desktop.bench.usage import peak_megabytes
print(json.dumps({"ready": ready, "peak_mb": peak_megabytes()}))
"""


def measure(
    speaker: Synthesizer, voice: Voice, model: Path, voices: Path, report: Report
) -> list[Measurement]:
    """Time synthesis on one thread, in this process and in a fresh one."""
    report(0.0, "timing speech")
    seconds = len(speaker.speak(TEXT, voice).samples) / speaker.sample_rate
    spent = best_of(lambda: speaker.speak(TEXT, voice))
    first = best_of(lambda: next(iter(speaker.stream(LINE, voice))))
    cold = _cold(model, voices)
    return [
        at_most("real-time factor, one thread", spent / seconds, "x", 0.10),
        at_most(f"key to first sound, {len(LINE)} characters", 1000 * first, "ms", 150),
        at_most("load to ready, cold", cold["ready"], "s", 2.0),
        at_most("peak memory of synthesis", cold["peak_mb"], "MB", 700),
        *rivals(spent / seconds, seconds, report),
    ]


def best_of(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest wall time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def rivals(ours: float, seconds: float, report: Report) -> list[Measurement]:
    """Time what a user would pick from public packages, untrained: speed needs no training.

    `ours` is our real-time factor, `seconds` how long a line they speak. Nothing without the
    packages of the extra "dev".
    """
    try:
        import transformers
    except ImportError:
        return []
    transformers.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    report(0.1, "timing VITS")
    vits = _vits(seconds)
    report(0.15, "timing SpeechT5")
    speecht5 = _speecht5(seconds)
    return [
        plain("VITS, real-time factor", vits, "x"),
        plain("SpeechT5 and HiFi-GAN, real-time factor", speecht5, "x"),
        at_least("faster than VITS", vits / ours, "times", 3.0),
        at_least("faster than SpeechT5 and HiFi-GAN", speecht5 / ours, "times", 10.0),
    ]


def _vits(seconds: float) -> float:
    import torch
    from transformers import VitsConfig, VitsModel

    torch.manual_seed(0)
    model = VitsModel(VitsConfig())
    torch.nn.Module.train(model, False)
    rate = model.config.sampling_rate
    ids = torch.randint(1, 38, (1, round(14 * seconds)))
    with torch.inference_mode():
        # Untrained durations mean nothing: the pace is set so that the length is ours.
        length = model(input_ids=ids).waveform.shape[-1] / rate
        model.speaking_rate *= length / seconds
        length = model(input_ids=ids).waveform.shape[-1] / rate
        spent = best_of(lambda: model(input_ids=ids), 2)
    return float(spent / length)


def _speecht5(seconds: float) -> float:
    import torch
    from transformers import (
        SpeechT5Config,
        SpeechT5ForTextToSpeech,
        SpeechT5HifiGan,
        SpeechT5HifiGanConfig,
    )

    torch.manual_seed(0)
    config = SpeechT5Config()
    model, vocoder = SpeechT5ForTextToSpeech(config), SpeechT5HifiGan(SpeechT5HifiGanConfig())
    torch.nn.Module.train(model, False)
    torch.nn.Module.train(vocoder, False)
    ids = torch.randint(4, 80, (1, round(14 * seconds))).long()
    hop_s = 0.016
    frames_per_character = seconds / hop_s / ids.shape[1]
    with torch.inference_mode():
        began = time.perf_counter()
        # Untrained it never stops by itself: its length is set by the ratio of frames to text.
        sound: object = model.generate_speech(
            ids,  # type: ignore[arg-type]
            torch.zeros(1, config.speaker_embedding_dim),
            threshold=2.0,
            minlenratio=0.0,
            maxlenratio=frames_per_character,
            vocoder=vocoder,
        )
        spent = time.perf_counter() - began
    if not isinstance(sound, torch.Tensor):
        raise TypeError("SpeechT5 gave no sound")
    return float(spent / (sound.shape[-1] / 16000))


def _cold(model: Path, voices: Path) -> dict[str, float]:
    command = [sys.executable, "-W", "ignore", "-c", _COLD, str(model), str(voices), LINE]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=_COLD_SECONDS, check=False
    )
    if done.returncode != 0:
        raise AppError("The speech model does not start", done.stderr.strip()[-300:])
    found: dict[str, float] = json.loads(done.stdout)
    return found
