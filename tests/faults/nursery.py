"""Starts assistants with a stand-in for Rasa, as often as asked, each in a fresh process.

Reads one JSON object a line, {"environment": …, "log": …}, and writes the number of the process that it started.
Processes are forked from this one, which has imported everything, so that killing and restarting costs little. Rasa's
model code is left out, for it brings TensorFlow and ten seconds.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Optional

import yaml

from knowledge.settings import ROOT


def leave_out_tensorflow() -> None:
    """Take the place of the modules that `bot.server` imports for the real model only."""
    run = ModuleType("rasa.core.run")
    run.create_http_input_channels = create_channels  # type: ignore[attr-defined]
    # The stand-in replaces these in `bot.server` itself.
    run.load_agent_on_start = run.close_resources = None  # type: ignore[attr-defined]
    fixes = ModuleType("bot.rasa_fixes")
    fixes.validate_action_results_once_compiled = None  # type: ignore[attr-defined]
    sys.modules["rasa.core.run"], sys.modules["bot.rasa_fixes"] = run, fixes


def find_channels(credentials: str) -> list[Any]:
    """Return the classes that a credentials file names."""
    from rasa.shared.utils.common import class_from_module_path

    return [class_from_module_path(name) for name in yaml.safe_load(Path(credentials).read_text(encoding="utf-8"))]


def create_channels(_: Optional[str], credentials: str) -> list[Any]:
    """Return the channels that a credentials file names, as Rasa does with all that are not its own."""
    return [channel.from_credentials({}) for channel in find_channels(credentials)]


def main() -> None:
    """Start a process for every line."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    leave_out_tensorflow()
    find_channels(str(ROOT / "credentials.yml"))
    from bot.nlu.crisis import find_crisis
    from bot.nlu.places import find_places
    from knowledge.topics.store import get_topics
    from tests.faults.stand_in import serve

    # Read once here, not in every process.
    get_topics()
    for recognise in (find_crisis, find_places):
        recognise("wir wohnen in neuss")
    assert "tensorflow" not in sys.modules, "leave_out_tensorflow leaves out too little"
    print("ready", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        number = os.fork()
        if number == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            sys.stdin.close()
            serve(asked["environment"], asked["log"])
            os._exit(0)
        print(number, flush=True)


if __name__ == "__main__":
    main()
