"""Counts for people."""

from __future__ import annotations

from knowledge.catalogue.dao import count_offers
from knowledge.catalogue.load import load_catalogue
from knowledge.catalogue.stats import describe
from knowledge.catalogue.vocabulary import CATEGORIES


def test_a_small_catalogue(content, empty_database):
    content.break_line("category: kita", "category: kita\n  status: inactive")
    load_catalogue(empty_database, content.folder)
    lines = describe(empty_database)
    assert "Deutschland: 3 active, 0 not shown" in lines
    # One offer of its own and the two bodies by law; the Kita is not shown.
    assert "Musterstadt: 3 active, 1 not shown" in lines
    assert "kita: 0 active" in lines
    assert "erziehungsberatung: 1 active" in lines
    assert lines[-1] == "total: 7 offers, 6 active"


def test_every_municipality_and_category_has_a_line(catalogue):
    lines = describe(catalogue)
    names = {name for name, _, _ in count_offers(catalogue)}
    assert len(lines) == len(names) + 1 + len(CATEGORIES) + 1
    assert lines[: len(names)] == sorted(lines[: len(names)])
    for category in CATEGORIES:
        assert any(line.startswith(f"{category}: ") for line in lines)
