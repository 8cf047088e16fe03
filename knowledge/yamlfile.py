"""Read YAML that people edit, remembering on which line every value stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

import yaml

Key = Union[str, int]
Lines = dict[tuple[Key, ...], int]
SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class ContentLoader(SafeLoader):  # type: ignore[misc]
    """Reads keys as they are written ("on" is not true) and refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping."""
        self.flatten_mapping(node)
        mapping: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            is_text = isinstance(key_node, yaml.ScalarNode)
            key = key_node.value if is_text else self.construct_object(key_node, deep=True)
            if key in mapping:
                raise yaml.constructor.ConstructorError(None, None, f"„{key}“ steht zweimal", key_node.start_mark)
            mapping[key] = self.construct_object(value_node, deep=deep)
        return mapping


def _construct_timestamp(loader: Any, node: yaml.ScalarNode) -> Any:
    try:
        return yaml.constructor.SafeConstructor.construct_yaml_timestamp(loader, node)
    except ValueError:
        raise yaml.constructor.ConstructorError(
            None, None, f"das Datum „{node.value}“ gibt es nicht", node.start_mark
        ) from None


ContentLoader.add_constructor("tag:yaml.org,2002:timestamp", _construct_timestamp)


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
        value = yaml.load(text, Loader=ContentLoader)
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
