"""Run the assistant and the action server as one: start in order, restart what dies, leave nothing behind."""

from __future__ import annotations

import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Final, Optional

from knowledge.settings import ROOT, Settings

FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 30.0
HEALTHY_AFTER: Final = 60.0
"""Seconds of running after which an earlier death no longer counts."""
STARTUP_LIMIT: Final = 120.0
STOP_LIMIT: Final = 8.0
POLL: Final = 0.2


class PortTaken(Exception):
    """Somebody else listens on a port that we need."""


class StartFailed(Exception):
    """A process did not come up."""


@dataclass
class Service:
    """One of the two processes."""

    name: str
    module: str
    port: int
    health_url: str
    process: Optional[subprocess.Popen[bytes]] = None
    started: float = 0.0
    deaths: int = 0
    restart_at: float = field(default=0.0)

    def start(self, environment: dict[str, str]) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only the supervisor."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", self.module], cwd=ROOT, env=environment, start_new_session=True
        )
        self.started = time.monotonic()

    def is_healthy(self) -> bool:
        """Tell whether it answers."""
        try:
            with urllib.request.urlopen(self.health_url, timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError, http.client.HTTPException):
            return False

    def wait_before_restart(self) -> float:
        """Return the seconds to wait after a death: longer after each, from the start after a healthy while."""
        if time.monotonic() - self.started > HEALTHY_AFTER:
            self.deaths = 0
        wait = min(FIRST_WAIT * 2**self.deaths, LONGEST_WAIT)
        self.deaths += 1
        return wait

    def stop(self) -> None:
        """Ask it to end, then make it."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def describe_end(code: int) -> str:
    """Say why a process ended."""
    if code < 0:
        return f"killed by signal {signal.Signals(-code).name}"
    return f"ended with exit code {code}"


def check_port(host: str, port: int, purpose: str) -> None:
    """Make sure that a port is free.

    Raises:
        PortTaken: it is not; the message names the port and how to choose another.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            variable = "LOTSE_PORT" if purpose == "assistant" else "LOTSE_ACTION_PORT"
            raise PortTaken(
                f"port {port} for the {purpose} is taken ({error.strerror}). "
                f"Stop what uses it, or choose another with {variable}=…"
            ) from None


class Supervisor:
    """Starts, watches and stops the two processes."""

    def __init__(self, settings: Settings, model: Path, say: Callable[[str], None]) -> None:
        self._say = say
        self._stopping = False
        # Reentrant: a signal handler may call `stop` while the same thread looks after a service.
        self._lock = threading.RLock()
        address = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
        action_health = f"http://127.0.0.1:{settings.action_port}/health"
        self.services = [
            Service("action server", "actions.server", settings.action_port, action_health),
            Service("assistant", "bot.server", settings.port, f"http://{address}:{settings.port}/health"),
        ]
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",  # Rasa's pinned libraries warn at every start
            "LOTSE_HOME": str(settings.home),
            "LOTSE_ACTION_PORT": str(settings.action_port),
            "LOTSE_ACTION_TOKEN": settings.action_token or secrets.token_urlsafe(24),
            "LOTSE_HOST": settings.host,
            "LOTSE_PORT": str(settings.port),
            # Named, so that editing the sources cannot take the model away from a running assistant.
            "LOTSE_MODEL": str(model),
            "LOTSE_DIE_WITH_PARENT": "1",
        }
        self._hosts = {"assistant": settings.host, "action server": "127.0.0.1"}

    def start(self) -> None:
        """Start both and wait until they answer.

        Raises:
            PortTaken: before anything is started.
            StartFailed: one of them ended or did not answer in time.
        """
        for service in self.services:
            check_port(self._hosts[service.name], service.port, service.name)
        for service in self.services:
            service.start(self._environment)
        deadline = time.monotonic() + STARTUP_LIMIT
        for service in self.services:
            while not service.is_healthy():
                code = service.process.poll() if service.process else None
                if code is not None or time.monotonic() > deadline:
                    self.stop()
                    why = describe_end(code) if code is not None else f"did not answer within {STARTUP_LIMIT:.0f} s"
                    raise StartFailed(f"the {service.name} {why}")
                time.sleep(POLL)

    def watch(self) -> None:
        """Restart whatever dies, until `stop` is called."""
        while not self._stopping:
            for service in self.services:
                with self._lock:
                    self._look_after(service)
            time.sleep(POLL)

    def _look_after(self, service: Service) -> None:
        if self._stopping:
            return  # what ends now is meant to
        if service.process is not None:
            code = service.process.poll()
            if code is None:
                return
            wait = service.wait_before_restart()
            self._say(f"the {service.name} {describe_end(code)}; restarting in {wait:.0f} s")
            service.process = None
            service.restart_at = time.monotonic() + wait
        elif time.monotonic() >= service.restart_at:
            service.start(self._environment)

    def stop(self) -> None:
        """End both; safe to call twice."""
        with self._lock:
            self._stopping = True
        for service in reversed(self.services):
            service.stop()
