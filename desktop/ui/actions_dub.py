"""Actions of the dub menu: speaking, hearing and the cast."""

from __future__ import annotations

from desktop.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Need

_A, _N = ActionSpec, Need

# fmt: off
DUB: tuple[ActionSpec, ...] = (
    _A("play_line", QT_TRANSLATE_NOOP("Actions", "&Hear this line"),
       ("F5",), "play-line", _N.LINE, "dub.play_line", "dub.1"),
    _A("play_dub", QT_TRANSLATE_NOOP("Actions", "&Play from here with the dub"),
       ("F6",), "play", _N.FILM, "dub.play_from_here", "dub.1"),
    _A("dub_sound", QT_TRANSLATE_NOOP("Actions", "&Dub instead of the original sound"),
       ("F7",), "dub", _N.FILM, "dub.toggle_dub", "dub.1", is_checkable=True),
    _A("dub_alone", QT_TRANSLATE_NOOP("Actions", "Only the d&ub, without the film below it"),
       ("Shift+F7",), "voice", _N.FILM, "dub.toggle_alone", "dub.1", is_checkable=True),
    _A("speak_all", QT_TRANSLATE_NOOP("Actions", "&Speak all lines that are out of date"),
       ("F8",), "speak-all", _N.LINES, "dub.speak_all", "dub.2"),
    _A("speak_cancel", QT_TRANSLATE_NOOP("Actions", "S&top speaking"),
       ("Ctrl+.",), "stop", _N.SPEAKING, "dub.cancel", "dub.2"),
    _A("speak_pause", QT_TRANSLATE_NOOP("Actions", "P&ause speaking"),
       ("Shift+F8",), "pause", _N.SPEAKING, "speaking.toggle_pause", "dub.2", is_checkable=True),
    _A("take_another", QT_TRANSLATE_NOOP("Actions", "A&nother take of this line"),
       ("Shift+F6",), "redo", _N.LINE, "takes.another", "dub.2"),
    _A("lexicon", QT_TRANSLATE_NOOP("Actions", "Pron&unciations…"),
       ("Ctrl+Shift+L",), "spelling", _N.NOTHING, "lexicon.open", "dub.2"),
    _A("say_word", QT_TRANSLATE_NOOP("Actions", "Say this &word otherwise…"),
       ("Ctrl+Shift+W",), "voice", _N.LINE, "lexicon.say_word", "dub.2"),
    _A("fit_extend", QT_TRANSLATE_NOOP("Actions", "&Extend into the gap"),
       ("Ctrl+1",), "set-end", _N.TOO_LONG, "remedies.extend", "dub.3/long"),
    _A("fit_move_next", QT_TRANSLATE_NOOP("Actions", "&Move the next line"),
       ("Ctrl+2",), "next", _N.TOO_LONG, "remedies.move_next", "dub.3/long"),
    _A("fit_faster", QT_TRANSLATE_NOOP("Actions", "&Allow ×1.5 here"),
       ("Ctrl+3",), "speed", _N.TOO_LONG, "remedies.allow_rate", "dub.3/long"),
    _A("fit_overlap", QT_TRANSLATE_NOOP("Actions", "Allow &overlap"),
       ("Ctrl+4",), "merge", _N.TOO_LONG, "remedies.allow_overlap", "dub.3/long"),
    _A("fit_shorten", QT_TRANSLATE_NOOP("Actions", "S&horten the text"),
       ("Ctrl+6",), "keyboard", _N.TOO_LONG, "remedies.shorten", "dub.3/long"),
    _A("fit_exact", QT_TRANSLATE_NOOP("Actions", "Exactly as long as its t&ime: on or off"),
       ("Ctrl+5",), "set-end", _N.LINE, "remedies.toggle_exact", "dub.3/long"),
    _A("act_line", QT_TRANSLATE_NOOP("Actions", "A&ct this line…"),
       ("Ctrl+Shift+A",), "record", _N.LINE, "act.open", "dub.4"),
    _A("voice_record", QT_TRANSLATE_NOOP("Actions", "&Record a voice…"),
       ("Ctrl+R",), "record", _N.NOTHING, "voices.record", "dub.4"),
    _A("voice_refine", QT_TRANSLATE_NOOP("Actions", "Re&fine a voice…"),
       (), "voice", _N.NOTHING, "refining.show", "dub.4"),
    _A("voice_from_lines", QT_TRANSLATE_NOOP("Actions", "Take a voice &from the selected lines…"),
       (), "voice", _N.FILM_AND_LINES, "voices.from_lines", "dub.4"),
    _A("voice_each_line", QT_TRANSLATE_NOOP("Actions", "Give each selected line its own &voice…"),
       (), "voice", _N.FILM_AND_LINES, "line_voices.take", "dub.4"),
    _A("cast", QT_TRANSLATE_NOOP("Actions", "&Cast…"),
       ("Ctrl+Shift+R",), "subtitles", _N.LINES, "voices.show_cast", "dub.4"),
)
# fmt: on
