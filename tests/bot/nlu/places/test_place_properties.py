"""What must hold for any message."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.places import choose_place, find_places
from bot.nlu.places.typos import everyday_words, guess
from knowledge.places.gazetteer import get_gazetteer

_WORDS = st.sampled_from(
    "wir wohnen in nach aus von meine mutter essen Essen hamm moers Köln kalk DO 41464 nicht mehr , . - ( ) kreis unna gladbach ziehen und früher".split()
)
_MESSAGES = st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=25).map(" ".join))


@settings(max_examples=400, deadline=None)
@given(text=_MESSAGES, expected=st.booleans())
def test_mentions_are_spans_of_the_text_in_order(text: str, expected: bool) -> None:
    end = 0
    for mention in find_places(text, expected):
        assert mention.start >= end
        assert mention.end > mention.start
        assert text[mention.start : mention.end] == mention.word
        assert mention.candidates
        end = mention.end


@settings(max_examples=200, deadline=None)
@given(text=_MESSAGES)
def test_a_candidate_is_in_the_network_or_outside(text: str) -> None:
    for mention in find_places(text):
        for place in mention.candidates:
            assert (place.municipality is None) == (place.municipality_name is None)
            assert (place.municipality is None) == (place.outside is not None)
            assert place.district is None or place.municipality is not None


@settings(max_examples=200, deadline=None)
@given(text=_MESSAGES)
def test_the_choice_is_one_of_the_mentions_and_never_left(text: str) -> None:
    mentions = find_places(text)
    chosen = choose_place(mentions)
    assert chosen is None or (chosen in mentions and not chosen.left)
    assert (chosen is None) == all(mention.left for mention in mentions)


@settings(max_examples=100, deadline=None)
@given(text=_MESSAGES)
def test_the_same_message_gives_the_same_places(text: str) -> None:
    assert find_places(text) == find_places(text)


@pytest.mark.parametrize(
    "name", [name for name in sorted(get_gazetteer().proper) if name in get_gazetteer().names and len(name) > 3]
)
def test_every_official_name_is_found_after_wohnen_in(name: str) -> None:
    assert find_places(f"wir wohnen in {name}") or get_gazetteer().names[name].level == "district"


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_swapped_pair_of_letters_in_a_long_name_is_mended(data: st.DataObject) -> None:
    name = data.draw(
        st.sampled_from(
            [
                "gelsenkirchen",
                "leverkusen",
                "oberhausen",
                "gummersbach",
                "moenchengladbach",
                "recklinghausen",
                "euskirchen",
            ]
        )
    )
    at = data.draw(st.integers(min_value=1, max_value=len(name) - 2))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    mention = choose_place(find_places(f"wohnen in {swapped}"))
    assert mention is not None
    assert mention.candidates == find_places(f"in {name}")[0].candidates


def test_no_everyday_word_is_guessed() -> None:
    assert all(guess(word) is None for word in everyday_words())


def test_a_long_message_is_quick() -> None:
    text = "Guten Abend, wir wohnen seit drei Jahren in Gelsenkirchn Buer und mein Sohn will nichts mehr essen, " * 4
    find_places(text)
    started = time.perf_counter()
    for _ in range(20):
        find_places(text)
    assert (time.perf_counter() - started) / 20 < 0.03  # far above what it takes: machines that test are busy


def test_endless_messages_do_not_hang() -> None:
    started = time.perf_counter()
    find_places("wohnen in moers nach essen von hamm " * 120)
    find_places("in " * 2000)
    find_places("a" * 6000)
    assert time.perf_counter() - started < 5


def test_the_gazetteer_is_small() -> None:
    tracemalloc.start()
    get_gazetteer.cache_clear()
    get_gazetteer()
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert used < 40_000_000
