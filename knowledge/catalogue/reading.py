"""Read and check the whole content of the catalogue, all files together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, TypeVar

from pydantic import BaseModel, ValidationError

from knowledge.catalogue.content import (
    EverywhereFile,
    MunicipalityFile,
    OfferContent,
    StatutoryBody,
    say_in_german,
)
from knowledge.places.content import PlacesFile
from knowledge.settings import CONTENT
from knowledge.topics.content import read_topics
from knowledge.yamlfile import ContentError, Key, Problem, line_of, read_yaml

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class CatalogueContent:
    """Everything the catalogue is loaded from."""

    files: dict[str, MunicipalityFile]
    bodies: list[StatutoryBody]
    places: PlacesFile


def content_files(folder: Path = CONTENT) -> list[Path]:
    """Return the files that the catalogue is made from."""
    shared = [folder / name for name in ("everywhere.yml", "places.yml", "topics.yml")]
    return [*shared, *sorted((folder / "municipalities").glob("*.yml"))]


def hash_content(folder: Path = CONTENT) -> str:
    """Return a hash of all content files: equal hash, equal catalogue."""
    digest = hashlib.sha256()
    for path in content_files(folder):
        try:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        except OSError as error:
            raise ContentError([Problem(path.name, 1, "", f"nicht lesbar ({error.strerror})")]) from None
    return digest.hexdigest()


def parse_file(path: Path, model: type[Model]) -> Model:
    """Read one YAML file into a model.

    Raises:
        ContentError: with file, line and field of everything that is wrong in it.
    """
    value, lines = read_yaml(path)
    if not isinstance(value, dict):
        raise ContentError([Problem(path.name, 1, "", "hier werden Felder mit Namen erwartet")])
    try:
        return model.parse_obj(value)
    except ValidationError as errors:
        raise ContentError(
            [
                Problem(
                    path.name,
                    line_of(lines, location(error["loc"])),
                    field_name(error["loc"]),
                    say_in_german(dict(error)),
                )
                for error in errors.errors()
            ]
        ) from None


def location(loc: tuple[Key, ...]) -> tuple[Key, ...]:
    return tuple(part for part in loc if part != "__root__")


def field_name(loc: tuple[Key, ...]) -> str:
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in location(loc))


def read_content(folder: Path = CONTENT) -> CatalogueContent:
    """Read all content files.

    Raises:
        ContentError: with every problem of every file, so that one run shows all there is to mend.
    """
    problems: list[Problem] = []
    files: dict[str, MunicipalityFile] = {}
    everywhere: Optional[EverywhereFile] = None
    places: Optional[PlacesFile] = None
    topics: set[str] = set()
    try:
        topics = set(read_topics(folder / "topics.yml"))
        everywhere = parse_file(folder / "everywhere.yml", EverywhereFile)
        places = parse_file(folder / "places.yml", PlacesFile)
    except ContentError as error:
        problems += error.problems
    for path in sorted((folder / "municipalities").glob("*.yml")):
        try:
            files[path.name] = parse_file(path, MunicipalityFile)
        except ContentError as error:
            problems += error.problems
    if not problems and everywhere and places:
        problems += check_across_files(files, {body.key for body in everywhere.bodies}, topics, folder)
        if not problems:
            return CatalogueContent(files, everywhere.bodies, places)
    raise ContentError(problems)


def check_across_files(
    files: dict[str, MunicipalityFile], bodies: set[str], topics: set[str], folder: Path
) -> list[Problem]:
    """Find what no single file can show: double ids, unknown topics, bodies and municipalities."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    known_ags = {file.municipality.ags for file in files.values()}
    first_with: dict[tuple[str, str], str] = {}
    for name, file in files.items():
        found = list(check_offers(file.offers, bodies, topics, seen, name))
        for field, value in (("ags", file.municipality.ags), ("name", file.municipality.name)):
            first = first_with.setdefault((field, value), name)
            if first != name:
                found.append((("municipality", field), f"„{value}“ gibt es schon in {first}"))
        within = file.municipality.within
        if within is not None and within not in known_ags:
            found.append((("municipality", "within"), f"der Schlüssel „{within}“ ist keine Kommune im Katalog"))
        if found:
            _, lines = read_yaml(folder / "municipalities" / name)
            problems += [Problem(name, line_of(lines, path), field_name(path), text) for path, text in found]
    return problems


def check_offers(
    offers: list[OfferContent], bodies: set[str], topics: set[str], seen: dict[str, str], name: str
) -> list[tuple[tuple[Key, ...], str]]:
    """Return (path, message) of what is wrong in one file's offers; `seen` maps ids to the file that has them."""
    found: list[tuple[tuple[Key, ...], str]] = []
    for index, offer in enumerate(offers):
        path: tuple[Key, ...] = ("offers", index)
        if offer.id in seen:
            found.append(((*path, "id"), f"„{offer.id}“ gibt es schon in {seen[offer.id]}"))
        seen[offer.id] = name
        for topic in offer.topics:
            if topic not in topics:
                found.append(((*path, "topics"), f"das Thema „{topic}“ steht nicht in topics.yml"))
        for body in offer.covers:
            if body not in bodies:
                found.append(((*path, "covers"), f"die Stelle „{body}“ steht nicht in everywhere.yml"))
    return found
