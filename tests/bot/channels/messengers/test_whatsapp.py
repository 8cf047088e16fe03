"""WhatsApp: what is read out of a batch, and texts, buttons and lists within their limits."""

from __future__ import annotations

import pytest

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.parts import Choice, Part
from bot.channels.messengers.render import fit
from bot.channels.messengers.whatsapp import WhatsApp


@pytest.fixture
def whatsapp(settings):
    return WhatsApp(settings)


def update(*messages, number="4711", **more):
    value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": number}, "messages": list(messages)}
    change = {"field": "messages", "value": {**value, **more}}
    return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}


def message(kind="text", **content):
    return {"from": "49170", "id": "wamid.1", "timestamp": "1700000000", "type": kind, **content}


def test_a_text_is_read(whatsapp):
    (read,) = whatsapp.read(update(message(text={"body": "Hallo"})))
    assert read == Incoming("49170", "wamid.1", "text", "Hallo", sent_at=1700000000.0, handle="wamid.1")


def test_all_messages_of_a_batch_are_read_in_order(whatsapp):
    one = update(*(message(id=f"wamid.{number}", text={"body": str(number)}) for number in range(3)))
    two = update(message(id="wamid.9", text={"body": "9"}))
    one["entry"] += two["entry"]
    assert [entry.text for entry in whatsapp.read(one)] == ["0", "1", "2", "9"]


@pytest.mark.parametrize(
    ("content", "title", "payload"),
    [
        ({"kind": "interactive", "interactive": {"button_reply": {"id": "/b.x", "title": "Mehr"}}}, "Mehr", "/b.x"),
        ({"kind": "interactive", "interactive": {"list_reply": {"id": "t", "title": "Kita"}}}, "Kita", "t"),
        ({"kind": "button", "button": {"payload": "/b.y", "text": "Ja"}}, "Ja", "/b.y"),
    ],
)
def test_replies_carry_id_and_title(whatsapp, content, title, payload):
    (read,) = whatsapp.read(update(message(**content)))
    assert (read.kind, read.text, read.payload) == ("button", title, payload)


def test_voice_and_pictures_are_attachments_and_captions_are_heard(whatsapp):
    voice = message("audio", audio={"id": "1"})
    picture = message("image", image={"id": "1", "caption": "Mein Kind"})
    read = list(whatsapp.read(update(voice, picture, message("unsupported", errors=[]))))
    assert [(entry.kind, entry.attachment, entry.text) for entry in read] == [
        ("attachment", True, ""),
        ("attachment", True, "Mein Kind"),
        ("attachment", True, ""),
    ]


@pytest.mark.parametrize(
    "passed_over",
    [
        update(statuses=[{"id": "wamid.2", "status": "delivered"}]),
        update(message(text={"body": "x"}), number="other"),
        update(message("reaction", reaction={"emoji": "👍"})),
        update(message("system", system={"body": "x"})),
        update(message(text={"body": "x"}, group_id="g")),
        update(None, 3, {}),
        {"object": "whatsapp_business_account", "entry": [{"changes": [None, {"value": None}]}]},
        {"object": "page", "entry": update(message(text={"body": "x"}))["entry"]},
    ],
)
def test_what_is_no_message_to_our_number_is_passed_over(whatsapp, passed_over):
    assert list(whatsapp.read(passed_over)) == []


def said(whatsapp, part):
    fitted, _ = fit([part], whatsapp.limits, lambda payload: "k" * 32)
    return [whatsapp.say("49170", one).json for one in fitted]


def test_a_text_is_plain(whatsapp):
    call = whatsapp.say("49170", Part("Hallo https://x"))
    assert call.url == "https://graph.test/v25.0/4711/messages"
    assert call.headers == {"Authorization": "Bearer wa-token"}
    assert call.json == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "49170",
        "type": "text",
        "text": {"preview_url": False, "body": "Hallo https://x"},
    }


def test_three_short_choices_are_buttons(whatsapp):
    part = Part("Was?", choices=tuple(Choice(f"Wahl {number}", f"/b.{number}") for number in range(3)))
    (body,) = said(whatsapp, part)
    interactive = body["interactive"]
    assert interactive["type"] == "button"
    assert [entry["reply"] for entry in interactive["action"]["buttons"]] == [
        {"id": f"/b.{number}", "title": f"Wahl {number}"} for number in range(3)
    ]


def test_more_or_longer_choices_are_a_list_with_the_whole_title(whatsapp):
    long = "Beratung für Schwangere und junge Eltern in der ganzen Stadt und im ganzen Kreis drumherum"
    part = Part("Was?", choices=(Choice(long, "/b.1"), Choice("Kita", "/b.2")))
    (body,) = said(whatsapp, part)
    action = body["interactive"]["action"]
    assert body["interactive"]["type"] == "list"
    assert len(action["button"]) <= 20
    rows = action["sections"][0]["rows"]
    assert len(rows[0]["title"]) <= 24 and rows[0]["title"].endswith("…")
    assert len(rows[0]["description"]) <= 72 and long.startswith(rows[0]["description"][:-1])
    assert rows[1] == {"id": "/b.2", "title": "Kita"}


def test_more_than_ten_choices_become_numbers(whatsapp):
    part = Part("Was?", choices=tuple(Choice(f"Wahl {number}", f"/b.{number}") for number in range(11)))
    fitted, numbered = fit([part], whatsapp.limits, str)
    assert [one.choices for one in fitted] == [()]
    assert "11. Wahl 10" in fitted[0].text
    assert numbered == [f"/b.{number}" for number in range(11)]


def test_a_long_text_goes_before_its_buttons(whatsapp):
    text = "Ein Satz. " * 150
    bodies = said(whatsapp, Part(text, choices=(Choice("Mehr", "/b." + "x" * 400),)))
    assert bodies[0]["text"]["body"] == text.strip()
    assert len(bodies[1]["interactive"]["body"]["text"]) <= 1024
    assert len(bodies[1]["interactive"]["action"]["buttons"][0]["reply"]["id"]) <= 200


def test_reading_and_typing_are_shown(whatsapp):
    (call,) = whatsapp.notices(Incoming("49170", "wamid.1", "text", handle="wamid.1"))
    assert call.json["status"] == "read" and call.json["message_id"] == "wamid.1"
    assert call.json["typing_indicator"] == {"type": "text"}


def test_somebody_without_a_number_is_answered(whatsapp):
    (read,) = whatsapp.read(update({**message(text={"body": "x"}), "from": None, "from_user_id": "DE.123"}))
    body = whatsapp.say(read.address, Part("Hallo")).json
    assert body["recipient"] == "DE.123" and "to" not in body
