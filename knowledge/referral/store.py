"""What a professional needs to refer, by category, from `knowledge/content/verweisen.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Extra, validator

from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

STEPS_FOR = ("health", "school", "daycare", "youth_welfare", "other")


class Referral(BaseModel):
    """How to refer to a category of offers."""

    how: str
    """How to refer, if the offer itself does not say."""
    bring: str
    """What the family should bring or know."""
    waiting: str
    """What to do if there is a waiting list."""
    together_with: list[str] = []
    """Categories that often help beside it, best first."""

    class Config:
        extra = Extra.forbid
        anystr_strip_whitespace = True

    @validator("how", "bring", "waiting")
    def check_filled(cls, value: str) -> str:
        if not value:
            raise ValueError("darf nicht leer sein")
        return value

    @validator("together_with", each_item=True)
    def check_category(cls, value: str) -> str:
        if value not in CATEGORIES:
            raise ValueError(f"„{value}“ ist keine Angebotsart")
        return value


def read_referrals(path: Path) -> dict[str, Referral]:
    """Read the notes.

    Raises:
        ValueError: a category is missing or not known, or a note is empty.
    """
    value, _ = read_yaml(path)
    if set(value) != set(CATEGORIES):
        raise ValueError(f"{path.name}: erwartet werden genau die Angebotsarten {', '.join(CATEGORIES)}")
    return {category: Referral.parse_obj(fields) for category, fields in value.items()}


@lru_cache(maxsize=1)
def get_referrals() -> dict[str, Referral]:
    """Return the notes by category."""
    return read_referrals(CONTENT / "verweisen.yml")


class Steps(BaseModel):
    """What a profession does when a child may be in danger, in the order of the law; never an assessment."""

    law: str
    steps: list[str]
    numbers: list[str]
    source: str
    as_of: str

    class Config:
        extra = Extra.forbid
        anystr_strip_whitespace = True


def read_protection_steps(path: Path) -> dict[str, Steps]:
    """Read the steps by kind of profession.

    Raises:
        ValueError: a profession is missing or not known.
    """
    value, _ = read_yaml(path)
    if set(value) != set(STEPS_FOR):
        raise ValueError(f"{path.name}: erwartet werden genau {', '.join(STEPS_FOR)}")
    return {profession: Steps.parse_obj(fields) for profession, fields in value.items()}


@lru_cache(maxsize=1)
def get_protection_steps() -> dict[str, Steps]:
    """Return the steps by kind of profession; `other` is for everyone else."""
    return read_protection_steps(CONTENT / "kinderschutz.yml")
