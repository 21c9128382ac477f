"""The subtitle tracks of real films are listed, and their text is taken out as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import formats
from desktop.core.errors import UnsupportedVideo
from desktop.media import ffmpeg
from desktop.media.ffmpeg import MediaInfo, SubtitleStream
from desktop.media.subtitle_tracks import extract, has_text
from tests.builders import line, srt
from tests.media import clips

ENGLISH = [line(200, 900, "Hello <i>you</i>"), line(1000, 1800, "two\nrows")]
KOREAN = [line(300, 1200, "안녕하세요")]
SCRIPT = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Sign,Arial,20,&H00FFFFFF,&H0000FFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,8,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.50,0:00:01.50,Sign,,0,0,0,,{\\pos(10,20)}STOP
"""  # noqa: E501 - rows as programs write them


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clips.counted_film(tmp_path_factory.mktemp("films") / "bare.mp4", n_frames=50)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("texts")
    found = {"en": folder / "en.srt", "ko": folder / "ko.srt", "sign": folder / "sign.ass"}
    found["en"].write_text(srt(ENGLISH), encoding="utf-8")
    found["ko"].write_text(srt(KOREAN), encoding="utf-8")
    found["sign"].write_text(SCRIPT, encoding="utf-8")
    return found


def muxed(bare: Path, texts: dict[str, Path], names: list[str], target: Path, codec: str) -> Path:
    inputs = [part for name in names for part in ("-i", str(texts[name]))]
    maps = [part for k in range(len(names) + 1) for part in ("-map", str(k))]
    about = [
        part
        for k, name in enumerate(names)
        for part in (f"-metadata:s:s:{k}", f"language={'kor' if name == 'ko' else 'eng'}")
    ]
    titles = ["-metadata:s:s:0", "title=For the deaf"]
    given = ["-i", str(bare), *inputs, *maps, "-c", "copy", "-c:s", codec, *about, *titles]
    clips.ffmpeg(*given, str(target))
    return target


def taken(info: MediaInfo, k: int, folder: Path) -> list[tuple[int, int, str]]:
    path = extract(info, info.subtitles[k], folder, lambda _: None)
    # Matroska has no time before 0: what the sound begins early is added to all times.
    early_ms = formats.read(path).lines[0].start_ms % 100
    assert early_ms < 30
    return [(x.start_ms - early_ms, x.end_ms - early_ms, x.text) for x in formats.read(path).lines]


def test_the_tracks_of_a_matroska_film_are_listed_and_read(
    bare: Path, texts: dict[str, Path], tmp_path: Path
) -> None:
    film = muxed(bare, texts, ["en", "ko"], tmp_path / "film.mkv", "srt")
    info = ffmpeg.probe(film)
    assert [(x.language, x.title) for x in info.subtitles] == [
        ("eng", "For the deaf"),
        ("kor", ""),
    ]
    assert taken(info, 0, tmp_path) == [
        (200, 900, "Hello <i>you</i>"),
        (1000, 1800, "two\nrows"),
    ]
    assert taken(info, 1, tmp_path) == [(300, 1200, "안녕하세요")]


def test_a_script_in_a_film_keeps_its_styles(
    bare: Path, texts: dict[str, Path], tmp_path: Path
) -> None:
    film = muxed(bare, texts, ["sign"], tmp_path / "film.mkv", "ass")
    info = ffmpeg.probe(film)
    path = extract(info, info.subtitles[0], tmp_path, lambda _: None)
    found = formats.read(path)
    assert found.format == "ass"
    assert "Style: Sign" in found.preserved
    assert found.lines[0].text == "{\\pos(10,20)}STOP"


def test_the_text_of_an_mp4_is_read(bare: Path, texts: dict[str, Path], tmp_path: Path) -> None:
    film = muxed(bare, texts, ["en"], tmp_path / "film.mp4", "mov_text")
    found = taken(ffmpeg.probe(film), 0, tmp_path)
    assert [(a, b) for a, b, _ in found] == [(200, 900), (1000, 1800)]
    assert "two\nrows" in found[1][2]


def test_pictures_of_letters_are_told_from_letters(tmp_path: Path) -> None:
    stream = SubtitleStream(2, "hdmv_pgs_subtitle", "en")
    assert not has_text(stream)
    info = MediaInfo(tmp_path / "film.mkv", "matroska", 1000, 0, None, (), (stream,), 0)
    with pytest.raises(UnsupportedVideo, match="pictures of letters"):
        extract(info, stream, tmp_path, lambda _: None)
