"""Keep of a conversation only what the next turn needs, and only for a while."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Any, Iterable, Optional

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.settings import read_settings

MEMORY = "memory"


class ForgetfulTrackerStore(TrackerStore):
    """Holds the memory slot of each conversation in this process, no message texts, for a limited time.

    Rasa's own stores keep every event for ever and read all of them back at every turn. Here a turn starts from the
    slot alone, so a long conversation costs no more than a short one and free text is gone when its turn is over.
    """

    def __init__(self, domain: Domain, event_broker: Optional[EventBroker] = None, **kwargs: Any) -> None:
        settings = read_settings()
        self._lifetime = settings.session_minutes * 60
        self._most = settings.max_sessions
        self._kept: OrderedDict[str, tuple[float, Optional[dict[str, Any]]]] = OrderedDict()
        super().__init__(domain, event_broker, **kwargs)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the memory slot; forget who was silent too long."""
        self._kept[tracker.sender_id] = (time.monotonic(), tracker.get_slot(MEMORY))
        self._kept.move_to_end(tracker.sender_id)
        self.forget_expired()

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """Return a conversation as it stands between two turns."""
        self.forget_expired()
        if sender_id not in self._kept:
            return None
        events = [
            ActionExecuted(ACTION_SESSION_START_NAME),
            SessionStarted(),
            SlotSet(MEMORY, self._kept[sender_id][1]),
            ActionExecuted(ACTION_LISTEN_NAME),
        ]
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)

    async def keys(self) -> Iterable[str]:
        """Return who is remembered."""
        self.forget_expired()
        return list(self._kept)

    async def delete(self, sender_id: str) -> None:
        """Forget one conversation."""
        self._kept.pop(sender_id, None)

    def forget_expired(self) -> None:
        """Forget conversations that were silent too long, and the oldest beyond the limit."""
        oldest_kept = time.monotonic() - self._lifetime
        while self._kept:
            sender, (last, _) = next(iter(self._kept.items()))
            if last >= oldest_kept and len(self._kept) <= self._most:
                break
            del self._kept[sender]
