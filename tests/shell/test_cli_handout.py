"""Documents from a terminal: blank without a vault, filled in and counted with one."""

from datetime import date

import pytest

from adminapp.core.policy.roles import Role
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.stored import AccountFacts, Consent, NewAccount, NewCard
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.records import Handout
from adminapp.shell.office import pack_in_force
from tests import pdfs
from tests.terminal import adminapp, kept_passphrase
from tests.vaults import NAMES, StaffedVault, passphrase_of

CARD = "29351000100002"


@pytest.fixture
def vault_options(a_vault: StaffedVault, tmp_path):
    """The options that sign a clerk in to a vault with one patron."""
    home = a_vault.sign_in(Role.CIRCULATION)
    facts = AccountFacts("Zoë Núñez", date(1990, 5, 4), branch="Main")
    new = NewAccount(7, facts, NewCard(CARD, date(2028, 1, 1)), Consent("form 1", date(2026, 1, 1)))
    GrantsDesk(home, pack_in_force(home)).accounts.new_account(new, home.clock.local_now())
    a_vault.sign_out()
    file = kept_passphrase(tmp_path, passphrase_of(Role.CIRCULATION))
    return ("--vault", a_vault.folder, "--member", NAMES[Role.CIRCULATION], "--passphrase-file", file)


@pytest.mark.parametrize("name", list(Handout))
def test_every_document_can_be_had_blank_without_a_vault(name, tmp_path):
    for language in ("en", "es"):
        file = tmp_path / f"{language}.pdf"
        said = adminapp("handout", name, "--language", language, "--size", "large", "--out", file)
        assert (said.status, said.err) == (0, "")
        assert pdfs.pages(file.read_bytes()) >= 1


def test_the_language_is_the_documents(tmp_path):
    adminapp("handout", "sign", "--language", "es", "--out", tmp_path / "sign.pdf")
    assert "Cámaras de seguridad en uso" in pdfs.printed((tmp_path / "sign.pdf").read_bytes())


def test_what_is_known_of_a_card_is_filled_in_and_the_copy_counted(vault_options, a_vault, tmp_path):
    file = tmp_path / "permission.pdf"
    more = ("--card", CARD, "--fill", "person=Ruth Núñez", "--tick", "add", "--out", file)
    said = adminapp("handout", "permission", *vault_options, *more)
    assert (said.status, said.err) == (0, "")
    read = pdfs.read_aloud(file.read_bytes())
    assert "Name of the cardholder Zoë Núñez" in read
    assert CARD in read
    assert "Name of the other person Ruth Núñez" in read
    assert "Ticked: Add this person" in read
    assert "Log line" in pdfs.printed(file.read_bytes())
    home = a_vault.sign_in(Role.CIRCULATION)
    (count,) = HandoutsDesk(home, pack_in_force(home)).counts()
    assert (count.handout, count.language, count.copies) == (Handout.PERMISSION, "en", 1)


def test_a_copy_from_a_vault_has_the_offices_letterhead(vault_options, tmp_path):
    adminapp("handout", "summary", *vault_options, "--out", tmp_path / "summary.pdf")
    text = pdfs.printed((tmp_path / "summary.pdf").read_bytes())
    assert "Test Library" in text
    assert "Log line" not in text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("sign", "--policy", "lco"), "does not speak of cameras"),
        (("summary", "--language", "fr"), "It is there in: en, es"),
        (("permission", "--tick", "everything"), "There are: add, remove, account, pick_up"),
        (("summary", "--policy", "nowhere"), "pack.toml"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(words, complaint, tmp_path):
    said = adminapp("handout", *words, "--out", tmp_path / "x.pdf")
    assert said.status == 1
    assert complaint in said.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"%!PS-Adobe-3.0 EPSF", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50])
def test_a_logo_that_is_no_image_is_refused(content, tmp_path):
    (tmp_path / "logo").write_bytes(content)
    said = adminapp("handout", "sign", "--logo", tmp_path / "logo", "--out", tmp_path / "x.pdf")
    assert said.status == 1
    assert "not an image that can be a logo" in said.err


def test_a_target_that_cannot_be_written_leaves_nothing_behind(tmp_path):
    (tmp_path / "folder").mkdir()
    said = adminapp("handout", "sign", "--out", tmp_path / "folder")
    assert said.status == 1
    assert "cannot be read or written" in said.err
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("nonsense",), "must be policy, summary"),
        (("permission", "--card", CARD), "say which vault"),
        (("permission", "--fill", "person"), "BLANK=TEXT"),
        (("permission", "--size", "huge"), "standard, large or extra"),
    ],
)
def test_what_was_not_understood_is_a_usage_error(words, complaint, tmp_path):
    said = adminapp("handout", *words, "--out", tmp_path / "x.pdf")
    assert said.status == 2
    assert complaint in said.err
    assert CARD not in said.err
