"""Whether more than one person speaks in a recording, also where they take turns quickly.

Moments of the speech are heard one by one by the network that takes voices; those of one reader
are all somewhat alike, those of two are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from inference.acoustic.config import STYLE_PART
from inference.mel import DEFAULT
from inference.speech import Samples
from inference.voice.encoder import Frames, frames_of

if TYPE_CHECKING:
    from inference.neural import NeuralSpeaker

Floats = npt.NDArray[np.float64]

_MOMENT_SECONDS = 1.4
_HOP_SECONDS = 0.25
_MOST_MOMENTS = 60
_FEWEST_MOMENTS = 14
_LEAST_VOICED = 5
_UNLIKE_PERCENTILE = 5.0

# Of 24 readers whom no training had met none lies below the cosine, of 222 readers one above the
# spread of ln F0. Of pairs who take turns of 1.5 to 3 s, nine in ten of a woman and a man are
# found, and six in ten of the same sex.
_LEAST_COSINE = -0.06
_MOST_SPREAD = 0.26
_USUAL_COSINE = 0.25


def company(speaker: NeuralSpeaker, samples: Samples, sample_rate: int) -> float:
    """Tell how unlike the moments of mono samples (n,) are; from 1 on, several people speak.

    0 where there is too little speech to tell.
    """
    frames = frames_of(samples, sample_rate)
    spoken = _only_speech(frames)
    moment = round(_MOMENT_SECONDS / DEFAULT.frame_seconds)
    room = len(spoken) - moment
    hop = max(round(_HOP_SECONDS / DEFAULT.frame_seconds), room // _MOST_MOMENTS)
    begins = range(0, room + 1, hop)
    if len(begins) < _FEWEST_MOMENTS:
        return 0.0
    moments = [spoken.cut(begin, begin + moment) for begin in begins]
    styles = np.stack([speaker.hear(one)[STYLE_PART] for one in moments]).astype(np.float64)
    cosine = _least_alike(styles, apart=-(-moment // hop))
    unlike = (_USUAL_COSINE - cosine) / (_USUAL_COSINE - _LEAST_COSINE)
    return max(0.0, unlike, _pitch_spread(moments) / _MOST_SPREAD)


def _only_speech(frames: Frames) -> Frames:
    kept = frames.speech
    return Frames(
        frames.mel[kept],
        frames.log_f0[kept],
        frames.voiced[kept],
        frames.speech[kept],
        frames.syllable[kept],
    )


def _least_alike(styles: Floats, apart: int) -> float:
    """The cosine of the least alike moments that share no sound."""
    cosines = styles @ styles.T
    return float(np.percentile(cosines[np.triu_indices(len(styles), apart)], _UNLIKE_PERCENTILE))


def _pitch_spread(moments: list[Frames]) -> float:
    """The spread of ln F0 from moment to moment."""
    heights = [
        float(np.median(one.log_f0[one.voiced]))
        for one in moments
        if one.voiced.sum() > _LEAST_VOICED
    ]
    return float(np.std(heights)) if heights else 0.0
