"""The web channel: erasing, origins, limits."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from knowledge.texts import say

OURS = "https://www.neuss.de"
NEUSS = {"ags": "05162024", "name": "Neuss", "district": None}


def message(number: int, text: str = "Hallo") -> dict[str, str]:
    return {"id": f"nachricht-{number}", "message": text}


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
