"""Nothing lost, nothing twice, everything in order, whatever happens in between."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.channels.messengers import inbox as module
from bot.channels.messengers.base import Incoming
from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.wording import word


def text(number, address="5", body=None, **more):
    return Incoming(address, f"m{number}", "text", body or f"Text {number}", **more)


def run(coroutine):
    return asyncio.run(asyncio.wait_for(coroutine, 20))


def answers(bench):
    return [said for said in bench.sender.texts if said.startswith("Antwort")]


def test_each_person_is_answered_in_order_and_none_waits_for_another(bench):
    work = bench()
    finished = []

    async def wait(heard):
        await asyncio.sleep(0.05 if heard.startswith("langsam") else 0)
        finished.append(heard)

    work.script.wait = wait

    async def go():
        work.inbox.accept([text(1, body="langsam 1"), text(2, body="schnell 2"), text(3, "6", body="schnell 3")])
        work.inbox.accept([text(4, body="schnell 4")])
        await work.inbox.idle()

    run(go())
    assert finished == ["schnell 3", "langsam 1", "schnell 2", "schnell 4"]


def test_a_repetition_is_answered_once(bench):
    work = bench()

    async def go():
        work.inbox.accept([text(1), text(1)])
        work.inbox.accept([text(1)])
        await work.inbox.idle()
        work.inbox.accept([text(1)])
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1"]


def test_a_repetition_after_a_restart_is_not_answered(bench):
    async def go(work):
        work.inbox.start()
        work.inbox.accept([text(1)])
        await work.inbox.idle()
        await work.inbox.stop()

    first, second = bench(), bench()
    run(go(first))
    run(go(second))
    assert answers(first) == ["Antwort auf Text 1"]
    assert second.sender.calls == []


def test_messages_that_were_accepted_before_a_crash_are_answered_after_it(bench):
    crashed, restarted = bench(), bench()

    async def crash():
        crashed.script.wait = lambda _: asyncio.sleep(60)
        crashed.inbox.accept([text(1), text(2)])
        await asyncio.sleep(0.05)

    async def restart():
        restarted.script.wait = None
        restarted.inbox.start()
        await restarted.inbox.idle()
        await restarted.inbox.stop()

    run(crash())
    run(restart())
    assert crashed.sender.calls == []
    assert answers(restarted) == ["Antwort auf Text 1", "Antwort auf Text 2"]


def test_parts_that_were_sent_are_not_sent_again_after_a_crash(bench):
    crashed, restarted = bench(), bench()
    crashed.script.texts = ["eins", "zwei", "drei"]

    async def crash():
        crashed.sender.most = 2
        crashed.inbox.accept([text(1)])
        await asyncio.sleep(0.05)

    async def restart():
        restarted.inbox.start()
        await restarted.inbox.idle()
        await restarted.inbox.stop()

    run(crash())
    run(restart())
    said = [*crashed.sender.texts, *restarted.sender.texts]
    assert said[1:] == ["eins", "zwei", "drei"]
    assert len(crashed.sender.texts) == 2
    assert len(crashed.script.heard) == 1, "the turn is not run again"


def test_stopping_waits_for_work_under_way_and_keeps_the_rest(bench):
    stopped, restarted = bench(), bench()
    stopped.script.wait = lambda _: asyncio.sleep(0.1)

    async def stop():
        stopped.inbox.accept([text(1), text(2)])
        await asyncio.sleep(0.05)
        await stopped.inbox.stop()

    async def restart():
        restarted.inbox.start()
        await restarted.inbox.idle()
        await restarted.inbox.stop()

    run(stop())
    run(restart())
    said = [*answers(stopped), *answers(restarted)]
    assert said == ["Antwort auf Text 1", "Antwort auf Text 2"]


def test_a_turn_that_fails_while_everything_stops_is_tried_after_the_restart(bench):
    stopped, restarted = bench(), bench()

    async def stop():
        async def fail(_):
            await asyncio.sleep(0.1)
            raise RuntimeError

        stopped.script.wait = fail
        stopped.inbox.accept([text(1)])
        await asyncio.sleep(0.05)
        await stopped.inbox.stop()

    async def restart():
        restarted.script.wait = None
        restarted.inbox.start()
        await restarted.inbox.idle()
        await restarted.inbox.stop()

    run(stop())
    run(restart())
    assert stopped.sender.calls == []
    assert answers(restarted) == ["Antwort auf Text 1"]


def test_an_answer_outside_the_window_is_not_sent(bench):
    work = bench(Facebook)
    now = time.time()

    async def go():
        work.inbox.accept([text(1, sent_at=now - 24 * 3600 - 5), text(2, sent_at=now - 24 * 3600 + 60)])
        await work.inbox.idle()

    run(go())
    assert work.script.heard == ["Text 2"]


def test_an_answer_that_became_late_is_not_sent(bench, monkeypatch):
    work = bench(Facebook)
    now = time.time()

    async def slow(_):
        monkeypatch.setattr(module.time, "time", lambda: now + 24 * 3600)

    work.script.wait = slow

    async def go():
        work.inbox.accept([text(1, sent_at=now - 5)])
        await work.inbox.idle()

    run(go())
    assert work.sender.calls == []
    assert work.store.contact(work.inbox.person("5")).missed


def test_a_clock_ahead_of_ours_does_not_widen_the_window(bench, monkeypatch):
    work = bench(Facebook)
    now = time.time()
    work.inbox._wake = lambda _: None
    work.inbox.accept([text(1, sent_at=now + 9 * 3600)])
    waiting = work.store.next_of(work.inbox.person("5"))
    assert work.inbox._closes(waiting) <= time.time() + 24 * 3600


def test_a_message_that_takes_the_process_down_is_not_tried_for_ever(bench):
    work = bench()
    work.inbox._wake = lambda _: None
    work.inbox.accept([text(1)])
    message = work.store.next_of(work.inbox.person("5")).id
    for _ in range(3):
        work.store.begin(message)
    again = bench()

    async def go():
        again.inbox.start()
        await again.inbox.idle()
        await again.inbox.stop()

    run(go())
    assert again.script.heard == []
    assert "112" in again.sender.texts[-1]


def test_trouble_with_one_message_does_not_stop_the_next(bench, monkeypatch):
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.01)
    work = bench()
    broken = work.platform.say
    failures = [RuntimeError()] * 2

    def say(address, part):
        if failures:
            raise failures.pop()
        return broken(address, part)

    work.platform.say = say

    async def go():
        work.inbox.accept([text(1), text(2)])
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1", "Antwort auf Text 2"]
    assert len(work.script.heard) == 2


def test_typing_is_shown_before_the_answer(bench):
    work = bench()

    async def go():
        work.inbox.accept([text(1)])
        await work.inbox.idle()

    run(go())
    assert [call.json["action"] for call in work.sender.notices] == ["typing"]


def test_the_sweep_runs_at_the_start(bench):
    work = bench(messenger_days=0)
    work.store.accept("telegram", [("old", "p", text(1))], time.time() - 2 * module.DAY)

    async def go():
        work.inbox._wake = lambda _: None
        work.inbox.start()
        await asyncio.sleep(0.05)
        waiting = work.store.next_of("p")
        await work.inbox.stop()
        return waiting

    assert run(go()) is None


@pytest.mark.parametrize("count", [1, 5])
def test_consent_is_said_once_however_many_messages_come_at_once(bench, count):
    work = bench()

    async def go():
        work.inbox.accept([text(number) for number in range(count)])
        await work.inbox.idle()

    run(go())
    start = word("consent", "telegram", sensitive="")[:30]
    assert sum(said.startswith(start) for said in work.sender.texts) == 1
