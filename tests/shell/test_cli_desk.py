"""Patrons come in, and desk questions about them are answered, at the command line."""

import csv
import re
import subprocess
import sys
from contextlib import closing

import pytest

from adminapp.core.kit.clock import Clock
from adminapp.core.policy.roles import Role
from adminapp.core.store import log
from adminapp.core.store.vault import open_vault
from adminapp.grants.commands import GrantsDesk
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.staff import CLERK, PASSPHRASE, STAFF
from adminapp.shell.office import pack_in_force
from tests.house.source import HOME
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, passphrase_of

HEADINGS = "cardnumber,surname,firstname,dateofbirth,dateexpiry,contactname,contactfirstname,phone,password"
MOTHER, CHILD, NOBODY = (
    "29351000900010,Holt,Ingrid,1984-05-17,2030-01-31,,,555-0101,secret-pin",
    "29351000900028,Holt,Nils,2018-09-03,2030-01-31,Holt,Ingrid,,secret-pin",
    ",Cardless,Carla,1990-01-01,2030-01-31,,,,secret-pin",
)


@pytest.fixture
def sign_in(a_vault, tmp_path):
    """The words that sign a member in to the vault of tests."""

    def words(role):
        file = kept_passphrase(tmp_path, passphrase_of(role), f"passphrase of {role}")
        return ("--vault", a_vault.folder, "--member", NAMES[role], "--passphrase-file", file)

    return words


@pytest.fixture
def an_export(tmp_path):
    """Write an export of some rows."""

    def write(*rows, headings=HEADINGS):
        file = tmp_path / "patrons.csv"
        file.write_text("\n".join((headings, *rows, "")), encoding="utf-8")
        return file

    return write


@pytest.fixture
def found(a_vault, clock):
    """Search the vault of tests for a name; return the names that are found."""

    def search(wanted):
        with closing(a_vault.sign_in(Role.DIRECTOR)) as home:
            return [hit.name for hit in GrantsDesk(home, pack_in_force(home)).asking.search(wanted)]

    return search


@pytest.fixture(scope="module")
def the_demo(tmp_path_factory):
    """A demo vault made at the command line, and what that said."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMINAPP_STATE", str(folder / "state"))
        return folder / "vault", adminapp("demo", folder / "vault")


@pytest.fixture
def ask(the_demo, tmp_path):
    """Ask about an account of the showcase, as the clerk."""

    def asks(situation, *words):
        sign_in = ("--member", CLERK, "--passphrase-file", kept_passphrase(tmp_path, PASSPHRASE))
        about = ("--vault", the_demo[0], "--card", SHOWCASE[situation].card)
        return adminapp("check-access", *about, *sign_in, *words)

    return asks


def test_an_export_comes_in_and_its_rows_are_counted(sign_in, an_export, found):
    said = adminapp("import", an_export(MOTHER, CHILD, NOBODY), *sign_in(Role.CIRCULATION_MANAGER))
    assert (said.status, said.err) == (0, "")
    assert "New accounts: 2" in said.out
    assert "Refused rows: 1" in said.out
    assert re.search(r"- Line 4: The row has no card number\.", said.out)
    assert found("Holt") == ["Ingrid Holt", "Nils Holt"]


def test_progress_is_told_on_a_terminal_and_not_in_a_pipe(sign_in, an_export):
    director = sign_in(Role.DIRECTOR)
    assert adminapp("import", an_export(MOTHER, CHILD), *director, on_screen=True).err == "\rLine 3 of 3\n"
    assert adminapp("import", an_export(MOTHER, CHILD), *director).err == ""


def test_a_rehearsal_changes_nothing(sign_in, an_export, found):
    said = adminapp("import", an_export(MOTHER), "--dry-run", *sign_in(Role.DIRECTOR))
    assert said.status == 0
    assert said.out.startswith("Nothing was imported.")
    assert "New accounts: 1" in said.out
    assert found("Holt") == []


def test_importing_again_updates(sign_in, an_export, found):
    export, director = an_export(MOTHER, CHILD), sign_in(Role.DIRECTOR)
    adminapp("import", export, *director)
    assert "Unchanged accounts: 2" in adminapp("import", export, *director).out
    said = adminapp("import", an_export(MOTHER.replace("Ingrid", "Ingrid Maria"), CHILD), *director)
    assert "Changed accounts: 1" in said.out
    assert found("Maria") == ["Ingrid Maria Holt"]


def test_what_is_left_out_is_told_and_kept_nowhere(sign_in, an_export, a_vault):
    said = adminapp("import", an_export(MOTHER), *sign_in(Role.DIRECTOR))
    assert "of which nothing is kept: phone, password" in said.out
    with closing(a_vault.sign_in(Role.DIRECTOR)) as home, home.read() as db:
        tables = db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        readable = [table for table in tables if table != "account_names"]  # an index without a content of its own
        kept = str([db.exec_driver_sql(f'SELECT * FROM "{table}"').all() for table in readable])  # noqa: S608
    assert "Ingrid Holt" in kept
    assert "secret-pin" not in kept
    assert "555-0101" not in kept


def test_refused_rows_are_saved_with_reason_and_mend(sign_in, an_export, tmp_path):
    refused = tmp_path / "refused.csv"
    said = adminapp("import", an_export(NOBODY, MOTHER), "--refused", refused, *sign_in(Role.DIRECTOR))
    assert said.status == 0
    rows = list(csv.reader(refused.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == ["Line", "Card number", "Column", "Reason", "What to do"]
    assert [row[0] for row in rows[1:]] == ["2"]
    assert all(rows[1][3:])


def test_what_a_column_holds_can_be_said_and_is_remembered(sign_in, an_export, found):
    strange = an_export("29351000900010,Ingrid Holt,1984-05-17,x", headings="strip,who,Birthday,notes")
    director = sign_in(Role.DIRECTOR)
    assert adminapp("import", strange, *director).status == 1
    told = ("--mapping", "strip=card", "--mapping", "WHO=full_name", "--mapping", "Birthday=")
    assert "Columns read: strip=card, who=full_name\n" in adminapp("import", strange, *told, *director).out
    assert found("Holt") == ["Ingrid Holt"]
    assert "Unchanged accounts: 1" in adminapp("import", strange, *director).out


@pytest.mark.parametrize(
    ("rows", "headings", "words", "sentence"),
    [
        ((), "surname,firstname", (), "No column holds the card number"),
        ((), "cardnumber,email", (), "No column holds the patron's name"),
        ((MOTHER,), HEADINGS, ("--mapping", "Nowhere=card"), "The file has no column Nowhere"),
        ((), "", (), "The file is empty"),
    ],
)
def test_a_file_that_cannot_come_in_is_explained(sign_in, an_export, rows, headings, words, sentence):
    said = adminapp("import", an_export(*rows, headings=headings), *words, *sign_in(Role.DIRECTOR))
    assert (said.status, said.out) == (1, "")
    assert sentence in said.err
    assert len(said.err.splitlines()) == 1


def test_a_file_that_is_not_there_is_said_before_anybody_signs_in(tmp_path, a_vault):
    said = adminapp("import", tmp_path / "nowhere.csv", "--vault", a_vault.folder)
    assert said.status == 1
    assert "nowhere.csv cannot be read" in said.err


def test_refused_rows_that_cannot_be_saved_are_said(sign_in, an_export, tmp_path, found):
    nowhere = tmp_path / "nowhere" / "refused.csv"
    said = adminapp("import", an_export(MOTHER, NOBODY), "--refused", nowhere, *sign_in(Role.DIRECTOR))
    assert said.status == 1
    assert "New accounts: 1" in said.out
    assert "cannot be read or written" in said.err
    assert found("Holt") == ["Ingrid Holt"]


@pytest.mark.parametrize("role", [Role.CIRCULATION, Role.IT, Role.WEEKEND_SUPERVISOR, Role.MANAGER])
def test_who_may_not_import_imports_nothing(sign_in, an_export, role, found):
    said = adminapp("import", an_export(MOTHER), *sign_in(role))
    assert (said.status, said.out) == (1, "")
    assert "Your role does not allow this" in said.err
    assert found("Holt") == []


def test_no_patron_is_named_in_what_went_wrong(sign_in, an_export):
    said = adminapp("import", an_export(NOBODY, MOTHER, MOTHER.replace("Ingrid", "Astrid")), *sign_in(Role.DIRECTOR))
    for name in ("Carla", "Cardless", "Ingrid", "Astrid", "Holt"):
        assert name not in said.out + said.err


def test_the_demo_says_who_can_sign_in(the_demo):
    folder, said = the_demo
    assert (said.status, said.err) == (0, "")
    assert str(folder) in said.out
    assert PASSPHRASE in said.out
    for name in STAFF:
        assert re.search(rf"^  {name} +[A-Z]", said.out, re.MULTILINE)


def test_a_demo_does_not_overwrite_anything(the_demo):
    folder, _ = the_demo
    said = adminapp("demo", folder)
    assert (said.status, said.out) == (1, "")
    assert "not empty" in said.err


def test_yes_is_exit_status_0(ask):
    shown = SHOWCASE[Situation.SPOUSE_PERMITTED]
    said = ask(Situation.SPOUSE_PERMITTED, "--as", "other", "--name", shown.asker, "--shows", f"photo_id:{shown.asker}")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Share\n")


def test_no_is_exit_status_1_with_clause_words_and_what_would_change_it(ask):
    shown = SHOWCASE[Situation.PERMISSION_REVOKED]
    said = ask(
        Situation.PERMISSION_REVOKED, "--as", "other", "--name", shown.asker, "--shows", f"photo_id:{shown.asker}"
    )
    assert (said.status, said.err) == (1, "")
    verdict, why, *rest = said.out.splitlines()
    assert verdict == "Do not share"
    assert why
    assert any(line.startswith("Section B") and "“" in line for line in rest)
    assert any(line.startswith("What to say: “") for line in rest)
    assert "What to do:" in rest
    assert "- The cardholder names them on the account: Share" in rest


def test_somebody_else_decides_is_exit_status_1(ask):
    said = ask(Situation.GUARDIAN_FROZEN, "--as", "parent", "--name", SHOWCASE[Situation.GUARDIAN_FROZEN].asker)
    assert said.status == 1
    police = ask(Situation.CHILD, "--as", "police", "--name", "Officer Bright")
    assert police.status == 1
    assert police.out.startswith("Refer to the ")


def test_the_holder_need_not_be_named(ask):
    shown = SHOWCASE[Situation.NAME_IN_POLISH]
    assert ask(Situation.NAME_IN_POLISH, "--as", "holder", "--shows", f"card:{shown.card}").status == 0
    assert ask(Situation.NAME_IN_POLISH, "--as", "holder", "--shows", f"photo_id:{shown.name.upper()}").status == 0
    assert ask(Situation.NAME_IN_POLISH, "--as", "holder").status == 1


def test_channel_and_wants_are_heard(ask):
    child, mother = SHOWCASE[Situation.CHILD], SHOWCASE[Situation.CHILD].guardians[0]
    calls = ("--as", "parent", "--name", mother, "--channel", "phone")
    assert ask(Situation.CHILD, *calls).status == 1
    assert ask(Situation.CHILD, *calls, "--shows", f"number:{child.card}").status == 0
    pick_up = SHOWCASE[Situation.PICK_UP_ONLY].asker
    comes = ("--as", "other", "--name", pick_up, "--shows", f"photo_id:{pick_up}")
    assert ask(Situation.PICK_UP_ONLY, *comes).status == 1
    assert ask(Situation.PICK_UP_ONLY, *comes, "--wants", "pick_up").status == 0


def test_a_refusal_does_not_hint_at_a_second_account(ask):
    shown = SHOWCASE[Situation.JOINT_CUSTODY]
    said = ask(Situation.JOINT_CUSTODY, "--as", "parent", "--name", shown.asker, "--shows", f"card:{shown.card}")
    assert said.status == 1
    assert not re.search("second|another account|other account|other parent", said.out)


def test_an_answer_is_recorded_only_when_that_is_asked_for(ask, the_demo, tmp_path, clock):
    def recorded():
        with closing(open_vault(the_demo[0], CLERK, PASSPHRASE, clock)) as home:
            desk = GrantsDesk(home, pack_in_force(home))
            account = desk.asking.account_of_card(SHOWCASE[Situation.NAME_IN_ARABIC].card)
            return len(desk.disclosures.of_account(account))

    ask(Situation.NAME_IN_ARABIC, "--as", "media", "--name", "The Courier")
    assert recorded() == 0
    ask(Situation.NAME_IN_ARABIC, "--as", "media", "--name", "The Courier", "--record")
    assert recorded() == 1


def test_a_card_that_is_nobodys(the_demo, tmp_path):
    sign_in = ("--member", CLERK, "--passphrase-file", kept_passphrase(tmp_path, PASSPHRASE))
    said = adminapp("check-access", "--vault", the_demo[0], "--card", "29351099999999", "--as", "holder", *sign_in)
    assert (said.status, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1


def test_the_answer_comes_in_spanish(the_demo, tmp_path):
    shown = SHOWCASE[Situation.CARD_STOLEN]
    command = [sys.executable, "-m", "adminapp", "check-access", "--vault", the_demo[0], "--member", CLERK]
    command += ["--passphrase-file", kept_passphrase(tmp_path, PASSPHRASE), "--card", shown.card, "--as", "holder"]
    answers = [
        subprocess.run([*command, "--language", language], cwd=HOME, capture_output=True, text=True, check=False)
        for language in ("en", "es")
    ]
    assert [answer.returncode for answer in answers] == [1, 1]
    english, spanish = (answer.stdout.splitlines() for answer in answers)
    assert spanish[2].startswith("Sección A")
    assert english[1] != spanish[1]
    assert "the English text governs" not in answers[0].stdout


def test_from_a_new_office_to_an_answer(tmp_path, an_export):
    """The whole way: init, member add, import, check-access."""
    vault, director = tmp_path / "vault", kept_passphrase(tmp_path, "paper boats on the river", "director")
    clerk = kept_passphrase(tmp_path, "lanterns in the reeds", "clerk")
    as_director = ("--vault", vault, "--member", "Ada Boone", "--passphrase-file", director)
    as_clerk = ("--vault", vault, "--member", "Cleo Finch", "--passphrase-file", clerk)
    init = ("init", "--library", "Riverbend", "--branch", "Main", "--policy", "mrrl", "--director", "Ada Boone")
    assert adminapp(*init, "--vault", vault, "--passphrase-file", director).status == 0
    add = ("member", "add", "Cleo Finch", "--role", "circulation", "--new-passphrase-file", clerk)
    assert adminapp(*add, *as_director).status == 0
    assert "New accounts: 2" in adminapp("import", an_export(MOTHER, CHILD), *as_director).out
    question = ("check-access", *as_clerk, "--card", "29351000900028", "--as", "parent", "--name", "Ingrid Holt")
    assert adminapp(*question).status == 1
    said = adminapp(*question, "--shows", "photo_id:Ingrid Holt", "--record")
    assert said.status == 0
    assert "- Have the consent form signed and record it" in said.out
    with closing(open_vault(vault, "Ada Boone", "paper boats on the river", Clock())) as home, home.read() as db:
        commands = [line.command for line in reversed(log.lines(db, log.LogFilter()))]
    for command in ("vault.create", "member.add", "patrons.import", "disclosures.record"):
        assert command in commands
