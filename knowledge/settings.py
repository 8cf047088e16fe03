"""Settings, read from the environment in one place. `docs/settings.md` documents every one of them."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "knowledge" / "content"
PREFIX = "LOTSE_"


@dataclass(frozen=True)
class Settings:
    """One value per environment variable `LOTSE_<NAME>`; the defaults serve development on one machine."""

    home: Path = ROOT / "var"
    """Folder for everything that is made while running: catalogue, models, secrets."""
    database_url: str = ""
    """SQLAlchemy URL of the catalogue; empty means SQLite in `home`."""
    host: str = "127.0.0.1"
    """Address that the assistant listens on."""
    port: int = 5005
    """Port of the assistant."""
    action_port: int = 5055
    """Port of the action server; it listens on 127.0.0.1 only."""
    action_token: str = ""
    """Shared secret between assistant and action server; `lotse start` makes a new one each time."""
    secret: str = ""
    """Key that signs button payloads; empty means a random one kept in `home`."""
    allow_origins: str = ""
    """Comma-separated origins whose pages may talk to the assistant; empty means its own page only."""
    open_rest: str = "loopback"
    """Who may use REST without a key: `loopback` (a loopback address on both sides) or `nobody`."""
    session_minutes: int = 60
    """Minutes without a message after which a conversation is forgotten."""
    max_sessions: int = 5000
    """Conversations kept at once; the ones silent for longest are forgotten first."""
    max_message_length: int = 4000
    """Characters of a message that are read; the rest is cut off."""
    model: str = ""
    """A trained model to serve; empty means the one trained from the present sources."""
    spacy_model: str = "auto"
    """`auto` (de_core_news_sm if installed, else the stand-in), `de_core_news_sm` or `stand-in`."""

    @property
    def catalogue_url(self) -> str:
        """SQLAlchemy URL of the catalogue, the default filled in."""
        return self.database_url or f"sqlite:///{self.home / 'catalogue.db'}"


def read_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        ValueError: a variable that should be a whole number is not one.
    """
    values: dict[str, object] = {}
    for field in fields(Settings):
        raw = os.environ.get(PREFIX + field.name.upper())
        if raw is None or raw == "":
            continue
        if field.type == "int":
            try:
                values[field.name] = int(raw)
            except ValueError:
                raise ValueError(f"{PREFIX}{field.name.upper()} must be a whole number, not {raw!r}") from None
        elif field.type == "Path":
            values[field.name] = Path(raw).expanduser().resolve()
        else:
            values[field.name] = raw
    return Settings(**values)  # type: ignore[arg-type]
