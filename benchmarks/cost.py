"""What a turn costs beside the bot that `rasa init` makes: milliseconds, memory, time to start, model size."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Iterator

import psutil

from bot.asking import free_port
from bot.supervisor import Service, Supervisor
from knowledge.catalogue.database import connect
from knowledge.catalogue.load import load_catalogue
from knowledge.settings import read_settings

ROUNDS = 60
WARM_UP = 8
OURS = (
    "Hallo, mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss",
    "kitaplatz für meine tochter 2 in bielefeld",
    "mein sohn 15 schwänzt die schule, gelsenkirchen",
    "danke",
)
STOCK = ("hello", "I am feeling very sad today", "are you a bot?", "goodbye")


@dataclass(frozen=True)
class Cost:
    """Figures of one bot."""

    name: str
    turn_ms: float
    """Median over all turns, the action and the database included."""
    turn_ms_p95: float
    memory_mb: float
    """Resident memory of all its processes together."""
    start_s: float
    model_mb: float
    train_s: float


def environment(**extra: str) -> dict[str, str]:
    """Return the environment for both bots alike."""
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}
    return {**os.environ, **quiet, **extra}


def make_stock_bot(folder: Path) -> float:
    """Make and train the bot of `rasa init` in a folder; return the seconds of training."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
    make = "from rasa.cli.scaffold import create_initial_project; create_initial_project('.')"
    subprocess.run([sys.executable, "-c", make], cwd=folder, env=environment(), **quiet)  # type: ignore[call-overload]
    begin = time.monotonic()
    command = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", "stock"]
    subprocess.run(command, cwd=folder, env=environment(), **quiet)  # type: ignore[call-overload]
    return time.monotonic() - begin


@contextmanager
def stock_bot(folder: Path, port: int) -> Iterator[tuple[float, list[int]]]:
    """Run the bot of `rasa init` with its REST channel; yield seconds to start and its process ids."""
    (folder / "credentials.yml").write_text("rest:\n")
    command = [sys.executable, "-m", "rasa", "run", "--port", str(port), "--interface", "127.0.0.1"]
    begin = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    probe = Service("stock", "", port, f"http://127.0.0.1:{port}/webhooks/rest/")
    try:
        while not probe.is_healthy() and time.monotonic() - begin < 180:
            time.sleep(0.1)
        yield time.monotonic() - begin, [process.pid]
    finally:
        process.terminate()
        process.wait()


@contextmanager
def our_bot(home: Path, port: int, model: Path) -> Iterator[tuple[float, list[int]]]:
    """Run this project's bot as `lotse start` does; yield seconds to start and its process ids."""
    settings = replace(read_settings(), home=home, port=port, action_port=free_port(), host="127.0.0.1")
    load_catalogue(connect(settings.catalogue_url))
    supervisor = Supervisor(settings, model, print)
    begin = time.monotonic()
    try:
        supervisor.start()
        pids = [service.process.pid for service in supervisor.services if service.process]
        yield time.monotonic() - begin, pids
    finally:
        supervisor.stop()


def ask(port: int, text: str, sender: str) -> float:
    """Send one message and return the milliseconds until the answer is there."""
    body = json.dumps({"sender": sender, "message": text}).encode()
    url = f"http://127.0.0.1:{port}/webhooks/rest/webhook"
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    begin = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()
    return (time.perf_counter() - begin) * 1000


def memory(pids: list[int]) -> float:
    """Return the resident memory of processes and their children in MB."""
    processes = {child for pid in pids for child in [psutil.Process(pid), *psutil.Process(pid).children(True)]}
    return sum(process.memory_info().rss for process in processes) / 1e6


def compare(folder: Path, our_model: Path, our_training: float) -> tuple[Cost, Cost]:
    """Measure both bots side by side, their turns taking turns."""
    stock_folder, home = folder / "stock", folder / "home"
    stock_folder.mkdir()
    home.mkdir()
    stock_training = make_stock_bot(stock_folder)
    ports = free_port(), free_port()
    with (
        stock_bot(stock_folder, ports[0]) as (stock_start, stock_pids),
        our_bot(home, ports[1], our_model) as (start, pids),
    ):
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(WARM_UP + ROUNDS):
            # A conversation of four turns, then a new one, for both alike.
            sender = f"bench-{number // 4}"
            stock_ms = ask(ports[0], STOCK[number % 4], sender)
            our_ms = ask(ports[1], OURS[number % 4], sender)
            if number >= WARM_UP:
                times[0].append(stock_ms)
                times[1].append(our_ms)
        stock_model = stock_folder / "models" / "stock.tar.gz"
        sizes = stock_model.stat().st_size / 1e6, our_model.stat().st_size / 1e6
        return (
            cost("rasa init", times[0], memory(stock_pids), stock_start, sizes[0], stock_training),
            cost("Familienlotse", times[1], memory(pids), start, sizes[1], our_training),
        )


def cost(name: str, times: list[float], megabytes: float, start: float, size: float, training: float) -> Cost:
    """Summarise the turns of one bot."""
    p95 = statistics.quantiles(times, n=20)[18]
    return Cost(name, statistics.median(times), p95, megabytes, start, size, training)
