"""The library system that is asked: where it is, who vouches for it, and as whom the program signs in there."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, beside
from adminapp.core.kit.text import clean_text

SETTING = "card_lookup"
USUAL_PORT, MOST_PORT = 6001, 65_535
LARGEST_AUTHORITY = 200_000
_LONGEST = 100


@dataclass(frozen=True)
class System:
    """A SIP2 server; `authority` are certificates that vouch for it (PEM), empty for those of the computer.

    Without a `login` the server is asked at once, as one that knows its own network wants it.
    """

    host: str
    port: int = USUAL_PORT
    authority: str = field(default="", repr=False)
    login: str = ""
    password: str = field(default="", repr=False)
    institution: str = ""


@dataclass(frozen=True)
class Patron:
    """What a library system tells of a card; everything else in its reply is dropped unread.

    `born` is None where it does not say, or writes it in a way that is not known.
    """

    number: str
    name: str
    born: date | None
    is_valid: bool
    is_lost: bool


def system_in(settings: Mapping[str, str]) -> System | None:
    """Return the system that a vault's settings tell of, None where nobody set one up."""
    kept = settings.get(SETTING, "")
    return System(**json.loads(kept)) if kept else None


def setting_of(system: System | None) -> dict[str, str]:
    """Return the setting that tells of a system, or that there is none."""
    return {SETTING: json.dumps(asdict(system)) if system else ""}


def cleaned(untrusted: System) -> System:
    """Return a system as it is kept.

    Raises: InputError naming the field.
    """
    system = replace(
        untrusted,
        host=_word("host", untrusted.host),
        login=_word("login", untrusted.login),
        password=_word("password", untrusted.password),
        institution=_word("institution", untrusted.institution),
    )
    if not system.host or " " in system.host:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "Write the name or number of the computer, like sip.library.org."), field="host"
        )
    if not 1 <= system.port <= MOST_PORT:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "A port is a number from 1 to {most}."), field="port", most=str(MOST_PORT)
        )
    if system.authority:
        context_for(system)
    return system


def certificates_in(untrusted: bytes) -> str:
    """Return the certificates of a PEM file, and nothing else that stands in it.

    Units:  at most 200,000 bytes.
    Raises: InputError if there is none.
    """
    try:
        found = x509.load_pem_x509_certificates(untrusted[:LARGEST_AUTHORITY])
    except ValueError as error:
        raise _no_certificate() from error
    return "".join(one.public_bytes(Encoding.PEM).decode("ascii") for one in found)


def names_in(authority: str) -> tuple[str, ...]:
    """Return whose certificates they are."""
    found = x509.load_pem_x509_certificates(authority.encode())
    names = [one.subject.get_attributes_for_oid(NameOID.COMMON_NAME) for one in found]
    return tuple(
        str(name[0].value) if name else one.subject.rfc4514_string() for name, one in zip(names, found, strict=True)
    )


def context_for(system: System) -> ssl.SSLContext:
    """Return how the line is encrypted: TLS 1.2 or later, the server's certificate and name checked.

    Raises: InputError if the certificates cannot be used.
    """
    try:
        context = ssl.create_default_context(cadata=system.authority or None)
    except (ssl.SSLError, ValueError) as error:
        raise _no_certificate() from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _no_certificate() -> InputError:
    return InputError(
        QT_TRANSLATE_NOOP(
            "errors", "This file holds no certificate. Choose a PEM file: it begins with BEGIN CERTIFICATE."
        ),
        field="authority",
    )


def _word(name: str, untrusted: str) -> str:
    with beside(name):
        word = clean_text(untrusted, _LONGEST)
    if "|" in word or not word.isprintable():
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "A vertical bar or an invisible character cannot stand here."), field=name
        )
    return word
