"""Finding the answer to a question of knowledge."""

from __future__ import annotations

import pytest

from bot.nlu.components.fact import is_sure, questions_in
from bot.nlu.facts import FactIndex
from knowledge.faq.store import get_faq


@pytest.fixture(scope="module")
def index():
    return FactIndex(get_faq())


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("hat mein kind anspruch auf einen kitaplatz?", "kita_rechtsanspruch_ab_1"),
        ("Was ist eine vertrauliche Geburt?", "vertrauliche_geburt"),
        ("wie viele kinder darf eine tagesmutter betreuen", "tagespflege_anzahl_kinder"),
    ],
)
def test_finds_the_answer(index, question, key):
    found = index.find(question)
    assert found.keys[0] == key
    assert is_sure(found)


@pytest.mark.parametrize("question", ["wie hoch ist der eiffelturm", "xyz", ""])
def test_no_answer_is_better_than_a_wrong_one(index, question):
    assert not is_sure(index.find(question))


def test_the_initiative_is_kept_apart(index):
    about = index.find("was ist kein kind zurücklassen", initiative=True)
    assert {get_faq()[key].theme for key in about.keys} == {"Initiative"}
    other = index.find("was ist kein kind zurücklassen")
    assert "Initiative" not in {get_faq()[key].theme for key in other.keys}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Er ist 4 und spricht kaum. Nehmen die mir das Kind weg?", "Nehmen die mir das Kind weg?"),
        (
            "er ist 4 und spricht kaum, nehmen die mir das kind weg wenn ich hilfe hole",
            "nehmen die mir das kind weg wenn ich hilfe hole",
        ),
        ("Sie stottert seit Mai. Ist das normal? Wir wohnen in Neuss.", "Ist das normal?"),
        ("mein sohn spricht kaum", ""),
        ("", ""),
    ],
)
def test_the_question_in_a_story(text, asked):
    assert questions_in(text) == asked
