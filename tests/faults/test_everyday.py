"""Messengers on an ordinary day: the webhook, long answers, buttons, pictures."""

from __future__ import annotations

import re

from tests.faults.everywhere import META, PROMPT, on
from tests.platforms.server import Button


@on("lasting", *META)
def test_handshake(line, business):
    assert line.platform.shake_hands() == 200
    for token, mode in (("wrong", "subscribe"), ("", "subscribe"), ("verify-token", "unsubscribe"), ("ü", "subscribe")):
        assert line.platform.shake_hands(token, mode) == 403


@on("lasting")
def test_the_webhook_does_not_wait_for_the_answer(line, business):
    person = line.person()
    (delivery, *_) = line.deliver(line.says(person, "schlaf 1.5 eins"))
    assert delivery.statuses == [200]
    assert delivery.seconds[0] < PROMPT
    assert line.got(person, "schlaf 1.5 eins")
    assert not line.rejected()


@on("lasting")
def test_one_slow_answer_does_not_hold_up_other_people(line, business):
    slow, quick = line.person(), line.person()
    line.deliver(line.says(slow, "schlaf 1.5 eins"))
    line.deliver(line.says(quick, "zwei"))
    assert line.got(quick, "zwei", 1.0)
    assert line.answers(slow) == []
    assert line.got(slow, "schlaf 1.5 eins")


@on("lasting")
def test_long_answers_arrive_whole_and_in_order(line, business):
    person = line.person()
    line.deliver(line.says(person, "lang bitte"))
    assert line.got(person, "Ende")
    words = "\n".join(line.platform.texts(person))
    places = [words.find(f"\n{number}. Das ist eine Zeile") for number in range(2, 121)]
    assert -1 not in places
    assert places == sorted(places)
    assert not line.rejected()


@on("lasting")
def test_buttons_fit_and_come_back(line, business):
    people = {count: line.person() for count in (1, 3, 5, 10, 15, 30)}
    line.deliver(*[line.says(person, f"knöpfe {count}") for count, person in people.items()])
    assert all(line.got(person, f"knöpfe {count}") for count, person in people.items())
    line.platform.settle(0.15)
    assert not line.rejected()
    for count, person in people.items():
        buttons = [button for seen in line.platform.seen if seen.person == person for button in seen.buttons]
        told = "\n".join(line.platform.texts(person))
        before = len(business.heard())
        if buttons:
            assert len(buttons) == count
            line.deliver(line.taps(person, buttons[-1]))
        else:  # too many for the platform: they stand in the text, with their numbers
            assert all(re.search(rf"\b{number}\b.*\b{number}\. Angebot", told) for number in range(1, count + 1))
            line.deliver(line.says(person, str(count)))
        assert line.platform.wait_for(lambda before=before: len(business.heard()) > before)
        heard = business.heard()[-1].text
        assert heard.startswith(f"/knopf_{count}{{")
        assert '"municipality": "05162024"' in heard


@on("lasting", "telegram")
def test_taps_are_acknowledged(line, business):
    person = line.person()
    line.deliver(line.says(person, "knöpfe 2"))
    assert line.got(person, "knöpfe 2")
    line.platform.settle(0.15)
    button = next(button for seen in line.platform.seen if seen.person == person for button in seen.buttons)
    line.deliver(line.taps(person, button))
    assert line.platform.wait_for(lambda: not line.platform.taps_waiting)


@on("lasting")
def test_typed_commands_and_forged_buttons_are_not_run(line, business):
    person = line.person()
    before = len(business.heard())
    line.deliver(line.says(person, '/restart{"memory": 1}'))
    line.deliver(line.taps_anything(person, Button("Mehr", "/b.WyJjcmlzaXMiLHt9XQ.aaaaaaaaaaaaaaaaaaaaaa")))
    line.deliver(line.taps_anything(person, Button("Mehr", "/knopf_1")))
    line.deliver(line.says(person, f"danach {person}"))
    assert line.got(person, f"danach {person}")
    heard = [entry.text for entry in business.heard()[before:]]
    assert not any(text.startswith(("/restart", "/crisis", "/knopf")) for text in heard)


@on("lasting")
def test_ten_pictures_in_a_row_get_one_answer(line, business):
    person = line.person()
    line.deliver(*[line.sends_something_else(person) for _ in range(10)], line.says(person, "danach"))
    assert line.got(person, "danach")
    line.platform.settle()
    assert sum("112" in text for text in line.platform.texts(person)) == 1
    assert not line.rejected()


@on("lasting")
def test_pictures_and_voice_get_a_kind_answer(line, business):
    person = line.person()
    before = len(business.heard())
    line.deliver(line.sends_something_else(person))
    assert line.platform.wait_for(lambda: any("112" in text for text in line.platform.texts(person)))
    assert len(business.heard()) == before
