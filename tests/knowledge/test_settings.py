"""Settings: documented, read from the environment, refused where they cannot be."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from knowledge.settings import PREFIX, ROOT, Settings, read_settings

NAMES = [field.name for field in fields(Settings)]
WHOLE_NUMBERS = [field.name for field in fields(Settings) if field.type == "int"]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)


def documented_fields() -> dict[str, str]:
    """Return each field's docstring: the string that stands right after it."""
    tree = ast.parse((ROOT / "knowledge" / "settings.py").read_text(encoding="utf-8"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Settings")
    found = {}
    for node, following in zip(body, body[1:]):
        if isinstance(node, ast.AnnAssign) and isinstance(following, ast.Expr):
            found[node.target.id] = ast.literal_eval(following.value)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_says_what_it_is(name):
    assert len(documented_fields().get(name, "")) > 10


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_stands_in_the_documentation(name):
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{PREFIX}{name.upper()}\b", page)


def test_defaults_serve_one_machine():
    settings = read_settings()
    assert settings == Settings()
    assert settings.host == "127.0.0.1"
    assert settings.open_rest == "loopback"


@pytest.mark.parametrize("name", WHOLE_NUMBERS)
def test_a_wrong_number_names_its_variable(name, monkeypatch):
    monkeypatch.setenv(PREFIX + name.upper(), "viele")
    with pytest.raises(ValueError, match=f"{PREFIX}{name.upper()}.*whole number.*'viele'"):
        read_settings()


@pytest.mark.parametrize("name", WHOLE_NUMBERS)
def test_a_number_is_read(name, monkeypatch):
    monkeypatch.setenv(PREFIX + name.upper(), "7")
    assert getattr(read_settings(), name) == 7


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_variable_means_the_default(name, monkeypatch):
    monkeypatch.setenv(PREFIX + name.upper(), "")
    assert read_settings() == Settings()


def test_home_is_an_absolute_path(monkeypatch):
    monkeypatch.setenv("LOTSE_HOME", "~/lotse")
    assert read_settings().home == Path.home() / "lotse"
    monkeypatch.setenv("LOTSE_HOME", "somewhere")
    assert read_settings().home.is_absolute()


def test_the_catalogue_lies_in_home_unless_a_database_is_named(tmp_path):
    assert Settings(home=tmp_path).catalogue_url == f"sqlite:///{tmp_path}/catalogue.db"
    assert Settings(home=tmp_path, database_url="postgresql://db/lotse").catalogue_url == "postgresql://db/lotse"
