"""What is replaced in Rasa still does its duty."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot.rasa_fixes import validate_action_results_once_compiled


@pytest.fixture
def action():
    original = RemoteAction._validate_action_result
    validate_action_results_once_compiled()
    yield RemoteAction("action_find_offers", None)
    RemoteAction._validate_action_result = original


def test_a_right_answer_passes(action):
    events = [{"event": "slot", "name": "memory", "value": {}, "timestamp": None}]
    assert action._validate_action_result({"events": events, "responses": [{"text": "Hallo"}]})


@pytest.mark.parametrize("wrong", [{"events": [{"event": 1}]}, {"events": "slot"}, {"responses": ["text"]}])
def test_a_wrong_answer_is_refused(action, wrong):
    with pytest.raises(ValidationError):
        action._validate_action_result(wrong)
