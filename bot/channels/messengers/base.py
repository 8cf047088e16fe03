"""What a messenger is to us: how its webhook proves itself and reads, how a message is sent, what it can show.

A new messenger needs one file with a `Platform` and a channel that names it (see `telegram.py`), a line in
`credentials.yml`, its settings, and its name in `knowledge/content/messengers.yml`.
"""

from __future__ import annotations

import hashlib
import hmac
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, ClassVar, Final, Iterable, Literal, Mapping, Optional

from bot.channels.messengers.parts import Limits, Part
from knowledge.settings import Settings

Kind = Literal["text", "button", "start", "attachment", "group"]
TOO_MANY_REQUESTS: Final = 429
PASSING: Final = (408, 425, TOO_MANY_REQUESTS)
"""Status codes below 500 after which trying again may help."""


@dataclass(frozen=True)
class Incoming:
    """One message of one person, the same for all platforms."""

    address: str
    """The platform's own id to answer to; it leaves the store as soon as the answer is sent."""
    message_id: str
    """Unique within the account."""
    kind: Kind
    text: str = ""
    """Free text, a caption, or the title of a button."""
    payload: str = ""
    """What a button carries."""
    attachment: bool = False
    """Something came along that we cannot open."""
    sent_at: float = 0.0
    """Seconds since 1970, by the platform's clock; 0 if it does not say."""
    handle: str = ""
    """What `notices` needs beside the address."""


@dataclass(frozen=True)
class Call:
    """One request to a platform. It holds keys: never log it."""

    url: str
    json: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    """What a platform's response means."""

    outcome: Literal["sent", "retry", "refused"]
    wait: float = 0.0
    """Seconds that the platform asks us to wait at least."""
    reason: str = ""
    """Status and error codes, no content."""


class Platform(ABC):
    """One messenger's own facts."""

    name: ClassVar[str]
    """In the address, in `LOTSE_MESSENGERS` and in `messengers.yml`."""
    limits: ClassVar[Limits]
    required: ClassVar[tuple[str, ...]]
    """Settings without which this messenger stays off."""
    window: ClassVar[Optional[float]] = None
    """Seconds after a person's message within which we may answer; None means any time."""
    received: ClassVar[str] = ""
    """Body of the 200 that a webhook gets."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def account(self) -> str:
        """Whose message ids these are; ids of another account may be the same."""
        return ""

    def handshake(self, query: Mapping[str, str]) -> Optional[str]:
        """Return what proves to the platform that the address is ours, or None if it asks wrongly or never does."""
        return None

    @abstractmethod
    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Tell whether the platform sent this request."""

    @abstractmethod
    def read(self, update: dict[str, Any]) -> Iterable[Incoming]:
        """Return the messages of people in one request; all else in it is passed over. Any JSON may come."""

    @abstractmethod
    def say(self, address: str, part: Part) -> Call:
        """Return the request that sends one part, which keeps to `limits`."""

    def notices(self, incoming: Incoming) -> list[Call]:
        """Return requests that show that we are at work; they may fail."""
        return []

    def judge(self, status: int, headers: Mapping[str, str], body: dict[str, Any]) -> Verdict:
        """Say what a response means."""
        if 200 <= status < 300:
            return Verdict("sent")
        if status in PASSING or status >= 500:
            return Verdict("retry", retry_after(headers), str(status))
        return Verdict("refused", reason=str(status))


def retry_after(headers: Mapping[str, str]) -> float:
    """Return the seconds of a Retry-After header, whether a number or a date; 0 if there is none."""
    raw = headers.get("Retry-After", "").strip()
    if not raw:
        return 0.0
    if raw.replace(".", "", 1).isdecimal():
        return float(raw)
    try:
        when = parsedate_to_datetime(raw)
    except (TypeError, ValueError):
        return 0.0
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return max(0.0, (when - datetime.now(timezone.utc)).total_seconds())


def is_same(expected: str, given: object) -> bool:
    """Compare two secrets in constant time; an empty expected one equals nothing."""
    if not expected or not isinstance(given, str):
        return False
    return hmac.compare_digest(expected.encode("utf-8", "replace"), given.encode("utf-8", "replace"))


def keyed(secret: str, *parts: str) -> str:
    """Return a keyed hash (64 hexadecimal digits), from which nobody without the secret finds the parts."""
    return hmac.new(secret.encode(), "\0".join(parts).encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def as_dict(value: object) -> dict[str, Any]:
    """Return a JSON object, empty if it is something else."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a JSON array, empty if it is something else."""
    return value if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return a JSON string, or a whole number as one; empty if it is something else."""
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def as_seconds(value: object, unit: float = 1.0) -> float:
    """Return a point in time as seconds since 1970, given in `unit` seconds; 0 if it is none."""
    text = as_text(value)
    return int(text) * unit if text.isdecimal() and len(text) < 16 else 0.0
