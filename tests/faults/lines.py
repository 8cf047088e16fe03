"""The three platforms as a person uses them, each behind the same few words."""

from __future__ import annotations

import json
import secrets
from abc import ABC, abstractmethod
from concurrent.futures import Future
from typing import Any, Optional

from tests.platforms import facebook as fb
from tests.platforms import telegram as tg
from tests.platforms import whatsapp as wa
from tests.platforms.meta import graph_error, to_bytes
from tests.platforms.server import Button, Delivery, Platform


class Line(ABC):
    """One platform as a person uses it; what differs between the three stands here."""

    name = ""

    def __init__(self, platform: Platform) -> None:
        self.platform: Any = platform

    @abstractmethod
    def person(self) -> str:
        """Return somebody new."""

    @abstractmethod
    def says(self, person: str, text: str, at: Optional[float] = None) -> Any:
        """Return the event of a text; delivering it twice is the same message twice."""

    @abstractmethod
    def taps(self, person: str, button: Button) -> Any:
        """Return the event of a tap."""

    def taps_anything(self, person: str, button: Button) -> Any:
        """Return the event of a tap on a button that was perhaps never shown."""
        return self.taps(person, button)

    @abstractmethod
    def sends_something_else(self, person: str) -> Any:
        """Return the event of a picture or a voice message."""

    @abstractmethod
    def unknown(self, person: str) -> list[Any]:
        """Return events that nobody has heard of, and those that need no answer."""

    @abstractmethod
    def send(self, *events: Any) -> list[Future[Delivery]]:
        """Deliver events: in one call where the platform can, else one after another."""

    def deliver(self, *events: Any) -> list[Delivery]:
        """Deliver events and wait until they are taken or given up."""
        return [future.result(60) for future in self.send(*events)]

    @abstractmethod
    def raw(self, *events: Any) -> bytes:
        """Return the bytes of a call."""

    def headers(self, raw: bytes) -> dict[str, str]:
        """Return the headers that prove where a call comes from."""
        return self.platform.headers(raw)

    @abstractmethod
    def forgeries(self, raw: bytes) -> dict[str, dict[str, str]]:
        """Return headers that prove nothing, each by its name."""

    @abstractmethod
    def refuse_for_good(self) -> None:
        """Let the platform refuse the next message in a way that no second try can mend."""

    def answers(self, person: str) -> list[str]:
        """Return the answers of the stand-in ("→ …") that a person saw, without their arrow, in order."""
        texts = [text for shown in self.platform.texts(person) for text in shown.split("\n")]
        return [text[2:].strip() for text in texts if text.startswith("→ ")]

    def got(self, person: str, answer: str, seconds: float = 10.0) -> bool:
        """Wait until a person saw an answer."""
        return self.platform.wait_for(lambda: answer in self.answers(person), seconds)

    def rejected(self) -> list[Any]:
        """Return the messages that the platform refused as wrong."""
        return [call for call in self.platform.calls if call.status in (400, 401, 403, 404)]


class _Meta(Line):
    def forgeries(self, raw: bytes) -> dict[str, dict[str, str]]:
        right = self.platform.headers(raw)["X-Hub-Signature-256"]
        digest = right[len("sha256=") :]
        other = self.platform.headers(raw + b" ")["X-Hub-Signature-256"]
        return {
            "missing": {},
            "empty": {"X-Hub-Signature-256": ""},
            "truncated": {"X-Hub-Signature-256": right[:-1]},
            "short": {"X-Hub-Signature-256": right[:15]},
            "only the name": {"X-Hub-Signature-256": "sha256="},
            "without its name": {"X-Hub-Signature-256": digest},
            "of another body": {"X-Hub-Signature-256": other},
            "of another secret": {"X-Hub-Signature-256": "sha256=" + "0" * 64},
            "in the old header": {"X-Hub-Signature": right},
            "not ASCII": {"X-Hub-Signature-256": "sha256=" + "ü" * 64},
            "too long": {"X-Hub-Signature-256": right + "0"},
        }


class Messenger(_Meta):
    """Facebook."""

    name = "facebook"

    def person(self) -> str:
        return "24" + "".join(secrets.choice("0123456789") for _ in range(14))

    def says(self, person: str, text: str, at: Optional[float] = None) -> Any:
        return fb.says(person, text, at=at)

    def taps(self, person: str, button: Button) -> Any:
        return fb.taps_quick_reply(person, button)

    def sends_something_else(self, person: str) -> Any:
        return fb.sends_attachment(person)

    def unknown(self, person: str) -> list[Any]:
        return [
            fb.event(person, holiday={"greeting": "unknown"}),
            fb.event(person, message={"mid": fb.new_mid()}),
            fb.event(person, message={"mid": fb.new_mid(), "is_deleted": True}),
            fb.event(person, reaction={"mid": fb.new_mid(), "action": "react", "emoji": "❤"}),
            fb.event(person, optin={"type": "one_time_notif_req"}),
            fb.event(person, message="a text instead of an object"),
            fb.event(person, message=None),
            {"sender": None, "message": {"mid": fb.new_mid(), "text": "→"}},
            {"message": {"mid": fb.new_mid(), "text": "nobody"}},
            {},
            None,
            "text",
            7,
            fb.echo(person, "nachgesprochen"),
            fb.delivered(person, "m_1"),
            fb.read(person),
        ]

    def send(self, *events: Any) -> list[Future[Delivery]]:
        middle = (len(events) + 1) // 2
        entries = [part for part in (list(events[:middle]), list(events[middle:])) if part]
        return [self.platform.send(fb.batch(*entries))]

    def raw(self, *events: Any) -> bytes:
        return to_bytes(fb.batch(list(events)))

    def refuse_for_good(self) -> None:
        self.platform.refuse(graph_error(400, 100, "(#100) No matching user found", 2018001))


class WhatsApp(_Meta):
    """WhatsApp."""

    name = "whatsapp"

    def person(self) -> str:
        return "49151" + "".join(secrets.choice("0123456789") for _ in range(8))

    def says(self, person: str, text: str, at: Optional[float] = None) -> Any:
        return wa.says(person, text, at=at)

    def taps(self, person: str, button: Button) -> Any:
        last = next(seen for seen in reversed(self.platform.seen) if seen.person == person and seen.buttons)
        return wa.taps(person, button) if len(last.buttons) <= wa.BUTTONS else wa.chooses(person, button)

    def taps_anything(self, person: str, button: Button) -> Any:
        return wa.taps(person, button)

    def sends_something_else(self, person: str) -> Any:
        return wa.sends_voice(person)

    def unknown(self, person: str) -> list[Any]:
        return [
            wa.message(person, type="hologram", hologram={"id": "1"}),
            wa.message(person, type="unsupported", errors=[{"code": 131051, "title": "Unsupported"}]),
            wa.message(person, type="reaction", reaction={"message_id": "wamid.1", "emoji": "❤"}),
            wa.message(person, type="system", system={"body": "changed the number", "type": "user_changed_number"}),
            wa.message(person, type="text", text="a text instead of an object"),
            wa.message(person, type="text"),
            wa.message(person, type="interactive", interactive={"type": "unknown_reply"}),
            {"id": wa.new_id(), "type": "text", "text": {"body": "nobody"}},
            {**wa.says(person, "gruppe"), "from": None},
        ]

    def send(self, *events: Any) -> list[Future[Delivery]]:
        middle = (len(events) + 1) // 2
        changes = [wa.change(list(part)) for part in (events[:middle], events[middle:]) if part]
        return [self.platform.send(wa.batch(*[[change] for change in changes]))]

    def raw(self, *events: Any) -> bytes:
        return to_bytes(wa.batch([wa.change(list(events))]))

    def refuse_for_good(self) -> None:
        self.platform.refuse(wa.wrong("the number is not on WhatsApp", 131026))


class Telegram(Line):
    """Telegram."""

    name = "telegram"

    def person(self) -> str:
        return "7" + "".join(secrets.choice("0123456789") for _ in range(8))

    def says(self, person: str, text: str, at: Optional[float] = None) -> Any:
        return self.platform.number(tg.says(person, text))

    def taps(self, person: str, button: Button) -> Any:
        return self.platform.number(self.platform.taps(person, button))

    def sends_something_else(self, person: str) -> Any:
        voice = {"file_id": "1", "file_unique_id": "1", "duration": 3}
        return self.platform.number(tg.message(person, voice=voice))

    def unknown(self, person: str) -> list[Any]:
        broken = [{"message": None}, {"message": "text"}, {"message": {"chat": None, "text": "→"}}, {}, {"poll": 3}]
        return [
            self.platform.number(update)
            for update in (
                {"holiday": {"greeting": "unknown"}},
                tg.edits(person, "anders"),
                {"channel_post": {"message_id": 1, "date": 1, "chat": tg.group(), "text": "Aushang"}},
                {"message_reaction": {"chat": tg.chat(person), "message_id": 1}},
                {"callback_query": {"id": "1"}},
                *broken,
            )
        ]

    def send(self, *events: Any) -> list[Future[Delivery]]:
        return [self.platform.send(event) for event in events]

    def raw(self, *events: Any) -> bytes:
        return json.dumps(events[0]).encode()

    def headers(self, raw: bytes) -> dict[str, str]:
        return self.platform.headers()

    def forgeries(self, raw: bytes) -> dict[str, dict[str, str]]:
        name = "X-Telegram-Bot-Api-Secret-Token"
        right = self.platform.secret_token
        return {
            "missing": {},
            "empty": {name: ""},
            "truncated": {name: right[:-1]},
            "too long": {name: right + "x"},
            "of another case": {name: right.swapcase()},
            "not ASCII": {name: "ü" * len(right)},
        }

    def refuse_for_good(self) -> None:
        self.platform.refuse(tg.refusal(403, "Forbidden: bot was blocked by the user"))


LINES: dict[str, tuple[type[Line], type[Platform]]] = {
    "facebook": (Messenger, fb.Facebook),
    "whatsapp": (WhatsApp, wa.WhatsApp),
    "telegram": (Telegram, tg.Telegram),
}
