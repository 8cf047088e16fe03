"""A small WhatsApp Cloud API, after its documentation (developers.facebook.com/docs/whatsapp/cloud-api).

Limits as documented in 2026: text 4,096 characters; reply buttons: body 1,024, 1 to 3 buttons, titles of 20 and ids of
256, both different from each other; list: body 4,096, label of 20, 10 sections with titles of 24, 10 rows in all with
ids of 200, titles of 24 and descriptions of 72; link button: body 1,024, label of 20; header and footer of 60.
"""

from __future__ import annotations

import itertools
import json
import re
import secrets
import time
from typing import Any, Optional

from aiohttp import web

from tests.platforms.meta import MetaPlatform, graph_error
from tests.platforms.server import Button, Refusal

ACCOUNT = "102290129340398"
NUMBER_ID = "106540352242922"
NUMBER = "4921312345678"
TEXT = 4096
BODY = 1024
LIST_BODY = 4096
HEADER = 60
BUTTONS = 3
BUTTON_TITLE = 20
BUTTON_ID = 256
SECTIONS = 10
ROWS = 10
ROW_TITLE = 24
ROW_ID = 200
DESCRIPTION = 72

_numbers = itertools.count(1)


def wrong(details: str, code: int = 131009) -> Refusal:
    """Return the error for a parameter that is wrong (131009) or missing (131008)."""
    refusal = graph_error(400, code, f"(#{code}) Parameter value is not valid" if code == 131009 else f"(#{code})")
    refusal.body["error"]["error_data"] = {"messaging_product": "whatsapp", "details": details}
    return refusal


# Messages, as the webhook gets them.


def new_id() -> str:
    """Return a message id."""
    return f"wamid.{next(_numbers)}{secrets.token_hex(12).upper()}"


def message(person: str, at: Optional[float] = None, wamid: Optional[str] = None, **content: Any) -> dict[str, Any]:
    """Return one message; `at` is seconds since 1970."""
    stamp = str(int(time.time() if at is None else at))
    return {"from": person, "id": wamid or new_id(), "timestamp": stamp, **content}


def says(person: str, text: str, wamid: Optional[str] = None, at: Optional[float] = None) -> dict[str, Any]:
    """Return a text message."""
    return message(person, at, wamid, type="text", text={"body": text})


def taps(person: str, button: Button, wamid: Optional[str] = None) -> dict[str, Any]:
    """Return a tapped reply button."""
    reply = {"type": "button_reply", "button_reply": {"id": button.payload, "title": button.title}}
    context = {"from": NUMBER, "id": new_id()}
    return message(person, None, wamid, type="interactive", interactive=reply, context=context)


def chooses(person: str, row: Button, wamid: Optional[str] = None) -> dict[str, Any]:
    """Return a chosen row of a list."""
    reply = {"type": "list_reply", "list_reply": {"id": row.payload, "title": row.title, "description": ""}}
    context = {"from": NUMBER, "id": new_id()}
    return message(person, None, wamid, type="interactive", interactive=reply, context=context)


def sends_voice(person: str, wamid: Optional[str] = None) -> dict[str, Any]:
    """Return a voice message."""
    audio = {"mime_type": "audio/ogg; codecs=opus", "sha256": secrets.token_hex(32), "id": "1", "voice": True}
    return message(person, None, wamid, type="audio", audio=audio)


def status(person: str, wamid: str, state: str) -> dict[str, Any]:
    """Return what became of a message of ours: sent, delivered, read or failed."""
    entry: dict[str, Any] = {"id": wamid, "status": state, "timestamp": str(int(time.time())), "recipient_id": person}
    if state == "failed":
        entry["errors"] = [{"code": 131026, "title": "Message undeliverable"}]
    return entry


def change(messages: list[dict[str, Any]], statuses: Optional[list[dict[str, Any]]] = None) -> dict[str, Any]:
    """Return one change of an entry."""
    value: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": NUMBER, "phone_number_id": NUMBER_ID},
    }
    if messages:
        people = dict.fromkeys(item.get("from") for item in messages)
        value["contacts"] = [{"profile": {"name": "Privat"}, "wa_id": person} for person in people]
        value["messages"] = messages
    if statuses:
        value["statuses"] = statuses
    return {"value": value, "field": "messages"}


def batch(*entries: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the body of one webhook call: one entry for each list of changes."""
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": ACCOUNT, "changes": changes} for changes in entries],
    }


class WhatsApp(MetaPlatform):
    """The platform; `statuses` makes it report what became of every message that a business sends."""

    statuses = False
    rate_code = 130429

    def routes(self) -> list[web.RouteDef]:
        """Return the messages endpoint."""
        return [web.post(r"/{version:v\d+\.\d+}/{number}/messages", self._messages)]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.known_ids: set[str] = set()
        self.marked_read: list[str] = []

    def hears(self, *messages: dict[str, Any]) -> Any:
        """Deliver messages in one change."""
        return self.deliver(batch([change(list(messages))]))

    def note_who_wrote(self, body: dict[str, Any]) -> None:
        """Open the window for everybody who wrote, and remember the ids that may be marked as read."""
        for entry in body.get("entry", []):
            for item in entry.get("changes", []):
                for sent in item.get("value", {}).get("messages", []):
                    if sent.get("from"):
                        self.last_wrote[sent["from"]] = self.now()
                        self.known_ids.add(sent.get("id", ""))

    def recipient(self, body: Any) -> str:
        """Return whom a message is for."""
        return str(body.get("to"))

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        raw = await request.text()
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        is_message = isinstance(body, dict) and "type" in body
        return await self.serve(request, body, is_message, lambda: self._accept(request, body))

    def _accept(self, request: web.Request, body: Any) -> dict[str, Any]:
        self.bearer_or_query(request.headers.get("Authorization", ""), None)
        if request.match_info["number"] != NUMBER_ID:
            raise graph_error(400, 100, "Unsupported post request. Object does not exist", 33)
        if not isinstance(body, dict) or body.get("messaging_product") != "whatsapp":
            raise graph_error(400, 100, "(#100) The parameter messaging_product is required.")
        if "status" in body:
            return self._read(body)
        person = body.get("to")
        if not isinstance(person, str) or not person:
            raise graph_error(400, 100, "(#100) The parameter to is required.")
        if body.get("recipient_type", "individual") != "individual":
            raise wrong("recipient_type must be individual")
        person = re.sub(r"[^\d]", "", person)
        if person not in self.last_wrote or self.outside_window(person):
            raise graph_error(400, 131047, "(#131047) Re-engagement message")
        text, buttons = check_message(body)
        if person in self.blocked:
            raise graph_error(400, 131026, "(#131026) Message undeliverable")
        self.show(person, text, buttons)
        wamid = new_id()
        if self.statuses:
            for state in ("sent", "delivered", "read"):
                self.send(batch([change([], [status(person, wamid, state)])]))
        return {
            "messaging_product": "whatsapp",
            "contacts": [{"input": body["to"], "wa_id": person}],
            "messages": [{"id": wamid}],
        }

    def _read(self, body: dict[str, Any]) -> dict[str, Any]:
        if body["status"] != "read" or body.get("message_id") not in self.known_ids:
            raise wrong("message_id is not one that was received")
        self.marked_read.append(body["message_id"])
        if body.get("typing_indicator") == {"type": "text"}:
            self.typing.append(body["message_id"])
        return {"success": True}


def check_message(body: dict[str, Any]) -> tuple[str, list[Button]]:
    """Return what the person sees of a message.

    Raises:
        Refusal: it breaks a documented limit.
    """
    kind = body.get("type")
    if kind == "text":
        content = body.get("text")
        return check_text("text.body", content.get("body") if isinstance(content, dict) else None, TEXT), []
    if kind == "interactive" and isinstance(body.get("interactive"), dict):
        return check_interactive(body["interactive"])
    raise wrong("type is not one that this number may send")


def check_text(name: str, text: Any, longest: int) -> str:
    """Return a text that is there and not too long."""
    if not isinstance(text, str) or not text.strip():
        raise wrong(f"{name} is missing", 131008)
    if len(text) > longest:
        raise wrong(f"{name} must not be longer than {longest} characters")
    return text


def check_interactive(content: dict[str, Any]) -> tuple[str, list[Button]]:
    """Return the text and the buttons of an interactive message."""
    kind, action = content.get("type"), content.get("action")
    if not isinstance(action, dict) or not isinstance(content.get("body"), dict):
        raise wrong("interactive.action and interactive.body are required", 131008)
    text = check_text("interactive.body.text", content["body"].get("text"), LIST_BODY if kind == "list" else BODY)
    if "footer" in content:
        text += "\n" + check_text("interactive.footer.text", content["footer"].get("text"), HEADER)
    if "header" in content:
        if content["header"].get("type") != "text":
            raise wrong("interactive.header.type")
        text = check_text("interactive.header.text", content["header"].get("text"), HEADER) + "\n" + text
    if kind == "button":
        return text, check_buttons(action.get("buttons"))
    if kind == "list":
        check_text("interactive.action.button", action.get("button"), BUTTON_TITLE)
        return text, check_sections(action.get("sections"))
    if kind == "cta_url" and action.get("name") == "cta_url":
        parameters = action.get("parameters") or {}
        title = check_text("parameters.display_text", parameters.get("display_text"), BUTTON_TITLE)
        if not re.fullmatch(r"https?://[^\s/]+\S*", str(parameters.get("url"))):
            raise wrong("parameters.url is not a URL")
        return text, [Button(title, parameters["url"])]
    raise wrong("interactive.type")


def check_buttons(buttons: Any) -> list[Button]:
    """Return the reply buttons."""
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= BUTTONS:
        raise wrong(f"there must be 1 to {BUTTONS} buttons")
    checked = []
    for button in buttons:
        if button.get("type") != "reply" or not isinstance(button.get("reply"), dict):
            raise wrong("a button must be of type reply")
        title = check_text("reply.title", button["reply"].get("title"), BUTTON_TITLE)
        key = check_text("reply.id", button["reply"].get("id"), BUTTON_ID)
        if key != key.strip():
            raise wrong("reply.id must not begin or end with a space")
        checked.append(Button(title, key))
    check_different(checked, titles=True)
    return checked


def check_sections(sections: Any) -> list[Button]:
    """Return the rows of a list."""
    if not isinstance(sections, list) or not 1 <= len(sections) <= SECTIONS:
        raise wrong(f"there must be 1 to {SECTIONS} sections")
    checked = []
    for section in sections:
        if len(sections) > 1 or "title" in section:
            check_text("section.title", section.get("title"), ROW_TITLE)
        if not isinstance(section.get("rows"), list) or not section["rows"]:
            raise wrong("a section needs rows", 131008)
        for row in section["rows"]:
            title = check_text("row.title", row.get("title"), ROW_TITLE)
            if "description" in row:
                check_text("row.description", row["description"], DESCRIPTION)
            checked.append(Button(title, check_text("row.id", row.get("id"), ROW_ID)))
    if len(checked) > ROWS:
        raise wrong(f"there must be at most {ROWS} rows")
    check_different(checked, titles=False)
    return checked


def check_different(buttons: list[Button], titles: bool) -> None:
    """Refuse ids (and titles) that stand twice."""
    if len({button.payload for button in buttons}) < len(buttons):
        raise wrong("ids must differ")
    if titles and len({button.title for button in buttons}) < len(buttons):
        raise wrong("titles must differ")
