"""What is kept, for how long, and what is gone after erasing."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import event

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.parts import Part
from bot.channels.messengers.store import FILE, MOST_WAITING, Contact, Finished, Reply, Store, number_tokens


def incoming(number=1, text="Mein Kind weint"):
    return Incoming("49170-1234", f"m{number}", "text", text)


def test_the_files_are_ours_alone(settings, store):
    store.accept("telegram", [("k", "p", incoming())], 1.0)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in settings.home.glob(f"{FILE}*")}
    assert modes == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_only_accepting_waits_for_the_disk(store):
    said = []
    event.listen(store._engine, "before_cursor_execute", lambda *found: said.append(found[2]))
    store.accept("telegram", [("k", "p", incoming())], 1.0)
    assert said[0] == "PRAGMA synchronous=FULL"
    said.clear()
    store.answer(store.next_of("p"), Reply([]), 1.0)
    store.take("p", Finished(store.next_of("p")), 1.0)
    assert [entry for entry in said if entry.startswith("PRAGMA")] == ["PRAGMA synchronous=NORMAL"] * 2


def test_several_messengers_share_the_file(settings, store):
    other = Store(settings.home)
    with ThreadPoolExecutor(2) as pool:
        kept = [
            pool.submit(each.accept, name, [(f"{name}{number}", name, incoming())], 1.0)
            for number in range(100)
            for each, name in ((store, "telegram"), (other, "whatsapp"))
        ]
        assert all(future.result() for future in kept)
    other.close()


def test_what_was_written_first_comes_first(store):
    def written(number, at):
        return (f"k{number}", "p", replace(incoming(number), sent_at=at))

    store.accept("whatsapp", [written(1, 30.0), written(2, 10.0), written(3, 10.0), written(4, 0.0)], 40.0)
    store.accept("whatsapp", [written(5, 20.0)], 50.0)
    order, waiting = [], store.take("p", None, 1.0)
    while waiting is not None:
        order.append(waiting.incoming.message_id)
        waiting = store.take("p", Finished(waiting), 1.0)
    assert order == ["m2", "m3", "m5", "m1", "m4"]


def test_an_answer_that_is_half_sent_goes_before_what_was_written_earlier(store):
    store.accept("whatsapp", [("a", "p", replace(incoming(1), sent_at=20.0))], 30.0)
    store.answer(store.take("p", None, 1.0), Reply([Part("eins"), Part("zwei")]), 31.0)
    store.accept("whatsapp", [("b", "p", replace(incoming(2), sent_at=10.0))], 32.0)
    again = store.take("p", None, 33.0)
    assert again.answered
    assert again.attempts == 1


def test_a_message_is_accepted_once_even_after_a_restart(settings, store):
    assert store.accept("telegram", [("k1", "p", incoming()), ("k1", "p", incoming())], 1.0) == ["p"]
    waiting = store.next_of("p")
    store.finish(Finished(waiting), 1.0)
    store.close()
    again = Store(settings.home)
    assert again.accept("telegram", [("k1", "p", incoming())], 2.0) == []
    assert again.next_of("p") is None


def test_messages_wait_in_order_and_by_platform(store):
    store.accept("telegram", [(f"k{number}", "p", incoming(number)) for number in range(3)], 1.0)
    store.accept("whatsapp", [("w", "q", incoming())], 1.0)
    assert store.persons_waiting("telegram") == ["p"]
    assert store.next_of("p").incoming.message_id == "m0"


def test_one_person_cannot_fill_the_store(store):
    store.accept("telegram", [(f"k{number}", "p", incoming(number)) for number in range(MOST_WAITING + 5)], 1.0)
    assert store.accept("telegram", [("other", "q", incoming())], 1.0) == ["q"]
    count = 0
    while (waiting := store.next_of("p")) is not None:
        store.finish(Finished(waiting), 1.0)
        count += 1
    assert count == MOST_WAITING


def test_a_text_is_gone_from_the_file_once_it_is_answered_and_the_address_once_it_is_sent(settings, store):
    store.accept("telegram", [("k", "p", incoming())], 1.0)

    def content():
        assert store.tidy()
        return b"".join(path.read_bytes() for path in settings.home.glob(f"{FILE}*"))

    assert b"Mein Kind weint" in content()
    waiting = store.next_of("p")
    store.answer(waiting, Reply([Part("eins"), Part("zwei")], Contact(told=True)), 2.0)
    assert b"Mein Kind weint" not in content()
    assert store.unsent(waiting.id) == [(0, Part("eins")), (1, Part("zwei"))]
    store.sent(waiting.id, 0)
    assert store.unsent(waiting.id) == [(1, Part("zwei"))]
    assert store.next_of("p").answered
    store.finish(Finished(waiting), 1.0)
    assert b"49170-1234" not in content()
    assert store.contact("p") == Contact(told=True)


def test_erasing_leaves_nothing_of_a_person_but_the_keyed_hash(settings, store):
    store.accept("telegram", [("keyed-hash", "person-p", incoming())], 1.0)
    first = store.next_of("person-p")
    store.answer(first, Reply([], Contact(told=True), {"token1": "/b.geheim"}), 1.0)
    store.finish(Finished(first), 1.0)
    store.accept("telegram", [("k2", "person-p", incoming(2))], 2.0)
    second = store.next_of("person-p")
    store.answer(second, Reply([Part("Erledigt")], None, erase=True), 2.0)
    store.finish(Finished(store.next_of("person-p")), 1.0)
    assert store.contact("person-p") == Contact()
    assert store.payload("person-p", "token1") is None
    assert store.tidy()
    content = b"".join(path.read_bytes() for path in settings.home.glob(f"{FILE}*"))
    assert b"person-p" not in content and b"geheim" not in content and b"Erledigt" not in content
    assert b"keyed-hash" in content


def test_what_comes_after_erasing_is_still_answered(store):
    store.accept("telegram", [("a", "p", incoming(1)), ("b", "p", incoming(2))], 1.0)
    store.answer(store.next_of("p"), Reply([], erase=True), 1.0)
    store.finish(Finished(store.next_of("p")), 1.0)
    assert store.next_of("p").incoming.message_id == "m2"


def test_tokens_belong_to_one_person(store):
    store.accept("telegram", [("a", "p", incoming())], 1.0)
    store.answer(store.next_of("p"), Reply([], tokens={"t": "/b.x"}), 1.0)
    assert store.payload("p", "t") == "/b.x"
    assert store.payload("q", "t") is None


def test_numbers_answer_the_last_question_only(store):
    for key, tokens in (("a", number_tokens(["/b.1", "/b.2"])), ("b", {})):
        store.accept("telegram", [(key, "p", incoming())], 1.0)
        waiting = store.next_of("p")
        store.answer(waiting, Reply([], tokens=tokens), 1.0)
        store.finish(Finished(waiting), 1.0)
        assert store.payload("p", "#2") == ("/b.2" if key == "a" else None)


def test_a_missed_answer_is_remembered(store):
    store.accept("telegram", [("a", "p", incoming())], 1.0)
    store.finish(Finished(store.next_of("p"), missed=True), 1.0)
    assert store.contact("p") == Contact(missed=True)


@pytest.mark.parametrize("before", [5.0, 15.0])
def test_the_sweep_deletes_what_is_old(store, before):
    store.accept("telegram", [("a", "p", incoming())], 10.0)
    store.answer(store.next_of("p"), Reply([Part("x")], Contact(told=True), {"t": "/b.x"}), 10.0)
    message = store.next_of("p").id
    store.sweep(before)
    gone = before > 10
    assert (store.next_of("p") is None) == gone
    assert (store.unsent(message) == []) == gone
    assert (store.payload("p", "t") is None) == gone
    assert (store.contact("p") == Contact()) == gone
    assert (store.accept("telegram", [("a", "q", incoming())], 20.0) == ["q"]) == gone
