"""What is said to somebody who writes in another language, from `knowledge/content/languages.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Extra, validator

from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

MOST_WORDS = 90


class LanguageText(BaseModel):
    """The few sentences that are ready in one language."""

    name: str
    own_name: str
    text: str
    ask_place: str
    offers_intro: str

    class Config:
        extra = Extra.forbid

    @validator("*")
    def check_filled(cls, value: str) -> str:
        value = value.strip()
        if not value:
            raise ValueError("darf nicht leer sein")
        return value

    @validator("text")
    def check_text(cls, value: str) -> str:
        if any(not line.strip() for line in value.splitlines()):
            raise ValueError("darf keine Leerzeilen haben, denn dort trennt Rasa Nachrichten")
        if len(value.split()) > MOST_WORDS:
            raise ValueError(f"hat mehr als {MOST_WORDS} Wörter")
        return value


def read_languages(path: Path) -> dict[str, LanguageText]:
    """Read the texts by language code.

    Raises:
        ContentError: the file is missing or is not YAML.
        ValueError: a text is missing, too long or has a field nobody knows.
    """
    value, _ = read_yaml(path)
    return {code: LanguageText.parse_obj(fields) for code, fields in value.items()}


@lru_cache(maxsize=1)
def get_languages() -> dict[str, LanguageText]:
    """Return the texts by language code, such as "tr"."""
    return read_languages(CONTENT / "languages.yml")
