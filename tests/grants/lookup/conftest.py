"""A library system on this computer, and leave to reach it: every other address stays out of reach."""

import _socket
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from adminapp.grants.lookup.system import System
from tests.grants.lookup.server import (
    HOST,
    LOGIN_NAME,
    PASSWORD,
    Certificates,
    Known,
    LibrarySystem,
    certificates,
    listening,
    sip_server,
)

CARD = "29351000123457"


@pytest.fixture
def within_this_computer(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let tests connect to this computer alone; return every address that was asked for."""
    reached: list[Any] = []

    def connect(own: socket.socket, address: Any) -> None:
        reached.append(address)
        assert address[0] in {"127.0.0.1", "::1"}, address
        _socket.socket.connect(own, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    return reached


@pytest.fixture(scope="session")
def own_certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def library_system(own_certificates: Certificates, within_this_computer: list[Any]) -> Iterator[LibrarySystem]:
    """pysip2's server behind TLS, with one patron."""
    system = LibrarySystem({CARD: Known("June Whitaker", "20150308")})
    with listening(sip_server(system)._handle_connection, own_certificates.context) as port:
        system.port = port
        yield system


@pytest.fixture
def to_ask(library_system: LibrarySystem, own_certificates: Certificates) -> System:
    return System(HOST, library_system.port, own_certificates.authority, LOGIN_NAME, PASSWORD, "RIVERBEND")


@pytest.fixture
def somebody_else(own_certificates: Certificates, within_this_computer: list[Any]) -> Callable[..., Any]:
    """Serve bytes that no library system should send, in place of every reply."""

    def serve(*replies: bytes, encrypted: bool = True) -> Any:
        async def answer(stream: Any) -> None:
            async with stream:
                for reply in replies:
                    await stream.receive()
                    await stream.send(reply)

        return listening(answer, own_certificates.context if encrypted else None)

    return serve


@pytest.fixture
def another_authority(tmp_path: Path) -> Certificates:
    return certificates(tmp_path)
