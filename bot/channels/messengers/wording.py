"""What only messengers say, from `knowledge/content/messengers.yml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from knowledge.settings import CONTENT
from knowledge.texts import NUMBERS
from knowledge.yamlfile import read_yaml

FILE: Final = CONTENT / "messengers.yml"


@lru_cache(maxsize=1)
def get_wording() -> tuple[dict[str, str], dict[str, dict[str, str]], dict[str, str]]:
    """Return the texts by key, of each platform its name and company as people know them, and short titles by title."""
    value, _ = read_yaml(FILE)
    texts = {str(key): str(text).strip() for key, text in value["texts"].items()}
    platforms = {str(name): dict(entry) for name, entry in value["platforms"].items()}
    return texts, platforms, {str(title): str(short) for title, short in value["short_titles"].items()}


def word(key: str, platform: str = "", **values: object) -> str:
    """Return a text with its placeholders filled; `{platform}` and `{company}` are known for a platform.

    Raises:
        KeyError: there is no such text or platform, or a placeholder has no value.
    """
    texts, platforms, _ = get_wording()
    known = platforms[platform] if platform else {}
    return texts[key].format(
        **{**NUMBERS, "platform": known.get("name", ""), "company": known.get("company", ""), **values}
    )


def short_title(title: str) -> str:
    """Return what a button says where its title is too long; the title itself where nothing shorter is known."""
    return get_wording()[2].get(title, title)
