"""Features of messages: each function returns an untrained scikit-learn transformer of `Example`s."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import spacy
from scipy.sparse import csr_matrix
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.pipeline import FeatureUnion, Pipeline, make_pipeline, make_union
from sklearn.preprocessing import FunctionTransformer

from benchmarks.pipelines.compounds import CompoundSplitter
from bot.nlu.fold import fold
from bot.nlu.german import MODEL, Lemmatizer, resolve_model
from bot.nlu.intents.example import Example
from bot.nlu.topics import TopicLexicon
from knowledge.settings import read_settings
from knowledge.topics.store import get_topics

EVERY_WORD = r"(?u)\b\w+\b"
TOPIC_WEIGHT = 0.4
"""As in our own model: a topic counts less than a rare word."""


def to_texts(examples: Sequence[Example]) -> list[str]:
    """Return the bare texts."""
    return [example.text for example in examples]


def to_folded(examples: Sequence[Example]) -> list[str]:
    """Return the texts in one spelling."""
    return [fold(example.text) for example in examples]


def pass_on(features: list[str]) -> list[str]:
    """Hand features to a vectoriser as they are; a named function, so that the model can be stored."""
    return features


def union(*parts: Any) -> FeatureUnion:
    """Return several features side by side."""
    return make_union(*parts)


def word_counts() -> Pipeline:
    """Counts of words, as Rasa's CountVectorsFeaturizer makes them."""
    return make_pipeline(FunctionTransformer(to_texts), CountVectorizer(token_pattern=EVERY_WORD))


def character_counts() -> Pipeline:
    """Counts of one to four characters within words, as in Rasa's default pipeline."""
    return make_pipeline(FunctionTransformer(to_texts), CountVectorizer(analyzer="char_wb", ngram_range=(1, 4)))


def words() -> Pipeline:
    """Words and pairs of words, weighted by tf-idf."""
    return make_pipeline(
        FunctionTransformer(to_folded),
        TfidfVectorizer(token_pattern=EVERY_WORD, ngram_range=(1, 2), sublinear_tf=True),
    )


def characters() -> Pipeline:
    """Two to five characters within words, weighted by tf-idf."""
    return make_pipeline(
        FunctionTransformer(to_folded),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
    )


class Lemmas(BaseEstimator, TransformerMixin):  # type: ignore[misc]  # scikit-learn has no types
    """Lemmas, by spaCy's model or its stand-in."""

    def fit(self, examples: Sequence[Example], intents: object = None) -> Lemmas:
        """Learn the lemmas of the training messages."""
        self.lemmatizer_ = Lemmatizer(resolve_model(read_settings().spacy_model))
        self.lemmatizer_.learn(to_texts(examples))
        return self

    def transform(self, examples: Sequence[Example]) -> list[list[str]]:
        """Return the lemmas of each message."""
        return [self.lemmatizer_.lemmas(example.text) for example in examples]


def lemmas() -> Pipeline:
    """Lemmas, weighted by tf-idf."""
    return make_pipeline(Lemmas(), TfidfVectorizer(analyzer=pass_on, sublinear_tf=True))


class CompoundParts(BaseEstimator, TransformerMixin):  # type: ignore[misc]  # scikit-learn has no types
    """Parts of German compounds."""

    def fit(self, examples: Sequence[Example], intents: object = None) -> CompoundParts:
        """Learn the parts that occur in the training messages."""
        self.splitter_ = CompoundSplitter()
        self.splitter_.learn(to_texts(examples))
        return self

    def transform(self, examples: Sequence[Example]) -> list[list[str]]:
        """Return the parts of each message's compounds."""
        return [self.splitter_.parts(example.text) for example in examples]


def compound_parts() -> Pipeline:
    """Parts of compounds, weighted by tf-idf."""
    return make_pipeline(CompoundParts(), TfidfVectorizer(analyzer=pass_on, sublinear_tf=True))


class Topics(BaseEstimator, TransformerMixin):  # type: ignore[misc]  # scikit-learn has no types
    """How many words of each topic of `knowledge/content/topics.yml` a message has."""

    def fit(self, examples: Sequence[Example], intents: object = None) -> Topics:
        """Read the topics."""
        self.lexicon_ = TopicLexicon(get_topics())
        return self

    def transform(self, examples: Sequence[Example]) -> csr_matrix:
        """Return messages x topics."""
        matrix = np.zeros((len(examples), len(self.lexicon_.keys)))
        columns = {key: index for index, key in enumerate(self.lexicon_.keys)}
        for row, example in enumerate(examples):
            for key, number in self.lexicon_.count(example.text).items():
                matrix[row, columns[key]] = TOPIC_WEIGHT * number
        return csr_matrix(matrix)


class TokenShapes(BaseEstimator, TransformerMixin):  # type: ignore[misc]  # scikit-learn has no types
    """What spaCy's blank German model knows of a token: norm, prefix, suffix and shape."""

    def fit(self, examples: Sequence[Example], intents: object = None) -> TokenShapes:
        """Nothing to learn."""
        return self

    def transform(self, examples: Sequence[Example]) -> list[list[str]]:
        """Return each message's features."""
        tokenize = spacy.blank("de")
        return [
            [
                feature
                for token in tokenize(example.text)
                for feature in (token.norm_, f"{token.prefix_}-", f"-{token.suffix_}", f"={token.shape_}")
            ]
            for example in examples
        ]


def token_shapes() -> Pipeline:
    """spaCy's features of tokens, weighted by tf-idf."""
    return make_pipeline(TokenShapes(), TfidfVectorizer(analyzer=pass_on, sublinear_tf=True))


class Tensors(BaseEstimator, TransformerMixin):  # type: ignore[misc]  # scikit-learn has no types
    """The mean of the vectors that de_core_news_sm computes for the tokens in their context."""

    def fit(self, examples: Sequence[Example], intents: object = None) -> Tensors:
        """Nothing to learn."""
        return self

    def transform(self, examples: Sequence[Example]) -> csr_matrix:
        """Return messages x dimensions."""
        model = spacy.load(MODEL, exclude=["parser", "ner", "lemmatizer"])
        return csr_matrix(np.vstack([doc.tensor.mean(axis=0) for doc in model.pipe(to_texts(examples))]))
