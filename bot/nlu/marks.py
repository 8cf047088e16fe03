"""How a message relates to the ones before it: a correction, another child, a further need; and which child is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, Optional

from bot.nlu.fold import fold

Who = Literal["son", "daughter"]

CORRECTION: Final = re.compile(
    r"^\W*(?:n(?:ee|e|oe|ein|ope)\b|ach\b(?! ja\b)|quatsch|sorry|falsch|korrektur|halt\b|moment\b|stopp?\b|ups|mist|stimmt nicht|doch nicht)"
    r"|\b(?:ich )?mein(?:te|t ich)\b(?! (?:frau|mann|kind|sohn|tochter))|\bverschrieben|\bvertippt|\bvertan|\bversehen|\bnicht \S+(?: \S+)? sondern\b|\bdoch (?:erst|schon)\b"
    r"|\b(?:ist|wird|sind) (?:doch )?(?:erst|schon|doch|nicht)\b.{0,12}\d|\bkorrigier|\bkorrektur\b|\bfalsch (?:geschrieben|verstanden)|\bhaben? sie (?:mich )?falsch"
)
OTHER_CHILD: Final = re.compile(
    r"\b(?:mein|unser)\w*? (?:ander|zweit|dritt|gross|aelter|aeltest|juenger|juengst|mittler|klein|erst)\w*\b"
    r"|\b(?:die|der|das|den|dem) (?:andere|aeltere|aelteste|juengere|juengste|mittlere|grosse|kleine|zweite|dritte)[nrsm]?\b"
    r"|\b(?:noch|auch noch|ausserdem|dazu|daneben) (?:ein|eine|einen|nen|ne|zwei)\b.{0,20}\b(?:kind|sohn|tochter|baby|jung|maedchen|bruder|schwester|geschwister)"
    r"|\b(?:ein|mein|das) (?:zweites|anderes|weiteres|drittes) kind\b|\bgeschwister|\b(?:sein|ihr)\w? (?:kleine\w? |grosse\w? )?(?:bruder|schwester)\b"
    r"|^\W*und (?:fuer |was ist mit |mit |bei )?(?:mein|unser)\w* (?:sohn|tochter|junge|maedel|baby|kind)"
)
FURTHER: Final = re.compile(
    r"\b(?:ausserdem|zusaetzlich|dazu noch|und noch|auch noch|obendrein|zudem|daneben|des weiteren|nebenbei)\b|^\W*(?:und|ach ja|achja|achso|noch was|dann noch)\b"
)
SON: Final = re.compile(
    r"\b(?:sohn\w{0,2}|junge[n]?|bub|kleine[rn] mann|bruder|enkel(?:sohn)?|neffe\w?|stiefsohn|pflegesohn|mein(?:en|em)? (?:gross|klein|aeltest|juengst|mittler|zweit)(?:er|en|em))\b"
)
DAUGHTER: Final = re.compile(
    r"\b(?:tochter|toechterchen|maedchen|maedel|schwester|enkelin|nichte|stieftochter|pflegetochter|meine[r]? (?:gross|klein|aeltest|juengst|mittler|zweit)er?)\b"
)


@dataclass(frozen=True)
class Marks:
    """What the words around the content tell."""

    correction: bool = False
    """Takes back something said before."""
    other_child: bool = False
    """Speaks of a child beside the one spoken of before."""
    further: bool = False
    """Adds to what was said."""
    who: Optional[Who] = None
    """Which child is meant, if just one sex is named."""


def find_marks(text: str) -> Marks:
    """Return the marks of a message."""
    folded = fold(text)
    son, daughter = SON.search(folded), DAUGHTER.search(folded)
    who: Optional[Who] = None
    if bool(son) != bool(daughter):
        who = "son" if son else "daughter"
    return Marks(
        correction=CORRECTION.search(folded) is not None,
        other_child=OTHER_CHILD.search(folded) is not None,
        further=FURTHER.search(folded) is not None,
        who=who,
    )
