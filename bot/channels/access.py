"""Who asks, and from where: loopback for the open REST form, allowed origins for pages, own proxies."""

from __future__ import annotations

import ipaddress
from typing import Final, Optional, Union

from sanic.request import Request

from knowledge.settings import Settings

Network = Union[ipaddress.IPv4Network, ipaddress.IPv6Network]
BITS_OF_A_HOME: Final = 64
"""Of an IPv6 address; the rest one household or device chooses as it likes."""


def is_loopback(address: Optional[str]) -> bool:
    """Tell whether an address is this machine's own."""
    if not address:
        return False
    try:
        return ipaddress.ip_address(address.split("%")[0]).is_loopback
    except ValueError:
        return address == "localhost"


def may_use_rest(request: Request, settings: Settings) -> bool:
    """Tell whether a request may use REST without a key.

    A proxy on this machine would make the whole world look like loopback, so a forwarded request is none. Neither is
    a page of another origin that a browser on this machine shows, nor a host name that was made to point here.
    """
    if settings.open_rest != "loopback" or not is_loopback(settings.host):
        return False
    forwarded = any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip"))
    host = (request.host or "").rsplit(":", 1)[0].strip("[]")
    return is_loopback(request.ip) and not forwarded and is_loopback(host) and origin_is_ours(request, settings)


def origin_is_ours(request: Request, settings: Settings) -> bool:
    """Tell whether a browser's request comes from our own page or one that is allowed; other clients send no origin."""
    origin = request.headers.get("origin")
    if origin is None:
        return True
    allowed = {entry.strip().rstrip("/") for entry in settings.allow_origins.split(",") if entry.strip()}
    return origin.rstrip("/") in allowed | {f"http://{request.host}", f"https://{request.host}"}


def read_networks(text: str) -> list[Network]:
    """Return the networks of a comma-separated list.

    Raises:
        ValueError: an entry is neither an address nor a network.
    """
    try:
        return [ipaddress.ip_network(entry.strip(), strict=False) for entry in text.split(",") if entry.strip()]
    except ValueError as error:
        raise ValueError(f"LOTSE_TRUSTED_PROXIES: {error}") from None


def client_address(request: Request, proxies: list[Network]) -> str:
    """Return who asks, for counting: the connection's address, or what our own proxies say stands behind them.

    X-Forwarded-For is read from its end, where the nearest proxy wrote, up to the first address that is not ours;
    what a client has written into it stands before that. Of an IPv6 address only the network is returned.
    """
    address = _parse(request.ip)
    forwarded = request.headers.get("x-forwarded-for", "").split(",")
    while address is not None and forwarded and any(address in network for network in proxies):
        before = _parse(forwarded.pop())
        if before is None:
            break
        address = before
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network(f"{address}/{BITS_OF_A_HOME}", strict=False))
    return str(address) if address is not None else "unknown"


def _parse(text: Optional[str]) -> Union[ipaddress.IPv4Address, ipaddress.IPv6Address, None]:
    try:
        address = ipaddress.ip_address((text or "").strip().split("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
