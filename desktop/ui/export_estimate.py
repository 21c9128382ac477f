"""How large an export will be and how long it will take, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core import export_estimate
from desktop.core.dub_plan import SAMPLE_RATE
from desktop.core.export_estimate import Pace, Work
from desktop.core.export_presets import FILM_ENDINGS, ExportPreset
from desktop.core.sound_chunks import FRAME, chunks_of
from desktop.jobs.export import bed_of
from desktop.jobs.studio import Studio, film_name
from desktop.media.ffmpeg import MediaInfo
from desktop.ui.dubbing import Dubbing

# Qt's tools find the texts by this name.
translate = QCoreApplication.translate

MOST_LINES = 4000
"""Beyond these, finding out what is encoded already would be felt."""


def to_encode_ms(media: MediaInfo, dubbing: Dubbing, studio: Studio) -> int:
    """How much of the dub, as it stands, is not encoded yet."""
    chunks = chunks_of(dubbing.plan(), film_name(bed_of(media)))
    packets = sum(one.stop - one.first for one in chunks if not studio.chunks.has(one.key))
    return min(media.duration_ms, packets * FRAME * 1000 // SAMPLE_RATE)


def work_of(media: MediaInfo, chosen: ExportPreset, missing: int, encode_ms: int) -> Work:
    """What an export by these choices has to do; missing lines are still to be spoken."""
    is_film = chosen.ending in FILM_ENDINGS
    try:
        film_bytes = media.path.stat().st_size if is_film else 0
    except OSError:
        film_bytes = 0
    is_burnt = chosen.burn and is_film
    return Work(chosen.ending, media.duration_ms, film_bytes, missing, encode_ms, is_burnt)


def in_words(work: Work, pace: Pace) -> str:
    """Say size and time as a person would."""
    size = _size(export_estimate.size_bytes(work))
    time = _time(export_estimate.seconds(work, pace))
    if work.burn:
        return translate("ExportEstimate", "{time}; the picture decides the size").format(time=time)
    return translate("ExportEstimate", "About {size}, {time}").format(size=size, time=time)


def _size(n_bytes: int) -> str:
    if n_bytes >= 950_000_000:
        return translate("ExportEstimate", "{number} GB").format(number=f"{n_bytes / 1e9:.1f}")
    return translate("ExportEstimate", "{number} MB").format(number=max(1, round(n_bytes / 1e6)))


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    if seconds < 10:
        return translate("ExportEstimate", "a few seconds")
    if seconds < 90:
        rounded = 10 * max(1, round(seconds / 10))
        return translate("ExportEstimate", "about {count} seconds", "", rounded).format(
            count=rounded
        )
    if minutes < 90:
        return translate("ExportEstimate", "about {count} minutes", "", minutes).format(
            count=minutes
        )
    hours = round(seconds / 3600)
    return translate("ExportEstimate", "about {count} hours", "", hours).format(count=hours)
