"""The mix: takes at their samples, the bed at its gain, peaks under the ceiling, windows alike."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from desktop.core.errors import DiskFull, FileError, ReadOnly, UnsupportedVideo
from desktop.media.decoding import decode_float
from desktop.media.limiter import CEILING
from desktop.media.mixdown import Bed, render, render_window
from tests.fakes import tone
from tests.media.clips import counted_film, ffmpeg
from tests.media.sounds import RATE, ignore, onsets, plan, take
from tests.python import run_python

CREST = 0.25
"""The first sample of a test tone."""


def rendered(out: Path) -> NDArray[np.float64]:
    samples, rate = soundfile.read(out, always_2d=True)
    assert rate == RATE
    return np.asarray(samples)


@pytest.fixture(scope="module")
def noisy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds of noise as the sound of a film; AAC without made-up noise, so it repeats."""
    path = tmp_path_factory.mktemp("bed") / "noisy.mp4"
    source = ("anoisesrc=r=48000:a=0.25:seed=7",)
    return counted_film(path, sound=source, options=("-aac_pns", "0", "-ac", "2"))


def test_a_take_sounds_at_its_sample_and_nowhere_else(tmp_path: Path) -> None:
    placed = take(tmp_path / "a.wav", 70_001, tone(1000, 0.5, RATE))
    render(plan(placed), None, tmp_path / "dub.wav", ignore)
    dub = rendered(tmp_path / "dub.wav")
    assert dub.shape == (4 * RATE, 2)
    assert (dub[:, 0] == dub[:, 1]).all()
    assert not dub[:70_001].any()
    assert not dub[70_001 + 24_000 :].any()
    middle = tone(1000, 0.5, RATE)[500:23_000]
    assert np.abs(dub[70_501 : 70_001 + 23_000, 0] - middle).max() < 2e-4


def test_takes_of_other_rates_keep_onset_pitch_and_length(tmp_path: Path) -> None:
    for rate in (16_000, 22_050, 24_000, 44_100):
        placed = take(tmp_path / "a.wav", 48_000, tone(1000, 1.0, rate), rate)
        window = render_window(plan(placed), None, 0, 4000)[:, 0]
        assert abs(onsets(window, 0.1)[0] - 48_000) < RATE // 1000
        spectrum = np.abs(np.fft.rfft(window[48_000 + 4800 : 96_000 - 4800]))
        assert np.argmax(spectrum) * RATE / (len(spectrum) * 2 - 2) == pytest.approx(1000, abs=2)
        assert np.flatnonzero(window)[-1] < 96_000


def test_overlapping_takes_add_up(tmp_path: Path) -> None:
    steady = np.full(RATE, 0.2, np.float32)
    first = take(tmp_path / "a.wav", 0, steady)
    second = take(tmp_path / "b.wav", 24_000, steady, gain_db=-6.0206)
    window = render_window(plan(first, second), None, 0, 2000)[:, 0]
    assert window[12_000] == pytest.approx(0.2, abs=1e-4)
    assert window[36_000] == pytest.approx(0.3, abs=1e-4)
    assert window[60_000] == pytest.approx(0.1, abs=1e-4)


def test_the_order_of_the_placements_does_not_matter(tmp_path: Path) -> None:
    late = take(tmp_path / "a.wav", 96_000, tone(500, 0.3, RATE))
    early = take(tmp_path / "b.wav", 1000, tone(700, 0.3, RATE))
    one, other = plan(late, early), plan(early, late)
    assert (render_window(one, None, 0, 4000) == render_window(other, None, 0, 4000)).all()


def test_a_pressed_take_has_its_length_to_the_sample_and_its_pitch(tmp_path: Path) -> None:
    placed = take(tmp_path / "a.wav", 4800, tone(220, 2.0, 22_050), 22_050, rate=1.25)
    assert placed.n_samples == 76_800
    window = render_window(plan(placed), None, 0, 4000)[:, 0]
    heard = np.flatnonzero(np.abs(window) > 1e-4)
    assert abs(int(heard[0]) - 4800) < 20
    assert abs(int(heard[-1]) - (4800 + 76_800)) < 200
    spectrum = np.abs(np.fft.rfft(window[9600:76_800]))
    assert np.argmax(spectrum) * RATE / 67_200 == pytest.approx(220, abs=1.5)


def test_a_pause_is_shortened_without_touching_the_words(tmp_path: Path) -> None:
    words = np.concatenate(
        [tone(300, 0.5, RATE), np.zeros(RATE // 2, np.float32), tone(500, 0.5, RATE)]
    )
    placed = take(tmp_path / "a.wav", 4800, words)
    closed = replace(placed, cuts=((30_000, 42_000),), n_samples=placed.n_samples - 12_000)
    window = render_window(plan(closed), None, 0, 4000)[:, 0]
    assert onsets(window, 0.02, RATE // 8) == pytest.approx([4800, 4800 + 36_000], abs=40)
    whole = render_window(plan(placed), None, 0, 4000)[:, 0]
    assert (window[4800:34_000] == whole[4800:34_000]).all()
    assert np.abs(window[41_000:64_500] - whole[53_000:76_500]).max() < 1e-6


def test_the_edges_of_a_take_are_too_soft_to_click(tmp_path: Path) -> None:
    placed = take(tmp_path / "a.wav", 48_000, np.full(RATE, 0.9, np.float32))
    window = render_window(plan(placed), None, 0, 4000)[:, 0]
    assert np.abs(np.diff(window)).max() < 0.012
    assert window[48_000 + 200] == pytest.approx(CEILING, abs=0.02)


def test_replacing_the_sound_leaves_nothing_of_it(noisy: Path) -> None:
    assert not render_window(plan(bed="replace"), Bed(noisy), 0, 4000).any()


def test_mixing_keeps_the_sound_of_the_film_as_it_is(noisy: Path) -> None:
    window = render_window(plan(bed="mix"), Bed(noisy), 0, 4000)
    film = np.concatenate(list(decode_float(noisy, RATE, 2)))[: len(window)]
    assert np.abs(film).max() < CEILING
    assert np.abs(window - film).max() == 0.0


def test_the_bed_sinks_in_a_straight_line_of_decibels(noisy: Path) -> None:
    envelope = ((48_000, 0.0), (96_000, -20.0), (144_000, -20.0), (168_000, 0.0))
    window = render_window(plan(bed="duck", envelope=envelope), Bed(noisy), 0, 4000)
    film = np.concatenate(list(decode_float(noisy, RATE, 2)))[: len(window)]
    for sample, gain_db in (
        (0, 0),
        (48_000, 0),
        (72_000, -10),
        (96_000, -20),
        (156_000, -10),
        (190_000, 0),
    ):
        heard = window[sample : sample + 2] / film[sample : sample + 2]
        assert 20 * np.log10(heard) == pytest.approx(gain_db, abs=0.01)


def test_a_film_without_sound_has_a_silent_bed(tmp_path: Path) -> None:
    placed = take(tmp_path / "a.wav", 48_000, tone(440, 0.5, RATE))
    alone = render_window(plan(placed), None, 0, 4000)
    assert (render_window(plan(placed, bed="mix"), None, 0, 4000) == alone).all()


def test_a_bed_that_is_shorter_than_the_film_ends_in_silence(noisy: Path) -> None:
    window = render_window(plan(bed="mix", seconds=6.0), Bed(noisy), 0, 6000)
    assert len(window) == 6 * RATE
    assert window[3 * RATE : 4 * RATE - 2000].all(axis=1).mean() > 0.99
    assert not window[5 * RATE :].any()


def test_the_second_track_can_be_the_bed(tmp_path: Path) -> None:
    hums = ("sine=frequency=440:sample_rate=48000", "sine=frequency=880:sample_rate=48000")
    film = counted_film(tmp_path / "two.mp4", sound=hums)
    window = render_window(plan(bed="mix"), Bed(film, track=1), 1000, 2000)[:, 0]
    assert int(np.argmax(np.abs(np.fft.rfft(window)))) == 880


def test_a_bed_that_cannot_be_decoded_is_an_error_and_leaves_no_file(
    tmp_path: Path, mute_film: Path
) -> None:
    with pytest.raises(UnsupportedVideo):
        render(plan(bed="mix"), Bed(mute_film), tmp_path / "dub.wav", ignore)
    assert not (tmp_path / "dub.wav").exists()


@pytest.mark.parametrize(
    "spans", [[(0, 4000)], [(0, 900), (1500, 1501), (2999, 4000), (701, 3307)]]
)
def test_a_window_is_the_same_stretch_of_the_whole(
    tmp_path: Path, noisy: Path, spans: list[tuple[int, int]]
) -> None:
    """Loud enough for the limiter to work, with takes that cross the borders of the windows."""
    loud = (tone(300, 1.5, 22_050) * 3.5).astype(np.float32)
    placed = [
        take(tmp_path / f"{onset}.wav", onset, loud, 22_050, rate)
        for onset, rate in ((20_000, 1.0), (90_000, 1.2), (130_000, 1.1))
    ]
    film = plan(*placed, bed="duck", envelope=((0, 0.0), (150_000, -6.0)))
    whole = render_window(film, Bed(noisy), 0, 4000)
    render(film, Bed(noisy), tmp_path / "dub.wav", ignore)
    assert np.abs(rendered(tmp_path / "dub.wav") - whole).max() < 1e-4
    for start_ms, end_ms in spans:
        window = render_window(film, Bed(noisy), start_ms, end_ms)
        assert np.abs(window - whole[start_ms * 48 : end_ms * 48]).max() < 1e-5


def test_a_window_outside_of_the_film_is_empty(tmp_path: Path) -> None:
    assert render_window(plan(), None, 5000, 6000).shape == (0, 2)
    assert len(render_window(plan(), None, 3000, 9000)) == RATE


def test_peaks_stay_under_the_ceiling_and_quiet_parts_as_they_are(tmp_path: Path) -> None:
    loud = [take(tmp_path / f"{n}.wav", 48_000, tone(300, 0.5, RATE) * 3) for n in range(3)]
    quiet = take(tmp_path / "q.wav", 144_000, tone(300, 0.5, RATE))
    window = render_window(plan(*loud, quiet), None, 0, 4000)
    assert 0.85 < np.abs(window).max() <= CEILING + 1e-6
    assert np.abs(window[144_500:167_000, 0] - tone(300, 0.5, RATE)[500:23_000]).max() < 1e-4


def test_progress_rises_to_one_and_cancelling_leaves_no_file(tmp_path: Path) -> None:
    seen: list[float] = []
    render(plan(), None, tmp_path / "dub.wav", seen.append)
    assert seen == pytest.approx([0.25, 0.5, 0.75, 1.0])

    class Enough(Exception):
        pass

    def cancel(fraction: float) -> None:
        if fraction > 0.4:
            raise Enough

    with pytest.raises(Enough):
        render(plan(), None, tmp_path / "second.wav", cancel)
    assert not (tmp_path / "second.wav").exists()


def test_a_take_that_is_gone_is_named(tmp_path: Path) -> None:
    placed = take(tmp_path / "gone.wav", 0, tone(440, 0.1, RATE))
    placed.take_path.unlink()
    with pytest.raises(FileError, match=r"gone\.wav” cannot be read: it does not exist"):
        render(plan(placed), None, tmp_path / "dub.wav", ignore)


def test_a_take_that_is_damaged_is_named(tmp_path: Path) -> None:
    placed = take(tmp_path / "bad.wav", 0, tone(440, 0.1, RATE))
    placed.take_path.write_bytes(b"no sound")
    with pytest.raises(FileError, match=r"bad\.wav"):
        render(plan(placed), None, tmp_path / "dub.wav", ignore)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="its folder does not exist"):
        render(plan(), None, tmp_path / "none" / "dub.wav", ignore)


def test_a_read_only_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> object:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # The super-user may write anywhere, so the system's refusal is played.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadOnly):
        render(plan(), None, tmp_path / "dub.wav", ignore)


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    full = tmp_path / "dub.wav"
    full.symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        render(plan(seconds=20), None, full, ignore)
    assert not full.is_symlink()


def test_memory_does_not_grow_with_the_film(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from desktop.media.mixdown import render\n"
        "from tests.media.sounds import ignore, plan\n"
        "render(plan(seconds=int(sys.argv[1])), None, Path(sys.argv[2]), ignore)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    out = str(tmp_path / "dub.wav")
    peaks_kb = [int(run_python(code, seconds, out).stdout) for seconds in ("10", "600")]
    assert peaks_kb[1] < peaks_kb[0] + 5000


def test_a_loop_of_speech_is_no_part_of_silence(tmp_path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "anullsrc=r=22050:cl=mono", "-t", "0.5", str(tmp_path / "s.wav"))
    silent, _ = soundfile.read(tmp_path / "s.wav", dtype="float32")
    placed = take(tmp_path / "a.wav", 0, silent, 22_050, rate=1.2)
    assert not render_window(plan(placed), None, 0, 1000).any()
