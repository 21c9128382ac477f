"""`dubwright model`: a generator published elsewhere is taken over, and sounds as it did there."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import soundfile

from desktop import cli

if TYPE_CHECKING:
    from inference.vocoder.generator import Generator

Capture = pytest.CaptureFixture[str]

CONFIG = {
    "resblock": "1",
    "upsample_rates": [8, 8, 2, 2],
    "upsample_kernel_sizes": [16, 16, 4, 4],
    "upsample_initial_channel": 128,
    "resblock_kernel_sizes": [3, 7, 11],
    "resblock_dilation_sizes": [[1, 3, 5], [1, 3, 5], [1, 3, 5]],
    "num_mels": 80,
    "n_fft": 1024,
    "hop_size": 256,
    "win_size": 1024,
    "sampling_rate": 22050,
    "fmin": 0,
    "fmax": 8000,
}


def reference() -> Any:
    """A V2 of a public implementation that is not ours, with random weights."""
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        transformers = pytest.importorskip("transformers")
        config = transformers.SpeechT5HifiGanConfig(
            model_in_dim=80,
            upsample_initial_channel=128,
            upsample_rates=CONFIG["upsample_rates"],
            upsample_kernel_sizes=CONFIG["upsample_kernel_sizes"],
            normalize_before=False,
        )
        torch.manual_seed(4)
        made = transformers.SpeechT5HifiGan(config).eval()
        with torch.no_grad():
            for weight in made.parameters():
                weight.mul_(7.0)
        made.apply_weight_norm()
    return made


def publish(theirs: Any, folder: Path) -> Path:
    """Write the weights as the authors of HiFi-GAN publish theirs: a pickle and a config.json."""
    import torch

    folder.mkdir()
    weights = {}
    for name, tensor in theirs.state_dict().items():
        if name in ("mean", "scale"):
            continue
        plain = name.replace("upsampler.", "ups.", 1)
        plain = plain.replace("parametrizations.weight.original0", "weight_g")
        weights[plain.replace("parametrizations.weight.original1", "weight_v")] = tensor
    torch.save({"generator": weights}, folder / "g_02500000")
    (folder / "config.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    return folder / "g_02500000"


def read(folder: Path) -> Generator:
    """Return the imported generator."""
    from inference import checkpoint
    from inference.config import GeneratorConfig
    from inference.vocoder.generator import Generator

    part = checkpoint.load(folder, "vocoder")
    made = Generator(part.config_as(GeneratorConfig, folder))
    part.fill(made, folder)
    return made.eval()


def test_a_published_generator_is_imported_listed_and_copies_a_recording(
    tmp_path: Path, capsys: Capture
) -> None:
    import torch

    from inference.config import V2

    theirs = reference()
    path = publish(theirs, tmp_path / "theirs")
    words = ["model", "import", str(path), "--config", str(path.with_name("config.json"))]
    assert cli.main([*words, "--name", "universal"]) == 0
    folder = Path(capsys.readouterr().out.strip().removeprefix("universal: "))
    ours = read(folder)
    assert ours.config == V2
    mel = torch.randn(1, 80, 30)
    with torch.no_grad():
        made, wanted = ours(mel), theirs(mel.transpose(1, 2))
    assert float(wanted.std()) > 1e-3
    assert float((made - wanted).abs().max()) < 1e-5

    assert cli.main(["model", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["folder"] for row in rows if row["name"] == "universal"] == [str(folder)]

    times = np.arange(16_000) / 16_000
    soundfile.write(tmp_path / "hum.wav", 0.3 * np.sin(2 * np.pi * 140 * times), 16_000)
    told = ["bench", "vocoder", str(tmp_path / "hum.wav"), "-o", str(tmp_path / "copies")]
    assert cli.main([*told, "--set", f"model={folder}"]) in (0, 1)
    copied, rate = soundfile.read(tmp_path / "copies" / "hum.wav")
    assert (len(copied), rate) == (16_000, 16_000)


def test_a_v3_without_its_config_is_known_by_its_shape(tmp_path: Path, capsys: Capture) -> None:
    import torch

    from inference.config import V3
    from inference.vocoder.generator import Generator

    torch.manual_seed(5)
    theirs = Generator(V3)
    torch.save({"generator": theirs.state_dict()}, tmp_path / "g_1")
    assert cli.main(["model", "import", str(tmp_path / "g_1")]) == 0
    ours = read(Path(capsys.readouterr().out.strip().removeprefix("g_1: ")))
    assert ours.config == V3
    stored = ours.state_dict()
    assert all(torch.equal(stored[name], weight) for name, weight in theirs.state_dict().items())


def test_what_is_no_generator_is_refused_in_one_sentence(tmp_path: Path, capsys: Capture) -> None:
    import torch

    torch.save({"generator": {"conv_pre.weight": torch.zeros(3)}}, tmp_path / "g_2")
    assert cli.main(["model", "import", str(tmp_path / "g_2")]) != 0
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert told.strip()
