"""Searching as one types, in the real window: from the key to the painted rows, and whom one error still finds."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import islice
from random import Random
from string import ascii_lowercase

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from adminapp.grants.pages.patrons import PatronsPage
from tests.benchmarks.frame import Bench, benchmark
from tests.benchmarks.office import desk_of
from tests.benchmarks.people import Patron, patrons
from tests.benchmarks.screen import Painted, window_over

_ASKED, _WARMED = 300, 30
_KINDS = ("one to eight letters", "two words", "beginnings of card numbers", "one typing error")


@benchmark("search")
def search(bench: Bench) -> None:
    """Measure every kind of search by itself and all together, then how many of those mistyped are found."""
    dice = Random(7)  # noqa: S311 - the same searches every time
    asked = list(islice(patrons(bench.size), 0, None, bench.size // _ASKED))
    texts = {kind: [_typed(kind, patron, dice) for patron in asked] for kind in _KINDS}
    with window_over(bench) as stage:
        page = stage.open("patrons")
        assert isinstance(page, PatronsPage)
        taken = {kind: list(_each(page, texts[kind])) for kind in _KINDS}
        stage.settle()
    for kind in _KINDS:
        bench.frames(f"search, {kind}, to rows painted", taken[kind])
    bench.frames("search as you type to rows painted", [one for kind in _KINDS for one in taken[kind]])
    with closing(bench.office.sign_in()) as home:
        find = desk_of(home).asking.search
        found = [patron.name in {hit.name for hit in find(_mistyped(patron.name, dice))} for patron in asked]
    bench.figure("one-edit errors of full names that find them", 100 * sum(found) / len(found), "%", at_least=97)


def _each(page: PatronsPage, texts: list[str]) -> Iterator[float]:
    """Type the last letter of each text, those before it standing there; the first ones warm the cache."""
    shown = page.list
    widgets = [*(empty for empty in shown._empty.values()), shown._found.viewport()]
    painted = Painted(widgets)
    for place, text in enumerate([*texts[:_WARMED], *texts]):
        with QSignalBlocker(shown.field):
            shown.field.setText(text[:-1])
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        taken = painted.seconds(
            partial(QApplication.sendEvent, shown.field, key),
            lambda text=text: shown._searched == text.strip(),  # type: ignore[misc]
        )
        if place >= _WARMED:
            yield taken


def _typed(kind: str, patron: Patron, dice: Random) -> str:
    match kind:
        case "one to eight letters":
            return dice.choice(patron.name.split())[: dice.randint(1, 8)]
        case "two words":
            return f"{patron.first[: dice.randint(1, 9)]} {patron.surname.split()[-1][: dice.randint(1, 9)]}"
        case "beginnings of card numbers":
            return patron.card[: dice.randint(5, 14)]
    return _mistyped(patron.name, dice)


def _mistyped(name: str, dice: Random) -> str:
    """Return a name with one error in a word of four letters or more, if it has one."""
    words = name.split()
    place = dice.choice([place for place, word in enumerate(words) if len(word) >= 4] or [0])
    word, at, letter = words[place], dice.randrange(len(words[place])), dice.choice(ascii_lowercase)
    head, tail = word[:at], word[at:]
    ways = (tail[1:], letter + tail, letter + tail[1:], tail[1:2] + tail[0] + tail[2:])
    return " ".join([*words[:place], head + dice.choice(ways), *words[place + 1 :]])
