"""The classifier of sentence embeddings the encoder itself is not needed."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from benchmarks.pipelines import meaning
from benchmarks.pipelines.meaning import KernelRidge, calibrate, fit_meaning
from benchmarks.pipelines.training import TrainingSet
from bot.nlu.intents.example import Example

RINGS = 300


@pytest.fixture(scope="module")
def ring() -> tuple[np.ndarray, np.ndarray]:
    """Points that no straight line separates: opposite quarters have one label."""
    random = np.random.RandomState(0)
    points = random.normal(size=(RINGS, 2)).astype(np.float32)
    return points, np.where(points[:, 0] * points[:, 1] > 0, "same", "other")


def test_the_kernel_separates_what_no_line_can(ring: tuple[np.ndarray, np.ndarray]) -> None:
    points, labels = ring
    model = KernelRidge().fit(points[:200], labels[:200])
    scores = model.decision_function(points[200:])
    assert np.mean(model.classes_[scores.argmax(axis=1)] == labels[200:]) > 0.9


def test_a_stored_model_says_the_same(ring: tuple[np.ndarray, np.ndarray]) -> None:
    points, labels = ring
    model = KernelRidge().fit(points, labels)
    before = model.decision_function(points[:5])
    again = pickle.loads(pickle.dumps(model)).decision_function(points[:5])
    assert np.array_equal(again, before)


def test_clear_scores_are_made_sure_and_doubtful_ones_doubtful(ring: tuple[np.ndarray, np.ndarray]) -> None:
    points, labels = ring
    shuffled = np.random.RandomState(1).permutation(labels)
    assert calibrate(points, labels) > 2 * calibrate(points, shuffled)


def test_a_message_is_ranked_by_its_likeness(monkeypatch: pytest.MonkeyPatch) -> None:
    def encode(texts: list[str]) -> np.ndarray:
        return np.array([[text.count("kita"), text.count("hebamme"), 0.1] for text in texts], dtype=np.float32)

    monkeypatch.setattr(meaning, "encode", encode)
    texts = [f"{word} {'.' * number}" for number in range(20) for word in ("kita", "hebamme")]
    intents = ["need_kita", "need_hebamme"] * 20
    model = fit_meaning(TrainingSet([Example(text) for text in texts], intents, [()] * len(texts)))
    ranking = model.rank(Example("suche kita"))
    assert ranking[0][0] == "need_kita"
    assert sum(probability for _, probability in ranking) == pytest.approx(1)
