"""Telegram: the Bot API's webhook and methods."""

from __future__ import annotations

from typing import Any, Final, Iterator, Mapping

from bot.channels.messengers.base import (
    TOO_MANY_REQUESTS,
    Call,
    Incoming,
    Platform,
    Verdict,
    as_dict,
    as_list,
    as_seconds,
    as_text,
    is_same,
)
from bot.channels.messengers.channel import MessengerChannel
from bot.channels.messengers.parts import Limits, Part

SECRET: Final = "X-Telegram-Bot-Api-Secret-Token"
CONTENT: Final = (
    "animation audio contact dice document game location paid_media photo poll sticker story venue video video_note "
    "voice"
).split()
"""What a message can hold beside text; all else is news about the chat."""


class Telegram(Platform):
    """The Bot API's facts."""

    name = "telegram"
    limits = Limits(text=4096, text_with_choices=4096, choices=50, title=60, payload=64)
    required = ("telegram_token", "telegram_secret")

    @property
    def account(self) -> str:
        """The bot's own id, the first half of its token: another bot counts its updates anew."""
        return self.settings.telegram_token.split(":")[0]

    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Compare the word that Telegram was given for us."""
        return is_same(self.settings.telegram_secret, headers.get(SECRET))

    def read(self, update: dict[str, Any]) -> Iterator[Incoming]:
        """Return the one message or pressed button of an update."""
        own_id = as_text(update.get("update_id"))
        pressed, message = as_dict(update.get("callback_query")), as_dict(update.get("message"))
        if not own_id:
            return
        if pressed:
            yield from read_pressed(own_id, pressed)
        elif not as_dict(message.get("from")).get("is_bot"):
            yield from read_message(own_id, message)

    def say(self, address: str, part: Part) -> Call:
        """Return a plain text, with one row per choice under it."""
        body: dict[str, Any] = {
            "chat_id": int(address),
            "text": part.text,
            "link_preview_options": {"is_disabled": True},
        }
        if part.choices:
            rows = [[{"text": choice.title, "callback_data": choice.payload}] for choice in part.choices]
            body["reply_markup"] = {"inline_keyboard": rows}
        return self._call("sendMessage", body)

    def notices(self, incoming: Incoming) -> list[Call]:
        """Stop the button's spinner and show that we are typing."""
        if incoming.kind == "group":
            return []
        answers = [self._call("answerCallbackQuery", {"callback_query_id": incoming.handle})] if incoming.handle else []
        return [*answers, self._call("sendChatAction", {"chat_id": int(incoming.address), "action": "typing"})]

    def judge(self, status: int, headers: Mapping[str, str], body: dict[str, Any]) -> Verdict:
        """Read how long to wait from the body, where Telegram says it."""
        verdict = super().judge(status, headers, body)
        if status != TOO_MANY_REQUESTS:
            return verdict
        wait = as_text(as_dict(body.get("parameters")).get("retry_after"))
        return Verdict("retry", max(verdict.wait, float(wait) if wait.isdecimal() else 0.0), verdict.reason)

    def _call(self, method: str, body: dict[str, Any]) -> Call:
        return Call(f"{self.settings.telegram_url.rstrip('/')}/bot{self.settings.telegram_token}/{method}", body)


def is_chat(address: str) -> bool:
    """Tell whether this is the number of a chat; a group's is negative."""
    return address.removeprefix("-").isdecimal()


def read_message(own_id: str, message: dict[str, Any]) -> Iterator[Incoming]:
    """Return a message of a private chat, or that somebody wrote in a group."""
    chat = as_dict(message.get("chat"))
    address, sent_at = as_text(chat.get("id")), as_seconds(message.get("date"))
    if not is_chat(address):
        return
    if chat.get("type") in ("group", "supergroup"):
        yield Incoming(address, own_id, "group", sent_at=sent_at)
    elif chat.get("type") == "private":
        text = as_text(message.get("text")) or as_text(message.get("caption"))
        attachment = any(kind in message for kind in CONTENT)
        if text or attachment:
            kind: Any = "text" if text else "attachment"
            yield Incoming(address, own_id, kind, text, attachment=attachment, sent_at=sent_at)


def read_pressed(own_id: str, pressed: dict[str, Any]) -> Iterator[Incoming]:
    """Return a pressed button, with the title that it had."""
    message = as_dict(pressed.get("message"))
    chat = as_dict(message.get("chat"))
    address, data = as_text(chat.get("id")), as_text(pressed.get("data"))
    if chat.get("type") != "private" or not is_chat(address):
        return
    rows = as_list(as_dict(message.get("reply_markup")).get("inline_keyboard"))
    buttons = [as_dict(button) for row in rows for button in as_list(row)]
    title = next((as_text(button.get("text")) for button in buttons if button.get("callback_data") == data), "")
    yield Incoming(address, own_id, "button", title, data, handle=as_text(pressed.get("id")))


class TelegramChannel(MessengerChannel):
    """POST /webhooks/telegram/webhook."""

    platform_class = Telegram
