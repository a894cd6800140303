"""Every command explains itself, and what is not understood is said without repeating a name or a passphrase."""

import re
import subprocess
import sys

import pytest

from adminapp import __version__
from adminapp.shell.cli import is_for_command_line
from adminapp.shell.terminal import check_policy
from tests.house.source import HOME
from tests.terminal import adminapp

COMMANDS = (
    "decide",
    "policy check",
    "policy use",
    "init",
    "member add",
    "member list",
    "member role",
    "member reset",
    "member remove",
    "member passphrase",
    "backup",
    "restore",
    "verify",
    "recover",
    "rekey",
    "log",
    "import",
    "check-access",
    "demo",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_a_sentence_with_an_example(command):
    said = adminapp(*command.split(), "--help")
    assert said.status == 0
    assert re.search(r"^[A-Z][^.]*\.$", said.out, re.MULTILINE)
    assert f"adminapp {command}" in said.out.partition("example")[2]


def test_the_help_names_every_command_and_the_exit_status():
    said = adminapp("--help").out
    assert all(command.split()[0] in said for command in COMMANDS)
    assert "exit status" in said


def test_the_version_is_told():
    assert adminapp("--version").out == f"adminapp {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_no_passphrase_can_stand_among_the_arguments(command):
    said = adminapp(*command.split(), "--help").out
    assert not re.search(r"--(new-)?passphrase(?!-file)", said)
    assert adminapp(*command.split(), "--passphrase", "swordfish").status == 2


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("frobnicate",),
        ("policy",),
        ("member",),
        ("decide", "--language", "fr"),
        ("import", "patrons.csv"),
        ("import",),
        ("demo",),
        ("demo", "/"),
        ("init", "--vault", "vault"),
        ("member", "list", "--vault", "vault", "--passphrase-file", "-"),
        ("import", "patrons.csv", "--vault", "vault", "--mapping", "Card No"),
        ("import", "patrons.csv", "--vault", "vault", "--mapping", "Card No=pin"),
        ("check-access", "--vault", "vault", "--card", "1", "--as", "other"),
        ("check-access", "--vault", "vault", "--card", "1", "--as", "holder", "--shows", "passport:Ruth Doe"),
        ("check-access", "--vault", "vault", "--card", "1", "--as", "holder", "--shows", "card:"),
    ],
    ids=" ".join,
)
def test_what_is_not_understood_is_a_mistake_of_usage(words):
    said = adminapp(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("usage: adminapp")


@pytest.mark.parametrize(
    "words",
    [
        ("check-access", "--vault", "v", "--card", "1", "--as", "Ruth Doe"),
        ("check-access", "--vault", "v", "--card", "1", "--as", "holder", "--channel", "Ruth Doe"),
        ("check-access", "--vault", "v", "--card", "1", "--as", "holder", "--shows", "Ruth Doe"),
        ("check-access", "--vault", "v", "--card", "1", "--as", "holder", "--nmae", "Ruth Doe"),
        ("check-access", "--vault", "v", "--card", "1", "--as", "holder", "--nmae=Ruth Doe"),
        ("check-access", "--vault", "v", "--card", "1", "--as", "holder", "Ruth", "Doe"),
        ("member", "list", "--vault", "v", "--passphrase", "Ruth Doe"),
    ],
    ids=" ".join,
)
def test_a_mistake_of_usage_repeats_no_name_and_no_passphrase(words):
    said = adminapp(*words)
    assert said.status == 2
    assert "Ruth" not in said.err
    assert "Doe" not in said.err


@pytest.mark.parametrize(
    "argv",
    [["decide"], ["--vault", "v", "import", "x"], ["--vault=v", "member"], ["--help"], ["-h"], ["--version"], ["typo"]],
    ids=" ".join,
)
def test_a_command_is_the_command_lines(argv):
    assert is_for_command_line(argv)


@pytest.mark.parametrize("argv", [[], ["--demo"], ["--vault", "import"], ["--language", "es", "--demo"]], ids=" ".join)
def test_without_a_command_the_window_opens(argv):
    assert not is_for_command_line(argv)


def test_somebody_who_interrupts_gets_no_traceback(monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(check_policy, "findings", interrupt)
    said = adminapp("policy", "check", "anywhere")
    assert (said.status, said.out) == (1, "")
    assert said.err == "Stopped; nothing was left half done.\n"


def test_questions_and_policies_need_neither_qt_nor_a_database():
    program = (
        "import sys; from adminapp.shell.cli import main\n"
        "main(['decide']); main(['policy', 'check', 'resources/policies/mrrl'])\n"
        "print(*(name for name in ('PySide6', 'sqlalchemy', 'cryptography') if name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=HOME, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["Nothing is wrong with the policy pack in resources/policies/mrrl.", ""]
