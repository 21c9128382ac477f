"""Reading aloud sentence by sentence: one take for each, any of them recorded again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import soxr

from desktop.media.devices import Device
from desktop.media.recorder import Level, Recorder, Samples

_LEAST_S = 0.4


class Reading:
    """The takes of a list of sentences, recorded in one go or one at a time."""

    def __init__(self, sentences: Sequence[str], recorder: Recorder) -> None:
        self.sentences = tuple(sentences)
        self.at = 0
        """The sentence that is shown, and recorded while recording."""
        self._recorder = recorder
        self._rate = recorder.sample_rate
        self._takes: dict[int, Samples] = {}
        self._marks: dict[int, tuple[int, int]] = {}
        self._begun_at = 0
        self.has_gaps = False

    @property
    def is_recording(self) -> bool:
        return self._recorder.is_recording

    @property
    def sample_rate(self) -> int:
        """Of all that is handed out, whatever the microphones record at."""
        return self._rate

    def has_take(self, index: int) -> bool:
        """Whether the sentence was read, also while the recording still runs."""
        return index in self._marks or index in self._takes

    @property
    def seconds(self) -> float:
        """How much was recorded of all sentences, the one being read included."""
        marked = sum(end - start for start, end in self._marks.values())
        kept = sum(len(take) for at, take in self._takes.items() if at not in self._marks)
        running = self._recorder.n_samples - self._begun_at if self.is_recording else 0
        return (marked + running) / self._recorder.sample_rate + kept / self._rate

    def start(self, device: Device | None = None) -> None:
        """Record from the sentence shown on; raises DeviceError."""
        self._keep_marked()
        self._recorder.start(device)
        self._begun_at = 0

    def level(self) -> Level:
        """How loud it is now."""
        return self._recorder.level()

    def recent(self, seconds: float) -> Samples:
        """The last seconds of the sentence that is being read."""
        rate = self._recorder.sample_rate
        passed = (self._recorder.n_samples - self._begun_at) / rate
        return self._at_own_rate(self._recorder.recent(min(seconds, passed)), rate)

    def next(self) -> bool:
        """End the sentence that is being read and go on; False when it was the last."""
        if self.is_recording:
            self._mark()
        if self.at + 1 >= len(self.sentences):
            return False
        self.at += 1
        return True

    def again(self, kept_s: float = 0.0) -> None:
        """Forget what was read of this sentence and read it anew.

        The last kept_s seconds count as its beginning: who comes in early is not cut off.
        """
        self._marks.pop(self.at, None)
        self._takes.pop(self.at, None)
        kept = round(kept_s * self._recorder.sample_rate)
        self._begun_at = max(0, self._recorder.n_samples - kept)

    def show(self, index: int) -> None:
        """Go to another sentence; one that is being read ends first."""
        if self.is_recording:
            self._mark()
        self.at = max(0, min(index, len(self.sentences) - 1))

    def stop(self) -> None:
        """End the recording; what was read is kept, also of a sentence that was cut short."""
        # A microphone that went away has stopped by itself: what it brought counts as well.
        self._mark()
        self._keep_marked()

    def forget(self) -> None:
        """Give up everything."""
        self._recorder.cancel()
        self._takes.clear()
        self._marks.clear()
        self.at = self._begun_at = 0
        self.has_gaps = False

    def joined(self, join: Callable[[list[Samples], int], Samples]) -> Samples:
        """All takes in the order of the sentences, put together by join(takes, rate)."""
        takes = [self._takes[index] for index in sorted(self._takes)]
        return join(takes, self.sample_rate) if takes else np.zeros(0, np.float32)

    def _mark(self) -> None:
        end = self._recorder.n_samples
        if end - self._begun_at >= _LEAST_S * self._recorder.sample_rate:
            self._marks[self.at] = (self._begun_at, end)
        self._begun_at = end

    def _keep_marked(self) -> None:
        """Cut what the recorder holds into the takes; the recorder is empty afterwards."""
        recording = self._recorder.stop()
        self.has_gaps = self.has_gaps or recording.has_gaps
        for index, (start, end) in self._marks.items():
            take = recording.samples[start:end]
            self._takes[index] = self._at_own_rate(take, recording.sample_rate)
        self._marks.clear()
        self._recorder.cancel()
        self._begun_at = 0

    def _at_own_rate(self, samples: Samples, rate: int) -> Samples:
        if rate == self._rate:
            return samples
        resampled: Samples = soxr.resample(samples, rate, self._rate).astype(np.float32)
        return resampled
