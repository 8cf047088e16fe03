"""The small pattern language of the signal files, compiled to regular expressions.

A pattern is a row of words that must follow each other inside one sentence:

    er|sie           one of several words
    schlag*          any word that begins so (`*schlag`, `*schlag*` likewise)
    will_nicht       several words as one alternative
    mich?            a word that may be missing
    <carer>          any entry of a word list
    ~   ~3           up to five, up to three further words
    ^   $            the message begins or ends here
"""

from __future__ import annotations

import re

from .fold import fold_word

Words = dict[str, list[str]]
_GAP = re.compile(r"~(\d*)")


class PatternError(ValueError):
    """A pattern names a word list that does not exist."""


def _literal(text: str, words: Words) -> str:
    if text.startswith("<") and text.endswith(">"):
        if text[1:-1] not in words:
            raise PatternError(f"Wortliste {text} gibt es nicht")
        return _alternatives("|".join(entry.replace(" ", "_") for entry in words[text[1:-1]]), words)
    parts = [fold_word(part) for part in text.replace("_", " ").split()]
    return " ".join(re.escape(part).replace(r"\*", "[^ .]*") for part in parts)


def _alternatives(token: str, words: Words) -> str:
    return "(?:" + "|".join(_literal(option, words) for option in token.split("|")) + ")"


def _token(token: str, words: Words) -> str:
    gap = _GAP.fullmatch(token)
    if gap:
        return f"(?:[^ .]+ ){{0,{gap[1] or 5}}}?"
    if token == "^":
        return r"(?<=\A )"
    if token == "$":
        return r"(?:\. )*\Z"
    if token.endswith("?"):
        return f"(?:{_alternatives(token[:-1], words)} )?"
    return f"{_alternatives(token, words)} "


def source(pattern: str, words: Words) -> str:
    """Return the regular expression of a pattern, to be searched in a folded message."""
    return "(?<= )" + "".join(_token(token, words) for token in pattern.split())


def compile_pattern(pattern: str, words: Words) -> re.Pattern[str]:
    """Compile one pattern."""
    return re.compile(source(pattern, words))


def compile_any(patterns: list[str], words: Words) -> re.Pattern[str]:
    """Compile several patterns into one expression that finds any of them."""
    return re.compile("|".join(source(pattern, words) for pattern in patterns) or r"(?!)")
