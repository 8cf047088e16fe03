"""What every pipeline can do: train into a folder, and be loaded from it in another process."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Optional, Protocol

import joblib

from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example
from knowledge.settings import ROOT

FILE = "model.joblib"
Ranking = list[tuple[str, float]]
"""(intent, probability), best first."""


class Recogniser(Protocol):
    """A trained pipeline."""

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""


class Pipeline(ABC):
    """A way to recognise intents, not yet trained."""

    is_slow = False
    """Whether training takes so long that it is done only when asked for."""

    def __init__(self, key: str, name: str, definition: str) -> None:
        self.key = key
        self.name = name
        """As the table calls it."""
        self.definition = definition
        """Whatever a result depends on beside the data, for the cache."""

    def missing(self) -> Optional[str]:
        """Return why the pipeline cannot be measured here, or None."""
        return None

    @abstractmethod
    def train(self, training: TrainingSet, folder: Path) -> None:
        """Train and store the model in the folder."""

    @abstractmethod
    def load(self, folder: Path) -> Recogniser:
        """Return the model that `train` stored."""


class Stored(Pipeline):
    """A pipeline whose trained model is one Python object."""

    def __init__(
        self,
        key: str,
        name: str,
        definition: str,
        fit: Callable[[TrainingSet], Recogniser],
        missing: Callable[[], Optional[str]] = lambda: None,
    ) -> None:
        super().__init__(key, name, definition)
        self._fit = fit
        self._missing = missing

    def missing(self) -> Optional[str]:
        """Return why the pipeline cannot be measured here, or None."""
        return self._missing()

    def train(self, training: TrainingSet, folder: Path) -> None:
        """Train and store the model in the folder."""
        joblib.dump(self._fit(training), folder / FILE, compress=3)

    def load(self, folder: Path) -> Recogniser:
        """Return the model that `train` stored."""
        model: Recogniser = joblib.load(folder / FILE)
        return model


def hash_of_sources(paths: Sequence[str]) -> str:
    """Return a hash of source files, named from the top of the checkout; a folder means all of its modules."""
    digest = hashlib.sha256()
    for name in paths:
        path = ROOT / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()
