"""The crisis recogniser on messages of its own, none of them taken from the training data."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.nlu.crisis import find_crisis

CRISES = yaml.safe_load((Path(__file__).parent / "messages.yml").read_text(encoding="utf-8"))
ORDINARY = CRISES.pop("ordinary")


ABOUT = [
    ("ich will nicht mehr leben", "self"),
    ("mein sohn 12 sagt er will nicht mehr leben", "child"),
    ("meine freundin will sich umbringen", "other"),
    ("papa schlägt mich", "self"),
    ("mein mann schlägt unsere tochter", "child"),
    ("mein mann schlägt mich", "self"),
    ("papa schlägt mama", "other"),
    ("mein baby atmet nicht", "child"),
    ("bin abgehauen bin 15 wohin", "self"),
    ("meine tochter ist weggelaufen", "child"),
]

WRITERS = [
    ("mein papa haut mich, ich bin 11", "child"),
    ("mein mann schlägt unsere tochter", "parent"),
    ("Erzieherin hier: Ein Kind aus meiner Gruppe hat Striemen und sagt, der Vater schlägt es.", "professional"),
    ("ich bin 14 und will sterben", "child"),
    ("meine tochter 15 ritzt sich", "parent"),
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in CRISES.items() for text in texts])
def test_a_crisis_is_found_with_its_type(kind: str, text: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.type == kind


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_message_is_no_crisis(text: str) -> None:
    assert find_crisis(text) is None


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_whom_the_crisis_is_about(text: str, about: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.about == about


@pytest.mark.parametrize(("text", "writer"), WRITERS)
def test_who_writes(text: str, writer: str) -> None:
    found = find_crisis(text)
    assert found is not None
    assert found.writer == writer


@pytest.mark.parametrize("text", ["", "   ", "...", "🙂", "?!", "ä" * 5000])
def test_odd_messages_do_no_harm(text: str) -> None:
    assert find_crisis(text) is None


def test_careless_spelling_does_not_matter() -> None:
    for text in (
        "MEIN MANN SCHLÄGT MICH",
        "mein mann schlaegt mich",
        "mein mann schlagt mich!!!",
        "mein man schlägt mich",
    ):
        found = find_crisis(text)
        assert found is not None
        assert found.type == "violence_partner"
