"""The index of every place that people name: towns, districts, Kreise, plate codes, postcodes, places outside."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Optional

import yaml

from knowledge.places.content import ForeignFile, PlacesFile
from knowledge.places.folding import fold_foreign, fold_name
from knowledge.places.indexer import Indexer
from knowledge.places.model import Gazetteer, Level, Name, Place
from knowledge.settings import CONTENT
from knowledge.yamlfile import SafeLoader

__all__ = [
    "Gazetteer",
    "Level",
    "Name",
    "Place",
    "fold_foreign",
    "fold_name",
    "get_gazetteer",
    "index_places",
    "read_gazetteer",
]


@functools.lru_cache(maxsize=1)
def get_gazetteer() -> Gazetteer:
    """Return the gazetteer of the project's own `places.yml`, read on first use."""
    return read_gazetteer(CONTENT / "places.yml")


def read_gazetteer(path: Path) -> Gazetteer:
    """Read a places file and index it.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is not YAML.
        pydantic.ValidationError: it does not hold what it should.
    """
    with path.open(encoding="utf-8") as stream:
        content = PlacesFile.parse_obj(yaml.load(stream, Loader=SafeLoader))
    foreign = path.with_name("places_foreign.yml")
    if not foreign.exists():
        return index_places(content)
    with foreign.open(encoding="utf-8") as stream:
        return index_places(content, ForeignFile.parse_obj(yaml.load(stream, Loader=SafeLoader)))


def index_places(content: PlacesFile, foreign: Optional[ForeignFile] = None) -> Gazetteer:
    """Index a places file, and the forms of its places in other languages.

    Raises:
        KeyError: a foreign form is of a place that the places file does not hold.
    """
    return Indexer(content).build(foreign)
