"""The Rasa server process: our channels and page, no HTTP API, no telemetry, logs without content."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from functools import partial
from typing import Final

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
# A message is too little work to share: on a busy machine several threads only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Rasa's pinned libraries warn by the dozen at every start, and switch PYTHONWARNINGS off again.
logging.captureWarnings(True)
logging.getLogger("py.warnings").setLevel(logging.ERROR)
# TensorFlow Lite imports jax if it is there; nothing here uses it, and it costs 60 MB and half a second.
sys.modules.setdefault("jax", None)  # type: ignore[arg-type]

from rasa.core import channels
from rasa.core.run import close_resources, create_http_input_channels, load_agent_on_start
from rasa.core.utils import AvailableEndpoints
from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.nlu.crisis import find_crisis
from bot.nlu.language import detect_language
from bot.nlu.places import find_places
from bot.rasa_fixes import validate_action_results_once_compiled
from bot.training import model_path
from knowledge.logs import configure_logging
from knowledge.settings import ROOT, read_settings

MAX_BODY: Final = 256 * 1024


def create_app(model: str) -> Sanic:
    """Return the server. Rasa's own would add its greeting at the root and open CORS."""
    app = Sanic("familienlotse", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAX_BODY
    app.config.FALLBACK_ERROR_FORMAT = "json"
    channels.channel.register(create_http_input_channels(None, str(ROOT / "credentials.yml")), app, "/webhooks/")
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    app.register_listener(partial(load_agent_on_start, model, endpoints, None), "before_server_start")
    app.register_listener(warm_up, "after_server_start")
    app.register_listener(close_resources, "after_server_stop")

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        agent = getattr(request.app.ctx, "agent", None)
        ready = agent is not None and agent.is_ready()
        return json({"status": "ok" if ready else "no model"}, status=200 if ready else 503)

    @app.exception(Exception)
    async def refuse(_: Request, error: Exception) -> HTTPResponse:
        # The message of an exception may quote what a person wrote.
        status = error.status_code if isinstance(error, SanicException) else 500
        return json({"error": type(error).__name__}, status=status)

    return app


async def warm_up(_: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    """Read the word lists that are otherwise read at the first message, beside the server, which answers meanwhile."""
    for recognise in (find_places, find_crisis, detect_language):
        loop.run_in_executor(None, recognise, "wir wohnen in neuss")


def main() -> None:
    """Serve until stopped."""
    settings = read_settings()
    if os.environ.get("LOTSE_DIE_WITH_PARENT"):
        from knowledge.process import watch_parent

        watch_parent()
    model = model_path()
    if not model.exists():
        sys.exit("no trained model: run `lotse train`")
    validate_action_results_once_compiled()
    app = create_app(str(model))
    configure_logging()
    app.run(host=settings.host, port=settings.port, workers=1, access_log=False, motd=False, debug=False)


if __name__ == "__main__":
    main()
