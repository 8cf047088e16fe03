"""Check all content that people edit: catalogue, places, topics, answers, texts."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from knowledge.catalogue.reading import read_content
from knowledge.faq.store import read_faq
from knowledge.languages import read_languages
from knowledge.safety.texts import read_crisis_texts
from knowledge.settings import CONTENT
from knowledge.yamlfile import ContentError, Problem


def check_content(folder: Path = CONTENT) -> tuple[list[Problem], str]:
    """Return every mistake found, and a summary of what is there."""
    problems: list[Problem] = []
    offers = municipalities = answers = 0
    try:
        catalogue = read_content(folder)
        offers = sum(len(file.offers) for file in catalogue.files.values())
        municipalities = len(catalogue.files)
    except ContentError as error:
        problems += error.problems
    try:
        answers = len(read_faq(folder / "faq"))
    except ContentError as error:
        problems += error.problems
    for name, read in (("crisis.yml", read_crisis_texts), ("languages.yml", read_languages)):
        try:
            read(folder / name)
        except ContentError as error:
            problems += error.problems
        except (ValidationError, ValueError) as error:
            problems.append(Problem(name, 1, "", str(error).replace("\n", " ")))
    return problems, f"Inhalte in Ordnung: {offers} Angebote in {municipalities} Dateien, {answers} Antworten"
