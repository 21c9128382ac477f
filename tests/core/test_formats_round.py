"""Whatever can be made is read, written and read again, and both readings are equal."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pysubs2
import pytest

from desktop.core import formats
from desktop.core.errors import AppError
from desktop.core.subtitle import SubtitleFile
from tests.builders import line

DATA = Path(__file__).parents[1] / "data"
ODD = sorted(path for path in DATA.iterdir() if path.suffix != ".smi")
PYSUBS2 = ("srt", "ass", "ssa", "microdvd", "json", "mpl2", "tmp", "vtt", "ttml")
ENDINGS = {kind: ending for ending, kind in reversed(list(formats.ENDINGS.items()))}
OURS = ("srt", "ass", "ssa", "vtt", "ttml", "microdvd", "mpl2", "subviewer", "sbv", "json", "text")
COARSE = {"ass": 10, "ssa": 10, "mpl2": 100, "subviewer": 10, "microdvd": 50}
"""Some formats count in steps of so many ms."""


def content(found: SubtitleFile) -> list[tuple[object, ...]]:
    return sorted((x.start_ms, x.end_ms, x.text, x.speaker, x.extra) for x in found.lines)


def again(found: SubtitleFile, folder: Path, ending: str) -> SubtitleFile:
    path = folder / f"written{ending}"
    formats.write(path, found.lines, found)
    return formats.read(path)


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.name)
def test_an_odd_file_is_read_twice_alike(path: Path, tmp_path: Path) -> None:
    first = formats.read(path)
    assert first.lines or path.stem in ("empty", "only_a_mark")
    if first.format == "srt" and path.suffix != ".srt":
        pytest.skip("its ending would change its format; that is tested elsewhere")
    second = again(first, tmp_path, path.suffix)
    assert second.format == first.format
    assert content(second) == content(first)
    assert (second.preserved, second.newline, second.bom) == (
        first.preserved,
        first.newline,
        first.bom,
    )
    third = again(second, tmp_path, path.suffix)
    assert content(third) == content(second)


@pytest.mark.parametrize(
    "name",
    [
        *("comments_between_events.ass", "no_styles.ass", "karaoke_and_drawing.ass"),
        *("crlf_and_bom.vtt", "styles_and_regions.ttml", "frames_and_ticks.ttml"),
        *("old_namespace.dfxp", "two_divisions_with_offsets.ttml", "frame_rate_declared.sub"),
        *("subviewer_with_header.sub", "captions_of_a_film_site.sbv", "slashes_for_italics.mpl"),
        *("paragraphs_without_times.txt", "row_times.tmp.txt", "unknown_sections.ass"),
        *("frame_rate_not_declared.sub", "overlapping.srt", "zero_length.srt", "huge_row.srt"),
        *("empty.srt", "only_a_mark.srt"),
    ],
)
def test_a_sound_file_of_any_format_is_saved_byte_for_byte(name: str, tmp_path: Path) -> None:
    found = formats.read(DATA / name)
    written = tmp_path / name
    formats.write(written, found.lines, found)
    assert written.read_bytes() == (DATA / name).read_bytes()


def test_a_new_file_of_frames_says_how_many_there_are_in_a_second(tmp_path: Path) -> None:
    formats.write(tmp_path / "new.sub", [line(1001, 2002, "one")], format="microdvd")
    assert (tmp_path / "new.sub").read_text() == "{1}{1}23.976\n{24}{48}one\n"


HIDDEN = {
    "unknown_sections.ass": (
        *("; Script made by hand", "YCbCr Matrix: TV.709", "[Aegisub Project Garbage]"),
        *("fontname: odd_0.ttf", "!!!!!#1!!!!U1DC!!!!", "Data: 1,l0,fx,e#7Ba"),
        *("[Something Nobody Knows]", "key without value"),
    ),
    "styles_and_voices.vtt": (
        *("WEBVTT - an odd one", "Kind: captions", "color: yellow;", "in two rows", "id:top"),
        *("region:top align:left line:10%,start", "<v Anna>", "<c.loud>", "position:20% size:50%"),
        *("<00:00:03.500>", "NOTE the last one follows", "&lrm;"),
    ),
    "styles_and_regions.ttml": ("<styling>", "<layout>", "xml:id="),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_not_shown_stays_when_lines_are_changed(name: str, tmp_path: Path) -> None:
    found = formats.read(DATA / name)
    first, *others = found.lines
    changed = [replace(first, start_ms=first.start_ms + 100), *others, line(9000, 9500, "new")]
    formats.write(tmp_path / name, changed, found)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert [text for text in HIDDEN[name] if text not in written] == []
    assert "new" in written


def made_by_pysubs2(kind: str, seed: int) -> str:
    chance = random.Random(seed)
    script = pysubs2.SSAFile()
    script.styles["Sign"] = pysubs2.SSAStyle(italic=True, bold=True)
    texts = [r"plain", r"{\i1}slanted{\i0} word", r"two\Nrows", "comma, and & more", "안녕 été"]
    at_ms = 0
    for k in range(chance.randint(1, 12)):
        at_ms += chance.randint(0, 40) * 1000
        end_ms = at_ms + chance.randint(1, 60) * 100
        style = "Sign" if k % 3 == 2 else "Default"
        event = pysubs2.SSAEvent(at_ms, end_ms, text=chance.choice(texts), style=style)
        event.name = "ANNA" if k % 4 == 1 else ""
        script.events.append(event)
        at_ms = end_ms
    return str(script.to_string(kind, fps=25.0))


@pytest.mark.parametrize("kind", PYSUBS2)
def test_what_pysubs2_makes_is_read_twice_alike(kind: str, tmp_path: Path) -> None:
    ending = ENDINGS.get(kind, ".txt")
    for seed in range(20):
        path = tmp_path / f"made{ending}"
        path.write_text(made_by_pysubs2(kind, seed), encoding="utf-8")
        first = formats.read(path)
        assert first.format == kind
        assert first.problems == ()
        assert content(again(first, tmp_path, ending)) == content(first)


@pytest.mark.parametrize("kind", OURS)
def test_what_we_make_is_read_as_it_was_meant(kind: str, tmp_path: Path) -> None:
    given = [line(k * 4000, k * 4000 + 2000, f"line {k}\nrow two") for k in range(30)]
    path = tmp_path / f"a{ENDINGS.get(kind, '.sub')}"
    formats.write(path, given, format=kind)
    found = formats.read(path)
    assert found.format == kind
    assert [x.text for x in found.lines] == [x.text for x in given]
    if kind != "text":
        step = COARSE.get(kind, 1)
        for got, wanted in zip(found.lines, given, strict=True):
            assert abs(got.start_ms - wanted.start_ms) <= step
            assert abs(got.end_ms - wanted.end_ms) <= step


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("kind", ["srt", "ass", "vtt", "ttml", "sbv"])
def test_the_newlines_of_a_file_are_kept(kind: str, newline: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{ENDINGS[kind]}"
    formats.write(path, [line(0, 1000, "a\nb"), line(2000, 3000, "c")], format=kind)
    data = path.read_bytes().replace(b"\n", newline.encode())
    path.write_bytes(data)
    found = formats.read(path)
    assert found.newline == newline
    assert [x.text for x in found.lines] == ["a\nb", "c"]
    formats.write(path, found.lines, found)
    assert path.read_bytes() == data


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Cut, double, swap and overwrite pieces of a file."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        i = chance.randrange(len(changed) + 1)
        j = min(len(changed), i + chance.randint(0, 40))
        scrap = chance.choice([b"", bytes(changed[i:j]) * 2, b"<", b"\n", b"\xff", b"9", b"]]>"])
        changed[i:j] = scrap
    return bytes(changed)


def check_mutated(path: Path, seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    broken = folder / path.name
    broken.write_bytes(mutated(path.read_bytes(), chance))
    try:
        first = formats.read(broken)
        if first.format == "sami":
            return
        formats.write(broken, first.lines, first, format=first.format)
        second = formats.read(broken)
    except AppError as error:
        assert path.name in str(error)  # noqa: PT017 - either outcome is right
        return
    assert all(0 <= x.start_ms <= x.end_ms for x in second.lines)


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_a_mutated_file_of_any_format_is_read_or_refused(path: Path, tmp_path: Path) -> None:
    for seed in range(15):
        check_mutated(path, seed, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_a_hundred_thousand_mutated_files_of_all_formats_are_read_or_refused(
    tmp_path: Path,
) -> None:
    paths = sorted(DATA.iterdir())
    for seed in range(100_000):
        check_mutated(paths[seed % len(paths)], seed, tmp_path)
