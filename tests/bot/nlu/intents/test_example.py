"""What the classifier sees, and what needs no classifier."""

from __future__ import annotations

import pytest

from bot.nlu.intents.example import Example, age_bucket, is_bare_detail, mask


def example(text, *places, age=None):
    spans = [(text.index(place), text.index(place) + len(place)) for place in places]
    return Example(text, age=age, places=spans)


@pytest.mark.parametrize(
    "message",
    [
        example("in Hamm", "Hamm"),
        example("nee, Dinslaken, Moers ist meine ex", "Dinslaken", "Moers"),
        example("er ist 4", age=(48, 59)),
        example("wir wohnen jetzt in Herne", "Herne"),
        example("ach quatsch, sie ist erst 3", age=(36, 47)),
    ],
)
def test_bare_details(message):
    assert is_bare_detail(message)


@pytest.mark.parametrize(
    "message",
    [
        example("kitaplatz in Hamm", "Hamm"),
        example("mein sohn ist 4 und spricht kaum", age=(48, 59)),
        example("hallo"),
        example("nein, wir suchen in Moers eine hebamme und einen kurs", "Moers"),
    ],
)
def test_messages_that_say_more(message):
    assert not is_bare_detail(message)


def test_places_are_masked_and_the_rest_stays():
    assert mask("von Essen nach Moers bitte", [(4, 9), (15, 20)]).split() == "von ortsname nach ortsname bitte".split()


@pytest.mark.parametrize(
    ("age", "bucket"),
    [((-9, -1), "schwanger"), ((0, 11), "baby"), ((48, 59), "kita"), ((180, 191), "jugend"), (None, None)],
)
def test_age_buckets(age, bucket):
    assert age_bucket(age) == bucket
