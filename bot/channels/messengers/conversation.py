"""From one message to its answer: what Rasa hears, and what is said around its answer."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any, Awaitable, Callable, Final, Optional

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.channels.conversation import Recall, answer_failed
from bot.channels.input import clean
from bot.channels.messengers.base import Incoming, Platform, keyed
from bot.channels.messengers.render import assemble, cards_of, choices_of, fit
from bot.channels.messengers.store import NUMBER, Contact, Reply, Store, Waiting, number_tokens
from bot.channels.messengers.wording import word
from knowledge.answers.payload import read_payload
from knowledge.topics.store import get_topics

log = logging.getLogger("lotse.messengers")
TURN_SECONDS: Final = 45.0
"""Longest time for a turn, as in the page with the chat."""
MOST_TURNS: Final = 3
SERIES: Final = 60.0
"""Seconds within which several pictures are one album, for which one answer is enough."""
START: Final = re.compile(r"\s*/start(@\w+)?(\s|$)", re.IGNORECASE)
STOP: Final = re.compile(r"\s*/stop(@\w+)?\s*$", re.IGNORECASE)
LONE_NUMBER: Final = re.compile(r"\s*(\d{1,2})\s*[.)]?\s*")
GREET: Final = "/greet"
ERASE: Final = "/erase_data"
ERASE_INTENT: Final = "erase_data"
PRIVACY_INTENT: Final = "ask_privacy"
TOKEN_LENGTH: Final = 32
SENSITIVE: Final = frozenset({"schwangerschaftsberatung", "notlage_krisenhilfe", "jugendberatung"})
"""Categories that people had better not write about through somebody else's company."""

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


class TurnOutput(OutputChannel):
    """Collects what Rasa says in one turn; sending comes later, in order and safe from a restart."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.payload: Optional[dict[str, Any]] = None

    @classmethod
    def name(cls) -> str:
        """Return the name that Rasa knows it by."""
        return "messenger"

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        """Keep a text."""
        self.texts += [piece.strip() for piece in text.split("\n\n") if piece.strip()]

    async def send_custom_json(self, recipient_id: str, json_message: dict[str, Any], **_: Any) -> None:
        """Keep the payload of the answer contract."""
        self.payload = json_message


async def recall_nothing(_: str) -> dict[str, Any]:
    """Take the place of the memory until there is a server."""
    return {}


class Conversation:
    """Answers messages of one platform; `recall` reads the memory of a conversation."""

    recall: Recall

    def __init__(self, platform: Platform, store: Store, secret: str, on_new_message: OnNewMessage) -> None:
        self._platform = platform
        self._store = store
        self._secret = secret
        self._on_new_message = on_new_message
        self._settings = platform.settings
        self.recall = recall_nothing

    async def reply(self, waiting: Waiting) -> Reply:
        """Answer one message."""
        contact = await self._store.run(self._store.contact, waiting.person)
        if waiting.incoming.kind == "group":
            texts = [] if contact.told else [self._word("group")]
            return self._fitted(waiting.person, texts, {}, Contact(told=True))
        heard = await self._hear(waiting.person, waiting.incoming)
        if heard is None:
            if not waiting.incoming.attachment:
                return self._around(waiting, contact, [self._word("button_expired")], {})
            return Reply([]) if is_of_series(waiting, contact) else self._around(waiting, contact, [], {})
        output = TurnOutput()
        # A message that took the whole process down before is not tried again.
        harmful = waiting.attempts >= MOST_TURNS
        failed = harmful or not await self._turn(heard, waiting.person, output)
        if failed and heard == ERASE:
            # Whatever else fails, what we keep about this person goes.
            minutes = self._settings.session_minutes
            texts = [self._word("erase_failed", minutes=minutes), self._word("erased")]
            return Reply(self._fitted(waiting.person, texts, {}, contact).parts, erase=True)
        if failed:
            await self._help("" if harmful else heard, waiting.person, output)
        reply = self._around(waiting, contact, output.texts, output.payload or {})
        reply.failed = failed
        return reply

    async def _hear(self, person: str, incoming: Incoming) -> Optional[str]:
        """Return what Rasa may read, or None if there is nothing to read."""
        if incoming.kind == "start" or START.match(incoming.text):
            return GREET
        if STOP.match(incoming.text):
            return ERASE
        if incoming.kind == "button":
            kept = None if incoming.payload.startswith(NUMBER) else await self._kept(person, incoming.payload)
            command = read_payload(self._secret, kept or incoming.payload)
            if command is not None:
                return command
        number = LONE_NUMBER.fullmatch(incoming.text)
        kept = await self._kept(person, f"{NUMBER}{int(number[1])}") if number else None
        if kept is None and not incoming.text and incoming.kind != "text":
            return None
        return clean(kept or incoming.text, self._secret, self._settings.max_message_length)

    async def _kept(self, person: str, token: str) -> Optional[str]:
        return await self._store.run(self._store.payload, person, token)

    async def _help(self, text: str, person: str, output: TurnOutput) -> None:
        """Say what helps without Rasa."""
        messages = await answer_failed(text, person, None, self.recall, self._settings, self._secret)
        for message in messages:
            if "text" in message:
                await output.send_text_message(person, message["text"])
            else:
                await output.send_custom_json(person, message["custom"])

    async def _turn(self, text: str, person: str, output: TurnOutput) -> bool:
        """Run one turn; return whether it came to an answer."""
        message = UserMessage(text, output, person, input_channel=self._platform.name)
        try:
            await asyncio.wait_for(self._on_new_message(message), TURN_SECONDS)
        except Exception:
            log.exception("a turn failed")
        return output.payload is not None

    def _around(self, waiting: Waiting, contact: Contact, answer: list[str], payload: dict[str, Any]) -> Reply:
        """Add what a messenger has to say around an answer."""
        understood = payload.get("understood") or {}
        intent = understood.get("intent")
        if intent == ERASE_INTENT and payload.get("kind") != "crisis":
            reply = self._fitted(waiting.person, [*answer, self._word("erased")], payload, contact)
            return Reply(reply.parts, erase=True)
        before: list[str] = []
        hints: list[str] = []
        if not contact.told:
            before.append(self._consent())
        if contact.missed:
            before.append(self._word("missed"))
        unopened = contact.unopened if waiting.incoming.attachment else 0.0
        if waiting.incoming.attachment and not is_of_series(waiting, contact):
            before.append(self._word("attachment"))
            unopened = waiting.at
        if is_sensitive(payload) and self._settings.web_chat_url and not contact.hinted:
            hints.append(self._word("sensitive", url=self._settings.web_chat_url))
        told = Contact(told=True, hinted=contact.hinted or bool(hints), unopened=unopened)
        if intent == PRIVACY_INTENT:
            answer = [*answer, self._word("privacy")]
        is_crisis = payload.get("kind") == "crisis"
        texts = [*answer, *before, *hints] if is_crisis else [*before, *hints, *answer]
        return self._fitted(waiting.person, texts, payload, told)

    def _consent(self) -> str:
        url = self._settings.web_chat_url
        sensitive = self._word("consent_web_chat", url=url) if url else self._word("consent_no_web_chat")
        return self._word("consent", sensitive=sensitive)

    def _fitted(self, person: str, texts: list[str], payload: dict[str, Any], contact: Contact) -> Reply:
        tokens: dict[str, str] = {}

        def shorten(long: str) -> str:
            # Made from what it stands for, so that the same button does not fill the table.
            token = keyed(self._secret, "token", person, long)[:TOKEN_LENGTH]
            tokens[token] = long
            return token

        limits = self._platform.limits
        parts = assemble(texts, cards_of(payload), choices_of(payload), limits)
        fitted, numbered = fit(parts, limits, shorten)
        return Reply(fitted, contact, {**tokens, **number_tokens(numbered)})

    def _word(self, key: str, **values: object) -> str:
        return word(key, self._platform.name, **values)


def is_of_series(waiting: Waiting, contact: Contact) -> bool:
    """Tell whether something that we cannot open came so soon after another that nothing more need be said."""
    return abs(waiting.at - contact.unopened) < SERIES


def is_sensitive(payload: dict[str, Any]) -> bool:
    """Tell whether an answer is about something that had better not go through somebody else's company."""
    understood = payload.get("understood") or {}
    topics = get_topics()
    intimate = any(key in topics and topics[key].intimate for key in understood.get("topics") or [])
    return payload.get("kind") == "crisis" or intimate or not SENSITIVE.isdisjoint(understood.get("needs") or [])
