"""Ask one question over REST, of the running assistant or of one started just for it."""

from __future__ import annotations

import json
import secrets
import socket
import urllib.error
import urllib.request
from dataclasses import replace
from typing import Any, Callable, Final, Optional

from bot.channels.keys import Keys
from bot.supervisor import Service, Supervisor
from knowledge.settings import Settings

REST_IS_CLOSED: Final = 403


def ask_once(text: str, settings: Settings, say: Callable[[str], None]) -> list[dict[str, Any]]:
    """Return the messages that answer a text."""
    probe = Service("assistant", "", settings.port, f"http://127.0.0.1:{settings.port}/health")
    if probe.is_healthy():
        return ask_running(text, settings)
    from bot.cli import load_content, train_model

    load_content(tell=say)
    model = train_model(tell=say)
    own = replace(settings, host="127.0.0.1", port=free_port(), action_port=free_port())
    supervisor = Supervisor(own, model, say)
    try:
        supervisor.start()
        return post(own.port, text)
    finally:
        supervisor.stop()


def ask_running(text: str, settings: Settings) -> list[dict[str, Any]]:
    """Ask the running assistant; where its REST wants a key, with one that lives as long as the question."""
    try:
        return post(settings.port, text)
    except urllib.error.HTTPError as error:
        if error.code != REST_IS_CLOSED:
            raise
    keys, name = Keys(settings.home), f"lotse ask {secrets.token_hex(4)}"
    try:
        return post(settings.port, text, keys.add(name))
    finally:
        keys.remove(name)


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def post(port: int, text: str, key: Optional[str] = None) -> list[dict[str, Any]]:
    """Send one message in a conversation of its own."""
    body = json.dumps({"sender": f"ask-{secrets.token_hex(6)}", "message": text}).encode()
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/webhooks/rest/webhook", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        messages: list[dict[str, Any]] = json.load(answer)
    return messages
