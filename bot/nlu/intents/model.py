"""The intent model: word, character and topic features, one linear classifier an intent.

Chosen by accuracy on the development set, then by cost; `docs/benchmark.md` shows what it was compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import logsumexp, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.svm import LinearSVC

from bot.nlu.fold import fold
from bot.nlu.german import Lemmatizer
from bot.nlu.intents.example import Example, age_bucket, mask
from bot.nlu.topics import TopicLexicon

NEED: Final = "need_"
TOPIC_WEIGHT: Final = 0.4
AGE_WEIGHT: Final = 0.3
MOST_WORDS_COUNTED: Final = 3
CALIBRATION_SHARE: Final = 0.2
AGE_NAMES: Final = ("schwanger", "baby", "klein", "kita", "grundschule", "jugend", "jungerwachsen")


def pass_on(features: list[str]) -> list[str]:
    """Hand features to a vectoriser as they are; a named function, so that the model can be stored."""
    return features


@dataclass(frozen=True)
class Prediction:
    """Probabilities of all intents, and how strongly each need is spoken of."""

    ranking: list[tuple[str, float]]
    """(intent, probability), best first."""
    margins: dict[str, float]
    """Category -> signed distance from its border; above zero it is meant, whatever else is."""


class IntentModel:
    """Fit on labelled examples, then predict; plain scikit-learn inside, so that it can be stored as it is."""

    def __init__(self, lexicon: TopicLexicon, lemmatizer: Lemmatizer, regularisation: float = 0.5) -> None:
        self.lexicon = lexicon
        self.lemmatizer = lemmatizer
        self.words = TfidfVectorizer(analyzer=pass_on, sublinear_tf=True)
        self.characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        self.regularisation = regularisation
        self.intents: list[str] = []
        self.weights: Any = None
        """Features x intents."""
        self.intercept: Any = None
        self.temperature = 1.0

    def fit(self, examples: Sequence[Example], intents: Sequence[str]) -> None:
        """Learn from examples; `intents` has one label for each."""
        masked = [mask(example.text, example.places) for example in examples]
        self.lemmatizer.learn(masked)
        words = self.words.fit_transform([self._word_features(text) for text in masked])
        characters = self.characters.fit_transform([fold(text) for text in masked])
        features = hstack([words, characters, self._extra_features(examples)]).tocsr()
        labels = np.asarray(intents)
        self.temperature = self._calibrate(features, labels)
        classifier = LinearSVC(C=self.regularisation).fit(features, labels)
        self.intents = [str(name) for name in classifier.classes_]
        # Kept so that a message's few features pick their rows: scikit-learn's own way would copy the whole
        # matrix (50 MB) for every message.
        self.weights = np.ascontiguousarray(classifier.coef_.T, dtype=np.float32)
        self.intercept = classifier.intercept_.astype(np.float32)

    def predict(self, example: Example) -> Prediction:
        """Return what one message means."""
        return self.predict_many([example])[0]

    def predict_many(self, examples: Sequence[Example]) -> list[Prediction]:
        """Return what several messages mean."""
        masked = [mask(example.text, example.places) for example in examples]
        words = self.words.transform([self._word_features(text) for text in masked])
        characters = self.characters.transform([fold(text) for text in masked])
        features = hstack([words, characters, self._extra_features(examples)]).tocsr()
        scores = features.astype(np.float32) @ self.weights + self.intercept
        probabilities = softmax(scores * self.temperature, axis=1)
        return [self._prediction(self.intents, row, likely) for row, likely in zip(scores, probabilities)]

    @staticmethod
    def _prediction(classes: list[str], scores: Any, probabilities: Any) -> Prediction:
        order = np.argsort(-probabilities)
        return Prediction(
            [(classes[index], float(probabilities[index])) for index in order],
            {name[len(NEED) :]: float(score) for name, score in zip(classes, scores) if name.startswith(NEED)},
        )

    def _word_features(self, text: str) -> list[str]:
        lemmas = self.lemmatizer.lemmas(text)
        return [*lemmas, *(f"{first} {second}" for first, second in zip(lemmas, lemmas[1:]))]

    def _extra_features(self, examples: Sequence[Example]) -> csr_matrix:
        columns = {key: index for index, key in enumerate(self.lexicon.keys)}
        offset = len(columns)
        matrix = np.zeros((len(examples), offset + len(AGE_NAMES) + 1))
        for row, example in enumerate(examples):
            for key, number in self.lexicon.count(example.text).items():
                matrix[row, columns[key]] = TOPIC_WEIGHT * min(number, MOST_WORDS_COUNTED)
            bucket = age_bucket(example.age)
            if bucket is not None:
                matrix[row, offset + AGE_NAMES.index(bucket)] = AGE_WEIGHT
            matrix[row, -1] = AGE_WEIGHT * example.professional
        return csr_matrix(matrix)

    def _calibrate(self, features: csr_matrix, labels: Any) -> float:
        """Return the factor that makes the softmax of unseen scores say true probabilities (Guo et al. 2017)."""
        split = StratifiedShuffleSplit(1, test_size=CALIBRATION_SHARE, random_state=0)
        train, held_out = next(split.split(features, labels))
        model = LinearSVC(C=self.regularisation).fit(features[train], labels[train])
        outputs = model.decision_function(features[held_out])
        truth = np.searchsorted(model.classes_, labels[held_out])

        def loss(factor: float) -> float:
            scaled = outputs * factor
            return float(np.mean(logsumexp(scaled, axis=1) - scaled[np.arange(len(truth)), truth]))

        return float(minimize_scalar(loss, bounds=(0.5, 20), method="bounded").x)
