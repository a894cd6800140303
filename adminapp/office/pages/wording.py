"""What the log's commands are called in words."""

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP

SIGN_IN = "member.sign_in"
_COMMANDS = {
    "accounts.change": QT_TRANSLATE_NOOP("office", "Account changed"),
    "accounts.collection": QT_TRANSLATE_NOOP("office", "Collection changed"),
    "accounts.consent": QT_TRANSLATE_NOOP("office", "Consent recorded"),
    "patrons.import": QT_TRANSLATE_NOOP("office", "Patron export brought in"),
    "accounts.open": QT_TRANSLATE_NOOP("office", "Account opened"),
    "accounts.protect_address": QT_TRANSLATE_NOOP("office", "Address protection changed"),
    "accounts.search": QT_TRANSLATE_NOOP("office", "Patrons searched"),
    "accounts.see": QT_TRANSLATE_NOOP("office", "Account looked at"),
    "agencies.record": QT_TRANSLATE_NOOP("office", "Collection agency recorded"),
    "agencies.see": QT_TRANSLATE_NOOP("office", "Collection agencies looked at"),
    "cards.add": QT_TRANSLATE_NOOP("office", "Card added"),
    "cards.block": QT_TRANSLATE_NOOP("office", "Card closed"),
    "cards.found": QT_TRANSLATE_NOOP("office", "Card found again"),
    "cards.renew": QT_TRANSLATE_NOOP("office", "Card renewed"),
    "cards.report": QT_TRANSLATE_NOOP("office", "Card reported stolen or missing"),
    "cards.unblock": QT_TRANSLATE_NOOP("office", "Card opened again"),
    "custody.link": QT_TRANSLATE_NOOP("office", "Accounts of one minor linked"),
    "custody.see": QT_TRANSLATE_NOOP("office", "Linked accounts looked at"),
    "custody.unlink": QT_TRANSLATE_NOOP("office", "Accounts of one minor parted"),
    "desk.ask": QT_TRANSLATE_NOOP("office", "Desk asked"),
    "disclosures.count": QT_TRANSLATE_NOOP("office", "Answers to be erased counted"),
    "disclosures.erase": QT_TRANSLATE_NOOP("office", "Persons in old answers erased"),
    "disclosures.keep": QT_TRANSLATE_NOOP("office", "Time that answers are kept changed"),
    "disclosures.record": QT_TRANSLATE_NOOP("office", "Answer at the desk"),
    "disclosures.see": QT_TRANSLATE_NOOP("office", "Answers looked at"),
    "guardians.end": QT_TRANSLATE_NOOP("office", "Parent or guardian no longer named"),
    "guardians.freeze": QT_TRANSLATE_NOOP("office", "Parent or guardian frozen"),
    "guardians.name": QT_TRANSLATE_NOOP("office", "Parent or guardian named"),
    "guardians.unfreeze": QT_TRANSLATE_NOOP("office", "Parent or guardian no longer frozen"),
    "log.check": QT_TRANSLATE_NOOP("office", "Log checked"),
    "log.read": QT_TRANSLATE_NOOP("office", "Log read"),
    "member.add": QT_TRANSLATE_NOOP("office", "Member of staff added"),
    SIGN_IN: QT_TRANSLATE_NOOP("office", "Signed in"),
    "member.sign_out": QT_TRANSLATE_NOOP("office", "Signed out"),
    "office.change": QT_TRANSLATE_NOOP("office", "Library’s details changed"),
    "permissions.record": QT_TRANSLATE_NOOP("office", "Permission recorded"),
    "permissions.restore": QT_TRANSLATE_NOOP("office", "Revocation undone"),
    "permissions.revoke": QT_TRANSLATE_NOOP("office", "Permission revoked"),
    "readings.change": QT_TRANSLATE_NOOP("office", "Policy read another way"),
    "settings.change": QT_TRANSLATE_NOOP("office", "Settings changed"),
    "vault.create": QT_TRANSLATE_NOOP("office", "Vault made"),
}


def command(name: str) -> str:
    """Return what a command of the log did, in words; an unknown one as it is written."""
    return QCoreApplication.translate("office", _COMMANDS[name]) if name in _COMMANDS else name
