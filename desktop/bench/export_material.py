"""What the bench of the export works on: a long film, its lines, and a take for each."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.core.document import Document
from desktop.core.dub import DubSettings
from desktop.core.dub_plan import SAMPLE_RATE, DubPlan, plan
from desktop.core.line import Line
from desktop.core.takes import Take
from desktop.media import ffmpeg, mixdown
from desktop.media.decoding import decode_float
from desktop.media.mixdown import Bed

FILM, READY, DUBBED, CHANGED = "film.mp4", "ready.wav", "dubbed.mp4", "changed.mp4"
TAKE_RATE = 22_050
CLIP_S = 20
SLOT_MS = 2500
EVERY_MS = 4000
LISTEN_MS = 60

Progress = Callable[[float], None]


def make(
    folder: Path, minutes: int, n_lines: int, progress: Progress, with_ready: bool = True
) -> None:
    """Write the film, the takes, and the track that the reference finds ready."""
    (folder / "takes").mkdir()
    _make_film(folder, minutes, lambda x: progress(0.3 * x))
    _make_takes(folder, n_lines)
    progress(0.4)
    if not with_ready:
        return
    the_plan = planned(folder, minutes, n_lines)
    film = Bed(folder / FILM)
    mixdown.render(the_plan, film, folder / READY, lambda x: progress(0.4 + 0.6 * x))


def document(n_lines: int) -> Document:
    """Lines at regular moments; the bed sinks under each of them."""
    lines = (
        Line(f"{n:05}", _start_ms(n), _start_ms(n) + SLOT_MS, f"Line number {n}")
        for n in range(n_lines)
    )
    return Document(lines, DubSettings(bed="duck"))


def takes(folder: Path, n_lines: int) -> dict[str, Take]:
    """The take of each line, as the store would tell of it."""
    found: dict[str, Take] = {}
    for number in range(n_lines):
        path = _take_path(folder, number)
        n_samples = (path.stat().st_size - 44) // 2
        found[f"{number:05}"] = Take(f"{number:032x}", path, TAKE_RATE, n_samples)
    return found


def planned(folder: Path, minutes: int, n_lines: int) -> DubPlan:
    """The plan of the dub."""
    return plan(document(n_lines), takes(folder, n_lines), minutes * 60_000)


def onset_errors_ms(film: Path, n_lines: int) -> list[float]:
    """How far from its place the first sound of each line lies in a written film.

    Each take begins with a click that is found by its shape; the film is decoded once, from its
    beginning to its end, as a player would.
    """
    click = _click(SAMPLE_RATE)
    reach = LISTEN_MS * SAMPLE_RATE // 1000
    errors: list[float] = []
    held = np.zeros(reach, np.float32)
    held_from = -reach
    for block in decode_float(film, SAMPLE_RATE, 1):
        held = np.concatenate((held, block[:, 0]))
        while len(errors) < n_lines:
            onset = _start_ms(len(errors)) * SAMPLE_RATE // 1000
            first = onset - reach - held_from
            if first + 2 * reach + len(click) > len(held):
                break
            part = held[first : first + 2 * reach + len(click)]
            found = int(np.argmax(np.correlate(part, click, "valid")))
            errors.append(abs(found - reach) * 1000 / SAMPLE_RATE)
        kept = min(len(held), 2 * reach + len(click) + EVERY_MS * SAMPLE_RATE // 1000)
        held_from += len(held) - kept
        held = held[-kept:]
    # What was never heard lies nowhere near its place.
    return errors + [float("inf")] * (n_lines - len(errors))


def _make_film(folder: Path, minutes: int, progress: Progress) -> None:
    """Encode a short clip once and repeat it without encoding."""
    clip = folder / "clip.mp4"
    picture = ("-f", "lavfi", "-t", str(CLIP_S), "-i", "testsrc2=size=640x360:rate=25")
    noise = "anoisesrc=color=pink:amplitude=0.05:sample_rate=48000"
    sound = ("-f", "lavfi", "-t", str(CLIP_S), "-i", noise, "-ac", "2", "-c:a", "aac")
    form = ("-c:v", "libx264", "-preset", "ultrafast", "-b:v", "1M", "-pix_fmt", "yuv420p")
    arguments = ("-y", *picture, *sound, *form, str(clip))
    ffmpeg.run(arguments, duration_ms=CLIP_S * 1000, progress=lambda x: progress(0.5 * x))
    loop = ("-y", "-stream_loop", "-1", "-i", str(clip), "-t", str(minutes * 60), "-c", "copy")
    ffmpeg.run(
        (*loop, str(folder / FILM)),
        duration_ms=minutes * 60_000,
        progress=lambda x: progress(0.5 + 0.5 * x),
    )


def _make_takes(folder: Path, n_lines: int) -> None:
    """Write sounds as long as speech is, most within their slot, every tenth pressed into it."""
    random = np.random.default_rng(7)
    for number in range(n_lines):
        seconds = 3.9 if number % 10 == 9 else 1.0 + 1.5 * random.random()
        samples = _hum(seconds, 90.0 + 120.0 * random.random(), random)
        click = _click(TAKE_RATE)
        samples[: len(click)] = click
        with wave.open(str(_take_path(folder, number)), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(TAKE_RATE)
            file.writeframes((samples * 32767).astype("<i2").tobytes())


def _hum(seconds: float, hertz: float, random: np.random.Generator) -> NDArray[np.float32]:
    """Harmonics that swell and sink like syllables, with a little breath."""
    time_s = np.arange(round(seconds * TAKE_RATE)) / TAKE_RATE
    voice = sum(np.sin(2 * np.pi * hertz * n * time_s) / n for n in range(1, 9))
    syllables = 0.6 + 0.4 * np.sin(2 * np.pi * 4 * time_s)
    breath = 0.02 * random.standard_normal(len(time_s))
    return np.asarray(0.15 * voice * syllables + breath, np.float32)


def _click(rate: int) -> NDArray[np.float32]:
    """A short falling chirp, unlike anything else in the film."""
    time_s = np.arange(round(0.02 * rate)) / rate
    chirp = np.sin(2 * np.pi * (5000 - 100_000 * time_s) * time_s) * np.hanning(len(time_s))
    return np.asarray(0.9 * chirp, np.float32)


def _start_ms(number: int) -> int:
    return 500 + number * EVERY_MS


def _take_path(folder: Path, number: int) -> Path:
    return folder / "takes" / f"{number:05}.wav"
