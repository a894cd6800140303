"""A thing that may be interrupted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from adminapp.core.store.home import Home


def _nothing(_home: Home) -> None:
    """Change nothing."""


@dataclass(frozen=True)
class Act:
    """A command, and a look at what it changes.

    `first` is done unharmed on the same day; what `looks_the_same` keeps what there is, in another form.
    `warns` is what may truly be said at the door after the act broke off.
    """

    name: str
    do: Callable[[Home], Any]
    look: Callable[[Home], Any]
    warns: str = ""
    first: Callable[[Home], Any] = _nothing
    looks_the_same: bool = False
