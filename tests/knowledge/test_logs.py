"""Logs never hold what people wrote."""

from __future__ import annotations

import logging
import sys

import pytest

from knowledge.logs import ContentFreeFormatter, configure_logging

SECRET = "mein Sohn heißt Zaunkönig"


def record(name: str, message: str, *args: object, exc_info=None) -> logging.LogRecord:
    return logging.LogRecord(name, logging.ERROR, "/x/rasa/processor.py", 42, message, args, exc_info, func="handle")


def raised(error: Exception):
    try:
        text = SECRET
        raise error
    except Exception:
        assert text
        return sys.exc_info()


def chained():
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise RuntimeError(SECRET) from inner
    except RuntimeError:
        return sys.exc_info()


@pytest.mark.parametrize("name", ["rasa.core.processor", "sanic.root", "root", "asyncio", "lotsenfremd"])
def test_other_peoples_messages_lose_their_content(name):
    line = ContentFreeFormatter().format(record(name, f"Received {SECRET}"))
    assert SECRET not in line
    assert f"ERROR {name}: processor.handle:42" in line


def test_arguments_of_other_peoples_messages_are_lost_too():
    assert SECRET not in ContentFreeFormatter().format(record("rasa", "Received %s", SECRET))


@pytest.mark.parametrize("name", ["lotse", "lotse.rest"])
def test_our_own_messages_are_kept(name):
    assert "a turn took 3 s" in ContentFreeFormatter().format(record(name, "a turn took %d s", 3))


@pytest.mark.parametrize("name", ["rasa.core", "lotse.rest"])
@pytest.mark.parametrize("make", [lambda: raised(ValueError(SECRET)), chained])
def test_an_exception_is_its_kind_and_place(name, make):
    info = make()
    line = ContentFreeFormatter().format(record(name, "a turn failed", exc_info=info))
    assert SECRET not in line and "Zaunkönig" not in line
    assert f"[{info[0].__name__} at test_logs.py:" in line
    assert "\n" not in line


def test_no_exception_at_all():
    assert "[" not in ContentFreeFormatter().format(record("lotse", "nothing", exc_info=(None, None, None)))


@pytest.fixture
def restored_logging():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    others = {
        name: (logging.getLogger(name).handlers[:], logging.getLogger(name).propagate)
        for name in list(root.manager.loggerDict)
    }
    yield
    root.handlers[:], _ = handlers, root.setLevel(level)
    for name, (kept, propagate) in others.items():
        logging.getLogger(name).handlers[:], logging.getLogger(name).propagate = kept, propagate
    logging.getLogger("lotse").setLevel(logging.NOTSET)


def test_no_logger_prints_around_ours(restored_logging, capsys):
    loud = logging.getLogger("loud.package")
    loud.addHandler(logging.StreamHandler(sys.stderr))
    loud.propagate = False
    configure_logging()
    loud.error("Received %s", SECRET)
    loud.info("Received %s", SECRET)
    logging.getLogger("lotse.actions").info("ready")
    written = capsys.readouterr().err
    assert SECRET not in written
    assert written.count("loud.package") == 1
    assert "ready" in written
    loud.handlers.clear()
