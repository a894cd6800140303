"""What a member of staff may be allowed to do, and the one table of who is."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment


class Deed(StrEnum):
    """A kind of act that a role allows or refuses."""

    ASK_DESK = "ask_desk"
    SEE_PATRONS = "see_patrons"
    EDIT_ACCOUNT = "edit_account"
    RECORD_GRANT = "record_grant"
    REVOKE_GRANT = "revoke_grant"
    REPORT_CARD = "report_card"
    RECORD_GUARDIAN = "record_guardian"
    FREEZE_GUARDIAN = "freeze_guardian"
    LINK_CUSTODY = "link_custody"
    SEE_CUSTODY = "see_custody"
    IMPORT_PATRONS = "import_patrons"
    ERASE_DISCLOSURES = "erase_disclosures"
    READ_LOG = "read_log"
    EXPORT_LOG = "export_log"
    MAKE_BACKUP = "make_backup"
    MAKE_DUE_BACKUP = "make_due_backup"
    RESTORE_BACKUP = "restore_backup"
    VERIFY_VAULT = "verify_vault"
    ERASE_LOG = "erase_log"
    ADD_MEMBER = "add_member"
    CHANGE_MEMBER = "change_member"
    CHANGE_KEYS = "change_keys"
    CHANGE_OWN_WORDS = "change_own_words"
    DROP_SLIP = "drop_slip"
    CHANGE_SETTINGS = "change_settings"


_EVERYBODY = frozenset(Role)
_DIRECTOR = frozenset({Role.DIRECTOR})
_CUSTODY = _DIRECTOR | {Role.CIRCULATION_MANAGER}
_OFFICE = _CUSTODY | {Role.ASSISTANT_DIRECTOR}
_OVERSIGHT = _OFFICE | {Role.IT}

ROLES: Mapping[Deed, frozenset[Role]] = MappingProxyType(
    {
        Deed.ASK_DESK: _EVERYBODY,
        Deed.SEE_PATRONS: _EVERYBODY,
        Deed.EDIT_ACCOUNT: _EVERYBODY,
        Deed.RECORD_GRANT: _EVERYBODY,
        Deed.REVOKE_GRANT: _EVERYBODY,
        Deed.REPORT_CARD: _EVERYBODY,
        Deed.RECORD_GUARDIAN: _EVERYBODY,
        Deed.FREEZE_GUARDIAN: _CUSTODY,
        Deed.LINK_CUSTODY: _CUSTODY,
        Deed.SEE_CUSTODY: _CUSTODY,
        Deed.IMPORT_PATRONS: _OFFICE,
        Deed.ERASE_DISCLOSURES: _OFFICE,
        Deed.READ_LOG: _OVERSIGHT,
        Deed.EXPORT_LOG: _DIRECTOR,
        Deed.MAKE_BACKUP: _OVERSIGHT,
        Deed.MAKE_DUE_BACKUP: _EVERYBODY,
        Deed.RESTORE_BACKUP: _DIRECTOR,
        Deed.VERIFY_VAULT: _OVERSIGHT,
        Deed.ERASE_LOG: _DIRECTOR,
        Deed.ADD_MEMBER: _DIRECTOR,
        Deed.CHANGE_MEMBER: _DIRECTOR,
        Deed.CHANGE_KEYS: _DIRECTOR,
        Deed.CHANGE_OWN_WORDS: _EVERYBODY,
        Deed.DROP_SLIP: _EVERYBODY,
        Deed.CHANGE_SETTINGS: _DIRECTOR,
    }
)

_KEPT_IN_OFFICE = frozenset({Deed.FREEZE_GUARDIAN, Deed.LINK_CUSTODY, Deed.SEE_CUSTODY})


def compartment_of(deed: Deed) -> Compartment:
    """Return where the log keeps the arguments of such an act: out of reach of members without that key."""
    return Compartment.OFFICE if deed in _KEPT_IN_OFFICE else Compartment.DESK
