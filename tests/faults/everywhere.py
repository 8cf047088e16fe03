"""Run one test on several platforms at the same time: they mostly wait, and each has an assistant of its own."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.faults.business import Business
from tests.faults.lines import LINES, Line

Pairs = Callable[[str], tuple[Line, Business]]
META = ("facebook", "whatsapp")


def on(fixture: str, *names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator for a test that takes a line and its assistant; a failure names all that failed.

    Args:
        fixture: `lasting` or `fresh`.
        names: the platforms; none means all three.
    """

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        more = list(inspect.signature(test).parameters.values())[2:]

        def run(**arguments: Any) -> None:
            pairs = arguments.pop(fixture)
            lines = {name: pairs(name) for name in names or LINES}
            with ThreadPoolExecutor(len(lines)) as pool:
                running = {name: pool.submit(test, *pair, **arguments) for name, pair in lines.items()}
            failures = {name: future.exception() for name, future in running.items() if future.exception()}
            if failures:
                first = next(iter(failures.values()))
                raise AssertionError(f"on {', '.join(failures)}: {first}") from first

        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        wanted = inspect.Parameter(fixture, inspect.Parameter.KEYWORD_ONLY)
        keywords = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in more]
        run.__signature__ = inspect.Signature([wanted, *keywords])  # type: ignore[attr-defined]  # pytest reads it
        return run

    return decorate


PROMPT = 1.0
"""Seconds within which a webhook must have answered, whatever the assistant is doing."""


def messages_to(line, person):
    """Return the messages that the platform was given for somebody."""
    return [call for call in line.platform.calls if call.message and line.platform.recipient(call.body) == person]
