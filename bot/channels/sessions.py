"""Anonymous sessions of the web channel: a random id that the server signs and need not keep."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Callable, Final, Optional

from bot.channels.homes import Home
from bot.channels.senders import derive_key, sender_id

VERSION: Final = "1"
LONGEST_TOKEN: Final = 1024
CLOCKS_DIFFER: Final = 60
"""Seconds that a token may seem to come from the future, if several machines share the key."""


@dataclass(frozen=True)
class Session:
    """One conversation in one tab."""

    id: str
    """192 random bits; only in the signed token, never in a log."""
    home: Optional[Home] = None


class Sessions:
    """Signs, reads and revokes tokens.

    A token holds version, session id, time of issue and the page's municipality. It is valid for the lifetime after
    its issue; every answer brings a fresh one. Revoked ids are kept in memory until their last token has expired.
    """

    def __init__(self, secret: str, lifetime: int, clock: Callable[[], float] = time.time) -> None:
        """Make the signer.

        Args:
            secret: the server's key.
            lifetime: seconds that a token is valid.
            clock: returns seconds since 1970.
        """
        self.lifetime = lifetime
        self._secret = secret
        self._key = derive_key(secret, f"web-session/{VERSION}")
        self._clock = clock
        self._revoked: OrderedDict[str, float] = OrderedDict()

    def open(self, home: Optional[Home]) -> Session:
        """Return a new session."""
        return Session(secrets.token_urlsafe(24), home)

    def sign(self, session: Session) -> str:
        """Return a token that is valid from now on."""
        home = [session.home.municipality, session.home.name, session.home.district] if session.home else None
        body = json.dumps([session.id, int(self._clock()), home], ensure_ascii=False, separators=(",", ":"))
        signed = f"{VERSION}.{_encode(body.encode())}"
        return f"{signed}.{_encode(self._signature(signed))}"

    def read(self, token: str) -> Optional[Session]:
        """Return the session of a token; None if it is not ours, expired or revoked."""
        signed, _, signature = token.rpartition(".")
        if len(token) > LONGEST_TOKEN or not signed.startswith(f"{VERSION}."):
            return None
        expected = _encode(self._signature(signed))
        if not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
            return None
        session_id, issued, home = json.loads(_decode(signed.partition(".")[2]))
        age = self._clock() - issued
        if not -CLOCKS_DIFFER <= age <= self.lifetime or session_id in self._revoked:
            return None
        return Session(session_id, Home(*home) if home else None)

    def is_open(self, session: Session) -> bool:
        """Tell whether a session has not been revoked since its token was read."""
        return session.id not in self._revoked

    def revoke(self, session: Session) -> None:
        """Make every token of a session invalid."""
        now = self._clock()
        self._revoked[session.id] = now + self.lifetime + CLOCKS_DIFFER
        self._revoked.move_to_end(session.id)
        while self._revoked and next(iter(self._revoked.values())) < now:
            self._revoked.popitem(last=False)

    def sender_of(self, session: Session) -> str:
        """Return Rasa's name of the conversation, from which the token cannot be found."""
        return sender_id(self._secret, "web", session.id)

    def _signature(self, signed: str) -> bytes:
        return hmac.new(self._key, signed.encode("utf-8", "replace"), hashlib.sha256).digest()


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
