"""Sentence embeddings, and a classifier by likeness of meaning to all training messages.

The classifier is ridge regression with a Gaussian kernel: unlike a linear one it keeps every training message, which
counts for messages that mean the same in other words (leave-files-out inside the training data: need first +4 points
against a linear classifier of the same embeddings; 2,500 landmarks instead of all messages lose that again).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from sklearn.model_selection import StratifiedShuffleSplit

from benchmarks.pipelines.base import Ranking
from benchmarks.pipelines.classic import share
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example
from bot.nlu.intents.neighbours import encode

WIDTH: Final = 2.0
"""Exponent of the kernel: exp(WIDTH * (cosine - 1))."""
DAMPING: Final = 0.5


class KernelRidge:
    """Ridge regression of intents with a Gaussian kernel over the cosine of embeddings."""

    def fit(self, embeddings: Any, labels: Any) -> KernelRidge:
        """Learn from messages x dimensions."""
        self.mean_ = embeddings.mean(axis=0)
        self.scale_ = embeddings.std(axis=0) + 1e-6
        self.rows_ = self._normalise(embeddings)
        gram = self._kernel(self.rows_)
        gram[np.diag_indices(len(gram))] += DAMPING
        self.classes_, truth = np.unique(labels, return_inverse=True)
        targets = np.eye(len(self.classes_), dtype=np.float32)[truth]
        self.base_ = targets.mean(axis=0)
        factor = cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
        self.weights_ = cho_solve(factor, targets - self.base_, check_finite=False).astype(np.float32)
        return self

    def decision_function(self, embeddings: Any) -> Any:
        """Return messages x intents."""
        return self._kernel(self._normalise(embeddings)) @ self.weights_ + self.base_

    def _normalise(self, embeddings: Any) -> Any:
        scaled = (embeddings - self.mean_) / self.scale_
        return (scaled / np.linalg.norm(scaled, axis=1, keepdims=True)).astype(np.float32)

    def _kernel(self, rows: Any) -> Any:
        return np.exp(WIDTH * (rows @ self.rows_.T - 1))


class Meaning:
    """A trained classifier of embeddings."""

    def __init__(self, classifier: KernelRidge, factor: float) -> None:
        self.classifier = classifier
        self.factor = factor
        """Makes probabilities of scores."""

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        probabilities = softmax(self.classifier.decision_function(encode([example.text]))[0] * self.factor)
        order = np.argsort(-probabilities)
        return [(str(self.classifier.classes_[index]), float(probabilities[index])) for index in order]


def fit_meaning(training: TrainingSet) -> Meaning:
    """Train such a classifier."""
    embeddings = encode([example.text for example in training.examples])
    labels = np.asarray(training.intents)
    return Meaning(KernelRidge().fit(embeddings, labels), calibrate(embeddings, labels))


def calibrate(embeddings: Any, labels: Any) -> float:
    """Return the factor that makes the softmax of unseen scores say true probabilities."""
    split = StratifiedShuffleSplit(1, test_size=share(labels), random_state=0)
    rows, held_out = next(split.split(labels, labels))
    part = KernelRidge().fit(embeddings[rows], labels[rows])
    scores = part.decision_function(embeddings[held_out])
    truth = np.searchsorted(part.classes_, labels[held_out])

    def loss(factor: float) -> float:
        scaled = scores * factor
        return float(np.mean(logsumexp(scaled, axis=1) - scaled[np.arange(len(truth)), truth]))

    return float(minimize_scalar(loss, bounds=(0.5, 60), method="bounded").x)
