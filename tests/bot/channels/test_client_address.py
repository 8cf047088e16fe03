"""Who asks: the connection, or what our own proxies say."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.channels.access import client_address, read_networks


@dataclass
class Asking:
    """A request as far as the address goes."""

    ip: str
    headers: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("ip", "forwarded", "proxies", "address"),
    [
        ("203.0.113.9", None, "", "203.0.113.9"),
        ("203.0.113.9", "198.51.100.1", "", "203.0.113.9"),
        ("127.0.0.1", "198.51.100.1", "", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.1", "127.0.0.1", "198.51.100.1"),
        ("10.1.2.3", "6.6.6.6, 198.51.100.1", "10.0.0.0/8", "198.51.100.1"),
        ("10.1.2.3", "6.6.6.6, 198.51.100.1, 10.9.9.9", "10.0.0.0/8", "198.51.100.1"),
        ("10.1.2.3", "10.0.0.1", "10.0.0.0/8", "10.0.0.1"),
        ("10.1.2.3", "unsinn", "10.0.0.0/8", "10.1.2.3"),
        ("10.1.2.3", "", "10.0.0.0/8", "10.1.2.3"),
        ("203.0.113.9", "198.51.100.1", "10.0.0.0/8", "203.0.113.9"),
        ("2001:db8:1:2:3::4", None, "", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", None, "", "2001:db8:1:2::/64"),
        ("::1", None, "", "::/64"),
        ("::ffff:203.0.113.9", None, "", "203.0.113.9"),
        ("::1", "203.0.113.9", "::1", "203.0.113.9"),
        ("", None, "", "unknown"),
    ],
)
def test_client_address(ip, forwarded, proxies, address):
    asking = Asking(ip, {} if forwarded is None else {"x-forwarded-for": forwarded})
    assert client_address(asking, read_networks(proxies)) == address


def test_a_proxy_that_is_no_address_is_refused():
    with pytest.raises(ValueError, match="LOTSE_TRUSTED_PROXIES"):
        read_networks("10.0.0.0/8, proxy.example")
