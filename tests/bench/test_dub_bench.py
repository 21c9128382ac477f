"""The bench of the dub hears what it is to hear, also what is wrong."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.bench import dub, dub_material, first_sound, registry
from desktop.bench.first_sound import Moment
from desktop.core.dub_plan import Placement
from desktop.core.fit import FitLimits, fit
from desktop.core.takes import Take, TakeStore
from desktop.jobs.speaking import open_narrator
from tests.fakes import FakeSpeaker

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice


@pytest.mark.parametrize("off", [0, 7, 960])
def test_a_line_that_lies_beside_its_place_is_found(tmp_path: Path, off: int) -> None:
    random = np.random.default_rng(1)
    voice = 0.2 * random.standard_normal(24_000).astype(np.float32)
    path = tmp_path / "take.wav"
    soundfile.write(path, voice, 48_000)
    slot = fit(500, 1000, None, FitLimits())
    placement = Placement("a", "k", path, 48_000, len(voice), 1.0, 0.0, slot)
    heard = 0.02 * random.standard_normal(4 * 48_000).astype(np.float32)
    heard[48_000 + off : 72_000 + off] += voice
    assert dub._onset_error_ms(heard, placement) == pytest.approx(off / 48, abs=0.05)


def test_a_voice_that_is_always_slower_than_foreseen_is_corrected() -> None:
    takes = [Take(f"{n}", Path("x"), 1000, 1200 + n, predicted_ms=1000 + n) for n in range(50)]
    middle, worst = dub._foreseen(takes)
    assert middle.value < 1.0
    assert middle.met
    takes[40:] = [replace(take, n_samples=3 * take.n_samples) for take in takes[40:]]
    assert not dub._foreseen(takes)[1].met
    assert "before correction: 1" in worst.reference


def test_some_lines_of_the_material_are_too_long_for_their_time() -> None:
    lines = dub_material.lines(48)
    assert len({line.id for line in lines}) == 48
    assert any(line.duration_ms < 45 * len(line.text) for line in lines)
    assert "dub" in registry.names()


def test_the_wait_for_the_first_sound_ends_where_the_loudspeaker_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = Moment(0.0, 0.0)
    monkeypatch.setattr(Moment, "now", lambda: now)

    class Slow(FakeSpeaker):
        def stream(
            self, text: str, voice: Voice, **wishes: Any
        ) -> Generator[NDArray[np.float32], None, Speech]:
            nonlocal now
            now = Moment(now.wall_s + 0.08, now.processor_s + 0.02)
            return (yield from super().stream(text, voice, **wishes))

    narrator = open_narrator(Slow(), TakeStore(tmp_path))
    waits = first_sound.waits(narrator, "", tries=2)
    assert [round(wait.wall_ms) for wait in waits] == [80, 80]
    assert [round(wait.processor_ms) for wait in waits] == [20, 20]
