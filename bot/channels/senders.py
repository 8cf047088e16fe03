"""How Rasa calls a conversation: derived by a key, so that nobody can choose or guess another's name."""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

NAME_LENGTH: Final = 40


def derive_key(secret: str, purpose: str) -> bytes:
    """Return the key for one purpose, 32 bytes, so that no signature can be used for another."""
    return hmac.new(secret.encode(), f"familienlotse/{purpose}".encode(), hashlib.sha256).digest()


def sender_id(secret: str, channel: str, *parts: str) -> str:
    """Return the sender id of a conversation: the channel's name, then a digest of what names it there.

    Args:
        parts: what together names the conversation, outermost first (the integrator, then their own id for it).
    """
    # Lengths keep ("a", "bc") and ("ab", "c") apart.
    named = "".join(f"{len(part)}:{part}" for part in parts)
    digest = hmac.new(derive_key(secret, f"sender/{channel}"), named.encode("utf-8", "replace"), hashlib.sha256)
    return f"{channel}-{digest.hexdigest()[:NAME_LENGTH]}"
