"""ffmpeg: what it tells of files, how it runs and stops, what it decodes, whatever the names."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from desktop.core.errors import (
    DiskFull,
    ExportError,
    FileError,
    ReadOnly,
    ToolMissing,
    UnsupportedVideo,
)
from desktop.core.timing import LONGEST_MS
from desktop.media import ffmpeg as tools
from desktop.media.decoding import decode_pcm
from desktop.media.ffmpeg import (
    argument,
    failure,
    find_tool,
    media_info,
    probe,
    progress_in,
    run,
    stop,
)
from tests.media.clips import children, ffmpeg

ODD_NAMES = [
    "with space.mp4",
    "-leading dash.mp4",
    'it\'s "quoted".mp4',
    "two\nrows.mp4",
    "한국어 영화.mp4",
    "😀 emoji.mp4",
    "percent %03d & $HOME;`id`.mp4",
    "http:colon|pipe.mp4",
]


class Enough(Exception):
    """What a cancelled ticket would raise."""


def ignore(_fraction: float) -> None:
    """Watch nothing."""


def test_a_film_is_described(film: Path) -> None:
    info = probe(film)
    assert info.video is not None
    assert (info.video.width, info.video.height, info.video.codec) == (320, 180, "h264")
    assert info.video.fps == Fraction(25)
    assert (info.duration_ms, info.start_ms) == (4000, 0)
    assert [(a.index, a.codec, a.rate, a.channels) for a in info.audio] == [(1, "aac", 48_000, 1)]
    assert "mp4" in info.format


def test_the_frame_rate_is_a_fraction(offset_film: Path) -> None:
    video = probe(offset_film).video
    assert video is not None
    assert video.fps == Fraction(24_000, 1001)
    assert video.start_ms == 21


def test_tracks_chapters_and_subtitles_are_found(tmp_path: Path, film: Path) -> None:
    (tmp_path / "s.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nhello\n", "utf-8")
    chapters = ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=one\n"
    (tmp_path / "c.txt").write_text(chapters, "utf-8")
    made = tmp_path / "rich.mkv"
    names = ["-metadata:s:a:1", "language=kor", "-metadata:s:a:1", "title=Comment"]
    inputs = ["-i", str(film), "-i", str(tmp_path / "s.srt"), "-i", str(tmp_path / "c.txt")]
    maps = ["-map", "0", "-map", "0:a", "-map", "1", "-map_chapters", "2", "-c", "copy"]
    ffmpeg(*inputs, *maps, *names, "-metadata:s:s:0", "language=eng", str(made))
    info = probe(made)
    assert [(a.language, a.title) for a in info.audio][1] == ("kor", "Comment")
    assert [(s.codec, s.language) for s in info.subtitles] == [("subrip", "eng")]
    assert info.chapters == 1


@pytest.mark.parametrize("name", ODD_NAMES)
def test_every_name_is_taken_literally(tmp_path: Path, film: Path, name: str) -> None:
    odd, copy = tmp_path / name, tmp_path / f"copy {name}"
    shutil.copy(film, odd)
    assert probe(odd).duration_ms == 4000
    arguments = ["-y", "-i", argument(odd), "-c", "copy", argument(copy)]
    run(arguments, duration_ms=4000, progress=ignore)
    assert probe(copy).duration_ms == 4000
    assert next(decode_pcm(odd, 8000, 1)).shape[1] == 1


def test_a_relative_name_with_a_dash_is_no_option(
    tmp_path: Path, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(film, tmp_path / "-version")
    monkeypatch.chdir(tmp_path)
    assert probe(Path("-version")).duration_ms == 4000


def test_a_missing_film_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"“.*gone\.mp4” cannot be read: it does not exist\."):
        probe(tmp_path / "gone.mp4")


def test_a_folder_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="it is a folder"):
        probe(tmp_path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "the file is empty"), (b"just some words\n" * 500, "damaged or of an unknown kind")],
)
def test_what_is_no_film_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "no film.mp4"
    path.write_bytes(content)
    with pytest.raises(UnsupportedVideo, match=reason) as caught:
        probe(path)
    assert "no film.mp4" in str(caught.value)


def test_a_film_that_was_cut_off_is_refused(tmp_path: Path, film: Path) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(film.read_bytes()[:5000])
    with pytest.raises(UnsupportedVideo):
        probe(path)


def test_a_playlist_in_disguise_opens_no_other_address(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_text("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n", "utf-8")
    with pytest.raises(UnsupportedVideo):
        probe(path)


def test_subtitles_are_no_film(tmp_path: Path) -> None:
    path = tmp_path / "lines.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nhello\n", "utf-8")
    with pytest.raises(UnsupportedVideo, match="neither picture nor sound"):
        probe(path)


def test_a_cover_image_is_not_the_picture_of_a_film() -> None:
    cover = {"index": 0, "codec_type": "video", "disposition": {"attached_pic": 1}}
    song = {"index": 1, "codec_type": "audio", "sample_rate": "44100", "channels": 2}
    info = media_info(Path("song.m4a"), {"streams": [cover, song], "format": {"duration": "3.5"}})
    assert info.video is None
    assert (info.duration_ms, info.audio[0].rate) == (3500, 44_100)


@pytest.mark.parametrize("duration", [None, "N/A", "-1", "nan", "inf"])
def test_a_film_of_unknown_length_is_refused(duration: str | None) -> None:
    song = {"index": 0, "codec_type": "audio"}
    with pytest.raises(UnsupportedVideo, match="how long"):
        media_info(Path("x.aac"), {"streams": [song], "format": {"duration": duration}})


def test_a_damaged_length_is_no_longer_than_any_film() -> None:
    song = {"index": 0, "codec_type": "audio", "start_time": "-1e30"}
    info = media_info(Path("x.aac"), {"streams": [song], "format": {"duration": "1e15"}})
    assert (info.duration_ms, info.audio[0].start_ms) == (LONGEST_MS, -LONGEST_MS)


def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "film.mp4")
    with pytest.raises(UnsupportedVideo, match="it is no file"):
        probe(tmp_path / "film.mp4")


def test_a_playlist_that_calls_itself_a_film_is_refused(film: Path, tmp_path: Path) -> None:
    ffmpeg("-i", f"file:{film}", "-c", "copy", "-f", "mpegts", f"file:{tmp_path / 'part.ts'}")
    listed = tmp_path / "film.mp4"
    listed.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\npart.ts\n#EXT-X-ENDLIST\n")
    with pytest.raises(UnsupportedVideo, match="it is a list of other files"):
        probe(listed)


def test_a_nonsense_frame_rate_counts_as_unknown() -> None:
    picture = {"index": 0, "codec_type": "video", "avg_frame_rate": "0/0", "r_frame_rate": "x"}
    info = media_info(Path("x.mp4"), {"streams": [picture], "format": {"duration": "1"}})
    assert info.video is not None
    assert info.video.fps == 0


def test_without_ffmpeg_the_remedy_is_told(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ToolMissing, match=r"ffmpeg was not found.*apt-get install ffmpeg"):
        find_tool("ffmpeg")
    with pytest.raises(ToolMissing, match="ffprobe was not found"):
        probe(film)


def test_progress_is_read_from_the_row_that_tells_microseconds() -> None:
    assert progress_in(b"out_time_us=2020000\n", 4040) == 0.5
    assert progress_in(b"out_time_ms=2020000\n", 4040) is None
    assert progress_in(b"out_time_us=N/A\n", 4040) is None
    assert progress_in(b"out_time_us=-5000\n", 4040) == 0.0
    assert progress_in(b"out_time_us=9000000\n", 4040) == 1.0


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    seen: list[float] = []
    source = ["-f", "lavfi", "-i", "testsrc=d=4:s=320x180:r=25"]
    out = tmp_path / "out.mp4"
    run([*source, argument(out)], duration_ms=4000, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert out.exists()


def test_cancelling_stops_the_process_and_removes_its_file(tmp_path: Path) -> None:
    calls = itertools.count()

    def cancel(_fraction: float) -> None:
        if next(calls) == 1:
            raise Enough

    out = tmp_path / "out.mp4"
    endless = ["-re", "-f", "lavfi", "-i", "testsrc=s=320x180:r=25"]
    with pytest.raises(Enough):
        run([*endless, argument(out)], duration_ms=1000, progress=cancel, partial=out)
    assert not out.exists()
    assert not children()


def test_a_failure_carries_the_last_words_of_ffmpeg(tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    arguments = ["-f", "lavfi", "-i", "testsrc=d=1", "-c:v", "nosuchcodec", argument(out)]
    with pytest.raises(ExportError, match="nosuchcodec") as caught:
        run(arguments, duration_ms=1000, progress=ignore, step="trying", partial=out)
    assert caught.value.step == "trying"
    assert not out.exists()


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    full = tmp_path / "out.mkv"
    full.symlink_to("/dev/full")
    large = ["-f", "lavfi", "-i", "testsrc2=d=4:s=320x180:r=25", "-c:v", "ffv1"]
    with pytest.raises(DiskFull, match=r"out\.mkv"):
        run(
            ["-y", *large, "-f", "matroska", argument(full)],
            duration_ms=4000,
            progress=ignore,
            partial=full,
        )
    assert not full.is_symlink()


def test_a_read_only_place_is_named() -> None:
    words = "file:/x/out.mp4: Read-only file system"
    assert isinstance(failure("s", words, Path("/x/out.mp4")), ReadOnly)
    assert isinstance(failure("s", words, None), ExportError)


def test_a_process_that_will_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    script = "trap '' TERM; echo ready; while true; do sleep 0.05; done"
    monkeypatch.setattr(tools, "STOP_PATIENCE_S", 0.2)
    process = subprocess.Popen(["bash", "-c", script], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    stop(process)
    assert process.returncode == -9
