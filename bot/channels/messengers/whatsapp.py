"""WhatsApp: the Cloud API's webhook and messages."""

from __future__ import annotations

import re
from typing import Any, Final, Iterator, Optional

from bot.channels.messengers.base import Call, Incoming, as_dict, as_list, as_seconds, as_text
from bot.channels.messengers.channel import MessengerChannel
from bot.channels.messengers.graph import MetaPlatform
from bot.channels.messengers.parts import Limits, Part
from bot.channels.messengers.render import cut, length
from bot.channels.messengers.wording import word

MOST_BUTTONS: Final = 3
BUTTON_TITLE: Final = 20
ROW_DESCRIPTION: Final = 72
NO_MESSAGE: Final = frozenset({"reaction", "system", "edit", "revoke"})
USER_ID: Final = re.compile(r"[A-Z]{2}\.(ENT\.)?\w+")
"""Somebody who hides the number is known by such an id instead."""


class WhatsApp(MetaPlatform):
    """The Cloud API's facts. The rows of a list are the narrowest: their ids have 200 characters, a button's 256."""

    name = "whatsapp"
    about = "whatsapp_business_account"
    limits = Limits(text=4096, text_with_choices=1024, choices=10, title=24, payload=200)
    required = ("whatsapp_app_secret", "whatsapp_verify_token", "whatsapp_token", "whatsapp_phone_number_id")

    def read_entry(self, entry: dict[str, Any]) -> Iterator[Optional[Incoming]]:
        """Return the messages to our number in every change; what became of ours is passed over."""
        for change in as_list(entry.get("changes")):
            value = as_dict(as_dict(change).get("value"))
            number = as_text(as_dict(value.get("metadata")).get("phone_number_id"))
            if number == self.settings.whatsapp_phone_number_id:
                for message in as_list(value.get("messages")):
                    yield read_message(as_dict(message))

    def say(self, address: str, part: Part) -> Call:
        """Return a text, a text with buttons, or a text with a list."""
        body: dict[str, Any] = {"messaging_product": "whatsapp", "recipient_type": "individual"}
        body["recipient" if USER_ID.fullmatch(address) else "to"] = address
        if part.choices:
            body |= {"type": "interactive", "interactive": interactive_of(part)}
        else:
            body |= {"type": "text", "text": {"preview_url": False, "body": part.text}}
        return self._call(body)

    def notices(self, incoming: Incoming) -> list[Call]:
        """Mark the message as read and show that we are typing."""
        body = {"messaging_product": "whatsapp", "status": "read", "message_id": incoming.handle}
        return [self._call({**body, "typing_indicator": {"type": "text"}})]

    def _call(self, body: dict[str, Any]) -> Call:
        url = self.messages_url(self.settings.whatsapp_phone_number_id)
        return Call(url, body, headers={"Authorization": f"Bearer {self.settings.whatsapp_token}"})


def read_message(message: dict[str, Any]) -> Optional[Incoming]:
    """Return one message, or None for a reaction, a message of the system, and one in a group."""
    kind = as_text(message.get("type"))
    address = as_text(message.get("from")) or as_text(message.get("from_user_id"))
    own_id = as_text(message.get("id"))
    if not address or not own_id or kind in NO_MESSAGE or message.get("group_id"):
        return None
    sent_at = as_seconds(message.get("timestamp"))
    content = as_dict(message.get(kind))
    if kind == "text":
        return Incoming(address, own_id, "text", as_text(content.get("body")), sent_at=sent_at, handle=own_id)
    if kind == "interactive":
        chosen = as_dict(content.get("button_reply")) or as_dict(content.get("list_reply"))
        title, payload = as_text(chosen.get("title")), as_text(chosen.get("id"))
        return Incoming(address, own_id, "button", title, payload, sent_at=sent_at, handle=own_id)
    if kind == "button":
        title, payload = as_text(content.get("text")), as_text(content.get("payload"))
        return Incoming(address, own_id, "button", title, payload, sent_at=sent_at, handle=own_id)
    if kind == "request_welcome":
        return Incoming(address, own_id, "start", sent_at=sent_at, handle=own_id)
    caption = as_text(content.get("caption"))
    return Incoming(address, own_id, "attachment", caption, attachment=True, sent_at=sent_at, handle=own_id)


def interactive_of(part: Part) -> dict[str, Any]:
    """Return up to three short choices as buttons, more or longer ones as a list."""
    is_short = all(not choice.full and length(choice.title) <= BUTTON_TITLE for choice in part.choices)
    if is_short and len(part.choices) <= MOST_BUTTONS:
        buttons = [{"type": "reply", "reply": {"id": choice.payload, "title": choice.title}} for choice in part.choices]
        return {"type": "button", "body": {"text": part.text}, "action": {"buttons": buttons}}
    rows = []
    for choice in part.choices:
        row = {"id": choice.payload, "title": choice.title}
        if choice.full:
            row["description"] = cut(choice.full, ROW_DESCRIPTION)
        rows.append(row)
    action = {"button": word("choose_button"), "sections": [{"title": word("choose_title"), "rows": rows}]}
    return {"type": "list", "body": {"text": part.text}, "action": action}


class WhatsAppChannel(MessengerChannel):
    """POST /webhooks/whatsapp/webhook."""

    platform_class = WhatsApp
