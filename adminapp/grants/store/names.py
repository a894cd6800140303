"""The index of names: which accounts bear which words, and every word that anybody bears."""

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, islice

from sqlalchemy import Connection, func, select

from adminapp.core.kit.names import fold
from adminapp.core.store.wiping import wipe
from adminapp.grants.store.tables import name_words

_PART = 10_000
_SHORT = 3
MANY = 64
"""From so many words on that begin alike, the beginning itself is looked for."""
_LAST = "\U0010ffff"
_RUNS = re.compile("[0-9a-z\u0080-\ud7ff\ue000-\U0010ffff]+")
_ADD = "INSERT INTO account_names(rowid, words) VALUES (?, ?)"
_ADD_WORD = "INSERT OR IGNORE INTO name_words(word) VALUES (?)"
_ON_FILE = "SELECT id, name, other FROM accounts WHERE id IN (SELECT value FROM json_each(?))"
_REMOVE = "INSERT INTO account_names(account_names, rowid, words) VALUES ('delete', ?, ?)"
_BEGUN = """SELECT '"' || word || '"' FROM name_words WHERE word >= ? AND word < ? LIMIT ?"""
_BORNE = "SELECT 1 FROM account_names WHERE account_names MATCH ? LIMIT 1"


def index_names(db: Connection, named: Iterable[tuple[int, str]], met: set[str] | None = None) -> None:
    """Let accounts that are new be found by the words of their names.

    A word that was met before costs nothing: hand in as many names as there are, at once, or the same `met` each time.
    """
    rest, known = iter(named), set[str]() if met is None else met
    while part := [(account, indexed_words(name)) for account, name in islice(rest, _PART)]:
        db.exec_driver_sql(_ADD, part)
        words = {*" ".join(words for _, words in part).split()} - known
        if words:
            db.exec_driver_sql(_ADD_WORD, [(word,) for word in sorted(words)])
            known |= words


def change_names(db: Connection, named: Sequence[tuple[int, str]]) -> None:
    """Let accounts be found by the words of other names than those on file; to be called before those change.

    A word that nobody bears any more is erased.
    """
    on_file = db.exec_driver_sql(_ON_FILE, (json.dumps([account for account, _ in named]),))
    before = [(row.id, indexed_words(f"{row.name} {row.other}")) for row in on_file]
    if before:
        db.exec_driver_sql(_REMOVE, before)
    index_names(db, named)
    words = {word for _, written in before for word in written.split()}
    gone = [word for word in words if db.exec_driver_sql(_BORNE, (f'"{word}"',)).first() is None]
    if gone:
        wipe(db, name_words, name_words.c.word.in_(select(func.json_each(json.dumps(gone)).table_valued("value"))))


def indexed_words(name: str) -> str:
    """Return the words by which a name is found: O'Brien by o, brien and obrien."""
    return " ".join(dict.fromkeys(chain.from_iterable(map(_words_of, name.split()))))


def wanted_words(text: str) -> list[str]:
    """Return the words of what somebody searches for, as the index spells words."""
    return [word for written in fold(text).split() if (word := "".join(_RUNS.findall(written)))]


def words_begun(db: Connection, word: str) -> list[str]:
    """Return the terms of the index for all words that begin like one, none if nobody bears one.

    Measured with a million names: FTS5 reads everybody whose word begins so before it answers, unless the beginning has
    up to three letters, as the index has those as terms of their own: 10 ms for smith; word by word it reads on demand.
    """
    if len(word) <= _SHORT:
        return [f'"{word}"*']
    found = list(db.exec_driver_sql(_BEGUN, (word, word + _LAST, MANY)).scalars())
    return found if len(found) < MANY else [f'"{word}"*']


@lru_cache(maxsize=1 << 16)
def _words_of(word: str) -> tuple[str, ...]:
    found: list[str] = []
    for folded in fold(word).split():
        runs = _RUNS.findall(folded)
        found += [*runs, "".join(runs)] if len(runs) > 1 else runs
    return tuple(found)
