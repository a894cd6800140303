"""One door for threads and for the unexpected, none for absolute paths."""

import ast
import re

import pytest

from tests.house.source import HOME, Source, every_source, example

JOBS = "adminapp/core/ui/jobs.py"
THREADS = {"QThreadPool", "QRunnable", "QtConcurrent", "Thread", "ThreadPoolExecutor"}
EVERYTHING = {"Exception", "BaseException"}
ABSOLUTE = re.compile(r"(?<![\w.])/(work|home|root|Users|opt|srv)/\w|\b[A-Z]:\\\\?Users")
TEXTS = {".py", ".sh", ".toml", ".md", ".lock", ".ts", ".txt", ".qss", ".svg", ".json", ".csv", ".jsonl"}


def named(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name.rsplit(".")[-1]
    return ""


def thread_doors(source: Source) -> list[str]:
    return [f"{source.path} names {name}" for node in ast.walk(source.tree) if (name := named(node)) in THREADS]


def nets(source: Source) -> list[str]:
    handlers = (node for node in ast.walk(source.tree) if isinstance(node, ast.ExceptHandler))
    return [
        f"{source.at(handler)} catches everything"
        for handler in handlers
        if handler.type is None or EVERYTHING & {named(node) for node in ast.walk(handler.type)}
    ]


def event_pumps(source: Source) -> list[str]:
    return [f"{source.path} pumps events" for node in ast.walk(source.tree) if named(node) == "processEvents"]


def outside_jobs() -> list[Source]:
    return [source for source in every_source("adminapp") if str(source.path) != JOBS]


def test_only_jobs_starts_threads():
    assert not [fault for source in outside_jobs() for fault in thread_doors(source)]


def test_only_jobs_catches_everything():
    assert not [fault for source in outside_jobs() for fault in nets(source)]


def test_nobody_pumps_the_event_loop():
    assert not [fault for source in every_source("adminapp", "tests") for fault in event_pumps(source)]


def test_no_file_knows_where_it_was_written():
    files = [
        path
        for top in ("adminapp", "resources", "translations", "installer", "tests")
        for path in (HOME / top).rglob("*")
    ]
    files += [path for path in HOME.iterdir() if path.is_file()]
    texts = ((path, path.read_text(encoding="utf-8")) for path in files if path.suffix in TEXTS)
    assert not [str(path.relative_to(HOME)) for path, text in texts if ABSOLUTE.search(text)]


@pytest.mark.parametrize(
    "text",
    [
        "from PySide6.QtCore import QThreadPool",
        "QtCore.QRunnable.create(save)",
        "threading.Thread(target=save).start()",
    ],
)
def test_a_second_thread_door_is_found(text):
    assert thread_doors(example(text))


@pytest.mark.parametrize("caught", ["", " Exception", " (ValueError, BaseException)", " Exception as error"])
def test_a_net_is_found(caught):
    assert nets(example(f"try:\n    save()\nexcept{caught}:\n    pass"))


def test_an_event_pump_is_found():
    assert event_pumps(example("QApplication.instance().processEvents()"))


@pytest.mark.parametrize("path", ["/" + "home/ann/vault", "C:" + r"\Users\ann"])
def test_an_absolute_path_is_found(path):
    assert ABSOLUTE.search(f'FOLDER = "{path}"')
