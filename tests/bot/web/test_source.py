"""The widget's source: small, old enough in its language, nothing of others, every number with a name."""

from __future__ import annotations

import gzip
import re

import pytest
import yaml
from jsonschema import Draft7Validator

from bot.channels.page import PARTS, WEB, read_widget
from knowledge.settings import CONTENT
from tests.bot.web.conftest import RECORDED, OpenChat, web_tool
from tests.conftest import SCHEMA

MOST_BYTES = 40_000
COMMENT = re.compile(r"/\*.*?\*/|(?<=[\s;{}])//[^\n]*", re.DOTALL)
NEWER = {
    "optional chaining": r"\?\.(?!\d)",
    "??": r"\?\?",
    "private fields": r"this\.#|^\s*#\w+\s*[=;(]",
    "object spread": r"\{[^}\n]*\.\.\.",
    "catch without a name": r"catch\s*\{",
    "named groups and looking behind": r"\(\?<",
    "ES2018 and later": r"\.(?:flatMap|flat|matchAll|replaceAll|fromEntries|at|finally|allSettled|any)\(",
    "modules": r"^\s*(?:import|export)\b",
}


def source() -> str:
    return read_widget().decode()


def test_every_part_is_in_the_widget():
    assert {path.stem for path in (WEB / "widget").glob("*.js")} == set(PARTS)


def test_it_is_small():
    size = sum(len(gzip.compress(data)) for data in (read_widget(), (WEB / "familien-lotse.css").read_bytes()))
    assert size <= MOST_BYTES, f"{size} bytes"


@pytest.mark.parametrize("ability", NEWER)
def test_nothing_newer_than_2017(ability):
    assert not re.search(NEWER[ability], COMMENT.sub("", source()), re.MULTILINE)


def test_the_patterns_find_what_is_newer():
    for ability, example in {
        "optional chaining": "a?.b", "??": "a ?? b", "private fields": "  #a = 1;", "object spread": "({ a, ...b })",
        "catch without a name": "catch {", "named groups and looking behind": "/(?<=a)b/", "ES2018 and later": "a.flat()",
        "modules": "import a from 'b'",
    }.items():  # fmt: skip
        assert re.search(NEWER[ability], example, re.MULTILINE), ability


@pytest.mark.browser
def test_a_parser_of_2017_reads_it(open_chat: OpenChat):
    page = open_chat("/datenschutz").page
    page.evaluate(web_tool("acorn"))
    read = "source => { try { acorn.parse(source, {ecmaVersion: 2017}); return ''; } catch (error) { return String(error); } }"
    assert page.evaluate(read, source()) == ""
    assert page.evaluate(read, "a?.b") != ""


def test_nothing_that_a_strict_policy_forbids():
    code = COMMENT.sub("", source())
    for forbidden in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "localStorage",
        "document.cookie",
    ):
        assert forbidden not in code
    assert not re.search(r"setAttribute\(\"(?:style|on)", code)


def test_no_address_of_others_but_those_that_people_choose():
    found = set(re.findall(r"https?://[a-z0-9.-]+", source() + (WEB / "familien-lotse.css").read_text()))
    assert found <= {"https://www.openstreetmap.org", "https://www.tagesschau.de", "http://www.w3.org"}
    assert "url(" not in (WEB / "familien-lotse.css").read_text()


def test_every_number_of_a_crisis_has_a_name():
    texts = str(yaml.safe_load((CONTENT / "crisis.yml").read_text(encoding="utf-8")))
    numbers = {
        re.sub(r"\D", "", found) for found in re.findall(r"\b(?:0\d{2,4}(?:[ /-]?\d)+|116 \d{3}|11[025])\b", texts)
    }
    names = set(re.findall(r"^  \"(\d+)\": ", (WEB / "widget" / "texts.js").read_text(encoding="utf-8"), re.MULTILINE))
    assert len(numbers) > 5
    assert numbers <= names


@pytest.mark.parametrize("name", RECORDED)
def test_recorded_answers_are_answers(name):
    customs = [entry["custom"] for entry in RECORDED[name]["messages"] if "custom" in entry]
    assert len(customs) == 1
    Draft7Validator(SCHEMA).validate(customs[0])
