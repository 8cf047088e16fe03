"""The model is named by its sources: a change makes a new one."""

from __future__ import annotations

import os
import subprocess

import pytest

import bot.training
from bot.training import (
    KEPT_MODELS,
    TrainingFailed,
    model_path,
    remove_old_models,
    source_files,
    source_hash,
    train,
)
from knowledge.settings import CONTENT, ROOT

SOURCES = (
    "config.yml",
    "domain.yml",
    "requirements.lock",
    "data/nlu/kita.yml",
    "data/rules/krise.yml",
    "data/stories/gespraeche.yml",
    "bot/nlu/ages/find.py",
    "bot/nlu/crisis/signals/words.yml",
    "knowledge/content/topics.yml",
    "knowledge/content/places.yml",
    "knowledge/content/places_foreign.yml",
    "knowledge/content/faq/kita.yml",
    "knowledge/places/gazetteer.py",
    "knowledge/topics/content.py",
)


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A small copy of the sources that a test may change."""
    for name in (*SOURCES, "README.md", "knowledge/content/texts.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.setattr(bot.training, "ROOT", tmp_path)
    monkeypatch.setattr(bot.training, "CONTENT", tmp_path / "knowledge" / "content")
    monkeypatch.setenv("LOTSE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOTSE_SPACY_MODEL", "auto")
    return tmp_path


def test_the_hash_stays_while_nothing_changes(tree):
    assert source_hash() == source_hash()
    assert len(source_hash()) == 16
    os.utime(tree / "config.yml", (1, 1))
    before = source_hash()
    (tree / "README.md").write_text("anders", encoding="utf-8")
    (tree / "knowledge" / "content" / "texts.yml").write_text("anders", encoding="utf-8")
    assert source_hash() == before


@pytest.mark.parametrize("name", SOURCES)
def test_the_hash_changes_with_every_source(tree, name):
    before = source_hash()
    (tree / name).write_text("anders", encoding="utf-8")
    assert source_hash() != before
    (tree / name).unlink()
    assert source_hash() != before


def test_a_new_source_changes_the_hash(tree):
    before = source_hash()
    (tree / "data" / "nlu" / "neu.yml").write_text("neu", encoding="utf-8")
    assert source_hash() != before


def test_a_renamed_source_changes_the_hash(tree):
    before = source_hash()
    (tree / "data" / "nlu" / "kita.yml").rename(tree / "data" / "nlu" / "kitas.yml")
    assert source_hash() != before


def test_another_spacy_model_changes_the_hash(tree, monkeypatch):
    before = source_hash()
    monkeypatch.setenv("LOTSE_SPACY_MODEL", "stand-in")
    assert source_hash() != before


def test_the_real_sources_are_all_there():
    files = list(source_files())
    assert [path for path in files if not path.exists()] == []
    assert len(files) == len(set(files))
    assert CONTENT / "topics.yml" in files


def test_everything_that_recognition_is_made_of_is_a_source():
    files = set(source_files())
    parts = [path for path in (ROOT / "bot" / "nlu").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert [path.name for path in parts if path not in files] == []


def test_the_model_is_named_by_the_hash(tree):
    assert model_path() == tree / "home" / "models" / f"familienlotse-{source_hash()}.tar.gz"


def test_a_model_that_is_there_is_not_trained_again(tree, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("trained again"))
    model_path().parent.mkdir(parents=True)
    model_path().write_bytes(b"model")
    assert train(print) == (model_path(), 0.0)


def test_training_runs_rasa_and_returns_its_model(tree, monkeypatch):
    calls = []

    def run(command, **kwargs):
        calls.append((command, kwargs))
        model_path().write_bytes(b"model")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    said: list[str] = []
    model, seconds = train(said.append)
    assert model == model_path() and seconds > 0
    command, kwargs = calls[0]
    assert command[1:4] == ["-m", "rasa", "train"]
    assert command[command.index("--fixed-model-name") + 1] == model.name.removesuffix(".tar.gz")
    assert kwargs["env"]["RASA_TELEMETRY_ENABLED"] == "false"
    assert "training.log" in said[0]
    train(said.append, force=True)
    assert len(calls) == 2


@pytest.mark.parametrize("code", [0, 1])
def test_a_failed_training_names_the_log(tree, monkeypatch, code):
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, code))
    with pytest.raises(TrainingFailed, match=r"training\.log"):
        train(print)


def test_only_the_newest_models_are_kept(tmp_path):
    models = []
    for age in range(KEPT_MODELS + 2):
        model = tmp_path / f"familienlotse-{age}.tar.gz"
        model.write_bytes(b"model")
        os.utime(model, (1000 - age, 1000 - age))
        models.append(model)
    (tmp_path / "other.tar.gz").write_bytes(b"not ours")
    remove_old_models(models[0])
    assert [model.exists() for model in models] == [True] * KEPT_MODELS + [False, False]
    assert (tmp_path / "other.tar.gz").exists()
