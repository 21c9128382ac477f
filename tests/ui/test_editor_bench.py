"""The measurement of the editor itself: it runs, and says what it measured."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from desktop.bench.editor import run


def test_the_timeline_is_measured_at_each_zoom_and_while_playing(qapp: QApplication) -> None:
    home = os.environ["DUBWRIGHT_HOME"]
    result = run({"count": "2", "part": "timeline"}, lambda fraction, note: None)
    names = [measurement.name for measurement in result.results]
    zooms = [f"timeline.paint.{name}.p99" for name in ("10s", "1min", "10min", "2h", "3h")]
    pitches = [f"timeline.spectrogram.{name}.p99" for name in ("1min", "3h")]
    assert names == [*zooms, *pitches, "timeline.playing.page.p99", "timeline.playing.centre.p99"]
    assert all(measurement.unit == "ms" and measurement.value > 0 for measurement in result.results)
    assert os.environ["DUBWRIGHT_HOME"] == home
