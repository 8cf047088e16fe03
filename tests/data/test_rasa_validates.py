"""What `rasa data validate` says of the data."""

from __future__ import annotations

import re
import warnings

import pytest
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.validator import Validator

from knowledge.settings import ROOT

SET_BY_CODE = {"change_detail", "crisis", "empty_message", "foreign_language"}
"""Intents of buttons and of the recognisers that come before the classifier; nobody writes them."""
DECIDED_BY_CODE = re.compile(r"crisis_\w+")
"""Types of crisis: the classifier learns them apart, the conversation knows one intent `crisis` with its type."""


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator.from_importer(
        RasaFileImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data")])
    )


def test_intents_are_those_of_the_domain(validator):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert validator.verify_intents_in_stories(ignore_warnings=True)
        validator.verify_intents(ignore_warnings=True)
    said = [str(warning.message) for warning in caught]
    named = [re.search(r"intent '(\w+)'", text) for text in said]
    unexpected = [
        text
        for text, match in zip(said, named)
        if match is None or not (match[1] in SET_BY_CODE or DECIDED_BY_CODE.fullmatch(match[1]))
    ]
    assert unexpected == []
    assert {match[1] for match in named if match} >= SET_BY_CODE


def test_no_example_has_two_intents_and_no_rules_conflict(validator):
    assert validator.verify_example_repetition_in_intents(ignore_warnings=False)
    assert validator.verify_story_structure(ignore_warnings=False)
    assert validator.verify_utterances_in_stories(ignore_warnings=False)
