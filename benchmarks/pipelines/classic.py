"""Pipelines that are plain scikit-learn: features, then a classifier of the whole message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.naive_bayes import ComplementNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import LinearSVC

from benchmarks.pipelines.base import Ranking
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example

NEIGHBOURS = 15
HELD_OUT = 0.2


class Classic:
    """Features and a classifier with probabilities."""

    def __init__(self, features: Any, classifier: Any) -> None:
        self.features = features
        self.classifier = classifier

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        probabilities = self.classifier.predict_proba(self.features.transform([example]))[0]
        order = np.argsort(-probabilities)
        return [(str(self.classifier.classes_[index]), float(probabilities[index])) for index in order]


def fit_classic(features: Callable[[], Any], classifier: Callable[[], Any]) -> Callable[[TrainingSet], Classic]:
    """Return what trains such a pipeline from scratch."""

    def fit(training: TrainingSet) -> Classic:
        made = features()
        matrix = made.fit_transform(training.examples)
        return Classic(made, classifier().fit(matrix, np.asarray(training.intents)))

    return fit


def rasas_logistic_regression() -> LogisticRegression:
    """What Rasa's LogisticRegressionClassifier trains, with its defaults."""
    return LogisticRegression(solver="lbfgs", max_iter=100, tol=1e-4, class_weight="balanced", random_state=42)


def logistic_regression() -> LogisticRegression:
    """One border an intent; on tf-idf features it needs less damping than the default."""
    return LogisticRegression(solver="liblinear", C=10, random_state=0)


def naive_bayes() -> ComplementNB:
    """Naive Bayes in the form made for intents of unequal size (Rennie et al. 2003)."""
    return ComplementNB(alpha=0.3)


def nearness(distances: Any) -> Any:
    """Return the weights of neighbours at these cosine distances."""
    return np.maximum(1 - distances, 1e-6) ** 2


def nearest_neighbours() -> KNeighborsClassifier:
    """Vote of the nearest training messages."""
    return KNeighborsClassifier(NEIGHBOURS, weights=nearness, metric="cosine", algorithm="brute")


class LinearSVM:
    """A linear SVM whose scores are calibrated to probabilities on messages held out, as our own model's are."""

    def fit(self, matrix: Any, labels: Any) -> LinearSVM:
        """Learn one border an intent."""
        rows, held_out = next(StratifiedShuffleSplit(1, test_size=share(labels), random_state=0).split(matrix, labels))
        part = LinearSVC(C=0.5, random_state=0).fit(matrix[rows], labels[rows])
        scores = part.decision_function(matrix[held_out])
        truth = np.searchsorted(part.classes_, labels[held_out])

        def loss(factor: float) -> float:
            scaled = scores * factor
            return float(np.mean(logsumexp(scaled, axis=1) - scaled[np.arange(len(truth)), truth]))

        self.factor_ = float(minimize_scalar(loss, bounds=(0.5, 20), method="bounded").x)
        self.svm_ = LinearSVC(C=0.5, random_state=0).fit(matrix, labels)
        self.classes_ = self.svm_.classes_
        return self

    def predict_proba(self, matrix: Any) -> Any:
        """Return messages x intents."""
        return softmax(self.svm_.decision_function(matrix) * self.factor_, axis=1)


def share(labels: Sequence[str]) -> float:
    """Return the part to hold out: of a small sample more, so that it has a message of every intent."""
    return max(HELD_OUT, (len(set(labels)) + 1) / len(labels))
