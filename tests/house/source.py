"""The program's own source, read once, for the rules that no linter knows."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

HOME = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of Python; `path` is relative to the checkout."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def public_functions(self) -> Iterator[Function]:
        """Yield the functions and methods that another file may call."""
        scopes: list[ast.Module | ast.ClassDef] = [self.tree]
        while scopes:
            for node in scopes.pop().body:
                if isinstance(node, Function) and not node.name.startswith("_"):
                    yield node
                elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    scopes.append(node)

    def at(self, node: ast.stmt | ast.expr | ast.excepthandler | ast.alias) -> str:
        return f"{self.path}:{node.lineno}"


def example(text: str, path: str = "adminapp/example.py") -> Source:
    """Make a source that breaks a rule, to show that the rule finds it."""
    return Source(PurePosixPath(path), text)


@cache
def every_source(*folders: str) -> tuple[Source, ...]:
    return tuple(
        Source(PurePosixPath(path.relative_to(HOME).as_posix()), path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((HOME / folder).rglob("*.py"))
    )
