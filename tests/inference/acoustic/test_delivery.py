"""How a line is delivered: what the reader of prosody knows, and what it must not know."""

from __future__ import annotations

import torch

from inference.acoustic.config import AcousticConfig
from inference.acoustic.delivery import Delivery, places_in_phrase
from inference.acoustic.phones import batch_of, row_of
from inference.text.frontend import utterance

SMALL = AcousticConfig(predictor_width=16)


def test_a_line_alone_is_delivered_as_in_a_batch() -> None:
    torch.manual_seed(0)
    delivery = Delivery(SMALL).eval()
    short, long = (row_of(utterance(text)) for text in ("No.", "Where did you put the keys?"))
    habits = torch.randn(2, 4)
    with torch.no_grad():
        together = delivery(batch_of([short, long]), habits)
        alone = delivery(batch_of([short]), habits[:1])
    n = len(short.ids)
    torch.testing.assert_close(together[:1, :n], alone, atol=1e-5, rtol=1e-4)
    assert float(together[0, n:].abs().max()) == 0.0


def test_places_count_from_the_pause_before_and_to_the_pause_after() -> None:
    batch = batch_of([row_of(utterance("No, no."))])
    assert [phone.symbol for phone in utterance("No, no.").phones][3] == ","
    since = ((places_in_phrase(batch)[0, :, 0] + 1) * 20).round().tolist()
    until = ((places_in_phrase(batch)[0, :, 1] + 1) * 20).round().tolist()
    assert since == [0, 1, 2, 0, 1, 2, 0, 0]
    assert until == [0, 2, 1, 0, 2, 1, 0, 0]


def test_other_habits_give_another_delivery() -> None:
    torch.manual_seed(0)
    delivery = Delivery(SMALL).eval()
    batch = batch_of([row_of(utterance("Where did you put the keys?"))])
    with torch.no_grad():
        calm, brisk = (delivery(batch, habits) for habits in (torch.zeros(1, 4), torch.ones(1, 4)))
    assert not torch.allclose(calm, brisk)
