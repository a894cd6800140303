"""The encrypted line to a library system: one question, bounded in time and length, then it is closed."""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, StoreError
from adminapp.grants.lookup import messages
from adminapp.grants.lookup.messages import Reply
from adminapp.grants.lookup.system import Patron, System, context_for

PATIENCE = 5.0
_LONGEST_REPLY = 16_384
_PIECE = 4096


def ask(system: System, number: str, now: datetime, patience: float = PATIENCE) -> Patron:
    """Return what a library system tells of a card.

    Units:  local time; patience in seconds, from the first packet to the last.
    Raises: InputError if the system does not know the card; StoreError if it cannot be reached or trusted.
    """
    with _line(system, patience) as line:
        reply = line.ask(messages.patron(system, number, now), messages.TOLD)
    return messages.patron_in(reply, number, now.date())


def attempt(system: System, patience: float = PATIENCE) -> None:
    """Reach a system, sign in, and hear whether it tells of patrons.

    Units:  seconds.
    Raises: StoreError saying what is wrong.
    """
    with _line(system, patience) as line:
        reply = line.ask(messages.status(), messages.STANDING)
    if not messages.tells_of_patrons(reply):
        raise StoreError(
            QT_TRANSLATE_NOOP(
                "errors", "{host} answers, but does not tell about patrons. Have message 63 allowed for this login."
            ),
            host=system.host,
        )


class _Line:
    """An open line; messages are numbered, and a reply must carry its question's number."""

    def __init__(self, encrypted: ssl.SSLSocket, end: float) -> None:
        self._socket = encrypted
        self._end = end
        self._sequence = 0
        self._heard = bytearray()

    def ask(self, message: str, expected: str) -> Reply:
        """Send a message and return its reply."""
        self._socket.settimeout(_left(self._end))
        self._socket.sendall(messages.written(message, self._sequence))
        reply = messages.opened(self._next_line(), self._sequence, expected)
        self._sequence += 1
        return reply

    def _next_line(self) -> bytes:
        while (end := self._heard.find(b"\r")) < 0:
            if len(self._heard) > _LONGEST_REPLY:
                raise messages.nonsense()
            self._socket.settimeout(_left(self._end))
            piece = self._socket.recv(_PIECE)
            if not piece:
                raise ConnectionAbortedError
            self._heard += piece
        line = bytes(self._heard[: end + 1])
        del self._heard[: end + 1]
        return line


@contextmanager
def _line(system: System, patience: float) -> Iterator[_Line]:
    """Open a line and sign in."""
    end = time.monotonic() + patience
    with _in_words(system, patience), socket.create_connection((system.host, system.port), timeout=patience) as bare:
        bare.settimeout(_left(end))
        encrypted = context_for(system).wrap_socket(bare, server_hostname=system.host)
        line = _Line(encrypted, end)
        if system.login and line.ask(messages.login(system), messages.SIGNED_IN).fixed != "1":
            raise StoreError(
                QT_TRANSLATE_NOOP("errors", "{host} does not let the program in. Check the login and its password."),
                host=system.host,
            )
        yield line
        encrypted.close()


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


@contextmanager
def _in_words(system: System, patience: float) -> Iterator[None]:
    where = {"host": system.host, "port": str(system.port)}
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "The certificate of {host} cannot be trusted ({reason}), so nothing was asked. "
            "Choose the certificate of the authority that issued it.",
        )
        raise StoreError(sentence, reason=error.verify_message, **where) from error
    except TimeoutError as error:
        sentence = QT_TRANSLATE_NOOP("errors", "{host} did not answer within {seconds} seconds.")
        raise StoreError(sentence, seconds=round(patience), **where) from error
    except ssl.SSLError as error:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "{host} does not speak TLS on port {port}. Ask for the encrypted port of its SIP2 service."
        )
        raise StoreError(sentence, **where) from error
    except ConnectionAbortedError as error:
        sentence = QT_TRANSLATE_NOOP("errors", "{host} hung up. Check the login, and whether this computer may ask.")
        raise StoreError(sentence, **where) from error
    except (OSError, UnicodeError) as error:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "{host} was not reached on port {port}. Check the network and the address."
        )
        raise StoreError(sentence, **where) from error
