"""The intent model: linear classifiers over words and characters, and likeness of meaning, weighed together.

Chosen by accuracy on messages of other hands, then by cost; `docs/benchmark.md` shows what it was compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, Optional

import numpy as np
from scipy.special import log_softmax, softmax
from sklearn.svm import LinearSVC

from bot.nlu.german import Lemmatizer
from bot.nlu.intents.example import Example
from bot.nlu.intents.features import Features
from bot.nlu.intents.neighbours import Neighbours, encode
from bot.nlu.topics import TopicLexicon

NEED: Final = "need_"
INTENT_SHARPNESS: Final = 6.0
CATEGORY_SHARPNESS: Final = 4.0
"""Factors that make the softmax of scores say true probabilities for messages of other hands (Guo et al. 2017)."""
MEANING_WEIGHT: Final = 0.35
CATEGORY_MEANING_WEIGHT: Final = 0.45
"""Weight of likeness of meaning beside words and characters, for the intent and for the category."""
NEAREST: Final = 60
NEAREST_OF_NEEDS: Final = 80
THREADS: Final = 2
"""liblinear and the sums of the embeddings let other threads run; training takes two thirds of the time on two cores."""


@dataclass(frozen=True)
class Prediction:
    """Probabilities of all intents, and how strongly each need is spoken of."""

    ranking: list[tuple[str, float]]
    """(intent, probability), best first."""
    margins: dict[str, float]
    """Category -> signed distance from its border; above zero it is meant, whatever else is."""


class Linear:
    """One linear support vector machine a label; a message may have several labels."""

    def __init__(self, regularisation: float) -> None:
        self.regularisation = regularisation
        self.labels: list[str] = []
        self.weights: Any = None
        """Features x labels."""
        self.intercept: Any = None

    def fit(self, features: Any, labels: Sequence[Sequence[str]]) -> Linear:
        """Learn; `labels` has one or more for each row of `features`."""
        self.labels = sorted({label for several in labels for label in several})
        if all(len(several) == 1 for several in labels):
            # The same machines, but liblinear reads the features only once.
            machine = self._machine(features, [several[0] for several in labels])
            weights, intercepts = machine.coef_, machine.intercept_
        else:
            with ThreadPoolExecutor(THREADS) as pool:
                fits = [[label in several for several in labels] for label in self.labels]
                machines = list(pool.map(lambda wanted: self._machine(features, wanted), fits))
            weights = np.array([machine.coef_[0] for machine in machines])
            intercepts = np.array([machine.intercept_[0] for machine in machines])
        # Kept so that a message's few features pick their rows: scikit-learn's own way would copy the whole
        # matrix (50 MB) for every message.
        self.weights = np.ascontiguousarray(weights.T, dtype=np.float32)
        self.intercept = intercepts.astype(np.float32)
        return self

    def _machine(self, features: Any, labels: Sequence[Any]) -> Any:
        return LinearSVC(C=self.regularisation, random_state=0).fit(features, labels)

    def scores(self, features: Any) -> Any:
        """Return messages x labels, signed distances from the borders."""
        return features @ self.weights + self.intercept


class IntentModel:
    """Fit on labelled examples, then predict; plain scikit-learn inside, so that it can be stored as it is.

    Which kind of message it is (a need, a question of knowledge, small talk …) all intents decide together; which
    category a need belongs to is decided among needs alone, where "Kita" in a question of knowledge does not count
    against Kita.
    """

    def __init__(
        self,
        lexicon: TopicLexicon,
        lemmatizer: Lemmatizer,
        regularisation: float = 0.5,
        category_regularisation: float = 1.0,
    ) -> None:
        self.features = Features(lexicon, lemmatizer)
        self.intents = Linear(regularisation)
        self.categories = Linear(category_regularisation)
        self.neighbours = Neighbours()
        self.needs: Any = None
        """Positions of the training messages that speak of a need."""

    @property
    def lexicon(self) -> TopicLexicon:
        """Return the words of the topics."""
        return self.features.lexicon

    @property
    def lemmatizer(self) -> Lemmatizer:
        """Return what finds lemmas."""
        return self.features.lemmatizer

    def fit(
        self, examples: Sequence[Example], intents: Sequence[str], also: Optional[Sequence[Sequence[str]]] = None
    ) -> None:
        """Learn from examples.

        Args:
            intents: one for each example.
            also: for each example, further needs that it speaks of, as intents.
        """
        features = self.features.learn(examples)
        with ThreadPoolExecutor(THREADS) as pool:
            vectors = pool.submit(encode, [example.text for example in examples])
            self._fit_linear(features, intents, also or [()] * len(intents))
            numbers = {intent: number for number, intent in enumerate(self.intents.labels)}
            self.neighbours.fit(vectors.result(), [numbers[intent] for intent in intents], len(numbers))

    def _fit_linear(self, features: Any, intents: Sequence[str], also: Sequence[Sequence[str]]) -> None:
        self.intents.fit(features, [[intent] for intent in intents])
        self.needs = np.array([index for index, intent in enumerate(intents) if intent.startswith(NEED)])
        self.categories.fit(features[self.needs], [[intents[index], *also[index]] for index in self.needs])

    def predict(self, example: Example) -> Prediction:
        """Return what one message means."""
        return self.predict_many([example])[0]

    def predict_many(self, examples: Sequence[Example]) -> list[Prediction]:
        """Return what several messages mean."""
        features = self.features.read(examples)
        cosines = self.neighbours.cosines(encode([example.text for example in examples]))
        intents = self._intents(features, cosines)
        scores = self.categories.scores(features)
        categories = self._categories(scores, cosines)
        columns = [self.intents.labels.index(category) for category in self.categories.labels]
        # The probability that it is a need at all is shared out among the categories.
        intents[:, columns] = intents[:, columns].sum(axis=1, keepdims=True) * categories
        return [self._prediction(likely, margins) for likely, margins in zip(intents, scores)]

    def _intents(self, features: Any, cosines: Any) -> Any:
        words = log_softmax(self.intents.scores(features) * INTENT_SHARPNESS, axis=1)
        meaning = np.log(self.neighbours.shares(cosines, NEAREST))
        return softmax((1 - MEANING_WEIGHT) * words + MEANING_WEIGHT * meaning, axis=1)

    def _categories(self, scores: Any, cosines: Any) -> Any:
        words = log_softmax(scores * CATEGORY_SHARPNESS, axis=1)
        shares = self.neighbours.shares(cosines, NEAREST_OF_NEEDS, self.needs)
        meaning = np.log(shares[:, [self.intents.labels.index(label) for label in self.categories.labels]])
        return softmax((1 - CATEGORY_MEANING_WEIGHT) * words + CATEGORY_MEANING_WEIGHT * meaning, axis=1)

    def _prediction(self, likely: Any, margins: Any) -> Prediction:
        order = np.argsort(-likely)
        return Prediction(
            [(self.intents.labels[index], float(likely[index])) for index in order],
            {label[len(NEED) :]: float(score) for label, score in zip(self.categories.labels, margins)},
        )
