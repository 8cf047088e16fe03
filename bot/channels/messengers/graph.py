"""What Messenger and WhatsApp share: Meta's Graph API and its webhooks."""

from __future__ import annotations

import hashlib
import hmac
from abc import abstractmethod
from typing import Any, ClassVar, Final, Iterator, Mapping, Optional

from bot.channels.messengers.base import (
    Incoming,
    Platform,
    Verdict,
    as_dict,
    as_list,
    as_text,
    is_same,
    retry_after,
)

DAY: Final = 24 * 3600.0
SIGNATURE: Final = "X-Hub-Signature-256"
PASSING_CODES: Final = frozenset(
    {"1", "2", "4", "17", "32", "341", "613", "80006", "80007", "130429", "131000", "131016", "131056", "133004"}
)
"""Errors of the Graph API after which trying again may help: busy, or too many requests. They come with status 400."""


class MetaPlatform(Platform):
    """A platform of Meta; its settings begin with its name."""

    window = DAY
    received = "EVENT_RECEIVED"
    about: ClassVar[str]
    """What its webhook calls are about."""

    @property
    def app_secret(self) -> str:
        """The key that signs webhooks."""
        return str(getattr(self.settings, f"{self.name}_app_secret"))

    @property
    def verify_token(self) -> str:
        """The word that Meta sends when the address of the webhook is set."""
        return str(getattr(self.settings, f"{self.name}_verify_token"))

    @abstractmethod
    def read_entry(self, entry: dict[str, Any]) -> Iterator[Optional[Incoming]]:
        """Return the messages of people in one entry of a call, and None for anything else."""

    def read(self, update: dict[str, Any]) -> Iterator[Incoming]:
        """Return the messages of people in every entry of a call."""
        if update.get("object") != self.about:
            return
        for entry in as_list(update.get("entry")):
            yield from (incoming for incoming in self.read_entry(as_dict(entry)) if incoming is not None)

    def messages_url(self, account: str) -> str:
        """Return the address at which an account sends messages."""
        return f"{self.settings.graph_url.rstrip('/')}/{self.settings.graph_version}/{account}/messages"

    def handshake(self, query: Mapping[str, str]) -> Optional[str]:
        """Return the challenge if Meta asks with our word."""
        if query.get("hub.mode") != "subscribe" or not is_same(self.verify_token, query.get("hub.verify_token")):
            return None
        return query.get("hub.challenge")

    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Check the signature over the raw body."""
        if not self.app_secret:
            return False
        digest = hmac.new(self.app_secret.encode(), body, hashlib.sha256).hexdigest()
        return is_same(f"sha256={digest}", headers.get(SIGNATURE))

    def judge(self, status: int, headers: Mapping[str, str], body: dict[str, Any]) -> Verdict:
        """Read the error code too: Meta reports its rate limits with status 400."""
        verdict = super().judge(status, headers, body)
        if verdict.outcome == "sent":
            return verdict
        error = as_dict(body.get("error"))
        code = as_text(error.get("code"))
        reason = "/".join(part for part in (str(status), code, as_text(error.get("error_subcode"))) if part)
        if verdict.outcome == "retry" or error.get("is_transient") is True or code in PASSING_CODES:
            return Verdict("retry", retry_after(headers), reason)
        return Verdict("refused", reason=reason)
