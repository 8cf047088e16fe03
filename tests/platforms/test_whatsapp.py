"""The small Cloud API rejects what the real one rejects."""

from __future__ import annotations

from typing import Any

import pytest

from tests.platforms import whatsapp as wa
from tests.platforms.conftest import Caller

SEND = f"/v19.0/{wa.NUMBER_ID}/messages"
ANNA = "4915112345678"
BEARER = {"Authorization": "Bearer access-token"}


@pytest.fixture
def platform(listener):
    with wa.WhatsApp(f"{listener.url}/webhook", patience=0.2, backoff=0.02) as running:
        yield running


@pytest.fixture
def call(platform):
    platform.last_wrote[ANNA] = platform.now()
    return Caller(platform)


def body(**content: Any) -> dict[str, Any]:
    return {"messaging_product": "whatsapp", "to": ANNA, **content}


def text(words: str) -> dict[str, Any]:
    return body(type="text", text={"body": words})


def buttons(*replies: tuple[str, str], words: str = "Frage?", **more: Any) -> dict[str, Any]:
    entries = [{"type": "reply", "reply": {"id": key, "title": title}} for title, key in replies]
    return body(
        type="interactive",
        interactive={"type": "button", "body": {"text": words}, "action": {"buttons": entries}, **more},
    )


def rows(*sections: list[dict[str, str]], words: str = "Frage?", label: str = "Auswählen", **more: Any) -> Any:
    parts = [{"title": "Teil", "rows": list(section)} for section in sections]
    action = {"button": label, "sections": parts, **more}
    return body(type="interactive", interactive={"type": "list", "body": {"text": words}, "action": action})


def row(number: int, **more: str) -> dict[str, str]:
    return {"id": f"r{number}", "title": f"Zeile {number}", **more}


def link(label: str, url: str) -> dict[str, Any]:
    action = {"name": "cta_url", "parameters": {"display_text": label, "url": url}}
    return body(type="interactive", interactive={"type": "cta_url", "body": {"text": "x"}, "action": action})


def test_good_messages_are_shown_in_order(platform, call):
    for message in (
        text("x" * 4096),
        buttons(("a" * 20, "i" * 256), ("b", "2"), ("c", "3"), words="x" * 1024, footer={"text": "f" * 60}),
        rows([row(n, description="d" * 72) for n in range(5)], [row(n) for n in range(5, 10)], words="x" * 4096),
        link("Zur Seite", "https://www.example.org/kita"),
    ):
        status, answer = call(SEND, message, BEARER)
        assert status == 200
        assert answer["contacts"] == [{"input": ANNA, "wa_id": ANNA}]
        assert answer["messages"][0]["id"].startswith("wamid.")
    assert [len(seen.buttons) for seen in platform.seen] == [0, 3, 10, 1]


@pytest.mark.parametrize(
    "message",
    [
        text("x" * 4097),
        text(""),
        body(type="text"),
        body(type="poem"),
        buttons(),
        buttons(*[(str(n), str(n)) for n in range(4)]),
        buttons(("a" * 21, "1")),
        buttons(("", "1")),
        buttons(("a", "i" * 257)),
        buttons(("a", " 1")),
        buttons(("a", "1"), ("b", "1")),
        buttons(("a", "1"), ("a", "2")),
        buttons(("a", "1"), words="x" * 1025),
        buttons(("a", "1"), words=""),
        buttons(("a", "1"), footer={"text": "f" * 61}),
        buttons(("a", "1"), header={"type": "text", "text": "h" * 61}),
        rows(),
        rows([]),
        rows([row(n) for n in range(11)]),
        rows([row(n) for n in range(6)], [row(n) for n in range(6, 11)]),
        rows([row(1), row(1)]),
        rows([row(1)], label="l" * 21),
        rows([row(1)], words="x" * 4097),
        rows([{"id": "i" * 201, "title": "t"}]),
        rows([{"id": "i", "title": "t" * 25}]),
        rows([row(1, description="d" * 73)]),
        link("l" * 21, "https://www.example.org"),
        link("l", "www.example.org"),
        {**text("x"), "recipient_type": "group"},
    ],
)
def test_what_breaks_a_limit_is_refused(platform, call, message):
    status, answer = call(SEND, message, BEARER)
    assert status == 400
    assert answer["error"]["code"] in (131008, 131009)
    assert answer["error"]["error_data"]["details"]
    assert platform.seen == []


def test_token_number_and_product(platform, call):
    assert call(SEND, text("x"))[0] == 400
    status, answer = call(SEND, text("x"), {"Authorization": "Bearer other"})
    assert (status, answer["error"]["code"]) == (401, 190)
    assert call("/v19.0/1/messages", text("x"), BEARER)[1]["error"]["code"] == 100
    assert call(SEND, {**text("x"), "messaging_product": "sms"}, BEARER)[1]["error"]["code"] == 100
    assert call(SEND + "?access_token=access-token", text("x"))[0] == 400
    assert platform.seen == []


def test_window(platform, call):
    platform.let_pass(24 * 3600 + 1)
    assert call(SEND, text("x"), BEARER)[1]["error"]["code"] == 131047
    platform.hears(wa.says(ANNA, "hallo"))
    assert call(SEND, text("x"), BEARER)[0] == 200


def test_mark_as_read(platform, call):
    message = wa.says(ANNA, "hallo")
    platform.hears(message)
    done = {"messaging_product": "whatsapp", "status": "read", "message_id": message["id"]}
    assert call(SEND, {**done, "typing_indicator": {"type": "text"}}, BEARER) == (200, {"success": True})
    assert platform.marked_read == platform.typing == [message["id"]]
    assert call(SEND, {**done, "message_id": "wamid.other"}, BEARER)[0] == 400
    assert call(SEND, {**done, "status": "eaten"}, BEARER)[0] == 400


def test_rate_limit_and_statuses(platform, listener, call):
    platform.storm(1)
    status, answer = call(SEND, text("x"), BEARER)
    assert (status, answer["error"]["code"]) == (429, 130429)
    platform.statuses = True
    call(SEND, text("x"), BEARER)
    assert platform.wait_for(lambda: len(listener.received) == 3)
    assert all(b'"statuses"' in raw for raw, _ in listener.received)


def test_redelivers_until_taken(platform, listener):
    listener.answers = [500, 0.5, 200]
    assert platform.hears(wa.says(ANNA, "hallo")).statuses == [500, None, 200]
    assert platform.shake_hands() == 200
