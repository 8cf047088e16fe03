"""The web channel and both examples against the running assistant."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.channels.keys import Keys
from bot.channels.openapi import get_openapi
from knowledge.settings import ROOT

NODE = shutil.which("node")
EXAMPLES = ROOT / "examples"
MARK = "nachtigallengeheimnis"


def send(assistant, method: str, path: str, body: Any = None, token: str = "") -> Any:
    """Send a request of the web channel; return status, headers and body."""
    request = urllib.request.Request(
        f"{assistant.url}/webhooks/web/{path}",
        json.dumps(body).encode() if body is not None else None,
        {"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        method=method,
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status, answer.headers, answer.read()


class Chat:
    """One session."""

    def __init__(self, assistant, municipality: str | None = None) -> None:
        self.assistant = assistant
        opened = json.loads(send(assistant, "POST", "sessions", {"municipality": municipality})[2])
        self.token = opened["token"]

    def send(self, message: str, message_id: str | None = None) -> dict[str, Any]:
        """Send a message and return the whole answer, held against its description."""
        body = {"id": message_id or str(uuid.uuid4()), "message": message}
        answer = json.loads(send(self.assistant, "POST", "messages", body, self.token)[2])
        document = get_openapi()
        found = {"$ref": "#/components/schemas/WebAnswer", "components": document["components"]}
        Draft202012Validator(found).validate(answer)
        return answer

    def ask(self, message: str) -> dict[str, Any]:
        """Send a message and return the payload."""
        customs = [entry["custom"] for entry in self.send(message)["messages"] if "custom" in entry]
        assert len(customs) == 1
        return customs[0]


def test_the_place_of_the_page_holds_until_another_is_named(assistant):
    chat = Chat(assistant, "neuss")
    answer = chat.ask("Mein Sohn ist 4 und spricht kaum")
    assert answer["kind"] == "offers"
    assert answer["understood"]["municipality_name"] == "Neuss"
    assert chat.ask("wir wohnen in Hamm")["understood"]["municipality_name"] == "Hamm"
    assert chat.ask("meine tochter ist 2, wir brauchen einen kitaplatz")["understood"]["municipality_name"] == "Hamm"


def test_without_a_place_it_asks_for_one(assistant):
    assert Chat(assistant).ask("Mein Sohn ist 4 und spricht kaum")["kind"] == "question"


def test_a_button_works(assistant):
    chat = Chat(assistant, "neuss")
    offers = chat.ask("Mein Sohn ist 4 und spricht kaum")
    more = next(entry for entry in offers["follow_ups"] if entry["title"].startswith("Mehr zu 1"))
    assert chat.ask(more["payload"])["kind"] == "details"


def test_the_same_message_twice_is_one_turn(assistant):
    chat = Chat(assistant, "neuss")
    offers = chat.ask("Meine Tochter ist 2, wir suchen einen Kitaplatz")
    more = next(entry["payload"] for entry in offers["follow_ups"] if entry["title"] == "Mehr Angebote")
    first = chat.send(more, "gleich")
    assert chat.send(more, "gleich") == first
    assert chat.send(more, "anders") != first


def test_erasing_forgets_the_conversation(assistant):
    chat = Chat(assistant)
    chat.ask("Mein Sohn ist 4, wir wohnen in Hamm")
    assert send(assistant, "DELETE", "sessions", token=chat.token)[0] == 204
    with pytest.raises(urllib.error.HTTPError) as refused:
        send(assistant, "POST", "messages", {"id": "1", "message": "Hallo"}, chat.token)
    assert refused.value.code == 401


def test_the_offers_shown_can_be_taken_away(assistant):
    chat = Chat(assistant, "neuss")
    ids = [offer["id"] for offer in chat.ask("Mein Sohn ist 4 und spricht kaum")["offers"]]
    status, headers, sheet = send(assistant, "POST", "takeaway", {"offers": ids}, chat.token)
    assert (status, headers["Content-Type"]) == (200, "application/pdf")
    assert sheet.startswith(b"%PDF-")


def test_nothing_of_it_reaches_the_logs(assistant):
    chat = Chat(assistant)
    chat.send(f"mein kind {MARK}", MARK)
    for body in ({"id": MARK}, {"id": "1", "message": [MARK]}):
        with pytest.raises(urllib.error.HTTPError):
            send(assistant, "POST", "messages", body, chat.token)
    log = assistant.log.read_text()
    assert MARK not in log
    assert chat.token not in log and chat.token.split(".")[1] not in log


def run(command: list[str], assistant, **environment: str) -> str:
    """Run an example and return what it printed."""
    done = subprocess.run(
        command,
        env={**os.environ, "LOTSE_URL": assistant.url, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_python_example(assistant):
    keys = Keys(assistant.log.parent)
    secret = keys.add(f"beispiel {time.time_ns()}")
    command = [sys.executable, str(EXAMPLES / "python_client.py"), "Mein Sohn ist 4 und spricht kaum", "Neuss"]
    for key in (secret, ""):
        said = run(command, assistant, LOTSE_KEY=key).splitlines()
        assert said[0].startswith("[question]")
        offers = next(line for line in said if line.startswith("[offers]"))
        assert offers.endswith("in Neuss")
        assert any(line.startswith("- ") for line in said)
    done = subprocess.run(
        command, env={**os.environ, "LOTSE_URL": assistant.url, "LOTSE_KEY": "lotse_falsch"}, capture_output=True
    )
    assert done.returncode != 0 and b"401" in done.stderr


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_javascript_example(assistant):
    command = [str(NODE), str(EXAMPLES / "javascript_client.mjs"), "Mein Sohn ist 4 und spricht kaum"]
    said = run(command, assistant, LOTSE_PLACE="neuss").splitlines()
    assert "Neuss" in said[0]
    assert any(line.startswith("[offers]") and line.endswith("in Neuss") for line in said)
    assert any(line.startswith("- ") for line in said)
    assert said[-1].startswith("(a sheet of ")
