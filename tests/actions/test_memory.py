"""The memory: all that a conversation leaves behind."""

from __future__ import annotations

import dataclasses
import json

from actions.memory import Memory

FULL = Memory(
    needs=["kita"],
    topics=["kita_platz"],
    children=[[24, 35]],
    who=[None],
    municipality="05162024",
    municipality_name="Neuss",
    district="Norf",
    role="professional",
    language="tr",
    asked="place",
    shown=["a", "b"],
    last=["b"],
    greeted=True,
)


def test_there_and_back_through_the_slot():
    assert Memory.from_slot(json.loads(json.dumps(FULL.to_slot()))) == FULL


def test_an_empty_slot_is_an_empty_memory():
    assert Memory.from_slot(None) == Memory.from_slot({}) == Memory()


def test_fields_of_another_version_are_passed_over():
    assert Memory.from_slot({"needs": ["kita"], "name": "Erika", "shoe_size": 38}) == Memory(needs=["kita"])


def test_memories_share_nothing():
    first = Memory()
    first.needs.append("kita")
    first.shown.append("a")
    assert Memory() == Memory.from_slot(None)


def test_no_free_text_and_no_name_is_kept():
    names = {field.name for field in dataclasses.fields(Memory)}
    assert names == {
        "needs", "topics", "children", "who", "focus", "profession", "wishes", "simple", "municipality", "municipality_name", "district", "outside", "role", "language",
        "asked", "shown", "last", "greeted", "young", "suggested",
    }  # fmt: skip


def test_understood_is_the_whole_state():
    understood = FULL.understood("need_kita")
    assert understood.intent == "need_kita"
    assert understood.needs == ["kita"] and understood.topics == ["kita_platz"]
    assert understood.age_months == [24, 35]
    assert (understood.municipality, understood.municipality_name, understood.district) == ("05162024", "Neuss", "Norf")
    assert (understood.role, understood.language) == ("professional", "tr")
    understood.needs.append("hebamme")
    assert FULL.needs == ["kita"]
