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
    web_session_limit: str = "20/minute;240/hour"
    """Requests of one web session, as `limits` writes them; more get a kind text and `Retry-After`."""
    web_address_limit: str = "120/minute;2000/hour"
    """Requests of one address over all its web sessions; many families may share one."""
    rest_key_limit: str = "600/minute"
    """Requests with one REST key."""
    limits_url: str = "memory://"
    """Where requests are counted: this process's memory, or a Redis server (`redis://…`)."""
    trusted_proxies: str = ""
    """Comma-separated addresses or networks of own proxies whose `X-Forwarded-For` is believed."""
    messengers: str = ""
    """Comma-separated messengers that are on: `facebook`, `whatsapp`, `telegram`."""
    graph_url: str = "https://graph.facebook.com"
    """Where Meta's Graph API is, for Messenger and WhatsApp."""
    graph_version: str = "v25.0"
    """Version of the Graph API."""
    facebook_app_secret: str = ""
    """Messenger: key of the app at Meta, which signs webhooks."""
    facebook_verify_token: str = ""
    """Messenger: a word of your own, by which Meta proves itself when the webhook is set."""
    facebook_page_token: str = ""
    """Messenger: access token of the page, with which answers are sent."""
    whatsapp_app_secret: str = ""
    """WhatsApp: key of the app at Meta, which signs webhooks."""
    whatsapp_verify_token: str = ""
    """WhatsApp: a word of your own, by which Meta proves itself when the webhook is set."""
    whatsapp_token: str = ""
    """WhatsApp: access token with which answers are sent."""
    whatsapp_phone_number_id: str = ""
    """WhatsApp: id of the number that people write to; messages to others are passed over."""
    telegram_url: str = "https://api.telegram.org"
    """Where Telegram's Bot API is."""
    telegram_token: str = ""
    """Telegram: token of the bot."""
    telegram_secret: str = ""
    """Telegram: a word of your own, by which Telegram's webhooks prove themselves."""
    web_chat_url: str = ""
    """Address of the web chat, which messengers name for sensitive topics; empty means that they name none."""
    messenger_days: int = 7
    """Days after which everything that messengers keep is deleted, counted from the last use."""
    messenger_give_up_seconds: int = 600
    """Longest time that a message is tried to be sent while a platform does not take it."""
    operator_name: str = ""
    """Who runs the assistant, as the pages on privacy and accessibility name them."""
    contact_email: str = ""
    """Where people report barriers and ask about their data: a mail address, or a form's (`https://…`)."""

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
