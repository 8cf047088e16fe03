"""Train the model once for each state of its sources: it is named by a hash of all that it is made from."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, Final, Iterator

from knowledge.settings import CONTENT, ROOT, read_settings

KEPT_MODELS: Final = 3
VERSION_FILES: Final = ("requirements.lock",)


class TrainingFailed(Exception):
    """Rasa could not train; the message names the log."""


def source_files() -> Iterator[Path]:
    """Yield every file that the trained model depends on, in a fixed order."""
    yield from (ROOT / name for name in ("config.yml", "domain.yml", *VERSION_FILES))
    yield from sorted((ROOT / "data").rglob("*.yml"))
    yield from sorted(path for path in (ROOT / "bot" / "nlu").rglob("*") if path.suffix in (".py", ".yml", ".txt"))
    yield from (CONTENT / name for name in ("topics.yml", "places.yml", "places_foreign.yml"))
    yield from sorted((CONTENT / "faq").glob("*.yml"))
    yield from sorted((ROOT / "knowledge" / "places").glob("*.py"))
    yield ROOT / "knowledge" / "topics" / "content.py"


def source_hash() -> str:
    """Return the hash of the model's sources, the spaCy model among them."""
    # Asked without importing spaCy, which takes seconds: the wheel's folder is there or not.
    import importlib.util

    wanted = read_settings().spacy_model
    installed = importlib.util.find_spec("de_core_news_sm") is not None
    digest = hashlib.sha256(f"{wanted} {installed} {sys.version_info[:2]}".encode())
    for path in source_files():
        if path.exists():
            digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def model_path() -> Path:
    """Return where the model for the present sources is, or would be."""
    chosen = read_settings().model
    return Path(chosen) if chosen else read_settings().home / "models" / f"familienlotse-{source_hash()}.tar.gz"


def train(say: Callable[[str], None], force: bool = False) -> tuple[Path, float]:
    """Train unless the model is there already; return it and the seconds that training took (0 if none).

    Raises:
        TrainingFailed: Rasa ended with an error.
    """
    model = model_path()
    if model.exists() and not force:
        return model, 0.0
    model.parent.mkdir(parents=True, exist_ok=True)
    log = model.parent / "training.log"
    say(f"training the model (two or three minutes; details in {log})")
    begin = time.monotonic()
    command = [sys.executable, "-m", "rasa", "train", "--config", "config.yml", "--domain", "domain.yml"]
    # Reading all messages once more to validate them takes longer than fitting; the tests validate them.
    command += [
        "--skip-validation",
        "--data",
        "data",
        "--out",
        str(model.parent),
        "--fixed-model-name",
        model.name.removesuffix(".tar.gz"),
    ]
    environment = {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "OPENBLAS_NUM_THREADS": os.environ.get("OPENBLAS_NUM_THREADS", "1"),
        "PYTHONPATH": str(ROOT),
        # Rasa's cache looks at data and settings, not at our components' code and content.
        "RASA_MAX_CACHE_SIZE": "0",
    }
    with log.open("w") as output:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False)
    if done.returncode != 0 or not model.exists():
        raise TrainingFailed(f"training failed; the end of {log} says why")
    remove_old_models(model)
    return model, time.monotonic() - begin


def remove_old_models(newest: Path) -> None:
    """Keep the newest few models, so that going back to an earlier state needs no training."""
    models = sorted(newest.parent.glob("familienlotse-*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for model in models[KEPT_MODELS:]:
        model.unlink()
