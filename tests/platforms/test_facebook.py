"""The small Messenger Platform rejects what the real one rejects."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

import aiohttp
import pytest

from tests.platforms import facebook as fb
from tests.platforms.conftest import Caller
from tests.platforms.server import Button

SEND = "/v19.0/me/messages?access_token=access-token"


@pytest.fixture
def platform(listener):
    with fb.Facebook(f"{listener.url}/webhook", patience=0.2, backoff=0.02) as running:
        yield running


@pytest.fixture
def call(platform):
    platform.last_wrote["anna"] = platform.now()
    return Caller(platform)


def body(message: Any, **more: Any) -> dict[str, Any]:
    return {"recipient": {"id": "anna"}, "messaging_type": "RESPONSE", "message": message, **more}


def template(*elements: Any) -> dict[str, Any]:
    payload = {"template_type": "generic", "elements": list(elements)}
    return {"attachment": {"type": "template", "payload": payload}}


def button(title: str = "Mehr", payload: str = "/b") -> dict[str, str]:
    return {"type": "postback", "title": title, "payload": payload}


def reply(title: str = "Ja", payload: str = "/b") -> dict[str, str]:
    return {"content_type": "text", "title": title, "payload": payload}


def test_good_messages_are_shown_in_order(platform, call):
    assert call(SEND, body({"text": "x" * 2000, "quick_replies": [reply()] * 13}))[0] == 200
    element = {"title": "t" * 80, "subtitle": "s" * 80, "buttons": [button("b" * 20, "p" * 1000)] * 3}
    status, answer = call(SEND, body(template(*[element] * 10)))
    assert status == 200
    assert answer["recipient_id"] == "anna" and answer["message_id"]
    assert [len(seen.buttons) for seen in platform.seen] == [13, 30]
    assert platform.texts("anna")[0] == "x" * 2000


@pytest.mark.parametrize(
    "message",
    [
        {"text": "x" * 2001},
        {"text": ""},
        {"text": "  "},
        {},
        {"text": "x", **template({"title": "t", "subtitle": "s"})},
        {"text": "x", "quick_replies": [reply()] * 14},
        {"text": "x", "quick_replies": [reply("t" * 21)]},
        {"text": "x", "quick_replies": [reply("")]},
        {"text": "x", "quick_replies": [reply(payload="p" * 1001)]},
        {"text": "x", "quick_replies": [{"content_type": "location"}]},
        template(),
        template(*[{"title": "t", "subtitle": "s"}] * 11),
        template({"title": "t"}),
        template({"title": "t" * 81, "subtitle": "s"}),
        template({"title": "t", "subtitle": "s" * 81}),
        template({"title": "t", "buttons": [button()] * 4}),
        template({"title": "t", "buttons": [button("b" * 21)]}),
        template({"title": "t", "buttons": [button(payload="p" * 1001)]}),
        template({"title": "t", "buttons": [{"type": "web_url", "title": "b", "url": "kita.example"}]}),
        template({"title": "t", "buttons": [{"type": "phone_number", "title": "b", "payload": "02131 1"}]}),
        template({"title": "t", "buttons": [{"type": "callback", "title": "b"}]}),
        template({"title": "t", "default_action": {"type": "web_url", "url": "https://x.example", "title": "no"}}),
        {"attachment": {"type": "template", "payload": {"template_type": "button", "text": "x", "buttons": []}}},
        {
            "attachment": {
                "type": "template",
                "payload": {"template_type": "button", "text": "x" * 641, "buttons": [button()]},
            }
        },
    ],
)
def test_what_breaks_a_limit_is_refused(platform, call, message):
    status, answer = call(SEND, body(message))
    assert status == 400
    assert answer["error"]["code"] == 100
    assert answer["error"]["type"] == "OAuthException"
    assert answer["error"]["fbtrace_id"]
    assert platform.seen == []


def test_tokens_and_proof(platform, call):
    assert call("/v19.0/me/messages", body({"text": "x"}))[0] == 400
    status, answer = call("/v19.0/me/messages?access_token=other", body({"text": "x"}))
    assert (status, answer["error"]["code"]) == (401, 190)
    bearer = {"Authorization": "Bearer access-token"}
    assert call("/v19.0/me/messages", body({"text": "x"}), bearer)[0] == 200
    proof = hmac.new(b"app-secret", b"access-token", hashlib.sha256).hexdigest()
    assert call(f"{SEND}&appsecret_proof={proof}", body({"text": "x"}))[0] == 200
    assert call(f"{SEND}&appsecret_proof=00", body({"text": "x"}))[0] == 400


def test_messaging_type_recipient_and_window(platform, call):
    without = body({"text": "x"})
    del without["messaging_type"]
    assert call(SEND, without)[0] == 400
    stranger = {**body({"text": "x"}), "recipient": {"id": "stranger"}}
    assert call(SEND, stranger)[1]["error"]["error_subcode"] == 2018001
    platform.blocked.add("anna")
    assert call(SEND, body({"text": "x"}))[1]["error"]["code"] == 551
    platform.blocked.clear()
    platform.let_pass(24 * 3600 + 1)
    error = call(SEND, body({"text": "x"}))[1]["error"]
    assert (error["code"], error["error_subcode"]) == (10, 2018278)
    platform.hears(fb.says("anna", "hallo"))
    assert call(SEND, body({"text": "x"}))[0] == 200


def test_sender_actions(platform, call):
    assert call(SEND, {"recipient": {"id": "anna"}, "sender_action": "typing_on"}) == (200, {"recipient_id": "anna"})
    assert platform.typing == ["anna"]
    assert call(SEND, {"recipient": {"id": "anna"}, "sender_action": "dance"})[0] == 400
    assert call(SEND, body({"text": "x"}, sender_action="typing_on"))[1]["error"]["error_subcode"] == 2018027
    assert platform.seen == []


def test_signature_is_over_the_bytes_sent(platform, listener):
    platform.hears(fb.says("anna", "für Größe/Höhe ☂"))
    raw, headers = listener.received[0]
    expected = "sha256=" + hmac.new(b"app-secret", raw, hashlib.sha256).hexdigest()
    assert headers["X-Hub-Signature-256"] == expected
    assert raw.isascii() and b"\\u00fc" in raw and b"\\/" in raw
    again = json.dumps(json.loads(raw)).encode()
    assert hmac.new(b"app-secret", again, hashlib.sha256).hexdigest() not in expected


def test_redelivers_until_taken(platform, listener):
    listener.answers = [500, 0.5, 403, 200]
    delivery = platform.hears(fb.says("anna", "hallo"))
    assert delivery.statuses == [500, None, 403, 200]
    assert delivery.accepted
    assert len({raw for raw, _ in listener.received}) == 1


def test_gives_up_in_the_end(platform, listener):
    listener.answers = [204] * 9  # Messenger wants 200 and nothing else
    assert not platform.hears(fb.says("anna", "hallo")).accepted
    assert len(listener.received) == platform.attempts


def test_handshake(platform, listener):
    assert platform.shake_hands() == 200
    assert platform.shake_hands("wrong") == 403
    listener.challenge_answer = "something else"
    assert platform.shake_hands() is None


def test_faults_come_in_order(platform, call):
    platform.storm(1, retry_after=2)
    platform.fail(1)
    platform.slow(0.2)
    assert call(SEND, body({"text": "1"}))[1]["error"]["code"] == 613
    assert call(SEND, {"recipient": {"id": "anna"}, "sender_action": "typing_on"})[0] == 200
    assert call(SEND, body({"text": "2"}))[0] == 500
    assert call(SEND, body({"text": "3"}))[0] == 200
    assert platform.texts("anna") == ["3"]
    assert [entry.status for entry in platform.calls if entry.message] == [429, 500, 200]


def test_dead_means_no_connection(platform, call):
    with platform.dead(), pytest.raises(aiohttp.ClientConnectorError):
        call(SEND, body({"text": "x"}))
    assert call(SEND, body({"text": "x"}))[0] == 200


def test_a_lost_answer_is_shown_all_the_same(platform, call):
    platform.lose_answers()
    with pytest.raises(aiohttp.ClientError):
        call(SEND, body({"text": "x"}))
    assert platform.texts("anna") == ["x"]


def test_events_look_as_documented():
    batch = fb.batch([fb.says("a", "x"), fb.taps("a", Button("t", "p"))], [fb.echo("a", "x"), fb.read("a")])
    assert [len(entry["messaging"]) for entry in batch["entry"]] == [2, 2]
    first, second = batch["entry"][0]["messaging"]
    assert first["message"]["mid"] != second["postback"]["mid"]
    assert batch["entry"][1]["messaging"][0]["sender"]["id"] == fb.PAGE


def test_echoes_come_back(platform, listener, call):
    platform.echoes = True
    call(SEND, body({"text": "x"}))
    assert platform.wait_for(lambda: len(listener.received) == 2)
    assert any(b'"is_echo":true' in raw for raw, _ in listener.received)
