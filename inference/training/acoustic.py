"""The recipe that trains the acoustic model and the voice encoder together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inference.acoustic.blocks import take
from inference.acoustic.config import STYLE, AcousticConfig, EncoderConfig
from inference.acoustic.judge import (
    MelJudge,
    deceive_loss,
    feature_loss,
    judge_loss,
    windows,
)
from inference.acoustic.model import AcousticModel, Melody
from inference.training.lessons import Lesson, Lessons
from inference.training.trainer import Average, cosine_rate, moved
from inference.voice.encoder import VoiceEncoder

# Cosine softmax over speakers: scale and margin as in the speaker verification literature.
SPEAKER_SCALE = 16.0
SPEAKER_MARGIN = 0.2


@dataclass(frozen=True, slots=True)
class AcousticTraining:
    """How the acoustic model is trained; `horizon` is where the learning rate ends its fall.

    From step `adversarial_from` on a judge is trained beside it, and listened to a little later.
    With `keep_encoder` the voice encoder stays as it is, so that voices taken with it stay good.
    """

    horizon: int = 9000
    rate: float = 1e-3
    final_share: float = 0.03
    average: float = 0.999
    half_precision: bool = True
    speaker_weight: float = 0.05
    edge_weight: float = 0.5
    adversarial_from: int | None = None
    keep_encoder: bool = False
    judge_rate: float = 4e-4
    judge_warm_up: int = 200
    deceive_weight: float = 0.1
    feature_weight: float = 0.4
    seed: int = 0


class AcousticRecipe:
    """One step at a time: hear the voice, read the phones, be corrected."""

    def __init__(
        self,
        lessons: Lessons,
        training: AcousticTraining,
        acoustic: AcousticConfig,
        encoder: EncoderConfig,
        device: torch.device | None = None,
    ) -> None:
        torch.manual_seed(training.seed)
        self._device = device or torch.device("cpu")
        self._lessons, self._training = lessons, training
        self.model = AcousticModel(acoustic)
        self.encoder = VoiceEncoder(encoder)
        self._speakers = nn.Parameter(
            (torch.randn(len(lessons.speakers), STYLE) * 0.1).to(self._device)
        )
        mean, std = lessons.scale()
        self.model.voices.measured_mean.copy_(mean)
        self.model.voices.measured_std.copy_(std)
        self.encoder.requires_grad_(not training.keep_encoder)
        self._networks = nn.ModuleList([self.model, self.encoder]).to(self._device)
        self.judge = MelJudge().to(self._device)
        self._judging = torch.optim.AdamW(
            self.judge.parameters(), lr=training.judge_rate, betas=(0.5, 0.9)
        )
        self._average = Average(self._networks, training.average)
        self._optimizer = torch.optim.AdamW(
            [*self._networks.parameters(), self._speakers],
            lr=training.rate,
            betas=(0.9, 0.98),
            fused=True,
        )

    def step(self, number: int) -> Mapping[str, float]:
        """Train on the batch of step `number`."""
        plan = self._training
        torch.manual_seed(plan.seed * 1_000_003 + number)
        share = cosine_rate(number, plan.horizon, plan.final_share)
        for group in self._optimizer.param_groups:
            group["lr"] = plan.rate * share
        self._networks.train()
        self.encoder.train(not plan.keep_encoder)
        lesson = moved(self._lessons.batch(number), self._device)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=plan.half_precision):
            losses, mel = self._losses(lesson)
            if plan.adversarial_from is not None and number >= plan.adversarial_from:
                losses.update(self._judged(lesson, mel))
        weights = self._weights(number)
        total = torch.stack([losses[name] * weights[name] for name in losses if name in weights])
        total = total.sum()
        self._optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        norm = nn.utils.clip_grad_norm_(self._networks.parameters(), 1.0)
        self._optimizer.step()
        self._average.update(number)
        told = {name: float(loss.detach()) for name, loss in losses.items()}
        return {"total": float(total.detach()), "grad": float(norm), **told}

    def state(self) -> dict[str, object]:
        """Give live and averaged weights and the optimizer's moments."""
        return {
            "networks": self._networks.state_dict(),
            "average": self._average.state(),
            "speakers": self._speakers.detach(),
            "judge": self.judge.state_dict(),
            "judging": self._judging.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }

    def load(self, state: Mapping[str, object]) -> None:
        """Take up a state; a changed set of speakers or an absent optimizer starts afresh."""
        networks = state["networks"]
        average = state.get("average", networks)
        if not isinstance(networks, dict) or not isinstance(average, dict):
            raise ValueError("this is no state of the acoustic recipe")
        self._networks.load_state_dict(networks)
        self._average.load(average)
        speakers, optimizer = state.get("speakers"), state.get("optimizer")
        if isinstance(speakers, Tensor) and speakers.shape == self._speakers.shape:
            with torch.no_grad():
                self._speakers.copy_(speakers)
            if isinstance(optimizer, dict):
                self._optimizer.load_state_dict(optimizer)
                for group in self._optimizer.param_groups:
                    group["fused"] = True

        judge, judging = state.get("judge"), state.get("judging")
        if isinstance(judge, dict):
            self.judge.load_state_dict(judge)
        if isinstance(judging, dict):
            self._judging.load_state_dict(judging)

    def at_checkpoint(self, number: int) -> None:
        """Nothing beside the state: exporting is a command of its own."""

    def _weights(self, number: int) -> dict[str, float]:
        plan = self._training
        heard = plan.adversarial_from is not None and (
            number >= plan.adversarial_from + plan.judge_warm_up
        )
        return {
            "mel": 1.0,
            "edges": plan.edge_weight,
            "melody": 0.2,
            "voicing": 0.2,
            "speaker": plan.speaker_weight,
            "deceive": plan.deceive_weight * heard,
            "features": plan.feature_weight * heard,
        }

    def _judged(self, lesson: Lesson, mel: Tensor) -> dict[str, Tensor]:
        """Train the judge on a window of each line; return what it thinks of the made frames."""
        at = windows(lesson.durations.sum(dim=1))
        keep = lesson.keep.unsqueeze(1)
        real, made = take(lesson.mel, at) * keep, take(mel, at) * keep
        voiced = lesson.voiced.gather(1, at)
        seen, found = self.judge(real, voiced), self.judge(made.detach(), voiced)
        loss = judge_loss(seen, found)
        self._judging.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._judging.step()
        seen, found = self.judge(real, voiced), self.judge(made, voiced)
        return {
            "deceive": deceive_loss(found),
            "features": feature_loss(seen, found),
            "judge": loss.detach(),
            "score_real": seen[-1].detach().float().mean(),
            "score_made": found[-1].detach().float().mean(),
        }

    def _losses(self, lesson: Lesson) -> tuple[dict[str, Tensor], Tensor]:
        heard = self.encoder(lesson.heard, lesson.heard_mask)
        voice = torch.cat([heard, lesson.measured], dim=-1)
        style = self.model.voices(voice)
        hidden = self.model.read(lesson.phones, style)
        known = torch.stack([lesson.pitch, lesson.energy], dim=-1)
        frames, frame_mask = self.model.laid_out(hidden, known, lesson.durations)
        sung = self.model.sing(frames, known, lesson.durations, style, frame_mask).float()
        melody = Melody(lesson.melody, lesson.voiced)
        mel = self.model.decode(frames, melody, voice, style, frame_mask)
        losses = {
            **mel_losses(mel, lesson.mel, frame_mask, lesson.keep),
            "melody": masked_mean((sung[..., 0] - lesson.melody).abs(), lesson.voiced),
            "voicing": masked_mean(
                F.binary_cross_entropy_with_logits(sung[..., 1], lesson.voiced, reduction="none"),
                frame_mask.squeeze(-1),
            ),
            "speaker": speaker_loss(heard, self._speakers, lesson.speaker),
        }
        return losses, mel


def masked_mean(values: Tensor, mask: Tensor) -> Tensor:
    """Average values where mask is 1; both of one shape."""
    return (values * mask).sum() / mask.sum().clamp(min=1.0)


def mel_losses(made: Tensor, real: Tensor, mask: Tensor, keep: Tensor) -> dict[str, Tensor]:
    """Compare mel frames (batch, t, 80), and their changes in time and across bands.

    mask: (batch, t, 1); keep: (batch, 80) is 0 in bands that the recording cannot tell about. The
    changes are what a plain mean difference smooths away.
    """
    weight = mask * keep.unsqueeze(1)
    error = (made - real) * weight
    area = weight.sum().clamp(min=1.0)
    along = (error[:, 1:] - error[:, :-1]).abs() * weight[:, 1:]
    across = (error[:, :, 1:] - error[:, :, :-1]).abs() * weight[:, :, 1:]
    return {"mel": error.abs().sum() / area, "edges": (along.sum() + across.sum()) / area}


def speaker_loss(styles: Tensor, speakers: Tensor, wanted: Tensor) -> Tensor:
    """Tell speakers apart by the angle of their styles (batch, 128), with a margin."""
    cosines = styles.float() @ F.normalize(speakers, dim=-1).T
    margin = F.one_hot(wanted, len(speakers)) * SPEAKER_MARGIN
    loss: Tensor = F.cross_entropy((cosines - margin) * SPEAKER_SCALE, wanted)
    return loss
