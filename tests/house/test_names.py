"""Names say what comes back or what happens."""

import ast
import re

import pytest

from tests.house.source import Source, every_source, example

EMPTY_FUNCTION = re.compile(r"_*(get|handle|process|do|manage)_.+")
EMPTY_CLASS = re.compile(r".*(Manager|Handler|Helper|Utils?)")
DOTTED = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")


def empty_names(source: Source) -> list[str]:
    return [
        f"{source.at(node)} {node.name}"
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.FunctionDef) and EMPTY_FUNCTION.fullmatch(node.name))
        or (isinstance(node, ast.ClassDef) and EMPTY_CLASS.fullmatch(node.name))
    ]


def undotted_objects(source: Source) -> list[str]:
    calls = (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))
    named = (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "setObjectName")
    literals = (call.args[0] for call in named if isinstance(call.args[0], ast.Constant))
    return [f"{source.at(name)} {name.value!r}" for name in literals if not DOTTED.fullmatch(str(name.value))]


def test_functions_and_classes_say_what_they_do():
    assert not [fault for source in every_source("adminapp") for fault in empty_names(source)]


@pytest.mark.parametrize(
    "text", ["def get_ban(): ...", "class BanManager: ...", "class A:\n    def handle_it(self): ..."]
)
def test_an_empty_name_is_found(text):
    assert empty_names(example(text))


def test_object_names_are_dotted():
    assert not [fault for source in every_source("adminapp") for fault in undotted_objects(source)]


def test_an_object_name_in_capitals_is_found():
    assert undotted_objects(example('page.setObjectName("BansTable")'))
    assert not undotted_objects(example('page.setObjectName("bans.table")'))
