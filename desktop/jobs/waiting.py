"""The wishes whose turn has not come, shared by the thread that adds and the one that speaks."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from desktop.jobs.job import Ending
from desktop.jobs.wish import Wish


class Waiting:
    """At most one wish for each line; the one of the highest rank comes first.

    Any thread may call, but only one of them speaks: the one that was woken, until it sleeps.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wishes: dict[str, Wish] = {}
        self._running: Wish | None = None
        self._is_paused = self._is_awake = False

    @property
    def is_paused(self) -> bool:
        """Whether all wishes wait but the urgent ones."""
        return self._is_paused

    def pause(self, is_paused: bool) -> None:
        """Let the wishes in the background wait, or come again."""
        with self._lock:
            self._is_paused = is_paused

    def put(self, wish: Wish) -> None:
        """Add a wish in place of an older one of its line; what is spoken makes way if it must."""
        with self._lock:
            self._wishes[wish.request.line_id] = wish
            running = self._running
            if wish.urgent and running is not None and not running.urgent:
                # It is spoken again afterwards.
                running.is_preempted = not running.ticket.is_cancelled
                running.ticket.cancel()

    def withdraw(self, wishes: Iterable[Wish]) -> tuple[Wish, ...]:
        """Cancel wishes; return those that had not begun, which nobody hears of otherwise."""
        dropped: list[Wish] = []
        with self._lock:
            for wish in wishes:
                wish.ticket.cancel()
                wish.is_preempted = False
                if self._wishes.get(wish.request.line_id) is wish:
                    del self._wishes[wish.request.line_id]
                    dropped.append(wish)
        return tuple(dropped)

    def has_urgent(self) -> bool:
        """Whether somebody waits for a line at once."""
        with self._lock:
            return any(wish.urgent for wish in self._wishes.values())

    def wake(self) -> bool:
        """Whether nobody speaks, so that somebody is to begin."""
        with self._lock:
            was_awake, self._is_awake = self._is_awake, True
        return not was_awake

    def may_sleep(self) -> bool:
        """Whether whoever speaks may stop: no wish is left whose turn may come now."""
        with self._lock:
            self._is_awake = bool(self._ready())
            return not self._is_awake

    def begin(self) -> Wish | None:
        """Take the wish whose turn it is; None where there is none."""
        with self._lock:
            self._running = max(self._ready(), key=lambda wish: wish.rank, default=None)
            if self._running is not None:
                del self._wishes[self._running.request.line_id]
            return self._running

    def end(self, wish: Wish, ending: Ending) -> bool:
        """Note how a wish ended; True when it is to be spoken again, and waits for that."""
        line_id = wish.request.line_id
        with self._lock:
            self._running = None
            if not wish.goes_on_after(ending) or line_id in self._wishes:
                return False
            self._wishes[line_id] = wish
            return True

    def _ready(self) -> list[Wish]:
        return [x for x in self._wishes.values() if x.urgent or not self._is_paused]
