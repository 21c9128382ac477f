"""Actions of the play menu: playing and moving through the film."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
PLAY: tuple[ActionSpec, ...] = (
    _A("play", QT_TRANSLATE_NOOP("Actions", "&Play or pause"),
       ("Ctrl+Space",), "play", _N.FILM, "dub.toggle_playing", "play.1", ("Space",)),
    _A("play_slot", QT_TRANSLATE_NOOP("Actions", "Pl&ay this line of the film"),
       ("Shift+F5",), "play-line", _N.FILM_AND_LINE, "hearing.play_slot", "play.1", ("P",)),
    _A("play_before_start", QT_TRANSLATE_NOOP("Actions", "Before the &start"),
       (), "play-line", _N.FILM_AND_LINE, "hearing.play_around:before start", "play.1/around",
       ("Q",)),
    _A("play_after_start", QT_TRANSLATE_NOOP("Actions", "&After the start"),
       (), "play-line", _N.FILM_AND_LINE, "hearing.play_around:after start", "play.1/around",
       ("W",)),
    _A("play_before_end", QT_TRANSLATE_NOOP("Actions", "&Before the end"),
       (), "play-line", _N.FILM_AND_LINE, "hearing.play_around:before end", "play.1/around",
       ("E",)),
    _A("play_after_end", QT_TRANSLATE_NOOP("Actions", "After the &end"),
       (), "play-line", _N.FILM_AND_LINE, "hearing.play_around:after end", "play.1/around",
       ("R",)),
    _A("play_to_end", QT_TRANSLATE_NOOP("Actions", "From the start of the line &on"),
       (), "play", _N.FILM_AND_LINE, "hearing.play_to_end", "play.1/around"),
    _A("loop_line", QT_TRANSLATE_NOOP("Actions", "Play this line again and a&gain"),
       ("Ctrl+L",), "loop", _N.FILM_AND_LINE, "hearing.toggle_loop", "play.1",
       ("L",), is_checkable=True),
    _A("pause_typing", QT_TRANSLATE_NOOP("Actions", "Pause while t&yping"),
       ("Ctrl+Shift+T",), "keyboard", _N.NOTHING, "hearing.toggle_pausing", "play.1",
       is_checkable=True),
    _A("step_back", QT_TRANSLATE_NOOP("Actions", "One frame &back"),
       ("Alt+Left",), "step-back", _N.FILM, "playback.step_back", "play.2", (",",)),
    _A("step_forward", QT_TRANSLATE_NOOP("Actions", "One frame &forward"),
       ("Alt+Right",), "step-forward", _N.FILM, "playback.step_forward", "play.2", (".",)),
    _A("seek_back", QT_TRANSLATE_NOOP("Actions", "One second back"),
       ("Alt+Shift+Left",), "seek-back", _N.NOTHING, "playback.seek_back", "play.2"),
    _A("seek_forward", QT_TRANSLATE_NOOP("Actions", "One second forward"),
       ("Alt+Shift+Right",), "seek-forward", _N.NOTHING, "playback.seek_forward", "play.2"),
    _A("seek_back_half", QT_TRANSLATE_NOOP("Actions", "Half a second back"),
       (), "seek-back", _N.NOTHING, "hearing.seek_by:-500", "play.2"),
    _A("seek_forward_half", QT_TRANSLATE_NOOP("Actions", "Half a second forward"),
       (), "seek-forward", _N.NOTHING, "hearing.seek_by:500", "play.2"),
    _A("seek_start", QT_TRANSLATE_NOOP("Actions", "To the start of the line"),
       ("Alt+Home",), "set-start", _N.LINE, "playback.seek_line_start", "play.2"),
    _A("seek_end", QT_TRANSLATE_NOOP("Actions", "To the en&d of the line"),
       ("Alt+End",), "set-end", _N.LINE, "hearing.seek_line_end", "play.2"),
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
