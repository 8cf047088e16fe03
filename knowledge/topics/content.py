"""What `knowledge/content/topics.yml` may hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from pydantic import BaseModel, Extra, ValidationError, validator
from pydantic import Field as Limit

from knowledge.catalogue.content import say_in_german
from knowledge.catalogue.vocabulary import CATEGORIES, Field
from knowledge.yamlfile import ContentError, Problem, line_of, read_yaml


class AgeOrder(BaseModel):
    """Which categories help in an age range, best first; without ages it is the rule for every other age."""

    from_: Optional[int] = Limit(None, alias="from")
    to: Optional[int]
    order: list[str] = Limit(..., min_items=1)

    class Config:
        extra = Extra.forbid

    @validator("order", each_item=True)
    def check_category(cls, value: str) -> str:
        if value not in CATEGORIES:
            raise ValueError(f"„{value}“ ist keine Angebotsart")
        return value


class Topic(BaseModel):
    """One topic: its title, how it is asked about, and the words people use."""

    key: str
    title: str
    ask: str
    intimate: bool
    field: Field
    categories: list[AgeOrder] = Limit(..., min_items=1)
    words: list[str] = Limit(..., min_items=3)

    class Config:
        extra = Extra.forbid

    def categories_at(self, age: Optional[tuple[int, int]]) -> list[str]:
        """Return the categories that help at an age in months, best first."""
        if age is not None:
            middle = (age[0] + age[1]) // 2
            for rule in self.categories:
                low = rule.from_ if rule.from_ is not None else -9
                high = rule.to if rule.to is not None else 400
                if (rule.from_ is not None or rule.to is not None) and low <= middle <= high:
                    return rule.order
        return self.categories[-1].order


def read_topics(path: Path) -> dict[str, Topic]:
    """Read the topics file.

    Raises:
        ContentError: it holds mistakes.
    """
    value, lines = read_yaml(path)
    if not isinstance(value, dict):
        raise ContentError([Problem(path.name, 1, "", "hier werden Themen mit ihren Feldern erwartet")])
    topics: dict[str, Topic] = {}
    problems: list[Problem] = []
    for key, fields in value.items():
        if not isinstance(fields, dict):
            problems.append(
                Problem(path.name, line_of(lines, (key,)), str(key), "hier werden Felder mit Namen erwartet")
            )
            continue
        try:
            topics[key] = Topic.parse_obj({"key": key, **fields})
        except ValidationError as errors:
            problems += [_problem(path, lines, str(key), dict(error)) for error in errors.errors()]
    if problems:
        raise ContentError(problems)
    return topics


def _problem(path: Path, lines: dict[Any, int], key: str, error: dict[str, Any]) -> Problem:
    loc = (key, *error["loc"])
    return Problem(path.name, line_of(lines, loc), ".".join(str(part) for part in loc), say_in_german(error))
