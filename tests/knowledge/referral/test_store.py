"""How professionals refer, and the steps when a child may be in danger: complete, in plain words, with known numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from knowledge.catalogue.freshness import earliest_day
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.faq.store import get_faq
from knowledge.referral.store import (
    STEPS_FOR,
    get_protection_steps,
    get_referrals,
    read_protection_steps,
    read_referrals,
)
from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

MOST_WORDS = 25
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!St\.)(?<!\d\.)\s+")
DU = re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)\b", re.IGNORECASE)
HOST = re.compile(r"https?:|www\.|\b[\w-]+\.(?:de|nrw|info|org|com|net|eu)\b")
NUMBER = re.compile(r"\b\d(?: ?\d){2,}\b")
OFFICIALESE = re.compile(
    r"\b(?:bezüglich|hinsichtlich|seitens|gemäß|mittels|diesbezüglich|unterbreiten|obliegt)\b", re.I
)

REFERRALS = [pytest.param(key, referral, id=key) for key, referral in get_referrals().items()]
PROTECTION = [pytest.param(key, steps, id=key) for key, steps in get_protection_steps().items()]


def known_numbers() -> set[str]:
    """Return the digits of every nationwide help line."""
    value, _ = read_yaml(CONTENT / "municipalities" / "deutschland.yml")
    told = (f"{offer.get('phone', '')}; {offer.get('access', '')}" for offer in value["offers"])
    return {number.replace(" ", "") for text in told for number in NUMBER.findall(text)}


def numbers_in(text: str) -> set[str]:
    return {number.replace(" ", "") for number in NUMBER.findall(text)}


def wording_mistakes(text: str) -> list[str]:
    """Return what is wrong with a text that people read."""
    mistakes = [f"zu lang: {part}" for part in SENTENCE_END.split(text) if len(part.split()) > MOST_WORDS]
    mistakes += [
        f"{pattern.pattern[:20]}: {found}" for pattern in (DU, HOST, OFFICIALESE) for found in pattern.findall(text)
    ]
    return mistakes + (["Zeilenumbruch"] if "\n" in text else [])


def write(path: Path, value: object) -> Path:
    path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
    return path


def right_referrals() -> dict[str, dict[str, object]]:
    return {category: {"how": "a", "bring": "b", "waiting": "c"} for category in CATEGORIES}


def right_steps() -> dict[str, dict[str, object]]:
    one = {"law": "§ 4 KKG", "steps": ["a"], "numbers": ["110"], "source": "https://x", "as_of": "2021"}
    return {profession: dict(one) for profession in STEPS_FOR}


def test_right_files_are_read(tmp_path: Path) -> None:
    assert set(read_referrals(write(tmp_path / "a.yml", right_referrals()))) == set(CATEGORIES)
    assert set(read_protection_steps(write(tmp_path / "b.yml", right_steps()))) == set(STEPS_FOR)


def test_a_missing_category_is_refused(tmp_path: Path) -> None:
    value = right_referrals()
    del value["hebamme"]
    with pytest.raises(ValueError, match=r"genau die Angebotsarten .*hebamme"):
        read_referrals(write(tmp_path / "verweisen.yml", value))


def test_an_unknown_category_is_refused(tmp_path: Path) -> None:
    value = {**right_referrals(), "zahnarzt": {"how": "a", "bring": "b", "waiting": "c"}}
    with pytest.raises(ValueError, match="genau die Angebotsarten"):
        read_referrals(write(tmp_path / "verweisen.yml", value))


@pytest.mark.parametrize(
    ("field", "wrong", "message"),
    [
        ("how", "  ", "darf nicht leer sein"),
        ("together_with", ["zahnarzt"], "„zahnarzt“ ist keine Angebotsart"),
        ("how_to", "a", "extra fields not permitted"),
    ],
)
def test_a_wrong_note_is_refused(tmp_path: Path, field: str, wrong: object, message: str) -> None:
    value = right_referrals()
    value["kita"][field] = wrong
    with pytest.raises(ValueError, match=message):
        read_referrals(write(tmp_path / "verweisen.yml", value))


def test_a_missing_profession_is_refused(tmp_path: Path) -> None:
    value = right_steps()
    del value["other"]
    with pytest.raises(ValueError, match=r"erwartet werden genau .*other"):
        read_protection_steps(write(tmp_path / "kinderschutz.yml", value))


def test_steps_without_a_law_are_refused(tmp_path: Path) -> None:
    value = right_steps()
    del value["school"]["law"]
    with pytest.raises(ValueError, match="law"):
        read_protection_steps(write(tmp_path / "kinderschutz.yml", value))


def test_wording_mistakes_are_found() -> None:
    assert wording_mistakes("Bitte rufen Sie an. Danach hilft die Praxis.") == []
    for wrong in ("Ruf deine Hebamme an.", "Siehe www.stadt.de.", "Regeln gemäß Satzung.", "a\nb", "Wort " * 26):
        assert wording_mistakes(wrong), wrong


@pytest.mark.parametrize(("category", "referral"), REFERRALS)
def test_a_note_is_short_and_plain(category: str, referral) -> None:
    for text in (referral.how, referral.bring, referral.waiting):
        assert wording_mistakes(text) == []
        assert numbers_in(text) <= known_numbers()
    assert 1 <= len(SENTENCE_END.split(referral.how)) <= 2
    assert "Ihr Kind" not in referral.waiting, "professionals read it as well as families"


@pytest.mark.parametrize(("category", "referral"), REFERRALS)
def test_what_helps_beside_is_something_else(category: str, referral) -> None:
    assert 1 <= len(referral.together_with) <= 3
    assert len(set(referral.together_with)) == len(referral.together_with)
    assert category not in referral.together_with


def test_every_note_names_the_answers_that_back_it() -> None:
    text = (CONTENT / "verweisen.yml").read_text(encoding="utf-8")
    backed = re.findall(r"^# faq: (.+)\n(\w+):$", text, re.MULTILINE)
    assert {category for _, category in backed} == set(CATEGORIES)
    assert {key for keys, _ in backed for key in keys.split()} <= set(get_faq())


@pytest.mark.parametrize(("profession", "steps"), PROTECTION)
def test_steps_are_short_plain_and_sourced(profession: str, steps) -> None:
    assert 4 <= len(steps.steps) <= 7
    for step in steps.steps:
        assert re.search(r"\bSie\b", step), step
        assert wording_mistakes(step) == []
    for line in steps.numbers:
        assert wording_mistakes(line) == []
    assert re.search(r"§ (?:4 KKG|8[ab])", steps.law)
    assert steps.source.startswith("https://www.gesetze-im-internet.de/")
    assert earliest_day(steps.as_of)


@pytest.mark.parametrize(("profession", "steps"), PROTECTION)
def test_steps_hold_what_the_law_asks_for(profession: str, steps) -> None:
    text = " ".join(steps.steps)
    assert "insoweit erfahrene" in text and ("pseudonymisiert" in text or "ohne Namen" in text)
    assert text.count("außer das würde das Kind gefährden") >= 2, "talking first, and telling before the Jugendamt"
    assert "Schreiben Sie" in text and "Jugendamt" in text and "Hilfe anzunehmen" in text
    assert "110" in steps.steps[0] and "112" in steps.steps[0]


@pytest.mark.parametrize(("profession", "steps"), PROTECTION)
def test_every_number_is_known_and_the_medical_line_is_for_health_only(profession: str, steps) -> None:
    found = numbers_in(" ".join([*steps.steps, *steps.numbers]))
    assert {"110", "112"} <= found <= known_numbers()
    assert ("08001921000" in found) == (profession == "health")


@pytest.mark.parametrize(("profession", "steps"), PROTECTION)
def test_nothing_is_assessed_or_promised(profession: str, steps) -> None:
    text = " ".join([*steps.steps, *steps.numbers]).lower()
    for wrong in (
        "kein grund zur sorge",
        "wahrscheinlich",
        "ist gefährdet",
        "liegt eine gefährdung vor",
        "wir informieren",
        "schuld",
    ):
        assert wrong not in text
