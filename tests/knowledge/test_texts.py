"""The assistant's wording: every text that is said is there, whole and in one message."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from knowledge.catalogue.phone import format_phone, parse_phone
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import CONTENT, ROOT
from knowledge.texts import NUMBERS, get_texts, say
from knowledge.yamlfile import read_yaml

CALLERS = [
    *sorted((ROOT / "actions").glob("*.py")),
    *sorted((ROOT / "bot" / "channels").rglob("*.py")),
    ROOT / "knowledge" / "answers" / "render.py",
]
COMPUTED = {
    "source_seen": {"date"},
    "source_stale": {"date"},
    "source_verified": {"date"},
    "relaxed_district": {"place", "district"},
    "relaxed_age": {"place", "district"},
    "relaxed_need": {"place", "district"},
    "relaxed_municipality": {"place", "district"},
    **{f"relaxed_{criterion}_more": {"place", "district"} for criterion in ("district", "age", "need", "municipality")},
    **{
        key: set()
        for key in ("goodbye", "thank", "ask_help", "bot_challenge", "insult", "simple_language", "normal_language")
    },
    **{key: set() for key in ("about_cost", "about_hours", "about_access", "about_languages", "about_waiting")},
}
"""Texts whose keys the code puts together, with the placeholders it fills."""


def keys_of(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*keys_of(node.body), *keys_of(node.orelse)]
    return []


def calls(path: Path) -> list[tuple[str, set[str]]]:
    """Return every `say("key", placeholder=…)` of a module."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        said = isinstance(node.func, ast.Name) and node.func.id == "say"
        told = isinstance(node.func, ast.Attribute) and node.func.attr == "tell"
        if said or told:
            given = {word.arg for word in node.keywords if word.arg}
            found += [(key, given) for key in keys_of(node.args[0])]
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


SAID = [
    *(pytest.param(key, given, id=f"{path.stem}-{key}") for path in CALLERS for key, given in calls(path)),
    *(pytest.param(key, given, id=f"computed-{key}") for key, given in COMPUTED.items()),
]


def test_the_search_for_calls_finds_them():
    assert len(SAID) > 35


@pytest.mark.parametrize(("key", "given"), SAID)
def test_every_text_said_is_there_and_gets_its_placeholders(key, given):
    assert key in get_texts()
    assert placeholders(get_texts()[key]) <= given | set(NUMBERS)


def test_the_computed_keys_are_those_of_the_code():
    talk = (ROOT / "actions" / "talk.py").read_text(encoding="utf-8")
    tree = ast.parse(talk)
    plain = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and node.targets[0].id == "PLAIN_TEXTS"
    )
    assert set(plain) <= set(COMPUTED)


def test_no_text_is_written_that_nobody_says():
    used = "".join(path.read_text(encoding="utf-8") for path in CALLERS)
    unused = [key for key in get_texts() if f'"{key}"' not in used and key not in COMPUTED]
    assert unused == []


@pytest.mark.parametrize("key", list(get_texts()))
def test_a_text_is_one_message(key):
    text = get_texts()[key]
    assert text
    assert all(line.strip() for line in text.splitlines()), "Rasa splits messages at blank lines"


def test_no_text_is_defined_twice():
    lines = (CONTENT / "texts.yml").read_text(encoding="utf-8").splitlines()
    keys = [line.split(":")[0] for line in lines if line and line[0].isalpha()]
    assert sorted(keys) == sorted(set(keys)) == sorted(get_texts())


def test_numbers_are_those_of_the_help_lines():
    known: dict[str, set[str]] = {}
    for name in ("deutschland", "nordrhein-westfalen"):
        value, _ = read_yaml(CONTENT / "municipalities" / f"{name}.yml")
        for offer in value["offers"]:
            said = f"{offer['name']} {offer['provider']}".casefold()
            known.setdefault(said, set()).add(str(offer.get("phone")))
            known[said].add(offer.get("access", ""))
    for name, number in NUMBERS.items():
        stored = parse_phone(number)
        matching = [numbers for said, numbers in known.items() if name in said]
        assert matching, name
        assert any(
            number in entry or (entry[:1] == "0" and parse_phone(entry) == stored)
            for numbers in matching
            for entry in numbers
        ), f"{name} {format_phone(stored)}"


def test_say_fills_placeholders_and_numbers():
    assert say("ask_need", place="Neuss") == "Ich suche für Sie in Neuss. Worum geht es?"
    assert NUMBERS["elterntelefon"] in say("human_handoff", hours_115="Mo–Fr 8–18 Uhr")


def test_say_refuses_what_is_missing():
    with pytest.raises(KeyError):
        say("gibt_es_nicht")
    with pytest.raises(KeyError):
        say("ask_need")


def test_braces_in_a_value_are_only_text():
    assert say("ask_need", place="{elterntelefon}") == "Ich suche für Sie in {elterntelefon}. Worum geht es?"


@pytest.mark.parametrize("label", [label for label, _ in CATEGORIES.values()])
def test_every_category_fits_into_the_question_for_the_place(label):
    assert label in say("ask_place_for", need=label)
