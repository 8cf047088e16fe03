"""The search box that the assistant is compared with."""

from __future__ import annotations

import pytest

from benchmarks.keyword_search import KeywordSearch
from knowledge.catalogue.vocabulary import CATEGORIES


@pytest.fixture(scope="module")
def search() -> KeywordSearch:
    return KeywordSearch()


def test_an_offers_own_word_finds_its_category(search: KeywordSearch) -> None:
    assert search.rank("Wo finde ich eine Schwangerschaftsberatung?")[0] == "schwangerschaftsberatung"


def test_a_municipality_narrows_the_search(search: KeywordSearch) -> None:
    everywhere, here = search.rank("Beratung für Familien"), search.rank("Beratung für Familien", "Neuss")
    assert set(here) <= set(everywhere) <= set(CATEGORIES)
    assert here


def test_no_word_in_common_finds_nothing(search: KeywordSearch) -> None:
    assert search.rank("xqzw vbnmx") == []
    assert search.rank("Beratung für Familien", "Nirgendheim") == []
