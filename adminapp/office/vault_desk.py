"""What keeps the vault trustworthy: members, recovery, copies of the keys, backups, verification, erasure."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment, opened_by
from adminapp.core.store import checkup, erasing, keeping, recovering, restoring, staff
from adminapp.core.store.backups import Backup, read_backup
from adminapp.core.store.checkup import Report, Tell
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home
from adminapp.core.store.keeping import BackupState, Plan
from adminapp.core.store.keycopies import SETTING, is_alike, key_copies
from adminapp.core.store.recovering import RecoveryState
from adminapp.core.store.restoring import Age, Drill

__all__ = [
    "MOST_LOG_DAYS",
    "Age",
    "Backup",
    "BackupState",
    "Drill",
    "Finding",
    "Plan",
    "RecoveryState",
    "Report",
    "VaultDesk",
]

MOST_LOG_DAYS = erasing.MOST_DAYS


class VaultDesk:
    """The care of the vault, bound to the open vault and the member who has signed in."""

    def __init__(self, home: Home) -> None:
        self._home = home

    @property
    def member(self) -> int:
        """Return the id of the member who has signed in."""
        return self._home.member.id

    @property
    def is_open(self) -> bool:
        """Return whether the member is still signed in."""
        return self._home.is_open

    def now(self) -> datetime:
        """Return the moment.

        Units:  aware, in UTC.
        """
        return self._home.clock.now()

    def opens(self, role: Role) -> frozenset[Compartment]:
        """Return the compartments whose keys a role holds."""
        return opened_by(role)

    def former_members(self) -> tuple[tuple[int, str], ...]:
        """Return the ids and names of those who can sign in no more."""
        return staff.former_members(self._home)

    def change_role(self, member: int, role: Role) -> None:
        """Give a member another role; where it opens less than the one before, every secret is renewed.

        Raises: NotAllowedError; RuleError for one's own role and the last Director's; InputError; StoreError.
        """
        staff.change_role(self._home, member, role)

    def reset_passphrase(self, member: int, passphrase: str) -> None:
        """Give a member who forgot it another passphrase.

        Raises: NotAllowedError; RuleError for one's own; InputError; StoreError.
        """
        staff.reset_passphrase(self._home, member, passphrase)

    def remove_member(self, member: int) -> None:
        """Let a member sign in no more, and renew every secret.

        Raises: NotAllowedError; RuleError for oneself and the last Director; InputError; StoreError.
        """
        staff.remove_member(self._home, member)

    def change_own_passphrase(self, old: str, new: str) -> None:
        """Give the member who has signed in another passphrase.

        Raises: WrongPassphraseError if the old one is not theirs; InputError; StoreError.
        """
        staff.change_own_passphrase(self._home, old, new)

    def renew_secrets(self) -> None:
        """Renew every secret, as after a laptop was lost.

        Raises: NotAllowedError; StoreError.
        """
        staff.renew_secrets(self._home)

    def recovery(self) -> RecoveryState:
        """Return when the printed code was last known to work, and whether it is time to try it.

        Raises: StoreError.
        """
        return recovering.recovery_state(self._home)

    def drawn_code(self) -> str:
        """Return a recovery code drawn by chance, which opens nothing yet: print it before it is put in force."""
        return recovering.drawn_code()

    def put_code_in_force(self, code: str) -> None:
        """Let a printed code open everything; the one before is void.

        Raises: NotAllowedError; InputError for a typing error; StoreError.
        """
        recovering.put_in_force(self._home, code)

    def try_code(self, code: str) -> None:
        """Try the printed code, and remember the day.

        Raises: NotAllowedError; InputError for a typing error; WrongPassphraseError if it is void; StoreError.
        """
        recovering.try_code(self._home, code)

    def key_copies(self) -> tuple[Path, ...]:
        """Return the folders that hold a copy of the keys: with the backups, all that an empty machine needs.

        Raises: StoreError.
        """
        return key_copies(self._home.settings())

    def key_copies_reached(self) -> tuple[Path, ...]:
        """Return those of the copies that can be reached and are like the vault's own keys.

        Raises: StoreError.
        """
        return tuple(folder for folder in self.key_copies() if is_alike(self._home.folder, folder))

    def change_key_copies(self, folders: tuple[Path, ...]) -> None:
        """Hold copies of the keys in other folders; they are made at once, and `warnings` say what was not reached.

        Raises: NotAllowedError; InputError for a folder in the vault; StoreError.
        """
        own = self._home.folder.resolve()
        if any(folder.resolve().is_relative_to(own) for folder in folders):
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "A copy beside the vault is lost with it. Choose a folder elsewhere.")
            )
        self._home.change_settings({SETTING: json.dumps([str(folder) for folder in folders])})
        self._home.copy_keys()

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups in the places of the plan that can be reached, that of the newest state first.

        Raises: StoreError.
        """
        return keeping.backups(self._home)

    def backup_state(self) -> BackupState:
        """Return the plan, when each place was last reached, whether a backup is due, and what is to be said.

        Raises: StoreError.
        """
        return keeping.backup_state(self._home)

    def change_plan(self, plan: Plan) -> None:
        """Keep backups in another way.

        Raises: NotAllowedError; InputError; StoreError.
        """
        if plan.second == plan.place:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "The two places are the same. Choose another second place."), field="second"
            )
        keeping.change_plan(self._home, plan)

    def back_up_now(self) -> tuple[Finding, ...]:
        """Make a backup in the places of the plan, and return what was not reached.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        return keeping.back_up_now(self._home)

    def back_up_if_due(self) -> tuple[Finding, ...]:
        """Make the backup that is due, whoever has signed in, and return what is to be said about the places.

        Raises: DamagedError; StoreError.
        """
        return keeping.back_up_if_due(self._home)

    def back_up_to(self, place: Path) -> Backup:
        """Make a backup in a place of the member's choice.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        return keeping.back_up(self._home, place)

    def backup_at(self, folder: Path) -> Backup:
        """Return the backup that a folder holds.

        Raises: InputError if it holds none.
        """
        return read_backup(folder)

    def age(self, backup: Backup) -> Age:
        """Return how much older a backup is than the vault as it is.

        Raises: StoreError.
        """
        return restoring.age_of(backup, self._home.folder)

    def drill(self, backup: Backup) -> Drill:
        """Put a backup back in a temporary place, look it over, and sweep it away.

        Raises: NotAllowedError; InputError; DamagedError; StoreError.
        """
        return restoring.drill(backup, self._home.keys, self._home.unlocked, self._home.clock)

    def restore(self, backup: Backup) -> None:
        """Sign out and put a backup in the place of the vault; sign in again afterwards.

        Raises: NotAllowedError; InputError; DamagedError; StoreError.
        """
        restoring.restore_over(self._home, backup)

    def verify(self, tell: Tell = lambda _done, _of: None, *, quick: bool = False) -> Report:
        """Look over everything that is open to the member; what `tell` raises stops the work.

        Raises: NotAllowedError; StoreError.
        """
        return checkup.check_vault(self._home, tell, quick=quick)

    def last_good(self) -> datetime | None:
        """Return when everything was last found in order, None if never.

        Units:  aware, in UTC.
        Raises: StoreError.
        """
        return checkup.last_good(self._home)

    def log_days(self) -> int:
        """Return how many days the log's arguments are kept.

        Raises: StoreError.
        """
        return erasing.days_kept(self._home)

    def keep_log_for(self, days: int) -> None:
        """Keep the log's arguments for another time; nothing is erased by that.

        Raises: NotAllowedError; InputError; StoreError.
        """
        erasing.keep_for(self._home, days)

    def log_kept_since(self) -> date:
        """Return the first day of which the log's arguments are still kept.

        Units:  local date.
        Raises: StoreError.
        """
        return erasing.kept_since(self._home)

    def log_due_for_erasure(self, before: date) -> Mapping[str, int]:
        """Return how many lines of before a day would lose what they tell beside them, by command.

        Units:  local date, excluded.
        Raises: NotAllowedError; StoreError.
        """
        return erasing.due_for_erasure(self._home, before)

    def erase_log(self, before: date) -> int:
        """Erase what the lines of before a day tell beside them, and return how many.

        Units:  local date, excluded.
        Raises: NotAllowedError; RuleError if their time is not over; StoreError.
        """
        return erasing.erase_arguments(self._home, before)
