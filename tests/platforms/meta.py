"""What Messenger and WhatsApp share: the signed webhook, its handshake, the errors of the Graph API."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from concurrent.futures import Future
from typing import Any, Optional

from aiohttp import ClientError

from tests.platforms.server import Delivery, Platform, Refusal


def to_bytes(body: Any) -> bytes:
    """Write a body as Meta does: every character beyond ASCII, and every slash, escaped."""
    return json.dumps(body, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def sign(raw: bytes, app_secret: str) -> str:
    """Return the value of X-Hub-Signature-256."""
    return "sha256=" + hmac.new(app_secret.encode(), raw, hashlib.sha256).hexdigest()


def graph_error(
    status: int, code: int, message: str, subcode: Optional[int] = None, headers: Optional[dict[str, str]] = None
) -> Refusal:
    """Return an error as the Graph API words it."""
    error: dict[str, Any] = {"message": message, "type": "OAuthException", "code": code}
    if subcode is not None:
        error["error_subcode"] = subcode
    return Refusal(status, {"error": {**error, "fbtrace_id": secrets.token_urlsafe(8)}}, headers)


class MetaPlatform(Platform):
    """A platform of Meta's; it signs its calls with `app_secret`, and `token` is what a business must call with."""

    def __init__(
        self,
        webhook: str = "",
        *,
        app_secret: str = "app-secret",
        verify_token: str = "verify-token",
        token: str = "access-token",
        patience: float = 5.0,
        backoff: float = 0.1,
        attempts: int = 6,
    ) -> None:
        super().__init__(webhook, patience, backoff, attempts)
        self.app_secret = app_secret
        self.verify_token = verify_token
        self.token = token

    def headers(self, raw: bytes) -> dict[str, str]:
        """Return the headers of a webhook call."""
        return {"Content-Type": "application/json", "X-Hub-Signature-256": sign(raw, self.app_secret)}

    def send(self, body: dict[str, Any]) -> Future[Delivery]:
        """Deliver a signed body, again and again until it is taken; the future tells how it went."""
        self.note_who_wrote(body)
        raw = to_bytes(body)
        return self.later(self.insist(raw, self.headers(raw)))

    def deliver(self, body: dict[str, Any]) -> Delivery:
        """Deliver a signed body and wait until it is taken or given up."""
        return self.send(body).result(60)

    def note_who_wrote(self, body: dict[str, Any]) -> None:
        """Open the 24-hour window of all who write in a body."""
        raise NotImplementedError

    def shake_hands(self, token: Optional[str] = None, mode: str = "subscribe") -> Optional[int]:
        """Ask the webhook to prove itself; return its status, or `None` if it did not send back the challenge."""
        return self._run(self._shake_hands(self.verify_token if token is None else token, mode))

    async def _shake_hands(self, token: str, mode: str) -> Optional[int]:
        challenge = str(secrets.randbelow(10**10))
        query = {"hub.mode": mode, "hub.challenge": challenge, "hub.verify_token": token}
        try:
            async with self._client.get(self.webhook, params=query) as answer:
                if answer.status == 200 and await answer.text() != challenge:
                    return None
                return answer.status
        except (ClientError, OSError):
            return None

    def bearer_or_query(self, authorization: str, query: Optional[str]) -> None:
        """Refuse a call without our token.

        Raises:
            Refusal: 401 with code 190, or 400 where there is no token at all.
        """
        given = authorization[7:] if authorization.startswith("Bearer ") else query
        if not given:
            raise graph_error(400, 2500, "An active access token must be used to query information.")
        if given != self.token:
            raise graph_error(401, 190, "Invalid OAuth access token.")

    def storm(self, times: int, retry_after: Optional[int] = None) -> None:
        """Answer the next messages with 429."""
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        self.refuse(
            graph_error(429, self.rate_code, "Calls to this API have exceeded the rate limit.", None, headers), times
        )

    def fail(self, times: int, status: int = 500) -> None:
        """Answer the next messages with a failure of the platform's own."""
        self.refuse(graph_error(status, 2, "An unexpected error has occurred. Please retry your request later."), times)

    rate_code = 613
