"""One seek at a time: meanwhile only the newest wish waits, so scrubbing never lags."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

PATIENCE_S = 2.0
"""A seek that has not arrived after this long is taken for lost; some broken files never answer."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to go: the moment a person means, and the second that is asked of the player."""

    ms: int
    seconds: float
    exact: bool


class SeekQueue:
    """Hands aims to send, the next one only when the one before has arrived.

    Wishes come on the GUI thread, arrivals on the player's; both are safe.
    """

    def __init__(
        self, send: Callable[[Aim], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._send = send
        self._clock = clock
        self._lock = threading.Lock()
        self._flying: Aim | None = None
        self._waiting: Aim | None = None
        self._landed: Aim | None = None
        self._sent_at = 0.0

    @property
    def target(self) -> Aim | None:
        """The newest aim that has not arrived yet."""
        with self._lock:
            return self._waiting or self._flying

    @property
    def rest(self) -> Aim | None:
        """The exact aim at which the film stands or towards which it goes; None when it left."""
        with self._lock:
            return self._waiting or self._flying or self._landed

    def ask(self, aim: Aim) -> None:
        """Go there as soon as possible; an older wish that still waits is forgotten."""
        with self._lock:
            is_lost = self._clock() - self._sent_at > PATIENCE_S
            if self._flying is not None and not is_lost:
                self._waiting = aim
                return
            self._take_off(aim)
        self._send(aim)

    def arrived(self) -> bool:
        """Note that the seek under way is done; True when nothing more is to come."""
        with self._lock:
            following, arrived = self._waiting, self._flying
            self._waiting = self._flying = None
            if arrived is not None:
                # After a quick seek only the player knows where it is.
                self._landed = arrived if arrived.exact else None
            if following is None:
                return True
            self._take_off(following)
        self._send(following)
        return False

    def clear(self) -> None:
        """Forget everything, as when another film is loaded."""
        with self._lock:
            self._flying = self._waiting = self._landed = None

    def leave(self) -> None:
        """The film moves on from where it stood."""
        with self._lock:
            self._landed = None

    def _take_off(self, aim: Aim) -> None:
        self._flying, self._waiting = aim, None
        self._sent_at = self._clock()
