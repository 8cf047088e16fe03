"""The assistant's own wording, from `knowledge/content/texts.yml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

NUMBERS: Final = {"elterntelefon": "0800 111 0550", "telefonseelsorge": "0800 111 0 111"}
"""Numbers that texts may name; a test holds them against the help lines in the catalogue."""


@lru_cache(maxsize=1)
def get_texts() -> dict[str, str]:
    """Return all texts by key."""
    value, _ = read_yaml(CONTENT / "texts.yml")
    return {str(key): str(text).strip() for key, text in value.items()}


@lru_cache(maxsize=1)
def get_simple_texts() -> dict[str, str]:
    """Return the texts in simple words by key; `knowledge.simple` says what simple is."""
    value, _ = read_yaml(CONTENT / "einfach.yml")
    return {str(key): str(text).strip() for key, text in value["texts"].items()}


@lru_cache(maxsize=1)
def get_simple_categories() -> dict[str, str]:
    """Return what each category of offers is, in simple words."""
    value, _ = read_yaml(CONTENT / "einfach.yml")
    return {str(key): str(text).strip() for key, text in value["categories"].items()}


def say(key: str, simple: bool = False, **values: object) -> str:
    """Return a text with its placeholders filled, in simple words if there is such a version.

    Raises:
        KeyError: there is no such text, or a placeholder has no value.
    """
    text = (simple and get_simple_texts().get(key)) or get_texts()[key]
    return text.format(**{**NUMBERS, **values})
