"""Messages in another language: a fixed text in that language, and what place and age already tell."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from actions.context import Context
from actions.heard import Heard
from actions.memory import Memory
from actions.reply import Reply
from actions.turn import Turn
from knowledge.languages import get_languages
from knowledge.search.find import find_offers
from knowledge.search.query import Query
from knowledge.topics.store import get_topics

SHOWN: Final = 2


class AnswerForeign(Turn):
    """Say in the writer's language what the assistant is and who helps in that language."""

    action_name = "action_answer_foreign"

    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        reply.kind = "redirect"
        language = get_languages()[reply.memory.language]
        reply.say(language.text)
        memory = reply.memory
        if memory.municipality is None:
            reply.say(language.ask_place)
            reply.memory = replace(memory, asked="place")
            return
        query = Query(needs=("migration_sprache",), municipality=memory.municipality, district=memory.district)
        hits = find_offers(context.engine, query, get_topics(), context.today).hits
        local = [hit for hit in hits if hit.offer.municipality_ags == memory.municipality][:SHOWN]
        if local:
            reply.say(language.offers_intro)
            reply.show(local)
