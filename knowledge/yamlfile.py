"""Read YAML that people edit, remembering on which line every value stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

import yaml

Key = Union[str, int]
Lines = dict[tuple[Key, ...], int]
SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Problem:
    """One mistake in a content file, said so that an editor without Python can mend it."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        field = f", Feld „{self.field}“" if self.field else ""
        return f"{self.file}, Zeile {self.line}{field}: {self.message}"


class ContentError(Exception):
    """Content files hold mistakes; `problems` lists all that were found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_yaml(path: Path) -> tuple[Any, Lines]:
    """Return a YAML file's value and, for every path of keys into it, its line (from 1).

    Raises:
        ContentError: the file is missing, is not UTF-8 or is not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=SafeLoader)
        value = yaml.load(text, Loader=SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError([Problem(path.name, line, "", f"kein gültiges YAML ({error.problem})")]) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ContentError([Problem(path.name, 1, "", f"nicht lesbar ({error})")]) from None
    lines: Lines = {}
    if node is not None:
        _collect_lines(node, (), lines)
    return value, lines


def _collect_lines(node: yaml.Node, path: tuple[Key, ...], lines: Lines) -> None:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            child_path = (*path, key.value)
            _collect_lines(child, child_path, lines)
            lines[child_path] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _collect_lines(child, (*path, index), lines)


def line_of(lines: Lines, path: tuple[Key, ...]) -> int:
    """Return the line of the nearest part of a path that the file holds."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
