"""For professionals who worry about a child: the steps of the law, who advises nearby; never an assessment."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.reply import Reply
from actions.turn import Turn
from knowledge.catalogue.freshness import say_date
from knowledge.referral.store import get_protection_steps
from knowledge.search.find import find_offers
from knowledge.search.query import Query
from knowledge.topics.store import get_topics

LOCAL_OFFERS: Final = 2
TOPICS: Final = ("gewalt_gegen_kind", "vernachlaessigung_sorge")


class ChildProtection(Turn):
    """Say the steps for the asking profession and the local contact."""

    action_name = "action_child_protection"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "info"
        memory = reply.memory
        if before.asked != "protection_place":
            self.tell_steps(reply, heard)
        if memory.outside is not None:
            reply.tell("initiative_not_member", place=memory.outside)
        elif memory.municipality is None:
            reply.tell("protection_ask_place")
            reply.memory = replace(memory, asked="protection_place")
        else:
            reply.tell("fact_next_step", place=memory.municipality_name)
            self.show_local(reply, context)

    def tell_steps(self, reply: Reply, heard: Heard) -> None:
        """Say the steps, the numbers and the source for the profession."""
        memory = reply.memory
        profession = heard.profession or memory.profession or "other"
        steps = get_protection_steps().get(profession) or get_protection_steps()["other"]
        reply.tell("protection_intro", law=steps.law)
        reply.say("\n".join(f"{number}. {step}" for number, step in enumerate(steps.steps, start=1)))
        reply.say("\n".join(steps.numbers))
        reply.tell("protection_source", stand=say_date(steps.as_of), source=steps.source)

    def show_local(self, reply: Reply, context: Context) -> None:
        """Show the Jugendamt that is responsible."""
        memory = reply.memory
        query = Query(
            needs=("jugendamt",),
            topics=TOPICS,
            municipality=memory.municipality,
            district=memory.district,
            professional=True,
        )
        hits = find_offers(context.engine, query, get_topics(), context.today).hits
        local = [hit for hit in hits if hit.offer.category == "jugendamt"]
        # The department for child protection before other parts of the Jugendamt.
        local.sort(key=lambda hit: "kinderschutz" not in f"{hit.offer.name} {hit.offer.summary}".lower())
        reply.show(local[:LOCAL_OFFERS])
