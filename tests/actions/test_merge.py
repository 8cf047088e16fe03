"""Filling the memory: any order, any turn."""

from __future__ import annotations

import itertools

import pytest

from actions.heard import Heard, HeardPlace
from actions.memory import Memory
from actions.merge import merge

NEUSS = HeardPlace(municipality="05162024", municipality_name="Neuss")
NORF = HeardPlace(municipality="05162024", municipality_name="Neuss", district="Norf")
KNOWN = Memory(
    needs=["kita"],
    topics=["kita_platz"],
    children=[[24, 35]],
    who=[None],
    municipality="05162024",
    municipality_name="Neuss",
    shown=["a", "b"],
    last=["b"],
)


@pytest.mark.parametrize(
    "order", list(itertools.permutations([Heard(needs=("kita",)), Heard(age=(24, 35)), Heard(place=NEUSS)]))
)
def test_any_order_gives_the_same(order):
    memory = Memory()
    for heard in order:
        memory = merge(memory, heard)
    assert memory == Memory(
        needs=["kita"], children=[[24, 35]], who=[None], municipality="05162024", municipality_name="Neuss"
    )


def test_what_is_not_said_stays():
    assert merge(KNOWN, Heard(intent="thank")) == KNOWN


def test_what_was_asked_is_over_with_the_next_message():
    assert merge(Memory(asked="place"), Heard()).asked is None


def test_the_memory_before_is_left_alone():
    before = Memory.from_slot(KNOWN.to_slot())
    merge(before, Heard(needs=("hebamme",), age=(0, 11), place=HeardPlace(outside="Berlin"), role="professional"))
    assert before == KNOWN


def test_a_new_need_starts_a_new_list():
    after = merge(KNOWN, Heard(needs=("hebamme",), topics=("stillen",)))
    assert after.needs == ["hebamme"] and after.topics == ["stillen"]
    assert after.shown == [] and after.age == [24, 35] and after.municipality == "05162024"


def test_a_new_need_without_topics_forgets_the_old_topics():
    assert merge(KNOWN, Heard(needs=("hebamme",))).topics == []


def test_the_same_need_keeps_the_list_and_may_add_topics():
    after = merge(KNOWN, Heard(needs=("kita",), topics=("eingewoehnung",)))
    assert after.shown == ["a", "b"] and after.topics == ["eingewoehnung"]
    assert merge(KNOWN, Heard(needs=("kita",))).topics == ["kita_platz"]


def test_a_new_age_starts_a_new_list_and_the_same_age_does_not():
    assert merge(KNOWN, Heard(age=(36, 47))).shown == []
    assert merge(KNOWN, Heard(age=(36, 47))).last == ["b"]
    assert merge(KNOWN, Heard(age=(24, 35))).shown == ["a", "b"]


def test_pregnancy_and_the_newborn_are_ages():
    assert merge(Memory(), Heard(age=(-9, -1))).age == [-9, -1]
    assert merge(KNOWN, Heard(age=(0, 0))).age == [0, 0]


def test_a_bare_number_counts_only_alone():
    assert merge(Memory(), Heard(bare_age=(48, 59))).age == [48, 59]
    assert merge(Memory(), Heard(bare_age=(48, 59), needs=("kita",))).age is None
    assert merge(Memory(), Heard(bare_age=(48, 59), age=(0, 11))).age == [0, 11]


def test_a_new_place_starts_a_new_list():
    after = merge(KNOWN, Heard(place=HeardPlace(municipality="05711", municipality_name="Bielefeld")))
    assert (after.municipality, after.municipality_name, after.district) == ("05711", "Bielefeld", None)
    assert after.shown == []
    assert merge(KNOWN, Heard(place=NORF)).shown == []
    assert merge(KNOWN, Heard(place=NEUSS)).shown == ["a", "b"]


def test_a_district_is_forgotten_with_its_town():
    after = merge(merge(KNOWN, Heard(place=NORF)), Heard(place=NEUSS))
    assert after.district is None


def test_outside_and_back_again():
    outside = merge(merge(KNOWN, Heard(place=NORF)), Heard(place=HeardPlace(outside="Berlin")))
    assert (outside.municipality, outside.municipality_name, outside.district) == (None, None, None)
    assert outside.outside == "Berlin" and outside.shown == []
    back = merge(outside, Heard(place=NEUSS))
    assert back.outside is None and back.municipality == "05162024"


def test_an_ambiguous_place_changes_nothing_yet():
    place = HeardPlace(word="Mülheim", candidates=({"municipality": "05117"}, {"outside": "Mosel"}))
    assert merge(KNOWN, Heard(place=place)) == KNOWN


@pytest.mark.parametrize(("said", "role"), [("professional", "professional"), ("family", "family"), ("king", "family")])
def test_role(said, role):
    assert merge(Memory(), Heard(role=said)).role == role


def test_role_and_language_stay():
    memory = merge(Memory(), Heard(role="professional", language="tr"))
    after = merge(memory, Heard(needs=("kita",)))
    assert (after.role, after.language) == ("professional", "tr")
    assert merge(after, Heard(language="de")).language == "de"


SON = Memory(children=[[36, 47]], who=["son"])


def test_a_correction_mends_the_age():
    assert merge(SON, Heard(children=((48, 59),), age=(48, 59), correction=True)).children == [[48, 59]]
    assert merge(SON, Heard(bare_age=(48, 59))).children == [[48, 59]]


def test_another_child_is_kept_beside_the_first():
    after = merge(SON, Heard(children=((108, 119),), age=(108, 119), who="daughter"))
    assert after.children == [[36, 47], [108, 119]]
    assert after.age == [36, 119]
    assert after.sought_age == (108, 119)
    marked = merge(SON, Heard(children=((108, 119),), age=(108, 119), other_child=True))
    assert marked.children == after.children


def test_the_same_child_is_mended_even_among_several():
    two = Memory(children=[[36, 47], [108, 119]], who=["son", "daughter"], focus=1)
    after = merge(two, Heard(children=((48, 59),), age=(48, 59), who="son", correction=True))
    assert after.children == [[48, 59], [108, 119]]
    assert after.sought_age == (48, 59)


def test_back_to_the_first_child():
    two = Memory(children=[[36, 47], [108, 119]], who=["son", "daughter"], focus=1)
    assert merge(two, Heard(who="son")).sought_age == (36, 47)


def test_two_children_at_once():
    after = merge(Memory(), Heard(children=((36, 47), (84, 95)), age=(36, 95)))
    assert after.children == [[36, 47], [84, 95]]
    assert after.sought_age == (36, 95)


def test_a_further_need_leaves_the_first_standing():
    after = merge(KNOWN, Heard(needs=("hebamme",), further=True))
    assert after.needs == ["hebamme", "kita"]
    assert merge(KNOWN, Heard(needs=("hebamme",), further=True, correction=True)).needs == ["hebamme"]


def test_wishes_add_up_and_are_taken_back():
    after = merge(merge(KNOWN, Heard(wishes=("free",))), Heard(wishes=("language:tr",)))
    assert after.wishes == ["free", "language:tr"] and after.shown == []
    assert merge(after, Heard(wishes=("language:ar",))).wishes == ["free", "language:ar"]
    assert merge(after, Heard(wishes=("none",))).wishes == []


def test_a_question_about_an_offer_is_no_wish():
    assert merge(KNOWN, Heard(intent="ask_hours", wishes=("evening",))).wishes == []


def test_a_crisis_in_the_middle_leaves_the_search_standing():
    after = merge(KNOWN, Heard(intent="crisis", crisis="runaway", needs=("notlage_krisenhilfe",)))
    assert (after.needs, after.topics, after.shown) == (KNOWN.needs, KNOWN.topics, KNOWN.shown)


@pytest.mark.parametrize(("age", "young"), [((180, 191), True), ((204, 215), True), ((216, 227), False)])
def test_the_writer_is_a_minor_if_they_say_so(age, young):
    after = merge(Memory(), Heard(speaker_age=age))
    assert after.young is young
    assert merge(after, Heard(intent="thank")).young is young


@pytest.mark.parametrize("intent", ["ask_privacy", "human_handoff", "out_of_scope"])
def test_talk_about_the_talk_holds_no_need(intent):
    assert merge(Memory(), Heard(intent=intent, needs=("jugendberatung",))).needs == []


def test_a_suggestion_holds_for_one_turn():
    assert merge(Memory(suggested=["kita"]), Heard(intent="thank")).suggested == []


def test_a_corrected_role_keeps_the_needs():
    heard = Heard(
        intent="need_jugendhilfe", confidence=0.9, needs=("jugendhilfe",), correction=True, role="professional"
    )
    after = merge(KNOWN, heard)
    assert (after.needs, after.role) == (["kita"], "professional")


def test_a_profession_with_a_need_of_its_own_starts_a_new_need():
    heard = Heard(intent="need_jugendhilfe", confidence=0.9, needs=("jugendhilfe",), role="professional")
    assert merge(KNOWN, heard).needs == ["jugendhilfe"]


def test_a_youngster_who_minds_a_brother_counts_too():
    heard = Heard(needs=("jugendberatung",), age=(48, 59), children=((48, 59),), speaker_age=(180, 191))
    assert merge(Memory(), heard).children == [[48, 59], [180, 191]]


def test_an_own_age_is_not_counted_twice_and_a_parents_never():
    alone = Heard(needs=("jugendberatung",), age=(192, 203), children=((192, 203),), speaker_age=(192, 203))
    assert merge(Memory(), alone).children == [[192, 203]]
    mother = Heard(needs=("jugendberatung",), age=(48, 59), children=((48, 59),), speaker_age=(408, 419))
    assert merge(Memory(), mother).children == [[48, 59]]


def test_an_unsure_answer_to_the_question_for_the_place_keeps_the_needs():
    asked = Memory(needs=["familienbildung"], topics=["elternkurs"], asked="place")
    refusal = Heard(intent="need_jugendberatung", confidence=0.2, needs=("jugendberatung",))
    assert merge(asked, refusal).needs == ["familienbildung"]
    assert merge(Memory(needs=["familienbildung"]), refusal).needs == ["jugendberatung"]
    sure = Heard(intent="need_kita", confidence=0.9, needs=("kita",))
    assert merge(asked, sure).needs == ["kita"]
