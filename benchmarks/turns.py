"""How many turns it takes to the first right offer, beside a form that always asks everything."""

from __future__ import annotations

import json
import secrets
import statistics
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Optional

from benchmarks.messages import Labelled
from bot.asking import free_port
from bot.supervisor import Supervisor
from knowledge.catalogue.database import connect
from knowledge.catalogue.load import load_catalogue
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import read_settings

FORM_TURNS: Final = 4
"""A form asks for category, age and place, one after the other, and then shows the list."""
MOST_TURNS: Final = 4
ANY_PLACE: Final = "Neuss"
"""Said by people whose message names no place, when they are asked."""


@dataclass(frozen=True)
class Turns:
    """What the development messages of kind need took, from places of the network or none."""

    messages: int
    found: int
    """How many got an offer of an acceptable category within `MOST_TURNS` turns."""
    mean: float
    """Turns of those that did; a person's message and its answer are one turn."""
    at_once: int
    """How many of them in the first turn."""


def count_turns(model: Path, labelled: Sequence[Labelled], folder: Path) -> Turns:
    """Play every message of kind need that names a place of the network or none to the running assistant.

    Args:
        folder: an empty one, for the catalogue and secrets of this run.
    """
    settings = replace(read_settings(), home=folder, port=free_port(), action_port=free_port(), host="127.0.0.1")
    load_catalogue(connect(settings.catalogue_url))
    supervisor = Supervisor(settings, model, lambda _: None)
    supervisor.start()
    try:
        asked = [message for message in labelled if message.kind == "need" and message.outside is None]
        counts = [play(message, lambda body: post(settings.port, body)) for message in asked]
    finally:
        supervisor.stop()
    right = [count for count in counts if count is not None]
    return Turns(len(asked), len(right), statistics.mean(right) if right else 0.0, right.count(1))


def play(message: Labelled, ask: Callable[[dict[str, str]], dict[str, Any]]) -> Optional[int]:
    """Return the turn in which an acceptable category is offered first, None if it never is.

    The person answers what is asked: the place, or which need by the button of the right category, if there is one.
    """
    sender, text = secrets.token_hex(8), message.text
    for turn in range(1, MOST_TURNS + 1):
        answer = ask({"sender": sender, "message": text})
        if any(offer["category"] in message.needs for offer in answer["offers"]):
            return turn
        right = [button["payload"] for button in answer["follow_ups"] if button["title"] in titles_of(message.needs)]
        if answer["understood"]["municipality"] is None and answer["kind"] == "question" and not right:
            text = message.place or ANY_PLACE
        elif right:
            text = right[0]
        else:
            text = "zeig mir mehr"
    return None


def titles_of(needs: Sequence[str]) -> set[str]:
    """Return what buttons of these categories say."""
    return {CATEGORIES[need][0] for need in needs}


def post(port: int, body: dict[str, str]) -> dict[str, Any]:
    """Send a message and return the payload of the answer."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/webhooks/rest/webhook",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        payload: dict[str, Any] = next(entry["custom"] for entry in json.load(answer) if "custom" in entry)
    return payload
