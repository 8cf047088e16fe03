"""The fixed crisis texts, from `knowledge/content/crisis.yml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Extra, validator

from knowledge.answers.contract import CRISIS_TYPES
from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

WRITERS = ("child", "parent", "professional")


class CrisisText(BaseModel):
    """One type of crisis: a text for each kind of writer, and which local offers may follow."""

    texts: dict[str, str]
    numbers: list[str]
    sources: list[str]
    local_categories: list[str] = []
    local_topics: list[str] = []
    """What a local offer must be for, one of these; a household help is no refuge."""

    class Config:
        extra = Extra.forbid

    @validator("texts")
    def check_writers(cls, value: dict[str, str]) -> dict[str, str]:
        missing = [writer for writer in WRITERS if not value.get(writer, "").strip()]
        if missing:
            raise ValueError(f"es fehlt der Text für: {', '.join(missing)}")
        return value


def read_crisis_texts(path: Path) -> dict[str, CrisisText]:
    """Read the texts.

    Raises:
        ValueError: a type or a text is missing.
    """
    value, _ = read_yaml(path)
    texts = {kind: CrisisText.parse_obj(fields) for kind, fields in value.items()}
    if set(texts) != set(CRISIS_TYPES):
        raise ValueError(f"{path.name}: erwartet werden genau die Arten {', '.join(CRISIS_TYPES)}")
    return texts


@lru_cache(maxsize=1)
def _texts() -> dict[str, CrisisText]:
    return read_crisis_texts(CONTENT / "crisis.yml")


def get_crisis_text(kind: str) -> CrisisText:
    """Return the text for a type of crisis."""
    return _texts()[kind]
