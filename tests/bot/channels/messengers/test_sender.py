"""Sending: tries again where that may help, waits as told, gives up."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.channels.messengers import sender as module
from bot.channels.messengers.base import Call, retry_after
from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.sender import Sender
from bot.channels.messengers.telegram import Telegram


@pytest.fixture(autouse=True)
def hurry(monkeypatch):
    monkeypatch.setattr(module, "FIRST_WAIT", 0.01)


def run(settings, listen, answers, platform=Telegram, patience=5.0, delay=0.0):
    async def go():
        async with listen(answers, delay) as (url, got):
            sender = Sender(platform(settings))
            try:
                outcome = await sender.send(Call(f"{url}/x", {"a": "ä"}, query={"q": "1"}), time.time() + patience)
            finally:
                await sender.close()
            return outcome, got

    return asyncio.run(go())


def test_what_is_taken_is_sent_once(settings, listen):
    outcome, got = run(settings, listen, [])
    assert outcome == "sent"
    assert got == [{"path": "/x", "query": {"q": "1"}, "json": {"a": "ä"}}]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 0])
def test_passing_trouble_is_tried_again(settings, listen, status):
    outcome, got = run(settings, listen, [(status, {}, {})] * 3)
    assert outcome == "sent"
    assert len(got) >= 4


def test_a_refusal_is_not_tried_again(settings, listen):
    outcome, got = run(settings, listen, [(400, {}, {"description": "bad"})])
    assert (outcome, len(got)) == ("refused", 1)


def test_retry_after_is_honoured(settings, listen):
    began = time.monotonic()
    outcome, got = run(settings, listen, [(429, {"Retry-After": "1"}, {})])
    assert (outcome, len(got)) == ("sent", 2)
    assert time.monotonic() - began >= 1.0


def test_telegrams_own_way_to_say_it_is_honoured(settings, listen):
    began = time.monotonic()
    outcome, _ = run(settings, listen, [(429, {}, {"ok": False, "parameters": {"retry_after": 1}})])
    assert outcome == "sent"
    assert time.monotonic() - began >= 1.0


def test_a_wait_that_is_too_long_is_not_begun(settings, listen):
    began = time.monotonic()
    outcome, got = run(settings, listen, [(429, {"Retry-After": "600"}, {})])
    assert (outcome, len(got)) == ("given up", 1)
    assert time.monotonic() - began < 3


def test_it_gives_up_in_the_end(settings, listen):
    outcome, got = run(settings, listen, [(500, {}, {})] * 500, patience=0.3)
    assert outcome == "given up"
    assert 2 <= len(got) < 40


def test_nobody_there_is_passing_trouble(settings):
    async def go():
        sender = Sender(Facebook(settings))
        try:
            return await sender.send(Call("http://127.0.0.1:9/", {}), time.time() + 0.2)
        finally:
            await sender.close()

    assert asyncio.run(go()) == "given up"


def test_stopping_ends_the_wait(settings, listen):
    async def go():
        async with listen([(429, {"Retry-After": "60"}, {})]) as (url, _):
            sender = Sender(Telegram(settings))
            task = asyncio.create_task(sender.send(Call(url, {}), time.time() + 100))
            await asyncio.sleep(0.2)
            sender.stop()
            try:
                return await asyncio.wait_for(task, 2)
            finally:
                await sender.close()

    assert asyncio.run(go()) == "stopped"


def test_waits_grow_and_vary(settings):
    low, high = Sender(Telegram(settings), lambda: 0.0), Sender(Telegram(settings), lambda: 1.0)
    assert [high._backoff(attempt) for attempt in range(4)] == pytest.approx([0.01, 0.02, 0.04, 0.08])
    assert low._backoff(3) == pytest.approx(0.04)
    assert high._backoff(500) <= module.LONGEST_WAIT


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("3", 3.0), ("0.5", 0.5), ("", 0.0), ("soon", 0.0), ("-3", 0.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0)],
)
def test_retry_after_is_read(header, seconds):
    assert retry_after({"Retry-After": header}) == seconds


def test_the_keys_are_not_logged(settings, listen, caplog):
    run(settings, listen, [(400, {}, {"error": {"message": "fb-page wrong"}})], platform=Facebook)
    assert caplog.records
    assert "fb-page" not in caplog.text and "127.0.0.1" not in caplog.text
