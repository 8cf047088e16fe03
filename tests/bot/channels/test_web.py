"""The web channel: sessions, one turn for each message, taking away, feedback."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.channels.sessions import Sessions
from knowledge.feedback import list_feedback
from knowledge.texts import say

OURS = "https://www.neuss.de"
NEUSS = {"ags": "05162024", "name": "Neuss", "district": None}


def message(number: int, text: str = "Hallo") -> dict[str, str]:
    return {"id": f"nachricht-{number}", "message": text}


def test_a_session_greets_and_says_how_long_it_lives(served):
    opened = served.ask("POST", "/webhooks/web/sessions", {})
    assert opened.status == 200
    assert opened.json["expires_in_seconds"] == 3600
    assert opened.json["municipality"] is None
    assert opened.json["hello"] == [{"text": say("greet")}]
    assert opened.headers["cache-control"] == "no-store"


def test_a_session_can_be_opened_without_a_body(served):
    assert served.ask("POST", "/webhooks/web/sessions").status == 200


@pytest.mark.parametrize("body", [b"[]", b"7", b"{", b"null", b'"neuss"', pytest.param(b"[" * 50_000, id="deep")])
def test_a_strange_body_is_refused(served, body):
    answer = served.ask("POST", "/webhooks/web/sessions", raw=body)
    assert (answer.status, answer.json["error"]) == (400, "bad_request")


@pytest.mark.parametrize("named", ["neuss", "Neuss", "05162024", " NEUSS "])
def test_a_page_speaks_for_its_municipality(served, named):
    opened = served.ask("POST", "/webhooks/web/sessions", {"municipality": named}).json
    assert opened["municipality"] == NEUSS
    assert "Neuss" in opened["hello"][0]["text"]
    served.web_ask("messages", opened["token"], message(1))
    assert served.agent.heard[0].metadata == {
        "municipality": "05162024",
        "municipality_name": "Neuss",
        "district": None,
    }


@pytest.mark.parametrize("named", ["atlantis", "", 7, None, ["neuss"], pytest.param("x" * 10_000, id="long")])
def test_an_unknown_municipality_is_passed_over(served, named):
    opened = served.ask("POST", "/webhooks/web/sessions", {"municipality": named})
    assert (opened.status, opened.json["municipality"]) == (200, None)


def test_a_message_is_answered_without_the_name_inside(served):
    token = served.open()
    answer = served.web_ask("messages", token, message(1))
    assert answer.status == 200
    assert [list(entry) for entry in answer.json["messages"]] == [["text"], ["custom"]]
    sender = served.agent.heard[0].sender_id
    assert sender.startswith("web-") and sender not in answer.body.decode()
    assert all(part not in sender for part in token.split(".")[1:])


def test_every_answer_brings_a_fresh_token_of_the_same_conversation(served):
    token = served.open()
    fresh = served.web_ask("messages", token, message(1)).headers["x-lotse-token"]
    assert served.web_ask("messages", fresh, message(2)).status == 200
    assert served.agent.heard[0].sender_id == served.agent.heard[1].sender_id


def test_two_sessions_are_two_conversations(served):
    for token in (served.open(), served.open()):
        served.web_ask("messages", token, message(1))
    assert len({heard.sender_id for heard in served.agent.heard}) == 2


def test_renewing(served):
    token = served.open()
    renewed = served.web_ask("sessions/renew", token)
    assert renewed.json["expires_in_seconds"] == 3600
    assert served.web_ask("messages", renewed.json["token"], message(1)).status == 200


def test_renewing_keeps_the_memory_too(served):
    token = served.open()
    served.web_ask("messages", token, message(1))
    assert served.agent.tracker_store.saved == []
    served.web_ask("sessions/renew", token)
    assert served.agent.tracker_store.saved == [served.agent.heard[0].sender_id]


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer ", "Bearer x", "Basic {token}", "Bearer {token}x", "{token}", "Bearer ä.ö.ü"],
)
def test_without_a_right_token_nothing_is_answered(served, authorization):
    header = authorization.format(token=served.open()).encode("latin-1", "replace").decode("latin-1")
    for method, path in (
        ("POST", "messages"),
        ("POST", "sessions/renew"),
        ("POST", "takeaway"),
        ("POST", "feedback"),
        ("DELETE", "sessions"),
    ):
        answer = served.ask(method, f"/webhooks/web/{path}", message(1), {"Authorization": header})
        assert (answer.status, answer.json["error"]) == (401, "session_over")
        assert answer.json["text"] == say("session_over")
    assert served.agent.heard == []


def test_a_typed_command_is_only_text(served):
    token = served.open()
    served.web_ask("messages", token, message(1, '/restart{"memory": 1}'))
    assert not served.agent.heard[0].text.startswith("/")


def test_a_long_message_is_cut(serve):
    served = serve(max_message_length=50)
    served.web_ask("messages", served.open(), message(1, "a" * 5000))
    assert len(served.agent.heard[0].text) == 50


@pytest.mark.parametrize(
    "body",
    [
        {"message": "Hallo"},
        {"id": "", "message": "Hallo"},
        {"id": 7, "message": "Hallo"},
        {"id": "x" * 65, "message": "Hallo"},
        {"id": "1"},
        {"id": "1", "message": 7},
        {"id": "1", "message": None},
    ],
)
def test_a_message_of_another_form_is_refused(served, body):
    answer = served.web_ask("messages", served.open(), body)
    assert (answer.status, answer.json["error"]) == (400, "bad_request")
    assert answer.json["detail"]
    assert served.agent.heard == []


def test_the_same_message_again_gets_the_same_answer_without_a_turn(served):
    token = served.open()
    first = served.web_ask("messages", token, message(1)).json
    assert served.web_ask("messages", token, message(1)).json == first
    assert served.web_ask("messages", token, message(2)).json != first
    assert len(served.agent.heard) == 2


def test_the_same_id_in_another_session_is_another_message(served):
    served.web_ask("messages", served.open(), message(1))
    served.web_ask("messages", served.open(), message(1))
    assert len(served.agent.heard) == 2


def test_a_message_sent_twice_at_once_gets_one_turn(served):
    gate = threading.Event()

    async def wait(_: object) -> None:
        while not gate.is_set():
            await asyncio.sleep(0.01)

    served.agent.work = wait
    token = served.open()
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(served.web_ask, "messages", token, message(1)) for _ in range(4)]
        time.sleep(0.3)
        gate.set()
        answers = [entry.result().json for entry in asked]
    assert len(served.agent.heard) == 1
    assert all(answer == answers[0] for answer in answers)


def test_a_failure_is_kind_and_the_next_try_gets_a_turn(served):
    async def fail(_: object) -> None:
        raise RuntimeError("geheimnis")

    served.agent.work = fail
    token = served.open()
    answer = served.web_ask("messages", token, message(1))
    assert answer.status == 200
    assert answer.json["messages"][0] == {"text": say("failure")}
    assert answer.json["messages"][-1]["custom"]["kind"] == "redirect"
    assert "geheimnis" not in answer.body.decode()
    served.agent.work = None
    assert served.web_ask("messages", token, message(1)).json["messages"][0]["text"] == "Antwort 2"


def test_offers_can_be_taken_away(served):
    token = served.open()
    answer = served.web_ask("takeaway", token, {"offers": ["neuss-fruehfoerderstelle-lukaskrankenhaus"]})
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'attachment; filename="angebote.pdf"'
    assert answer.headers["x-lotse-token"]
    assert answer.body.startswith(b"%PDF-")


@pytest.mark.parametrize("ids", [["gibt-es-nicht"], ["'; DROP TABLE offer; --"], [""]])
def test_nothing_to_take_away(served, ids):
    answer = served.web_ask("takeaway", served.open(), {"offers": ids})
    assert (answer.status, answer.json["error"]) == (404, "no_offers")
    assert answer.json["text"] == say("takeaway_none")


@pytest.mark.parametrize("ids", [None, [], "neuss", [7], ["a"] * 13, {"a": 1}])
def test_a_strange_list_is_refused(served, ids):
    assert served.web_ask("takeaway", served.open(), {"offers": ids}).status == 400


def test_feedback_is_only_counted(serve, tmp_path):
    served = serve(database_url=f"sqlite:///{tmp_path}/feedback.db")
    token = served.open(municipality="neuss")
    for helpful in (True, True, False):
        body = {"helpful": helpful, "category": "kita", "kind": "offers"}
        assert served.web_ask("feedback", token, body).status == 204
    served.web_ask("feedback", served.open(), {"helpful": True, "category": None, "kind": "info", "text": "GEHEIM"})
    from knowledge.catalogue.database import connect

    rows = list_feedback(connect(f"sqlite:///{tmp_path}/feedback.db"))
    assert {(row["municipality"], row["category"], row["kind"], row["helpful"], row["count"]) for row in rows} == {
        ("05162024", "kita", "offers", True, 2),
        ("05162024", "kita", "offers", False, 1),
        ("", "", "info", True, 1),
    }
    assert b"GEHEIM" not in (tmp_path / "feedback.db").read_bytes()


def test_feedback_counts_for_the_place_of_the_conversation(serve, tmp_path):
    served = serve(database_url=f"sqlite:///{tmp_path}/feedback.db")
    token = served.open(municipality="neuss")
    served.web_ask("messages", token, message(1))
    served.agent.tracker_store.kept[served.agent.heard[0].sender_id] = {"municipality": "05915"}
    served.web_ask("feedback", token, {"helpful": True, "kind": "offers"})
    from knowledge.catalogue.database import connect

    assert [row["municipality"] for row in list_feedback(connect(f"sqlite:///{tmp_path}/feedback.db"))] == ["05915"]


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "offers"},
        {"helpful": 1, "kind": "offers"},
        {"helpful": True},
        {"helpful": True, "kind": "x"},
        {"helpful": True, "kind": ["offers"]},
        {"helpful": True, "kind": "offers", "category": "x"},
        {"helpful": True, "kind": "offers", "category": ["kita"]},
    ],
)
def test_feedback_of_another_form_is_refused(served, body):
    assert served.web_ask("feedback", served.open(), body).status == 400


def test_a_server_that_the_world_can_reach_serves_the_page_and_its_channel(serve):
    served = serve(host="0.0.0.0")
    headers = {"Host": "lotse.example", "Origin": "https://lotse.example"}
    assert served.ask("GET", "/", headers=headers).status == 200
    assert served.ask("POST", "/webhooks/web/sessions", {}, headers).status == 200
    assert served.ask("POST", "/webhooks/rest/webhook", {"message": "Hallo"}, headers).status == 403


def test_the_lifetime_of_a_token_is_that_of_a_conversation(serve):
    served = serve(session_minutes=5)
    token = served.open()
    late = Sessions(served.settings.secret, 300, lambda: time.time() + 301)
    assert late.read(token) is None
    assert served.ask("POST", "/webhooks/web/sessions", {}).json["expires_in_seconds"] == 300
