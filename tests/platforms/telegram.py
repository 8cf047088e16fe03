"""A small Telegram Bot API, after its documentation (core.telegram.org/bots/api).

Limits as documented: text of 1 to 4,096 characters after its entities are parsed; callback data of 1 to 64 bytes; the
answer to a tap 200 characters; a webhook's secret 1 to 256 of A-Z, a-z, 0-9, _ and -. A webhook must be HTTPS there;
on loopback plain HTTP is taken too.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import secrets
import time
from concurrent.futures import Future
from contextlib import suppress
from html.parser import HTMLParser
from typing import Any, Optional

from aiohttp import web

from tests.platforms.server import Button, Delivery, Platform, Refusal

TEXT = 4096
CALLBACK_DATA = 64
CALLBACK_ANSWER = 200
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler"}
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
MUST_BE_ESCAPED = re.compile(r"(?<!\\)[>#+\-=|{}.!]")
BUTTON_KINDS = {"url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay"}

_numbers = itertools.count(1)


def refusal(code: int, description: str, **parameters: Any) -> Refusal:
    """Return an error as the Bot API words it."""
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    return Refusal(code, {**body, "parameters": parameters} if parameters else body)


def bad(description: str) -> Refusal:
    """Return the error for a request that is wrong."""
    return refusal(400, f"Bad Request: {description}")


# Updates, as the webhook gets them.


def user(person: str) -> dict[str, Any]:
    """Return a person."""
    return {"id": int(person), "is_bot": False, "first_name": "Privat", "language_code": "de"}


def chat(person: str) -> dict[str, Any]:
    """Return a private chat."""
    return {"id": int(person), "type": "private", "first_name": "Privat"}


def message(person: str, place: Optional[dict[str, Any]] = None, **content: Any) -> dict[str, Any]:
    """Return an update with a message of a person, in the private chat unless another is named."""
    body = {"message_id": next(_numbers), "from": user(person), "chat": place or chat(person), "date": int(time.time())}
    return {"message": {**body, **content}}


def says(person: str, text: str, place: Optional[dict[str, Any]] = None) -> dict[str, Any]:
    """Return an update with a text; a text that begins with a slash is marked as a command."""
    found = re.match(r"/\w+(@\w+)?", text)
    entities = [{"type": "bot_command", "offset": 0, "length": found.end()}] if found else None
    return message(person, place, text=text, **({"entities": entities} if entities else {}))


def group(number: int = 7) -> dict[str, Any]:
    """Return a group chat."""
    return {"id": -100_000_000_000 - number, "type": "supergroup", "title": "Elterngruppe"}


def edits(person: str, text: str) -> dict[str, Any]:
    """Return an update with an edited message."""
    return {"edited_message": {**says(person, text)["message"], "edit_date": int(time.time())}}


def blocks_bot(person: str) -> dict[str, Any]:
    """Return the update that a person has stopped the bot."""
    bot = {"id": 4711, "is_bot": True, "first_name": "Lotse", "username": "lotse_bot"}
    change = {"chat": chat(person), "from": user(person), "date": int(time.time())}
    states = {
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": {"user": bot, "status": "kicked", "until_date": 0},
    }
    return {"my_chat_member": {**change, **states}}


class Telegram(Platform):
    """The platform; it keeps its updates in a queue and posts one after another, each until it is taken."""

    def __init__(
        self,
        webhook: str = "",
        *,
        token: str = "4711:bot-token",
        secret_token: str = "secret-token",
        patience: float = 5.0,
        backoff: float = 0.1,
        attempts: int = 6,
    ) -> None:
        super().__init__(webhook, patience, backoff, attempts)
        self.token = token
        self.secret_token = secret_token
        self.taps_waiting: set[str] = set()
        self.taps_answered: list[str] = []
        self._turn: Optional[asyncio.Lock] = None
        self._update_ids = itertools.count(880_000_001)

    def routes(self) -> list[web.RouteDef]:
        """Return the Bot API; any method by GET or POST."""
        handler = self._method
        return [web.route(verb, "/bot{token}/{method}", handler) for verb in ("GET", "POST")]

    def recipient(self, body: Any) -> str:
        """Return whom a message is for."""
        return str(body.get("chat_id"))

    # Updates.

    def number(self, update: dict[str, Any]) -> dict[str, Any]:
        """Give an update its number, unless it has one."""
        return {"update_id": next(self._update_ids), **update}

    def taps(self, person: str, button: Button) -> dict[str, Any]:
        """Return the update of a tapped inline button."""
        query = str(secrets.randbelow(10**18))
        self.taps_waiting.add(query)
        shown = {"message_id": next(_numbers), "chat": chat(person), "date": int(time.time()), "text": "…"}
        body = {"id": query, "from": user(person), "chat_instance": "1", "message": shown, "data": button.payload}
        return {"callback_query": body}

    def send(self, update: dict[str, Any]) -> Future[Delivery]:
        """Put an update at the end of the queue; the future tells how it went."""
        body = self.number(update)
        for kind in ("message", "edited_message", "callback_query"):
            content = body.get(kind)
            if isinstance(content, dict):
                place = content.get("chat") or (content.get("message") or {}).get("chat") or {}
                self.last_wrote[str(place.get("id"))] = self.now()
        return self.later(self._in_turn(json.dumps(body).encode()))

    def deliver(self, update: dict[str, Any]) -> Delivery:
        """Deliver an update and wait until it is taken or given up."""
        return self.send(update).result(60)

    def headers(self) -> dict[str, str]:
        """Return the headers of a webhook call."""
        return {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": self.secret_token}

    async def _in_turn(self, raw: bytes) -> Delivery:
        if self._turn is None:
            self._turn = asyncio.Lock()
        async with self._turn:  # asyncio's lock serves in the order of asking
            return await self.insist(raw, self.headers())

    def good(self, status: Optional[int]) -> bool:
        """Take any 2xx for received, as documented."""
        return status is not None and 200 <= status < 300

    async def hear_answer(self, raw: bytes) -> None:
        """Do what the webhook's answer asks for: it may carry one method."""
        try:
            body = json.loads(raw)
        except ValueError:
            return
        if isinstance(body, dict) and isinstance(body.get("method"), str):
            # As documented, one cannot know whether such a call succeeded.
            with suppress(Refusal):
                self._act(body["method"], body)

    # Methods.

    def storm(self, times: int, retry_after: int = 1) -> None:
        """Answer the next messages with 429."""
        error = refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
        self.refuse(error, times)

    def fail(self, times: int, status: int = 500) -> None:
        """Answer the next messages with a failure of the platform's own."""
        self.refuse(refusal(status, "Internal Server Error"), times)

    async def _method(self, request: web.Request) -> web.StreamResponse:
        body = await read_parameters(request)
        method = request.match_info["method"]

        def act() -> dict[str, Any]:
            if request.match_info["token"] != self.token:
                raise refusal(401, "Unauthorized")
            return {"ok": True, "result": self._act(method, body)}

        return await self.serve(request, body, method.lower() == "sendmessage", act)

    def _act(self, method: str, body: dict[str, Any]) -> Any:
        # Method names are not case-sensitive.
        actions = {
            "sendmessage": self._send_message,
            "sendchataction": self._send_chat_action,
            "answercallbackquery": self._answer_callback_query,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": lambda _: {"url": self.webhook, "pending_update_count": 0},
            "getme": lambda _: {"id": 4711, "is_bot": True, "first_name": "Lotse", "username": "lotse_bot"},
        }
        action = actions.get(method.lower())
        if action is None:
            raise refusal(404, "Not Found")
        return action(body)

    def _chat(self, body: dict[str, Any]) -> str:
        person = str(body.get("chat_id") or "")
        if not person:
            raise bad("chat_id is empty")
        if person not in self.last_wrote:
            raise bad("chat not found")
        if person in self.blocked:
            raise refusal(403, "Forbidden: bot was blocked by the user")
        return person

    def _send_message(self, body: dict[str, Any]) -> dict[str, Any]:
        person = self._chat(body)
        text = plain_text(body.get("text"), body.get("parse_mode"))
        if not text.strip():
            raise bad("message text is empty")
        if len(text) > TEXT:
            raise bad("message is too long")
        self.show(person, text, check_markup(as_object(body.get("reply_markup"))))
        return {"message_id": next(_numbers), "chat": {"id": int(person)}, "date": int(time.time()), "text": text}

    def _send_chat_action(self, body: dict[str, Any]) -> bool:
        person = self._chat(body)
        if body.get("action") not in ACTIONS:
            raise bad("wrong parameter action in request")
        if body["action"] == "typing":
            self.typing.append(person)
        return True

    def _answer_callback_query(self, body: dict[str, Any]) -> bool:
        query = str(body.get("callback_query_id") or "")
        if query not in self.taps_waiting:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(body.get("text") or "") > CALLBACK_ANSWER:
            raise bad("MESSAGE_TOO_LONG")
        self.taps_waiting.remove(query)
        self.taps_answered.append(query)
        return True

    def _set_webhook(self, body: dict[str, Any]) -> bool:
        url, secret = body.get("url"), body.get("secret_token", "")
        if not isinstance(url, str) or not re.match(r"https://|http://127\.0\.0\.1[:/]|$", url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad("secret token contains unallowed characters")
        self.webhook, self.secret_token = url, secret
        return True

    def _delete_webhook(self, body: dict[str, Any]) -> bool:
        self.webhook = ""
        return True


async def read_parameters(request: web.Request) -> dict[str, Any]:
    """Return the parameters of a call: from the address, a form or JSON."""
    body: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            sent = await request.json()
        except ValueError:
            sent = {}
        return {**body, **(sent if isinstance(sent, dict) else {})}
    return {**body, **dict(await request.post())}


def as_object(value: Any) -> Any:
    """Return an object that may also come written as JSON."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad("object expected as reply markup") from None


def check_markup(markup: Any) -> list[Button]:
    """Return the buttons below a message.

    Raises:
        Refusal: they break a documented limit.
    """
    if markup is None:
        return []
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return [Button(str(key), "") for row in markup.get("keyboard", []) for key in row]
    buttons = []
    for row in markup["inline_keyboard"]:
        if not isinstance(row, list):
            raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        buttons += [check_button(button) for button in row]
    return buttons


def check_button(button: dict[str, Any]) -> Button:
    """Return one inline button."""
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad("text buttons are empty")
    if len(BUTTON_KINDS & set(button)) != 1:
        raise bad("Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
        return Button(button["text"], data)
    if "url" in button and not re.fullmatch(r"(https?|tg)://[^\s/]+\S*", str(button["url"])):
        raise bad("inline keyboard button URL is invalid")
    return Button(button["text"], str(button.get("url", "")))


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS:
            raise bad(f'can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad(f'can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def plain_text(text: Any, mode: Any) -> str:
    """Return a text as the person reads it.

    Raises:
        Refusal: its markup is broken.
    """
    if not isinstance(text, str):
        raise bad("message text is empty")
    if not mode:
        return text
    if mode == "HTML":
        parser = _Plain()
        parser.feed(text)
        parser.close()
        if parser.open:
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{parser.open[-1]}\"")
        return "".join(parser.text)
    if mode == "MarkdownV2":
        found = MUST_BE_ESCAPED.search(re.sub(r"\]\([^)]*\)", "]", text))
        if found:
            raise bad(f"can't parse entities: Character '{found.group()}' is reserved and must be escaped")
        return re.sub(r"\\(.)|[*_~`]", r"\1", text)
    raise bad("unsupported parse_mode")
