"""Reading YAML that people edit: every mistake names its file and line."""

from __future__ import annotations

import pytest

from knowledge.yamlfile import ContentError, Problem, line_of, read_yaml


def problem_of(path) -> Problem:
    with pytest.raises(ContentError) as caught:
        read_yaml(path)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def test_value_and_lines(tmp_path):
    path = tmp_path / "inhalt.yml"
    path.write_text("# Kommentar\nstadt:\n  name: Köln\n\nlisten:\n- a\n- b: 1\n  c: 2\n", encoding="utf-8")
    value, lines = read_yaml(path)
    assert value == {"stadt": {"name": "Köln"}, "listen": ["a", {"b": 1, "c": 2}]}
    assert lines[("stadt",)] == 2
    assert lines[("stadt", "name")] == 3
    assert lines[("listen",)] == 5
    assert lines[("listen", 0)] == 6
    assert lines[("listen", 1, "c")] == 8


def test_line_of_the_nearest_part_that_is_there(tmp_path):
    path = tmp_path / "inhalt.yml"
    path.write_text("a:\n  b:\n    c: 1\n", encoding="utf-8")
    _, lines = read_yaml(path)
    assert line_of(lines, ("a", "b", "c")) == 3
    assert line_of(lines, ("a", "b", "fehlt", 3)) == 2
    assert line_of(lines, ("ganz", "anders")) == 1
    assert line_of({}, ("a",)) == 1


def test_an_empty_file_is_no_value(tmp_path):
    path = tmp_path / "leer.yml"
    path.write_text("", encoding="utf-8")
    assert read_yaml(path) == (None, {})


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: [1, 2\nc: 3\n", 3), ("a: 1\n\tb: 2\n", 2), ('a: "offen\n', 2), ("a: 1\nb: c: d\n", 2)],
)
def test_broken_yaml_names_the_line(tmp_path, text, line):
    path = tmp_path / "kaputt.yml"
    path.write_text(text, encoding="utf-8")
    problem = problem_of(path)
    assert (problem.file, problem.line) == ("kaputt.yml", line)
    assert "kein gültiges YAML" in str(problem)


def test_a_missing_file(tmp_path):
    problem = problem_of(tmp_path / "fehlt.yml")
    assert str(problem).startswith("fehlt.yml, Zeile 1: nicht lesbar")


def test_a_file_that_is_not_utf_8(tmp_path):
    path = tmp_path / "alt.yml"
    path.write_bytes("name: Köln\n".encode("latin-1"))
    assert "nicht lesbar" in problem_of(path).message


def test_a_day_that_does_not_exist(tmp_path):
    path = tmp_path / "datum.yml"
    path.write_text("a: 1\non: 2026-02-30\n", encoding="utf-8")
    assert problem_of(path).file == "datum.yml"


def test_a_field_written_twice_does_not_vanish_in_silence(tmp_path):
    path = tmp_path / "doppelt.yml"
    path.write_text("a:\n  phone: 1\n  name: x\n  phone: 2\n", encoding="utf-8")
    assert problem_of(path).line == 4


def test_nothing_in_a_file_is_run(tmp_path):
    path = tmp_path / "boese.yml"
    path.write_text("a: !!python/object/apply:os.system [true]\n", encoding="utf-8")
    assert "kein gültiges YAML" in problem_of(path).message


def test_problems_read_like_sentences():
    assert (
        str(Problem("neuss.yml", 12, "offers.1.phone", "fehlt")) == "neuss.yml, Zeile 12, Feld „offers.1.phone“: fehlt"
    )
    assert str(Problem("neuss.yml", 1, "", "nicht lesbar")) == "neuss.yml, Zeile 1: nicht lesbar"
    error = ContentError([Problem("a.yml", 1, "", "x"), Problem("b.yml", 2, "", "y")])
    assert str(error) == "a.yml, Zeile 1: x\nb.yml, Zeile 2: y"
