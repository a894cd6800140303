"""The printed recovery code: another one, trying it, and when it was last known to work."""

from dataclasses import dataclass
from datetime import date

from adminapp.core.kit.calendar import years_after
from adminapp.core.security import keychanges, keyring, recovery
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log
from adminapp.core.store.home import Home

_SUBJECT, _RENEW = "recovery", "recovery.renew"


@dataclass(frozen=True)
class RecoveryState:
    """When the code was last printed or tried, None if never since the vault was made; `is_due` a year after.

    Units:  local dates.
    """

    last: date | None
    is_due: bool


def drawn_code() -> str:
    """Return a code drawn by chance, which opens nothing yet: print it before it is put in force."""
    return recovery.as_code(recovery.new_secret())


def put_in_force(home: Home, code: str) -> None:
    """Let a printed code open everything; the one before opens nothing of today's any more.

    Raises: NotAllowedError; InputError for a typing error; StoreError; FullError.
    """
    home.must_be_allowed(Deed.CHANGE_KEYS, _RENEW, _SUBJECT)
    until = home.clock.now().isoformat(timespec="microseconds")
    keys = keychanges.with_code(home.keys, home.unlocked, code, until)
    home.renew(keys, Deed.CHANGE_KEYS, _RENEW, _SUBJECT)


def new_code(home: Home) -> str:
    """Put another code in force, and return it to print.

    Raises: NotAllowedError; StoreError; FullError.
    """
    code = drawn_code()
    put_in_force(home, code)
    return code


def try_code(home: Home, code: str) -> None:
    """Try the printed code: it must open everything that the member opens. The log remembers the day.

    Raises: NotAllowedError; InputError for a typing error; WrongPassphraseError if it is void; StoreError.
    """
    home.must_be_allowed(Deed.CHANGE_KEYS, "recovery.try", _SUBJECT)
    keyring.unlock_with_code(home.keys, code)
    with home.write(Deed.CHANGE_KEYS, "recovery.try", _SUBJECT):
        pass


def recovery_state(home: Home) -> RecoveryState:
    """Return when the code was last known to work, and whether it is time to try it.

    Raises: StoreError.
    """
    with home.read() as db:
        known = log.last_done(db, _SUBJECT)
        since = known or log.first_moment(db)
    return RecoveryState(
        last=known.astimezone().date() if known else None,
        is_due=home.clock.today() >= years_after(since.astimezone().date(), 1),
    )
