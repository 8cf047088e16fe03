"""The intent classifier as a Rasa component: intent, `need`, `likely_need`, `topic` and `role`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.components.base import entity
from bot.nlu.german import Lemmatizer, WrongLanguageModel, resolve_model
from bot.nlu.intents.clauses import asks_a_fact, needs_of, split_clauses
from bot.nlu.intents.decide import MOST_NEEDS, Decision, decide
from bot.nlu.intents.example import Example, is_bare_detail, without_refused
from bot.nlu.intents.model import NEED, IntentModel
from bot.nlu.role import is_role_switch
from bot.nlu.topics import TopicLexicon, topics_for_needs
from knowledge.settings import read_settings
from knowledge.topics.store import get_topics

FILE = "intents.joblib"
RANKING_LENGTH = 8
MOST_TOPICS = 4
MOST_FOLLOW_UP_WORDS = 14


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class NeedClassifier(GraphComponent):
    """Trains and applies `bot.nlu.intents.model`; must stand behind the age, place and role recognisers."""

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, model: IntentModel | None
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings that `config.yml` may change."""
        return {"regularisation": 0.5, "category_regularisation": 1.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NeedClassifier:
        """Make an untrained classifier."""
        return cls(config, model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NeedClassifier:
        """Read the classifier from a trained model.

        Raises:
            WrongLanguageModel: it was trained with another spaCy model than this machine has.
        """
        with model_storage.read_from(resource) as folder:
            model: IntentModel = joblib.load(Path(folder) / FILE)
        here = resolve_model(read_settings().spacy_model)
        if model.lemmatizer.model != here:
            raise WrongLanguageModel(
                f"the model was trained with spaCy's {model.lemmatizer.model}, but here is {here}; run `lotse train`"
            )
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples in `data/nlu/`."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        lemmatizer = Lemmatizer(resolve_model(read_settings().spacy_model))
        model = IntentModel(
            TopicLexicon(get_topics()),
            lemmatizer,
            float(self._config["regularisation"]),
            float(self._config["category_regularisation"]),
        )
        model.fit(
            [to_example(message) for message in examples],
            [message.get(INTENT) for message in examples],
            [further_needs(message) for message in examples],
        )
        self._model = model
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(model, Path(folder) / FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add intent and needs to each message."""
        for message in messages:
            if message.get(TEXT) and self._model is not None:
                self._understand(message, self._model)
        return messages

    def _understand(self, message: Message, model: IntentModel) -> None:
        example = to_example(message)
        told = without_refused(example)
        prediction = model.predict(told)
        decision = decide(prediction)
        if is_bare_detail(example) or is_role_switch(example.text):
            decision = replace(decision, intent="inform", confidence=1.0, needs=(), crisis=None)
        elif decision.needs:
            decision = with_needs_of_clauses(decision, told, model)
        topics = get_topics()
        found = [key for key in model.lexicon.find(example.text) if key in topics]
        meant = topics_for_needs(found, decision.needs, topics) if decision.needs else found
        entities = [entity("need", need) for need in decision.needs]
        entities += [entity("likely_need", need) for need in decision.likely]
        entities += [entity("topic", key) for key in meant[:MOST_TOPICS]]
        if decision.follow_up is not None and len(example.text.split()) <= MOST_FOLLOW_UP_WORDS:
            entities.append(entity("follow_up", decision.follow_up))
        if decision.crisis is not None:
            entities.append(entity("likely_crisis", decision.crisis))
        message.set(ENTITIES, [*message.get(ENTITIES, []), *entities], add_to_output=True)
        message.set(INTENT, to_ranked(decision.intent, decision.confidence), add_to_output=True)
        ranking = [to_ranked(name, probability) for name, probability in prediction.ranking[:RANKING_LENGTH]]
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def with_needs_of_clauses(decision: Decision, example: Example, model: IntentModel) -> Decision:
    """Return a decision with the needs that clauses of the message name beside those of the whole.

    Where one clause asks a question of knowledge ("nimmt mir das Jugendamt das Kind weg?"), its words are no need: the
    other clauses decide.
    """
    clauses = split_clauses(example)
    predictions = model.predict_many(clauses) if clauses else []
    named = needs_of(predictions)
    if named and asks_a_fact(predictions):
        likely = tuple(dict.fromkeys([*named, *decision.likely]))[: len(decision.likely)]
        return replace(decision, intent=f"{NEED}{named[0]}", needs=tuple(named[:MOST_NEEDS]), likely=likely)
    return replace(decision, needs=tuple(dict.fromkeys([*decision.needs, *named]))[:MOST_NEEDS])


def further_needs(message: Message) -> list[str]:
    """Return the further needs that a training message is labelled with (`metadata: also`), as intents."""
    metadata = (message.get("metadata") or {}).get("example") or {}
    return list(metadata.get("also") or [])


def to_ranked(name: str, probability: float) -> dict[str, Any]:
    """Return one entry of an intent ranking."""
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: round(probability, 4)}


def to_example(message: Message) -> Example:
    """Return a message as the model sees it, with what the recognisers before found."""
    found = message.get(ENTITIES, [])
    age = next((item["value"] for item in found if item["entity"] == "age"), None)
    return Example(
        text=message.get(TEXT),
        age=(age[0], age[1]) if age else None,
        places=[(item["start"], item["end"]) for item in found if item["entity"] == "place_mention"],
        professional=any(item["entity"] == "role" and item["value"] == "professional" for item in found),
    )
