"""The file keys.json: what it says, and reading it as if a stranger had written it."""

import base64
import hashlib
import json
from binascii import Error as Base64Error
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, DamagedError, InputError, NewerVaultError, StoreError
from adminapp.core.kit.text import NAME_LIMIT, clean_name
from adminapp.core.policy.roles import Role
from adminapp.core.security.compartments import Compartment
from adminapp.core.security.costs import SALT_LENGTH, Cost

FILE_NAME = "keys.json"
FORMAT = 1
LARGEST_FILE = 1024 * 1024
LARGEST_NUMBER = (1 << 63) - 1
VAULT_ID_LENGTH = 16
KEY_LENGTH = 32
NONCE_LENGTH = 12
SEALED_PAIRS_LENGTH = 2 * KEY_LENGTH + 16
SEALED_SECRET_LENGTH = KEY_LENGTH + KEY_LENGTH + 16
EARLIER_SECRET_LENGTH = NONCE_LENGTH + KEY_LENGTH + 16


@dataclass(frozen=True)
class Holder:
    """Somebody to whom secrets of compartments are sealed: public keys, and what is sealed to them."""

    agreement_key: bytes
    signature_key: bytes
    secrets: Mapping[Compartment, bytes]


@dataclass(frozen=True)
class Slot:
    """A member's place in the file: who it is, and the private keys sealed under the passphrase."""

    id: int
    name: str
    role: Role
    holder: Holder
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True)
class Former:
    """A key that signed lines of the log until a moment and signs no more; a member may have had several.

    Units:  `until` in UTC, ISO 8601.
    """

    id: int
    name: str
    signature_key: bytes
    until: str


@dataclass(frozen=True)
class Door:
    """A compartment from outside: the key to which slips are sealed, and its earlier secrets.

    Each earlier secret is sealed under the one that came after it, the oldest first: who holds the present one opens
    every older backup.
    """

    drop_key: bytes
    earlier: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Keys:
    """The whole file. Every change raises the generation."""

    vault: str
    generation: int
    slots: tuple[Slot, ...]
    recovery: Holder
    doors: Mapping[Compartment, Door]
    former: tuple[Former, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of those who may sign in, in the order in which they were added."""
        return tuple(slot.name for slot in self.slots)

    @property
    def digest(self) -> str:
        """Return the SHA-256 of what the file says, in hexadecimal."""
        return hashlib.sha256(json.dumps(_keys_content(self), sort_keys=True).encode()).hexdigest()

    def as_bytes(self) -> bytes:
        """Return the file's content."""
        return json.dumps({"check": self.digest, "keys": _keys_content(self)}, indent=1, sort_keys=True).encode()


def read_keys(folder: Path) -> Keys:
    """Return what keys.json says, sizes and costs held against their limits before anything is made of them.

    Raises: InputError if there is no vault; DamagedError; NewerVaultError; StoreError.
    """
    try:
        with (folder / FILE_NAME).open("rb") as file:
            untrusted = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise _nothing_there(folder) from error
    except OSError as error:
        raise StoreError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read ({reason}). Check the permissions of the folder."),
            file=folder / FILE_NAME,
            reason=error.strerror,
        ) from error
    if len(untrusted) > LARGEST_FILE:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "keys.json is far larger than any vault's. Put it back from a backup.")
        )
    return parse_keys(untrusted)


def parse_keys(untrusted: bytes) -> Keys:
    """Return what the content of a keys.json says.

    Raises: DamagedError; NewerVaultError.
    """
    try:
        content = json.loads(untrusted)
    except (ValueError, RecursionError) as error:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "keys.json is cut short or not a file of keys. Put it back from a backup.")
        ) from error
    file = _Part(content, "keys.json", {"check", "keys"})
    keys = _keys(file.value("keys"))
    if file.value("check") != keys.digest:
        raise DamagedError(
            QT_TRANSLATE_NOOP("errors", "keys.json was changed outside this program. Put it back from a backup.")
        )
    return keys


def _nothing_there(folder: Path) -> DamagedError | InputError:
    if any((folder / compartment.file_name).exists() for compartment in Compartment):
        return DamagedError(
            QT_TRANSLATE_NOOP("errors", "keys.json is missing from {folder}. Put it back from a backup."), folder=folder
        )
    return InputError(
        QT_TRANSLATE_NOOP("errors", "There is no vault in {folder}. Choose another folder, or set up a new office."),
        folder=folder,
    )


class _Part:
    """One object of the file, whose fields are all expected and checked one by one."""

    def __init__(self, untrusted: object, place: str, names: set[str]) -> None:
        if not isinstance(untrusted, dict) or set(untrusted) != names:
            raise _out_of_order(place)
        self._fields: dict[str, object] = untrusted
        self._place = place

    def place(self, name: str) -> str:
        """Return the way to a field, for people who look."""
        return f"{self._place} > {name}"

    def value(self, name: str) -> object:
        """Return a field that something else checks."""
        return self._fields[name]

    def items(self, name: str) -> Iterator[tuple[int, object]]:
        """Return the numbered entries of a list."""
        value = self._fields[name]
        if not isinstance(value, list):
            raise _out_of_order(self.place(name))
        return enumerate(value, start=1)

    def number(self, name: str, least: int = 1, most: int = LARGEST_NUMBER) -> int:
        """Return a whole number between two, both included."""
        value = self._fields[name]
        if type(value) is not int or not least <= value <= most:
            raise _out_of_order(self.place(name))
        return value

    def text(self, name: str) -> str:
        """Return a short text of one line."""
        value = self._fields[name]
        try:
            if isinstance(value, str) and len(value) <= NAME_LIMIT and clean_name(value) == value:
                return value
        except InputError as error:
            raise _out_of_order(self.place(name)) from error
        raise _out_of_order(self.place(name))

    def data(self, name: str, length: int) -> bytes:
        """Return bytes of an exact length, written in base 64."""
        value = self._fields[name]
        try:
            data = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
        except (Base64Error, ValueError) as error:
            raise _out_of_order(self.place(name)) from error
        if len(data) != length:
            raise _out_of_order(self.place(name))
        return data

    def role(self, name: str) -> Role:
        """Return a role."""
        value = self._fields[name]
        if not isinstance(value, str) or value not in set(Role):
            raise _out_of_order(self.place(name))
        return Role(value)


def _keys(untrusted: object) -> Keys:
    if isinstance(untrusted, dict) and type(untrusted.get("format")) is int and untrusted["format"] > FORMAT:
        raise NewerVaultError(
            QT_TRANSLATE_NOOP("errors", "The vault was written by a newer version of this program. Update the program.")
        )
    part = _Part(untrusted, "keys", {"format", "vault", "generation", "members", "recovery", "doors", "former"})
    part.number("format", most=FORMAT)
    slots = tuple(_slot(slot, f"{part.place('members')} {place}") for place, slot in part.items("members"))
    if not slots or len({slot.id for slot in slots}) < len(slots):
        raise _out_of_order(part.place("members"))
    return Keys(
        vault=part.data("vault", VAULT_ID_LENGTH).hex(),
        generation=part.number("generation"),
        slots=slots,
        recovery=_holder(part.value("recovery"), part.place("recovery")),
        doors=_doors(part.value("doors"), part.place("doors")),
        former=tuple(_former(one, f"{part.place('former')} {place}") for place, one in part.items("former")),
    )


def _doors(untrusted: object, place: str) -> dict[Compartment, Door]:
    part = _Part(untrusted, place, set(Compartment))
    return {compartment: _door(part.value(compartment), part.place(compartment)) for compartment in Compartment}


def _door(untrusted: object, place: str) -> Door:
    part = _Part(untrusted, place, {"drop", "earlier"})
    earlier = (_Part({"sealed": sealed}, place, {"sealed"}) for _, sealed in part.items("earlier"))
    return Door(
        drop_key=part.data("drop", KEY_LENGTH),
        earlier=tuple(sealed.data("sealed", EARLIER_SECRET_LENGTH) for sealed in earlier),
    )


def _former(untrusted: object, place: str) -> Former:
    part = _Part(untrusted, place, {"id", "name", "signature", "until"})
    return Former(
        id=part.number("id", least=0),
        name=part.text("name"),
        signature_key=part.data("signature", KEY_LENGTH),
        until=part.text("until"),
    )


def _slot(untrusted: object, place: str) -> Slot:
    part = _Part(untrusted, place, {"id", "name", "role", "holder", "cost", "salt", "nonce", "sealed"})
    return Slot(
        id=part.number("id"),
        name=part.text("name"),
        role=part.role("role"),
        holder=_holder(part.value("holder"), part.place("holder")),
        cost=_cost(part.value("cost"), part.place("cost")),
        salt=part.data("salt", SALT_LENGTH),
        nonce=part.data("nonce", NONCE_LENGTH),
        sealed=part.data("sealed", SEALED_PAIRS_LENGTH),
    )


def _holder(untrusted: object, place: str) -> Holder:
    part = _Part(untrusted, place, {"agreement", "signature", "secrets"})
    secrets = part.value("secrets")
    names = [compartment for compartment in Compartment if isinstance(secrets, dict) and compartment in secrets]
    sealed = _Part(secrets, part.place("secrets"), {Compartment.DESK, *names})
    return Holder(
        agreement_key=part.data("agreement", KEY_LENGTH),
        signature_key=part.data("signature", KEY_LENGTH),
        secrets={name: sealed.data(name, SEALED_SECRET_LENGTH) for name in names},
    )


def _cost(untrusted: object, place: str) -> Cost:
    part = _Part(untrusted, place, {"memory", "passes", "lanes"})
    cost = Cost(memory=part.number("memory"), passes=part.number("passes"), lanes=part.number("lanes"))
    if not cost.is_bearable:
        raise DamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "keys.json asks for more memory or time than any vault needs ({place}). Put it back from a backup.",
            ),
            place=place,
        )
    return cost


def _keys_content(keys: Keys) -> dict[str, object]:
    return {
        "format": FORMAT,
        "vault": _base64(bytes.fromhex(keys.vault)),
        "generation": keys.generation,
        "members": [_slot_content(slot) for slot in keys.slots],
        "recovery": _holder_content(keys.recovery),
        "doors": {compartment: _door_content(door) for compartment, door in keys.doors.items()},
        "former": [
            {"id": one.id, "name": one.name, "signature": _base64(one.signature_key), "until": one.until}
            for one in keys.former
        ],
    }


def _door_content(door: Door) -> dict[str, object]:
    return {"drop": _base64(door.drop_key), "earlier": [_base64(sealed) for sealed in door.earlier]}


def _slot_content(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "name": slot.name,
        "role": slot.role,
        "holder": _holder_content(slot.holder),
        "cost": asdict(slot.cost),
        "salt": _base64(slot.salt),
        "nonce": _base64(slot.nonce),
        "sealed": _base64(slot.sealed),
    }


def _holder_content(holder: Holder) -> dict[str, object]:
    return {
        "agreement": _base64(holder.agreement_key),
        "signature": _base64(holder.signature_key),
        "secrets": {compartment: _base64(sealed) for compartment, sealed in holder.secrets.items()},
    }


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _out_of_order(place: str) -> DamagedError:
    return DamagedError(
        QT_TRANSLATE_NOOP("errors", "keys.json is not in order ({place}). Put it back from a backup."), place=place
    )
