"""`decide` answers questions that come as JSON lines, one answer a line, whatever comes in."""

import json
import os
import subprocess
import sys

from tests.house.source import HOME
from tests.terminal import adminapp

COPY = b'{"policy": "mrrl", "now": "2026-03-02T10:00", "matter": "copy", "what": "policy"}\n'
COMMAND = [sys.executable, "-m", "adminapp", "decide"]


def answers(stdin: bytes, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in adminapp("decide", *words, stdin=stdin).out.splitlines()]


def test_a_question_is_answered_with_verdict_clause_and_words():
    said = adminapp("decide", stdin=COPY)
    (answer,) = [json.loads(line) for line in said.out.splitlines()]
    assert (said.status, answer["verdict"], answer["clauses"]) == (0, "allow", ["MRRL-52"])
    assert answer["say"]
    assert said.err == ""


def test_the_words_to_say_come_in_spanish_too():
    (english,), (spanish,) = answers(COPY), answers(COPY, "--language", "es")
    assert english["say"] != spanish["say"]
    assert english["clauses"] == spanish["clauses"]


def test_what_cannot_be_read_is_answered_on_its_own_line_and_the_run_goes_on():
    said = adminapp("decide", stdin=b'{"policy": "mrrl"}\n\xff\xfe\nnonsense\n{"\\ud800": 1}\n' + COPY)
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert ["error" in line for line in lines] == [True, True, True, True, False]
    assert "now" in lines[0]["error"]
    assert "UTF-8" in lines[1]["error"]
    assert said.status == 1


def test_empty_lines_and_a_byte_order_mark_are_no_questions():
    assert [answer["verdict"] for answer in answers(b"\xef\xbb\xbf" + COPY + b"\n  \n" + COPY)] == ["allow", "allow"]


def test_no_question_is_no_fault():
    assert adminapp("decide").status == 0


def test_an_answer_comes_before_the_next_question():
    with subprocess.Popen(COMMAND, cwd=HOME, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin
        assert run.stdout
        for _ in range(2):
            run.stdin.write(COPY)
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["verdict"] == "allow"
        run.stdin.close()
        assert run.wait() == 0


def test_somebody_who_stops_listening_gets_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(COMMAND, cwd=HOME, input=COPY * 3, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (run.returncode, run.stderr) == (1, b"")
