"""The assistant as a process that can be killed, and the three platforms as lines to it."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from bot.asking import free_port
from knowledge.settings import ROOT
from tests.platforms import facebook as fb
from tests.platforms import telegram as tg
from tests.platforms import whatsapp as wa
from tests.platforms.meta import graph_error, to_bytes
from tests.platforms.server import Button, Delivery, Platform

STARTUP = 30.0
PATIENCE = 2.5
"""Seconds that the platforms of these tests wait for an answer of the webhook (Messenger: 5)."""


class Nursery:
    """Starts assistants with a stand-in for Rasa quickly; they share a catalogue."""

    catalogue: str

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._one_at_a_time = threading.Lock()

    def wait(self) -> None:
        """Wait until it is ready; it takes some seconds."""
        assert self._read() == "ready", "run python -m tests.faults.nursery to see why"

    def start(self, environment: dict[str, str], log: Path) -> int:
        """Start one; return its process number."""
        assert self._process.stdin is not None
        with self._one_at_a_time:
            self._process.stdin.write(json.dumps({"environment": environment, "log": str(log)}) + "\n")
            self._process.stdin.flush()
            return int(self._read())

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the nursery; what it started has been ended by then."""
        self._process.kill()
        self._process.wait()


@dataclass
class Heard:
    """What the stand-in for Rasa was given: `begin` and `end` of a turn, or `forget`."""

    what: str
    sender: str
    text: str


class Business:
    """One assistant with a home of its own."""

    def __init__(self, nursery: Nursery, home: Path, environment: dict[str, str]) -> None:
        self._nursery = nursery
        self.home = home
        self.log = home / "log.txt"
        self._heard = home.parent / f"{home.name}-heard.jsonl"
        self.fails = home.parent / f"{home.name}-fails"
        """While this file is there, every turn fails."""
        self.port = free_port()
        self.environment = {
            "LOTSE_TEST_FAILS": str(self.fails),
            "LOTSE_HOME": str(home),
            "LOTSE_DATABASE_URL": nursery.catalogue,
            "LOTSE_HOST": "127.0.0.1",
            "LOTSE_PORT": str(self.port),
            "LOTSE_TEST_HEARD": str(self._heard),
            **environment,
        }
        self._number: Optional[int] = None

    def start(self, **environment: str) -> None:
        """Start it and wait until it answers."""
        self._number = self._nursery.start({**self.environment, **environment}, self.log)
        deadline = time.monotonic() + STARTUP
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                assert self.is_running(), self.log.read_text()[-3000:]
                time.sleep(0.03)
        raise AssertionError("the assistant did not start: " + self.log.read_text()[-3000:])

    def ping(self) -> float:
        """Return the seconds that a call of somebody else takes."""
        began = time.monotonic()
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=20):
            return time.monotonic() - began

    def is_running(self) -> bool:
        """Tell whether the process is there."""
        if self._number is None:
            return False
        try:
            os.kill(self._number, 0)
        except ProcessLookupError:
            return False
        return True

    def end(self, with_signal: int = signal.SIGKILL) -> None:
        """End the process and wait until it is gone."""
        if self._number is None:
            return
        try:
            os.kill(self._number, with_signal)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + 15
        while self.is_running():
            if time.monotonic() > deadline:
                os.kill(self._number, signal.SIGKILL)
                raise AssertionError("the assistant did not end when asked to")
            time.sleep(0.01)

    def heard(self, what: str = "begin", containing: str = "") -> list[Heard]:
        """Return what the stand-in for Rasa was given."""
        if not self._heard.exists():
            return []
        entries = [Heard(**json.loads(line)) for line in self._heard.read_text().splitlines()]
        return [entry for entry in entries if entry.what == what and containing in entry.text]

    def webhook(self, name: str) -> str:
        """Return the address that a platform calls."""
        return f"http://127.0.0.1:{self.port}/webhooks/{name}/webhook"


class Line:
    """One platform as a person uses it; what differs between the three stands here."""

    name = ""

    def __init__(self, platform: Platform) -> None:
        self.platform: Any = platform

    def person(self) -> str:
        """Return somebody new."""
        raise NotImplementedError

    def says(self, person: str, text: str, at: Optional[float] = None) -> Any:
        """Return the event of a text; delivering it twice is the same message twice."""
        raise NotImplementedError

    def taps(self, person: str, button: Button) -> Any:
        """Return the event of a tap."""
        raise NotImplementedError

    def taps_anything(self, person: str, button: Button) -> Any:
        """Return the event of a tap on a button that was perhaps never shown."""
        return self.taps(person, button)

    def sends_something_else(self, person: str) -> Any:
        """Return the event of a picture or a voice message."""
        raise NotImplementedError

    def unknown(self, person: str) -> list[Any]:
        """Return events that nobody has heard of, and those that need no answer."""
        raise NotImplementedError

    def send(self, *events: Any) -> list[Future[Delivery]]:
        """Deliver events: in one call where the platform can, else one after another."""
        raise NotImplementedError

    def deliver(self, *events: Any) -> list[Delivery]:
        """Deliver events and wait until they are taken or given up."""
        return [future.result(60) for future in self.send(*events)]

    def raw(self, *events: Any) -> bytes:
        """Return the bytes of a call."""
        raise NotImplementedError

    def headers(self, raw: bytes) -> dict[str, str]:
        """Return the headers that prove where a call comes from."""
        return self.platform.headers(raw)

    def forgeries(self, raw: bytes) -> dict[str, dict[str, str]]:
        """Return headers that prove nothing, each by its name."""
        raise NotImplementedError

    def refuse_for_good(self) -> None:
        """Let the platform refuse the next message in a way that no second try can mend."""
        raise NotImplementedError

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


@contextmanager
def open_line(name: str) -> Iterator[Line]:
    """Run a platform; its webhook is still to be set."""
    line_class, platform_class = LINES[name]
    with platform_class(patience=PATIENCE, backoff=0.1) as platform:
        yield line_class(platform)


@contextmanager
def serve(line: Line, nursery: Nursery, home: Path, **environment: str) -> Iterator[Business]:
    """Run an assistant behind a platform."""
    home.mkdir()
    business = Business(nursery, home, {**settings_for(line), **environment})
    line.platform.webhook = business.webhook(line.name)
    business.start()
    try:
        yield business
    finally:
        business.end()


def settings_for(line: Line) -> dict[str, str]:
    """Return the settings of an assistant that people reach on one platform."""
    platform = line.platform
    if line.name == "telegram":
        keys = {
            "telegram_url": platform.url,
            "telegram_token": platform.token,
            "telegram_secret": platform.secret_token,
        }
    else:
        keys = {
            "graph_url": platform.url,
            f"{line.name}_app_secret": platform.app_secret,
            f"{line.name}_verify_token": platform.verify_token,
            "facebook_page_token": platform.token,
            "whatsapp_token": platform.token,
            "whatsapp_phone_number_id": wa.NUMBER_ID,
        }
    return {f"LOTSE_{key.upper()}": value for key, value in {"messengers": line.name, **keys}.items()}
