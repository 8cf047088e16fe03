"""Parts of German compounds."""

from __future__ import annotations

import pytest

from benchmarks.pipelines.compounds import CompoundSplitter


@pytest.fixture(scope="module")
def splitter() -> CompoundSplitter:
    splitter = CompoundSplitter()
    splitter.learn(
        [
            "Kindertagespflege, Ausbildungsplatz, Schreibaby, Kitaplatzabsage und Geburtsvorbereitungskurs",
            "verstehen wir, Familie",
        ]
    )
    return splitter


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kindertagespflege", ["kinder", "tage", "pflege"]),
        ("ausbildungsplatz", ["ausbildung", "platz"]),
        ("schreibaby", ["schrei", "baby"]),
        ("geburtsvorbereitungskurs", ["geburt", "vorbereitung", "kurs"]),
        ("verstehen", ["verstehen"]),
        ("kita", ["kita"]),
        ("xqzwvbnmxqzw", ["xqzwvbnmxqzw"]),
    ],
)
def test_words_are_split_where_their_parts_are_common(splitter: CompoundSplitter, word: str, parts: list[str]) -> None:
    assert splitter.split(word) == parts


def test_new_compounds_are_split_by_parts_learned_from_others(splitter: CompoundSplitter) -> None:
    assert splitter.parts("Der Kitaplatz und das Baby") == ["kita", "platz"]


def test_only_words_of_the_training_texts_are_kept(splitter: CompoundSplitter) -> None:
    assert len(splitter.words) < 40
