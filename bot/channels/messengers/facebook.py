"""Messenger of Facebook: the Messenger Platform's webhook and Send API."""

from __future__ import annotations

from typing import Any, Final, Iterator, Optional

from bot.channels.messengers.base import Call, Incoming, as_dict, as_list, as_seconds, as_text
from bot.channels.messengers.channel import MessengerChannel
from bot.channels.messengers.graph import MetaPlatform
from bot.channels.messengers.parts import Card, Limits, Part

GET_STARTED: Final = "GET_STARTED"
"""Payload of the button that begins a conversation; `docs/messenger.md` says how to set it."""
MILLISECOND: Final = 0.001


class Facebook(MetaPlatform):
    """The Messenger Platform's facts."""

    name = "facebook"
    about = "page"
    limits = Limits(
        text=2000,
        text_with_choices=2000,
        choices=13,
        title=20,
        payload=1000,
        cards=10,
        card_text=80,
        card_buttons=3,
    )
    required = ("facebook_app_secret", "facebook_verify_token", "facebook_page_token")

    def read_entry(self, entry: dict[str, Any]) -> Iterator[Optional[Incoming]]:
        """Return the message of every event."""
        for event in as_list(entry.get("messaging")):
            yield read_event(as_dict(event))

    def say(self, address: str, part: Part) -> Call:
        """Return a request of the Send API."""
        message: dict[str, Any] = {"text": part.text}
        if part.cards:
            elements = [element_of(card) for card in part.cards]
            message = {
                "attachment": {"type": "template", "payload": {"template_type": "generic", "elements": elements}}
            }
        if part.choices:
            message["quick_replies"] = [
                {"content_type": "text", "title": choice.title, "payload": choice.payload} for choice in part.choices
            ]
        return self._call({"recipient": {"id": address}, "messaging_type": "RESPONSE", "message": message})

    def notices(self, incoming: Incoming) -> list[Call]:
        """Show that we are typing."""
        return [self._call({"recipient": {"id": incoming.address}, "sender_action": "typing_on"})]

    def _call(self, body: dict[str, Any]) -> Call:
        return Call(self.messages_url("me"), body, query={"access_token": self.settings.facebook_page_token})


def read_event(event: dict[str, Any]) -> Optional[Incoming]:
    """Return the message of one event, or None for an echo, a receipt and whatever else is no message of a person."""
    address = as_text(as_dict(event.get("sender")).get("id"))
    sent_at = as_seconds(event.get("timestamp"), MILLISECOND)
    message, postback = as_dict(event.get("message")), as_dict(event.get("postback"))
    if not address or message.get("is_echo") or message.get("is_deleted"):
        return None
    if postback:
        payload = as_text(postback.get("payload"))
        own_id = as_text(postback.get("mid")) or f"{address}:{as_text(event.get('timestamp'))}:{payload}"
        if payload == GET_STARTED:
            return Incoming(address, own_id, "start", sent_at=sent_at)
        return Incoming(address, own_id, "button", as_text(postback.get("title")), payload, sent_at=sent_at)
    text = as_text(message.get("text"))
    # A link in a text comes along as an attachment too.
    kinds = [as_dict(entry).get("type") for entry in as_list(message.get("attachments"))]
    attachment = any(kind != "fallback" for kind in kinds) or bool(message.get("is_unsupported"))
    own_id = as_text(message.get("mid")) or f"{address}:{as_text(event.get('timestamp'))}"
    payload = as_text(as_dict(message.get("quick_reply")).get("payload"))
    if payload:
        return Incoming(address, own_id, "button", text, payload, sent_at=sent_at)
    if text:
        return Incoming(address, own_id, "text", text, attachment=attachment, sent_at=sent_at)
    if kinds or attachment:
        return Incoming(address, own_id, "attachment", attachment=True, sent_at=sent_at)
    return None


def element_of(card: Card) -> dict[str, Any]:
    """Return a card as an element of the generic template."""
    element: dict[str, Any] = {"title": card.title, "subtitle": card.subtitle}
    if card.buttons:
        element["buttons"] = [
            {"type": "phone_number", "title": button.title, "payload": button.value}
            if button.kind == "call"
            else {"type": "web_url", "title": button.title, "url": button.value}
            for button in card.buttons
        ]
    return element


class FacebookChannel(MessengerChannel):
    """POST /webhooks/facebook/webhook."""

    platform_class = Facebook
