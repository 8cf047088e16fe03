"""Our own model as it stands in config.yml, and ensembles with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Optional

from benchmarks.pipelines.base import Ranking, Recogniser
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.components.intent import NeedClassifier
from bot.nlu.german import Lemmatizer, resolve_model
from bot.nlu.intents.example import Example
from bot.nlu.intents.model import IntentModel
from bot.nlu.topics import TopicLexicon
from knowledge.settings import ROOT, read_settings
from knowledge.topics.store import get_topics
from knowledge.yamlfile import read_yaml

COMPONENT = "bot.nlu.components.intent.NeedClassifier"


class Ours:
    """The assistant's own classifier."""

    def __init__(self, model: IntentModel) -> None:
        self.model = model

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        return list(self.model.predict(example).ranking)


def fit_ours(training: TrainingSet) -> Ours:
    """Train it as its Rasa component does."""
    found = settings()
    model = IntentModel(
        TopicLexicon(get_topics()),
        Lemmatizer(resolve_model(read_settings().spacy_model)),
        float(found["regularisation"]),
        float(found["category_regularisation"]),
    )
    model.fit(training.examples, training.intents, training.also)
    return Ours(model)


def settings() -> dict[str, Any]:
    """Return the settings of the component, those of config.yml over its own."""
    value, _ = read_yaml(ROOT / "config.yml")
    written = next(part for part in value["pipeline"] if part["name"] == COMPONENT)
    return {**NeedClassifier.get_default_config(), **written}


class Ensemble:
    """The mean of several models' probabilities."""

    def __init__(self, members: Sequence[Recogniser]) -> None:
        self.members = members

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message."""
        total: dict[str, float] = defaultdict(float)
        for member in self.members:
            for intent, probability in member.rank(example):
                total[intent] += probability / len(self.members)
        return sorted(total.items(), key=lambda item: -item[1])


def fit_ensemble(*members: Callable[[TrainingSet], Recogniser]) -> Callable[[TrainingSet], Ensemble]:
    """Return what trains all members on the same messages."""

    def fit(training: TrainingSet) -> Ensemble:
        return Ensemble([fit_member(training) for fit_member in members])

    return fit


def spacy_model_missing() -> Optional[str]:
    """Say that de_core_news_sm is not installed, where it is not."""
    from bot.nlu.german import MODEL, is_model_installed

    return None if is_model_installed() else f"{MODEL} is not installed here"
