"""How a refining in a process of its own is told of and asked to end: lines of JSON and words."""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop.core.errors import AppError
from desktop.core.phrase import Phrase
from desktop.jobs.refining import Control, Ending, Picture, Step

PAUSE, STOP = "pause", "stop"
# The picture travels as bytes: these are the ends of ln mel that are told apart.
_DARK, _BRIGHT = -11.5, 1.5
_MOST_PIXELS = 1 << 18


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not go on: an error for the person."""

    title: str
    hint: str

    @property
    def error(self) -> AppError:
        """The error as the program shows it."""
        return AppError(self.title, self.hint)


Told = Step | Ending | Failed


def line_of(told: Told) -> str:
    """One line of JSON without its end."""
    return json.dumps(_record(told), ensure_ascii=True)


def told_by(line: str) -> Told | None:
    """Read a line; None for anything that is no news."""
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            return None
        return _told(record)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def obey(words: Iterable[str], control: Control) -> None:
    """Hear what the other side asks for until it is silent; when it has left, pause."""
    for word in words:
        if word.strip() == STOP:
            control.stop.set()
        elif word.strip() == PAUSE:
            control.pause.set()
    control.pause.set()


def _record(told: Told) -> dict[str, Any]:
    if isinstance(told, Failed):
        return {"failed": _written(told.title), "hint": _written(told.hint)}
    if isinstance(told, Ending):
        return {
            "end": told.end,
            "instant": told.instant,
            "refined": told.refined,
            "likeness": told.likeness,
        }
    return {
        "stage": told.stage,
        "step": told.step,
        "share": round(told.share, 5),
        "left_s": None if told.left_s is None else round(told.left_s, 1),
        "instant": told.instant,
        "best": told.best,
        "figures": {name: round(float(value), 5) for name, value in told.figures.items()},
        "distance": told.distance,
        "picture": None if told.picture is None else _packed(told.picture),
    }


def _told(record: dict[str, Any]) -> Told | None:
    if "failed" in record:
        return Failed(_read(record["failed"]), _read(record["hint"]))
    if "end" in record:
        end = record["end"]
        if end not in ("refined", "kept", "paused"):
            return None
        likeness = record["likeness"]
        return Ending(
            end,
            float(record["instant"]),
            float(record["refined"]),
            None if likeness is None else float(likeness),
        )
    distance, left_s, picture = record["distance"], record["left_s"], record["picture"]
    step = Step(
        str(record["stage"]),
        int(record["step"]),
        float(record["share"]),
        None if left_s is None else float(left_s),
        float(record["instant"]),
        float(record["best"]),
        {str(name): float(value) for name, value in record["figures"].items()},
        None if distance is None else float(distance),
        None if picture is None else _unpacked(picture),
    )
    numbers = (step.share, step.instant, step.best, *step.figures.values())
    return step if all(map(math.isfinite, numbers)) else None


def _written(sentence: str) -> object:
    """Keep the pattern of a sentence: the window says it in its own language."""
    if isinstance(sentence, Phrase):
        values = {name: str(value) for name, value in sentence.values.items()}
        return {"pattern": sentence.template, "values": values}
    return sentence


def _read(written: object) -> str:
    if isinstance(written, dict):
        values = {str(name): str(value) for name, value in written["values"].items()}
        return Phrase(str(written["pattern"]), values)
    return str(written)


def _packed(picture: Picture) -> dict[str, Any]:
    scaled = np.clip((picture - _DARK) / (_BRIGHT - _DARK), 0.0, 1.0)
    pixels = np.rint(255 * scaled).astype(np.uint8)
    return {"rows": len(pixels), "pixels": base64.b64encode(pixels.tobytes()).decode("ascii")}


def _unpacked(record: dict[str, Any]) -> Picture | None:
    try:
        pixels = np.frombuffer(base64.b64decode(record["pixels"], validate=True), dtype=np.uint8)
    except binascii.Error:
        return None
    rows = int(record["rows"])
    if not 0 < rows <= len(pixels) <= _MOST_PIXELS or len(pixels) % rows:
        return None
    shares = pixels.reshape(rows, -1).astype(np.float32) / 255
    picture: Picture = (shares * (_BRIGHT - _DARK) + _DARK).astype(np.float32)
    return picture
