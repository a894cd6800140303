"""Whom the log means: the desk's answers to what the log's page asks about patrons."""

from adminapp.core.kit.errors import InputError
from adminapp.grants.commands import GrantsDesk
from adminapp.office.records import Patrons, Subject


def patrons_of(desk: GrantsDesk) -> Patrons:
    """Return what the log's page may ask, answered by the desk."""

    def find(text: str) -> tuple[Subject, ...]:
        try:
            holder = desk.asking.holder_of_card(text)
        except InputError:
            hits = {hit.account: " · ".join(filter(None, (hit.name, hit.card))) for hit in desk.asking.search(text)}
            return tuple(Subject(words, account) for account, words in hits.items())
        return (Subject(f"{holder} · {text.strip()}", desk.asking.account_of_card(text)),)

    return Patrons(find, desk.naming.names_of, desk.naming.ids_about)
