"""Ask Familienlotse over REST and read the answer's payload: a conversation of as many messages as are given.

    LOTSE_URL=https://lotse.example LOTSE_KEY=lotse_… python python_client.py "Mein Sohn ist 4 und spricht kaum" "Neuss"

Needs aiohttp. Without LOTSE_KEY it works on the machine that the assistant runs on.
"""

from __future__ import annotations

import asyncio
import os
import sys
import uuid
from typing import Any

import aiohttp

URL = os.environ.get("LOTSE_URL", "http://localhost:5005").rstrip("/")
KEY = os.environ.get("LOTSE_KEY")
TRIES = 3


async def ask(session: aiohttp.ClientSession, sender: str, message: str) -> list[dict[str, Any]]:
    """Send one message and return the answer's messages; wait if we asked too often."""
    for _ in range(TRIES):
        body = {"sender": sender, "message": message}
        async with session.post(f"{URL}/webhooks/rest/webhook", json=body) as response:
            if response.status == 429:
                await asyncio.sleep(int(response.headers["Retry-After"]))
                continue
            response.raise_for_status()
            messages: list[dict[str, Any]] = await response.json()
            return messages
    raise RuntimeError("the assistant is busy")


def show(messages: list[dict[str, Any]]) -> None:
    """Print what the payload says; the texts are for people, programs do not read them."""
    answer = next(message["custom"] for message in messages if "custom" in message)
    print(f"[{answer['kind']}] {answer['understood']['needs']} in {answer['understood']['municipality_name']}")
    if answer["crisis"] or not answer["offers"]:
        print(*(message["text"] for message in messages if "text" in message), sep="\n")
    for offer in answer["offers"]:
        contact = offer.get("phone_text") or offer.get("website") or "115"
        print(f"- {offer['name']}: {contact} ({offer['checked']['state']}, {offer['checked']['on'] or 'no date'})")


async def main(messages: list[str]) -> None:
    """Hold one conversation."""
    sender = str(uuid.uuid4())  # random: it names the conversation, nobody's person
    headers = {"Authorization": f"Bearer {KEY}"} if KEY else {}
    timeout = aiohttp.ClientTimeout(total=30)
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
        for message in messages:
            show(await ask(session, sender, message))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or ["Mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss."]))
