"""Answers as parts, and parts within limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.parts import Card, CardButton, Choice, Limits, Part
from bot.channels.messengers.render import assemble, cards_of, cut, cut_titles, fit, head, length, split_text
from bot.channels.messengers.telegram import Telegram
from bot.channels.messengers.whatsapp import WhatsApp
from knowledge.catalogue.vocabulary import CATEGORIES

OFFER = {
    "name": "Beratung",
    "why": ["hilft"],
    "phone": "+492131",
    "phone_text": "02131",
    "website": "https://x",
}


def test_a_text_is_split_at_the_ends_of_paragraphs():
    text = "Erster Absatz. Noch ein Satz.\n\nZweiter Absatz.\nMit Zeile."
    assert split_text(text, 40) == ["Erster Absatz. Noch ein Satz.", "Zweiter Absatz.\nMit Zeile."]
    assert split_text(text, 20) == ["Erster Absatz.", "Noch ein Satz.", "Zweiter Absatz.", "Mit Zeile."]


def test_a_text_that_fits_is_not_touched():
    text = "Zeile eins\nZeile zwei 😀"
    assert split_text(text, length(text)) == [text]


@given(some.text(min_size=1, max_size=300), some.integers(2, 50))
def test_pieces_fit_and_lose_only_white_space(text, limit):
    pieces = split_text(text, limit)
    assert all(0 < length(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(some.text(max_size=60), some.integers(1, 20))
def test_cutting_never_halves_a_character(text, limit):
    assert text.startswith(head(text, limit))
    assert length(cut(text, limit)) <= limit


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Hilfe rund um alles", 19, "Hilfe rund um alles"),
        ("Hilfe rund um alles", 15, "Hilfe rund um…"),
        ("Hilfe rund um alles", 14, "Hilfe rund um…"),
        ("Hilfe rund um alles", 13, "Hilfe rund…"),
        ("Kreis Siegen-Wittgenstein", 20, "Kreis Siegen-…"),
        ("Schwangerschaftsberatung", 20, "Schwangerschaftsber…"),
        ("Kita (in Trägerschaft)", 12, "Kita (in…"),
        ("Kurse, Gruppen, Treffs", 16, "Kurse, Gruppen…"),
    ],
)
def test_words_stay_whole(text, limit, short):
    assert cut(text, limit) == short


@pytest.mark.parametrize("platform", [Facebook, WhatsApp])
def test_titles_of_categories_are_short_or_whole(platform):
    titles = [title for title, _ in CATEGORIES.values()]
    short = cut_titles(titles, platform.limits.title)
    assert not any("…" in title for title in short)
    assert len(set(short)) == len(titles)


@given(some.lists(some.text(some.characters(categories=["L"]), min_size=1, max_size=40), max_size=13))
def test_titles_stay_different(titles):
    short = cut_titles(titles, 20)
    assert len(set(short)) == len(titles)
    assert all(0 < length(title) <= 20 for title in short)


@pytest.mark.parametrize("platform", [Facebook, WhatsApp, Telegram])
@given(
    texts=some.lists(some.text(some.characters(categories=["L", "Z"]), max_size=9000), max_size=3),
    count=some.integers(0, 60),
    size=some.integers(1, 1500),
)
def test_every_part_keeps_to_the_limits(platform, texts, count, size):
    limits: Limits = platform.limits
    choices = tuple(Choice(f"Eine ganz lange Wahl, Nummer {number}", "ü" * size) for number in range(count))
    cards = (Card("Name" * 40, "Text" * 40, (CardButton("call", "Anrufen", "+49"),) * 5),) * 12
    parts, numbered = fit(assemble(texts, cards, choices, limits), limits, lambda _: "k" * 32)
    for part in parts:
        assert length(part.text) <= (limits.text_with_choices if part.choices else limits.text)
        assert bool(part.text) != bool(part.cards)
        assert len(part.choices) <= limits.choices and len(part.cards) <= limits.cards
        assert all(len(choice.payload.encode()) <= limits.payload for choice in part.choices)
        assert all(length(choice.title) <= limits.title for choice in part.choices)
    assert len(numbered) + sum(len(part.choices) for part in parts) == count


def test_choices_hang_on_the_last_part():
    parts = assemble(["eins", "zwei"], (), (Choice("Mehr", "/b.x"),), Telegram.limits)
    assert [(part.text, len(part.choices)) for part in parts] == [("eins", 0), ("zwei", 1)]


def test_cards_come_where_there_are_some_and_texts_say_all_anyway():
    cards = cards_of({"kind": "offers", "offers": [OFFER]})
    assert [bool(part.cards) for part in assemble(["1. Beratung"], cards, (), Facebook.limits)] == [False, True]
    assert assemble(["1. Beratung"], cards, (), WhatsApp.limits) == [Part("1. Beratung")]
    assert [(button.kind, button.value) for button in cards[0].buttons] == [("call", "+492131"), ("web", "https://x")]


def test_short_numbers_and_odd_addresses_get_no_button():
    (card,) = cards_of({"kind": "offers", "offers": [{**OFFER, "phone": "116111", "website": "javascript:x"}]})
    assert card.buttons == ()


def test_a_crisis_has_no_cards():
    assert cards_of({"kind": "crisis", "offers": [OFFER]}) == ()


def test_parts_survive_being_stored():
    part = Part("ä😀", (Card("a", "b", (CardButton("web", "c", "https://x"),)),), (Choice("d", "e", "f"),))
    assert Part.from_json(part.to_json()) == part
