"""Answer a message once, however often it is sent."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Awaitable, Callable, Final

KEPT_SECONDS: Final = 300
KEPT_ANSWERS: Final = 8
"""Of one session."""


@dataclass(frozen=True)
class Answered:
    """The messages of one turn, and whether they are worth keeping; a failure is not, the next try may go well."""

    messages: list[dict[str, Any]]
    complete: bool = True


@dataclass(frozen=True)
class _Entry:
    started: float
    task: asyncio.Task[Answered]


class Once:
    """Remembers the last answers of each session for a while, and those that are still being made."""

    def __init__(self, most_sessions: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most_sessions
        self._clock = clock
        self._sessions: OrderedDict[str, OrderedDict[str, _Entry]] = OrderedDict()

    async def run(self, session: str, message_id: str, turn: Callable[[], Awaitable[Answered]]) -> Answered:
        """Return the answer to a message, from the one turn that it gets.

        A client that goes away does not end the turn: when it asks again, the answer is there.
        """
        self._tidy()
        entries = self._sessions.setdefault(session, OrderedDict())
        self._sessions.move_to_end(session)
        entry = entries.get(message_id)
        if entry is None:
            entry = _Entry(self._clock(), asyncio.ensure_future(turn()))
            entries[message_id] = entry
            entry.task.add_done_callback(lambda task: self._drop_if_failed(session, message_id, task))
            _keep_newest(entries)
        return await asyncio.shield(entry.task)

    async def forget(self, session: str) -> None:
        """Wait for what is still being answered and forget all answers of a session."""
        entries = self._sessions.pop(session, OrderedDict())
        await asyncio.gather(*(entry.task for entry in entries.values()), return_exceptions=True)

    def _drop_if_failed(self, session: str, message_id: str, task: asyncio.Task[Answered]) -> None:
        if task.cancelled() or task.exception() is not None or not task.result().complete:
            entries = self._sessions.get(session, OrderedDict())
            if message_id in entries and entries[message_id].task is task:
                del entries[message_id]

    def _tidy(self) -> None:
        """Forget sessions that were silent for a while, and the oldest beyond the limit."""
        oldest_kept = self._clock() - KEPT_SECONDS
        while self._sessions:
            session, entries = next(iter(self._sessions.items()))
            pending = any(not entry.task.done() for entry in entries.values())
            is_old = all(entry.started < oldest_kept for entry in entries.values())
            if pending or not (is_old or len(self._sessions) > self._most):
                break
            del self._sessions[session]


def _keep_newest(entries: OrderedDict[str, _Entry]) -> None:
    done = [message_id for message_id, entry in entries.items() if entry.task.done()]
    for message_id in done[: max(len(entries) - KEPT_ANSWERS, 0)]:
        del entries[message_id]
