"""Subtitle tracks of a film: which hold text, and their text taken out into a file."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import UnsupportedVideo
from desktop.core.phrase import phrase
from desktop.media.ffmpeg import ONLY_FILES, MediaInfo, Progress, SubtitleStream, argument, run

_COPIED = {"subrip": ".srt", "srt": ".srt", "ass": ".ass", "ssa": ".ass", "webvtt": ".vtt"}
_PICTURES = frozenset({"hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle", "xsub"})
_STEP = "reading the subtitles"


def has_text(stream: SubtitleStream) -> bool:
    """Say whether a track holds letters; some hold pictures of letters."""
    return stream.codec not in _PICTURES


def extract(info: MediaInfo, stream: SubtitleStream, folder: Path, progress: Progress) -> Path:
    """Write the text of a track into a file in a folder and return it.

    Formats that we read are copied as they are, others become SubRip. Raises UnsupportedVideo,
    DiskFull, ReadOnly, ExportError or ToolMissing; progress gets 0 to 1 and cancels by raising.
    """
    if not has_text(stream):
        reason = phrase("this track holds pictures of letters, not letters")
        raise UnsupportedVideo(info.path, reason)
    ending = _COPIED.get(stream.codec, ".srt")
    target = folder / f"track-{stream.index}{ending}"
    codec = "copy" if stream.codec in _COPIED else "srt"
    run(
        (
            *("-y", *ONLY_FILES, "-i", argument(info.path)),
            *("-map", f"0:{stream.index}", "-c:s", codec, argument(target)),
        ),
        duration_ms=info.duration_ms,
        progress=progress,
        step=_STEP,
        partial=target,
    )
    return target
