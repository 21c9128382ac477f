"""A track joined from chunks: beside a whole encode, after changes, with damage, at its borders."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.dub_plan import DubPlan
from desktop.core.errors import ExportError
from desktop.core.sound_chunks import CHUNK_PACKETS, FRAME, chunks_of, packet_count
from desktop.media import aac, assembly, loudness, track_level
from desktop.media.assembly import encode_missing, join, joined
from desktop.media.chunk_store import ChunkStore
from desktop.media.decoding import decode_float
from desktop.media.ffmpeg import probe
from desktop.media.mixdown import pcm16, render
from tests.fakes import tone
from tests.media.sounds import RATE, encode, ignore, onsets, plan, take

BORDER = CHUNK_PACKETS * FRAME


def speechlike(seed: int, seconds: float) -> NDArray[np.float32]:
    """A voice of harmonics with hard attacks, the same for a seed."""
    random = np.random.default_rng(seed)
    time_s = np.arange(round(seconds * RATE)) / RATE
    hertz = 90 + 120 * random.random()
    voice = sum(np.sin(2 * np.pi * hertz * n * time_s) / n for n in range(1, 9))
    attacks = np.exp(-((time_s * 4) % 1.0) * 3)
    return np.asarray(0.12 * voice * attacks + 0.01 * random.standard_normal(len(time_s)), "f4")


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> DubPlan:
    """Half a minute of speech, some of it over the borders of chunks."""
    folder = tmp_path_factory.mktemp("takes")
    placed = [
        take(folder / f"{n}.wav", 30_001 + n * 140_003, speechlike(n, 2.5)) for n in range(10)
    ]
    return plan(*placed, seconds=31.0)


def assembled(the_plan: DubPlan, store: ChunkStore, out: Path) -> int:
    chunks = chunks_of(the_plan, "")
    encoded = encode_missing(the_plan, None, chunks, store, ignore)
    join(the_plan, None, chunks, store, out)
    return encoded


def decoded(path: Path) -> NDArray[np.float32]:
    return np.concatenate(list(decode_float(path, RATE, 2)))


def worst_error(heard: NDArray[np.float32], the_plan: DubPlan, folder: Path) -> float:
    """The largest error of 1024 samples (root mean square) against the mix before encoding."""
    render(the_plan, None, folder / "mix.wav", ignore)
    mix = decoded(folder / "mix.wav")
    n = len(mix) // FRAME * FRAME
    errors = np.square(heard[:n] - mix[:n]).reshape(-1, FRAME * 2).mean(axis=1)
    return float(np.sqrt(errors.max()))


def test_an_encoded_dub_is_as_long_and_its_onsets_are_where_they_were(tmp_path: Path) -> None:
    placed = [
        take(tmp_path / f"{n}.wav", n, tone(1000, 0.2, RATE)) for n in (4801, 60_000, 150_007)
    ]
    encode(plan(*placed), tmp_path / "dub.m4a")
    info = probe(tmp_path / "dub.m4a")
    assert (info.duration_ms, info.audio[0].codec, info.audio[0].channels) == (4000, "aac", 2)
    assert info.audio[0].start_ms == 0
    heard = decoded(tmp_path / "dub.m4a")[:, 0]
    assert onsets(heard) == pytest.approx([4801, 60_000, 150_007], abs=RATE // 500)


def test_chunks_encoded_apart_sound_like_one_encode(busy: DubPlan, tmp_path: Path) -> None:
    whole = aac.encode(pcm16(busy, None, ignore), tmp_path / "whole.aac")
    assert len(whole) == packet_count(busy.duration_samples)
    (tmp_path / "whole.adts").write_bytes(b"".join(whole.stream()))
    # A bare stream begins with the packet that only leads in.
    beside = worst_error(decoded(tmp_path / "whole.adts")[FRAME:], busy, tmp_path)
    store = ChunkStore(tmp_path / "chunks")
    chunks = chunks_of(busy, "")
    for chunk in chunks:
        encode_missing(busy, None, [chunk], store, ignore)
    join(busy, None, chunks, store, tmp_path / "dub.m4a")
    heard = decoded(tmp_path / "dub.m4a")
    assert len(heard) == pytest.approx(busy.duration_samples, abs=FRAME)
    assert worst_error(heard, busy, tmp_path) < 1.1 * beside
    assert sum(len(piece) for piece in joined(chunks, store)) == len(whole)


def test_after_one_changed_line_one_chunk_is_encoded(busy: DubPlan, tmp_path: Path) -> None:
    store = ChunkStore(tmp_path / "chunks")
    assert assembled(busy, store, tmp_path / "a.m4a") == len(chunks_of(busy, ""))
    placements = list(busy.placements)
    placements[4] = replace(placements[4], onset_sample=placements[4].onset_sample + 6007)
    changed = replace(busy, placements=tuple(placements))
    assert assembled(changed, store, tmp_path / "b.m4a") == 1
    first, second = decoded(tmp_path / "a.m4a"), decoded(tmp_path / "b.m4a")
    untouched = slice(2 * BORDER + 8 * FRAME, None)
    assert (first[untouched] == second[untouched]).all()
    assert worst_error(second, changed, tmp_path) < 1.2 * worst_error(first, busy, tmp_path)
    assert assembled(busy, store, tmp_path / "c.m4a") == 0
    assert (tmp_path / "c.m4a").read_bytes() == (tmp_path / "a.m4a").read_bytes()


def test_a_steady_tone_goes_over_the_borders_without_a_click(tmp_path: Path) -> None:
    steady = 0.5 * np.sin(2 * np.pi * 440 * np.arange(25 * RATE) / RATE).astype(np.float32)
    the_plan = plan(take(tmp_path / "t.wav", 0, steady), seconds=25.0)
    store = ChunkStore(tmp_path / "chunks")
    for chunk in chunks_of(the_plan, ""):
        encode_missing(the_plan, None, [chunk], store, ignore)
    assembled(the_plan, store, tmp_path / "dub.m4a")
    heard = decoded(tmp_path / "dub.m4a")[: 24 * RATE, 0]
    error = np.abs(heard - steady[: len(heard)])
    of_the_encoder = error[RATE : BORDER - RATE].max()
    for border in (BORDER, 2 * BORDER):
        # Aliasing that does not cancel would be as loud as the tone.
        assert error[border - 3000 : border + 3000].max() < 1.3 * of_the_encoder < 0.06


def test_a_damaged_or_missing_chunk_is_made_again(busy: DubPlan, tmp_path: Path) -> None:
    store = ChunkStore(tmp_path / "chunks")
    assembled(busy, store, tmp_path / "a.m4a")
    files = sorted((tmp_path / "chunks").iterdir())
    files[0].write_bytes(files[0].read_bytes()[:-7])
    files[2].unlink()
    assembled(busy, store, tmp_path / "b.m4a")
    assert worst_error(decoded(tmp_path / "b.m4a"), busy, tmp_path) < 1.2 * worst_error(
        decoded(tmp_path / "a.m4a"), busy, tmp_path
    )


def test_chunks_whose_windows_never_agree_are_encoded_together(
    busy: DubPlan, tmp_path: Path
) -> None:
    store = ChunkStore(tmp_path / "chunks")
    assembled(busy, store, tmp_path / "a.m4a")
    chunk = chunks_of(busy, "")[1]
    packets = store.get(chunk.key)
    assert packets is not None
    odd = np.full(len(packets), aac.UNKNOWN, np.uint8)
    store.put(chunk.key, replace(packets, windows=odd))
    with pytest.raises(assembly.Torn):
        list(joined(chunks_of(busy, ""), store))
    assembled(busy, store, tmp_path / "b.m4a")
    assert len(decoded(tmp_path / "b.m4a")) == len(decoded(tmp_path / "a.m4a"))
    assert list(joined(chunks_of(busy, ""), store))


def test_what_was_finished_before_a_stop_is_not_encoded_again(
    busy: DubPlan, tmp_path: Path
) -> None:
    class Enough(Exception):
        pass

    def stop_late(fraction: float) -> None:
        if fraction > 0.6:
            raise Enough

    store, chunks = ChunkStore(tmp_path / "chunks"), chunks_of(busy, "")
    with pytest.raises(Enough):
        encode_missing(busy, None, chunks, store, stop_late, at_once=1)
    kept = sum(store.has(chunk.key) for chunk in chunks)
    assert 0 < kept < len(chunks)
    assert encode_missing(busy, None, chunks, store, ignore) == len(chunks) - kept
    assert not list((tmp_path / "chunks").glob("*.aac"))


def test_an_encoder_that_dies_is_an_error(
    busy: DubPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aac, "BITRATE", "nonsense")
    with pytest.raises(ExportError, match="encoding the sound"):
        encode(busy, tmp_path / "dub.m4a")
    assert not (tmp_path / "dub.m4a").exists()


def test_a_torn_stream_is_told_not_swallowed(busy: DubPlan, tmp_path: Path) -> None:
    packets = aac.encode(pcm16(busy, None, ignore, 0, 2 * RATE), tmp_path / "a.aac")
    stream = b"".join(packets.stream())
    found = aac.parse(stream)
    assert found.data == packets.data
    assert (found.sizes == packets.sizes).all()
    with pytest.raises(ExportError, match="torn"):
        aac.parse(stream[:-5])


def test_the_level_of_chunks_is_that_of_the_joined_track(busy: DubPlan, tmp_path: Path) -> None:
    store, chunks = ChunkStore(tmp_path / "chunks"), chunks_of(busy, "")
    assembled(busy, store, tmp_path / "dub.m4a")
    beside = loudness.measure(tmp_path / "dub.m4a", 31_000, ignore)
    found = track_level.measure(chunks, store, ignore)
    assert found.lufs == pytest.approx(beside.lufs, abs=0.05)
    assert found.peak_dbtp == pytest.approx(beside.peak_dbtp, abs=0.05)
    assert track_level.measure(chunks, store, ignore) == found


def test_groups_of_chunks_add_up(
    busy: DubPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, chunks = ChunkStore(tmp_path / "chunks"), chunks_of(busy, "")
    assembled(busy, store, tmp_path / "dub.m4a")
    at_once = track_level.measure(chunks, store, ignore)
    monkeypatch.setattr(track_level, "GROUP", 1)
    apart = track_level.measure(chunks, store, ignore)
    assert apart.lufs == pytest.approx(at_once.lufs, abs=0.05)
    assert apart.peak_dbtp == pytest.approx(at_once.peak_dbtp, abs=0.05)


def test_the_cache_stays_within_its_size_and_drops_the_oldest(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    packets = aac.Packets(
        np.full(10, 1000, np.uint16), np.zeros(10, np.uint8), random.bytes(10_000)
    )
    store = ChunkStore(tmp_path, cap_bytes=45_000)
    keys = [f"{number:032x}" for number in range(8)]
    for age, key in enumerate(keys):
        store.put(key, packets)
        at = 1_000_000 + age
        (tmp_path / f"{key}.chunk").touch()
        os.utime(tmp_path / f"{key}.chunk", (at, at))
    store.trim(wanted=keys[:1])
    assert [store.has(key) for key in keys] == [True] + [False] * 4 + [True] * 3
    found = store.get(keys[7])
    assert found is not None
    assert found.data == packets.data
