"""Pipelines that Rasa itself trains, in processes of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.pipelines.base import Pipeline, Ranking
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example

FALLBACK = "nlu_fallback"
LOG = "training.log"
STOCK: tuple[dict[str, Any], ...] = (
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": 100},
    {"name": "EntitySynonymMapper"},
    {"name": "ResponseSelector", "epochs": 100},
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
)
"""What Rasa 3.6.21 fills in where `rasa init` leaves the pipeline open."""
TUNED: tuple[dict[str, Any], ...] = (
    {"name": "WhitespaceTokenizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 2, "max_ngram": 5, "min_df": 2},
    {
        "name": "DIETClassifier",
        "epochs": 20,
        "batch_size": [128, 256],
        "entity_recognition": False,
        "constrain_similarities": True,
        "number_of_transformer_layers": 1,
        "drop_rate": 0.3,
    },
)
"""Without entities, which rules find here; larger batches and fewer rounds, which suit many short messages."""


class RasaRecogniser:
    """A model that Rasa trained, loaded as its server does."""

    def __init__(self, model: Path) -> None:
        from rasa.core.agent import Agent

        self._agent = Agent.load(str(model))
        self._loop = asyncio.new_event_loop()

    def rank(self, example: Example) -> Ranking:
        """Return the intents of one message; Rasa names the ten best. Its fallback is ours to decide."""
        parse = self._loop.run_until_complete(self._agent.parse_message(example.text))
        ranking = [(item["name"], float(item["confidence"])) for item in parse["intent_ranking"]]
        return [(name, confidence) for name, confidence in ranking if name != FALLBACK]


class RasaPipeline(Pipeline):
    """A pipeline of Rasa's own components, neural ones among them."""

    is_slow = True

    def __init__(self, key: str, name: str, components: Sequence[dict[str, Any]]) -> None:
        """Take the components as config.yml would name them."""
        super().__init__(key, name, yaml.safe_dump(list(components)))
        self._components = list(components)

    def train(self, training: TrainingSet, folder: Path) -> None:
        """Run `rasa train nlu`.

        Raises:
            subprocess.CalledProcessError: Rasa failed; training.log in the folder says why.
        """
        by_intent: dict[str, list[str]] = {}
        for example, intent in zip(training.examples, training.intents):
            by_intent.setdefault(intent, []).append(example.text)
        data = [
            {"intent": intent, "examples": [{"text": f"{text}\n"} for text in texts]}
            for intent, texts in by_intent.items()
        ]
        config = {
            "recipe": "default.v1",
            "assistant_id": "benchmark",
            "language": "de",
            "pipeline": self._components,
            "policies": [],
        }
        (folder / "nlu.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": data}, allow_unicode=True))
        (folder / "config.yml").write_text(yaml.safe_dump(config))
        (folder / "domain.yml").write_text(yaml.safe_dump({"version": "3.1", "intents": list(by_intent)}))
        command = [sys.executable, "-m", "rasa", "train", "nlu", "--config", "config.yml", "--nlu", "nlu.yml"]
        command += ["--domain", "domain.yml", "--out", ".", "--fixed-model-name", "model"]
        environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "RASA_MAX_CACHE_SIZE": "0"}
        with (folder / LOG).open("w") as log:
            subprocess.run(
                ["nice", "-n", "19", *command], cwd=folder, env=environment, stdout=log, stderr=log, check=True
            )
        for name in ("nlu.yml", "config.yml", "domain.yml"):
            (folder / name).unlink()

    def load(self, folder: Path) -> RasaRecogniser:
        """Return the trained model."""
        return RasaRecogniser(folder / "model.tar.gz")
