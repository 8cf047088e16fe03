"""The topic lexicon."""

from __future__ import annotations

import pytest

from bot.nlu.topics import TopicLexicon, topics_for_needs
from knowledge.topics.store import get_topics


@pytest.fixture(scope="module")
def lexicon():
    return TopicLexicon(get_topics())


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("mein sohn spricht kaum", "spricht_kaum"),
        ("MEIN SOHN SPRICHT KAUM!", "spricht_kaum"),
        ("sie wird in der schule gemobbt", "mobbing"),
        ("suche eine hebamme", "hebamme_finden"),
        ("wir brauchen einen kitaplatz", "kita_platz"),
    ],
)
def test_finds_topics(lexicon, text, topic):
    assert topic in lexicon.find(text)


def test_finds_nothing_in_small_talk(lexicon):
    assert lexicon.find("hallo, guten morgen zusammen") == []


def test_lost_umlauts_cost_nothing(lexicon):
    assert lexicon.find("häusliche gewalt") == lexicon.find("haeusliche gewalt") != []


def test_only_topics_of_the_needs_are_kept():
    topics = get_topics()
    assert topics_for_needs(["spricht_kaum", "schulden"], ["fruehfoerderung"], topics) == ["spricht_kaum"]
