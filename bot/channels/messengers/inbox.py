"""Accept messages at once and answer them afterwards, each person's in order, none lost and none twice.

Accepting is one transaction before the webhook gets its 200. Behind it one task per person takes the message that was
written first, has it answered, keeps the answer, sends it part by part and forgets both. After a restart the tasks go
on where they were: an answer that was kept is not worked out again, and parts that were sent are not sent again.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Awaitable, Callable, Final, Optional, Sequence

from bot.channels.messengers.base import Incoming, Platform, keyed
from bot.channels.messengers.parts import Part
from bot.channels.messengers.sender import Outcome, Sender
from bot.channels.messengers.store import Finished, Reply, Store, Waiting

log = logging.getLogger("lotse.messengers")
MOST_TURNS: Final = 4
"""Turns at once, so that a backlog does not stop the web chat."""
MOST_ATTEMPTS: Final = 20
"""How often a message is taken up, restarts included, before it is dropped."""
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
PATIENCE: Final = 5.0
"""Seconds that work under way gets when the server stops."""
SWEEP_EVERY: Final = 3600.0
TIDY_AFTER: Final = 1.0
"""Seconds that erased text may stay in the store's log."""
DAY: Final = 24 * 3600.0


class Inbox:
    """The work behind one platform's webhook."""

    def __init__(
        self,
        platform: Platform,
        store: Store,
        sender: Sender,
        respond: Callable[[Waiting], Awaitable[Reply]],
        secret: str,
    ) -> None:
        self._platform = platform
        self._store = store
        self._sender = sender
        self._respond = respond
        self._secret = secret
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._woken: set[str] = set()
        self._keepers: list[asyncio.Task[None]] = []
        self._untidy = asyncio.Event()
        self._stopping = False
        self._turns = asyncio.Semaphore(MOST_TURNS)

    def person(self, address: str) -> str:
        """Return the keyed hash under which we know an address; it is the conversation's id too."""
        return keyed(self._secret, "person", self._platform.name, address)

    async def accept(self, messages: Sequence[Incoming]) -> None:
        """Keep messages and begin to work; when this returns they are safe.

        Raises:
            SQLAlchemyError: they could not be kept; the platform should send them again.
        """
        name, account = self._platform.name, self._platform.account
        rows = [
            (keyed(self._secret, "message", name, account, entry.message_id), self.person(entry.address), entry)
            for entry in messages
        ]
        if rows:
            # A platform that hangs up meanwhile must not leave behind what was kept but is not worked on.
            await asyncio.shield(asyncio.ensure_future(self._keep(rows)))

    async def _keep(self, rows: Sequence[tuple[str, str, Incoming]]) -> None:
        for person in await self._store.run(self._store.accept, self._platform.name, rows, time.time()):
            self._wake(person)

    async def start(self) -> None:
        """Take up what a restart interrupted, and sweep and tidy from now on."""
        for person in await self._store.run(self._store.persons_waiting, self._platform.name):
            self._wake(person)
        # What a crash left behind.
        self._untidy.set()
        self._keepers = [asyncio.ensure_future(self._sweep()), asyncio.ensure_future(self._tidy())]

    async def stop(self) -> None:
        """Let work under way end, for a few seconds; the rest waits in the store."""
        self._stopping = True
        self._sender.stop()
        for keeper in self._keepers:
            keeper.cancel()
        tasks = [*self._workers.values(), *self._keepers]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=PATIENCE)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await self._sender.close()
        # The other messengers may still hold the file open.
        await self._store.run(self._store.tidy)
        self._store.close()

    async def idle(self) -> None:
        """Return when nobody waits any more."""
        while self._workers:
            await asyncio.wait(list(self._workers.values()))

    def _wake(self, person: str) -> None:
        self._woken.add(person)
        if person not in self._workers and not self._stopping:
            self._workers[person] = asyncio.get_running_loop().create_task(self._work(person))

    async def _work(self, person: str) -> None:
        pause = FIRST_PAUSE
        finished: Optional[Finished] = None
        try:
            while not self._stopping:
                try:
                    self._woken.discard(person)
                    waiting = await self._store.run(self._store.take, person, finished, time.time())
                    self._untidy.set()
                    finished = None
                    if waiting is not None:
                        finished = await self._handle(waiting)
                        pause = FIRST_PAUSE
                    elif person not in self._woken:
                        return
                except Exception:
                    log.exception("a message could not be handled")
                    await asyncio.sleep(pause)
                    pause = min(LONGEST_PAUSE, pause * 2)
            if finished is not None:
                await self._store.run(self._store.finish, finished, time.time())
        finally:
            # Nothing is awaited between finding no message and this, so none is overlooked.
            del self._workers[person]

    async def _handle(self, waiting: Waiting) -> Optional[Finished]:
        """Answer one message; return it as finished unless it has to wait for the restart."""
        if time.time() > self._closes(waiting) or waiting.attempts >= MOST_ATTEMPTS:
            log.warning("%s: an answer is too late or fails, dropped", self._platform.name)
            return Finished(waiting, missed=True)
        if waiting.answered:
            parts = await self._store.run(self._store.unsent, waiting.id)
        else:
            reply = await self._answer(waiting)
            if reply.failed and self._stopping:
                # The rest of the assistant is stopping too; after the restart the answer will be a better one.
                return None
            waiting = await self._store.run(self._store.answer, waiting, reply, time.time())
            self._untidy.set()
            parts = list(enumerate(reply.parts))
        outcome = await self._send(waiting, parts)
        return None if outcome == "stopped" else Finished(waiting, missed=outcome != "sent")

    async def _answer(self, waiting: Waiting) -> Reply:
        notices = asyncio.ensure_future(self._notify(waiting.incoming))
        try:
            async with self._turns:
                reply = await self._respond(waiting)
        except BaseException:
            notices.cancel()
            raise
        # A sign of typing after the answer would not end.
        await asyncio.gather(notices, return_exceptions=True)
        return reply

    async def _notify(self, incoming: Incoming) -> None:
        if incoming.kind == "attachment" and not incoming.text:
            # Answered at once, perhaps with nothing.
            return
        for call in self._platform.notices(incoming):
            await self._sender.notify(call)

    async def _send(self, waiting: Waiting, parts: Sequence[tuple[int, Part]]) -> Outcome:
        until = min(time.time() + self._platform.settings.messenger_give_up_seconds, self._closes(waiting))
        result: Outcome = "sent"
        for position, part in parts:
            outcome = await self._send_part(waiting.incoming.address, part, until)
            if outcome in ("stopped", "given up"):
                return outcome
            if outcome == "refused" and part.text:
                result = "refused"
            if position != parts[-1][0]:
                # The last one goes together with its message.
                await self._store.run(self._store.sent, waiting.id, position)
        return result

    async def _send_part(self, address: str, part: Part, until: float) -> Outcome:
        if time.time() > until:
            return "given up"
        outcome = await self._sender.send(self._platform.say(address, part), until)
        if outcome == "refused" and part.text and part.choices:
            # Better the bare text than nothing.
            outcome = await self._sender.send(self._platform.say(address, part.plain()), until)
        return outcome

    def _closes(self, waiting: Waiting) -> float:
        """Return when the platform's time for an answer ends, in seconds since 1970."""
        if self._platform.window is None:
            return float("inf")
        sent_at = waiting.incoming.sent_at
        return (min(sent_at, waiting.at) if sent_at else waiting.at) + self._platform.window

    async def _sweep(self) -> None:
        while True:
            try:
                oldest = time.time() - max(1, self._platform.settings.messenger_days) * DAY
                await self._store.run(self._store.sweep, oldest)
                self._untidy.set()
            except Exception:
                log.exception("the sweep of the messengers failed")
            await asyncio.sleep(SWEEP_EVERY)

    async def _tidy(self) -> None:
        while True:
            await self._untidy.wait()
            await asyncio.sleep(TIDY_AFTER)
            self._untidy.clear()
            try:
                if not await self._store.run(self._store.tidy):
                    self._untidy.set()
            except Exception:
                log.exception("the messengers' store could not be tidied")
                self._untidy.set()
