"""How well the speech is understood, how alike clones are, how they are timed and sung."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bench.result import Measurement, at_least, at_most, plain
from desktop.bench.speech_sounds import SENTENCES, Shelf
from desktop.jobs.ticket import Report

if TYPE_CHECKING:
    from inference import Synthesizer, Voice
    from inference.speech import Samples
    from inference.training.listening import Heard, SpeakerJudge, WordJudge


@dataclass(frozen=True, slots=True)
class Reading:
    """A validation reader's recording, its text, and the voice that was taken from it."""

    reader: str
    path: Path
    text: str
    samples: Samples
    sample_rate: int
    voice: Voice


def readings(speaker: Synthesizer, speech: Path, most: int, report: Report) -> list[Reading]:
    """Take voices from the readers below `speech` that no training has met."""
    from inference import audio
    from inference.training.recordings import unmet

    known = list(unmet(speech))
    found = []
    for at, one in enumerate(known[:most]):
        report(0.2 + 0.1 * at / len(known), f"listening to {one.path.name}")
        samples, rate = audio.read(one.path)
        voice = speaker.enroll(samples, rate, one.speaker)
        found.append(Reading(one.speaker, one.path, one.text, samples, rate, voice))
    return found


def clones(
    speaker: Synthesizer, known: Sequence[Reading], per_reader: int, shelf: Shelf, report: Report
) -> list[Measurement]:
    """Let every reader's clone speak, and compare it with the reader."""
    from inference.training.listening import SpeakerJudge, likeness, melody_of

    judge = SpeakerJudge()
    references, halves, made, melodies = [], [], [], []
    for at, one in enumerate(known):
        report(0.3 + 0.2 * at / len(known), f"cloning {one.reader}")
        references.append(judge.embed(one.samples, one.sample_rate))
        halves.append(_halves(judge, one))
        mine, own = [], melody_of(one.samples, one.sample_rate)
        for k in range(per_reader):
            # Two sentences last about as long as the half of a recording that is the ceiling.
            text = " ".join(SENTENCES[(at + 2 * k + n) % len(SENTENCES)] for n in (0, 1))
            speech = speaker.speak(text, one.voice)
            mine.append(judge.embed(speech.samples, speech.sample_rate))
            sung = melody_of(speech.samples, speech.sample_rate)
            melodies.append((math.exp(sung[0] - own[0]), sung[1] / own[1]))
            score = f"likeness {float(mine[-1] @ references[-1]):.3f}"
            name = f"clones/{one.reader}-{k}"
            shelf.keep(name, speech.samples, speech.sample_rate, text, score)
        made.append(mine)
    found = likeness(references, halves, made)
    heights = [abs(mean - 1) for mean, _ in melodies if not math.isnan(mean)]
    spreads = [spread for _, spread in melodies if not math.isnan(spread)]
    reference = f"stranger {found.floor:.3f}, reader's own other half {found.ceiling:.3f}"
    return [
        at_least("zero-shot likeness, share of the way", found.share, "", 0.5, reference),
        plain("zero-shot likeness, cosine", found.clone, "", reference),
        at_least("right reader picked", 100 * found.picked, "%", 60),
        at_most("pitch off the reader's, mean", 100 * sum(heights) / len(heights), "%", 10),
        at_most(
            "pitch spread off the readers', on the whole",
            100 * abs(sum(spreads) / len(spreads) - 1),
            "%",
            10,
        ),
    ]


def words(
    speaker: Synthesizer,
    voices: Sequence[Voice],
    known: Sequence[Reading],
    most_texts: int,
    shelf: Shelf,
    report: Report,
) -> list[Measurement]:
    """Let the built-in voices read what the readers read; count wrong words of both."""
    from inference.training.listening import Heard, WordJudge

    judge = WordJudge()
    chosen = known[:: max(1, len(known) // most_texts)][:most_texts]
    human = Heard(0, 0)
    for one in chosen:
        human += judge.judge(one.samples, one.sample_rate, one.text)
    reference = f"the readers' own recordings: {100 * human.rate:.1f} % of {human.words} wrong"
    rows = []
    for at, voice in enumerate(voices):
        report(0.5 + 0.4 * at / len(voices), f"hearing {voice.name}")
        heard = _read_all(speaker, voice, chosen, judge, shelf)
        ratio = heard.rate / max(human.rate, 1e-6)
        rows.append(at_most(f"wrong words, {voice.name} to readers", ratio, "x", 1.15, reference))
    return rows


def durations(model: Path, known: Sequence[Reading], report: Report) -> list[Measurement]:
    """Compare predicted phone durations with those of the readers, aligned."""
    import numpy as np
    import torch

    from inference import checkpoint
    from inference.acoustic.config import AcousticConfig
    from inference.acoustic.model import AcousticModel
    from inference.acoustic.phones import PAUSE, PhoneRow, batch_of, kinds_of
    from inference.training import prepare
    from inference.training.corpus import time_phones
    from inference.training.forced_alignment import Aligner
    from inference.training.listening import correlation

    report(0.92, "aligning the readers")
    part = checkpoint.load(model, "acoustic")
    network = AcousticModel(part.config_as(AcousticConfig, model))
    part.fill(network.eval(), model)
    aligner = Aligner()
    natural, predicted = [], []
    for one in known:
        placed = prepare.place(aligner, one.samples, one.sample_rate, one.text, one.reader)
        if placed is None or one.voice.vector is None:
            continue
        n_frames = int(len(one.samples) / one.sample_rate / 256 * 22050)
        phones, frames, _, _ = time_phones(*placed, n_frames)
        ids = tuple(phone.id for phone in phones)
        row = PhoneRow(ids, [p.stress for p in phones], [p.boundary for p in phones])
        with torch.inference_mode():
            vector = torch.from_numpy(np.array(one.voice.vector)).unsqueeze(0)
            made = network.plan(batch_of([row]), vector).durations[0].double().numpy()
        sounds = kinds_of(ids) != PAUSE
        natural.append(np.array(frames, dtype=np.float64)[sounds])
        predicted.append(made[sounds])
    if not natural:
        return []
    found = correlation(np.concatenate(predicted), np.concatenate(natural))
    return [at_least("phone durations, correlation", found, "", 0.7)]


def _halves(judge: SpeakerJudge, one: Reading) -> tuple[Samples, Samples]:
    middle = len(one.samples) // 2
    return (
        judge.embed(one.samples[:middle], one.sample_rate),
        judge.embed(one.samples[middle:], one.sample_rate),
    )


def _read_all(
    speaker: Synthesizer, voice: Voice, chosen: Sequence[Reading], judge: WordJudge, shelf: Shelf
) -> Heard:
    from inference.training.listening import Heard

    whole = Heard(0, 0)
    for at, one in enumerate(chosen):
        speech = speaker.speak(one.text, voice)
        heard = judge.judge(speech.samples, speech.sample_rate, one.text)
        whole += heard
        score = f"{heard.errors} of {heard.words} words wrong"
        name = f"voices/{voice.name.lower()}-{at}"
        shelf.keep(name, speech.samples, speech.sample_rate, one.text, score)
    return whole
