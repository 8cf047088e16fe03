"""Keys of integrators: shown once, kept as salted hashes in `keys.json`, readable to us only."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Final, Optional

PREFIX: Final = "lotse_"
FILE: Final = "keys.json"
NAME: Final = re.compile(r"[\w][\w .@-]{0,63}")
LONGEST_KEY: Final = 128


class KeyNameError(Exception):
    """A name that cannot be used; the message says why."""


@dataclass(frozen=True)
class Key:
    """What is kept of a key."""

    id: str
    """Random; names the integrator's conversations, so a new key cannot read those of an old one."""
    name: str
    salt: str
    digest: str
    """SHA-256 of salt and key. A key has 256 random bits, so a slow hash would add nothing."""
    added: str
    """Day."""


class Keys:
    """The keys in a folder; changes of other processes are seen at the next request."""

    def __init__(self, home: Path) -> None:
        self._path = home / FILE
        self._read_at: Optional[tuple[int, int]] = None
        self._keys: list[Key] = []

    def all(self) -> list[Key]:
        """Return the keys in the order in which they were added."""
        try:
            state = self._path.stat()
        except FileNotFoundError:
            self._read_at, self._keys = None, []
            return []
        if self._read_at != (state.st_mtime_ns, state.st_ino):
            self._keys = [Key(**entry) for entry in json.loads(self._path.read_text(encoding="utf-8"))["keys"]]
            self._read_at = (state.st_mtime_ns, state.st_ino)
        return list(self._keys)

    def add(self, name: str) -> str:
        """Make a key and return it; it cannot be shown again.

        Raises:
            KeyNameError: the name is taken or strange.
        """
        keys = self.all()
        if not NAME.fullmatch(name):
            raise KeyNameError("a name has at most 64 letters, digits, spaces and . @ _ -")
        if any(key.name == name for key in keys):
            raise KeyNameError(f"there is a key named {name} already; remove it first")
        secret, salt = PREFIX + secrets.token_urlsafe(32), secrets.token_hex(16)
        self._write([*keys, Key(secrets.token_hex(8), name, salt, _digest(salt, secret), date.today().isoformat())])
        return secret

    def remove(self, name: str) -> bool:
        """Remove a key; return whether there was one."""
        keys = self.all()
        rest = [key for key in keys if key.name != name]
        if len(rest) == len(keys):
            return False
        self._write(rest)
        return True

    def find(self, secret: str) -> Optional[Key]:
        """Return whose key this is, or None; takes as long for a wrong key as for a right one."""
        found = None
        if len(secret) > LONGEST_KEY:
            return None
        for key in self.all():
            if hmac.compare_digest(_digest(key.salt, secret), key.digest):
                found = key
        return found

    def _write(self, keys: list[Key]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_suffix(".new")
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump({"keys": [asdict(key) for key in keys]}, file, ensure_ascii=False, indent=1)
        beside.replace(self._path)


def _digest(salt: str, secret: str) -> str:
    return hashlib.sha256(f"{salt}{secret}".encode("utf-8", "replace")).hexdigest()
