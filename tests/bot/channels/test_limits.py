"""Counting requests: in memory, and on a store that may be away."""

from __future__ import annotations

import asyncio
import secrets

import pytest
import redis

from bot.channels.limits import Counter, Limit


def waits(limit: Limit, *who: str) -> list[int]:
    return [asyncio.run(limit.count(name)) for name in who]


def test_the_first_few_go_on_and_others_are_not_concerned():
    limit = Limit(Counter("memory://", "geheim"), "session", "LOTSE_X", "2/minute")
    first, second, third, other = waits(limit, "a", "a", "a", "b")
    assert (first, second, other) == (0, 0, 0)
    assert 1 <= third <= 60


def test_the_longest_of_several_limits_counts():
    limit = Limit(Counter("memory://", "geheim"), "session", "LOTSE_X", "5/minute;1/hour")
    assert waits(limit, "a", "a")[1] > 60


def test_kinds_do_not_share_counts():
    counter = Counter("memory://", "geheim")
    assert waits(Limit(counter, "session", "LOTSE_X", "1/minute"), "a") == [0]
    assert waits(Limit(counter, "address", "LOTSE_X", "1/minute"), "a") == [0]


def test_a_store_that_is_away_refuses_nobody(caplog):
    limit = Limit(Counter("redis://127.0.0.1:1/0", "geheim"), "address", "LOTSE_X", "1/minute")
    assert waits(limit, "203.0.113.9", "203.0.113.9") == [0, 0]
    assert "203.0.113.9" not in caplog.text


@pytest.mark.parametrize("text", ["", "viele", "20", "minute", "20/jahrhundert"])
def test_what_is_no_limit_names_its_variable(text):
    with pytest.raises(ValueError, match="LOTSE_X"):
        Limit(Counter("memory://", "geheim"), "session", "LOTSE_X", text)


REDIS = "redis://127.0.0.1:6379/0"


def has_redis() -> bool:
    try:
        return bool(redis.Redis.from_url(REDIS, socket_connect_timeout=0.5).ping())
    except redis.RedisError:
        return False


@pytest.mark.skipif(not has_redis(), reason=f"no Redis at {REDIS}")
class TestRedis:
    """Several processes count together on a real server."""

    @pytest.fixture
    def secret(self) -> str:
        return secrets.token_hex(8)

    def test_two_processes_share_their_counts(self, secret):
        first, second = (Limit(Counter(REDIS, secret), "session", "LOTSE_X", "2/minute") for _ in range(2))
        assert waits(first, "a") + waits(second, "a") == [0, 0]
        assert waits(first, "a")[0] >= 1
        assert waits(second, "a")[0] >= 1
        assert waits(second, "b") == [0]

    def test_nothing_readable_is_left_and_it_ends_by_itself(self, secret):
        server = redis.Redis.from_url(REDIS)
        before = set(server.keys())
        waits(Limit(Counter(REDIS, secret), "address", "LOTSE_X", "2/minute"), "203.0.113.9")
        new = set(server.keys()) - before
        assert new
        assert not [key for key in new if b"203.0.113.9" in key]
        assert all(0 < server.ttl(key) <= 61 for key in new)
