"""What the administrative office does: who may sign in, what the log says, how the policy is read."""

import json
from collections.abc import Mapping

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role
from adminapp.core.security.deeds import Deed
from adminapp.core.store import log, staff
from adminapp.core.store.findings import Finding
from adminapp.core.store.home import Home, save_settings
from adminapp.core.store.log import LogFilter, LogLine, Outcome
from adminapp.core.store.staff import StaffMember
from adminapp.office.records import Office, office_in, settings_of

__all__ = ["Finding", "LogFilter", "LogLine", "OfficeDesk", "Outcome", "StaffMember"]

_OFFICE = "office.change"
_READING = "readings.change"


class OfficeDesk:
    """The office, bound to the open vault, the member who has signed in to it, and the policy as written."""

    def __init__(self, home: Home, pack: Pack) -> None:
        self._home = home
        self._pack = pack

    def staff(self) -> tuple[StaffMember, ...]:
        """Return everybody who can sign in, in the order in which they were added."""
        return staff.members(self._home)

    def names(self) -> Mapping[int, str]:
        """Return the names of all whom the log knows by their ids: who signs in, who did once, the recovery code."""
        return staff.names(self._home)

    def add_member(self, name: str, role: Role, passphrase: str) -> int:
        """Let one person more sign in, and return their id.

        Raises: NotAllowedError; InputError; StoreError.
        """
        return staff.add_member(self._home, name, role, passphrase)

    def log(self, wanted: LogFilter) -> tuple[LogLine, ...]:
        """Return the log's lines that are asked for, newest first.

        Raises: NotAllowedError; DamagedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, "log.read")
        with self._home.read() as db:
            return log.lines(db, wanted)

    def check_log(self) -> tuple[Finding, ...]:
        """Return what is wrong with the log: nothing, as long as nobody meddles with it.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.READ_LOG, "log.check")
        return self._home.verify()

    def office(self) -> Office:
        """Return what the office says of its library.

        Raises: StoreError.
        """
        return office_in(self._home.settings())

    def change_office(self, office: Office) -> Office:
        """Write the library's name, address, telephone and branches anew, and return them as they are kept.

        Raises: NotAllowedError; InputError naming the field; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _OFFICE)
        wanted = settings_of(office)
        with self._home.write(Deed.CHANGE_SETTINGS, _OFFICE, **wanted) as db:
            save_settings(db, wanted)
        return office_in(wanted)

    def pack(self) -> Pack:
        """Return the policy with the readings that the Director changed.

        Raises: InputError; StoreError.
        """
        return self._pack.with_readings(json.loads(self._home.settings().get("readings", "{}")))

    def change_reading(self, reading: str, value: object) -> Pack:
        """Read an unclear place of the policy another way, and return the policy as it is read now.

        Raises: NotAllowedError; InputError naming the reading and what is allowed; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _READING)
        changed = self.pack().with_readings({reading: value})
        with self._home.write(Deed.CHANGE_SETTINGS, _READING, reading=reading, value=value) as db:
            save_settings(db, {"readings": json.dumps(dict(changed.changed))})
        return changed
