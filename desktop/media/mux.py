"""The dubbed film put together: picture copied, the dub first, everything else kept beside it."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import AppError, ExportError, UnsupportedVideo, shown
from desktop.core.phrase import phrase
from desktop.core.sound_chunks import FRAME
from desktop.media.ffmpeg import MediaInfo, SubtitleStream, argument, probe
from desktop.media.languages import iso_639_2

MP4 = frozenset({".mp4", ".m4v", ".mov"})
MKV = frozenset({".mkv"})
SOUND = frozenset({".wav", ".flac", ".mp3", ".opus", ".m4a"})
"""Endings of files that hold the dub alone, without a picture."""

_SOUND_FORMS = {
    ".wav": ("-c:a", "pcm_s16le", "-rf64", "auto", "-f", "wav"),
    ".flac": ("-c:a", "flac", "-f", "flac"),
    ".mp3": ("-c:a", "libmp3lame", "-b:a", "192k", "-f", "mp3"),
    ".opus": ("-c:a", "libopus", "-b:a", "128k", "-f", "opus"),
    ".m4a": ("-c:a", "copy", "-f", "mp4"),
}

_MP4_PICTURE = frozenset(
    {"h264", "hevc", "av1", "vp9", "mpeg4", "mpeg2video", "mpeg1video", "mjpeg"}
)
_MP4_SOUND = frozenset({"aac", "mp3", "mp2", "ac3", "eac3", "alac", "opus", "flac"})
_MKV_SOUND = _MP4_SOUND | {
    "dts", "truehd", "mlp", "vorbis", "wavpack", "tta",
    "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_u8", "wmav2",
}  # fmt: skip
_TEXT = frozenset({"subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"})
_MKV_COPIED = frozenset({"subrip", "srt", "ass", "ssa", "hdmv_pgs_subtitle", "dvd_subtitle"})

_AT_ONCE = ("-thread_queue_size", "0")
"""No thread for each input: handing every packet over took five times as long as copying it."""

LONG_FILM_BYTES = 200_000_000

_BEFORE_PICTURES = frozenset({b"ftyp", b"moov", b"free", b"wide", b"skip"})

_PICTURE_BYTES, _CHUNK_BYTES = 42, 20
"""What the table of an MP4 holds at most of each picture, and of each run of sound between two."""

_SOUND_LIKE_OURS = ("aac", "192k")
_PICTURE_LIKE_OURS = ("-c:v", "libx264", "-preset", "fast", "-crf", "18", "-pix_fmt", "yuv420p")


def title_of(voice: str, language: str) -> str:
    """The name of a dub as players show it; it always says that no person spoke."""
    return f"{voice or language or 'Dub'} — AI-generated voice"


def compose(
    info: MediaInfo,
    dub: Path,
    out: Path,
    *,
    language: str,
    title: str,
    subtitles: Path | None = None,
    name: Path | None = None,
    burned: Path | None = None,
    head: int = 0,
) -> list[str]:
    """The arguments with which ffmpeg writes the dubbed film to out.

    dub is an .m4a that begins with the film: what `assembly.join` writes. subtitles is SubRip with
    at least one cue. The kind of file follows the ending of name (out, if it has none: a temporary
    file may be called otherwise). The picture is copied, and encoded again only where that kind
    cannot hold it, or to write the cues of burned (SubRip) into it. head is the room in bytes to
    leave for the table of an MP4, in front so that it plays before it is loaded; 0 moves everything
    once more. Raises AppError for an unknown kind, UnsupportedVideo without a picture.
    """
    is_mp4 = _is_mp4(name or out)
    if info.video is None:
        raise UnsupportedVideo(info.path, "there is no picture in it")
    # A program stream does not say of each picture when it is shown; elsewhere the guess is wrong.
    guess = ("-fflags", "+genpts") if info.format == "mpeg" else ()
    inputs = [*_AT_ONCE, *guess, "-i", argument(info.path), *_AT_ONCE, "-i", argument(dub)]
    if subtitles is not None:
        # Whatever the file's name, and never read as anything else.
        inputs += [*_AT_ONCE, "-f", "srt", "-i", argument(subtitles)]
    return [
        "-y",
        *inputs,
        *_picture(info, is_mp4, burned),
        *_sounds(info, is_mp4, language, title),
        *_subtitles(info, subtitles is not None, is_mp4, language),
        *("-map_metadata", "0", "-map_chapters", "0", "-max_muxing_queue_size", "4096"),
        *(_mp4(head) if is_mp4 else _mkv(info)),
        argument(out),
    ]


def is_sound(name: Path) -> bool:
    """Whether a file of this name holds the dub alone."""
    return name.suffix.lower() in SOUND


def dub_name(out: Path) -> str:
    """What the dub is written as on its way to out: encoded, unless another form is wanted."""
    return "dub.wav" if is_sound(out) and out.suffix.lower() != ".m4a" else "dub.m4a"


def compose_sound(dub: Path, out: Path, *, language: str, title: str) -> list[str]:
    """The arguments with which ffmpeg writes a dub as the ending of out says.

    dub is a WAV file, for .m4a one of that form.
    """
    code = iso_639_2(language)
    about = ["-metadata", f"title={title}", "-metadata", f"language={code}"]
    if out.suffix.lower() == ".m4a":
        # There the language is the track's, and its handler is what players call it.
        about += ["-metadata:s:a:0", f"language={code}"]
        about += ["-metadata:s:a:0", f"handler_name={title}", "-metadata:s:a:0", "vendor_id="]
    form = _SOUND_FORMS[out.suffix.lower()]
    return ["-y", "-i", argument(dub), "-map", "0:a:0", *about, *form, argument(out)]


def verify_sound(written: Path, duration_ms: int) -> None:
    """Look into the written sound; raises ExportError unless it is whole."""
    step = "checking the written sound"
    try:
        found_ms = probe(written).duration_ms
    except AppError as error:
        raise ExportError(step, error.title) from error
    if abs(found_ms - duration_ms) > 100:
        raise ExportError(
            step, phrase("it is {ms} ms too short or too long", ms=abs(found_ms - duration_ms))
        )


def copies_picture(info: MediaInfo, name: Path) -> bool:
    """Whether a file of this name can hold the picture as it is; raises as compose does."""
    return not _is_mp4(name) or info.video is None or info.video.codec in _MP4_PICTURE


def verify(
    written: Path, info: MediaInfo, *, has_subtitles: bool, n_sounds: int | None = None
) -> None:
    """Look into the written film; raises ExportError unless it is what compose asked for.

    n_sounds is the number of sound tracks, without it that of the source and the dub.
    """
    step = "checking the written film"
    try:
        found = probe(written)
    except AppError as error:
        raise ExportError(step, error.title) from error
    frame_ms = 1000 / float(info.video.fps) if info.video and info.video.fps else 40.0
    # The padding of the last sound packet may reach a little beyond the picture.
    off_ms = abs(found.duration_ms - info.duration_ms)
    if off_ms > max(frame_ms, 45.0):
        raise ExportError(step, phrase("it is {ms} ms too short or too long", ms=off_ms))
    if found.video is None:
        raise ExportError(step, "the picture is missing")
    wanted = 1 + len(info.audio) if n_sounds is None else n_sounds
    if len(found.audio) != wanted:
        raise ExportError(
            step,
            phrase(
                "it has {n} sound tracks instead of {wanted}", n=len(found.audio), wanted=wanted
            ),
        )
    if has_subtitles and not found.subtitles:
        raise ExportError(step, "the subtitles are missing")


def _is_mp4(name: Path) -> bool:
    ending = name.suffix.lower()
    if ending in MP4 | MKV:
        return ending in MP4
    raise AppError(
        phrase("{path} cannot be written: a film of this kind is not known", path=shown(name)),
        "Choose a name that ends in .mp4 or .mkv; or, for the sound alone, in .wav, .flac, .mp3, "
        ".opus or .m4a",
    )


def _picture(info: MediaInfo, is_mp4: bool, burned: Path | None) -> Sequence[str]:
    assert info.video is not None
    if burned is not None:
        cues = ("-vf", f"subtitles=filename={_in_filter(burned)}")
        return ("-map", f"0:{info.video.index}", *cues, *_PICTURE_LIKE_OURS)
    if is_mp4 and info.video.codec not in _MP4_PICTURE:
        return ("-map", f"0:{info.video.index}", *_PICTURE_LIKE_OURS)
    # Players of one big maker know HEVC only by this name.
    tag = ("-tag:v", "hvc1") if is_mp4 and info.video.codec == "hevc" else ()
    return ("-map", f"0:{info.video.index}", "-c:v", "copy", *tag)


def _in_filter(path: Path) -> str:
    """A path as a filter's option takes it: escaped for the option, then for the graph."""
    option = re.sub(r"([\\':])", r"\\\1", str(path.absolute()))
    return re.sub(r"([\\'\[\],;])", r"\\\1", option)


def _sounds(info: MediaInfo, is_mp4: bool, language: str, title: str) -> list[str]:
    """The dub first and by default, then every sound of the film."""
    codec, bitrate = _SOUND_LIKE_OURS
    about = ["-metadata:s:a:0", f"language={iso_639_2(language)}", "-metadata:s:a:0"]
    arguments = ["-map", "1:a:0", "-c:a:0", "copy", *about, f"title={title}"]
    # An MP4 keeps the name of a track there; in Matroska it would only be a stray tag.
    handler = title if is_mp4 else ""
    arguments += ["-metadata:s:a:0", f"handler_name={handler}", "-metadata:s:a:0", "vendor_id="]
    arguments += ["-disposition:a:0", "default"]
    kept = _MP4_SOUND if is_mp4 else _MKV_SOUND
    for number, stream in enumerate(info.audio, start=1):
        arguments += ["-map", f"0:{stream.index}", f"-disposition:a:{number}", "0"]
        if stream.codec in kept:
            arguments += [f"-c:a:{number}", "copy"]
        else:
            arguments += [f"-c:a:{number}", codec, f"-b:a:{number}", bitrate]
    return arguments


def _subtitles(info: MediaInfo, has_ours: bool, is_mp4: bool, language: str) -> list[str]:
    """Ours first, then what the film has and this kind of file can hold."""
    arguments: list[str] = []
    number = 0
    if has_ours:
        arguments += ["-map", "2:s:0", "-c:s:0", "mov_text" if is_mp4 else "srt"]
        arguments += ["-metadata:s:s:0", f"language={iso_639_2(language)}"]
        number = 1
    for stream in info.subtitles:
        if codec := _subtitle_codec(stream, is_mp4):
            arguments += ["-map", f"0:{stream.index}", f"-c:s:{number}", codec]
            number += 1
    return arguments


def _subtitle_codec(stream: SubtitleStream, is_mp4: bool) -> str:
    if is_mp4:
        return "mov_text" if stream.codec in _TEXT else ""
    if stream.codec in _MKV_COPIED:
        return "copy"
    return "srt" if stream.codec in _TEXT else ""


def head_bytes(info: MediaInfo) -> int:
    """Room for the table of a long film with a dub, rather too much; 0 where it is not worth it.

    Moving a film once more costs a fifth of copying it; the room is a hundredth of its size.
    """
    try:
        is_long = info.path.stat().st_size >= LONG_FILM_BYTES
    except OSError:
        is_long = False
    if not is_long:
        return 0
    seconds = info.duration_ms / 1000
    pictures = seconds * (float(info.video.fps) if info.video and info.video.fps else 60.0)
    packets = seconds * 48_000 / FRAME
    sounds = (1 + len(info.audio)) * (4 * packets + _CHUNK_BYTES * pictures)
    return round(_PICTURE_BYTES * pictures + sounds) + 100_000


def has_table(film: Path) -> bool:
    """Whether the table of an MP4 lies whole before its pictures.

    One that finds too little room is written over the first of them, and ffmpeg is content.
    """
    seen: list[bytes] = []
    with film.open("rb") as file:
        while len(head := file.read(16)) == 16:
            size, kind, _ = struct.unpack(">I4sQ", head)
            if kind == b"mdat" or kind not in _BEFORE_PICTURES or size < 8:
                return kind == b"mdat" and b"moov" in seen
            seen.append(kind)
            file.seek(size - 16, os.SEEK_CUR)
    return False


def _mp4(head: int) -> tuple[str, ...]:
    front = ("-moov_size", str(head)) if head else ("-movflags", "+faststart")
    return (*front, "-f", "mp4")


def _mkv(info: MediaInfo) -> list[str]:
    # Packets from before the beginning would push everything else back by their length.
    start = ["-copypriorss:a", "0"]
    fonts = ["-map", "0:t?", "-c:t", "copy"] if "matroska" in info.format else []
    return [*start, *fonts, "-f", "matroska"]
