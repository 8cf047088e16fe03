"""`lotse ask` of an assistant that already runs."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.asking import ask_once
from bot.channels.keys import Keys
from knowledge.settings import Settings

ANSWER = [{"text": "Hallo!"}]


@pytest.fixture
def running(tmp_path):
    """An assistant whose REST is open or wants a key, as `server.closed` says; `server.asked` are the names of keys."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.reply(200, {"status": "ok"})

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            secret = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            key = Keys(tmp_path).find(secret)
            self.server.asked.append(key.name if key else None)
            self.reply(403 if self.server.closed and key is None else 200, ANSWER)

        def reply(self, status, content):
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(content).encode())

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.closed, server.asked = False, []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(running, home):
    return ask_once("hallo", Settings(home=home, port=running.server_port), print)


def test_open_rest_is_asked_without_a_key(running, tmp_path):
    assert ask(running, tmp_path) == ANSWER
    assert running.asked == [None]


def test_where_a_key_is_needed_one_is_made_and_removed(running, tmp_path):
    running.closed = True
    Keys(tmp_path).add("Portal Neuss")
    assert ask(running, tmp_path) == ANSWER
    assert running.asked[0] is None
    assert running.asked[1].startswith("lotse ask")
    assert [key.name for key in Keys(tmp_path).all()] == ["Portal Neuss"]
