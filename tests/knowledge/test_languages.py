"""The texts in ten languages: complete, short, and saying only what is known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.nlu.language import LANGUAGES, detect_language
from knowledge.languages import LanguageText, get_languages, read_languages

CODES = [code for code in LANGUAGES if code != "de"]
NUMBERS = ["112", "110", "116 016", "18", "115", "0800 111 0550"]
FIELDS = {
    "name": "Türkisch",
    "own_name": "Türkçe",
    "text": "Merhaba!",
    "ask_place": "Nerede?",
    "offers_intro": "Burada:",
}


def test_there_is_a_text_for_every_language_that_is_recognised() -> None:
    assert sorted(get_languages()) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_number_is_said_and_no_other(code: str) -> None:
    text = get_languages()[code].text
    assert re.findall(r"\d+(?: \d+)*", text) == NUMBERS


@pytest.mark.parametrize("code", CODES)
def test_the_services_are_named_as_on_the_door(code: str) -> None:
    text = get_languages()[code].text
    for name in ("Migrationsberatung", "Jugendmigrationsdienst", "Hilfetelefon", "Elterntelefon"):
        assert name in text


@pytest.mark.parametrize("code", CODES)
def test_the_text_is_short_and_one_message(code: str) -> None:
    text = get_languages()[code].text
    assert len(text.split()) <= 90
    assert "\n\n" not in text
    assert text == text.strip()


@pytest.mark.parametrize("code", CODES)
def test_the_texts_are_written_in_their_language(code: str) -> None:
    texts = get_languages()[code]
    assert detect_language(texts.text) == code
    assert detect_language(texts.ask_place) == code
    assert detect_language(texts.offers_intro) == code


@pytest.mark.parametrize("code", CODES)
def test_the_place_is_asked_for_and_the_offers_are_announced(code: str) -> None:
    texts = get_languages()[code]
    assert texts.ask_place.endswith(("?", "؟"))
    assert texts.offers_intro.endswith(":")


@pytest.mark.parametrize("code", ["ar", "fa"])
def test_digits_keep_their_order_among_letters_from_right_to_left(code: str) -> None:
    text = get_languages()[code].text
    for found in re.finditer(r"\d+ \d+", text):
        letters = [letter for letter in text[: found.start()] if letter.isalpha()]
        assert letters[-1].isascii(), "a Latin letter must come before a number with spaces"


@pytest.mark.parametrize(
    "change",
    [{"text": ""}, {"text": "a\n\nb"}, {"text": "kelime " * 91}, {"ask_place": "  "}, {"number": "112"}],
)
def test_a_wrong_text_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"leer|Leerzeilen|Wörter|extra"):
        LanguageText.parse_obj({**FIELDS, **change})


def test_a_missing_field_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "languages.yml"
    path.write_text("tr:\n  name: Türkisch\n", encoding="utf-8")
    with pytest.raises(ValueError, match="own_name"):
        read_languages(path)
