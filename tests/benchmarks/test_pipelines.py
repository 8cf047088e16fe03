"""The comparison of pipelines: its figures come from the run, and a repeat comes from the cache."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.__main__ import replace_section
from benchmarks.charts import draw_curve, draw_pipelines
from benchmarks.messages import Labelled, read_messages, to_labelled
from benchmarks.pipelines import compare as comparing
from benchmarks.pipelines.base import Pipeline
from benchmarks.pipelines.compare import Result, compare, measure_rankings, table
from benchmarks.pipelines.curve import Point, learning_curve
from benchmarks.pipelines.rasa_nlu import STOCK, RasaPipeline
from benchmarks.pipelines.registry import all_pipelines, find_pipeline
from benchmarks.pipelines.training import TrainingSet, find_in, read_bare

CHEAP = ("naive_bayes", "neighbours")


@pytest.fixture(scope="module")
def training() -> TrainingSet:
    """A small part of the training messages."""
    return find_in(read_bare().draw(800))


@pytest.fixture(scope="module")
def labelled() -> list[Labelled]:
    """A few labelled messages of every kind."""
    return read_messages()[::12]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the tests' own."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def results(training: TrainingSet, labelled: list[Labelled], folder: Path) -> list[Result]:
    """Two cheap pipelines and one that is not to be had."""
    absent = find_pipeline("spacy_model")
    pipelines: list[Pipeline] = [find_pipeline(key) for key in CHEAP]
    if absent.missing() is not None:
        pipelines.append(absent)
    return compare(pipelines, training, labelled, lambda _: None, folder)


def test_every_pipeline_gets_a_result_with_figures_in_their_bounds(results: list[Result]) -> None:
    measured = [result for result in results if result.key in CHEAP]
    assert [result.key for result in results][:2] == [*CHEAP]
    for result in measured:
        shares = (result.need_first, result.need_three, result.fact, result.scope, result.talk)
        assert all(share is not None and 0 <= share <= 1 for share in shares)
        assert result.need_first is not None and result.need_three is not None
        assert result.need_first <= result.need_three
        assert result.ms is not None and 0 < result.ms < 1000
        assert result.megabytes is not None and 0 < result.megabytes < 4000
        assert result.model_mb is not None and result.model_mb > 0.01
        assert result.train_s is not None and result.train_s > 0


def test_learned_pipelines_find_more_than_chance(results: list[Result]) -> None:
    # 19 categories: guessing finds one need in nineteen.
    assert all(result.need_first is not None and result.need_first > 0.15 for result in results if result.key in CHEAP)


def test_the_table_says_what_was_measured(results: list[Result]) -> None:
    lines = table(results)
    columns = {line.count("|") for line in lines}
    assert len(columns) == 1
    assert len(lines) == 2 + len(results)
    for result, line in zip(results, lines[2:]):
        assert result.name in line
        if result.missing is None:
            assert f"{result.need_first:.1%}" in line
            assert f"{result.ms:.1f}" in line
        else:
            assert result.missing in line


def test_a_repeat_comes_from_the_cache(
    results: list[Result],
    training: TrainingSet,
    labelled: list[Labelled],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr(comparing, "predict", refuse)
    again = compare([find_pipeline(key) for key in CHEAP], training, labelled, lambda _: None, folder)
    assert again == [result for result in results if result.key in CHEAP]
    with pytest.raises(AssertionError, match="measured again"):
        compare([find_pipeline(CHEAP[0])], training, labelled[2:], lambda _: None, folder)


def message(kind: str, needs: Sequence[str] = (), intent: str | None = None) -> Labelled:
    return to_labelled({"text": "x", "kind": kind, "needs": needs, "intent": intent})


@pytest.mark.parametrize(
    ("labelled_message", "ranking", "expected"),
    [
        (message("need", ["kita"]), [("need_kita", 0.8), ("need_hebamme", 0.1)], [1, 1, 1, None, None]),
        (message("need", ["kita"]), [("need_hebamme", 0.5), ("need_kita", 0.4)], [0, 1, 1, None, None]),
        (message("need", ["kita"]), [("ask_fact", 0.9), ("need_kita", 0.1)], [0, 1, 0, None, None]),
        (message("need", ["kita"]), [("greet", 1.0)], [0, 0, 1, None, None]),
        (message("faq"), [("ask_fact", 0.9), ("need_kita", 0.1)], [None, None, 1, None, None]),
        (message("out_of_scope"), [("out_of_scope", 0.7), ("need_kita", 0.2)], [None, None, None, 1, None]),
        (message("smalltalk", intent="thank"), [("greet", 0.7), ("need_kita", 0.2)], [None, None, None, None, 0]),
    ],
)
def test_a_ranking_is_judged_by_the_label(
    labelled_message: Labelled, ranking: list[tuple[str, float]], expected: list[int | None]
) -> None:
    measures = measure_rankings([labelled_message], [ranking])
    assert [measure.right if measure.of else None for measure in measures] == expected


def test_keys_are_unique_and_every_result_has_a_column_or_a_reason() -> None:
    keys = [pipeline.key for pipeline in all_pipelines()]
    assert len(keys) == len(set(keys))
    assert {"rasa_default", "diet_tuned", "ours"} <= set(keys)
    assert {field.name for field in fields(Result)} >= {"need_first", "need_three", "ms", "megabytes", "train_s"}


def test_a_draw_keeps_every_intent_and_is_repeatable(training: TrainingSet) -> None:
    drawn = training.draw(300, seed=1)
    assert set(drawn.intents) == set(training.intents)
    assert 300 <= len(drawn.intents) < 400
    assert drawn.digest() == training.draw(300, seed=1).digest() != training.draw(300, seed=2).digest()


def test_the_curve_has_a_point_for_each_number_and_for_all(
    training: TrainingSet, labelled: list[Labelled], folder: Path
) -> None:
    points = learning_curve(training, labelled, lambda _: None, (450, 5000), folder)
    assert len(points) == 2
    assert points[1].messages == len(training.intents)
    assert all(0 <= point.need_first <= point.need_three <= 1 for point in points)
    assert points[0].messages < points[1].messages
    assert points[1].need_three > 0.3


def test_plots_are_readable_svg(results: list[Result], tmp_path: Path) -> None:
    draw_pipelines(results, tmp_path / "bars.svg")
    draw_curve([Point(500, 0.4, 0.6), Point(1000, 0.5, 0.7)], tmp_path / "curve.svg")
    for name in ("bars.svg", "curve.svg"):
        root = ElementTree.parse(tmp_path / name).getroot()
        assert root.tag.endswith("svg")
        assert float(root.attrib["width"].removesuffix("pt")) > 300
    again = tmp_path / "again.svg"
    draw_pipelines(results, again)
    assert again.read_bytes() == (tmp_path / "bars.svg").read_bytes()


def test_rasa_itself_trains_and_ranks(training: TrainingSet, tmp_path: Path) -> None:
    short = [{**component, "epochs": 1} if "epochs" in component else component for component in STOCK]
    pipeline = RasaPipeline("short", "one epoch", short)
    part = training.draw(250)
    pipeline.train(part, tmp_path)
    ranking = pipeline.load(tmp_path).rank(part.examples[0])
    assert [probability for _, probability in ranking] == sorted((p for _, p in ranking), reverse=True)
    assert {intent for intent, _ in ranking} <= set(part.intents)
    assert len(ranking) == 10


def test_slow_pipelines_are_trained_only_when_asked_for(
    training: TrainingSet, labelled: list[Labelled], tmp_path: Path
) -> None:
    slow = [pipeline for pipeline in all_pipelines() if pipeline.is_slow]
    results = compare(slow, training, labelled, lambda _: None, tmp_path, slow=False)
    assert [result.key for result in results] == ["rasa_default", "diet_tuned"]
    assert all(result.missing and "--neural" in result.missing for result in results)
    assert not list(tmp_path.iterdir())


def test_a_section_of_the_report_is_replaced_alone() -> None:
    report = "# Benchmark\n\n## Pipelines\n\nold\n\n## Cost\n\nkept\n"
    section = ["", "## Pipelines", "", "new"]
    renewed = "# Benchmark\n\n## Pipelines\n\nnew\n\n## Cost\n\nkept\n"
    assert replace_section(report, section) == renewed
    assert replace_section(renewed, section) == renewed
    assert replace_section("# Benchmark\n\n## Cost\n\nkept\n", section).endswith("kept\n\n## Pipelines\n\nnew\n")
