"""The OpenAPI document: `docs/openapi.yaml` with the answer contract's schema put in."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from knowledge.settings import ROOT
from knowledge.yamlfile import SafeLoader

SOURCE: Final = ROOT / "docs" / "openapi.yaml"
ANSWER: Final = ROOT / "knowledge" / "answers" / "answer-1.schema.json"
LOCAL: Final = "#/definitions/"


@lru_cache(maxsize=1)
def get_openapi() -> dict[str, Any]:
    """Return the whole document."""
    return read_openapi(SOURCE, ANSWER)


def read_openapi(source: Path, answer: Path) -> dict[str, Any]:
    """Read the document and put the answer's schema in as `Answer`, its definitions as `AnswerCategory` and so on."""
    document: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"), Loader=SafeLoader)
    schema = json.loads(answer.read_text(encoding="utf-8"))
    parts = schema.pop("definitions", {})
    # With an id of its own the schema's references would not lead into this document.
    main = {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
    schemas = document["components"]["schemas"]
    schemas["Answer"] = _redirect(main)
    schemas.update({_name(key): _redirect(part) for key, part in parts.items()})
    return document


def _name(definition: str) -> str:
    return f"Answer{definition.title().replace('_', '')}"


def _redirect(value: Any) -> Any:
    """Return a part of the schema whose references lead to where its definitions stand in the document."""
    if isinstance(value, dict):
        return {
            key: f"#/components/schemas/{_name(item.removeprefix(LOCAL))}"
            if key == "$ref" and isinstance(item, str) and item.startswith(LOCAL)
            else _redirect(item)
            for key, item in value.items()
        }
    return [_redirect(item) for item in value] if isinstance(value, list) else value
