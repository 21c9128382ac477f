"""Speech with known words as frames and phone times: what the acoustic model learns from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from inference.acoustic.phones import PhoneRow
from inference.audio import Samples
from inference.mel import DEFAULT
from inference.text.frontend import STARTS_WORD, Phone, Utterance
from inference.text.symbols import EDGE, PAUSE_SHORT
from inference.training.forced_alignment import Alignment
from inference.voice.encoder import Frames, frames_from, frames_of

FPS = 1.0 / DEFAULT.frame_seconds
LEAD_FRAMES = 4
TAIL_FRAMES = 8
# A shorter gap between words is the end of a sound, not a pause.
LEAST_PAUSE_FRAMES = 5


@dataclass(frozen=True, slots=True)
class Clip:
    """One utterance of a corpus: who speaks, where its frames lie, its phones and their frames.

    `limit_hz` is how high the recording reaches; `manner` is HUMAN or ENGINE.
    """

    name: str
    speaker: str
    sex: str
    manner: int
    limit_hz: float
    ids: tuple[int, ...]
    stress: tuple[int, ...]
    boundary: tuple[int, ...]
    durations: tuple[int, ...]
    text: str = ""
    first_frame: int = 0
    n_frames: int = 0

    @property
    def row(self) -> PhoneRow:
        """The phones as the acoustic model reads them."""
        return PhoneRow(self.ids, self.stress, self.boundary, "en", self.manner)


@dataclass(slots=True)
class CorpusWriter:
    """Gathers clips and their frames and writes them as one folder."""

    clips: list[Clip] = field(default_factory=list)
    frames: list[Frames] = field(default_factory=list)
    n_frames: int = 0

    def add(self, clip: Clip, frames: Frames) -> None:
        """Add a clip; raises ValueError when its durations do not fill its frames."""
        if sum(clip.durations) != len(frames):
            raise ValueError(f"{clip.name}: {sum(clip.durations)} frames of {len(frames)}")
        values = asdict(clip)
        values.update(first_frame=self.n_frames, n_frames=len(frames))
        self.clips.append(Clip(**values))
        self.frames.append(frames)
        self.n_frames += len(frames)

    def write(self, folder: Path) -> None:
        """Write the corpus; an existing one is replaced."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "mel.npy", np.concatenate([f.mel for f in self.frames]).astype(np.float16))
        np.save(folder / "log_f0.npy", np.concatenate([f.log_f0 for f in self.frames]))
        np.save(folder / "voiced.npy", np.concatenate([f.voiced for f in self.frames]))
        lines = "".join(json.dumps(asdict(clip)) + "\n" for clip in self.clips)
        (folder / "clips.jsonl").write_text(lines, encoding="utf-8")


class Corpus:
    """Corpus folders in memory, as one."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.clips: list[Clip] = []
        self._frames: list[Frames] = []
        for folder in folders:
            mel = np.load(folder / "mel.npy", mmap_mode="r")
            log_f0 = np.load(folder / "log_f0.npy")
            voiced = np.load(folder / "voiced.npy")
            with (folder / "clips.jsonl").open(encoding="utf-8") as lines:
                found = [_clip(json.loads(line)) for line in lines]
            for clip in found:
                part = slice(clip.first_frame, clip.first_frame + clip.n_frames)
                heard = mel[part].astype(np.float32)
                self.clips.append(clip)
                self._frames.append(frames_from(heard, log_f0[part], voiced[part]))

    def frames(self, index: int) -> Frames:
        """Give the frames of clip number `index`."""
        return self._frames[index]


def spoken_words(said: Utterance) -> list[tuple[str, ...]]:
    """Give the phones of each spoken word of an utterance, without pauses."""
    words: list[list[str]] = []
    for phone in said.phones:
        if phone.is_pause:
            continue
        if phone.boundary & STARTS_WORD or not words:
            words.append([])
        words[-1].append(phone.symbol)
    return [tuple(word) for word in words]


def time_phones(
    said: Utterance, aligned: Alignment, n_frames: int, speed: float = 1.0
) -> tuple[list[Phone], list[int], int, int]:
    """Give each phone its frames: phones, durations, first and last frame of what they fill.

    Silence that no mark announces becomes a short pause; `speed` is how much faster the recording
    is played than it was when it was aligned.
    """
    edges = [
        (min(_frame(span.start, speed), n_frames), min(_frame(span.end, speed), n_frames))
        for word in aligned.words
        for span in word
    ]
    first = max(edges[0][0] - LEAD_FRAMES, 0)
    last = min(edges[-1][1] + TAIL_FRAMES, n_frames)
    phones: list[Phone] = []
    durations: list[int] = []
    sounds = iter(edges)
    waiting: list[Phone] = []
    for phone in said.phones:
        if phone.is_pause:
            waiting.append(phone)
            continue
        start, end = next(sounds)
        _lay_silence(phones, durations, waiting, start - first - sum(durations))
        phones.append(phone)
        durations.append(max(min(end, last) - first - sum(durations), 0))
        waiting = []
    _lay_silence(phones, durations, waiting or [Phone(EDGE)], last - first - sum(durations))
    return phones, durations, first, last


def _lay_silence(phones: list[Phone], durations: list[int], waiting: list[Phone], gap: int) -> None:
    gap = max(gap, 0)
    if waiting:
        phones.extend(waiting)
        durations.extend([0] * (len(waiting) - 1) + [gap])
    elif gap >= LEAST_PAUSE_FRAMES:
        phones.append(Phone(PAUSE_SHORT))
        durations.append(gap)
    elif durations:
        durations[-1] += gap


def _frame(seconds: float, speed: float) -> int:
    return round(seconds / speed * FPS)


def make_clip(
    name: str,
    speaker: str,
    sex: str,
    manner: int,
    limit_hz: float,
    said: Utterance,
    aligned: Alignment,
    sound: tuple[Samples, int],
    speed: float = 1.0,
) -> tuple[Clip, Frames]:
    """Analyse an aligned recording (samples and rate), played at `speed`, as a clip."""
    samples, rate = sound
    frames = frames_of(samples, round(rate * speed))
    phones, durations, first, last = time_phones(said, aligned, len(frames), speed)
    clip = Clip(
        name,
        speaker,
        sex,
        manner,
        limit_hz,
        tuple(phone.id for phone in phones),
        tuple(phone.stress for phone in phones),
        tuple(phone.boundary for phone in phones),
        tuple(durations),
        said.text,
    )
    return clip, frames.cut(first, last)


def speakers(clips: Iterable[Clip]) -> tuple[str, ...]:
    """List the speakers of clips, sorted."""
    return tuple(sorted({clip.speaker for clip in clips}))


def _clip(values: dict[str, Any]) -> Clip:
    made: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
    return Clip(**made)
