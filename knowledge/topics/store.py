"""The topics, read once a process."""

from __future__ import annotations

from functools import lru_cache

from knowledge.settings import CONTENT
from knowledge.topics.content import Topic, read_topics


@lru_cache(maxsize=1)
def get_topics() -> dict[str, Topic]:
    """Return all topics by key."""
    return read_topics(CONTENT / "topics.yml")
