"""Actions of the timeline, in the menus of playing and viewing."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
TIMELINE: tuple[ActionSpec, ...] = (
    _A("shot_previous", QT_TRANSLATE_NOOP("Actions", "To the pre&vious shot change"),
       ("Alt+PgUp",), "previous", _N.FILM, "shots.previous", "play.5"),
    _A("shot_next", QT_TRANSLATE_NOOP("Actions", "To the next s&hot change"),
       ("Alt+PgDown",), "next", _N.FILM, "shots.next", "play.5"),
    _A("shots_find", QT_TRANSLATE_NOOP("Actions", "Find shot &changes"),
       (), "film", _N.FILM, "shots.find", "play.5"),
    _A("shots_automatic", QT_TRANSLATE_NOOP("Actions", "Find the shot changes &of every film"),
       (), "film", _N.NOTHING, "shots.toggle_automatic", "play.5", is_checkable=True),
    _A("track_next", QT_TRANSLATE_NOOP("Actions", "Next sound &track"),
       ("Ctrl+Alt+T",), "track", _N.FILM, "timeline.next_track", "play.6"),
    _A("spectrogram", QT_TRANSLATE_NOOP("Actions", "&Spectrogram instead of the waveform"),
       ("Ctrl+Shift+G",), "spectrogram", _N.NOTHING, "timeline.toggle_spectrogram", "view.3",
       is_checkable=True),
    _A("follow_page", QT_TRANSLATE_NOOP("Actions", "Turn the &page"),
       (), "timeline", _N.NOTHING, "timeline.follow:page", "view.3/follow", is_checkable=True),
    _A("follow_centre", QT_TRANSLATE_NOOP("Actions", "Keep it in the &middle"),
       (), "timeline", _N.NOTHING, "timeline.follow:centre", "view.3/follow", is_checkable=True),
    _A("follow_off", QT_TRANSLATE_NOOP("Actions", "&Stay where I look"),
       (), "timeline", _N.NOTHING, "timeline.follow:off", "view.3/follow", is_checkable=True),
)
# fmt: on
