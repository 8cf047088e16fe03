"""The assistant's server with a stand-in for Rasa."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from sanic import Sanic

from bot import server
from bot.channels.messengers import inbox, sender
from knowledge.answers.contract import Answer, Understood
from knowledge.answers.payload import read_secret, sign_payload
from knowledge.settings import read_settings

LONG = "\n".join(f"{number}. Das ist eine Zeile einer langen Antwort, mit Umlauten: äöüß." for number in range(1, 121))


class StandIn:
    """Answers "→ text" to a text, after `LOTSE_TEST_WORK` seconds; some first words ask for more."""

    def __init__(self) -> None:
        self.lock_store = InMemoryLockStore()
        self.tracker_store = self
        self._work = float(os.environ.get("LOTSE_TEST_WORK", "0"))
        self._fails = Path(os.environ["LOTSE_TEST_FAILS"])
        settings = read_settings()
        self._secret = read_secret(settings.home, settings.secret)
        self._heard = os.open(os.environ["LOTSE_TEST_HEARD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def is_ready(self) -> bool:
        """Say that there is a model."""
        return True

    async def retrieve(self, sender_id: str) -> None:
        """Remember nothing of anybody."""

    async def delete(self, sender_id: str) -> None:
        """Note that a conversation is to be forgotten."""
        self._note("forget", sender_id, "")

    def _note(self, what: str, sender: str, text: str) -> None:
        os.write(self._heard, (json.dumps({"what": what, "sender": sender, "text": text}) + "\n").encode())

    async def handle_message(self, message: UserMessage) -> None:
        """Answer a message as the action server would: texts, then one payload."""
        text, sender = message.text or "", message.sender_id
        self._note("begin", sender, text)
        await asyncio.sleep(float(text.split()[1]) if text.startswith("schlaf ") else self._work)
        if text.startswith("kaputt") or self._fails.exists():
            raise RuntimeError("the model fell over")
        follow_ups = []
        if text.startswith("knöpfe"):
            more = {"need": "erziehungsberatung", "place": {"municipality": "05162024", "municipality_name": "Neuss"}}
            for number in range(1, int(text.split()[1]) + 1):
                payload = sign_payload(self._secret, f"knopf_{number}", more)
                follow_ups.append({"title": f"Mehr über das {number}. Angebot erfahren", "payload": payload})
        for part in [LONG, "→ Ende"] if text.startswith("lang ") else [f"→ {text}"]:
            await message.output_channel.send_response(sender, {"text": part})
        intent = text[1:].partition("{")[0] if text.startswith("/") else None
        answer = Answer(kind="smalltalk", understood=Understood(intent=intent), follow_ups=follow_ups)
        await message.output_channel.send_response(sender, {"custom": answer.to_payload()})
        self._note("end", sender, text)


async def load_stand_in(model: str, endpoints: Any, remote_storage: Any, app: Sanic, loop: Any) -> Sanic:
    """Take the place of Rasa's loading."""
    app.ctx.agent = StandIn()
    return app


async def do_nothing(app: Sanic, loop: Any) -> None:
    """Take the place of warming up what the stand-in does not use."""


def serve(environment: dict[str, str], log: str) -> None:
    """Serve until killed."""
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.environ.update(environment)
    server.load_agent_on_start = load_stand_in
    server.warm_up = do_nothing
    server.close_resources = do_nothing
    sender.FIRST_WAIT = inbox.FIRST_PAUSE = float(os.environ.get("LOTSE_TEST_FIRST_WAIT", "0.1"))
    server.AvailableEndpoints.read_endpoints = lambda _: None
    settings = read_settings()
    app = server.create_app("none")
    server.configure_logging()
    app.run(host=settings.host, port=settings.port, workers=1, access_log=False, motd=False, debug=False)
