"""Answers to "Wo wohnen Sie?": bare words count."""

from __future__ import annotations

import pytest

from bot.nlu.places import Place, choose_place, find_places

ANSWERS = [
    ("moers", "Moers"), ("essen", "!Essen"), ("Essen", "!Essen"), ("41464", "Neuss"), ("ge", "Gelsenkirchen"), ("GE", "Gelsenkirchen"), ("hamm", "Hamm"), ("in hamm", "Hamm"),
    ("do", "Dortmund"), ("re", "Kreis Recklinghausen"), ("un", "Kreis Unna"), ("st", "Kreis Steinfurt"), ("siegen", "Kreis Siegen-Wittgenstein/Siegen"), ("kamen", "Kreis Unna/Kamen"),
    ("lage", "Kreis Lippe/Lage"), ("lippe", "Kreis Lippe"), ("senden", "Kreis Coesfeld/Senden"), ("datteln", "Kreis Recklinghausen/Datteln"), ("recke", "Kreis Steinfurt/Recke"),
    ("hagen", "!Hagen"), ("wetter", "!Wetter (Ruhr)"), ("kalk", "Köln/Kalk"), ("horst", "Gelsenkirchen/Horst"), ("bilk", "Düsseldorf/Bilk"), ("in essen", "!Essen"),
    ("wir wohnen in essen", "!Essen"), ("ja also essen", "!Essen"), ("in der nähe von siegen", "Kreis Siegen-Wittgenstein/Siegen"), ("köln", "Köln"), ("koeln kalk", "Köln/Kalk"),
    ("duisbrg", "Duisburg"), ("leverkussen", "Leverkusen"), ("mönchen gladbach", "Mönchengladbach"), ("kreis un", "Kreis Unna"), ("lev", "Leverkusen"), ("mg", "Mönchengladbach"),
    ("DU", "Duisburg"), ("EU", "Kreis Euskirchen"), ("hsk", "!Hochsauerlandkreis"), ("münchen", "!München"), ("80331", "!Postleitzahl 80331"), ("unna", "Kreis Unna/Unna"),
    ("inden", "Kreis Düren/Inden"), ("enger", "Kreis Herford/Enger"), ("löhne", "Kreis Herford/Löhne"), ("marl", "Kreis Recklinghausen/Marl"), ("werne", "Kreis Unna/Werne | Bochum/Werne"),
    ("gladbach", "Mönchengladbach | Rheinisch-Bergischer Kreis/Bergisch Gladbach"), ("59174 kamen", "Kreis Unna/Kamen"), ("herne, wanne", "Herne/Wanne"), ("schlangen", "Kreis Lippe/Schlangen"),
]  # fmt: skip


def show(place: Place) -> str:
    if place.outside:
        return f"!{place.outside}"
    return f"{place.municipality_name}/{place.district}" if place.district else str(place.municipality_name)


@pytest.mark.parametrize(("text", "expected"), ANSWERS, ids=[text for text, _ in ANSWERS])
def test_bare_answer(text: str, expected: str) -> None:
    mention = choose_place(find_places(text, expected=True))
    assert mention is not None
    assert " | ".join(show(place) for place in mention.candidates) == expected


@pytest.mark.parametrize("text", ["essen", "do", "ge", "un", "lage", "weiden", "schlangen"])
def test_unasked_the_same_word_is_none(text: str) -> None:
    found = find_places(f"mein kind will kein {text} mehr haben")
    assert found == []
