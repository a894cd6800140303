"""A long export is read by a process of its own, so that neither the window nor the writing waits for the reading."""

import gc
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.grants.exports.patrons import Patron
from adminapp.grants.exports.rows import Export, Part

_SHORT = 2_000  # lines that are read here in less time than a process needs to start
_ALL_TOLD = b""


@contextmanager
def parts_of(export: Export, known: Iterable[bytes]) -> Iterator[Iterator[Part]]:
    """Read an export part by part; with the context the reading ends, whatever comes.

    What is `known` is gone through before the first part is handed out.

    Raises: InputError, while reading, if the file cannot be read on or the process that reads it dies.
    """
    if export.layout.lines <= _SHORT:
        yield export.parts(known)
        return
    processes = get_context("spawn")  # a forked one would have the keys, and locks that no thread of its own gives back
    ours, theirs = processes.Pipe()
    reader = processes.Process(target=_read, args=(export, theirs), daemon=True)
    reader.start()
    theirs.close()
    try:
        with suppress(OSError):  # that it died shows when nothing comes back
            for some in known:
                ours.send_bytes(some)
            ours.send_bytes(_ALL_TOLD)
        yield _received(ours)
    finally:
        reader.kill()
        reader.join()
        reader.close()
        ours.close()


def _read(export: Export, out: Connection) -> None:
    """Hear what is known, send the parts of an export, then None; or the error that ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever reads from here is interrupted, and ends this process
    gc.disable()  # millions of tuples and no cycles
    try:
        for part in export.parts(iter(out.recv_bytes, _ALL_TOLD)):
            columns, part.patrons = [*zip(*part.patrons, strict=True)], []  # which go through a pipe in half the time
            out.send((part, columns))
        out.send(None)
    except InputError as error:
        out.send(error)


def _received(reader: Connection) -> Iterator[Part]:
    while True:
        try:
            sent = reader.recv()
        except (EOFError, OSError) as error:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "The reading of the file broke off; nothing was imported. Try again.")
            ) from error
        if sent is None:
            return
        if isinstance(sent, InputError):
            raise sent
        part, columns = sent
        part.patrons = [*map(Patron._make, zip(*columns, strict=True))]
        yield part
