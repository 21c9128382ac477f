"""Judges made recordings against real ones, pair by pair and on the whole, as a table."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from math import isnan, nan
from pathlib import Path
from statistics import median

import numpy as np

from inference import checkpoint
from inference.audio import Samples, read, resample, write
from inference.config import GeneratorConfig
from inference.training.measures import Judgement, judge
from inference.training.recordings import unmet
from inference.vocoder.generator import Generator

log = logging.getLogger(__name__)

Copy = Callable[[Samples, int], Samples]
"""Makes a recording again, at its own rate."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure, which way is better, and the least that is asked."""

    figure: str
    limit: float
    higher_is_better: bool

    def is_met(self, value: float) -> bool:
        """Tell whether the value is good enough."""
        return value >= self.limit if self.higher_is_better else value <= self.limit


# The published HiFi-GAN V2 on unseen readers of VCTK.
GOALS = (
    Goal("mel_l1", 0.37, higher_is_better=False),
    Goal("voicing_f1", 0.90, higher_is_better=True),
    Goal("aperiodicity_rmse", 0.24, higher_is_better=False),
    Goal("mcd_db", 6.1, higher_is_better=False),
)


def read_generator(folder: Path) -> Generator:
    """Return the vocoder of a model folder. Raises ModelMissing, ModelDamaged."""
    part = checkpoint.load(folder, "vocoder")
    generator = Generator(part.config_as(GeneratorConfig, folder))
    part.fill(generator, folder)
    return generator.eval()


def judge_folders(real: Path, made: Path) -> dict[str, Judgement]:
    """Judge every sound file that both folders hold under the same name."""
    judged = {}
    for path in sorted(real.iterdir()):
        other = made / path.name
        if not path.is_file() or not other.is_file():
            continue
        samples, rate = read(path)
        copied, copied_rate = read(other)
        judged[path.name] = judge(samples, resample(copied, copied_rate, rate), rate)
    return judged


def judge_validation(copy: Copy, speech: Path, sounds: Path | None) -> dict[str, Judgement]:
    """Copy the validation readers' recordings and judge the copies; keep the sounds."""
    judged = {}
    for recording in unmet(speech):
        samples, rate = read(recording.path)
        made = copy(samples, rate)
        judged[recording.path.name] = judge(samples, made, rate)
        if sounds is not None:
            sounds.mkdir(parents=True, exist_ok=True)
            write(sounds / recording.path.name, made, rate)
        log.info("judged %s", recording.path.name)
    return judged


def means(judged: Sequence[Judgement]) -> dict[str, float]:
    """Return the mean of every figure over the pairs that have it."""
    found = {}
    for field in fields(Judgement):
        values = np.array([getattr(one, field.name) for one in judged], dtype=np.float64)
        known = values[~np.isnan(values)]
        found[field.name] = round(float(known.mean()), 4) if len(known) else float("nan")
    return found


def rows(judged: dict[str, Judgement]) -> list[tuple[str, ...]]:
    """Return mean, median and goal of every figure as the lines of a table, its head first."""
    mean = means(list(judged.values()))
    limits = {goal.figure: goal for goal in GOALS}
    lines: list[tuple[str, ...]] = [("figure", f"mean of {len(judged)}", "median", "must", "met")]
    for name, value in mean.items():
        found = [value for one in judged.values() if not isnan(value := getattr(one, name))]
        goal = limits.get(name)
        asked = ("", "")
        if goal is not None:
            sign = "≥" if goal.higher_is_better else "≤"
            asked = (f"{sign} {goal.limit}", "yes" if goal.is_met(value) else "no")
        lines.append((name, f"{value:.3f}", f"{median(found) if found else nan:.3f}", *asked))
    return lines


def as_json(judged: dict[str, Judgement]) -> str:
    """Return the mean figures, which goals they meet, and every pair's, as one JSON object."""
    mean = means(list(judged.values()))
    return json.dumps(
        {
            "n_pairs": len(judged),
            "mean": mean,
            "goals": {
                goal.figure: {"limit": goal.limit, "met": goal.is_met(mean[goal.figure])}
                for goal in GOALS
            },
            "pairs": {name: asdict(one) for name, one in judged.items()},
        },
        indent=1,
    )
