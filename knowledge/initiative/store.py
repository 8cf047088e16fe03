"""Each municipality's own programme and the year it joined, from `knowledge/content/leitbild.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

from pydantic import BaseModel, Extra, Field, ValidationError, validator

from knowledge.catalogue.content import say_in_german
from knowledge.catalogue.freshness import earliest_day
from knowledge.settings import CONTENT
from knowledge.yamlfile import ContentError, Problem, line_of, read_yaml


class Entry(BaseModel):
    """One municipality as the file has it."""

    name: str = Field(..., min_length=2)
    since: int
    """Year of joining."""
    text: str = Field(..., min_length=40, max_length=500)
    source: str = Field(..., regex=r"^https?://\S+$")
    more_sources: list[str] = []
    as_of: Optional[str]
    """YYYY, YYYY-MM or YYYY-MM-DD; None where the page bears no date."""

    class Config:
        extra = Extra.forbid
        anystr_strip_whitespace = True

    @validator("more_sources", each_item=True)
    def check_source(cls, value: str) -> str:
        if not value.startswith("http") or " " in value:
            raise ValueError(f"„{value}“ ist keine Adresse")
        return value

    @validator("as_of", pre=True)
    def check_as_of(cls, value: Any) -> Optional[str]:
        if value is None:
            return None
        earliest_day(str(value))
        return str(value)


class Programme(Entry):
    """One municipality's programme, with the page that tells when it joined."""

    since_source: str


def read_programmes(path: Path) -> dict[str, Programme]:
    """Read the programmes by official municipality key.

    Raises:
        ContentError: the file holds mistakes.
    """
    value, lines = read_yaml(path)
    if not isinstance(value, dict) or set(value) != {"phases", "programmes"}:
        raise ContentError([Problem(path.name, 1, "", "hier werden genau „phases“ und „programmes“ erwartet")])
    for part in value:
        if not isinstance(value[part], dict):
            raise ContentError([Problem(path.name, line_of(lines, (part,)), part, "hier werden Felder erwartet")])
    programmes: dict[str, Programme] = {}
    problems: list[Problem] = []
    for ags, fields in value["programmes"].items():
        loc = ("programmes", ags)
        if not (ags.isdigit() and len(ags) in (5, 8)):
            problems.append(Problem(path.name, line_of(lines, loc), ags, "kein Gemeindeschlüssel mit 5 oder 8 Ziffern"))
            continue
        if not isinstance(fields, dict):
            problems.append(Problem(path.name, line_of(lines, loc), ags, "hier werden Felder erwartet"))
            continue
        try:
            entry = Entry.parse_obj(fields)
        except ValidationError as errors:
            for error in errors.errors():
                name = ".".join(str(part) for part in error["loc"])
                problems.append(
                    Problem(path.name, line_of(lines, (*loc, *error["loc"])), name, say_in_german(dict(error)))
                )
            continue
        phase = value["phases"].get(str(entry.since))
        if phase is None:
            message = f"{entry.since} steht nicht in „phases“"
            problems.append(Problem(path.name, line_of(lines, (*loc, "since")), "since", message))
            continue
        programmes[ags] = Programme(since_source=phase, **entry.dict())
    if problems:
        raise ContentError(problems)
    return programmes


@lru_cache(maxsize=1)
def _programmes() -> dict[str, Programme]:
    return read_programmes(CONTENT / "leitbild.yml")


def get_programme(ags: str) -> Optional[Programme]:
    """Return a municipality's programme by its official key, None if there is none."""
    return _programmes().get(ags)
