"""Every pipeline that is compared, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.pipelines.base import Pipeline, Recogniser, Stored, hash_of_sources
from benchmarks.pipelines.classic import (
    LinearSVM,
    fit_classic,
    logistic_regression,
    naive_bayes,
    nearest_neighbours,
    rasas_logistic_regression,
)
from benchmarks.pipelines.features import (
    Tensors,
    Topics,
    character_counts,
    characters,
    compound_parts,
    lemmas,
    token_shapes,
    union,
    word_counts,
    words,
)
from benchmarks.pipelines.meaning import fit_meaning
from benchmarks.pipelines.ours import fit_ensemble, fit_ours, spacy_model_missing
from benchmarks.pipelines.rasa_nlu import STOCK, TUNED, RasaPipeline
from benchmarks.pipelines.training import TrainingSet

SOURCES = ("benchmarks/pipelines/classic.py", "benchmarks/pipelines/features.py", "benchmarks/pipelines/compounds.py")
OUR_SOURCES = (
    *SOURCES,
    "benchmarks/pipelines/ours.py",
    "config.yml",
    "knowledge/content/topics.yml",
    *(f"bot/nlu/{name}" for name in ("ages", "intents", "places", "fold.py", "german.py", "role.py", "topics.py")),
)
OURS = "ours"
MEANING_SOURCES = ("benchmarks/pipelines/meaning.py", "bot/nlu/intents/neighbours.py")


def classic(key: str, name: str, features: Callable[[], Any], classifier: Callable[[], Any]) -> Stored:
    """Return a pipeline of scikit-learn."""
    return Stored(key, name, hash_of_sources(SOURCES), fit_classic(features, classifier))


def both() -> Any:
    """Words and characters."""
    return union(words(), characters())


def with_lemmas() -> Any:
    """… and lemmas."""
    return union(words(), characters(), lemmas())


def with_parts() -> Any:
    """… and parts of compounds."""
    return union(words(), characters(), lemmas(), compound_parts())


def with_topics() -> Any:
    """… and topics."""
    return union(words(), characters(), lemmas(), compound_parts(), Topics())


def with_tensors() -> Any:
    """spaCy's context vectors beside its features of tokens."""
    return union(token_shapes(), Tensors())


FIT_LR: Callable[[TrainingSet], Recogniser] = fit_classic(both, logistic_regression)
FIT_NEIGHBOURS: Callable[[TrainingSet], Recogniser] = fit_classic(both, nearest_neighbours)


def all_pipelines() -> list[Pipeline]:
    """Return all pipelines, untrained."""
    return [
        RasaPipeline("rasa_default", "Rasa's default: DIET, 100 epochs", STOCK),
        RasaPipeline("diet_tuned", "DIET tuned to these messages", TUNED),
        classic("rasa_lr", "Rasa's logistic regression, word counts", word_counts, rasas_logistic_regression),
        classic("rasa_lr_chars", "… character counts", character_counts, rasas_logistic_regression),
        classic("lr_both", "Logistic regression, words and characters", both, logistic_regression),
        classic("lr_lemmas", "… + lemmas", with_lemmas, logistic_regression),
        classic("lr_parts", "… + parts of compounds", with_parts, logistic_regression),
        classic("lr_topics", "… + topics", with_topics, logistic_regression),
        classic("spacy_blank", "spaCy's token features (blank German)", token_shapes, logistic_regression),
        Stored(
            "spacy_model",
            "spaCy's context vectors (de_core_news_sm)",
            hash_of_sources(SOURCES),
            fit_classic(with_tensors, logistic_regression),
            spacy_model_missing,
        ),
        Stored("neighbours", "Nearest neighbours", hash_of_sources(SOURCES), FIT_NEIGHBOURS),
        classic("naive_bayes", "Naive Bayes, words and characters", both, naive_bayes),
        classic("svm", "Linear SVM, words and characters", both, LinearSVM),
        Stored("meaning", "Sentence embeddings alone (USE)", hash_of_sources(MEANING_SOURCES), fit_meaning),
        Stored(OURS, "Familienlotse", hash_of_sources(OUR_SOURCES), fit_ours),
        Stored(
            "ensemble",
            "Ensemble: ours, logistic regression, neighbours",
            hash_of_sources(OUR_SOURCES),
            fit_ensemble(fit_ours, FIT_LR, FIT_NEIGHBOURS),
        ),
    ]


def find_pipeline(key: str) -> Pipeline:
    """Return a pipeline by its key.

    Raises:
        StopIteration: there is none.
    """
    return next(pipeline for pipeline in all_pipelines() if pipeline.key == key)
