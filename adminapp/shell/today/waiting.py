"""What can wait: topics with their questions, and the rows that answer them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from adminapp.core.security.deeds import Deed
from adminapp.core.ui.theme import Tone


@dataclass(frozen=True)
class Place:
    """Where something is done about a row: a page, and what it should show there."""

    page: str
    what: str = ""


@dataclass(frozen=True)
class Row:
    """One thing that waits; the sidebar's badge counts it unless its tone is quiet."""

    text: str
    detail: str = ""
    badge: str = ""
    tone: Tone = Tone.QUIET
    place: Place | None = None


@dataclass(frozen=True)
class Question:
    """What a feature is asked, on behalf of members who may do the deed."""

    deed: Deed
    ask: Callable[[], Sequence[Row]]


@dataclass(frozen=True)
class Topic:
    """A card of the page: its heading, what would stand there, and the questions that fill it."""

    name: str
    heading: str
    empty: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Waiting:
    """What waits under a topic."""

    topic: Topic
    rows: tuple[Row, ...]


def waiting(topics: Sequence[Topic], may: Callable[[Deed], bool]) -> tuple[Waiting, ...]:
    """Ask every question that the member's role allows; a topic without one is left out.

    Raises: StoreError and what else a feature's question raises.
    """
    asked = {topic: [one for one in topic.questions if may(one.deed)] for topic in topics}
    return tuple(
        Waiting(topic, tuple(row for question in questions for row in question.ask()))
        for topic, questions in asked.items()
        if questions
    )


def count(found: Sequence[Waiting]) -> int:
    """Return how many rows want somebody to do something."""
    return sum(row.tone is not Tone.QUIET for one in found for row in one.rows)
