"""The German language model: which one is used, and that a trained model refuses the other."""

from __future__ import annotations

from contextlib import contextmanager

import joblib
import pytest

from bot.nlu.components.intent import FILE, NeedClassifier
from bot.nlu.german import MODEL, STAND_IN, Lemmatizer, WrongLanguageModel, is_model_installed, resolve_model
from bot.nlu.intents.model import IntentModel
from bot.nlu.topics import TopicLexicon
from knowledge.topics.store import get_topics


class Storage:
    """Holds one component's folder, as Rasa's model storage does."""

    def __init__(self, folder):
        self._folder = folder

    @contextmanager
    def read_from(self, _resource):
        yield self._folder


def store(folder, language_model):
    joblib.dump(IntentModel(TopicLexicon(get_topics()), Lemmatizer(language_model)), folder / FILE)
    return Storage(folder)


def test_auto_takes_what_is_there():
    assert resolve_model("auto") == (MODEL if is_model_installed() else STAND_IN)


@pytest.mark.parametrize("wanted", ["de_core_news_md", "", "Stand-In"])
def test_unknown_models_are_refused(wanted):
    with pytest.raises(WrongLanguageModel, match="LOTSE_SPACY_MODEL"):
        resolve_model(wanted)


def test_a_model_that_is_not_installed_is_refused(monkeypatch):
    monkeypatch.setattr("bot.nlu.german.is_model_installed", lambda: False)
    with pytest.raises(WrongLanguageModel, match="not installed"):
        resolve_model(MODEL)


def test_a_trained_model_refuses_the_other_language_model(tmp_path, monkeypatch):
    monkeypatch.setenv("LOTSE_SPACY_MODEL", STAND_IN)
    with pytest.raises(WrongLanguageModel, match="run `lotse train`"):
        NeedClassifier.load({}, store(tmp_path, MODEL), None, None)


def test_a_trained_model_takes_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LOTSE_SPACY_MODEL", STAND_IN)
    assert isinstance(NeedClassifier.load({}, store(tmp_path, STAND_IN), None, None), NeedClassifier)


def test_the_stand_in_keeps_only_lemmas_of_its_texts():
    lemmatizer = Lemmatizer(STAND_IN)
    lemmatizer.learn(["Die Kinder spielten draußen."])
    assert "spielen" in lemmatizer.lemmas("Er spielt")
    assert 0 < len(lemmatizer.table) < 5000
