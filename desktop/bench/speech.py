"""Measures the shipped speech model: speed everywhere, quality on readers no training has met.

`bench speech FOLDER -o DIR`: FOLDER holds speech with metadata.tsv; the sounds that were judged
and a table of them are left in DIR. Without FOLDER only speed is measured. The judges are in the
extra "judge". Sizes: --set readers=25 --set sentences=3 --set texts=8. Many lines at once, which
a machine with CUDA speaks anyway: --set device=cuda --set lines=1800.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.bench import speech_batch, speech_quality, speech_speed
from desktop.bench.result import BenchResult, Measurement
from desktop.bench.speech_sounds import Shelf
from desktop.core import paths
from desktop.core.errors import AppError
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Report


def run(arguments: Mapping[str, str], report: Report) -> BenchResult:
    """Measure on one thread. Raises AppError when there is no model, SpeechError."""
    import torch

    model = Path(arguments["model"]) if "model" in arguments else shipped_model()
    voices = Path(arguments.get("voices", paths.resources() / "voices"))
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with in_words():
            measured = _measure(arguments, model, voices, report)
    finally:
        torch.set_num_threads(before)
    return BenchResult("speech", tuple(measured))


def shipped_model() -> Path:
    """Return the folder of the first model that can speak. Raises AppError."""
    from inference import models

    for folder in models.find(paths.resources() / "models"):
        return folder
    raise AppError("There is no speech model to measure", "Name its folder: --set model=FOLDER")


def _measure(
    arguments: Mapping[str, str], model: Path, voices: Path, report: Report
) -> list[Measurement]:
    from inference import Synthesizer

    speaker = Synthesizer.load(model, voices=voices, n_threads=1)
    speaker.warm()
    builtin = [voice for voice in speaker.voices() if voice.engine == "neural"]
    if not builtin:
        raise AppError("There is no built-in voice to measure", f"Put .dubvoice files in {voices}")
    measured = []
    if arguments.get("speed", "yes") != "no":
        measured += speech_speed.measure(speaker, builtin[0], model, voices, report)
    measured += speech_batch.measure(arguments, model, voices, report)
    if "files" in arguments:
        speech = Path(arguments["files"].splitlines()[0])
        shelf = Shelf(Path(arguments["out"]) if "out" in arguments else None)
        most = int(arguments.get("readers", "25"))
        known = speech_quality.readings(speaker, speech, most, report)
        if not known:
            raise AppError("There is nobody to imitate", f"No validation reader is in {speech}")
        per_reader = int(arguments.get("sentences", "3"))
        texts = int(arguments.get("texts", "8"))
        measured += speech_quality.clones(speaker, known, per_reader, shelf, report)
        measured += speech_quality.words(speaker, builtin, known, texts, shelf, report)
        measured += speech_quality.durations(model, known, report)
        shelf.write_table()
    report(1.0, "measured")
    return measured
