"""Button payloads that only we can make: free text that looks like a command stays free text.

Rasa runs whatever arrives as "/intent{…}". So buttons carry a signed token instead, and channels turn a token
with a right signature, and nothing else, back into the command.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from pathlib import Path
from typing import Any, Final, Optional

PREFIX: Final = "/b."
SIGNATURE_LENGTH: Final = 22


def sign_payload(secret: str, intent: str, entities: Optional[dict[str, Any]] = None) -> str:
    """Return the payload of a button that means an intent with entities."""
    body = json.dumps([intent, entities or {}], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    encoded = base64.urlsafe_b64encode(body.encode()).decode().rstrip("=")
    return f"{PREFIX}{encoded}.{_signature(secret, encoded)}"


def read_payload(secret: str, text: str) -> Optional[str]:
    """Return the Rasa command that a button stands for, or None if we did not sign this text."""
    if not text.startswith(PREFIX):
        return None
    encoded, _, signature = text[len(PREFIX) :].partition(".")
    expected = _signature(secret, encoded)
    if not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
        return None
    intent, entities = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    return f"/{intent}{json.dumps(entities, ensure_ascii=False)}" if entities else f"/{intent}"


def _signature(secret: str, encoded: str) -> str:
    digest = hmac.new(secret.encode(), encoded.encode("utf-8", "replace"), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode()[:SIGNATURE_LENGTH]


def read_secret(home: Path, configured: str) -> str:
    """Return the signing key: the configured one, or a random one made once and kept readable to us only."""
    if configured:
        return configured
    path = home / "secret"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text().strip()
