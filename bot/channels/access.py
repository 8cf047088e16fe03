"""Who may use the open REST form: loopback while developing, nobody else until it is configured."""

from __future__ import annotations

import ipaddress
from typing import Optional

from sanic.request import Request

from knowledge.settings import Settings


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
