"""Calls that nobody expects, groups, stopping."""

from __future__ import annotations

from tests.faults.everywhere import META, on
from tests.platforms import telegram as tg


@on("lasting")
def test_huge_messages(line, business):
    person = line.person()
    line.deliver(line.says(person, "ä" * 30_000))
    assert line.platform.wait_for(lambda: line.platform.texts(person))
    line.platform.settle(0.15)
    assert max(len(entry.text) for entry in business.heard()) <= 4000
    raw = line.raw(line.says(person, f"zu groß {person} " + "ä" * 1_000_000))
    assert line.platform.post(raw, line.headers(raw)) in (200, 413, None)
    assert business.is_running()
    line.deliver(line.says(person, "danach"))
    assert line.got(person, "danach")
    assert not line.rejected()


@on("lasting")
def test_unknown_events_are_taken_and_passed_over(line, business):
    person, writer = line.person(), line.person()
    before = len(business.heard())
    deliveries = line.deliver(*line.unknown(person), line.says(writer, "trotzdem"), *line.unknown(person))
    assert all(delivery.statuses == [200] for delivery in deliveries)
    for event in line.unknown(person):
        assert [delivery.statuses for delivery in line.deliver(event)] == [[200]]
    assert line.got(writer, "trotzdem")
    line.platform.settle()
    # A text message without its text may be taken for an empty one, nothing else of this is for Rasa.
    assert {entry.text for entry in business.heard()[before:]} <= {"trotzdem", "/empty_message"}
    assert line.answers(writer) == ["trotzdem"]
    assert not line.rejected()


@on("lasting", *META)
def test_echoes_receipts_and_statuses_start_no_loop(line, business):
    person = line.person()
    line.platform.echoes = line.platform.statuses = True
    try:
        line.deliver(line.says(person, f"hallo {person}"))
        assert line.got(person, f"hallo {person}")
        line.platform.settle()
        count = len(line.platform.texts(person))
        line.platform.settle()
        assert len(line.platform.texts(person)) == count
        assert len(business.heard(containing=person)) == 1
    finally:
        line.platform.echoes = line.platform.statuses = False


STRANGE = [
    b"",
    b" ",
    b"{",
    b"[]",
    b"null",
    b'"text"',
    b"7",
    b"NaN",
    b"{}",
    b'{"object":"page"}',
    b'{"object":"page","entry":7}',
    b'{"object":"page","entry":[7,null,"x"]}',
    b'{"object":"page","entry":{"id":1}}',
    b'{"object":"page","entry":[{"messaging":7,"changes":7}]}',
    b'{"object":"page","entry":[{"messaging":[[]],"changes":[[]]}]}',
    b'{"object":"page","entry":[{"changes":[{"value":7},{"value":{"messages":7,"statuses":7}}]}]}',
    b'{"object":"user","entry":[{"messaging":[{"sender":{"id":"1"},"message":{"mid":"1","text":"x"}}]}]}',
    b'{"update_id":"x","message":7}',
    b'{"update_id":{},"message":{"chat":{"id":[],"type":7},"text":{}}}',
    b'{"update_id":1e999,"message":{}}',
    b"\xff\xfe\x00",
    b'{"a":"\xff"}',
    b'{"object":"page","entry":[{"messaging":[{"sender":{"id":"\\ud800"},"message":{"mid":"\\ud800"}}]}]}',
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"1" * 100_000,
]


@on("lasting")
def test_bad_json_is_refused_without_a_failure(line, business):
    before = len(business.heard())
    for raw in STRANGE:
        assert line.platform.post(raw, line.headers(raw)) in (200, 400), raw[:60]
    assert len(business.heard()) == before
    person = line.person()
    line.deliver(line.says(person, "danach"))
    assert line.got(person, "danach")


@on("lasting")
def test_half_a_character_breaks_nothing(line, business):
    person = line.person()
    line.deliver(line.says(person, "kaputtes Zeichen \ud83d hier"), line.says(person, "danach"))
    assert line.got(person, "danach")


@on("lasting")
def test_a_model_that_fails_says_so_kindly_and_once(line, business):
    person = line.person()
    line.deliver(line.says(person, "kaputt bitte"), line.says(person, "danach"))
    assert line.got(person, "danach")
    line.platform.settle()
    assert line.answers(person) == ["danach"]
    told = "\n".join(line.platform.texts(person))
    assert "112" in told and "Jugendamt" in told
    assert "Error" not in told and "fell over" not in told
    assert not line.rejected()


@on("lasting")
def test_the_menu_works_while_the_model_fails(line, business):
    person = line.person()
    line.deliver(line.says(person, "kaputt in Neuss"))

    def menus():
        return [seen for seen in line.platform.seen if seen.person == person and len(seen.buttons) > 4]

    assert line.platform.wait_for(menus)
    menu = menus()
    button = next(button for button in menu[0].buttons if button.title.startswith("Kita"))
    assert not any(button.title.endswith("…") for button in menu[0].buttons)
    business.fails.touch()
    try:
        line.deliver(line.taps(person, button))
        assert line.platform.wait_for(lambda: any(text.startswith("1. ") for text in line.platform.texts(person)))
    finally:
        business.fails.unlink()
    assert not line.rejected()


@on("lasting", "telegram")
def test_a_group_is_not_answered_before_all(line, business):
    person, place = line.person(), tg.group()
    before = len(business.heard())
    for text in ("mein sohn spricht kaum", "/start", "/stop@lotse_bot"):
        line.deliver(line.platform.number(tg.says(person, text, place)))
    line.platform.settle()
    assert len(business.heard()) == before
    assert len(line.platform.texts(str(place["id"]))) <= 1
    assert line.platform.texts(person) == []


@on("lasting")
def test_stop_forgets_and_a_new_start_is_new(line, business):
    person = line.person()
    line.deliver(line.says(person, f"merken {person}"))
    assert line.got(person, f"merken {person}")
    line.platform.settle(0.15)
    begun = business.heard(containing=person)[0]
    said = len(line.platform.texts(person))
    line.deliver(line.says(person, "/stop"))
    assert line.platform.wait_for(lambda: len(line.platform.texts(person)) > said)
    line.platform.settle(0.15)
    forgotten = [entry for entry in business.heard("forget") if entry.sender == begun.sender]
    asked = [entry.text for entry in business.heard() if entry.sender == begun.sender][1:]
    assert forgotten or any(text.startswith("/") for text in asked), "nothing was told to forget"
    said = len(line.platform.texts(person))
    line.deliver(line.says(person, "neu"))
    assert line.got(person, "neu")
    assert any("Familienlotse" in text for text in line.platform.texts(person)[said:]), "the notice comes again"


@on("lasting", "telegram")
def test_a_person_who_blocks_the_bot(line, business):
    person = line.person()
    line.deliver(line.says(person, "hallo"))
    assert line.got(person, "hallo")
    said = len(line.platform.texts(person))
    line.platform.blocked.add(person)
    line.deliver(line.platform.number(tg.blocks_bot(person)))
    line.platform.settle()
    assert len(line.platform.texts(person)) == said
