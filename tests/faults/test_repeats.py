"""The same message again, messages out of order, forged calls."""

from __future__ import annotations

import time

from tests.faults.everywhere import META, on


@on("lasting")
def test_a_message_that_comes_again_is_answered_once(line, business):
    person = line.person()
    event = line.says(person, f"eins {person}")
    for _ in range(3):
        line.deliver(event)
    assert line.got(person, f"eins {person}")
    for _ in range(3):
        line.deliver(event)
    line.platform.settle()
    assert line.answers(person) == [f"eins {person}"]
    assert len(business.heard(containing=person)) == 1


@on("lasting")
def test_a_message_that_comes_eight_times_at_once_is_answered_once(line, business):
    person = line.person()
    raw = line.raw(line.says(person, f"eins {person}"))
    line.platform.last_wrote[person] = line.platform.now()
    calls = [line.platform.later(line.platform.attempt(raw, line.headers(raw))) for _ in range(8)]
    assert [call.result(10) for call in calls] == [200] * 8
    assert line.got(person, f"eins {person}")
    line.platform.settle()
    assert line.answers(person) == [f"eins {person}"]
    assert len(business.heard(containing=person)) == 1


@on("lasting")
def test_a_message_twice_in_one_batch_is_answered_once(line, business):
    person = line.person()
    event = line.says(person, f"eins {person}")
    line.deliver(event, event, line.says(person, "zwei"), event)
    assert line.got(person, "zwei")
    line.platform.settle()
    assert line.answers(person) == [f"eins {person}", "zwei"]


@on("lasting")
def test_the_same_words_in_two_messages_are_two_messages(line, business):
    person = line.person()
    line.deliver(line.says(person, "ja"), line.says(person, "ja"))
    assert line.platform.wait_for(lambda: line.answers(person) == ["ja", "ja"])


@on("lasting", *META)
def test_a_batch_out_of_order_is_answered_in_the_order_of_writing(line, business):
    person, now = line.person(), time.time()
    texts = {number: line.says(person, f"nummer {number}", at=now - 30 + 5 * number) for number in (1, 2, 3, 4)}
    line.deliver(texts[3], texts[1], texts[4], texts[2])
    assert line.platform.wait_for(lambda: len(line.answers(person)) == 4)
    assert line.answers(person) == ["nummer 1", "nummer 2", "nummer 3", "nummer 4"]


@on("lasting")
def test_an_older_message_that_comes_late_is_not_lost(line, business):
    person, now = line.person(), time.time()
    older, newer = line.says(person, "älter", at=now - 20), line.says(person, "neuer", at=now - 10)
    line.deliver(newer)
    assert line.got(person, "neuer")
    line.deliver(older)
    assert line.got(person, "älter")
    assert sorted(line.answers(person)) == ["neuer", "älter"]


@on("lasting")
def test_forged_calls_are_refused_and_nothing_of_them_is_done(line, business):
    person = line.person()
    raw = line.raw(line.says(person, f"gefälscht {person}"))
    line.platform.last_wrote[person] = line.platform.now()
    statuses = {name: line.platform.post(raw, headers) for name, headers in line.forgeries(raw).items()}
    assert set(statuses.values()) == {403}, statuses
    line.platform.settle(0.2)
    assert business.heard(containing=person) == []
    assert line.platform.texts(person) == []
    assert line.platform.post(raw, line.headers(raw)) == 200
    assert line.got(person, f"gefälscht {person}")


@on("lasting", *META)
def test_a_call_changed_on_its_way_is_refused(line, business):
    person = line.person()
    raw = line.raw(line.says(person, f"Größe {person}"))
    changed = [raw.replace(b"Gr", b"gr"), raw[:-1], raw + b"\n", raw.replace(b"\\u00f6", "ö".encode()), b""]
    assert [line.platform.post(body, line.headers(raw)) for body in changed] == [403] * len(changed)
    assert business.heard(containing=person) == []
