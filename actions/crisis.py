"""A crisis: the fixed, checked text first, then who is near; never a question before help."""

from __future__ import annotations

from typing import Final, Literal

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.reply import Reply
from actions.turn import Turn
from knowledge.safety.texts import get_crisis_text
from knowledge.search.find import find_offers
from knowledge.search.query import Query
from knowledge.topics.store import get_topics

LOCAL_OFFERS: Final = 2
Writer = Literal["child", "parent", "professional"]


class AnswerCrisis(Turn):
    """Say the fixed text for the type of crisis and the writer; the conversation can go on afterwards."""

    action_name = "action_answer_crisis"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        assert heard.crisis is not None
        crisis = get_crisis_text(heard.crisis)
        reply.kind = "crisis"
        reply.crisis = heard.crisis
        writer: Writer = "professional" if reply.memory.role == "professional" else heard.writer
        if writer == "parent" and reply.memory.young:
            writer = "child"
        reply.say(crisis.texts[writer])
        memory = reply.memory
        if memory.municipality is not None and crisis.local_categories:
            query = Query(
                needs=tuple(crisis.local_categories),
                topics=tuple(crisis.local_topics),
                municipality=memory.municipality,
                district=memory.district,
            )
            hits = find_offers(context.engine, query, get_topics(), context.today).hits
            local = [hit for hit in hits if hit.offer.municipality_ags == memory.municipality and hit.offer.phone]
            reply.show([hit for hit in local if set(hit.offer.topics) & set(crisis.local_topics)][:LOCAL_OFFERS])
