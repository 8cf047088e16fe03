"""Telegram: who may call, what is read, what is sent, how long to wait."""

from __future__ import annotations

import pytest

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.parts import Choice, Part
from bot.channels.messengers.render import fit
from bot.channels.messengers.telegram import Telegram


@pytest.fixture
def telegram(settings):
    return Telegram(settings)


def message(chat="private", **content):
    sender = {"id": 5, "is_bot": False, "first_name": "A"}
    return {"message_id": 1, "date": 1700000000, "chat": {"id": 5, "type": chat}, "from": sender, **content}


def test_the_secret_is_compared(telegram):
    assert telegram.is_genuine({"X-Telegram-Bot-Api-Secret-Token": "tg-secret"}, b"")
    for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": ""}, {"X-Telegram-Bot-Api-Secret-Token": "tg-secreT"}):
        assert not telegram.is_genuine(headers, b"")


def test_there_is_no_handshake(telegram):
    assert telegram.handshake({"hub.mode": "subscribe", "hub.verify_token": "", "hub.challenge": "1"}) is None


def test_a_text_is_read(telegram):
    (read,) = telegram.read({"update_id": 7, "message": message(text="Hallo")})
    assert read == Incoming("5", "7", "text", "Hallo", sent_at=1700000000.0)


def test_a_pressed_button_knows_its_title(telegram):
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "a"}], [{"text": "Nein", "callback_data": "b"}]]}
    pressed = {"id": "cq", "from": {"id": 5}, "data": "b", "message": message(reply_markup=keyboard)}
    (read,) = telegram.read({"update_id": 8, "callback_query": pressed})
    assert read == Incoming("5", "8", "button", "Nein", "b", handle="cq")
    answer, typing = telegram.notices(read)
    assert answer.url == "https://telegram.test/bot99:tg/answerCallbackQuery"
    assert answer.json == {"callback_query_id": "cq"}
    assert typing.json == {"chat_id": 5, "action": "typing"}


@pytest.mark.parametrize("kind", ["voice", "photo", "document", "sticker", "video_note", "location"])
def test_attachments(telegram, kind):
    (read,) = telegram.read({"update_id": 7, "message": message(**{kind: {}})})
    assert (read.kind, read.attachment) == ("attachment", True)


@pytest.mark.parametrize("chat", ["group", "supergroup"])
def test_groups_are_told_apart(telegram, chat):
    (read,) = telegram.read({"update_id": 7, "message": message(chat, text="Hallo")})
    assert (read.kind, read.text) == ("group", "")
    assert telegram.notices(read) == []


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7, "edited_message": message(text="x")},
        {"update_id": 7, "channel_post": message("channel", text="x")},
        {"update_id": 7, "message": message("channel", text="x")},
        {"update_id": 7, "message": message(pinned_message={})},
        {"update_id": 7, "message": {**message(text="x"), "from": {"id": 1, "is_bot": True}}},
        {"update_id": 7, "message": {"text": "x", "chat": {"id": "@name", "type": "private"}}},
        {"update_id": 7, "callback_query": {"id": "1", "data": "x", "inline_message_id": "y"}},
        {"update_id": 7, "message": "x"},
        {"message": message(text="x")},
        {},
    ],
)
def test_what_is_no_message_of_a_person_is_passed_over(telegram, update):
    assert list(telegram.read(update)) == []


def test_a_text_is_plain_with_one_row_per_choice(telegram):
    long = "/b." + "x" * 200
    (part,), _ = fit([Part("*Hallo* <b>", choices=(Choice("Ja", "/b.x"), Choice("Nein", long)))], telegram.limits, lambda _: "k" * 32)  # fmt: skip
    call = telegram.say("5", part)
    assert call.url == "https://telegram.test/bot99:tg/sendMessage"
    assert call.json["chat_id"] == 5
    assert call.json["text"] == "*Hallo* <b>"
    assert "parse_mode" not in call.json
    assert call.json["reply_markup"]["inline_keyboard"] == [
        [{"text": "Ja", "callback_data": "/b.x"}],
        [{"text": "Nein", "callback_data": "k" * 32}],
    ]


def test_it_says_itself_how_long_to_wait(telegram):
    verdict = telegram.judge(429, {}, {"parameters": {"retry_after": 17}})
    assert (verdict.outcome, verdict.wait) == ("retry", 17.0)
    assert telegram.judge(403, {}, {"description": "blocked"}).outcome == "refused"
    assert telegram.judge(502, {}, {}).outcome == "retry"


def test_another_bot_counts_anew(telegram):
    assert telegram.account == "99"
