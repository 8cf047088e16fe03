"""The one place where Rasa's own code is replaced, and why."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction


def validate_action_results_once_compiled() -> None:
    """Check the action server's answers with a validator that is made once.

    Rasa 3.6 calls `jsonschema.validate`, which checks the schema itself anew at every action: 40 ms of a turn.
    """
    validator = Draft7Validator(RemoteAction.action_response_format_spec())

    def validate(_: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate
