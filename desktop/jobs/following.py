"""A line whose chosen take was acted keeps its delivery when another voice is to speak it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.core.takes import TakeStore

if TYPE_CHECKING:
    from desktop.jobs.speech_request import SpeechRequest
    from inference.delivery.profile import Delivery

ACTED = "acted"
"""meta["kind"] of a take in which a voice of ours follows somebody."""
HUMAN = "human"
"""meta["kind"] of a take that a person spoke."""


def followed(store: TakeStore, request: SpeechRequest) -> SpeechRequest:
    """Return the wish, with the delivery of the acted take that was chosen for the same words.

    The choice itself counts for one voice only; this is how the line goes on in another.
    """
    key = request.speech.take
    if request.delivery is not None or not key:
        return request
    try:
        meta = store.meta(key)
    except KeyError:
        return request
    if meta.get("kind") != ACTED or meta.get("said") != request.text:
        return request
    delivery = delivery_in(meta)
    if delivery is None:
        return request
    return follow(request, delivery, str(meta.get("acted_from", "")))


def follow(request: SpeechRequest, delivery: Delivery, acted_from: str) -> SpeechRequest:
    """Return the wish for the same words as they were acted; of paces only the line's own counts.

    The pace of the project was chosen for voices that find their own.
    """
    return dataclasses.replace(
        request, delivery=delivery, acted_from=acted_from, pace=request.speech.pace
    )


def delivery_in(meta: Mapping[str, object]) -> Delivery | None:
    """Read the delivery that is kept with a take; None where there is none, or a damaged one."""
    from inference.delivery.profile import Delivery

    written = meta.get("delivery")
    if not isinstance(written, Mapping):
        return None
    try:
        return Delivery.from_dict(written)
    except ValueError:
        return None
