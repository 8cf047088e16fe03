"""Who may use REST without a key: this machine, and nobody who only looks like it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.channels.access import is_loopback, may_use_rest, origin_is_ours
from knowledge.settings import Settings


@dataclass
class Asking:
    """A request as far as access looks at it."""

    ip: str = "127.0.0.1"
    host: str = "localhost:5005"
    headers: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.1.2.3", "::1", "localhost", "::1%lo"])
def test_loopback(address):
    assert is_loopback(address)


@pytest.mark.parametrize(
    "address", [None, "", "0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "8.8.8.8", "127.0.0.1.evil.example", "evil", "1"]
)
def test_not_loopback(address):
    assert not is_loopback(address)


@pytest.mark.parametrize("host", ["localhost:5005", "127.0.0.1:5005", "[::1]:5005", "localhost"])
@pytest.mark.parametrize("ip", ["127.0.0.1", "::1"])
def test_this_machine_may(ip, host):
    assert may_use_rest(Asking(ip, host), Settings())


@pytest.mark.parametrize(
    "asking",
    [
        Asking(ip="192.168.1.5"),
        Asking(ip=""),
        Asking(host="evil.example:5005"),
        Asking(host="localhost.evil.example"),
        Asking(host=""),
        Asking(headers={"x-forwarded-for": "8.8.8.8"}),
        Asking(headers={"forwarded": "for=8.8.8.8"}),
        Asking(headers={"x-real-ip": "8.8.8.8"}),
        Asking(headers={"x-forwarded-for": "127.0.0.1"}),
        Asking(headers={"origin": "https://evil.example"}),
        Asking(headers={"origin": "null"}),
        Asking(headers={"origin": "http://localhost:8080"}),
    ],
)
def test_everybody_else_may_not(asking):
    assert not may_use_rest(asking, Settings())


@pytest.mark.parametrize("settings", [Settings(open_rest="nobody"), Settings(open_rest=""), Settings(open_rest="all")])
def test_closed_is_closed(settings):
    assert not may_use_rest(Asking(), settings)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "lotse.example"])
def test_a_server_that_the_world_can_reach_is_closed(host):
    assert not may_use_rest(Asking(), Settings(host=host))


@pytest.mark.parametrize(
    ("origin", "allowed", "ours"),
    [
        (None, "", True),
        ("http://localhost:5005", "", True),
        ("https://localhost:5005", "", True),
        ("http://localhost:5006", "", False),
        ("https://neuss.de", "", False),
        ("https://neuss.de", "https://neuss.de", True),
        ("https://neuss.de/", "https://neuss.de", True),
        ("https://neuss.de", " https://x.de/ , https://neuss.de/ ", True),
        ("https://evil-neuss.de", "https://neuss.de", False),
        ("https://neuss.de.evil.example", "https://neuss.de", False),
        ("http://neuss.de", "https://neuss.de", False),
        ("null", "", False),
        ("", "", False),
        ("", ",", False),
    ],
)
def test_origin(origin, allowed, ours):
    asking = Asking(headers={} if origin is None else {"origin": origin})
    assert origin_is_ours(asking, Settings(allow_origins=allowed)) is ours
