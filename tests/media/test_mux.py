"""The dubbed film: its streams, their order and names, its length, and where its words sound."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop.core.errors import AppError, ExportError, UnsupportedVideo
from desktop.media import mux
from desktop.media.decoding import decode_pcm
from desktop.media.ffmpeg import (
    AudioStream,
    MediaInfo,
    SubtitleStream,
    argument,
    probe,
    run,
)
from desktop.media.languages import iso_639_2
from desktop.media.mux import compose, title_of, verify
from tests.fakes import tone
from tests.media.clips import counted_film, ffmpeg
from tests.media.sounds import RATE, encode, ignore, onsets, plan, take

ONSETS = (4801, 60_000, 150_007)
TITLE = "Mina — AI-generated voice"


@pytest.fixture(scope="module")
def clicks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dub with three sounds."""
    folder = tmp_path_factory.mktemp("dub")
    placed = [take(folder / f"{n}.wav", n, tone(1000, 0.2, RATE)) for n in ONSETS]
    encode(plan(*placed), folder / "dub.m4a")
    return folder / "dub.m4a"


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lines") / "it's [lines].txt"
    path.write_text("1\n00:00:00,100 --> 00:00:01,000\n안녕, <i>you</i>\n", "utf-8")
    return path


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory, film: Path) -> Path:
    """A film with a name, a chapter and subtitles of its own."""
    folder = tmp_path_factory.mktemp("rich")
    (folder / "s.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nown\n", "utf-8")
    (folder / "c.txt").write_text(
        ";FFMETADATA1\ntitle=My film\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=one\n",
        "utf-8",
    )
    path = folder / "rich.mkv"
    inputs = ["-i", str(film), "-i", str(folder / "s.srt"), "-i", str(folder / "c.txt")]
    maps = ["-map", "0", "-map", "1", "-map_metadata", "2", "-c", "copy"]
    ffmpeg(*inputs, *maps, "-metadata:s:a:0", "language=fra", str(path))
    return path


def muxed(
    film: Path, dub: Path, out: Path, subtitles: Path | None = None, language: str = "en"
) -> MediaInfo:
    """Write the film and look at it."""
    info = probe(film)
    arguments = compose(info, dub, out, language=language, title=TITLE, subtitles=subtitles)
    run(arguments, duration_ms=info.duration_ms, progress=ignore, partial=out)
    verify(out, info, has_subtitles=subtitles is not None)
    return probe(out)


def picture_hash(film: Path) -> str:
    """The digest of the packets of the picture, unchanged by another container."""
    command = ["ffmpeg", "-loglevel", "error", "-i", argument(film), "-map", "0:V:0", "-c", "copy"]
    bare = ["-bsf:v", "h264_mp4toannexb", "-f", "md5", "-"]
    return subprocess.run([*command, *bare], capture_output=True, text=True, check=True).stdout


def defaults(film: Path) -> list[str]:
    command = ["ffprobe", "-v", "error", "-select_streams", "a", "-of", "csv=p=0"]
    wish = ["-show_entries", "stream_disposition=default", str(film)]
    return subprocess.run(
        [*command, *wish], capture_output=True, text=True, check=True
    ).stdout.split()


@pytest.mark.parametrize("source", ["film", "offset_film"])
@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_words_sound_at_their_time_in_every_kind_of_film(
    request: pytest.FixtureRequest,
    source: str,
    clicks: Path,
    tmp_path: Path,
    ending: str,
) -> None:
    film: Path = request.getfixturevalue(source)
    out = tmp_path / f"out{ending}"
    found = muxed(film, clicks, out)
    assert found.start_ms == 0
    heard = np.concatenate(list(decode_pcm(out, RATE, 1)))[:, 0] / 32768
    assert onsets(heard) == pytest.approx(list(ONSETS), abs=RATE // 200)
    assert found.video is not None
    before = probe(film).video
    assert before is not None
    assert found.video.start_ms == pytest.approx(before.start_ms, abs=1)


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_the_streams_are_picture_dub_original_and_lines(
    film: Path, clicks: Path, lines: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"out{ending}"
    found = muxed(film, clicks, out, lines, language="ko")
    assert picture_hash(out) == picture_hash(film)
    assert len(found.audio) == 2
    dub, original = found.audio
    assert (dub.language, dub.title, dub.channels) == ("kor", TITLE, 2)
    assert (original.codec, original.channels) == ("aac", 1)
    assert defaults(out) == ["1", "0"]
    assert [s.language for s in found.subtitles] == ["kor"]
    assert found.duration_ms == pytest.approx(4000, abs=40)


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_chapters_names_and_own_subtitles_are_kept(
    rich: Path, clicks: Path, lines: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"out{ending}"
    found = muxed(rich, clicks, out, lines)
    assert found.chapters == 1
    assert found.audio[1].language == "fra"
    assert len(found.subtitles) == 2
    name = ["ffprobe", "-v", "error", "-show_entries", "format_tags=title", "-of", "csv=p=0"]
    told = subprocess.run([*name, str(out)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "My film"


def test_an_mp4_can_be_played_before_it_is_loaded(film: Path, clicks: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    muxed(film, clicks, out)
    data = out.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_a_long_film_gets_its_table_in_front_without_moving_it(
    film: Path, clicks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = probe(film)
    assert mux.head_bytes(info) == 0
    monkeypatch.setattr(mux, "LONG_FILM_BYTES", 1)
    head = mux.head_bytes(info)
    out = tmp_path / "out.mp4"
    arguments = compose(info, clicks, out, language="en", title=TITLE, head=head)
    assert "+faststart" not in arguments
    run(arguments, duration_ms=4000, progress=ignore, partial=out)
    verify(out, info, has_subtitles=False)
    data = out.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat") < head + 1000
    assert mux.has_table(out)


def test_a_table_that_finds_no_room_is_noticed(film: Path, clicks: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    for head, is_there in ((200, False), (50_000, True), (0, True)):
        arguments = compose(probe(film), clicks, out, language="en", title=TITLE, head=head)
        run(arguments, duration_ms=4000, progress=ignore, partial=out)
        assert mux.has_table(out) is is_there


def test_matroska_gets_no_tags_of_another_form(film: Path, clicks: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mkv"
    muxed(film, clicks, out)
    command = ["ffprobe", "-v", "error", "-select_streams", "a:0", "-of", "default=nw=1"]
    wish = ["-show_entries", "stream_tags", str(out)]
    told = subprocess.run([*command, *wish], capture_output=True, text=True, check=True).stdout
    names = {row.partition("=")[0].removeprefix("TAG:").lower() for row in told.split("\n") if row}
    assert names <= {"language", "title", "duration"}


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_pictures_of_a_changing_rate_keep_their_times(
    clicks: Path, tmp_path: Path, ending: str
) -> None:
    changing = "if(lt(N,50),N/25,2+(N-50)/5)/TB"
    film = tmp_path / "changing.mkv"
    ffmpeg(
        *("-f", "lavfi", "-t", "4", "-i", "testsrc2=size=160x120:rate=25"),
        *("-f", "lavfi", "-t", "6", "-i", "sine=440:sample_rate=48000"),
        *("-vf", f"setpts='{changing}',trim=end=6", "-fps_mode", "vfr", "-c:a", "aac", str(film)),
    )
    out = tmp_path / f"out{ending}"
    muxed(film, clicks, out)
    before, after = picture_times(film), picture_times(out)
    assert len(before) == 70
    assert after == pytest.approx(before, abs=0.0011)


def picture_times(film: Path) -> list[float]:
    command = ["ffprobe", "-v", "error", "-select_streams", "v:0", "-of", "csv=p=0"]
    wish = ["-show_entries", "packet=pts_time", str(film)]
    told = subprocess.run([*command, *wish], capture_output=True, text=True, check=True).stdout
    return sorted(float(row.strip(",")) for row in told.split())


def test_sound_that_mp4_cannot_hold_is_encoded_anew(clicks: Path, tmp_path: Path) -> None:
    film = counted_film(tmp_path / "pcm.mkv", options=("-c:a", "pcm_s16le"))
    assert muxed(film, clicks, tmp_path / "a.mp4").audio[1].codec == "aac"
    assert muxed(film, clicks, tmp_path / "a.mkv").audio[1].codec == "pcm_s16le"


def test_a_film_without_sound_gets_the_dub_alone(mute_film: Path, tmp_path: Path) -> None:
    dub = tmp_path / "dub.m4a"
    encode(plan(seconds=1), dub)
    assert len(muxed(mute_film, dub, tmp_path / "out.mp4").audio) == 1


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_a_program_stream_keeps_the_time_of_each_picture(
    clicks: Path, tmp_path: Path, ending: str
) -> None:
    old = ("-c:v", "mpeg2video", "-q:v", "2", "-c:a", "mp2")
    film = counted_film(tmp_path / "old.mpg", options=old)
    found = muxed(film, clicks, tmp_path / f"out{ending}")
    assert found.video is not None
    assert found.video.start_ms == pytest.approx(10, abs=1)
    assert found.video.fps == pytest.approx(25, abs=0.3)


def test_the_kind_of_film_follows_the_final_name(film: Path) -> None:
    info = probe(film)
    dub, out = Path("d.m4a"), Path("/t/.out.tmp")
    as_mkv = compose(info, dub, out, language="en", title="t", name=Path("a.MKV"))
    assert as_mkv[as_mkv.index("-f") + 1] == "matroska"
    assert as_mkv[-1] == "file:/t/.out.tmp"
    with pytest.raises(AppError, match=r"out\.avi.*not known.*\.mp4 or \.mkv"):
        compose(info, dub, Path("out.avi"), language="en", title="t")


def test_audio_is_never_the_reason_to_end_the_picture(film: Path) -> None:
    arguments = compose(probe(film), Path("d.m4a"), Path("o.mp4"), language="en", title="t")
    assert "-shortest" not in arguments
    assert arguments[arguments.index("-c:v") + 1] == "copy"


def test_a_picture_that_mp4_cannot_hold_is_encoded_anew_only_there(film: Path) -> None:
    info = probe(film)
    assert info.video is not None
    odd = replace(info, video=replace(info.video, codec="theora"))
    assert picture_codec(odd, "o.mp4") == "libx264"
    assert picture_codec(odd, "o.mkv") == "copy"
    assert picture_codec(info, "o.mp4") == "copy"


def picture_codec(info: MediaInfo, name: str) -> str:
    arguments = compose(info, Path("d.m4a"), Path(name), language="en", title="t")
    return arguments[arguments.index("-c:v") + 1]


def test_sound_without_a_picture_cannot_become_a_film(film: Path) -> None:
    info = replace(probe(film), video=None)
    with pytest.raises(UnsupportedVideo, match="there is no picture in it"):
        compose(info, Path("d.m4a"), Path("o.mp4"), language="en", title="t")


def test_subtitles_that_a_container_cannot_hold_are_left_out(film: Path) -> None:
    pictures = SubtitleStream(5, "hdmv_pgs_subtitle")
    info = replace(probe(film), subtitles=(pictures, SubtitleStream(6, "webvtt")))
    in_mp4 = compose(info, Path("d.m4a"), Path("o.mp4"), language="en", title="t")
    assert "0:5" not in in_mp4
    assert in_mp4[in_mp4.index("0:6") + 1 :][:2] == ["-c:s:0", "mov_text"]
    in_mkv = compose(info, Path("d.m4a"), Path("o.mkv"), language="en", title="t")
    assert in_mkv[in_mkv.index("0:5") + 1 :][:2] == ["-c:s:0", "copy"]
    assert in_mkv[in_mkv.index("0:6") + 1 :][:2] == ["-c:s:1", "srt"]


def test_hevc_is_tagged_so_that_every_player_knows_it(film: Path) -> None:
    info = probe(film)
    assert info.video is not None
    hevc = replace(info, video=replace(info.video, codec="hevc"))
    arguments = compose(hevc, Path("d.m4a"), Path("o.mp4"), language="en", title="t")
    assert arguments[arguments.index("-tag:v") + 1] == "hvc1"


def test_a_written_film_that_lacks_something_is_found_out(
    film: Path, mute_film: Path, tmp_path: Path
) -> None:
    info = probe(film)
    verify(film, info, has_subtitles=False, n_sounds=1)
    with pytest.raises(ExportError, match="1 sound tracks instead of 2"):
        verify(film, info, has_subtitles=False)
    with pytest.raises(ExportError, match="subtitles are missing"):
        verify(film, info, has_subtitles=True, n_sounds=1)
    with pytest.raises(ExportError, match="3000 ms too short or too long"):
        verify(mute_film, info, has_subtitles=False, n_sounds=0)
    with pytest.raises(ExportError, match="does not exist"):
        verify(tmp_path / "gone.mp4", info, has_subtitles=False)


def test_more_sound_tracks_are_all_kept(film: Path) -> None:
    second = AudioStream(7, "dts", RATE, 6, "jpn")
    info = replace(probe(film), audio=(*probe(film).audio, second))
    arguments = compose(info, Path("d.m4a"), Path("o.mp4"), language="en", title="t")
    assert arguments[arguments.index("0:7") + 1 :][:4] == ["-disposition:a:2", "0", "-c:a:2", "aac"]


def test_the_title_says_that_nobody_spoke() -> None:
    assert title_of("Mina", "en") == TITLE
    assert title_of("", "") == "Dub — AI-generated voice"


@pytest.mark.parametrize(
    ("code", "three"),
    [
        ("en", "eng"),
        ("pt-BR", "por"),
        ("zh_Hans", "zho"),
        ("KOR", "kor"),
        ("", "und"),
        ("q", "und"),
    ],
)
def test_languages_are_written_as_films_write_them(code: str, three: str) -> None:
    assert iso_639_2(code) == three


def test_a_sound_file_says_who_speaks_in_which_language(clicks: Path, tmp_path: Path) -> None:
    for ending in (".m4a", ".opus", ".flac"):
        out = tmp_path / f"out{ending}"
        source = clicks
        if ending != ".m4a":
            source = tmp_path / "dub.wav"
            ffmpeg("-y", "-i", str(clicks), str(source))
        arguments = mux.compose_sound(source, out, language="ko", title=TITLE)
        run(arguments, duration_ms=4000, progress=ignore)
        told = subprocess.run(
            ["ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_format", str(out)],
            capture_output=True,
            check=True,
        ).stdout.decode()
        assert TITLE in told, ending
        assert "kor" in told, ending
