"""Copies recordings through the vocoder of the speech model and judges the copies.

With FILE… -o DIR every recording is copied to DIR under its own name, at its own rate, so that
anyone can listen and judge; the figures beside it need the packages of the extra "judge".
"""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.bench.result import BenchResult, Measurement, at_least, at_most, plain
from desktop.core import paths
from desktop.core.errors import AppError
from desktop.jobs.speech_error import in_words
from desktop.jobs.ticket import Report

log = logging.getLogger(__name__)

PCM_SUFFIXES = frozenset({".wav", ".flac", ".aif", ".aiff"})
_JUDGING_SECONDS = 3600

# Published HiFi-GAN V2, readers it never met; behind it V1 and Griffin-Lim.
_REFERENCE = {
    "mel_l1": "V2 0.37, V1 0.261, Griffin-Lim 0.452",
    "voicing_f1": "V2 0.90, V1 0.914, Griffin-Lim 0.782",
    "aperiodicity_rmse": "V2 0.24, V1 0.210, Griffin-Lim 0.384",
    "mcd_db": "V2 6.1, V1 5.16, Griffin-Lim 5.71",
}
_UNITS = {"mcd_db": "dB", "f0_error_cents": "cents"}


def run(arguments: Mapping[str, str], report: Report) -> BenchResult:
    """Copy the files and judge them. Raises AppError, SpeechError."""
    files = [Path(name) for name in arguments.get("files", "").splitlines()]
    if not files or "out" not in arguments:
        raise AppError(
            "There is nothing to copy", "Give recordings and a folder: bench vocoder FILE -o DIR"
        )
    out = Path(arguments["out"])
    model = Path(arguments["model"]) if "model" in arguments else _shipped_model()
    with in_words():
        factor = copy_all(files, out, model, report)
    measured = [at_most("real-time factor, analysis and synthesis, one thread", factor, "x", 0.1)]
    return BenchResult("vocoder", (*measured, *_judged(files, out)))


def copy_all(files: Sequence[Path], out: Path, model: Path, report: Report) -> float:
    """Write a copy of every file to `out`; return CPU time over sound time on one thread."""
    import torch

    from inference import audio, checkpoint
    from inference.config import GeneratorConfig
    from inference.vocoder.generator import Generator
    from inference.vocoder.resynthesis import resynthesize

    part = checkpoint.load(model, "vocoder")
    generator = Generator(part.config_as(GeneratorConfig, model))
    part.fill(generator, model)
    out.mkdir(parents=True, exist_ok=True)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    spent = heard = 0.0
    try:
        for number, path in enumerate(files):
            report(number / len(files), f"copying {path.name}")
            samples, rate = audio.read(path)
            started = time.process_time()
            made = resynthesize(generator, samples, rate)
            spent += time.process_time() - started
            heard += len(samples) / rate
            audio.write(copy_name(path, out), made, rate)
    finally:
        torch.set_num_threads(threads)
    report(1.0, "copied")
    return spent / heard


def copy_name(path: Path, out: Path) -> Path:
    """Return where a copy goes: its own name; lossy containers become WAV."""
    target = out / path.name
    return target if path.suffix.lower() in PCM_SUFFIXES else target.with_suffix(".wav")


def _shipped_model() -> Path:
    for description in sorted((paths.resources() / "models").glob("*/vocoder.json")):
        return description.parent
    raise AppError("There is no speech model to measure", "Name its folder: --set model=FOLDER")


def _judged(files: Sequence[Path], out: Path) -> list[Measurement]:
    """Judge in a process of its own: the judges are no part of the program."""
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            if path.suffix.lower() in PCM_SUFFIXES:
                shutil.copy(path, Path(folder) / path.name)
        command = [sys.executable, "-W", "ignore", "-m", "inference.training", "evaluate"]
        done = subprocess.run(
            [*command, "--real", folder, "--made", str(out.resolve())],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_JUDGING_SECONDS,
            check=False,
        )
    if done.returncode != 0:
        log.info("not judged: %s", done.stderr.strip().splitlines()[-1:])
        return []
    table = json.loads(done.stdout)
    return [_measurement(name, float(value)) for name, value in table["mean"].items()]


def _measurement(name: str, value: float) -> Measurement:
    unit, reference = _UNITS.get(name, ""), _REFERENCE.get(name, "")
    limits = {"mel_l1": 0.37, "aperiodicity_rmse": 0.24, "mcd_db": 6.1}
    if name in limits:
        return at_most(name, value, unit, limits[name], reference)
    if name == "voicing_f1":
        return at_least(name, value, unit, 0.90, reference)
    return plain(name, value, unit)
