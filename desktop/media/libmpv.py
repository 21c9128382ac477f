"""The library behind the player: found or not, how it is set up, what its errors mean."""

from __future__ import annotations

import locale
import logging
from dataclasses import dataclass
from typing import Any

from desktop.core.errors import ToolMissing, installed_by

log = logging.getLogger(__name__)

OPTIONS = {
    "vo": "libmpv",
    "keep_open": "yes",
    "pause": "yes",
    "idle": "yes",
    "hr_seek": "yes",
    "osd_level": "0",
    # Room under the subtitles that we draw, in 720ths of the height of the picture.
    "osd_margin_y": "40",
    # Frames come when they are due, not ahead: nobody waits for their moment while drawing.
    "video_timing_offset": "0",
    # Without a sound card the film still needs a clock that sound would give.
    "audio_fallback_to_null": "yes",
    # Nothing beside the film is opened, and its own subtitles would lie under ours.
    "autoload_files": "no",
    "sid": "no",
    "access_references": "no",
    "load_scripts": "no",
    "ytdl": "no",
    "input_default_bindings": "no",
    "input_vo_keyboard": "no",
    "terminal": "no",
    "audio_client_name": "Dubwright",
}
REASONS = {
    -13: "it cannot be opened",
    -15: "the sound or the picture cannot be shown",
    -16: "there is nothing to play in it",
    -17: "its format is not known",
}
"""What mpv's error numbers mean to a person."""

FACTS = (
    "${=duration:0} ${=container-fps:0} ${=time-pos:0} ${=demuxer-start-time:0} ${=file-format:?}"
)
"""What to ask of a film that was just opened; see Facts."""

IMPRECISE = ("mpegts", "mpeg")
"""Formats without an index: a jump lands too late unless it aims earlier."""

EARLIER_S = 2.0


@dataclass(frozen=True, slots=True)
class Facts:
    """What mpv says of a film whose first frame stands; in mpv's time, which begins with it."""

    seconds: float
    fps: float
    first_frame_s: float
    start_s: float
    """Where mpv's time begins, as the file counts."""
    format: str


def facts(told: str) -> Facts:
    """Read the answer to FACTS."""
    seconds, fps, first_frame, start, form = told.split(maxsplit=4)
    return Facts(float(seconds), float(fps), float(first_frame), float(start), form)


def libmpv() -> Any:
    """The binding of libmpv; raises ToolMissing where the library is not installed."""
    try:
        import mpv
    except OSError as error:
        log.info("libmpv does not load: %s", error)
        raise ToolMissing("libmpv", installed_by("libmpv2")) from error
    return mpv


def start(module: Any, options: dict[str, str]) -> Any:
    """A new player core with our options and these."""
    # Qt sets the user's locale when it starts; libmpv then misreads every number.
    locale.setlocale(locale.LC_NUMERIC, "C")
    return module.MPV(**(OPTIONS | options))
