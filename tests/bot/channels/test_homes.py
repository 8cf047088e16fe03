"""A page names its municipality by name, short form or AGS."""

from __future__ import annotations

import pytest

from bot.channels.homes import Home, find_home
from knowledge.settings import CONTENT
from knowledge.yamlfile import read_yaml

FILES = sorted(
    path
    for path in (CONTENT / "municipalities").glob("*.yml")
    if path.stem not in ("deutschland", "nordrhein-westfalen")
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_municipality_is_found_by_all_three(path):
    facts = read_yaml(path)[0]["municipality"]
    home = Home(facts["ags"], facts["name"])
    assert find_home(path.stem) == find_home(facts["name"]) == find_home(facts["ags"]) == home


def test_a_town_in_a_kreis():
    assert find_home("marl") == Home("05562", "Kreis Recklinghausen", "Marl")


@pytest.mark.parametrize(
    "text", ["atlantis", "", "hannover", "99999", "05", "05162", "kita", None, 7, "a" * 81, "\ud800"]
)
def test_everything_else_is_none(text):
    assert find_home(text) is None
