"""The fixed crisis texts: every number is a known help line, and nothing is said that must not be said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.answers.contract import CRISIS_TYPES
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.safety.texts import WRITERS, get_crisis_text, read_crisis_texts
from knowledge.settings import CONTENT
from knowledge.topics.store import get_topics
from knowledge.yamlfile import read_yaml

TEXTS = [
    pytest.param(kind, writer, get_crisis_text(kind).texts[writer], id=f"{kind}-{writer}")
    for kind in CRISIS_TYPES
    for writer in WRITERS
]
MOST_WORDS = 110
MOST_WORDS_FIRST_SENTENCE = 12
NUMBER = re.compile(r"\b\d(?: ?\d){2,}\b")
"""Three digits or more, grouped or not: a help line; paragraphs and counts of days are shorter."""
DU = re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b", re.IGNORECASE)
SIE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
FORBIDDEN = [
    r"(?:wurde|wurden|worden|ist|sind|habe|haben) (?:\w+ ){0,3}(?:informiert|verständigt|benachrichtigt|alarmiert)",
    r"(?:hilfe|jemand) ist unterwegs",
    r"wir (?:kümmern|melden) uns",
    r"ich (?:rufe|melde|informiere|verständige)",
    r"(?:alles|es) wird (?:wieder |schon )?gut",
    r"versprech",
    r"versprochen",
    r"garantier",
    r"keine sorge",
    r"nicht so schlimm",
    r"kopf hoch",
    r"reißen sie sich",
    r"selbstmord",
    r"freitod",
]
METHODS = [
    "tablette", "medikament", "überdosis", "spring", "brücke", "hochhaus", "gleis", "zug", "erhäng", "strick", "seil",
    "messer", "klinge", "ritz", "pulsader", "waffe", "schuss", "ertränk", "erstick",
]  # fmt: skip
NO_HOURS = ["116 111", "0800 111 0550", "0800 22 55 530"]
HOURS = re.compile(r"\b\d{1,2}(?:[:.]\d{2})?(?: ?[–-] ?\d{1,2})? Uhr\b|rund um die Uhr|Tag und Nacht")


def _digits(number: str) -> str:
    return number.replace(" ", "")


def _known_numbers() -> set[str]:
    """Return the numbers by which the nationwide and the state-wide help lines are reached."""
    known: set[str] = set()
    for name in ("deutschland", "nordrhein-westfalen"):
        value, _ = read_yaml(CONTENT / "municipalities" / f"{name}.yml")
        for offer in value["offers"]:
            known.update(
                _digits(number) for number in NUMBER.findall(f"{offer.get('phone', '')}; {offer.get('access', '')}")
            )
    return known


def _numbers(text: str) -> set[str]:
    return {_digits(number) for number in NUMBER.findall(text)}


def test_every_type_has_a_text_for_every_writer() -> None:
    texts = read_crisis_texts(CONTENT / "crisis.yml")
    assert set(texts) == set(CRISIS_TYPES)
    for crisis in texts.values():
        assert set(crisis.texts) == set(WRITERS)
        assert crisis.numbers and len(set(crisis.numbers)) == len(crisis.numbers)
        assert crisis.sources and all(source.startswith("http") and " " not in source for source in crisis.sources)
        assert set(crisis.local_categories) <= set(CATEGORIES)
        assert set(crisis.local_topics) <= set(get_topics())
        assert bool(crisis.local_topics) == bool(crisis.local_categories)


def test_a_missing_writer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "crisis.yml"
    path.write_text("runaway: {texts: {child: a, parent: b}, numbers: [], sources: []}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="professional"):
        read_crisis_texts(path)


def test_a_missing_type_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "crisis.yml"
    path.write_text(
        "runaway: {texts: {child: a, parent: b, professional: c}, numbers: [], sources: []}\n", encoding="utf-8"
    )
    with pytest.raises(ValueError, match="suicidality"):
        read_crisis_texts(path)


@pytest.mark.parametrize("kind", ["suicidality", "medical_emergency", "poisoning"])
def test_nobody_waits_for_a_local_office_where_minutes_count(kind: str) -> None:
    assert get_crisis_text(kind).local_categories == []


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_every_number_is_a_known_help_line(kind: str, writer: str, text: str) -> None:
    assert _numbers(text), "a crisis text names somebody to call"
    assert _numbers(text) <= _known_numbers()


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_a_number_stands_in_the_first_two_lines(kind: str, writer: str, text: str) -> None:
    assert _numbers("\n".join(text.splitlines()[:2]))


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_text_is_one_message_of_bearable_length(kind: str, writer: str, text: str) -> None:
    assert all(line.strip() for line in text.splitlines()), "Rasa splits messages at blank lines"
    assert len(text.split()) <= MOST_WORDS
    first = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
    assert "\n" not in first
    assert len(first.split()) <= MOST_WORDS_FIRST_SENTENCE
    assert not NUMBER.search(first)


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_nothing_is_said_that_must_not_be_said(kind: str, writer: str, text: str) -> None:
    assert [pattern for pattern in FORBIDDEN if re.search(pattern, text, re.IGNORECASE)] == []


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_children_are_addressed_with_du_and_adults_with_sie(kind: str, writer: str, text: str) -> None:
    wanted, unwanted = (DU, SIE) if writer == "child" else (SIE, DU)
    assert wanted.search(text)
    assert unwanted.findall(text) == []


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_it_is_said_that_no_human_reads_along(kind: str, writer: str, text: str) -> None:
    assert "liest kein mensch mit" in text.lower()


@pytest.mark.parametrize(("kind", "writer", "text"), TEXTS)
def test_unconfirmed_hours_are_not_told(kind: str, writer: str, text: str) -> None:
    for sentence in re.split(r"(?<=[.!?])\s|\n|, (?=TelefonSeelsorge)| oder (?=Elterntelefon)", text):
        if any(number in sentence for number in NO_HOURS):
            assert not HOURS.search(sentence), sentence


@pytest.mark.parametrize("writer", WRITERS)
def test_suicidality_is_named_and_taken_seriously(writer: str) -> None:
    text = get_crisis_text("suicidality").texts[writer]
    assert "Suizidgedanken" in text and "nicht mehr leben" in text
    assert "ernst" in text
    assert _numbers(text) >= {"112", "116123", "08001110111", "116111", "116117"}
    assert "Computerprogramm" in text
    assert [word for word in METHODS if re.search(rf"\b{word}", text, re.IGNORECASE)] == []


def test_suicidality_text_serves_a_worried_parent_and_an_adult_herself() -> None:
    text = get_crisis_text("suicidality").texts["parent"]
    assert "Sie selbst" in text and "Ihr Kind" in text


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("violence_child", {"110", "112", "116111", "08002255530"}),
        ("violence_partner", {"110", "112", "116016"}),
        ("medical_emergency", {"112", "116117"}),
        ("poisoning", {"112", "022819240"}),
        ("acute_overload_shaken_baby", {"112", "08001110111"}),
        ("sexual_abuse", {"110", "112", "116111", "08002255530"}),
        ("runaway", {"110", "115", "116111"}),
    ],
)
@pytest.mark.parametrize("writer", WRITERS)
def test_each_type_names_the_numbers_that_help(kind: str, numbers: set[str], writer: str) -> None:
    assert _numbers(get_crisis_text(kind).texts[writer]) >= numbers


def test_medical_child_protection_line_is_for_health_professions_only() -> None:
    for kind in CRISIS_TYPES:
        for writer, text in get_crisis_text(kind).texts.items():
            if "08001921000" in _numbers(text):
                assert writer == "professional" and "Heilberufe" in text


@pytest.mark.parametrize("kind", ["violence_child", "sexual_abuse"])
@pytest.mark.parametrize("writer", ["child", "parent"])
def test_the_child_is_not_to_blame(kind: str, writer: str) -> None:
    assert "nicht schuld" in get_crisis_text(kind).texts[writer]


@pytest.mark.parametrize("writer", WRITERS)
def test_partner_violence_shows_how_to_leave_the_page(writer: str) -> None:
    assert "„Seite schnell verlassen“" in get_crisis_text("violence_partner").texts[writer]


def test_men_find_their_line() -> None:
    for writer in ("parent", "professional"):
        assert "08001239900" in _numbers(get_crisis_text("violence_partner").texts[writer])


@pytest.mark.parametrize("writer", WRITERS)
def test_baby_is_put_down_and_a_shaken_baby_goes_to_hospital(writer: str) -> None:
    text = get_crisis_text("acute_overload_shaken_baby").texts[writer]
    assert re.search(r"sicher auf den Rücken", text) and "aus dem Raum" in text
    assert "sofort 112" in text
    assert re.search(r"Nie schütteln", text)


@pytest.mark.parametrize("writer", WRITERS)
def test_poisoning_warns_of_vomiting_and_milk(writer: str) -> None:
    text = get_crisis_text("poisoning").texts[writer]
    assert re.search(r"nicht zum Erbrechen", text, re.IGNORECASE)
    assert re.search(r"keine Milch", text, re.IGNORECASE)
    assert "Packung oder Pflanze" in text


@pytest.mark.parametrize("writer", WRITERS)
def test_runaways_learn_of_the_right_to_be_taken_in(writer: str) -> None:
    text = get_crisis_text("runaway").texts[writer]
    assert "Inobhutnahme" in text and "nachts" in text
