"""What a message said, read from Rasa's parse."""

from __future__ import annotations

import pytest

from actions.heard import Heard, HeardPlace, in_context, read_message
from actions.memory import Memory


def message(*entities, intent=None):
    return {
        "intent": intent or {"name": "need_kita", "confidence": 0.9},
        "entities": [{"entity": name, "value": value} for name, value in entities],
    }


def test_an_empty_message():
    assert read_message({}) == Heard()
    assert read_message({"intent": None, "entities": []}) == Heard()
    assert read_message({"intent": {"name": None, "confidence": None}}) == Heard()


def test_everything_at_once():
    heard = read_message(
        message(
            ("need", "kita"),
            ("need", "kindertagespflege"),
            ("need", "kita"),
            ("likely_need", "hebamme"),
            ("topic", "kita_platz"),
            ("age", [24, 35]),
            ("place", {"municipality": "05162024", "municipality_name": "Neuss", "district": "Norf"}),
            ("role", "professional"),
            ("language", "tr"),
            ("position", 0),
            ("fact", "kita_unter_1"),
            ("offer", "neuss-kita"),
        )
    )
    assert heard.intent == "need_kita" and heard.confidence == 0.9
    assert heard.needs == ("kita", "kindertagespflege")
    assert heard.likely == ("hebamme",) and heard.topics == ("kita_platz",)
    assert heard.age == (24, 35) and heard.bare_age is None
    assert heard.place == HeardPlace("05162024", "Neuss", "Norf")
    assert (heard.role, heard.language, heard.position) == ("professional", "tr", 0)
    assert (heard.fact, heard.offer) == ("kita_unter_1", "neuss-kita")


def test_the_first_of_several_counts():
    assert read_message(message(("age", [0, 11]), ("age", [36, 47]))).age == (0, 11)


def test_a_bare_number_is_kept_apart():
    heard = read_message(message(("bare_age", [48, 59])))
    assert heard.age is None and heard.bare_age == (48, 59)


def test_ages_are_whole_months():
    assert read_message(message(("age", ["24", 35.0]))).age == (24, 35)


def test_an_ambiguous_place():
    places = [{"municipality": "05117", "municipality_name": "Mülheim"}, {"outside": "Mülheim an der Mosel"}]
    heard = read_message(message(("place", {"word": "Mülheim", "candidates": places})))
    assert heard.place is not None
    assert heard.place.word == "Mülheim" and heard.place.candidates == tuple(places)
    assert heard.place.municipality is None


def test_a_place_outside():
    assert read_message(message(("place", {"outside": "Berlin"}))).place == HeardPlace(outside="Berlin")


def test_crisis_and_who_writes():
    assert read_message(message(("crisis", "runaway"))).writer == "parent"
    heard = read_message(message(("crisis", "suicidality"), ("writer", "child")))
    assert (heard.crisis, heard.writer) == ("suicidality", "child")


def test_unknown_entities_are_passed_over():
    assert read_message(message(("shoe_size", 38))).needs == ()


SHOWN = Memory(last=["a", "b"], needs=["kita"])


def test_an_unsure_message_speaks_of_what_was_shown():
    unsure = Heard(intent="need_finanzielle_hilfe", confidence=0.2, needs=("finanzielle_hilfe",), follow_up="ask_cost")
    read = in_context(unsure, SHOWN)
    assert (read.intent, read.needs, read.in_context) == ("ask_cost", (), True)
    assert in_context(unsure, Memory()) == unsure


@pytest.mark.parametrize(
    "heard",
    [
        Heard(intent="need_kita", confidence=0.9, follow_up="ask_cost"),
        Heard(intent="need_kita", confidence=0.2, follow_up="ask_cost", age=(36, 47)),
        Heard(intent="ask_fact", confidence=0.2, follow_up="ask_cost", fact="kita_beitrag"),
        Heard(intent="crisis", confidence=0.2, follow_up="ask_cost", crisis="suicidality"),
        Heard(intent="thank", confidence=0.2, follow_up="ask_cost"),
        Heard(intent="need_kita", confidence=0.2),
    ],
)
def test_what_is_clear_stays(heard):
    assert in_context(heard, SHOWN) == heard


def test_a_question_about_nothing_shown_is_one_of_knowledge():
    heard = Heard(intent="ask_cost", fact="kita_beitrag")
    assert in_context(heard, Memory()).intent == "ask_fact"
    assert in_context(heard, SHOWN).intent == "ask_cost"


PLACE = HeardPlace(municipality="05162024", municipality_name="Neuss")


@pytest.mark.parametrize(
    ("asked", "intent"), [("protection_place", "child_protection"), ("initiative_place", "ask_initiative")]
)
def test_a_place_alone_carries_on_what_was_asked(asked, intent):
    heard = Heard(intent="out_of_scope", place=PLACE)
    assert in_context(heard, Memory(asked=asked)).intent == intent
    assert in_context(heard, Memory()) == heard
    need = Heard(intent="need_kita", needs=("kita",), place=PLACE)
    assert in_context(need, Memory(asked=asked)) == need


def test_a_place_or_an_age_alone_takes_up_what_was_offered():
    offered = Memory(suggested=["finanzielle_hilfe"])
    for heard in (Heard(intent="inform", place=PLACE), Heard(intent="nlu_fallback", age=(36, 47))):
        assert (in_context(heard, offered).intent, in_context(heard, offered).needs) == (
            "inform",
            ("finanzielle_hilfe",),
        )
        assert in_context(heard, Memory(needs=["kita"], suggested=["finanzielle_hilfe"])) == heard


def test_a_professional_who_names_the_law_wants_the_steps():
    heard = Heard(intent="need_kita", needs=("kita",), wishes=("law:8a",), role="professional")
    assert in_context(heard, Memory()).intent == "child_protection"
    assert in_context(heard, Memory()).wishes == ()
    family = in_context(Heard(intent="need_kita", needs=("kita",), wishes=("law:8a", "free")), Memory())
    assert (family.intent, family.wishes) == ("need_kita", ("free",))


def test_another_language_changes_the_filter_that_is_set():
    heard = Heard(intent="ask_languages", confidence=0.9, wishes=("language:ku",))
    assert in_context(heard, Memory(last=["a"], wishes=["language:ar"])).intent == "filter_offers"
    assert in_context(heard, Memory(last=["a"], wishes=["free"])).intent == "ask_languages"
