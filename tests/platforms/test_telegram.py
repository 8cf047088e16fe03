"""The small Bot API rejects what the real one rejects."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.platforms import telegram as tg
from tests.platforms.conftest import Caller
from tests.platforms.server import Button

BOT = "/bot4711:bot-token"
ANNA = "1001"


@pytest.fixture
def platform(listener):
    with tg.Telegram(f"{listener.url}/webhook", patience=0.2, backoff=0.02) as running:
        yield running


@pytest.fixture
def call(platform):
    platform.last_wrote[ANNA] = platform.now()
    return Caller(platform)


def message(text: Any, *buttons: dict[str, str], **more: Any) -> dict[str, Any]:
    markup = {"reply_markup": {"inline_keyboard": [[button] for button in buttons]}} if buttons else {}
    return {"chat_id": int(ANNA), "text": text, **markup, **more}


def test_good_messages_are_shown_in_order(platform, call):
    key = {"text": "Mehr", "callback_data": "ü" * 32}
    assert call(f"{BOT}/sendMessage", message("x" * 4096, key))[1]["result"]["chat"]["id"] == int(ANNA)
    written = json.dumps({"inline_keyboard": [[{"text": "Seite", "url": "https://x.example"}]]})
    assert call(f"{BOT}/sendmessage", message("zwei", reply_markup=written))[0] == 200
    assert call(f"{BOT}/sendMessage", message("<b>drei</b> &lt;3", parse_mode="HTML"))[0] == 200
    assert [len(seen.buttons) for seen in platform.seen] == [1, 1, 0]
    assert platform.texts(ANNA)[1:] == ["zwei", "drei <3"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (message(""), "message text is empty"),
        (message(None), "message text is empty"),
        (message("x" * 4097), "message is too long"),
        (message("x", {"text": "b", "callback_data": "d" * 65}), "BUTTON_DATA_INVALID"),
        (message("x", {"text": "b", "callback_data": "ü" * 33}), "BUTTON_DATA_INVALID"),
        (message("x", {"text": "b", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (message("x", {"text": "", "callback_data": "d"}), "empty"),
        (message("x", {"text": "b"}), "unallowed"),
        (message("x", {"text": "b", "url": "kita"}), "URL is invalid"),
        (message("x", {"text": "b", "url": "https://x.example", "callback_data": "d"}), "unallowed"),
        (message("x", reply_markup="{"), "object expected"),
        (message("x", reply_markup={"inline_keyboard": [{"text": "b", "callback_data": "d"}]}), "Array of Arrays"),
        (message("1 < 2 <kita>", parse_mode="HTML"), "can't parse entities"),
        (message("<b>x", parse_mode="HTML"), "can't parse entities"),
        (message("Hallo.", parse_mode="MarkdownV2"), "reserved"),
        ({**message("x"), "chat_id": 5}, "chat not found"),
        ({"text": "x"}, "chat_id is empty"),
    ],
)
def test_what_breaks_a_limit_is_refused(platform, call, body, words):
    status, answer = call(f"{BOT}/sendMessage", body)
    assert (status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert words in answer["description"]
    assert platform.seen == []


def test_token_method_and_block(platform, call):
    assert call("/bot1:other/sendMessage", message("x"))[0] == 401
    assert call(f"{BOT}/sendPoem", message("x"))[0] == 404
    platform.blocked.add(ANNA)
    assert call(f"{BOT}/sendMessage", message("x"))[0] == 403


def test_chat_action(platform, call):
    assert call(f"{BOT}/sendChatAction", {"chat_id": ANNA, "action": "typing"})[0] == 200
    assert call(f"{BOT}/sendChatAction", {"chat_id": ANNA, "action": "dance"})[0] == 400
    assert platform.typing == [ANNA]


def test_callback_answers(platform, call):
    update = platform.taps(ANNA, Button("Mehr", "d"))
    query = update["callback_query"]["id"]
    path = f"{BOT}/answerCallbackQuery"
    assert call(path, {"callback_query_id": query, "text": "x" * 201})[0] == 400
    assert call(path, {"callback_query_id": query})[0] == 200
    assert call(path, {"callback_query_id": query})[0] == 400
    assert platform.taps_answered == [query]


def test_set_webhook(platform, call):
    path = f"{BOT}/setWebhook"
    assert call(path, {"url": "http://x.example/webhook"})[0] == 400
    assert call(path, {"url": "https://x.example", "secret_token": "ü"})[0] == 400
    assert call(path, {"url": "https://x.example", "secret_token": "s" * 257})[0] == 400
    assert call(path, {"url": "https://x.example", "secret_token": "Geheim_1-2"})[0] == 200
    assert platform.webhook == "https://x.example"
    assert platform.headers()["X-Telegram-Bot-Api-Secret-Token"] == "Geheim_1-2"


def test_storm_names_the_seconds(platform, call):
    platform.storm(1, retry_after=3)
    status, answer = call(f"{BOT}/sendMessage", message("x"))
    assert (status, answer["parameters"]) == (429, {"retry_after": 3})
    assert platform.seen == []


def test_updates_come_one_after_another(platform, listener):
    listener.answers = [500, 0.5, 201, 200]
    first = platform.send(tg.says(ANNA, "eins"))
    second = platform.send(tg.says(ANNA, "zwei"))
    assert first.result(5).statuses == [500, None, 201]
    assert second.result(5).statuses == [200]
    ids = [json.loads(raw)["update_id"] for raw, _ in listener.received]
    assert ids == [ids[0]] * 3 + [ids[0] + 1]
    assert listener.received[0][1]["X-Telegram-Bot-Api-Secret-Token"] == "secret-token"


def test_a_webhook_may_answer_with_a_method(platform, listener):
    listener.body = {"method": "sendMessage", "chat_id": int(ANNA), "text": "gleich"}
    platform.deliver(tg.says(ANNA, "hallo"))
    assert platform.texts(ANNA) == ["gleich"]
