"""Whose age it is: the child's, the writer's, or somebody else's."""

from __future__ import annotations

import datetime

import pytest

from bot.nlu.ages import child_age, find_ages, speaker_age

TODAY = datetime.date(2026, 3, 15)
Months = tuple[int, int] | None

#: message, the child's months, the speaker's months
SPEAKER = [
    ("ich (34) bin am ende", None, (408, 419)),
    ("bin 19 und mein baby 3 monate", (3, 3), (228, 239)),
    ("ich werde 30", None, (348, 360)),
    ("ich bin 15 und meine eltern hassen mich", (180, 191), (180, 191)),
    ("bin 14 w und brauch jemand zum reden", (168, 179), (168, 179)),
    ("m/16 keine ausbildung", (192, 203), (192, 203)),
    ("w15 ritze mich", (180, 191), (180, 191)),
    ("(w, 17) will ausziehen", (204, 215), (204, 215)),
    ("ich bin 13 jahre alt und werde gemobbt", (156, 167), (156, 167)),
    ("bin ein 16 jähriger junge und schwul", (192, 203), (192, 203)),
    ("weil ich erst 15 bin", (180, 191), (180, 191)),
    ("ich bin 28 und habe einen sohn, er ist 4", (48, 59), (336, 347)),
    ("ich, 41, alleinerziehend, tochter 9", (108, 119), (492, 503)),
    ("ich bin 16 und schwanger", (-9, 203), (192, 203)),
    ("bin 17 und mama, der kleine ist 8 monate", (8, 215), (204, 215)),
    ("als 17 jährige mutter hat man es schwer", None, (204, 215)),
    ("ich bin 17 und mein sohn schläft nicht", None, (204, 215)),
    ("bin 22 und suche wohnung", None, (264, 275)),
    ("ich bin erst achtzehn", (216, 227), (216, 227)),
    ("ich gehe in die 9. klasse", (168, 191), (168, 191)),
    ("bin in der 10. klasse und hab keinen plan", (180, 203), (180, 203)),
    ("ich bin lena, 15, und hab stress mit mama", (180, 191), (180, 191)),
    ("werde bald 18 und muss raus", (204, 216), (204, 216)),
    ("hi ich bin tim 14 jahre alt", (168, 179), (168, 179)),
    ("ich bin 32, mein sohn 5", (60, 71), (384, 395)),
    ("ich bin alleinerziehend und meine tochter ist 3", (36, 47), None),
    ("ich suche eine kita für meine 3 jährige", (36, 47), None),
    ("ich mache mir sorgen, er ist 4", (48, 59), None),
    ("bin mutter von zwei kindern 4 und 7", (48, 95), None),
    ("ich habe einen 5 jährigen sohn", (60, 71), None),
    ("ich bin 12 und mein bruder ist 4", (48, 59), (144, 155)),
    ("ich bin schwanger und 19 jahre alt", (-9, 239), (228, 239)),
]

OTHERS = [
    ("mein mann ist 50", None),
    ("meine frau (32) hat depressionen", None),
    ("oma ist 78 und passt auf", None),
    ("mein freund ist 19", None),
    ("die mutter ist 17, das baby 3 monate", (3, 3)),
    ("vater 45, trinkt, sohn 8", (96, 107)),
    ("meine mutter ist 60 und holt meine 4 jährige ab", (48, 59)),
    ("mein partner, 38, schlägt unsere tochter (6)", (72, 83)),
    ("papa ist 30 und ich bin alleine mit dem 2 jährigen", (24, 35)),
    ("meine 19 jährige tochter ist schwanger", (-9, -1)),
]


@pytest.mark.parametrize(("text", "child", "speaker"), SPEAKER)
def test_speaker(text: str, child: Months, speaker: Months) -> None:
    ages = find_ages(text, TODAY)
    assert (child_age(ages), speaker_age(ages)) == (child, speaker)


@pytest.mark.parametrize(("text", "child"), OTHERS)
def test_others(text: str, child: Months) -> None:
    ages = find_ages(text, TODAY)
    assert child_age(ages) == child
    assert any(age.whose == "other" for age in ages)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("ich bin 34, mein mann ist 40, mein sohn ist 4", ["speaker", "other", "child"]),
        ("ich bin 16 und schwanger", ["speaker", "child"]),
        ("bin 19 und mein baby 3 monate", ["speaker", "child"]),
        ("sohn 4, tochter 6", ["child", "child"]),
    ],
)
def test_all_mentions_are_kept(text: str, whose: list[str]) -> None:
    assert [age.whose for age in find_ages(text, TODAY)] == whose
