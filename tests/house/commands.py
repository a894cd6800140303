"""The names of all commands, read from where they are written."""

import ast

from tests.house.source import every_source

_PLACES = {"write": 1, "replace_keys": 2, "renew": 2, "Entry": 0}


def command_names() -> frozenset[str]:
    """Return what every command calls itself in the log."""
    found: set[str] = set()
    for source in every_source("adminapp"):
        constants: dict[str, object] = {
            target.id: node.value.value
            for node in source.tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        constants |= _unpacked(source.tree)
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                place = _PLACES.get(node.func.attr)
                if place is not None and len(node.args) > place:
                    found |= _words(node.args[place], constants)
    return frozenset(found)


def _unpacked(tree: ast.Module) -> dict[str, object]:
    """Return the constants of `ONE, OTHER = "one", "other"`."""
    return {
        name.id: value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple)
        for name, value in zip(node.targets[0].elts, node.value.elts, strict=True)
        if isinstance(name, ast.Name) and isinstance(value, ast.Constant)
    }


def _words(node: ast.expr, constants: dict[str, object]) -> set[str]:
    said = constants.get(node.id) if isinstance(node, ast.Name) else getattr(node, "value", None)
    return {said} if isinstance(said, str) and "." in said else set()
