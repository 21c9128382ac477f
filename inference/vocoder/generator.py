"""The HiFi-GAN generator: mel frames in, samples out; the published V1, V2, V3 and ours."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inference.config import GeneratorConfig
from inference.vocoder.blocks import SLOPE, FrameBlock, ResBlock1, ResBlock2
from inference.vocoder.colour import coloured
from inference.vocoder.source import even_noise, pulses, spectrum

_MAX_LOG_GAIN = 6.0
_MIDDLE_LOG_F0 = 5.0


@dataclass(frozen=True, slots=True)
class Excitation:
    """What drives the generator beside the mel, for a whole utterance.

    pitch: (batch, 2, frames); harmonic, noise: complex (batch, istft_size // 2 + 1, steps + 1).
    """

    pitch: Tensor
    harmonic: Tensor
    noise: Tensor

    def cut(self, first: int, last: int, steps_per_frame: int) -> Excitation:
        """Return the part that belongs to the mel frames first..last (last not included)."""
        a, b = first * steps_per_frame, last * steps_per_frame + 1
        return Excitation(
            self.pitch[..., first:last],
            self.harmonic[..., a:b],
            self.noise[..., a:b],
        )


@dataclass(frozen=True, slots=True)
class _Driven:
    """The excitation after the voicing is decided; gate: (batch, 1, steps + 1) in 0..1."""

    harmonic: Tensor
    noise: Tensor
    gate: Tensor


class Generator(nn.Module):
    """A HiFi-GAN generator (Kong et al. 2020) of the shape that its configuration names.

    The names of its weights are the published ones after the weight norm is folded.
    """

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        self.config = config
        channels = config.initial_channels
        self.conv_pre = nn.Conv1d(config.n_mels, channels, 7, padding=3)
        if config.frame_blocks:
            self.norm_in = nn.LayerNorm(channels)
            self.frames = nn.ModuleList(
                FrameBlock(channels, config.frame_hidden, config.frame_blocks)
                for _ in range(config.frame_blocks)
            )
            self.norm_out = nn.LayerNorm(channels)
        self.ups = nn.ModuleList()
        self.resblocks = nn.ModuleList()
        block = ResBlock1 if config.resblock == 1 else ResBlock2
        for rate, kernel in zip(config.upsample_rates, config.upsample_kernels, strict=True):
            half = channels // 2
            self.ups.append(
                nn.ConvTranspose1d(channels, half, kernel, rate, padding=(kernel - rate) // 2)
            )
            channels = half
            self.resblocks.extend(
                block(channels, size, dilations)
                for size, dilations in zip(
                    config.resblock_kernels, config.resblock_dilations, strict=True
                )
            )
        self._build_head(channels)

    def forward(
        self,
        mel: Tensor,
        log_f0: Tensor | None = None,
        voiced: Tensor | None = None,
        noise: Tensor | None = None,
    ) -> Tensor:
        """Return sound in -1..1.

        mel: (batch, n_mels, frames); log_f0, voiced: (batch, frames), needed by a harmonic
        generator; noise: (batch, frames * hop) or None for a fixed one -> (batch, frames * hop)
        """
        if not self.config.harmonic:
            return self.render(mel, None)
        if log_f0 is None or voiced is None:
            raise ValueError("this generator needs log_f0 and voiced")
        return self.render(mel, self.excite(log_f0, voiced, noise, mel=mel))

    def excite(
        self,
        log_f0: Tensor,
        voiced: Tensor,
        noise: Tensor | None = None,
        seed: int = 0,
        cycles: Tensor | None = None,
        mel: Tensor | None = None,
    ) -> Excitation:
        """Make the excitation of a whole utterance, so that its phase never breaks.

        log_f0, voiced: (batch, frames); noise: (batch, frames * hop), else drawn from `seed`;
        cycles: (batch, frames * hop), periods passed, else summed up from the pitch; mel:
        (batch, n_mels, frames), needed by a generator with a coloured source
        """
        config = self.config
        n_samples = log_f0.shape[-1] * config.hop
        if noise is None:
            fixed = even_noise(n_samples, seed).to(log_f0.device)
            noise = fixed.expand(log_f0.shape[0], n_samples)
        voiced = voiced.to(log_f0.dtype)
        train = pulses(log_f0, config.hop, config.sample_rate, cycles)
        if config.colour_hz:
            if mel is None:
                raise ValueError("this generator needs the mel for its source")
            train = coloured(train, mel, config.colour_hz)
            noise = coloured(noise, mel, config.colour_hz)
        harmonic = spectrum(train, config.istft_size, config.istft_hop)
        return Excitation(
            torch.stack([log_f0 - _MIDDLE_LOG_F0, voiced], dim=1),
            harmonic,
            spectrum(noise, config.istft_size, config.istft_hop),
        )

    def render(self, mel: Tensor, excitation: Excitation | None) -> Tensor:
        """Return sound; mel: (batch, n_mels, frames), the excitation cut to the same frames."""
        x = self._at_frame_rate(mel, excitation)
        if excitation is None:
            return self._upsampled(x, None)
        return self._upsampled(x, _gated(excitation, torch.sigmoid(self._voicing(x))))

    def render_told(
        self, mel: Tensor, excitation: Excitation, truth: Tensor, told: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return sound, and the logits of the voicing heard in the mel. For training only.

        mel: (batch, n_mels, frames); truth: (batch, frames) in 0..1, the voicing that is used
        where told: (batch,) is 1; elsewhere the network goes by what it hears
        -> (batch, frames * hop), (batch, frames)
        """
        x = self._at_frame_rate(mel, excitation)
        logits = self._voicing(x)
        voiced = torch.lerp(torch.sigmoid(logits.detach()), truth, told[:, None])
        return self._upsampled(x, _gated(excitation, voiced)), logits

    def _voicing(self, x: Tensor) -> Tensor:
        """Decide from mel and pitch together: a pitch tracker alone errs at every edge."""
        logits: Tensor = self.voicing(x).squeeze(1)
        return logits

    def _upsampled(self, x: Tensor, driven: _Driven | None) -> Tensor:
        n_blocks = len(self.config.resblock_kernels)
        for index, up in enumerate(self.ups):
            x = up(F.leaky_relu(x, SLOPE))
            if driven is not None and index == len(self.ups) - 1:
                x = x + self.source(_features(driven)[..., 1:])
            parts = [self.resblocks[index * n_blocks + number](x) for number in range(n_blocks)]
            x = torch.stack(parts).sum(dim=0) / n_blocks
        # Here, and only here, the published model uses torch's default slope.
        x = F.leaky_relu(x, 0.01)
        if not self.config.istft_size:
            return torch.tanh(self.conv_post(x)).squeeze(1)
        return self._from_spectrum(self.conv_post(F.pad(x, (1, 0), mode="reflect")), driven)

    def _build_head(self, channels: int) -> None:
        config = self.config
        if not config.istft_size:
            self.conv_post = nn.Conv1d(channels, 1, 7, padding=3)
            return
        bins = config.istft_size // 2 + 1
        n_parts = 5 if config.harmonic else 2
        self.conv_post = nn.Conv1d(channels, n_parts * bins, 3, padding=1)
        # Log magnitudes begin near those of quiet speech.
        with torch.no_grad():
            for part in (0, 2, 4) if config.harmonic else (0,):
                self.conv_post.get_parameter("bias")[part * bins : (part + 1) * bins] -= 4.0
        if config.harmonic:
            self.pitch = nn.Conv1d(2, config.initial_channels, 1)
            self.source = nn.Conv1d(3 * bins, channels, 3, padding=1)
            self.voicing = nn.Conv1d(config.initial_channels, 1, 1)
        self.register_buffer("window", torch.hann_window(config.istft_size), persistent=False)

    def _at_frame_rate(self, mel: Tensor, excitation: Excitation | None) -> Tensor:
        x: Tensor = self.conv_pre((mel - self.config.mel_mean) / self.config.mel_scale)
        if excitation is not None:
            x = x + self.pitch(excitation.pitch)
        if not self.config.frame_blocks:
            return x
        x = self.norm_in(x.transpose(1, 2)).transpose(1, 2)
        for block in self.frames:
            x = block(x)
        normed: Tensor = self.norm_out(x.transpose(1, 2)).transpose(1, 2)
        return normed

    def _from_spectrum(self, parts: Tensor, driven: _Driven | None) -> Tensor:
        """parts: (batch, n_parts * bins, steps + 1) -> (batch, steps * istft_hop)"""
        parts = parts.float()
        bins = self.config.istft_size // 2 + 1
        if driven is None:
            return self._inverse(_polar(parts[:, :bins], parts[:, bins:]))
        gain, turn, level, phase, breath = torch.split(parts, bins, dim=1)
        voice = _polar(gain, turn) * driven.harmonic
        free = _polar(level, phase) * driven.gate
        # Where there is no voice only noise sounds: a network repeats itself frame by frame,
        # which is heard as a buzz at the frame rate.
        hiss = torch.exp(breath.clamp(max=_MAX_LOG_GAIN)) * driven.noise
        return self._inverse(voice + free + hiss)

    def _inverse(self, complex_spectrum: Tensor) -> Tensor:
        return torch.istft(
            complex_spectrum,
            self.config.istft_size,
            hop_length=self.config.istft_hop,
            window=self.get_buffer("window"),
            center=True,
        )


def _polar(log_magnitude: Tensor, angle: Tensor) -> Tensor:
    magnitude = torch.exp(log_magnitude.clamp(max=_MAX_LOG_GAIN))
    return torch.complex(magnitude * torch.cos(angle), magnitude * torch.sin(angle))


def _gated(excitation: Excitation, voiced: Tensor) -> _Driven:
    """Let the pulses through where there is voice; voiced: (batch, frames)."""
    n_steps = excitation.harmonic.shape[-1]
    gate = F.interpolate(voiced.unsqueeze(1), size=n_steps - 1, mode="linear", align_corners=False)
    gate = F.pad(gate, (1, 0), mode="replicate")
    return _Driven(excitation.harmonic * gate, excitation.noise, gate)


def _features(driven: _Driven) -> Tensor:
    """Return what the network sees of its source: (batch, 3 * bins, steps + 1)."""
    power = driven.noise.real.square() + driven.noise.imag.square()
    return torch.cat(
        [
            driven.harmonic.real * 0.2,
            driven.harmonic.imag * 0.2,
            0.25 * torch.log(power + 1e-3),
        ],
        dim=1,
    )
