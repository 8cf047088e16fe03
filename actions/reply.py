"""Collect what a turn says and send it: text messages, then the one `custom` payload."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Optional, Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.memory import SLOT, Memory
from knowledge.answers.contract import Answer, Kind
from knowledge.answers.payload import sign_payload
from knowledge.answers.render import describe_offer, describe_simply, offer_payload
from knowledge.search.query import Hit
from knowledge.texts import say


@dataclass
class Reply:
    """One turn's answer while it is put together."""

    memory: Memory
    intent: Optional[str]
    secret: str
    kind: Kind = "smalltalk"
    crisis: Optional[str] = None
    texts: list[str] = field(default_factory=list)
    offers: list[dict[str, Any]] = field(default_factory=list)
    relaxed: list[str] = field(default_factory=list)
    follow_ups: list[dict[str, str]] = field(default_factory=list)

    def say(self, text: str) -> None:
        """Add a text message. Rasa would split it at blank lines, so it must have none."""
        self.texts.append("\n".join(line for line in text.strip().splitlines() if line.strip()))

    def tell(self, key: str, **values: object) -> None:
        """Add one of our fixed texts, in simple words if the person asked for them."""
        self.say(say(key, self.memory.simple, **values))

    def button(self, title: str, intent: str, entities: Optional[dict[str, Any]] = None) -> None:
        """Add a button whose payload only we can make."""
        self.follow_ups.append({"title": title, "payload": sign_payload(self.secret, intent, entities)})

    def show(self, hits: Sequence[Hit]) -> None:
        """Add offers, each as a text and in the payload, and remember them."""
        for number, hit in enumerate(hits, start=1):
            describe = describe_simply if self.memory.simple else describe_offer
            self.say(f"{number}. {describe(hit)}")
            self.offers.append(offer_payload(hit))
        ids = [hit.offer.id for hit in hits]
        shown = [*self.memory.shown, *(offer_id for offer_id in ids if offer_id not in self.memory.shown)]
        self.memory = replace(self.memory, last=ids, shown=shown[-60:])

    def send(self, dispatcher: CollectingDispatcher) -> list[dict[str, Any]]:
        """Hand everything to Rasa and return the events that keep the memory."""
        for text in self.texts:
            dispatcher.utter_message(text=text)
        answer = Answer(
            kind=self.kind,
            understood=self.memory.understood(self.intent),
            crisis=self.crisis,
            offers=self.offers,
            relaxed=self.relaxed,
            follow_ups=self.follow_ups,
        )
        dispatcher.utter_message(json_message=answer.to_payload())
        return [SlotSet(SLOT, self.memory.to_slot())]
