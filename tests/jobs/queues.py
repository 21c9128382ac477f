"""What the tests of the queue share: a speaker that waits, and a list of what was told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.jobs.speech import SpeechQueue
from desktop.jobs.speech_request import SpeechRequest
from tests.fakes import FakeSpeaker

if TYPE_CHECKING:
    from inference.speech import Speech
    from inference.voice.profile import Voice


class SlowSpeaker(FakeSpeaker):
    """Waits before each line until the test lets it go on, and looks up while it waits."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []
        self.threads: set[int] = set()
        self.odd_times = 0
        self._steps = threading.Semaphore(0)

    def let_go(self, lines: int = 1) -> None:
        self._steps.release(lines)

    def speak(
        self,
        text: str,
        voice: Voice,
        report: Callable[[float], None] | None = None,
        **wishes: object,
    ) -> Speech:
        from inference.errors import Unspeakable

        self.begun.append(text)
        self.threads.add(threading.get_ident())
        while not self._steps.acquire(timeout=0.005):
            if report is not None:
                report(0.5)
        if text.startswith("odd") and self.odd_times > 0:
            self.odd_times -= 1
            raise RuntimeError("odd")
        if text.startswith("fail"):
            raise Unspeakable(text, (text,))
        return super().speak(text, voice, report=report)


class Ends:
    """What was told of each line, in order."""

    def __init__(self, queue: SpeechQueue) -> None:
        self.told: list[tuple[str, str]] = []
        self.counts: list[tuple[int, int]] = []
        self.idle = 0
        queue.take_ready.connect(lambda line_id, take: self.told.append((line_id, "ready")))
        queue.failed.connect(lambda line_id, error: self.told.append((line_id, str(error))))
        queue.withdrawn.connect(lambda ids: self.told.extend((x, "withdrawn") for x in ids))
        queue.counted.connect(lambda done, wished: self.counts.append((done, wished)))
        queue.idle.connect(self._note_idle)

    def _note_idle(self) -> None:
        self.idle += 1


def wish(line_id: str, text: str = "") -> SpeechRequest:
    return SpeechRequest(line_id, text or f"line {line_id}", "en", "", 1.0, 0, 60_000)
