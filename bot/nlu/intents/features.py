"""What the linear classifiers see of a message: words, characters, topics, age, role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.fold import fold
from bot.nlu.german import Lemmatizer
from bot.nlu.intents.example import Example, age_bucket, mask
from bot.nlu.topics import TopicLexicon

TOPIC_WEIGHT: Final = 0.4
AGE_WEIGHT: Final = 0.3
MOST_WORDS_COUNTED: Final = 3
AGE_NAMES: Final = ("schwanger", "baby", "klein", "kita", "grundschule", "jugend", "jungerwachsen")


def pass_on(features: list[str]) -> list[str]:
    """Hand features to a vectoriser as they are; a named function, so that the model can be stored."""
    return features


class Features:
    """Lemmas and pairs of lemmas, character n-grams inside words, topics of the lexicon, life stage and role."""

    def __init__(self, lexicon: TopicLexicon, lemmatizer: Lemmatizer) -> None:
        self.lexicon = lexicon
        self.lemmatizer = lemmatizer
        self.words = TfidfVectorizer(analyzer=pass_on, sublinear_tf=True)
        self.characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)

    def learn(self, examples: Sequence[Example]) -> csr_matrix:
        """Learn the vocabulary and return the examples x features."""
        masked = [mask(example.text, example.places) for example in examples]
        self.lemmatizer.learn(masked)
        words = self.words.fit_transform([self._word_features(text) for text in masked])
        characters = self.characters.fit_transform([fold(text) for text in masked])
        return hstack([words, characters, self.extra(examples)]).tocsr()

    def read(self, examples: Sequence[Example]) -> csr_matrix:
        """Return the examples x features."""
        masked = [mask(example.text, example.places) for example in examples]
        words = self.words.transform([self._word_features(text) for text in masked])
        characters = self.characters.transform([fold(text) for text in masked])
        return hstack([words, characters, self.extra(examples)]).tocsr().astype(np.float32)

    def _word_features(self, text: str) -> list[str]:
        lemmas = self.lemmatizer.lemmas(text)
        return [*lemmas, *(f"{first} {second}" for first, second in zip(lemmas, lemmas[1:]))]

    def extra(self, examples: Sequence[Example]) -> csr_matrix:
        """Return what the recognisers and the lexicon found: topics, life stage, professional or not."""
        columns = {key: index for index, key in enumerate(self.lexicon.keys)}
        offset = len(columns)
        matrix: Any = np.zeros((len(examples), offset + len(AGE_NAMES) + 1))
        for row, example in enumerate(examples):
            for key, number in self.lexicon.count(example.text).items():
                matrix[row, columns[key]] = TOPIC_WEIGHT * min(number, MOST_WORDS_COUNTED)
            bucket = age_bucket(example.age)
            if bucket is not None:
                matrix[row, offset + AGE_NAMES.index(bucket)] = AGE_WEIGHT
            matrix[row, -1] = AGE_WEIGHT * example.professional
        return csr_matrix(matrix)
