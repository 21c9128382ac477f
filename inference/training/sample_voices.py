"""The built-in voices: each a blend of several readers, so that it is nobody's own.

To add one: put a row into SAMPLES, rebuild them all, and listen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from inference import checkpoint
from inference.acoustic.config import (
    LOG_F0_MEAN,
    LOG_F0_STD,
    LOG_PACE,
    PAUSE_SHARE,
    STYLE_PART,
    UNVOICED_STD,
    VOICED_MEAN,
    VOICED_STD,
    EncoderConfig,
)
from inference.audio import resample
from inference.synthesizer import Synthesizer
from inference.training.corpus import Corpus
from inference.voice.encoder import VoiceEncoder, hear
from inference.voice.profile import Prosody, Voice

Floats = npt.NDArray[np.float32]

COMPANIONS = 4
CANDIDATES = 16
# How many ln units of pitch, of pitch spread and of pace weigh the same in choosing readers.
_WEIGHTS = np.array([1 / 0.12, 1 / 0.05, 1 / 0.2])
# An average is blander than those averaged: what sets a blend apart is drawn out by this much.
_DRAWN_OUT = 1.15
_SPECTRUM = slice(VOICED_MEAN.start, UNVOICED_STD.stop)
LEAST_STD = 0.2
USUAL_SYLLABLES_PER_SECOND = 4.1
LANGUAGE = "en"
# A rate that Opus knows.
RECORDED_RATE = 24000


@dataclass(frozen=True, slots=True)
class Sample:
    """What a built-in voice should be like: Hz, ln units of spread, syllables a second."""

    name: str
    colour: str
    sex: str
    pitch_hz: float
    spread: float
    pace: float
    sentence: str


SAMPLES: tuple[Sample, ...] = (
    Sample("Mira", "#c2566e", "F", 178, 0.15, 3.9, "The tide turns slowly, and so do I."),
    Sample("Juno", "#e08a3c", "F", 232, 0.27, 4.6, "Wait, you found it? Show me, show me!"),
    Sample("Hazel", "#8f7a3e", "F", 200, 0.20, 4.1, "There is soup on the stove, if you like."),
    Sample("Saskia", "#4f8f6b", "F", 212, 0.23, 4.9, "Three minutes, two exits, one plan. Go."),
    Sample("Orla", "#7a6bc2", "F", 222, 0.16, 3.7, "Hush now. The stars are listening."),
    Sample("Tobin", "#3e6a8f", "M", 97, 0.15, 3.8, "I have walked this road many times before."),
    Sample("Casper", "#3fa3a3", "M", 138, 0.26, 4.6, "No way! Did you really jump off the roof?"),
    Sample("Rufus", "#a3503f", "M", 106, 0.24, 4.3, "Gentlemen, the bank closes in ten minutes."),
    Sample("Elias", "#5f6f7f", "M", 118, 0.19, 4.2, "Good evening. Here is what happened today."),
    Sample("Bram", "#6f8f3e", "M", 126, 0.16, 3.6, "Take your time. Nobody is waiting for us."),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of the corpus as a voice vector."""

    speaker: str
    sex: str
    vector: Floats


def write_sample_voices(corpus: Path, model: Path, out: Path) -> tuple[Voice, ...]:
    """Blend the readers of a corpus folder by the model's encoder; write NAME.dubvoice files.

    With a vocoder in the model, each says its sentence into NAME.ogg.
    """
    part = checkpoint.load(model, "encoder")
    encoder = VoiceEncoder(part.config_as(EncoderConfig, model))
    part.fill(encoder, model)
    voices = blends(readers(Corpus([corpus]), encoder.eval()), SAMPLES)
    out.mkdir(parents=True, exist_ok=True)
    for voice in voices:
        path = out / f"{voice.name.lower()}.dubvoice"
        voice.save(path)
        path.chmod(0o644)
    if "vocoder" in checkpoint.parts(model):
        _record(voices, model, out)
    return voices


def _record(voices: Sequence[Voice], model: Path, out: Path) -> None:
    """Let each voice say its sentence, into NAME.ogg."""
    speaker = Synthesizer.load(model)
    for voice, sample in zip(voices, SAMPLES, strict=True):
        speech = speaker.speak(sample.sentence, voice)
        sound = resample(speech.samples, speech.sample_rate, RECORDED_RATE)
        path = out / f"{voice.name.lower()}.ogg"
        soundfile.write(path, sound, RECORDED_RATE, format="OGG", subtype="OPUS")


def readers(corpus: Corpus, encoder: VoiceEncoder) -> list[Reader]:
    """Hear every reader of a corpus once, as recorded."""
    found: dict[str, Reader] = {}
    for at, clip in enumerate(corpus.clips):
        if "@" not in clip.speaker and clip.speaker not in found:
            vector = hear(encoder, corpus.frames(at))
            found[clip.speaker] = Reader(clip.speaker, clip.sex, vector)
    return list(found.values())


def blends(known: Sequence[Reader], samples: Sequence[Sample]) -> tuple[Voice, ...]:
    """Make each sample voice of a reader who is somewhat like it and of those who sound alike.

    The reader is the one least like the voices made before; nobody is used twice. Raises
    ValueError when there are too few readers.
    """
    left = list(known)
    made: list[Voice] = []
    taken: list[Floats] = []
    for sample in samples:
        fitting = [reader for reader in left if reader.sex == sample.sex]
        if len(fitting) <= COMPANIONS:
            raise ValueError(f"{len(fitting)} readers are too few for {sample.name}")
        middle = np.mean([reader.vector for reader in known if reader.sex == sample.sex], axis=0)
        fitting.sort(key=lambda reader: _distance(reader.vector, sample))
        first = min(fitting[:CANDIDATES], key=lambda reader: _nearest(reader, taken, middle))
        others = sorted(fitting, key=lambda reader: -_alike(reader.vector, first.vector, middle))
        chosen = others[: COMPANIONS + 1]
        left = [reader for reader in left if reader not in chosen]
        blend = np.mean([reader.vector for reader in chosen], axis=0)
        taken.append(blend.astype(np.float32))
        made.append(_voice(middle + _DRAWN_OUT * (blend - middle), sample))
    return tuple(made)


def _nearest(reader: Reader, taken: Sequence[Floats], middle: Floats) -> float:
    return max((_alike(reader.vector, one, middle) for one in taken), default=0.0)


def _alike(one: Floats, other: Floats, middle: Floats) -> float:
    """Compare what sets two voices apart from the middle, in style and in spectrum: -2 to 2."""
    a, b = one - middle, other - middle
    return _cosine(a[STYLE_PART], b[STYLE_PART]) + _cosine(a[_SPECTRUM], b[_SPECTRUM])


def _cosine(a: Floats, b: Floats) -> float:
    return float(a @ b / max(float(np.linalg.norm(a) * np.linalg.norm(b)), 1e-9))


def _distance(vector: Floats, sample: Sample) -> float:
    have = np.array([vector[LOG_F0_MEAN], vector[LOG_F0_STD], vector[LOG_PACE]])
    want = np.array([math.log(sample.pitch_hz), sample.spread, math.log(sample.pace)])
    return float(np.abs((have - want) * _WEIGHTS).sum())


def _voice(blend: npt.NDArray[np.floating], sample: Sample) -> Voice:
    vector = np.asarray(blend, dtype=np.float32)
    for part in (VOICED_STD, UNVOICED_STD):
        vector[part] = np.maximum(vector[part], LEAST_STD)
    vector[STYLE_PART] /= max(float(np.linalg.norm(vector[STYLE_PART])), 1e-6)
    vector[LOG_F0_MEAN], vector[LOG_F0_STD] = math.log(sample.pitch_hz), sample.spread
    vector[LOG_PACE] = math.log(sample.pace)
    prosody = Prosody(
        f0_mean_log=math.log(sample.pitch_hz),
        f0_std_log=sample.spread,
        pace=sample.pace / USUAL_SYLLABLES_PER_SECOND,
        pause_share=float(vector[PAUSE_SHARE]),
    )
    return Voice.make(sample.name, "neural", LANGUAGE, vector, prosody, "", sample.colour)
