"""The supervisor: restart what dies, wait longer each time, leave nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import bot.supervisor
from bot.asking import free_port
from bot.supervisor import PortTaken, Service, StartFailed, Supervisor, check_port, describe_end
from knowledge.settings import Settings

SERVING = """\
import http.server, os, sys
port = int(os.environ["{variable}"])
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer.allow_reuse_address = True
http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""
MODEL = Path("model.tar.gz")
DYING = "raise SystemExit(3)\n"
STUBBORN = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SERVING


@pytest.fixture
def make(tmp_path, monkeypatch):
    """Make a supervisor whose two services are small modules; everything it started is gone afterwards."""
    monkeypatch.setattr(bot.supervisor, "ROOT", tmp_path)
    monkeypatch.setattr(bot.supervisor, "POLL", 0.02)
    made: list[Supervisor] = []

    def make(actions: str = SERVING, assistant: str = SERVING) -> tuple[Supervisor, list[str]]:
        said: list[str] = []
        settings = Settings(home=tmp_path, port=free_port(), action_port=free_port())
        supervisor = Supervisor(settings, MODEL, said.append)
        for service, module, source, variable in zip(
            supervisor.services,
            ("tiny_actions", "tiny_assistant"),
            (actions, assistant),
            ("LOTSE_ACTION_PORT", "LOTSE_PORT"),
        ):
            (tmp_path / f"{module}.py").write_text(source.replace("{variable}", variable), encoding="utf-8")
            service.module = module
        made.append(supervisor)
        return supervisor, said

    yield make
    for supervisor in made:
        supervisor.stop()


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def wait_until(condition, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def test_both_start_and_nothing_stays(make):
    supervisor, _ = make()
    supervisor.start()
    pids = [service.process.pid for service in supervisor.services]
    assert all(service.is_healthy() for service in supervisor.services)
    supervisor.stop()
    supervisor.stop()
    assert all(gone(pid) for pid in pids)
    for service in supervisor.services:
        check_port("127.0.0.1", service.port, service.name)


def test_a_service_that_dies_is_restarted(make, monkeypatch):
    monkeypatch.setattr(bot.supervisor, "FIRST_WAIT", 0.05)
    supervisor, said = make()
    supervisor.start()
    watching = threading.Thread(target=supervisor.watch)
    watching.start()
    try:
        service = supervisor.services[1]
        for _ in range(2):
            first = service.process.pid
            os.kill(first, signal.SIGKILL)
            wait_until(lambda first=first: service.process is not None and service.process.pid != first)
            wait_until(service.is_healthy)
        assert supervisor.services[0].deaths == 0
    finally:
        supervisor.stop()
        watching.join(5)
    assert not watching.is_alive()
    assert len(said) == 2
    assert "the assistant killed by signal SIGKILL; restarting" in said[0]
    assert all(service.process.poll() is not None for service in supervisor.services)


def test_a_service_that_keeps_dying_waits_longer_each_time(make, monkeypatch):
    monkeypatch.setattr(bot.supervisor, "FIRST_WAIT", 1.0)
    clock = type("Clock", (), {"now": 1000.0, "monotonic": lambda self: self.now, "sleep": lambda self, _: None})()
    monkeypatch.setattr(bot.supervisor, "time", clock)
    supervisor, said = make(assistant=DYING)
    service = supervisor.services[1]
    waits = []
    for _ in range(7):
        service.start(supervisor._environment)
        service.process.wait(10)
        supervisor._look_after(service)
        waits.append(service.restart_at - clock.now)
        supervisor._look_after(service)
        assert service.process is None, "not before its time"
        clock.now = service.restart_at
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert said[0] == "the assistant ended with exit code 3; restarting in 1 s"


def test_after_a_healthy_while_an_earlier_death_is_forgotten():
    service = Service("assistant", "", 0, "", deaths=4, started=time.monotonic() - 61)
    assert service.wait_before_restart() == 1.0
    service = Service("assistant", "", 0, "", deaths=4, started=time.monotonic() - 10)
    assert service.wait_before_restart() == 16.0


def test_a_service_that_does_not_come_up_ends_both(make):
    supervisor, _ = make(assistant=DYING)
    with pytest.raises(StartFailed, match="the assistant ended with exit code 3"):
        supervisor.start()
    assert all(service.process.poll() is not None for service in supervisor.services)


def test_a_service_that_never_answers_ends_both(make, monkeypatch):
    monkeypatch.setattr(bot.supervisor, "STARTUP_LIMIT", 1.0)
    supervisor, _ = make(actions="import time\ntime.sleep(60)\n")
    with pytest.raises(StartFailed, match="the action server did not answer within 1 s"):
        supervisor.start()
    assert all(service.process.poll() is not None for service in supervisor.services)


def test_a_service_that_will_not_end_is_killed(make, monkeypatch):
    monkeypatch.setattr(bot.supervisor, "STOP_LIMIT", 0.3)
    supervisor, _ = make(assistant=STUBBORN)
    supervisor.start()
    supervisor.stop()
    assert supervisor.services[1].process.returncode == -signal.SIGKILL


def test_stopping_before_starting_is_fine(make):
    make()[0].stop()


def test_nothing_is_restarted_while_stopping(make):
    supervisor, _ = make()
    supervisor.stop()
    supervisor._look_after(supervisor.services[0])
    assert supervisor.services[0].process is None


@pytest.mark.parametrize(("purpose", "variable"), [("assistant", "LOTSE_PORT"), ("action server", "LOTSE_ACTION_PORT")])
def test_a_taken_port_is_named(purpose, variable):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken) as caught:
            check_port("127.0.0.1", port, purpose)
    assert f"port {port} for the {purpose} is taken" in str(caught.value)
    assert f"{variable}=" in str(caught.value)
    check_port("127.0.0.1", port, purpose)


def test_with_a_taken_port_nothing_is_started(make):
    supervisor, _ = make()
    port = supervisor.services[1].port
    with closing(socket.create_server(("127.0.0.1", port))), pytest.raises(PortTaken, match=f"port {port} "):
        supervisor.start()
    assert [service.process for service in supervisor.services] == [None, None]


def test_the_services_get_the_settings(monkeypatch, tmp_path):
    settings = Settings(home=tmp_path, port=1, action_port=2)
    environment = Supervisor(settings, MODEL, print)._environment
    assert (environment["LOTSE_PORT"], environment["LOTSE_ACTION_PORT"]) == ("1", "2")
    assert environment["LOTSE_HOME"] == str(tmp_path)
    assert environment["LOTSE_MODEL"] == str(MODEL)
    assert len(environment["LOTSE_ACTION_TOKEN"]) >= 32
    assert environment["LOTSE_ACTION_TOKEN"] != Supervisor(settings, MODEL, print)._environment["LOTSE_ACTION_TOKEN"]
    own = Supervisor(replace(settings, action_token="eigenes"), MODEL, print)
    assert own._environment["LOTSE_ACTION_TOKEN"] == "eigenes"


def test_the_assistant_listens_where_the_supervisor_looks(monkeypatch, tmp_path):
    # `lotse ask` starts an assistant of its own on 127.0.0.1, whatever LOTSE_HOST says.
    monkeypatch.setenv("LOTSE_HOST", "192.168.1.5")
    environment = Supervisor(Settings(home=tmp_path, host="127.0.0.1"), MODEL, print)._environment
    assert environment.get("LOTSE_HOST") == "127.0.0.1"


@pytest.mark.parametrize(("host", "seen"), [("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1"), ("10.0.0.7", "10.0.0.7")])
def test_health_is_asked_for_at_a_real_address(host, seen, tmp_path):
    supervisor = Supervisor(Settings(home=tmp_path, host=host), MODEL, print)
    assert supervisor.services[1].health_url == f"http://{seen}:5005/health"


def test_nobody_there_is_not_healthy():
    assert not Service("assistant", "", 0, f"http://127.0.0.1:{free_port()}/health").is_healthy()


def test_something_else_on_the_port_is_not_healthy():
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"SSH-2.0-OpenSSH_9.6\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        service = Service("assistant", "", 0, f"http://127.0.0.1:{server.getsockname()[1]}/health")
        assert service.is_healthy() is False
        thread.join(5)


@pytest.mark.parametrize(
    ("code", "said"), [(0, "ended with exit code 0"), (3, "ended with exit code 3"), (-9, "killed by signal SIGKILL")]
)
def test_why_a_process_ended(code, said):
    assert describe_end(code) == said


def test_what_ends_because_of_stop_is_not_said_to_restart(make):
    supervisor, said = make()
    supervisor.start()
    supervisor.stop()
    # The other thread may be between two services when `stop` is called.
    for service in supervisor.services:
        supervisor._look_after(service)
    assert said == []
