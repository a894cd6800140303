"""The counter from which documents are given out."""

from pathlib import Path

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.files import write_whole
from adminapp.core.policy.packs import Pack
from adminapp.core.security.deeds import Deed
from adminapp.core.store.faults import file_faults_in_words
from adminapp.core.store.home import Home
from adminapp.handouts import store
from adminapp.handouts.records import Count, Handout, LogHead

MOST_COPIES = 999


class HandoutsDesk:
    """Documents, bound to the open vault and the member who has signed in to it."""

    def __init__(self, home: Home, pack: Pack) -> None:
        self._home = home
        self.pack = pack

    def give(self, given_id: int, handout: Handout, language: str, copies: int) -> None:
        """Count copies that were given out; for whom is not asked.

        Units:  1 to 999 copies.
        Raises: NotAllowedError; InputError; StoreError.
        Source: MRRL-52, LCO-26.
        """
        if not 1 <= copies <= MOST_COPIES:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "{copies} copies cannot be printed at once; choose 1 to {most}."),
                copies=copies,
                most=MOST_COPIES,
            )
        count = Count(self.month(), handout, language, copies)
        with self._home.write(Deed.ASK_DESK, "handouts.give", given_id, **vars(count)) as db:
            store.add_given(db, given_id, count)

    def month(self) -> str:
        """Return the month in which copies are counted now, as 2026-03."""
        return f"{self._home.clock.today():%Y-%m}"

    def counts(self) -> tuple[Count, ...]:
        """Return how many copies were given out, by month, document and language.

        Raises: StoreError.
        """
        with self._home.read() as db:
            return store.counts(db)

    def log_head(self) -> LogHead | None:
        """Return where the log stands now, for a paper that is a record.

        Raises: StoreError.
        """
        with self._home.read() as db:
            return store.log_head(db)

    def save(self, file: Path, pdf: bytes) -> None:
        """Write a document to a file, whole or not at all.

        Raises: StoreError; FullError.
        """
        with file_faults_in_words(file):
            write_whole(file, pdf)
