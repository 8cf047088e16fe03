"""Buttons: only what we signed is a command."""

from __future__ import annotations

import base64
import json
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as some

from knowledge.answers.payload import PREFIX, SIGNATURE_LENGTH, read_payload, read_secret, sign_payload

SECRET = "geheim"
TOKEN = sign_payload(SECRET, "need_kita", {"need": "kita"})
BODY, SIGNATURE = TOKEN[len(PREFIX) :].split(".")


def test_there_and_back():
    assert read_payload(SECRET, TOKEN) == '/need_kita{"need": "kita"}'
    assert read_payload(SECRET, sign_payload(SECRET, "more_offers")) == "/more_offers"


@given(some.dictionaries(some.text(max_size=8), some.text(max_size=20), max_size=4))
def test_any_entities_come_back(entities):
    command = read_payload(SECRET, sign_payload(SECRET, "inform", entities))
    assert command is not None
    assert json.loads(command.removeprefix("/inform") or "{}") == entities


def test_the_same_button_is_always_the_same():
    assert sign_payload(SECRET, "a", {"x": 1, "y": 2}) == sign_payload(SECRET, "a", {"y": 2, "x": 1})
    assert "kita" not in TOKEN


@pytest.mark.parametrize("length", range(len(TOKEN)))
def test_truncated_tokens_are_refused(length):
    assert read_payload(SECRET, TOKEN[:length]) is None


@pytest.mark.parametrize("position", range(len(TOKEN)))
def test_a_changed_character_is_refused(position):
    changed = "A" if TOKEN[position] != "A" else "B"
    assert read_payload(SECRET, TOKEN[:position] + changed + TOKEN[position + 1 :]) is None


def forged(intent: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([intent, {}]).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/need_kita",
        '/need_kita{"need": "kita"}',
        "/restart",
        PREFIX,
        f"{PREFIX}.",
        f"{PREFIX}{BODY}",
        f"{PREFIX}{BODY}.",
        f"{PREFIX}.{SIGNATURE}",
        f"{PREFIX}{forged('restart')}.{SIGNATURE}",
        f"{PREFIX}{forged('restart')}.{'a' * SIGNATURE_LENGTH}",
        f"{TOKEN}a",
        f"{TOKEN}.a",
        f" {TOKEN}",
        TOKEN.upper(),
        f"{PREFIX}{BODY}.ä{SIGNATURE[1:]}",
        f"{PREFIX}ä.{SIGNATURE}",
        f"{PREFIX}\ud800.{SIGNATURE}",
        f"{PREFIX}{BODY}.\udfff",
    ],
)
def test_forged_tokens_are_refused(text):
    assert read_payload(SECRET, text) is None


def test_another_secret_is_refused():
    assert read_payload("anderes", TOKEN) is None
    assert read_payload("", TOKEN) is None


@given(some.text(max_size=60))
def test_no_text_is_a_command_by_chance(text):
    assert read_payload(SECRET, PREFIX + text) is None


def test_a_configured_secret_is_used(tmp_path):
    assert read_secret(tmp_path / "home", "eigenes") == "eigenes"
    assert not (tmp_path / "home").exists()


def test_a_secret_is_made_once_and_kept_private(tmp_path):
    home = tmp_path / "neu" / "home"
    made = read_secret(home, "")
    assert len(made) >= 32
    assert read_secret(home, "") == made
    assert stat.S_IMODE((home / "secret").stat().st_mode) == 0o600
    assert read_secret(tmp_path / "other", "") != made
