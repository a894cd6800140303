"""What the office and an account put on a document: the letterhead, and what a form need not ask again."""

from datetime import date
from pathlib import Path

from adminapp.core.documents.frame import Letterhead
from adminapp.core.policy.packs import Pack
from adminapp.grants.stored import StoredAccount
from adminapp.handouts.papers import texts
from adminapp.handouts.papers.printing import Source
from adminapp.handouts.records import Blank, Filled
from adminapp.shell.office import Office


def source_of(office: Office, pack: Pack, words: Path = texts.FOLDER) -> Source:
    """Return whose documents they are, for the office whose vault is open."""
    return Source(pack, Letterhead(office.library, office.address, office.phone, office.logo), words=words)


def known_of(account: StoredAccount, card: str = "") -> Filled:
    """Return what a form about an account need not ask: name, card, birth date, branch, parents and guardians.

    Without a card the first one is taken that is neither closed nor reported.
    """
    good = (one.number for one in account.cards if not one.closed and one.reported is None)
    first, second, *_ = (*account.guardian_names, "", "")
    known: dict[Blank, str | date] = {
        Blank.PATRON: account.name,
        Blank.CARD: card or next(good, ""),
        Blank.BRANCH: account.branch,
        Blank.GUARDIAN: first,
        Blank.SECOND_GUARDIAN: second,
    }
    if account.born is not None:
        known[Blank.BORN] = account.born
    return Filled(known)
