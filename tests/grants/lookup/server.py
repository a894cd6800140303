"""A library system to ask: pysip2's server behind TLS, under certificates of its own."""

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
from anyio.abc import SocketAttribute
from anyio.streams.tls import TLSListener
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pysip2 import (
    LOGIN,
    PATRON_INFORMATION,
    LoginRequest,
    LoginResponse,
    PatronInformationRequest,
    PatronInformationResponse,
    SIP2Server,
)
from pysip2.codec import calculate_checksum

HOST = "localhost"
LOGIN_NAME, PASSWORD = "desk", "heron marsh"
_BEGAN, _YEAR = datetime(2026, 1, 1), timedelta(days=36_500)


@dataclass(frozen=True)
class Known:
    """What the library system knows of a card; `born` goes out as PB, which the standard leaves to extensions."""

    name: str
    born: str = ""
    valid: str = "Y"
    lost: bool = False


@dataclass
class LibrarySystem:
    """What it was asked, and what it knows."""

    patrons: dict[str, Known] = field(default_factory=dict)
    asked: list[Any] = field(default_factory=list)
    port: int = 0


class _WithBirthDates(SIP2Server):
    """The server of the package, which models no PB: put in before the trailer, the sum made anew."""

    def __init__(self, system: LibrarySystem) -> None:
        super().__init__(institution_id="RIVERBEND", login_required=True, encoding="utf-8")
        self._system = system

    async def _send(self, stream: Any, state: Any, frame: bytes) -> None:
        number = frame.partition(b"|AA")[2].partition(b"|")[0].decode()
        known = self._system.patrons.get(number)
        if frame.startswith(b"64") and known and known.born:
            body, _, trailer = frame.rpartition(b"AY")
            prefix = body + f"PB{known.born}|AY".encode() + trailer[:1] + b"AZ"
            frame = prefix + calculate_checksum(prefix).encode() + b"\r"
        await super()._send(stream, state, frame)


def sip_server(system: LibrarySystem) -> SIP2Server:
    """Return pysip2's server, answering from what a library system knows."""
    server = _WithBirthDates(system)

    @server.route(LOGIN)
    async def sign_in(request: LoginRequest, _: Any) -> LoginResponse:
        system.asked.append(request)
        good = (request.login_user_id, request.login_password) == (LOGIN_NAME, PASSWORD)
        return LoginResponse(ok="1" if good else "0")

    @server.route(PATRON_INFORMATION)
    async def tell(request: PatronInformationRequest, context: Any) -> PatronInformationResponse:
        system.asked.append(request)
        known = system.patrons.get(request.patron_identifier, Known("", valid="N"))
        return PatronInformationResponse(
            patron_status="    Y         " if known.lost else 14 * " ",
            language="000",
            transaction_date=context.now_18(),
            hold_items_count="0003",
            overdue_items_count="0001",
            charged_items_count="0012",
            fine_items_count="0002",
            recall_items_count="0000",
            unavailable_holds_count="0000",
            institution_id=request.institution_id,
            patron_identifier=request.patron_identifier,
            personal_name=known.name,
            valid_patron=known.valid,
            home_address="9 Levee Street",
            fee_amount="12.50",
            screen_message=("Welcome", "Be kind"),
        )

    return server


Serve = Callable[[Any], Awaitable[None]]


@contextlib.contextmanager
def listening(serve: Serve, context: ssl.SSLContext | None) -> Iterator[int]:
    """Serve on a free port of this computer, behind TLS where there is a context, and yield the port."""
    ready: list[Any] = []
    started = threading.Event()

    async def run() -> None:
        inner = await anyio.create_tcp_listener(local_host="127.0.0.1", local_port=0)
        listener: Any = TLSListener(inner, context, standard_compatible=False) if context else inner
        async with inner, anyio.create_task_group() as tasks:
            ready.extend([inner.extra(SocketAttribute.local_port), asyncio.get_running_loop(), tasks])  # noqa: S610
            started.set()
            await listener.serve(until_gone)

    async def until_gone(stream: Any) -> None:
        with contextlib.suppress(anyio.BrokenResourceError, anyio.ClosedResourceError, anyio.EndOfStream):
            await serve(stream)

    thread = threading.Thread(target=anyio.run, args=(run,), daemon=True)
    thread.start()
    assert started.wait(10)
    port, loop, tasks = ready
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(tasks.cancel_scope.cancel)
        thread.join(10)


@dataclass(frozen=True)
class Certificates:
    """An authority of our own, and a server's certificate that it issued."""

    authority: str
    context: ssl.SSLContext


def certificates(folder: Path, host: str = HOST) -> Certificates:
    """Make an authority and have it issue a certificate for a host."""
    root_key, root_name = ec.generate_private_key(ec.SECP256R1()), _name("Riverbend Test Authority")
    root = _builder(root_name, root_name, root_key).add_extension(
        x509.BasicConstraints(ca=True, path_length=None), critical=True
    )
    authority = root.sign(root_key, hashes.SHA256())
    key = ec.generate_private_key(ec.SECP256R1())
    issued = _builder(_name(host), root_name, key).add_extension(
        x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
    )
    certificate = issued.sign(root_key, hashes.SHA256())
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return Certificates(authority.public_bytes(serialization.Encoding.PEM).decode(), context)


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    made = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
    return made.not_valid_before(_BEGAN).not_valid_after(_BEGAN + _YEAR)
