"""Sound that is read while it is decoded: every sample in its place, no process left behind."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest

from desktop.core.errors import UnsupportedVideo
from desktop.media.decoding import decode_float, decode_pcm
from tests.media.clips import children, counted_film, ffmpeg


def test_decoded_samples_are_those_of_the_film(tmp_path: Path) -> None:
    path = tmp_path / "ramp.wav"
    ffmpeg("-f", "lavfi", "-i", "aevalsrc='t|-t':s=48000:d=0.9", str(path))
    whole = np.concatenate(list(decode_pcm(path, 48_000, 2)))
    expected = np.arange(43_200) / 48_000 * 32767
    assert np.abs(whole[:, 0] - expected).max() <= 2
    assert np.abs(whole[:, 1] + expected).max() <= 2
    floats = np.concatenate(list(decode_float(path, 48_000, 2)))
    assert np.abs(floats[:, 0] * 32768 - whole[:, 0]).max() <= 1


def test_decoding_can_begin_in_the_middle(tmp_path: Path) -> None:
    # Without noise substitution, which a decoder makes up anew each time.
    noise = ("anoisesrc=r=48000:a=0.3:seed=3",)
    film = counted_film(tmp_path / "noise.mp4", sound=noise, options=("-aac_pns", "0"))
    whole = np.concatenate(list(decode_float(film, 48_000, 1)))
    later = np.concatenate(list(decode_float(film, 48_000, 1, start_ms=2000)))
    # The first packet after a jump lacks the one before.
    assert (later[2048:90_000] == whole[96_000 + 2048 : 96_000 + 90_000]).all()


def test_sound_that_begins_late_is_preceded_by_silence(tmp_path: Path, film: Path) -> None:
    late = tmp_path / "late.mkv"
    shifted = ["-itsoffset", "1.5", "-i", str(film)]
    ffmpeg("-i", str(film), *shifted, "-map", "0:v", "-map", "1:a", "-c", "copy", str(late))
    samples = np.concatenate(list(decode_pcm(late, 48_000, 1)))[:, 0]
    first = int(np.argmax(np.abs(samples) > 1000))
    assert first / 48_000 == pytest.approx(1.5, abs=0.03)


def test_the_second_track_can_be_decoded(tmp_path: Path) -> None:
    sound = ("sine=frequency=440:sample_rate=48000", "anullsrc=r=48000:cl=mono")
    two = counted_film(tmp_path / "two.mp4", n_frames=25, sound=sound)
    assert np.abs(np.concatenate(list(decode_pcm(two, 48_000, 1, track=0)))).max() > 1000
    assert np.abs(np.concatenate(list(decode_pcm(two, 48_000, 1, track=1)))).max() < 10


def test_a_reader_that_leaves_early_leaves_no_process(film: Path) -> None:
    with contextlib.closing(decode_pcm(film, 48_000, 2)) as blocks:
        next(blocks)
    assert not children()


def test_a_film_without_sound_cannot_be_decoded(mute_film: Path) -> None:
    with pytest.raises(UnsupportedVideo, match="its sound cannot be decoded"):
        list(decode_pcm(mute_film, 48_000, 1))
