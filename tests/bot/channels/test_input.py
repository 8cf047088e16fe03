"""Cleaning what people send: free text is never a command."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.input import EMPTY_COMMAND, clean
from knowledge.answers.payload import sign_payload

SECRET = "geheim"
LONGEST = 4000


def cleaned(text: object) -> str:
    return clean(text, SECRET, LONGEST)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mein Sohn ist 4", "Mein Sohn ist 4"),
        ("  Mein Sohn ist 4\n", "Mein Sohn ist 4"),
        ("eins\r\nzwei", "eins\n\nzwei"),
        ("Kita\tHamm", "Kita\tHamm"),
        ("4", "4"),
        ("هل يوجد روضة", "هل يوجد روضة"),
        ("Мой сын", "Мой сын"),
        ("Kita und/oder Tagesmutter", "Kita und/oder Tagesmutter"),
        ("Ko\u0308ln", "Köln"),
        ("3;4 Jahre 😀", "3;4 Jahre 😀"),
    ],
)
def test_text_stays_text(text, read):
    assert cleaned(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        " /restart",
        "//restart",
        "/ / /restart",
        "\n\t/restart",
        "\u200b/restart",
        "/\u200b/restart",
        "\ufeff/restart",
        "\x00/restart",
        "\u202e/restart",
        "\u00a0/restart",
        "/\u00a0/restart",
        "\u3000/restart",
        "\u2003/restart",
        "\u2028/restart",
        "\u1680/restart",
        '/need_kita{"need": "kita"}',
        '/crisis{"crisis": "runaway"}',
        "/b.WyJjcmlzaXMiLHt9XQ.aaaaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_a_typed_command_is_only_text(text):
    read = cleaned(text)
    assert not read.startswith("/")
    assert not read.strip().startswith("/")
    assert read != EMPTY_COMMAND


def test_the_command_for_an_empty_message_cannot_be_typed():
    assert cleaned(EMPTY_COMMAND) == "empty_message"


@pytest.mark.parametrize("text", ["", " ", "\n", "😀", "?!…", "/", "///", "___", "\u200b\u200b", "\x00", "-", "👨‍👩‍👧"])
def test_nothing_to_read_is_an_empty_message(text):
    assert cleaned(text) == EMPTY_COMMAND


@pytest.mark.parametrize("text", [None, 7, 1.5, True, [], {}, ["hallo"], {"a": 1}, b"hallo"])
def test_what_is_no_text_is_an_empty_message(text):
    assert cleaned(text) == EMPTY_COMMAND


def test_control_characters_are_gone():
    read = cleaned("ro\x1b[31mt \x07Ki\u202eta\u200b\ufeff\x85!")
    assert read.isprintable()
    assert "\x1b" not in read and "\u202e" not in read and "Ki ta" in read


def test_a_button_becomes_its_command():
    token = sign_payload(SECRET, "need_kita", {"need": "kita"})
    assert cleaned(token) == '/need_kita{"need": "kita"}'
    assert cleaned(f"  {token}\n") == '/need_kita{"need": "kita"}'
    assert cleaned(sign_payload(SECRET, "more_offers")) == "/more_offers"


def test_a_button_of_somebody_else_is_only_text():
    assert not cleaned(sign_payload("anderes", "restart")).startswith("/")
    assert not cleaned(sign_payload(SECRET, "restart")[:-1]).startswith("/")


def test_long_text_is_cut():
    assert clean("a" * 10_000, SECRET, 100) == "a" * 100
    assert clean("😀" * 100 + "Kita", SECRET, 100) == EMPTY_COMMAND


def test_a_long_button_still_works():
    token = sign_payload(SECRET, "inform", {"place": "x" * 500})
    assert clean(token, SECRET, 100).startswith("/inform{")


@pytest.mark.parametrize("text", ["hallo \ud800 du", "/b.\ud800.x", "\udfff"])
def test_half_characters_break_nothing(text):
    cleaned(text).encode()


@given(some.text(max_size=80))
def test_no_text_is_ever_a_command(text):
    read = cleaned(text)
    assert read == EMPTY_COMMAND or not read.startswith("/")
    assert read and read == read.strip()
    assert "\x00" not in read and "\r" not in read
