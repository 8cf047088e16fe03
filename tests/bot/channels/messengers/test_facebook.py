"""Messenger: who may call, what is read out of a batch, what is sent."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.parts import Card, CardButton, Choice, Part
from bot.channels.messengers.render import fit


@pytest.fixture
def facebook(settings):
    return Facebook(settings)


def sign(body: bytes, key: str = "fb-app") -> dict[str, str]:
    return {"X-Hub-Signature-256": "sha256=" + hmac.new(key.encode(), body, hashlib.sha256).hexdigest()}


def update(*events, page="1"):
    return {"object": "page", "entry": [{"id": page, "time": 1, "messaging": list(events)}]}


def event(**content):
    return {"sender": {"id": "77"}, "recipient": {"id": "1"}, "timestamp": 1700000000000, **content}


def test_the_signature_is_over_the_raw_body(facebook):
    body = '{"a": "ü\\u00fc"}'.encode()
    assert facebook.is_genuine(sign(body), body)
    assert not facebook.is_genuine(sign(body), body + b" ")
    assert not facebook.is_genuine(sign(body, "other"), body)


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Hub-Signature-256": ""}, {"X-Hub-Signature-256": "sha256="}, {"X-Hub-Signature-256": "sha256=ü\udce4"}],
)
def test_a_missing_or_odd_signature_is_refused(facebook, headers):
    assert not facebook.is_genuine(headers, b"{}")


def test_sha1_is_not_believed(facebook):
    digest = hmac.new(b"fb-app", b"{}", hashlib.sha1).hexdigest()
    assert not facebook.is_genuine({"X-Hub-Signature": f"sha1={digest}"}, b"{}")


def test_the_handshake_returns_the_challenge_for_our_word_only(facebook):
    asked = {"hub.mode": "subscribe", "hub.verify_token": "fb-verify", "hub.challenge": "123"}
    assert facebook.handshake(asked) == "123"
    assert facebook.handshake({**asked, "hub.verify_token": "wrong"}) is None
    assert facebook.handshake({**asked, "hub.mode": "other"}) is None
    assert facebook.handshake({}) is None


def test_every_message_of_every_entry_is_read(facebook):
    batch = {
        "object": "page",
        "entry": [
            {"messaging": [event(message={"mid": "a", "text": "eins"}), event(message={"mid": "b", "text": "zwei"})]},
            {"messaging": [event(message={"mid": "c", "text": "drei"})]},
        ],
    }
    read = list(facebook.read(batch))
    assert [entry.text for entry in read] == ["eins", "zwei", "drei"]
    assert read[0] == Incoming("77", "a", "text", "eins", sent_at=1700000000.0)


@pytest.mark.parametrize(
    "content",
    [
        {"message": {"mid": "a", "text": "x", "is_echo": True}},
        {"read": {"watermark": 1}},
        {"delivery": {"mids": ["a"]}},
        {"message": {"mid": "a"}},
        {"reaction": {"mid": "a"}},
        {"sender": {}, "message": {"mid": "a", "text": "x"}},
        {"sender": None, "message": "x"},
    ],
)
def test_what_is_no_message_of_a_person_is_passed_over(facebook, content):
    assert list(facebook.read(update({**event(), **content}))) == []


@pytest.mark.parametrize(
    "broken",
    [{}, {"object": "instagram", "entry": [{"messaging": [event(message={"mid": "a", "text": "x"})]}]},
     {"object": "page"}, {"object": "page", "entry": 3}, {"object": "page", "entry": [None, {"messaging": [1, None]}]}],
)  # fmt: skip
def test_odd_updates_do_no_harm(facebook, broken):
    assert list(facebook.read(broken)) == []


def test_buttons_carry_their_payload_and_title(facebook):
    quick = {"mid": "a", "text": "Mehr", "quick_reply": {"payload": "/b.x"}}
    postback = {"title": "Mehr", "payload": "/b.y", "mid": "b"}
    read = list(facebook.read(update(event(message=quick), event(postback=postback))))
    assert [(entry.kind, entry.text, entry.payload) for entry in read] == [
        ("button", "Mehr", "/b.x"),
        ("button", "Mehr", "/b.y"),
    ]


def test_get_started_starts(facebook):
    read = list(facebook.read(update(event(postback={"title": "Los", "payload": "GET_STARTED"}))))
    assert [entry.kind for entry in read] == ["start"]
    assert read[0].message_id


def test_attachments_are_told_from_links(facebook):
    voice = {"mid": "a", "attachments": [{"type": "audio", "payload": {"url": "https://x"}}]}
    link = {"mid": "b", "text": "https://x", "attachments": [{"type": "fallback"}]}
    both = {"mid": "c", "text": "Sehen Sie", "attachments": [{"type": "image"}]}
    read = list(facebook.read(update(*(event(message=message) for message in (voice, link, both)))))
    assert [(entry.kind, entry.attachment) for entry in read] == [
        ("attachment", True),
        ("text", False),
        ("text", True),
    ]


def test_a_text_is_a_response_with_quick_replies(facebook):
    call = facebook.say("77", Part("Hallo", choices=(Choice("Mehr", "/b.x"),)))
    assert call.url == "https://graph.test/v25.0/me/messages"
    assert call.query == {"access_token": "fb-page"}
    assert call.json == {
        "recipient": {"id": "77"},
        "messaging_type": "RESPONSE",
        "message": {
            "text": "Hallo",
            "quick_replies": [{"content_type": "text", "title": "Mehr", "payload": "/b.x"}],
        },
    }


def test_cards_keep_to_the_generic_template(facebook):
    button = CardButton("call", "Anrufen", "+4921319")
    web = CardButton("web", "Eine sehr lange Webseite", "https://x")
    cards = tuple(Card("Name " * 30, "Text " * 30, (button, web, web, web)) for _ in range(12))
    (part,), _ = fit([Part(cards=cards)], facebook.limits, str)
    message = facebook.say("77", part).json["message"]
    elements = message["attachment"]["payload"]["elements"]
    assert message["attachment"]["payload"]["template_type"] == "generic"
    assert len(elements) == 10
    for element in elements:
        assert len(element["title"]) <= 80 and len(element["subtitle"]) <= 80
        assert len(element["buttons"]) == 3
        assert all(len(entry["title"]) <= 20 for entry in element["buttons"])
    assert elements[0]["buttons"][0] == {"type": "phone_number", "title": "Anrufen", "payload": "+4921319"}
    assert elements[0]["buttons"][1]["url"] == "https://x"


def test_typing_is_shown(facebook):
    (call,) = facebook.notices(Incoming("77", "a", "text"))
    assert call.json == {"recipient": {"id": "77"}, "sender_action": "typing_on"}


@pytest.mark.parametrize(
    ("status", "error", "outcome"),
    [
        (200, {}, "sent"),
        (500, {}, "retry"),
        (429, {}, "retry"),
        (400, {"code": 613}, "retry"),
        (400, {"code": 4}, "retry"),
        (400, {"code": 131056}, "retry"),
        (400, {"code": 9999, "is_transient": True}, "retry"),
        (400, {"code": 100}, "refused"),
        (403, {"code": 10, "error_subcode": 2018278}, "refused"),
        (401, {"code": 190}, "refused"),
        (302, {}, "refused"),
    ],
)
def test_responses_are_judged_by_status_and_code(facebook, status, error, outcome):
    assert facebook.judge(status, {}, {"error": error}).outcome == outcome
