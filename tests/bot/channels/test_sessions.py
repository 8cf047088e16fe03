"""Tokens: only we can make them, they end by themselves, and a revoked one stays revoked."""

from __future__ import annotations

import base64
import json

import pytest

from bot.channels.homes import Home
from bot.channels.senders import sender_id
from bot.channels.sessions import Sessions

HOME = Home("05162024", "Neuss")


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(clock) -> Sessions:
    return Sessions("geheim", 600, clock)


@pytest.mark.parametrize("home", [None, HOME, Home("05562", "Kreis Recklinghausen", "Marl")])
def test_a_token_holds_its_session(sessions, home):
    session = sessions.open(home)
    assert sessions.read(sessions.sign(session)) == session


def test_no_two_sessions_are_alike(sessions):
    assert len({sessions.open(None).id for _ in range(1000)}) == 1000
    assert len(sessions.open(None).id) == 32


def test_a_token_ends_by_itself_and_a_fresh_one_goes_on(sessions, clock):
    session = sessions.open(None)
    first = sessions.sign(session)
    clock.now += 599
    second = sessions.sign(session)
    assert sessions.read(first) == session
    clock.now += 2
    assert sessions.read(first) is None
    assert sessions.read(second) == session


def test_a_token_of_the_future_is_none(sessions, clock):
    token = sessions.sign(sessions.open(None))
    clock.now -= 61
    assert sessions.read(token) is None


def test_every_changed_letter_makes_it_invalid(sessions):
    token = sessions.sign(sessions.open(HOME))
    last = len(token) - 1  # its lowest bits carry nothing, but it is compared as text
    for index in (0, 1, 2, 10, len(token) // 2, last):
        other = "A" if token[index] != "A" else "B"
        assert sessions.read(token[:index] + other + token[index + 1 :]) is None


@pytest.mark.parametrize("token", ["", ".", "..", "1", "1..", "1.e30.", "ä.ö.ü", "\ud800", "x" * 5000, "null"])
def test_nonsense_is_no_token(sessions, token):
    assert sessions.read(token) is None


def test_a_token_of_another_server_is_none(sessions, clock):
    assert Sessions("anderes", 600, clock).read(sessions.sign(sessions.open(None))) is None


def test_a_token_cannot_be_put_together_without_the_key(sessions, clock):
    body = base64.urlsafe_b64encode(json.dumps(["x", int(clock.now), None]).encode()).decode().rstrip("=")
    signature = sessions.sign(sessions.open(None)).rpartition(".")[2]
    assert sessions.read(f"1.{body}.{signature}") is None
    assert sessions.read(f"1.{body}.") is None


def test_a_revoked_session_stays_revoked_until_its_last_token_has_ended(sessions, clock):
    session, other = sessions.open(None), sessions.open(None)
    token = sessions.sign(session)
    sessions.revoke(session)
    assert sessions.read(token) is None
    assert sessions.read(sessions.sign(other)) == other
    clock.now += 599
    sessions.revoke(other)
    assert sessions.read(token) is None
    clock.now += 1000
    sessions.revoke(sessions.open(None))
    assert sessions.is_open(session), "forgotten once it cannot matter any more"
    assert sessions.read(token) is None


def test_the_name_inside_tells_nothing_about_the_token(sessions):
    session = sessions.open(None)
    sender = sessions.sender_of(session)
    assert session.id not in sender
    assert sender == sessions.sender_of(session) != Sessions("anderes", 600).sender_of(session)


def test_names_are_kept_apart():
    names = {
        sender_id("geheim", "rest", "a", "bc"),
        sender_id("geheim", "rest", "ab", "c"),
        sender_id("geheim", "web", "a", "bc"),
        sender_id("anderes", "rest", "a", "bc"),
        sender_id("geheim", "rest", "", "abc"),
    }
    assert len(names) == 5
