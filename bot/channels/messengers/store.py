"""What messengers must not lose at a restart: accepted messages, answers on their way, buttons, who was told what.

One SQLite file in `home`, readable to us only. A message and the platform's id of the person lie in it until the answer
is sent; everything else knows people by a keyed hash. Deleted rows are overwritten, and `tidy` empties the log that
SQLite writes beside the file.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Callable, Final, Iterator, Literal, Optional, Sequence, TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    and_,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import QueuePool

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.parts import Part

T = TypeVar("T")
FILE: Final = "messengers.db"
MOST_WAITING: Final = 200
"""Messages of one person that may wait; what comes beyond is somebody else's game."""
MOST_VALUES: Final = 500
"""Values in one query; SQLite's oldest limit is 999."""
NUMBER: Final = "#"
"""Start of the token of a choice that is answered with a number."""

TABLES: Final = MetaData()
SEEN: Final = Table(
    "seen", TABLES, Column("key", String(64), primary_key=True), Column("at", Float, nullable=False, index=True)
)
INBOX: Final = Table(
    "inbox",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("person", String(64), nullable=False, index=True),
    Column("incoming", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("written", Float, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("answered", Boolean, nullable=False, default=False),
    Column("erase", Boolean, nullable=False, default=False),
    sqlite_autoincrement=True,
)
OUTBOX: Final = Table(
    "outbox",
    TABLES,
    Column("message", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("part", Text, nullable=False),
)
TOKENS: Final = Table(
    "tokens",
    TABLES,
    Column("person", String(64), primary_key=True),
    Column("token", String(64), primary_key=True),
    Column("payload", Text, nullable=False),
    Column("at", Float, nullable=False, index=True),
)
CONTACTS: Final = Table(
    "contacts",
    TABLES,
    Column("person", String(64), primary_key=True),
    Column("told", Boolean, nullable=False),
    Column("hinted", Boolean, nullable=False),
    Column("missed", Boolean, nullable=False),
    Column("unopened", Float, nullable=False),
    Column("at", Float, nullable=False, index=True),
)


@dataclass
class Contact:
    """What somebody was told already; a group that was refused counts as told."""

    told: bool = False
    """They know what this is, who reads along and how to erase."""
    hinted: bool = False
    """They were shown the way to the web chat."""
    missed: bool = False
    """An answer to them had to be given up."""
    unopened: float = 0.0
    """When what we cannot open arrived, the last time that they were told so: seconds since 1970, 0 if never."""


@dataclass(frozen=True)
class Waiting:
    """A message that was accepted and whose answer is not wholly sent."""

    id: int
    person: str
    incoming: Incoming
    at: float
    """When it was accepted, in seconds since 1970."""
    attempts: int
    """How often answering it has begun."""
    answered: bool
    """The answer is in the outbox."""
    erase: bool


@dataclass
class Reply:
    """An answer as it goes into the outbox, and what else changes with it."""

    parts: list[Part]
    contact: Optional[Contact] = None
    tokens: dict[str, str] = field(default_factory=dict)
    erase: bool = False
    failed: bool = False
    """The turn failed inside and the parts say so."""


@dataclass(frozen=True)
class Finished:
    """A message that is to be forgotten, with what is left of its answer."""

    waiting: Waiting
    missed: bool = False
    """The answer did not arrive."""


class Store:
    """All reading and writing of the messengers' file. Every method but `run` is one transaction.

    A killed process loses nothing that was committed; a power cut loses no message that was accepted, but perhaps that
    it was answered.
    """

    def __init__(self, home: Path) -> None:
        path = home / FILE
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        # One connection that is kept: opening one costs more than most of what is done with it.
        self._engine: Engine = create_engine(
            f"sqlite:///{path}",
            future=True,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            connect_args={"check_same_thread": False},
        )
        event.listen(self._engine, "connect", _set_up)
        TABLES.create_all(self._engine)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="messengers-store")

    async def run(self, work: Callable[..., T], *args: Any) -> T:
        """Do some of the store's work on a thread of its own, so that the server goes on while the disk writes.

        There is one thread, so work is done in the order in which it was asked for.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(work, *args))

    def accept(self, platform: str, messages: Sequence[tuple[str, str, Incoming]], now: float) -> list[str]:
        """Keep messages that are new, all or none, safe from a power cut; return the persons who have some.

        Args:
            platform: its name.
            messages: (key by which a repetition is recognised, person, message), in order.
            now: seconds since 1970.
        """
        with self._write("FULL") as connection:
            known = self._known(connection, [key for key, _, _ in messages])
            counts = self._counts(connection, list({person for _, person, _ in messages}))
            seen, kept = [], []
            for key, person, incoming in messages:
                if key in known:
                    continue
                known.add(key)
                seen.append({"key": key, "at": now})
                if counts[person] >= MOST_WAITING:
                    continue
                counts[person] += 1
                values = {"platform": platform, "person": person, "incoming": json.dumps(asdict(incoming))}
                kept.append({**values, "at": now, "written": incoming.sent_at or now})
            for table, rows in ((SEEN, seen), (INBOX, kept)):
                if rows:
                    connection.execute(insert(table), rows)
        return list(dict.fromkeys(str(row["person"]) for row in kept))

    @staticmethod
    def _known(connection: Connection, keys: Sequence[str]) -> set[str]:
        known: set[str] = set()
        for some in _portions(keys):
            known |= set(connection.execute(select(SEEN.c.key).where(SEEN.c.key.in_(some))).scalars())
        return known

    @staticmethod
    def _counts(connection: Connection, persons: Sequence[str]) -> Counter[str]:
        """Return how many messages each person has waiting."""
        counts: Counter[str] = Counter()
        for some in _portions(persons):
            query = select(INBOX.c.person, func.count()).where(INBOX.c.person.in_(some)).group_by(INBOX.c.person)
            counts.update({row[0]: row[1] for row in connection.execute(query)})
        return counts

    def persons_waiting(self, platform: str) -> list[str]:
        """Return who has unanswered messages, the longest waiting first."""
        query = select(INBOX.c.person).where(INBOX.c.platform == platform)
        with self._engine.connect() as connection:
            rows = connection.execute(query.group_by(INBOX.c.person).order_by(func.min(INBOX.c.id)))
            return [row.person for row in rows]

    def next_of(self, person: str) -> Optional[Waiting]:
        """Return somebody's next message: one whose answer is half sent, else the one that was written first."""
        with self._engine.connect() as connection:
            return self._next(connection, person)

    def take(self, person: str, finished: Optional[Finished], now: float) -> Optional[Waiting]:
        """Forget a message that is finished, and return somebody's next one, its attempt counted.

        The count is there so that a message that always breaks us is not tried for ever; the one that is returned
        does not include this attempt.
        """
        with self._write() as connection:
            if finished is not None:
                self._finish(connection, finished, now)
            waiting = self._next(connection, person)
            if waiting is not None:
                begun = update(INBOX).where(INBOX.c.id == waiting.id)
                connection.execute(begun.values(attempts=INBOX.c.attempts + 1))
        return waiting

    @staticmethod
    def _next(connection: Connection, person: str) -> Optional[Waiting]:
        # Platforms promise no order, neither inside a call nor between calls; equal times are as they came.
        order = (INBOX.c.answered.desc(), INBOX.c.written, INBOX.c.id)
        row = connection.execute(select(INBOX).where(INBOX.c.person == person).order_by(*order).limit(1)).first()
        if row is None:
            return None
        incoming = Incoming(**json.loads(row.incoming))
        return Waiting(row.id, row.person, incoming, row.at, row.attempts, row.answered, row.erase)

    def answer(self, waiting: Waiting, reply: Reply, now: float) -> Waiting:
        """Keep an answer to be sent, and forget what the person wrote; return the message as it is then."""
        bare = Incoming(waiting.incoming.address, "", waiting.incoming.kind, sent_at=waiting.incoming.sent_at)
        person = waiting.person
        parts = [
            {"message": waiting.id, "position": position, "part": part.to_json()}
            for position, part in enumerate(reply.parts)
        ]
        with self._write() as connection:
            if parts:
                connection.execute(insert(OUTBOX), parts)
            values = {"answered": True, "erase": reply.erase, "incoming": json.dumps(asdict(bare))}
            connection.execute(update(INBOX).where(INBOX.c.id == waiting.id).values(**values))
            # A number answers the last question only.
            connection.execute(delete(TOKENS).where(TOKENS.c.person == person, TOKENS.c.token.startswith(NUMBER)))
            for token, payload in reply.tokens.items():
                self._put(connection, TOKENS, {"person": person, "token": token}, {"payload": payload, "at": now})
            if reply.contact is not None:
                self._put(connection, CONTACTS, {"person": person}, {**asdict(reply.contact), "at": now})
            if reply.erase:
                self._forget(connection, person)
        return replace(waiting, incoming=bare, answered=True, erase=reply.erase)

    def unsent(self, message: int) -> list[tuple[int, Part]]:
        """Return what is left to send of an answer, in order."""
        query = select(OUTBOX.c.position, OUTBOX.c.part).where(OUTBOX.c.message == message)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(OUTBOX.c.position)).all()
        return [(row.position, Part.from_json(row.part)) for row in rows]

    def sent(self, message: int, position: int) -> None:
        """Forget a part that the platform has taken."""
        with self._write() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.message == message, OUTBOX.c.position == position))

    def finish(self, finished: Finished, now: float) -> None:
        """Forget a message and what is left of its answer."""
        with self._write() as connection:
            self._finish(connection, finished, now)

    def _finish(self, connection: Connection, finished: Finished, now: float) -> None:
        waiting = finished.waiting
        connection.execute(delete(OUTBOX).where(OUTBOX.c.message == waiting.id))
        connection.execute(delete(INBOX).where(INBOX.c.id == waiting.id))
        if waiting.erase:
            self._forget(connection, waiting.person)
        elif finished.missed:
            new = sqlite_insert(CONTACTS).values(person=waiting.person, **asdict(Contact(missed=True)), at=now)
            new = new.on_conflict_do_update(index_elements=["person"], set_={"missed": True, "at": now})
            connection.execute(new)

    def contact(self, person: str) -> Contact:
        """Return what somebody was told already."""
        with self._engine.connect() as connection:
            row = connection.execute(select(CONTACTS).where(CONTACTS.c.person == person)).first()
        return Contact(row.told, row.hinted, row.missed, row.unopened) if row is not None else Contact()

    def payload(self, person: str, token: str) -> Optional[str]:
        """Return what a short token stands for, if this person got it."""
        query = select(TOKENS.c.payload).where(and_(TOKENS.c.person == person, TOKENS.c.token == token))
        with self._engine.connect() as connection:
            found: Optional[str] = connection.execute(query).scalar_one_or_none()
        return found

    def sweep(self, before: float) -> None:
        """Delete everything that was last touched before a point in time (seconds since 1970)."""
        with self._write() as connection:
            old = select(INBOX.c.id).where(INBOX.c.at < before)
            connection.execute(delete(OUTBOX).where(OUTBOX.c.message.in_(old)))
            for table in (INBOX, SEEN, TOKENS, CONTACTS):
                connection.execute(delete(table).where(table.c.at < before))

    def tidy(self) -> bool:
        """Empty the log beside the file, in which erased text would stay; return whether nobody was in the way."""
        with self._engine.connect() as connection:
            busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        return not busy

    def close(self) -> None:
        """Let go of the file; SQLite removes its log then."""
        self._thread.shutdown()
        self._engine.dispose()

    @contextmanager
    def _write(self, synchronous: Literal["NORMAL", "FULL"] = "NORMAL") -> Iterator[Connection]:
        """Open a transaction; FULL waits until the disk has it, so that not even a power cut loses it."""
        with self._engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")
            yield connection

    @staticmethod
    def _forget(connection: Connection, person: str) -> None:
        # What came after the wish to erase is a new conversation, so the inbox stays.
        connection.execute(delete(TOKENS).where(TOKENS.c.person == person))
        connection.execute(delete(CONTACTS).where(CONTACTS.c.person == person))

    @staticmethod
    def _put(connection: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
        row = sqlite_insert(table).values(**key, **values)
        connection.execute(row.on_conflict_do_update(index_elements=list(key), set_=values))


def _set_up(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Return values in portions that fit into a query."""
    for start in range(0, len(values), MOST_VALUES):
        yield values[start : start + MOST_VALUES]


def number_tokens(payloads: Sequence[str]) -> dict[str, str]:
    """Return the tokens of choices that are answered with a number."""
    return {f"{NUMBER}{number}": payload for number, payload in enumerate(payloads, start=1)}
