"""The assistant as a process that can be killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from bot.asking import free_port
from knowledge.settings import ROOT
from tests.faults.lines import LINES, Line
from tests.platforms import whatsapp as wa

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
