"""The voices of espeak-ng: its timbres, and those that stand in for a person at their pitch."""

from __future__ import annotations

import math
from dataclasses import replace

from inference.text import espeak_library
from inference.text.espeak_library import Delivery
from inference.text.espeak_phonemes import espeak_voice
from inference.voice.profile import Prosody, Voice

RATE = 175

# Mean F0 in Hz of each timbre at pitch 50 and range 0, and how it grows with both parameters,
# measured with Praat on two sentences; the spread of ln F0 is 0.0019 per unit of range.
_F0_HZ = {"": 89.0, "+f2": 171.0}
_PER_PITCH, _PER_RANGE, _SPREAD_PER_RANGE = 0.0104, 0.0024, 0.0019
_BETWEEN_TIMBRES_HZ = 150.0

_TIMBRES = (
    ("Espeak", ""),
    ("Espeak low", "+m3"),
    ("Espeak woman", "+f2"),
    ("Espeak high", "+f5"),
    ("Espeak whisper", "+whisper"),
)


def voices() -> tuple[Voice, ...]:
    """Return the built-in timbres; each speaks any language."""
    return tuple(Voice.make(name, "espeak", espeak=variant) for name, variant in _TIMBRES)


def languages() -> tuple[tuple[str, str], ...]:
    """Return (code, name) of every language. Raises EngineMissing."""
    return tuple((voice.language, voice.name) for voice in espeak_library.voices())


def voice_from(prosody: Prosody, name: str, language: str = "") -> Voice:
    """Return a voice that speaks at the pitch of somebody else."""
    is_high = math.exp(prosody.f0_mean_log) > _BETWEEN_TIMBRES_HZ
    return Voice.make(name, "espeak", language, prosody=prosody, espeak="+f2" if is_high else "")


def near(f0_mean_log: float) -> Voice:
    """Return the voice that is nearest to somebody of this mean ln F0 in Hz."""
    return voice_from(Prosody(f0_mean_log, 0.1), "near")


def stand_in(voice: Voice) -> Voice:
    """Return the voice itself, or for a neural one a voice of espeak-ng at its pitch."""
    if voice.engine == "espeak":
        return voice
    if voice.prosody is None:
        return Voice.make(voice.name, "espeak")
    return voice_from(voice.prosody, voice.name)


def delivery_of(voice: Voice) -> Delivery:
    """Return pitch and range that bring espeak-ng to the voice's own F0."""
    timbre = voice.espeak[voice.espeak.find("+") :] if "+" in voice.espeak else ""
    if voice.prosody is None or timbre not in _F0_HZ:
        return Delivery(RATE)
    pitch_range = min(99, max(0, round(voice.prosody.f0_std_log / _SPREAD_PER_RANGE)))
    resting = math.log(_F0_HZ[timbre]) + _PER_RANGE * pitch_range
    pitch = 50 + (voice.prosody.f0_mean_log - resting) / _PER_PITCH
    return Delivery(RATE, min(99, max(0, round(pitch))), pitch_range)


def raised(delivery: Delivery, semitones: float) -> Delivery:
    """Return the delivery so many semitones higher, as far as espeak-ng goes."""
    steps = semitones * math.log(2) / 12 / _PER_PITCH
    return replace(delivery, pitch=min(99, max(0, round(delivery.pitch + steps))))


def identifier(voice: Voice, language: str) -> str:
    """Return the voice of espeak-ng: the language's own, with the timbre of the voice."""
    base, plus, timbre = voice.espeak.partition("+")
    if base and voice.language.split("-")[0] == language.split("-")[0]:
        return voice.espeak
    return espeak_voice(language) + plus + timbre
