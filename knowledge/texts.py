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


def say(key: str, **values: object) -> str:
    """Return a text with its placeholders filled.

    Raises:
        KeyError: there is no such text, or a placeholder has no value.
    """
    return get_texts()[key].format(**{**NUMBERS, **values})
