"""The language of a message: all ten foreign ones in many spellings, and German in all its kinds, which must stay German."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from bot.nlu.language import LANGUAGES, detect_language
from bot.nlu.language.words import read_file, words_of

FOREIGN = yaml.safe_load((Path(__file__).parent / "messages.yml").read_text(encoding="utf-8"))
GERMAN = FOREIGN.pop("de")
NLU = Path(__file__).parents[4] / "data" / "nlu"


@pytest.mark.parametrize("message", GERMAN)
def test_german_stays_german(message: str) -> None:
    assert detect_language(message) == "de"


@pytest.mark.parametrize(
    ("language", "message"), [(code, message) for code, all_ in FOREIGN.items() for message in all_]
)
def test_other_languages_are_recognised(language: str, message: str) -> None:
    assert detect_language(message) == language


@pytest.mark.parametrize(
    "message",
    [
        "necesito ayuda para mi hijo, no habla",
        "Busco una guardería para mi hija de tres años",
        "mio figlio ha quattro anni e non parla",
        "preciso de ajuda para o meu filho",
        "ik heb hulp nodig voor mijn zoon",
        "kam nevojë për ndihmë për fëmijën tim",
        "trebam pomoć za sina, ne govori njemački",
        "segítséget kérek, a fiam nem beszél",
    ],
)
def test_a_language_without_a_text_is_not_taken_for_one_of_the_ten(message: str) -> None:
    assert detect_language(message) == "de"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "de"])
def test_every_language_has_many_function_words(code: str) -> None:
    assert len(words_of(read_file(code)["function"])) >= 120


@pytest.mark.parametrize("message", ["ja " * 3000, "ж" * 5000, "please help me " * 1000, "'" * 4000, "د" * 4000])
def test_long_messages_take_no_time(message: str) -> None:
    start = time.perf_counter()
    detect_language(message)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("HELP PLEASE", "en"),
        ("YARDIM LÜTFEN", "tr"),
        ("I don’t know what to do", "en"),
        ("J’ai besoin d’aide", "fr"),
        ("İYİ GÜNLER, ÇOCUĞUM İÇİN YARDIM İSTİYORUM", "tr"),
        ("НУЖНА ПОМОЩЬ", "ru"),
    ],
)
def test_capitals_and_typographic_apostrophes(message: str, language: str) -> None:
    assert detect_language(message) == language


def test_no_training_message_of_a_need_is_taken_for_another_language() -> None:
    wrong = []
    for path in sorted(NLU.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            examples = block.get("examples", [])
            if not str(block.get("intent", "")).startswith("need_") or not isinstance(examples, str):
                continue
            wrong += [line for line in examples.splitlines() if detect_language(line.removeprefix("- ")) != "de"]
    assert wrong == []
