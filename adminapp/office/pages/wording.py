"""What the log's commands are called in words, and the kinds of act that they belong to."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.ui import words
from adminapp.office.records import Kind

SIGN_IN = "member.sign_in"
_KINDS = {
    Kind.ANSWERS: QT_TRANSLATE_NOOP("office", "Answers at the desk"),
    Kind.ACCOUNTS: QT_TRANSLATE_NOOP("office", "Accounts"),
    Kind.CARDS: QT_TRANSLATE_NOOP("office", "Cards"),
    Kind.PERMISSIONS: QT_TRANSLATE_NOOP("office", "Permissions"),
    Kind.GUARDIANS: QT_TRANSLATE_NOOP("office", "Parents and guardians"),
    Kind.CUSTODY: QT_TRANSLATE_NOOP("office", "Joint custody"),
    Kind.EXPORTS: QT_TRANSLATE_NOOP("office", "Patron export and library system"),
    Kind.PAPERS: QT_TRANSLATE_NOOP("office", "Documents given out"),
    Kind.SIGN_INS: QT_TRANSLATE_NOOP("office", "Sign-ins"),
    Kind.STAFF: QT_TRANSLATE_NOOP("office", "Members of staff"),
    Kind.KEYS: QT_TRANSLATE_NOOP("office", "Keys and recovery"),
    Kind.BACKUPS: QT_TRANSLATE_NOOP("office", "Backups and the vault"),
    Kind.LOG: QT_TRANSLATE_NOOP("office", "The log itself"),
    Kind.ERASING: QT_TRANSLATE_NOOP("office", "Erasing in its time"),
    Kind.SETTINGS: QT_TRANSLATE_NOOP("office", "Settings and policy"),
}
_COMMANDS = {
    "accounts.change": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Account changed")),
    "accounts.collection": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Collection changed")),
    "accounts.consent": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Consent recorded")),
    "accounts.open": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Account opened")),
    "accounts.protect_address": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Address protection changed")),
    "accounts.search": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Patrons searched")),
    "accounts.see": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Account looked at")),
    "agencies.record": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Collection agency recorded")),
    "agencies.see": (Kind.ACCOUNTS, QT_TRANSLATE_NOOP("office", "Collection agencies looked at")),
    "backup.make": (Kind.BACKUPS, QT_TRANSLATE_NOOP("office", "Backup made")),
    "cards.add": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card added")),
    "cards.block": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card closed")),
    "cards.found": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card found again")),
    "cards.renew": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card renewed")),
    "cards.report": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card reported stolen or missing")),
    "cards.unblock": (Kind.CARDS, QT_TRANSLATE_NOOP("office", "Card opened again")),
    "custody.link": (Kind.CUSTODY, QT_TRANSLATE_NOOP("office", "Accounts of one minor linked")),
    "custody.see": (Kind.CUSTODY, QT_TRANSLATE_NOOP("office", "Linked accounts looked at")),
    "custody.unlink": (Kind.CUSTODY, QT_TRANSLATE_NOOP("office", "Accounts of one minor parted")),
    "desk.ask": (Kind.ANSWERS, QT_TRANSLATE_NOOP("office", "Desk asked")),
    "disclosures.count": (Kind.ERASING, QT_TRANSLATE_NOOP("office", "Answers counted")),
    "disclosures.erase": (Kind.ERASING, QT_TRANSLATE_NOOP("office", "Persons in old answers erased")),
    "disclosures.keep": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Time that answers are kept changed")),
    "disclosures.record": (Kind.ANSWERS, QT_TRANSLATE_NOOP("office", "Answer at the desk")),
    "disclosures.see": (Kind.ANSWERS, QT_TRANSLATE_NOOP("office", "Answers looked at")),
    "guardians.end": (Kind.GUARDIANS, QT_TRANSLATE_NOOP("office", "Parent or guardian no longer named")),
    "guardians.freeze": (Kind.GUARDIANS, QT_TRANSLATE_NOOP("office", "Parent or guardian frozen")),
    "guardians.name": (Kind.GUARDIANS, QT_TRANSLATE_NOOP("office", "Parent or guardian named")),
    "guardians.unfreeze": (Kind.GUARDIANS, QT_TRANSLATE_NOOP("office", "Parent or guardian no longer frozen")),
    "handouts.give": (Kind.PAPERS, QT_TRANSLATE_NOOP("office", "Document given out")),
    "log.check": (Kind.LOG, QT_TRANSLATE_NOOP("office", "Log checked")),
    "log.count": (Kind.ERASING, QT_TRANSLATE_NOOP("office", "Old lines of the log counted")),
    "log.erase": (Kind.ERASING, QT_TRANSLATE_NOOP("office", "What old lines of the log told erased")),
    "log.export": (Kind.LOG, QT_TRANSLATE_NOOP("office", "Log saved as a file")),
    "log.read": (Kind.LOG, QT_TRANSLATE_NOOP("office", "Log read")),
    "lookup.attempt": (Kind.EXPORTS, QT_TRANSLATE_NOOP("office", "Way to the library system tried")),
    "lookup.change": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Way to the library system changed")),
    "member.add": (Kind.STAFF, QT_TRANSLATE_NOOP("office", "Member of staff added")),
    "member.passphrase": (Kind.STAFF, QT_TRANSLATE_NOOP("office", "Own passphrase changed")),
    "member.remove": (Kind.STAFF, QT_TRANSLATE_NOOP("office", "Member of staff removed")),
    "member.reset": (Kind.STAFF, QT_TRANSLATE_NOOP("office", "Passphrase reset")),
    "member.role": (Kind.STAFF, QT_TRANSLATE_NOOP("office", "Role changed")),
    SIGN_IN: (Kind.SIGN_INS, QT_TRANSLATE_NOOP("office", "Signed in")),
    "member.sign_out": (Kind.SIGN_INS, QT_TRANSLATE_NOOP("office", "Signed out")),
    "office.change": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Library’s details changed")),
    "patrons.import": (Kind.EXPORTS, QT_TRANSLATE_NOOP("office", "Patron export brought in")),
    "permissions.record": (Kind.PERMISSIONS, QT_TRANSLATE_NOOP("office", "Permission recorded")),
    "permissions.restore": (Kind.PERMISSIONS, QT_TRANSLATE_NOOP("office", "Revocation undone")),
    "permissions.revoke": (Kind.PERMISSIONS, QT_TRANSLATE_NOOP("office", "Permission revoked")),
    "policy.change": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Another policy put in force")),
    "readings.change": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Policy read another way")),
    "recovery.renew": (Kind.KEYS, QT_TRANSLATE_NOOP("office", "New recovery code printed")),
    "recovery.try": (Kind.KEYS, QT_TRANSLATE_NOOP("office", "Recovery code tried")),
    "settings.change": (Kind.SETTINGS, QT_TRANSLATE_NOOP("office", "Settings changed")),
    "slip.drop": (Kind.BACKUPS, QT_TRANSLATE_NOOP("office", "Sealed slip dropped into the box")),
    "vault.create": (Kind.BACKUPS, QT_TRANSLATE_NOOP("office", "Vault made")),
    "vault.rekey": (Kind.KEYS, QT_TRANSLATE_NOOP("office", "All keys of the vault renewed")),
    "vault.restore": (Kind.BACKUPS, QT_TRANSLATE_NOOP("office", "Backup put back in the place of the vault")),
    "vault.verify": (Kind.BACKUPS, QT_TRANSLATE_NOOP("office", "Vault looked over")),
}


def command(name: str) -> str:
    """Return what a command of the log did, in words; an unknown one as it is written."""
    return QCoreApplication.translate("office", _COMMANDS[name][1]) if name in _COMMANDS else name


def kinds() -> Sequence[tuple[Kind, str]]:
    """Return every kind of act with what it is called, to choose from."""
    return [(kind, QCoreApplication.translate("office", text)) for kind, text in _KINDS.items()]


def commands_of(kind: Kind) -> frozenset[str]:
    """Return the commands that are acts of a kind."""
    return frozenset(name for name, (its, _) in _COMMANDS.items() if its is kind)


def filters(
    who: str = "", kind: Kind | None = None, about: str = "", since: date | None = None, until: date | None = None
) -> tuple[str, ...]:
    """Return what narrows the log, one sentence for each filter that does.

    Units:  local dates, both included.
    """
    translate = QCoreApplication.translate
    its = translate("office", _KINDS[kind]) if kind else ""
    said = (
        (who, translate("log", "Who: {name}").format(name=who)),
        (kind, translate("log", "Kind of act: {kind}").format(kind=its)),
        (about, translate("log", "About: {whom}").format(whom=about)),
        (since, translate("log", "From {day}").format(day=words.day(since) if since else "")),
        (until, translate("log", "Through {day}").format(day=words.day(until) if until else "")),
    )
    return tuple(text for chosen, text in said if chosen)
