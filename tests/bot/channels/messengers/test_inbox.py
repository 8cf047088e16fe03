"""Nothing lost, nothing twice, everything in order, whatever happens in between."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from sqlalchemy import event

from bot.channels.messengers import inbox as module
from bot.channels.messengers.base import Incoming
from bot.channels.messengers.facebook import Facebook
from bot.channels.messengers.wording import word


def text(number, address="5", body=None, **more):
    return Incoming(address, f"m{number}", "text", body or f"Text {number}", **more)


def run(coroutine):
    return asyncio.run(asyncio.wait_for(coroutine, 20))


async def until(happened, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen in time"
        await asyncio.sleep(0.005)


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
        await work.inbox.accept([text(1, body="langsam 1"), text(2, body="schnell 2"), text(3, "6", body="schnell 3")])
        await work.inbox.accept([text(4, body="schnell 4")])
        await work.inbox.idle()

    run(go())
    assert finished == ["schnell 3", "langsam 1", "schnell 2", "schnell 4"]


def test_a_repetition_is_answered_once(bench):
    work = bench()

    async def go():
        await work.inbox.accept([text(1), text(1)])
        await work.inbox.accept([text(1)])
        await work.inbox.idle()
        await work.inbox.accept([text(1)])
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1"]


def test_a_repetition_after_a_restart_is_not_answered(bench):
    async def go(work):
        await work.inbox.start()
        await work.inbox.accept([text(1)])
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
        await crashed.inbox.accept([text(1), text(2)])
        await until(lambda: crashed.script.heard)

    async def restart():
        restarted.script.wait = None
        await restarted.inbox.start()
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
        await crashed.inbox.accept([text(1)])
        await until(lambda: len(crashed.sender.calls) == 2)
        # The note that the second one was sent is on its way to the store's one thread.
        await crashed.store.run(crashed.store.contact, "x")

    async def restart():
        await restarted.inbox.start()
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
        await stopped.inbox.accept([text(1), text(2)])
        await until(lambda: stopped.script.heard)
        await stopped.inbox.stop()

    async def restart():
        await restarted.inbox.start()
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
        await stopped.inbox.accept([text(1)])
        await until(lambda: stopped.script.heard)
        await stopped.inbox.stop()

    async def restart():
        restarted.script.wait = None
        await restarted.inbox.start()
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
        await work.inbox.accept([text(1, sent_at=now - 24 * 3600 - 5), text(2, sent_at=now - 24 * 3600 + 60)])
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
        await work.inbox.accept([text(1, sent_at=now - 5)])
        await work.inbox.idle()

    run(go())
    assert work.sender.calls == []
    assert work.store.contact(work.inbox.person("5")).missed


def test_a_clock_ahead_of_ours_does_not_widen_the_window(bench, monkeypatch):
    work = bench(Facebook)
    now = time.time()
    work.inbox._wake = lambda _: None
    run(work.inbox.accept([text(1, sent_at=now + 9 * 3600)]))
    waiting = work.store.next_of(work.inbox.person("5"))
    assert work.inbox._closes(waiting) <= time.time() + 24 * 3600


def test_a_message_that_takes_the_process_down_is_not_tried_for_ever(bench):
    work = bench()
    work.inbox._wake = lambda _: None
    run(work.inbox.accept([text(1)]))
    for _ in range(3):
        work.store.take(work.inbox.person("5"), None, 1.0)
    again = bench()

    async def go():
        await again.inbox.start()
        await again.inbox.idle()
        await again.inbox.stop()

    run(go())
    assert again.script.heard == []
    assert any("112" in said for said in again.sender.texts)


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
        await work.inbox.accept([text(1), text(2)])
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1", "Antwort auf Text 2"]
    assert len(work.script.heard) == 2


def test_typing_is_shown_before_the_answer(bench):
    work = bench()

    async def go():
        await work.inbox.accept([text(1)])
        await work.inbox.idle()

    run(go())
    assert [call.json["action"] for call in work.sender.notices] == ["typing"]


def test_the_sweep_runs_at_the_start(bench):
    work = bench(messenger_days=0)
    work.store.accept("telegram", [("old", "p", text(1))], time.time() - 2 * module.DAY)

    async def go():
        work.inbox._wake = lambda _: None
        await work.inbox.start()
        await until(lambda: work.store.next_of("p") is None)
        await work.inbox.stop()

    run(go())


@pytest.mark.parametrize("count", [1, 5])
def test_consent_is_said_once_however_many_messages_come_at_once(bench, count):
    work = bench()

    async def go():
        await work.inbox.accept([text(number) for number in range(count)])
        await work.inbox.idle()

    run(go())
    start = word("consent", "telegram", sensitive="")[:30]
    assert sum(said.startswith(start) for said in work.sender.texts) == 1


def test_messages_of_a_person_are_answered_in_the_order_of_writing(bench):
    work = bench()
    now = time.time()
    release = None

    async def wait(heard):
        if heard == "zuerst":
            await release.wait()

    work.script.wait = wait

    async def go():
        nonlocal release
        release = asyncio.Event()
        await work.inbox.accept([text(0, body="zuerst", sent_at=now - 50)])
        await until(lambda: work.script.heard)
        late = [text(3, sent_at=now - 30), text(1, sent_at=now - 40), text(4, sent_at=now - 20), text(9)]
        await work.inbox.accept(late)
        await work.inbox.accept([text(2, sent_at=now - 35), text(5, sent_at=now - 20), text(6, sent_at=now - 60)])
        release.set()
        await work.inbox.idle()

    run(go())
    assert work.script.heard == ["zuerst", *(f"Text {number}" for number in (6, 1, 2, 3, 4, 5, 9))]


def test_the_server_goes_on_while_the_store_works(bench, monkeypatch):
    work = bench()
    begun, released = threading.Event(), threading.Event()
    real = work.store.accept

    def accept(*arguments):
        begun.set()
        assert released.wait(10)
        return real(*arguments)

    monkeypatch.setattr(work.store, "accept", accept)

    async def go():
        accepting = asyncio.ensure_future(work.inbox.accept([text(1)]))
        await until(begun.is_set)
        assert not accepting.done()
        released.set()
        await accepting
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1"]


def test_who_hangs_up_while_a_message_is_kept_is_answered_all_the_same(bench, monkeypatch):
    work = bench()
    begun, released = threading.Event(), threading.Event()
    real = work.store.accept

    def accept(*arguments):
        begun.set()
        assert released.wait(10)
        return real(*arguments)

    monkeypatch.setattr(work.store, "accept", accept)

    async def go():
        accepting = asyncio.ensure_future(work.inbox.accept([text(1)]))
        await until(begun.is_set)
        accepting.cancel()
        await asyncio.gather(accepting, return_exceptions=True)
        released.set()
        await until(lambda: answers(work))
        await work.inbox.idle()

    run(go())
    assert answers(work) == ["Antwort auf Text 1"]


def test_a_message_costs_few_commits(bench):
    work = bench()
    commits = []
    event.listen(work.store._engine, "commit", lambda _: commits.append(1))

    async def go():
        await work.inbox.accept([text(number, f"{number % 20}") for number in range(200)])
        await work.inbox.idle()

    run(go())
    assert len(answers(work)) == 200
    # Each: the answer kept; sent, and the next one taken. Each person: the notice sent, the first one taken.
    assert len(commits) <= 1 + 2 * 200 + 2 * 20


def test_text_that_was_answered_leaves_the_files(bench, settings, monkeypatch):
    monkeypatch.setattr(module, "TIDY_AFTER", 0.01)
    work = bench()

    def kept():
        return b"".join(path.read_bytes() for path in settings.home.glob("messengers.db*"))

    async def go():
        await work.inbox.start()
        work.script.wait = lambda _: asyncio.sleep(0.1)
        await work.inbox.accept([text(1, "4917055", body="zaunkoenig")])
        assert b"zaunkoenig" in kept()
        await work.inbox.idle()
        await until(lambda: b"zaunkoenig" not in kept() and b"4917055" not in kept())
        await work.inbox.stop()

    run(go())
