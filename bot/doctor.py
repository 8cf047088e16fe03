"""Examine the installation: what is there, what runs, what is wrong."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from bot.supervisor import PortTaken, Service, check_port
from knowledge.settings import Settings
from knowledge.yamlfile import ContentError

PACKAGES: Final = ("rasa", "rasa-sdk", "spacy", "SQLAlchemy", "aiohttp", "scikit-learn", "tensorflow")


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    name: str
    text: str
    fine: bool = True


def examine(settings: Settings) -> list[Finding]:
    """Return all findings."""
    right_python = platform.python_version().startswith("3.10.")
    return [
        Finding("Python", platform.python_version(), right_python),
        Finding("packages", ", ".join(f"{name} {version(name)}" for name in PACKAGES)),
        spacy_model(settings),
        trained_model(settings),
        content(),
        database(settings),
        *ports(settings),
        Finding("telemetry", "off: the server sets RASA_TELEMETRY_ENABLED=false"),
    ]


def spacy_model(settings: Settings) -> Finding:
    """Say which German model is used."""
    from bot.nlu.german import STAND_IN, WrongLanguageModel, describe_model, resolve_model

    try:
        name = resolve_model(settings.spacy_model)
    except WrongLanguageModel as error:
        return Finding("spaCy model", str(error), fine=False)
    note = "; de_core_news_sm is not installed here, `make setup` fetches it where GitHub can be reached"
    return Finding("spaCy model", describe_model(name) + (note if name == STAND_IN else ""))


def trained_model(settings: Settings) -> Finding:
    """Say whether there is a model for the present sources."""
    from bot.training import model_path

    model = model_path()
    if not model.exists():
        return Finding("trained model", "none for the present sources: run `lotse train`", fine=False)
    return Finding("trained model", f"{model.name}, {model.stat().st_size / 1e6:.1f} MB")


def content() -> Finding:
    """Say whether the content files are right."""
    from knowledge.checking import check_content

    problems, summary = check_content()
    return Finding("content", summary if not problems else f"{len(problems)} Fehler: {problems[0]}", not problems)


def database(settings: Settings) -> Finding:
    """Say what the database holds."""
    from knowledge.catalogue.database import connect, hide_password
    from knowledge.catalogue.load import load_catalogue

    try:
        result = load_catalogue(connect(settings.catalogue_url))
    except (SQLAlchemyError, ContentError) as error:
        return Finding("catalogue", f"{type(error).__name__}: {hide_password(settings.catalogue_url)}", fine=False)
    counts = f"{result.offers} offers, {result.municipalities} municipalities (with Land and Bund)"
    return Finding("catalogue", f"{counts}, {hide_password(settings.catalogue_url)}")


def ports(settings: Settings) -> list[Finding]:
    """Say for both ports whether they are ours, free or taken."""
    findings = []
    for name, host, port in (
        ("assistant", settings.host, settings.port),
        ("action server", "127.0.0.1", settings.action_port),
    ):
        if Service(name, "", port, f"http://127.0.0.1:{port}/health").is_healthy():
            findings.append(Finding(f"port {port}", f"the {name} answers"))
            continue
        try:
            check_port(host, port, name)
        except PortTaken as error:
            findings.append(Finding(f"port {port}", str(error), fine=False))
        else:
            findings.append(Finding(f"port {port}", f"free for the {name}"))
    return findings
