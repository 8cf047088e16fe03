"""The answer contract: the published schema and the code say the same."""

from __future__ import annotations

import copy
import json
import typing

import pytest
from jsonschema import Draft7Validator, ValidationError

from knowledge.answers.contract import CRISIS_TYPES, SCHEMA, Answer, Kind, Understood
from knowledge.catalogue.vocabulary import CATEGORIES, MAX_AGE, MIN_AGE, Freshness
from knowledge.search.wishes import TITLES
from knowledge.settings import ROOT

PUBLISHED = json.loads((ROOT / "knowledge" / "answers" / "answer-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(PUBLISHED)
OFFER = {
    "id": "neuss-kita",
    "name": "Kita",
    "category": "kita",
    "municipality": "05162024",
    "age_months": [0, 72],
    "why": ["passt zu: Kita"],
    "checked": {"state": "unverified", "on": "2024-03"},
}


def full() -> dict:
    """Return an answer that uses every part."""
    understood = Understood(
        intent="need_kita",
        needs=["kita", "kindertagespflege"],
        topics=["kita_platz"],
        age_months=[24, 35],
        municipality="05162024",
        municipality_name="Neuss",
        district="Norf",
        role="professional",
        language="tr",
    )
    answer = Answer("offers", understood, offers=[OFFER], relaxed=["district"])
    answer.follow_ups = [{"title": "Mehr", "payload": "/b.x.y"}]
    return copy.deepcopy(answer.to_payload())


def test_the_published_file_is_a_schema():
    Draft7Validator.check_schema(PUBLISHED)
    assert PUBLISHED["$id"] == "urn:" + SCHEMA.replace("/", ":")
    assert PUBLISHED["properties"]["schema"]["const"] == SCHEMA
    assert PUBLISHED["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_a_full_answer_is_valid():
    VALIDATOR.validate(json.loads(json.dumps(full())))


@pytest.mark.parametrize("kind", [kind for kind in typing.get_args(Kind) if kind not in ("offers", "crisis")])
def test_the_emptiest_answer_is_valid(kind):
    VALIDATOR.validate(Answer(kind, Understood()).to_payload())


@pytest.mark.parametrize("crisis", CRISIS_TYPES)
def test_every_crisis_is_valid(crisis):
    VALIDATOR.validate(Answer("crisis", Understood(), crisis=crisis).to_payload())


def test_words_are_the_same_in_code_and_schema():
    properties = PUBLISHED["properties"]
    assert set(properties["kind"]["enum"]) == set(typing.get_args(Kind))
    assert properties["crisis"]["enum"] == [None, *CRISIS_TYPES]
    assert PUBLISHED["definitions"]["category"]["enum"] == list(CATEGORIES)
    ages = PUBLISHED["definitions"]["age"]["items"]
    assert (ages["minimum"], ages["maximum"]) == (MIN_AGE, MAX_AGE)
    states = properties["offers"]["items"]["properties"]["checked"]["properties"]["state"]["enum"]
    assert set(states) == {state.value for state in Freshness}
    assert set(properties["understood"]["properties"]) == set(vars(Understood()))
    assert set(properties) == set(Answer("info", Understood()).to_payload())


def test_a_wish_that_was_given_up_is_valid():
    names = {wish.partition(":")[0] for wish in (*TITLES, "language:tr", "provider:awo", "law:35a")}
    payload = {**full(), "relaxed": sorted(names)}
    VALIDATOR.validate(payload)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "familienlotse/answer/2"),
        (("kind",), "answer"),
        (("kind",), "crisis"),
        (("crisis",), "runaway"),
        (("offers",), []),
        (("relaxed",), ["topic"]),
        (("understood", "needs"), ["kindergarten"]),
        (("understood", "needs"), ["kita", "kita"]),
        (("understood", "age_months"), [24]),
        (("understood", "age_months"), [-10, 3]),
        (("understood", "age_months"), [0, 328]),
        (("understood", "age_months"), [2.5, 3]),
        (("understood", "municipality"), "Neuss"),
        (("understood", "municipality"), "0516"),
        (("understood", "role"), "doctor"),
        (("understood", "language"), "deutsch"),
        (("offers", 0, "category"), "amt"),
        (("offers", 0, "why"), []),
        (("offers", 0, "municipality"), "5162024"),
        (("offers", 0, "checked", "state"), "old"),
        (("offers", 0, "checked", "on"), "01.03.2026"),
        (("follow_ups", 0, "title"), ""),
        (("follow_ups", 0, "payload"), "more_offers"),
    ],
)
def test_wrong_values_are_invalid(path, value):
    payload = full()
    part = payload
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(payload)


@pytest.mark.parametrize("field", list(PUBLISHED["properties"]))
def test_every_field_is_required(field):
    payload = full()
    del payload[field]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(payload)


@pytest.mark.parametrize("field", list(vars(Understood())))
def test_the_whole_state_is_required(field):
    payload = full()
    del payload["understood"][field]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(payload)


def test_answers_share_nothing():
    first, second = Answer("info", Understood()), Answer("info", Understood())
    first.offers.append(OFFER)
    first.understood.needs.append("kita")
    assert second.offers == [] and second.understood.needs == []
