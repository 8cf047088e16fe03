"""What messengers must not lose at a restart: accepted messages, answers on their way, buttons, who was told what.

One SQLite file in `home`, readable to us only. A message and the platform's id of the person lie in it until the answer
is sent; everything else knows people by a keyed hash. Deleted rows are overwritten.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, Iterable, Optional, Sequence

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
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine import Connection, Engine

from bot.channels.messengers.base import Incoming
from bot.channels.messengers.parts import Part
from knowledge.catalogue.database import connect

FILE: Final = "messengers.db"
MOST_WAITING: Final = 200
"""Messages of one person that may wait; what comes beyond is somebody else's game."""
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


class Store:
    """All reading and writing of the messengers' file. Every method is one transaction."""

    def __init__(self, home: Path) -> None:
        path = home / FILE
        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        self._engine: Engine = connect(f"sqlite:///{path}")
        event.listen(self._engine, "connect", _overwrite_deleted)
        TABLES.create_all(self._engine)

    def accept(self, platform: str, messages: Iterable[tuple[str, str, Incoming]], now: float) -> list[str]:
        """Keep messages that are new, all or none; return the persons who have some.

        Args:
            platform: its name.
            messages: (key by which a repetition is recognised, person, message), in order.
            now: seconds since 1970.
        """
        persons: list[str] = []
        with self._engine.begin() as connection:
            for key, person, incoming in messages:
                new = sqlite_insert(SEEN).values(key=key, at=now).on_conflict_do_nothing()
                if connection.execute(new).rowcount != 1 or self._waiting_of(connection, person) >= MOST_WAITING:
                    continue
                values = {"platform": platform, "person": person, "incoming": json.dumps(asdict(incoming)), "at": now}
                connection.execute(insert(INBOX).values(**values))
                persons.append(person)
        return persons

    @staticmethod
    def _waiting_of(connection: Connection, person: str) -> int:
        query = select(func.count()).select_from(INBOX).where(INBOX.c.person == person)
        return int(connection.execute(query).scalar_one())

    def persons_waiting(self, platform: str) -> list[str]:
        """Return who has unanswered messages, the longest waiting first."""
        query = select(INBOX.c.person).where(INBOX.c.platform == platform)
        with self._engine.connect() as connection:
            rows = connection.execute(query.group_by(INBOX.c.person).order_by(func.min(INBOX.c.id)))
            return [row.person for row in rows]

    def next_of(self, person: str) -> Optional[Waiting]:
        """Return somebody's oldest unanswered message."""
        query = select(INBOX).where(INBOX.c.person == person).order_by(INBOX.c.id).limit(1)
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        incoming = Incoming(**json.loads(row.incoming))
        return Waiting(row.id, row.person, incoming, row.at, row.attempts, row.answered, row.erase)

    def begin(self, message: int) -> None:
        """Count an attempt, so that a message that always breaks us is not tried for ever."""
        with self._engine.begin() as connection:
            connection.execute(update(INBOX).where(INBOX.c.id == message).values(attempts=INBOX.c.attempts + 1))

    def answer(self, waiting: Waiting, reply: Reply, now: float) -> None:
        """Keep an answer to be sent, and forget what the person wrote."""
        bare = Incoming(waiting.incoming.address, "", waiting.incoming.kind, sent_at=waiting.incoming.sent_at)
        person = waiting.person
        with self._engine.begin() as connection:
            for position, part in enumerate(reply.parts):
                connection.execute(insert(OUTBOX).values(message=waiting.id, position=position, part=part.to_json()))
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

    def unsent(self, message: int) -> list[tuple[int, Part]]:
        """Return what is left to send of an answer, in order."""
        query = select(OUTBOX.c.position, OUTBOX.c.part).where(OUTBOX.c.message == message)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(OUTBOX.c.position)).all()
        return [(row.position, Part.from_json(row.part)) for row in rows]

    def sent(self, message: int, position: int) -> None:
        """Forget a part that the platform has taken."""
        with self._engine.begin() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.message == message, OUTBOX.c.position == position))

    def done(self, waiting: Waiting, missed: bool = False, now: float = 0.0) -> None:
        """Forget a message and what is left of its answer; `missed` remembers that it did not arrive."""
        with self._engine.begin() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.message == waiting.id))
            connection.execute(delete(INBOX).where(INBOX.c.id == waiting.id))
            if waiting.erase:
                self._forget(connection, waiting.person)
            elif missed:
                new = sqlite_insert(CONTACTS).values(
                    person=waiting.person, told=False, hinted=False, missed=True, at=now
                )
                new = new.on_conflict_do_update(index_elements=["person"], set_={"missed": True, "at": now})
                connection.execute(new)

    def contact(self, person: str) -> Contact:
        """Return what somebody was told already."""
        with self._engine.connect() as connection:
            row = connection.execute(select(CONTACTS).where(CONTACTS.c.person == person)).first()
        return Contact(row.told, row.hinted, row.missed) if row is not None else Contact()

    def payload(self, person: str, token: str) -> Optional[str]:
        """Return what a short token stands for, if this person got it."""
        query = select(TOKENS.c.payload).where(and_(TOKENS.c.person == person, TOKENS.c.token == token))
        with self._engine.connect() as connection:
            found: Optional[str] = connection.execute(query).scalar_one_or_none()
        return found

    def sweep(self, before: float) -> None:
        """Delete everything that was last touched before a point in time (seconds since 1970)."""
        with self._engine.begin() as connection:
            old = select(INBOX.c.id).where(INBOX.c.at < before)
            connection.execute(delete(OUTBOX).where(OUTBOX.c.message.in_(old)))
            for table in (INBOX, SEEN, TOKENS, CONTACTS):
                connection.execute(delete(table).where(table.c.at < before))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @staticmethod
    def _forget(connection: Connection, person: str) -> None:
        # What came after the wish to erase is a new conversation, so the inbox stays.
        connection.execute(delete(TOKENS).where(TOKENS.c.person == person))
        connection.execute(delete(CONTACTS).where(CONTACTS.c.person == person))

    @staticmethod
    def _put(connection: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
        row = sqlite_insert(table).values(**key, **values)
        connection.execute(row.on_conflict_do_update(index_elements=list(key), set_=values))


def _overwrite_deleted(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def number_tokens(payloads: Sequence[str]) -> dict[str, str]:
    """Return the tokens of choices that are answered with a number."""
    return {f"{NUMBER}{number}": payload for number, payload in enumerate(payloads, start=1)}
