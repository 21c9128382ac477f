"""The neural speaker: phones to mel to sound, in any voice, as long as is wished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Generator as Pieces
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from inference import checkpoint, models
from inference.acoustic.config import LOG_F0_STD, VOICE, AcousticConfig, EncoderConfig
from inference.acoustic.durations import fit
from inference.acoustic.model import AcousticModel, Plan
from inference.acoustic.phones import batch_of, kinds_of, row_of
from inference.config import GeneratorConfig
from inference.delivery.follow import Bend, Follower, raised, respoken
from inference.delivery.profile import Delivery
from inference.device import threads, with_fallback
from inference.errors import Unspeakable, VoiceForeign
from inference.reading import varied
from inference.refinement.networks import Networks, NetworksByVoice
from inference.segments import Segment, segments
from inference.speech import Samples, Speech, Word
from inference.text.frontend import Utterance
from inference.vocoder.generator import Generator
from inference.vocoder.source import even_noise
from inference.vocoder.streaming import stream as vocode
from inference.voice.encoder import Frames as HeardFrames
from inference.voice.encoder import VoiceEncoder, hear, listen
from inference.voice.profile import Voice

ResultT = TypeVar("ResultT")
Report = Callable[[float], None]
Frames = npt.NDArray[np.int64]

SAMPLE_RATE = 22050
HOP = 256

QUIET_SECONDS = 0.065
"""How much of a line is too quiet to be heard, at both ends together: eight sentences in each of
ten voices have 0.068 by the median with one model, 0.062 with another."""

# Frames of silence at most before and after a line: takes start and end with their sound.
_LEAD_FRAMES, _TAIL_FRAMES = 2, 4
_FIRST_FRAMES, _MOST_FRAMES = 24, 512
_READ, _PLANNED = 0.05, 0.25
# Six seconds, and a prime number of samples between the beginnings of two seeds.
_BREATH_SAMPLES, _BREATH_STEP = 6 * SAMPLE_RATE, 7919


@dataclass(frozen=True, slots=True)
class Wish:
    """How a line is to be spoken; `seconds`, when given, is met to the sample and rules `pace`.

    Another `seed` is another reading of the words. `shape` may change the plan of each part
    (durations, pitch, energy) before it is rendered. A `delivery` is followed, in its own length
    unless pace or seconds say otherwise.
    """

    pace: float = 1.0
    seed: int = 0
    seconds: float | None = None
    shape: Callable[[Plan], Plan] | None = None
    pitch_semitones: float = 0.0
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A part of a line with its prosody, the whole frames of each phone, what bends its melody."""

    segment: Segment
    plan: Plan
    frames: Frames
    bends: tuple[Bend, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A line ready to be sung: its parts and how many samples are wanted of them."""

    parts: tuple[Planned, ...]
    n_samples: int

    def faded(self, samples: Samples, at: int) -> Samples:
        """Return the piece (n,) that begins at a sample, its share of the line's edges silent.

        A voice taken from a noisy recording breathes on where nothing is said; where a take
        begins and ends that would be heard.
        """
        lead = int(self.parts[0].frames[0]) * HOP
        total = sum(int(part.frames.sum()) for part in self.parts) * HOP
        tail = int(self.parts[-1].frames[-1]) * HOP - (total - self.n_samples)
        moments = np.arange(at, at + len(samples)) + 0.5
        rise = np.clip(moments / max(lead, 1), 0.0, 1.0)
        fall = np.clip((self.n_samples - moments) / max(tail, 1), 0.0, 1.0)
        made: Samples = (samples * np.square(np.sin(rise * fall * np.pi / 2))).astype(np.float32)
        return made


class NeuralSpeaker:
    """Speaks with the networks of one model folder; not for two threads at once.

    When the device is full or gone, the CPU takes over and `device` says so.
    """

    def __init__(
        self,
        folder: Path,
        device: torch.device,
        n_threads: int = 1,
        vocoder_folder: Path | None = None,
    ) -> None:
        """Read the model, its generator from a folder of its own when one is given.

        Raises ModelMissing, ModelDamaged.
        """
        self.device = device
        self.n_threads = n_threads
        self.model = models.describe(folder, vocoder_folder).digest
        self._folder, self._vocoder_folder = folder, vocoder_folder or folder
        self._encoder: VoiceEncoder | None = None
        self._breath: Tensor | None = None
        self._read()

    def _read(self) -> None:
        """Take the networks from their files."""
        folder, home = self._folder, self._vocoder_folder
        acoustic = checkpoint.load(folder, "acoustic")
        vocoder = checkpoint.load(home, "vocoder")
        self.acoustic = AcousticModel(acoustic.config_as(AcousticConfig, folder)).eval()
        acoustic.fill(self.acoustic, folder)
        self.generator = Generator(vocoder.config_as(GeneratorConfig, home)).eval()
        vocoder.fill(self.generator, home)
        self._networks = NetworksByVoice(self.model, Networks(self.acoustic, self.generator))

    def anywhere(self, work: Callable[[torch.device], ResultT]) -> ResultT:
        """Do work with the networks on their device, or on the CPU when that is full or gone.

        Raises OutOfMemory, and what the work raises on the CPU.
        """
        result, self.device = with_fallback(work, self.device, self.leave)
        return result

    def leave(self) -> None:
        """Go to the CPU; weights cannot be copied back from a device that is gone."""
        self.device = torch.device("cpu")
        self._read()

    def enroll(self, samples: Samples, sample_rate: int) -> Samples:
        """Return the voice vector of mono samples (n,). Raises ReferenceTooShort."""
        with threads(self.n_threads):
            return listen(self._listener(), samples, sample_rate)

    def hear(self, frames: HeardFrames) -> Samples:
        """Return the voice vector of analysed frames, however few they are."""
        with threads(self.n_threads):
            return hear(self._listener(), frames)

    def _listener(self) -> VoiceEncoder:
        if self._encoder is None:
            part = checkpoint.load(self._folder, "encoder")
            self._encoder = VoiceEncoder(part.config_as(EncoderConfig, self._folder)).eval()
            part.fill(self._encoder, self._folder)
        return self._encoder

    def speak(
        self, said: Utterance, voice: Voice, wish: Wish, report: Report | None = None
    ) -> Speech:
        """Speak an utterance. Raises Unspeakable, VoiceForeign, OutOfMemory."""

        def work(device: torch.device) -> Speech:
            _tell(report, _READ)
            score = self._score(said, voice, wish, device)
            _tell(report, _PLANNED)
            made: list[Samples] = []
            done = 0
            for piece in self._sounds(score, voice, wish.seed, _MOST_FRAMES):
                made.append(piece)
                done += len(piece)
                _tell(report, _PLANNED + (1 - _PLANNED) * done / score.n_samples)
            words = words_of(said, score)
            return Speech(np.concatenate(made), SAMPLE_RATE, words, said.unspoken)

        return self.anywhere(work)

    def stream(
        self, said: Utterance, voice: Voice, wish: Wish, report: Report | None = None
    ) -> Pieces[Samples, None, Speech]:
        """Yield the sound that `speak` gives, the first piece short and early; return all of it."""
        score: Score | None = None
        pieces: Iterator[Samples] = iter(())
        made: list[Samples] = []
        done, place = 0, None

        def go_on(device: torch.device) -> tuple[Score, Samples | None]:
            """The next piece; on another device than before, all that was heard is skipped."""
            nonlocal score, pieces, place
            if score is None or device != place:
                score, place = self._score(said, voice, wish, device), device
                pieces = _from(done, self._sounds(score, voice, wish.seed, _FIRST_FRAMES))
            return score, next(pieces, None)

        _tell(report, _READ)
        while True:
            whole, piece = self.anywhere(go_on)
            if piece is None:
                return Speech(
                    np.concatenate(made), SAMPLE_RATE, words_of(said, whole), said.unspoken
                )
            made.append(piece)
            done += len(piece)
            if len(made) > 1:
                _tell(report, done / whole.n_samples)
            yield piece

    def predict_seconds(self, said: Utterance, voice: Voice, pace: float = 1.0) -> float:
        """Return how long the words would take, without the quiet around them.

        Raises as `speak` does.
        """
        score = self.anywhere(lambda device: self._score(said, voice, Wish(pace), device))
        whole = score.n_samples / SAMPLE_RATE
        return max(whole / 2, whole - QUIET_SECONDS)

    def to(self, device: torch.device) -> None:
        """Move the networks."""
        self._networks.to(device)

    def networks(self, voice: Voice) -> Networks:
        """Return what speaks the voice: the model's networks, or refined twins of them."""
        return self._networks.of(voice)

    def vector(self, voice: Voice, device: torch.device) -> Tensor:
        """Return the voice as its networks read it: (1, 452). Raises VoiceForeign."""
        plain, move = vector_of(voice, device), self.networks(voice).move
        return plain if move is None else plain + torch.from_numpy(move).to(device)

    def breath(self, n_samples: int, seed: int = 0) -> Tensor:
        """Return noise (n_samples,) for the seed: a long one, made once, begun elsewhere."""
        if self._breath is None:
            self._breath = even_noise(_BREATH_SAMPLES, 0)
        begin = seed * _BREATH_STEP % _BREATH_SAMPLES
        n_turns = -(-(begin + n_samples) // _BREATH_SAMPLES)
        return self._breath.repeat(n_turns)[begin : begin + n_samples]

    def _score(self, said: Utterance, voice: Voice, wish: Wish, device: torch.device) -> Score:
        if not said.phones:
            raise Unspeakable(said.text, said.unspoken)
        self.to(device)
        said = respoken(said, wish.delivery) if wish.delivery else said
        parts = segments(said)
        follower = Follower(wish.delivery, said, parts) if wish.delivery else None
        acoustic = self.networks(voice).acoustic
        vector = self.vector(voice, device)
        plans: list[Plan] = []
        with torch.inference_mode(), threads(self.n_threads):
            for index, part in enumerate(parts):
                plan = acoustic.plan(batch_of([row_of(part.said)]).to(device), vector)
                plan = follower.planned(index, plan) if follower else varied(plan, wish.seed)
                plans.append(wish.shape(plan) if wish.shape else plan)
        return _bent(scored(parts, plans, wish), wish, follower, float(vector[0, LOG_F0_STD]))

    def _sounds(
        self, score: Score, voice: Voice, seed: int, first_frames: int
    ) -> Iterator[Samples]:
        """Yield the samples of a score, no more than are wanted."""
        left = score.n_samples
        for part in score.parts:
            if not part.frames.any():
                continue
            for piece in self._part(part, voice, seed, first_frames):
                kept = np.clip(piece[0].cpu().numpy(), -1.0, 1.0)[:left]
                faded = score.faded(kept, score.n_samples - left)
                left -= len(kept)
                yield faded

    def _part(self, part: Planned, voice: Voice, seed: int, first_frames: int) -> Iterator[Tensor]:
        device = part.plan.durations.device
        frames = torch.from_numpy(part.frames).unsqueeze(0).to(device)
        networks = self.networks(voice)
        with torch.inference_mode(), threads(self.n_threads):
            made = networks.acoustic.render(
                part.plan, self.vector(voice, device), frames, bends=part.bends
            )
            excitation = None
            if networks.generator.config.harmonic:
                noise = self.breath(made.log_f0.shape[-1] * HOP, seed).to(device)
                excitation = networks.generator.excite(
                    made.log_f0, made.voiced, noise.unsqueeze(0), mel=made.mel
                )
        pieces = vocode(networks.generator, made.mel, excitation, first_frames, _MOST_FRAMES)
        while True:
            # Not around the loop: whoever receives a piece keeps their own number of threads.
            with threads(self.n_threads):
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece


def scored(parts: Sequence[Segment], plans: Sequence[Plan], wish: Wish) -> Score:
    """Give the planned parts of a line the length that is wished."""
    wanted = None if wish.seconds is None else max(1, round(wish.seconds * SAMPLE_RATE))
    natural = [plan.durations[0].cpu().numpy() for plan in plans]
    frames = fitted(parts, natural, wish.pace, wanted)
    total = sum(int(one.sum()) for one in frames) * HOP
    planned = map(Planned, parts, plans, frames)
    return Score(tuple(planned), total if wanted is None else wanted)


def _bent(score: Score, wish: Wish, follower: Follower | None, spread_log: float) -> Score:
    """Let the melody of every part follow the delivery and the wished change of pitch."""
    higher = (raised(wish.pitch_semitones, spread_log),) if wish.pitch_semitones else ()
    if not higher and follower is None:
        return score
    parts = []
    for index, part in enumerate(score.parts):
        acted = (follower.bend(index, part.frames),) if follower else ()
        parts.append(replace(part, bends=(*acted, *higher)))
    return replace(score, parts=tuple(parts))


def fitted(
    parts: Sequence[Segment],
    predicted: Sequence[npt.NDArray[np.floating]],
    pace: float,
    n_samples: int | None,
) -> list[Frames]:
    """Return whole frames for every phone of all parts, enough for n_samples when given.

    Silence at the edges is short, and none where one part goes on in the next. It keeps its
    length where another one is wanted: what is cut off a take is no longer or shorter for that.
    """
    trimmed = []
    for part, one in zip(parts, predicted, strict=True):
        held = np.array(one, dtype=np.float64)
        held[0] = min(held[0], _LEAD_FRAMES) if part.is_first else 0.0
        held[-1] = min(held[-1], _TAIL_FRAMES) if part.is_last else 0.0
        trimmed.append(held)
    kinds = np.concatenate([kinds_of(part.said.ids) for part in parts])
    total = None if n_samples is None else -(-n_samples // HOP)
    natural = np.concatenate(trimmed)
    edges = np.zeros(len(natural), np.int64)
    edges[[0, -1]] = np.rint(natural[[0, -1]])
    if total is None or total < 2 * edges.sum():
        frames = fit(natural, kinds, total, pace)
    else:
        inner = fit(natural[1:-1], kinds[1:-1], total - int(edges.sum()), pace)
        frames = edges + np.pad(inner, 1)
    if not frames.any():
        frames[len(frames) // 2] = 1
    return np.split(frames, np.cumsum([len(one) for one in trimmed])[:-1])


def _from(first: int, pieces: Iterator[Samples]) -> Iterator[Samples]:
    """Yield what is left of the pieces behind their first samples."""
    for piece in pieces:
        if len(piece) > first:
            yield piece[first:]
        first = max(0, first - len(piece))


def vector_of(voice: Voice, device: torch.device) -> Tensor:
    """Return the vector of a voice as a row: (1, 452). Raises VoiceForeign."""
    if voice.vector is None or len(voice.vector) != VOICE:
        raise VoiceForeign(voice.name)
    return torch.from_numpy(np.array(voice.vector)).unsqueeze(0).to(device)


def words_of(said: Utterance, score: Score) -> tuple[Word, ...]:
    """Return the words with the places of their sound."""
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for part in score.parts:
        for phone, frames in zip(part.segment.said.phones, part.frames, strict=True):
            if phone.word_index >= 0:
                begins.setdefault(phone.word_index, min(at, score.n_samples))
                ends[phone.word_index] = min(at + int(frames) * HOP, score.n_samples)
            at += int(frames) * HOP
    return tuple(
        Word(word.text, word.start, word.end, begins[index], ends[index])
        for index, word in enumerate(said.words)
    )


def _tell(report: Report | None, share: float) -> None:
    if report is not None:
        report(min(1.0, share))
