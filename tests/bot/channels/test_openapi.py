"""The description of the interfaces: valid, served, and the same as what the server does."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import openapi_v31_spec_validator
from sanic import Sanic

from bot.channels.openapi import ANSWER, get_openapi
from bot.channels.page import PageChannel
from bot.channels.rest import RestChannel
from bot.channels.web import WebChannel
from knowledge.answers.contract import Answer, Understood
from knowledge.settings import Settings

SERVER_ROUTES = {("get", "/health")}
PAGE_ROUTES = {("get", "/"), ("get", "/favicon.ico"), ("get", "/<name:str>")}
"""The page's own files are no interface."""


def schema(name: str) -> Draft202012Validator:
    """Return a validator of one schema of the document."""
    document = get_openapi()
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": document["components"]})


def body_schema(method: str, path: str, status: int) -> Draft202012Validator:
    """Return a validator of what a route answers."""
    document = get_openapi()
    described = document["paths"][path][method]["responses"][str(status)]
    if "$ref" in described:
        described = document["components"]["responses"][described["$ref"].rpartition("/")[2]]
    found = described["content"]["application/json"]["schema"]
    return Draft202012Validator({"allOf": [found], "components": document["components"]})


def test_it_is_valid():
    openapi_v31_spec_validator.validate(get_openapi())


def test_every_reference_leads_somewhere():
    text = json.dumps(get_openapi())
    for reference in re.findall(r'"\$ref": "([^"]+)"', text):
        place = get_openapi()
        assert reference.startswith("#/")
        for step in reference[2:].split("/"):
            place = place[step]


def test_every_route_is_described_and_every_description_is_a_route(tmp_path):
    app = Sanic("routes_for_the_description", configure_logging=False)
    settings = Settings(home=tmp_path)
    for channel in (RestChannel(settings), WebChannel(settings), PageChannel()):
        prefix = "/" if channel.url_prefix() == "/" else f"/webhooks/{channel.url_prefix()}"
        app.blueprint(channel.blueprint(None), url_prefix=prefix)
    routes = {
        (method.lower(), "/" + route.path.lstrip("/"))
        for route in app.router.routes
        for method in route.methods
        if method != "OPTIONS"
    }
    routes = {(method, "/webhooks/rest/" if path == "/webhooks/rest" else path) for method, path in routes}
    described = {(method, path) for path, entry in get_openapi()["paths"].items() for method in entry}
    assert routes - PAGE_ROUTES | SERVER_ROUTES == described


def test_the_answer_is_the_contract():
    contract = json.loads(ANSWER.read_text(encoding="utf-8"))
    described = get_openapi()["components"]["schemas"]["Answer"]
    assert set(described["properties"]) == set(contract["properties"])
    assert described["required"] == contract["required"]
    good = Answer(kind="smalltalk", understood=Understood()).to_payload()
    schema("Answer").validate(good)
    assert list(schema("Answer").iter_errors({**good, "kind": "x"}))
    assert list(schema("Answer").iter_errors({**good, "crisis": "runaway"}))
    assert list(schema("Message").iter_errors({"custom": {**good, "offers": [{}]}}))


def test_the_server_serves_it(served):
    answer = served.ask("GET", "/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json == json.loads(json.dumps(get_openapi()))


def test_answers_are_as_described(serve):
    served = serve(web_session_limit="3/minute")
    opened = served.ask("POST", "/webhooks/web/sessions", {"municipality": "marl"})
    body_schema("post", "/webhooks/web/sessions", 200).validate(opened.json)
    token = opened.json["token"]
    message = {"id": "1", "message": "Hallo"}
    for path, body, status in (
        ("messages", message, 200),
        ("sessions/renew", None, 200),
        ("messages", {}, 400),
        ("messages", message, 429),
    ):
        answer = served.web_ask(path, token, body)
        assert answer.status == status
        body_schema("post", f"/webhooks/web/{path}", status).validate(answer.json)
    missing = served.web_ask("takeaway", served.open(), {"offers": ["gibt-es-nicht"]})
    body_schema("post", "/webhooks/web/takeaway", missing.status).validate(missing.json)
    over = served.web_ask("messages", "x", message)
    body_schema("post", "/webhooks/web/messages", over.status).validate(over.json)
    asked = served.ask("POST", "/webhooks/rest/webhook", {"sender": "s", "message": "Hallo"})
    body_schema("post", "/webhooks/rest/webhook", 200).validate(asked.json)
    for headers, body in (({"Host": "x.example"}, {}), ({"Authorization": "Bearer x"}, {}), ({}, [])):
        refused = served.ask("POST", "/webhooks/rest/webhook", body, headers)
        body_schema("post", "/webhooks/rest/webhook", refused.status).validate(refused.json)
    body_schema("get", "/webhooks/rest/", 200).validate(served.ask("GET", "/webhooks/rest/").json)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("WebMessage", {"id": "", "message": "x"}),
        ("WebMessage", {"message": "x"}),
        ("TakeAway", {"offers": []}),
        ("Feedback", {"helpful": 1, "kind": "offers"}),
        ("Feedback", {"helpful": True, "kind": "x"}),
        ("Feedback", {"helpful": True, "kind": "offers", "category": "x"}),
    ],
)
def test_what_the_description_forbids_the_server_refuses(served, name, body):
    assert list(schema(name).iter_errors(body))
    path = {"WebMessage": "messages", "TakeAway": "takeaway", "Feedback": "feedback"}[name]
    assert served.web_ask(path, served.open(), body).status == 400
