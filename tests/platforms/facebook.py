"""A small Messenger Platform, after its documentation (developers.facebook.com/docs/messenger-platform).

Limits as documented in 2026: text 2,000 characters; 13 quick replies with titles of 20 and payloads of 1,000; a
generic template of 10 elements with title and subtitle of 80 and 3 buttons; a button template with text of 640 and 1
to 3 buttons; button titles of 20.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import re
import secrets
import time
from typing import Any, Optional

from aiohttp import web

from tests.platforms.meta import MetaPlatform, graph_error
from tests.platforms.server import Button, Refusal

PAGE = "104000000000001"
TEXT = 2000
QUICK_REPLIES = 13
TITLE = 20
PAYLOAD = 1000
ELEMENTS = 10
ELEMENT_TITLE = 80
BUTTONS = 3
BUTTON_TEXT = 640
SENDER_ACTIONS = {"typing_on", "typing_off", "mark_seen"}
MESSAGING_TYPES = {"RESPONSE", "UPDATE", "MESSAGE_TAG"}
ELEMENT_FIELDS = {"title", "subtitle", "image_url", "default_action", "buttons"}

_numbers = itertools.count(1)


def invalid(message: str, subcode: Optional[int] = None) -> Refusal:
    """Return the error for a parameter that is wrong."""
    return graph_error(400, 100, f"(#100) {message}", subcode)


# Events, as the webhook gets them.


def event(person: str, at: Optional[float] = None, **content: Any) -> dict[str, Any]:
    """Return one messaging event; `at` is seconds since 1970."""
    stamp = int((time.time() if at is None else at) * 1000)
    return {"sender": {"id": person}, "recipient": {"id": PAGE}, "timestamp": stamp, **content}


def new_mid() -> str:
    """Return a message id."""
    return f"m_{next(_numbers)}_{secrets.token_urlsafe(24)}"


def says(person: str, text: str, mid: Optional[str] = None, at: Optional[float] = None) -> dict[str, Any]:
    """Return the event of a text message."""
    return event(person, at, message={"mid": mid or new_mid(), "text": text})


def taps_quick_reply(person: str, button: Button, mid: Optional[str] = None) -> dict[str, Any]:
    """Return the event of a tapped quick reply."""
    message = {"mid": mid or new_mid(), "text": button.title, "quick_reply": {"payload": button.payload}}
    return event(person, message=message)


def taps(person: str, button: Button, mid: Optional[str] = None) -> dict[str, Any]:
    """Return the event of a tapped button of a template."""
    return event(person, postback={"mid": mid or new_mid(), "title": button.title, "payload": button.payload})


def sends_attachment(person: str, kind: str = "image", mid: Optional[str] = None) -> dict[str, Any]:
    """Return the event of a picture, a voice message, a sticker, a file."""
    attachment = {"type": kind, "payload": {"url": "https://cdn.example/attachment"}}
    return event(person, message={"mid": mid or new_mid(), "attachments": [attachment]})


def echo(person: str, text: str, mid: Optional[str] = None) -> dict[str, Any]:
    """Return the echo of something that the page said; the page is the sender."""
    message = {"mid": mid or new_mid(), "is_echo": True, "app_id": 1517776481860111, "text": text}
    return {**event(PAGE, message=message), "recipient": {"id": person}}


def delivered(person: str, mid: str) -> dict[str, Any]:
    """Return the event that a message arrived."""
    return event(person, delivery={"mids": [mid], "watermark": int(time.time() * 1000)})


def read(person: str) -> dict[str, Any]:
    """Return the event that the person has read everything so far."""
    return event(person, read={"watermark": int(time.time() * 1000)})


def batch(*entries: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the body of one webhook call: one entry for each list of events."""
    stamp = int(time.time() * 1000)
    return {"object": "page", "entry": [{"id": PAGE, "time": stamp, "messaging": events} for events in entries]}


class Facebook(MetaPlatform):
    """The platform; `echoes` makes it report back every message that a page sends, as subscribed pages get it."""

    echoes = False

    def routes(self) -> list[web.RouteDef]:
        """Return the Send API."""
        return [web.post(r"/{version:v\d+\.\d+}/{page:me|\d+}/messages", self._messages)]

    def hears(self, *events: dict[str, Any]) -> Any:
        """Deliver events in one entry."""
        return self.deliver(batch(list(events)))

    def note_who_wrote(self, body: dict[str, Any]) -> None:
        """Open the window for everybody who wrote or tapped."""
        for entry in body.get("entry", []):
            for item in entry.get("messaging", []):
                if not isinstance(item, dict) or not isinstance(item.get("sender"), dict):
                    continue
                message = item.get("message")
                if (isinstance(message, dict) and not message.get("is_echo")) or "postback" in item:
                    self.last_wrote[item["sender"]["id"]] = self.now()

    def recipient(self, body: Any) -> str:
        """Return whom a message is for."""
        recipient = body.get("recipient")
        return str(recipient.get("id")) if isinstance(recipient, dict) else ""

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        raw = await request.text()
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        is_message = isinstance(body, dict) and "message" in body
        return await self.serve(request, body, is_message, lambda: self._accept(request, body))

    def _accept(self, request: web.Request, body: Any) -> dict[str, Any]:
        self.bearer_or_query(request.headers.get("Authorization", ""), request.query.get("access_token"))
        proof = request.query.get("appsecret_proof")
        expected = hmac.new(self.app_secret.encode(), self.token.encode(), hashlib.sha256).hexdigest()
        if proof is not None and proof != expected:
            raise invalid("Invalid appsecret_proof provided in the API argument")
        if not isinstance(body, dict):
            raise invalid("param recipient must be non-empty.")
        recipient = body.get("recipient")
        person = recipient.get("id") if isinstance(recipient, dict) else None
        if not isinstance(person, str) or not person:
            raise invalid("param recipient must be non-empty.")
        if person not in self.last_wrote:
            raise invalid("No matching user found", 2018001)
        if person in self.blocked:
            raise graph_error(400, 551, "(#551) This person isn't available right now.", 1545041)
        if "sender_action" in body:
            return self._act(person, body)
        message = body.get("message")
        if not isinstance(message, dict):
            raise invalid("Param message must be a non-empty object")
        if body.get("messaging_type") not in MESSAGING_TYPES:
            raise invalid("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}")
        if self.outside_window(person):
            raise graph_error(400, 10, "(#10) This message is sent outside of allowed window.", 2018278)
        text, buttons = check_message(message)
        self.show(person, text, buttons)
        mid = new_mid()
        if self.echoes:
            self.send(batch([echo(person, text, mid)]))
            self.send(batch([delivered(person, mid), read(person)]))
        return {"recipient_id": person, "message_id": mid}

    def _act(self, person: str, body: dict[str, Any]) -> dict[str, Any]:
        if "message" in body:
            raise invalid("Cannot send both message and state at the same time.", 2018027)
        if body["sender_action"] not in SENDER_ACTIONS:
            raise invalid("Param sender_action must be one of {typing_on, typing_off, mark_seen}")
        if body["sender_action"] == "typing_on":
            self.typing.append(person)
        return {"recipient_id": person}


def check_message(message: dict[str, Any]) -> tuple[str, list[Button]]:
    """Return what the person sees of a message.

    Raises:
        Refusal: it breaks a documented limit.
    """
    if ("text" in message) == ("attachment" in message):
        raise invalid("Must have exactly one of text or attachment in a message")
    replies = check_quick_replies(message.get("quick_replies", []))
    if "text" in message:
        return check_text("message[text]", message["text"], TEXT), replies
    attachment = message["attachment"]
    payload = attachment.get("payload") if isinstance(attachment, dict) else None
    if not isinstance(payload, dict) or attachment.get("type") != "template":
        raise invalid("param message[attachment] must be a template with a payload")
    if payload.get("template_type") == "generic":
        text, buttons = check_generic(payload)
    elif payload.get("template_type") == "button":
        text = check_text("message[attachment][payload][text]", payload.get("text"), BUTTON_TEXT)
        buttons = check_buttons(payload.get("buttons"))
        if not buttons:
            raise invalid("param buttons must be non-empty.")
    else:
        raise invalid("Param template_type is not one that pages may send")
    return text, [*buttons, *replies]


def check_text(name: str, text: Any, longest: int) -> str:
    """Return a text that is there and not too long."""
    if not isinstance(text, str) or not text.strip():
        raise invalid(f"param {name} must be non-empty.")
    if len(text) > longest:
        raise invalid(f"Length of param {name} must be less than or equal to {longest}")
    return text


def check_quick_replies(replies: Any) -> list[Button]:
    """Return the quick replies of a message."""
    if not isinstance(replies, list) or len(replies) > QUICK_REPLIES:
        raise invalid(f"Param message[quick_replies] has too many elements, at most {QUICK_REPLIES}")
    buttons = []
    for reply in replies:
        kind = reply.get("content_type")
        if kind in ("user_phone_number", "user_email"):
            continue
        if kind != "text":
            raise invalid("Param content_type must be one of {text, user_phone_number, user_email}")
        title = check_text("quick_replies[title]", reply.get("title"), TITLE)
        buttons.append(Button(title, check_text("quick_replies[payload]", reply.get("payload"), PAYLOAD)))
    return buttons


def check_generic(payload: dict[str, Any]) -> tuple[str, list[Button]]:
    """Return the text and the buttons of a generic template."""
    elements = payload.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= ELEMENTS:
        raise invalid(f"Param elements must have between 1 and {ELEMENTS} elements")
    lines, buttons = [], []
    for element in elements:
        lines.append(check_text("elements[title]", element.get("title"), ELEMENT_TITLE))
        if len(ELEMENT_FIELDS & set(element)) < 2:
            raise invalid("An element needs at least one property beside its title")
        if "subtitle" in element:
            lines.append(check_text("elements[subtitle]", element["subtitle"], ELEMENT_TITLE))
        if "default_action" in element:
            action = element["default_action"]
            if action.get("type") != "web_url" or "title" in action or not is_address(action.get("url")):
                raise invalid("Param default_action must be a web_url without a title")
        buttons += check_buttons(element.get("buttons", []))
    return "\n".join(lines), buttons


def check_buttons(buttons: Any) -> list[Button]:
    """Return the buttons of a template."""
    if not isinstance(buttons, list) or len(buttons) > BUTTONS:
        raise invalid(f"Param buttons has too many elements, at most {BUTTONS}")
    checked = []
    for button in buttons:
        title = check_text("buttons[title]", button.get("title"), TITLE)
        if button.get("type") == "web_url":
            if not is_address(button.get("url")):
                raise invalid("Param buttons[url] must be a valid URL")
            checked.append(Button(title, button["url"]))
        elif button.get("type") == "phone_number":
            if not re.fullmatch(r"\+\d{6,15}", str(button.get("payload"))):
                raise invalid("Param buttons[payload] must be a phone number that begins with +")
            checked.append(Button(title, button["payload"]))
        elif button.get("type") == "postback":
            checked.append(Button(title, check_text("buttons[payload]", button.get("payload"), PAYLOAD)))
        else:
            raise invalid("Param buttons[type] is not one that exists")
    return checked


def is_address(url: Any) -> bool:
    """Tell whether a button may open this."""
    return isinstance(url, str) and re.fullmatch(r"https?://[^\s/]+\S*", url) is not None
