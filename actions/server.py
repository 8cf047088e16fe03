"""The action server: Rasa's action protocol on aiohttp, for this machine only.

rasa_sdk's own server listens on every address without a key and echoes the whole conversation on an error.
This one listens on loopback, wants the token that `lotse start` made, and answers an error with its kind alone.
"""

from __future__ import annotations

import hmac
import logging
import os
import sys
from typing import Final

from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionNotFoundException

from actions.registry import ACTIONS
from knowledge.logs import configure_logging
from knowledge.settings import read_settings

log = logging.getLogger("lotse.actions")
TOKEN_HEADER: Final = "X-Lotse-Token"
MAX_BODY: Final = 2 * 1024 * 1024


def create_app(token: str) -> web.Application:
    """Return the server; an empty token refuses every call."""
    executor = ActionExecutor()
    for action in ACTIONS:
        executor.register_action(action())

    async def health(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def webhook(request: web.Request) -> web.Response:
        if not token or not hmac.compare_digest(request.headers.get(TOKEN_HEADER, "").encode(), token.encode()):
            return web.json_response({"error": "forbidden"}, status=403)
        try:
            call = await request.json()
        except ValueError:
            call = None
        if not isinstance(call, dict):
            return web.json_response({"error": "expected an action call"}, status=400)
        try:
            return web.json_response(await executor.run(call))
        except ActionNotFoundException:
            return web.json_response({"error": "unknown action"}, status=404)
        except Exception as error:
            # The message of an exception may quote what a person wrote: only its kind and place are logged.
            log.exception("action %s failed", call.get("next_action"))
            return web.json_response({"error": type(error).__name__}, status=500)

    app = web.Application(client_max_size=MAX_BODY)
    app.router.add_get("/health", health)
    app.router.add_post("/webhook", webhook)
    return app


def main() -> None:
    """Serve on 127.0.0.1 until stopped."""
    settings = read_settings()
    configure_logging()
    if os.environ.get("LOTSE_DIE_WITH_PARENT"):
        from knowledge.process import watch_parent

        watch_parent()
    app = create_app(settings.action_token)
    try:
        web.run_app(app, host="127.0.0.1", port=settings.action_port, print=None, access_log=None)
    except OSError as error:
        sys.exit(f"action server: port {settings.action_port}: {error.strerror}")


if __name__ == "__main__":
    main()
