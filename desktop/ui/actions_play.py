"""Actions of the play menu: playing and moving through the film."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
PLAY: tuple[ActionSpec, ...] = (
    _A("play", QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
       ("Ctrl+Space",), "play", _N.FILM, "dub.toggle_playing", "play.1", ("Space",)),
    _A("step_back", QT_TRANSLATE_NOOP("Actions", "One frame &back"),
       ("Alt+Left",), "step-back", _N.FILM, "playback.step_back", "play.2", (",",)),
    _A("step_forward", QT_TRANSLATE_NOOP("Actions", "One frame &forward"),
       ("Alt+Right",), "step-forward", _N.FILM, "playback.step_forward", "play.2", (".",)),
    _A("seek_back", QT_TRANSLATE_NOOP("Actions", "One second back"),
       ("Alt+Shift+Left",), "seek-back", _N.NOTHING, "playback.seek_back", "play.2"),
    _A("seek_forward", QT_TRANSLATE_NOOP("Actions", "One second forward"),
       ("Alt+Shift+Right",), "seek-forward", _N.NOTHING, "playback.seek_forward", "play.2"),
    _A("seek_start", QT_TRANSLATE_NOOP("Actions", "To the start of the line"),
       ("Alt+Home",), "set-start", _N.LINE, "playback.seek_line_start", "play.2"),
    _A("faster", QT_TRANSLATE_NOOP("Actions", "F&aster"),
       ("Ctrl+]",), "speed", _N.FILM, "playback.faster", "play.3"),
    _A("slower", QT_TRANSLATE_NOOP("Actions", "S&lower"),
       ("Ctrl+[",), "speed", _N.FILM, "playback.slower", "play.3"),
    _A("normal_speed", QT_TRANSLATE_NOOP("Actions", "&Normal speed"),
       ("Ctrl+\\",), "speed", _N.FILM, "playback.normal_speed", "play.3"),
    _A("louder", QT_TRANSLATE_NOOP("Actions", "&Louder"),
       ("Ctrl+Up",), "volume", _N.FILM, "playback.louder", "play.4"),
    _A("quieter", QT_TRANSLATE_NOOP("Actions", "&Quieter"),
       ("Ctrl+Down",), "volume", _N.FILM, "playback.quieter", "play.4"),
    _A("mute", QT_TRANSLATE_NOOP("Actions", "&Mute"),
       ("Ctrl+Shift+M",), "volume-off", _N.FILM, "playback.mute", "play.4"),
)
# fmt: on
