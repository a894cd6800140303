"""Files and functions that fit on a screen and in a head."""

from tests.house.source import Source, every_source, example

FILE, FUNCTION = 400, 40


def oversized(source: Source) -> list[str]:
    files = [f"{source.path} has {source.lines} lines, at most {FILE}"] if source.lines > FILE else []
    return files + [
        f"{source.at(node)} {node.name} has {lines} lines, at most {FUNCTION}"
        for node in source.functions()
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION
    ]


def test_files_and_functions_are_small():
    assert not [fault for source in every_source("adminapp", "tests") for fault in oversized(source)]


def test_a_long_file_and_a_long_function_are_found():
    assert oversized(example("x = 1\n" * (FILE + 1)))
    assert oversized(example("def long():\n" + "    x = 1\n" * FUNCTION))
    assert not oversized(example("def fits():\n" + "    x = 1\n" * (FUNCTION - 1)))
