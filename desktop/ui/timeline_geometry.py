"""Where a moment lies on the screen and which moment lies under a pixel."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

MIN_MS_PER_PX = 0.5  # one frame at 24 fps is then 83 px wide: enough to hit it
MIN_SPAN_MS = 1_000  # what an empty film shows at least
TAIL_FRACTION = 0.1  # room after the end, so that a last line can be drawn and dragged

# Distance between labels, and between the marks among them: both round for people.
_STEPS_MS = (
    *((10, 2), (20, 5), (50, 10), (100, 20), (200, 50), (500, 100)),
    *((1_000, 200), (2_000, 500), (5_000, 1_000), (10_000, 2_000), (15_000, 5_000)),
    *((30_000, 5_000), (60_000, 10_000), (120_000, 30_000), (300_000, 60_000)),
    *((600_000, 120_000), (900_000, 300_000), (1_800_000, 300_000), (3_600_000, 600_000)),
    *((7_200_000, 1_800_000), (18_000_000, 3_600_000)),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """The part of the film in view: its left edge, how dense it is, and how wide."""

    left_ms: float
    ms_per_px: float
    width_px: int
    duration_ms: int

    @property
    def right_ms(self) -> float:
        return self.left_ms + self.width_px * self.ms_per_px

    @property
    def span_ms(self) -> float:
        return self.width_px * self.ms_per_px

    @property
    def end_ms(self) -> float:
        """The last moment that can be scrolled to: a little behind the end of the film."""
        return max(self.duration_ms * (1 + TAIL_FRACTION / 4), self.duration_ms + MIN_SPAN_MS)

    @property
    def max_ms_per_px(self) -> float:
        """The density that shows the whole film."""
        return max(self.end_ms / max(self.width_px, 1), MIN_MS_PER_PX)

    def x(self, ms: float) -> float:
        """Pixel of a moment, counted from the left edge; may lie outside the view."""
        return (ms - self.left_ms) / self.ms_per_px

    def ms(self, x: float) -> float:
        """Moment under a pixel."""
        return self.left_ms + x * self.ms_per_px

    def clamped(self) -> Scale:
        """The nearest scale that shows the film and not the void around it."""
        density = min(max(self.ms_per_px, MIN_MS_PER_PX), self.max_ms_per_px)
        furthest = max(0.0, self.end_ms - self.width_px * density)
        return replace(self, ms_per_px=density, left_ms=min(max(self.left_ms, 0.0), furthest))

    def zoomed(self, factor: float, anchor_x: float) -> Scale:
        """Larger for a factor over 1; the moment under anchor_x stays where it is."""
        density = min(max(self.ms_per_px / factor, MIN_MS_PER_PX), self.max_ms_per_px)
        left = self.ms(anchor_x) - anchor_x * density
        return replace(self, left_ms=left, ms_per_px=density).clamped()

    def panned(self, dx_px: float) -> Scale:
        """Scrolled to the right by this many pixels."""
        return replace(self, left_ms=self.left_ms + dx_px * self.ms_per_px).clamped()

    def resized(self, width_px: int) -> Scale:
        """As dense as before, in a window of another width."""
        return replace(self, width_px=max(width_px, 1)).clamped()

    def with_duration(self, duration_ms: int) -> Scale:
        return replace(self, duration_ms=duration_ms).clamped()

    def fitted(self) -> Scale:
        """The whole film."""
        return replace(self, left_ms=0.0, ms_per_px=self.max_ms_per_px).clamped()

    def centred(self, ms: float) -> Scale:
        """The same density with this moment in the middle."""
        return replace(self, left_ms=ms - self.span_ms / 2).clamped()

    def revealing(self, start_ms: float, end_ms: float, margin_px: int = 40) -> Scale:
        """Scrolled as little as needed to show a slot; a longer one shows from its start."""
        margin = min(margin_px, self.width_px // 4) * self.ms_per_px
        left = self.left_ms
        if end_ms + margin > self.right_ms:
            left = end_ms + margin - self.span_ms
        left = min(left, start_ms - margin)
        return self if left == self.left_ms else replace(self, left_ms=left).clamped()

    def paged(self, ms: float) -> Scale:
        """Turned like a page when a moving playhead is about to leave on the right."""
        if self.left_ms <= ms <= self.right_ms - self.span_ms * 0.05:
            return self
        return replace(self, left_ms=ms - self.span_ms * 0.05).clamped()


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the ruler; only a major one carries a label."""

    ms: int
    is_major: bool


def steps_ms(ms_per_px: float, min_px: int = 96) -> tuple[int, int]:
    """The smallest round distances between labels (min_px apart at least) and between marks."""
    index = bisect_left(_STEPS_MS, ms_per_px * min_px, key=lambda step: step[0])
    return _STEPS_MS[min(index, len(_STEPS_MS) - 1)]


def ticks(scale: Scale, min_px: int = 96) -> list[Tick]:
    """All marks of the ruler in view, from left to right."""
    major, minor = steps_ms(scale.ms_per_px, min_px)
    first = int(max(scale.left_ms, 0) // minor) * minor
    return [Tick(ms, ms % major == 0) for ms in range(first, int(scale.right_ms) + 1, minor)]


def tick_label(ms: int, step_ms: int) -> str:
    """The moment as people say it, with decimals only where the step needs them."""
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    if step_ms >= 1000:
        return clock
    return f"{clock}.{rest // 100}" if step_ms >= 100 else f"{clock}.{rest // 10:02d}"
