"""The line to a library system, against pysip2's server behind TLS and against what should not answer."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import anyio
import pytest

from adminapp.core.kit.errors import AdminError, InputError, StoreError
from adminapp.grants.lookup import line, messages
from adminapp.grants.lookup.system import Patron, System
from tests.grants.lookup.conftest import CARD
from tests.grants.lookup.server import HOST, Certificates, Known, LibrarySystem, certificates, listening, sip_server

NOW = datetime(2026, 3, 2, 10, 0)


def reply(text: str, sequence: int = 0) -> bytes:
    """Return a reply with a good trailer."""
    return messages.written(text, sequence)


def told(fields: str) -> bytes:
    return reply(f"64{14 * ' '}00020260302    100000{24 * '0'}{fields}")


GOOD = f"AORIVERBEND|AA{CARD}|AEJune Whitaker|BLY|"


def refused(system: System, patience: float = 5.0) -> str:
    with pytest.raises(AdminError) as error:
        line.ask(system, CARD, NOW, patience)
    return str(error.value)


# a real server


def test_a_card_is_told_of(to_ask: System, library_system: LibrarySystem) -> None:
    assert line.ask(to_ask, CARD, NOW) == Patron(CARD, "June Whitaker", date(2015, 3, 8), is_valid=True, is_lost=False)
    login, question = library_system.asked
    assert (login.login_user_id, question.institution_id) == ("desk", "RIVERBEND")
    assert question.summary == 10 * " "


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        (Known("Whitaker, June", lost=True), Patron(CARD, "June Whitaker", None, is_valid=True, is_lost=True)),
        (Known("Zoë Łuk", valid="N"), Patron(CARD, "Zoë Łuk", None, is_valid=False, is_lost=False)),
        (Known("June", born="1985-13-40"), Patron(CARD, "June", None, is_valid=True, is_lost=False)),
        (Known("June", born="20990101"), Patron(CARD, "June", None, is_valid=True, is_lost=False)),
        (Known("June", born="1715-01-01"), Patron(CARD, "June", None, is_valid=True, is_lost=False)),
    ],
)
def test_what_is_told_is_read_with_care(
    to_ask: System, library_system: LibrarySystem, known: Known, wanted: Patron
) -> None:
    library_system.patrons[CARD] = known
    assert line.ask(to_ask, CARD, NOW) == wanted


def test_a_card_that_the_system_does_not_know_is_said_to_be_unknown(to_ask: System) -> None:
    with pytest.raises(InputError, match="does not know the card"):
        line.ask(to_ask, "29351000999999", NOW)


def test_a_wrong_password_is_named_as_that(to_ask: System) -> None:
    assert "does not let the program in" in refused(replace(to_ask, password="another"))


def test_a_system_is_tried_without_asking_about_anybody(to_ask: System, library_system: LibrarySystem) -> None:
    line.attempt(to_ask)
    assert len(library_system.asked) == 1


def test_a_system_that_tells_of_no_patrons_is_found_out(
    to_ask: System, own_certificates: Certificates, library_system: LibrarySystem
) -> None:
    server = sip_server(library_system)
    del server._handlers["63"]
    with (
        listening(server._handle_connection, own_certificates.context) as port,
        pytest.raises(StoreError, match="does not tell about patrons"),
    ):
        line.attempt(replace(to_ask, port=port))


# certificates


def test_a_certificate_of_nobody_known_is_refused_before_anything_is_said(
    to_ask: System, library_system: LibrarySystem, another_authority: Certificates
) -> None:
    assert "cannot be trusted" in refused(replace(to_ask, authority=another_authority.authority))
    assert "cannot be trusted" in refused(replace(to_ask, authority=""))
    assert library_system.asked == []


def test_a_certificate_for_another_computer_is_refused(
    to_ask: System, tmp_path: Any, library_system: LibrarySystem
) -> None:
    other = certificates(tmp_path, "sip.elsewhere.org")
    with listening(sip_server(library_system)._handle_connection, other.context) as port:
        said = refused(replace(to_ask, port=port, authority=other.authority))
    assert "cannot be trusted" in said
    assert library_system.asked == []


def test_a_server_without_tls_is_refused(to_ask: System, somebody_else: Callable[..., Any]) -> None:
    with somebody_else(b"941\r", encrypted=False) as port:
        assert "does not speak TLS" in refused(replace(to_ask, port=port))


# servers that fail


def test_a_slow_server_is_given_up(to_ask: System, own_certificates: Certificates) -> None:
    async def sleep(stream: Any) -> None:
        async with stream:
            await anyio.sleep(30)

    with listening(sleep, own_certificates.context) as port:
        before = time.monotonic()
        assert "did not answer within" in refused(replace(to_ask, port=port), patience=0.5)
        assert time.monotonic() - before < 3


def test_a_server_that_drips_is_given_up(to_ask: System, own_certificates: Certificates) -> None:
    async def drip(stream: Any) -> None:
        async with stream:
            while True:
                await stream.send(b"9")
                await anyio.sleep(0.05)

    with listening(drip, own_certificates.context) as port:
        before = time.monotonic()
        assert "did not answer within" in refused(replace(to_ask, port=port), patience=0.5)
        assert time.monotonic() - before < 3


def test_nobody_there_is_said_to_be_unreached(to_ask: System, own_certificates: Certificates) -> None:
    with listening(lambda stream: stream.aclose(), own_certificates.context) as port:
        pass
    assert f"not reached on port {port}" in refused(replace(to_ask, port=port))


def test_a_server_that_hangs_up_is_said_to(to_ask: System, somebody_else: Callable[..., Any]) -> None:
    with somebody_else() as port:
        assert any(word in refused(replace(to_ask, port=port)) for word in ("hung up", "not reached"))


@pytest.mark.parametrize(
    "reply",
    [
        b"\r",
        b"\x00\xff\xfe\r",
        b"HTTP/1.1 400 Bad Request\r\n",
        reply("96"),
        reply("64too short"),
        told(GOOD)[:-5] + b"0000\r",
        messages.written(f"64{59 * '0'}{GOOD}", 3),
        told(GOOD.replace(CARD, "29351000999999")),
        told(GOOD + "AESomebody Else|"),
        told(GOOD + "BLN|"),
        told(GOOD.replace("June", "Ju\x07ne")),
        told(GOOD.replace("June", 300 * "x")),
        20_000 * b"x",
    ],
    ids=range(13),
)
def test_what_no_library_system_says_is_refused(
    to_ask: System, somebody_else: Callable[..., Any], reply: bytes
) -> None:
    with somebody_else(reply) as port:
        assert "cannot be trusted" in refused(replace(to_ask, port=port, login=""))


def test_a_reply_without_a_sum_is_taken(to_ask: System, somebody_else: Callable[..., Any]) -> None:
    with somebody_else(told(GOOD).rpartition(b"AY")[0] + b"\r\n") as port:
        assert line.ask(replace(to_ask, port=port, login=""), CARD, NOW).name == "June Whitaker"


def test_an_old_systems_letters_are_read(to_ask: System, somebody_else: Callable[..., Any]) -> None:
    body = told(GOOD.replace("June", "Zoe")).rpartition(b"AY")[0].replace(b"Zoe", "Zoë".encode("cp850"))
    with somebody_else(body + b"\r") as port:
        assert line.ask(replace(to_ask, port=port, login=""), CARD, NOW).name == "Zoë Whitaker"


def test_the_errors_name_the_computer_and_never_the_password(to_ask: System) -> None:
    said = refused(replace(to_ask, host=HOST, password="another"))
    assert HOST in said
    assert "another" not in said
    assert "heron" not in repr(to_ask)
