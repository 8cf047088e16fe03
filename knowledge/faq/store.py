"""The answers, from `knowledge/content/faq/*.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

from pydantic import BaseModel, Extra, Field, ValidationError, validator

from knowledge.catalogue.content import say_in_german
from knowledge.catalogue.freshness import earliest_day
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import CONTENT
from knowledge.yamlfile import ContentError, Problem, line_of, read_yaml


class Entry(BaseModel):
    """One question with its answer."""

    key: str = Field(..., regex=r"^[a-z0-9_]+$")
    theme: str
    question: str
    also: list[str] = Field(..., min_items=3)
    """Other ways in which people ask it; the classifier learns from them."""
    answer: str = Field(..., min_length=20, max_length=900)
    law: Optional[str]
    as_of: Optional[str]
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    changes_yearly: bool = False
    official_page: Optional[str]
    source: str = Field(..., min_length=4)
    categories: list[str] = []
    """Offers that are the next step."""

    class Config:
        extra = Extra.forbid
        anystr_strip_whitespace = True

    @validator("as_of", pre=True)
    def check_as_of(cls, value: Any) -> Optional[str]:
        if value is None:
            return None
        earliest_day(str(value))
        return str(value)

    @validator("categories", each_item=True)
    def check_category(cls, value: str) -> str:
        if value not in CATEGORIES:
            raise ValueError(f"„{value}“ ist keine Angebotsart")
        return value


def read_faq(folder: Path) -> dict[str, Entry]:
    """Read all answers.

    Raises:
        ContentError: a file holds mistakes, or two entries share a key.
    """
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        value, lines = read_yaml(path)
        if value is None:
            continue
        if not isinstance(value, list) or not all(isinstance(fields, dict) for fields in value):
            problems.append(Problem(path.name, 1, "", "hier wird eine Liste von Antworten mit ihren Feldern erwartet"))
            continue
        for index, fields in enumerate(value):
            try:
                entry = Entry.parse_obj(fields)
            except ValidationError as errors:
                for error in errors.errors():
                    loc = (index, *error["loc"])
                    name = ".".join(str(part) for part in error["loc"])
                    problems.append(Problem(path.name, line_of(lines, loc), name, say_in_german(dict(error))))
                continue
            if entry.key in entries:
                problems.append(
                    Problem(path.name, line_of(lines, (index, "key")), "key", f"„{entry.key}“ gibt es schon")
                )
            entries[entry.key] = entry
    if problems:
        raise ContentError(problems)
    return entries


@lru_cache(maxsize=1)
def get_faq() -> dict[str, Entry]:
    """Return all answers by key."""
    return read_faq(CONTENT / "faq")


@lru_cache(maxsize=1)
def get_simple_answers() -> dict[str, str]:
    """Return the answers in simple words by the entry's key; `knowledge.simple` says what simple is."""
    answers: dict[str, str] = {}
    for path in sorted((CONTENT / "faq_einfach").glob("*.yml")):
        value, _ = read_yaml(path)
        answers.update({str(key): str(text).strip() for key, text in (value or {}).items()})
    return answers
