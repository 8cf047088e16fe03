"""The municipality of the page holds until the person names a place."""

from __future__ import annotations

import pytest

from actions.heard import Heard, HeardPlace, read_message
from actions.memory import Memory
from actions.merge import merge

NEUSS = HeardPlace(municipality="05162024", municipality_name="Neuss")
HAMM = HeardPlace(municipality="05915", municipality_name="Hamm")
METADATA = {"municipality": "05162024", "municipality_name": "Neuss", "district": None}


def test_it_is_read_from_the_message():
    assert read_message({"metadata": METADATA}).home == NEUSS


@pytest.mark.parametrize("metadata", [None, {}, {"municipality": None}, {"other": 1}])
def test_without_one_there_is_none(metadata):
    assert read_message({"metadata": metadata}).home is None
    assert read_message({}).home is None


def test_it_is_where_the_person_lives_if_nothing_is_known():
    after = merge(Memory(), Heard(home=NEUSS))
    assert (after.municipality, after.municipality_name) == ("05162024", "Neuss")


def test_a_place_that_is_said_comes_first():
    assert merge(Memory(), Heard(home=NEUSS, place=HAMM)).municipality == "05915"


def test_a_place_that_was_said_stays():
    said = merge(Memory(), Heard(home=NEUSS, place=HAMM))
    assert merge(said, Heard(home=NEUSS)).municipality == "05915"


def test_a_place_outside_stays_outside():
    said = merge(Memory(), Heard(home=NEUSS, place=HeardPlace(outside="Hannover")))
    after = merge(said, Heard(home=NEUSS))
    assert (after.municipality, after.outside) == (None, "Hannover")


def test_a_place_that_must_be_asked_about_is_not_answered_by_the_page():
    unclear = HeardPlace(candidates=({"municipality": "05915"}, {"municipality": "05117"}), word="Mitte")
    assert merge(Memory(), Heard(home=NEUSS, place=unclear)).municipality is None


def test_it_does_not_forget_what_was_shown():
    known = merge(Memory(), Heard(home=NEUSS))
    known.shown = ["a"]
    assert merge(known, Heard(home=NEUSS)).shown == ["a"]
