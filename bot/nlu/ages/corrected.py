"""Ages taken back in the same breath: "er ist 4, äh 5", "7, ach quatsch, schon 8", "nicht 4 sondern 5 Jahre"."""

from __future__ import annotations

import re

from .model import Board
from .numbers import EDGE, LEFT, QTY, UNIT, months, quantity
from .words import ADULT, CHILD_SINGULAR, COUNTED, FILL, NAME

_FIRST_UNIT = UNIT.replace("?P<y>", "?:").replace("?P<m>", "?:").replace("?P<w>", "?:").replace("?P<d>", "?:")
_BACK = r"(?:ae+h*m?|eh+m*|hm+|nee+|nein|noe|quatsch|ach|sorry|moment|stopp?|halt|bloedsinn|falsch|korrektur|vielmehr|ups|oh|ich|meine?|meinte|mein|besser|gesagt|doch|stimmt\s+nicht|vertippt|verschrieben|ist|er|sie|es|schon|erst|jetzt|ja|natuerlich|entschuldigung|warte|mal|tschuldigung)"
_SURE = re.compile(
    r"\b(?:ae+h*m?|eh+m|nee+|nein|noe|quatsch|sorry|stopp?|falsch|korrektur|vielmehr|ups|meine?|meinte|stimmt\s+nicht|vertippt|verschrieben|entschuldigung|tschuldigung|bloedsinn)\b"
)
_TAKEN_BACK = re.compile(
    rf"{LEFT}(?P<a>{QTY})(?P<unit>\s?-?{_FIRST_UNIT})?(?:\s+alt)?(?P<back>[\s,.!;:*()-]+(?:{_BACK}[\s,.!;:*()-]+){{1,6}})(?P<q>{QTY}){EDGE}(?!{COUNTED})(?:\s?-?{UNIT})?(?:\s+alt)?"
)
_RATHER = re.compile(
    rf"\b(?:nicht|nich|net|keine)\s+(?P<a>{QTY})(?P<unit>\s?-?{_FIRST_UNIT})?(?P<back>,?\s+sondern\s+)(?:erst\s+|schon\s+)?(?P<q>{QTY}){EDGE}(?!{COUNTED})(?:\s?-?{UNIT})?(?:\s+alt)?"
)
_AGED = re.compile(rf"\b(?:ist|is|bin|wird|{CHILD_SINGULAR}|{NAME}|alter|er|sie)\s*[,:(]?\s*(?:{FILL})*(?:nicht\s+)?$")
_MARK = re.compile(
    r"\b(?:ae|eh|nee|nein|noe|quat|sorry|stop|falsch|korrektur|vielmehr|ups|mein|stimmt|vertippt|versch|entsch|tschul|bloed|sondern)"
)


def find_corrected(board: Board) -> None:
    """Claim the later of two ages where the first is taken back, so that the first counts no more."""
    if not board.has_number or not _MARK.search(board.text):
        return
    for match in [*_TAKEN_BACK.finditer(board.text), *_RATHER.finditer(board.text)]:
        rather = match.re is _RATHER
        if not rather and not _SURE.search(match["back"]):
            continue
        unit = next((name for name in "ymwd" if match[name]), "")
        aged = _AGED.search(board.text[: match.start()])
        if not unit and match["unit"]:
            unit = match["unit"].strip(" -")[0].replace("j", "y").replace("t", "d")
            unit = unit if unit in "ymwd" else "y"
        if not (unit or aged) or (unit in {"w", "d"} and not aged):
            continue
        if (
            unit
            and not aged
            and re.search(r"\b(?:seit|vor|nach|in|fuer|dauert|wart\w*)\s+$", board.text[: match.start()])
        ):
            continue
        value = quantity(match["q"])
        near = re.search(rf"\b{ADULT}\b[^.!?]{{0,12}}$", board.text[: match.start()])
        if value is None or near or value > 27:
            continue
        low, high = months(value, unit or "y")
        kind = {"y": "years", "m": "months", "w": "weeks", "d": "days"}[unit or "y"]
        if board.add(match.start("q"), match.end(), low, high, kind):
            board.block(match.start("a"), match.start("q"))
