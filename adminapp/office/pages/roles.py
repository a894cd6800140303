"""What a role may do and which parts of the vault it opens, in plain words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.deeds import ROLES, Deed

_ABLE = {
    Deed.ASK_DESK: QT_TRANSLATE_NOOP("office", "answers at the desk"),
    Deed.EDIT_ACCOUNT: QT_TRANSLATE_NOOP("office", "changes accounts"),
    Deed.FREEZE_GUARDIAN: QT_TRANSLATE_NOOP("office", "freezes a guardian's access"),
    Deed.IMPORT_PATRONS: QT_TRANSLATE_NOOP("office", "brings in patron exports"),
    Deed.READ_LOG: QT_TRANSLATE_NOOP("office", "reads the log"),
    Deed.MAKE_BACKUP: QT_TRANSLATE_NOOP("office", "makes backups"),
    Deed.VERIFY_VAULT: QT_TRANSLATE_NOOP("office", "has the vault verified"),
    Deed.RESTORE_BACKUP: QT_TRANSLATE_NOOP("office", "puts backups back"),
    Deed.CHANGE_MEMBER: QT_TRANSLATE_NOOP("office", "decides who signs in"),
    Deed.CHANGE_KEYS: QT_TRANSLATE_NOOP("office", "holds the recovery code"),
    Deed.CHANGE_SETTINGS: QT_TRANSLATE_NOOP("office", "decides how the policy is read"),
}
_HOLDS = {
    Compartment.DESK: QT_TRANSLATE_NOOP("office", "patron accounts at the desk"),
    Compartment.FOOTAGE: QT_TRANSLATE_NOOP("office", "cameras and incidents"),
    Compartment.OFFICE: QT_TRANSLATE_NOOP("office", "requests, partners, archived bans"),
}


def deeds_of(role: Role) -> list[str]:
    """Return in plain words what a role may do."""
    return [QCoreApplication.translate("office", text) for deed, text in _ABLE.items() if role in ROLES[deed]]


def able(role: Role) -> str:
    """Return in one line what a role may do."""
    return ", ".join(deeds_of(role))


def holdings(compartments: Iterable[Compartment]) -> list[str]:
    """Return in plain words what some parts of the vault hold."""
    opened = set(compartments)
    return [holding(one) for one in _HOLDS if one in opened]


def holding(compartment: Compartment) -> str:
    """Return in plain words what a part of the vault holds."""
    return QCoreApplication.translate("office", _HOLDS[compartment])
