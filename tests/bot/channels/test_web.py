"""The web channel: sessions, one turn for each message, erasing, origins, limits."""

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


# -- once ---------------------------------------------------------------------------------------------------------


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


# -- erasing ------------------------------------------------------------------------------------------------------


def erase(served, token):
    return served.ask("DELETE", "/webhooks/web/sessions", headers={"Authorization": f"Bearer {token}"})


def test_erasing_forgets_and_revokes_every_token_of_the_session(served):
    token = served.open()
    fresh = served.web_ask("messages", token, message(1)).headers["x-lotse-token"]
    other = served.open()
    served.web_ask("messages", other, message(1))
    assert len(served.agent.tracker_store.kept) == 2
    assert erase(served, token).status == 204
    assert list(served.agent.tracker_store.kept) == [served.agent.heard[1].sender_id]
    for old in (token, fresh):
        assert served.web_ask("messages", old, message(2)).status == 401
    assert served.web_ask("messages", other, message(2)).status == 200


def test_erasing_also_forgets_what_is_still_being_answered(served):
    started = threading.Event()

    async def work(_: object) -> None:
        started.set()
        await asyncio.sleep(0.5)

    served.agent.work = work
    token = served.open()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(served.web_ask, "messages", token, message(1))
        assert started.wait(5)
        assert erase(served, token).status == 204
        assert served.agent.tracker_store.kept == {}
        asked.result()
    assert served.agent.tracker_store.kept == {}


# -- origins ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["sessions", "sessions/renew", "messages", "takeaway", "feedback"])
def test_an_allowed_page_may_ask_whether_it_may_ask(serve, path):
    served = serve(allow_origins=f"{OURS}, https://familie.example")
    answer = served.ask("OPTIONS", f"/webhooks/web/{path}", headers={"Origin": OURS})
    assert answer.status == 204
    assert answer.headers["access-control-allow-origin"] == OURS
    assert answer.headers["vary"] == "Origin"
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert answer.headers["access-control-allow-headers"] == "Authorization, Content-Type"
    assert "access-control-allow-credentials" not in answer.headers


def test_an_allowed_page_can_read_answers_and_refusals(serve):
    served = serve(allow_origins=OURS)
    token = served.open()
    for answer in (
        served.web_ask("messages", token, message(1), Origin=OURS),
        served.web_ask("messages", "x", message(1), Origin=OURS),
        served.web_ask("messages", token, {}, Origin=OURS),
    ):
        assert answer.headers["access-control-allow-origin"] == OURS
        assert "X-Lotse-Token" in answer.headers["access-control-expose-headers"]
        assert answer.headers["vary"] == "Origin"


@pytest.mark.parametrize("allowed", ["", "*", OURS])
@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://www.neuss.de.evil.example", "*", "http://www.neuss.de"]
)
def test_every_other_page_is_refused(serve, allowed, origin):
    if origin == allowed == "*":
        origin = "https://any.example"
    served = serve(allow_origins=allowed)
    for method, path in (("POST", "sessions"), ("OPTIONS", "messages"), ("POST", "messages"), ("DELETE", "sessions")):
        answer = served.ask(method, f"/webhooks/web/{path}", {}, {"Origin": origin})
        assert (answer.status, answer.json["error"]) == (403, "origin_not_allowed")
        assert "access-control-allow-origin" not in answer.headers
        assert answer.headers["vary"] == "Origin"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_our_own_page_always_may(served, scheme):
    own = f"{scheme}://lotse.example"
    answer = served.ask("POST", "/webhooks/web/sessions", {}, {"Host": "lotse.example", "Origin": own})
    assert answer.status == 200


# -- limits -------------------------------------------------------------------------------------------------------


def test_a_session_that_asks_too_often_is_asked_to_wait(serve):
    served = serve(web_session_limit="2/minute")
    token = served.open()
    assert [served.web_ask("messages", token, message(number)).status for number in range(2)] == [200, 200]
    refused = served.web_ask("messages", token, message(3))
    assert (refused.status, refused.json["error"]) == (429, "too_many_requests")
    assert refused.json["text"] == say("too_many_requests")
    assert 1 <= int(refused.headers["retry-after"]) == refused.json["retry_after_seconds"] <= 60
    assert served.web_ask("messages", served.open(), message(1)).status == 200
    assert erase(served, token).status == 204, "erasing is never refused"


def test_an_address_that_asks_too_often_is_asked_to_wait(serve):
    served = serve(web_address_limit="3/minute")
    tokens = [served.open() for _ in range(3)]
    assert served.ask("POST", "/webhooks/web/sessions", {}).status == 429
    assert served.web_ask("messages", tokens[0], message(1)).status == 429


def test_a_made_up_forwarded_address_does_not_help(serve):
    served = serve(web_address_limit="1/minute")
    served.open()
    answer = served.ask("POST", "/webhooks/web/sessions", {}, {"X-Forwarded-For": "203.0.113.9"})
    assert answer.status == 429


def test_behind_a_trusted_proxy_each_client_has_a_limit_of_its_own(serve):
    served = serve(web_address_limit="1/minute", trusted_proxies="127.0.0.1")
    statuses = [
        served.ask("POST", "/webhooks/web/sessions", {}, {"X-Forwarded-For": address}).status
        for address in ("203.0.113.9", "203.0.113.10", "198.51.100.1, 203.0.113.9", "203.0.113.9, 127.0.0.1")
    ]
    assert statuses == [200, 200, 429, 429]


def test_a_limit_that_is_none_names_its_variable(serve):
    from bot.channels.web import WebChannel

    served = serve()
    with pytest.raises(ValueError, match="LOTSE_WEB_SESSION_LIMIT"):
        WebChannel(served.settings.__class__(home=served.settings.home, web_session_limit="viele"))
    with pytest.raises(ValueError, match="LOTSE_TRUSTED_PROXIES"):
        WebChannel(served.settings.__class__(home=served.settings.home, trusted_proxies="proxy.example"))


# -- take away ----------------------------------------------------------------------------------------------------


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


# -- feedback -----------------------------------------------------------------------------------------------------


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
