"""What one policy pack says otherwise than another."""

from dataclasses import asdict, dataclass

from adminapp.core.policy.packs import Pack
from adminapp.core.policy.sayings import GOVERNING


@dataclass(frozen=True)
class Differences:
    """Clauses by number, readings by name with their values before and after.

    `cited` counts the grounds that stand on other clauses, `said` the situations with other sentences; `text` is
    whether the policy's full text differs in a language that both have.
    """

    readings: tuple[tuple[str, object, object], ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    reworded: tuple[str, ...]
    cited: int
    said: int
    text: bool

    @property
    def is_empty(self) -> bool:
        """Return whether the two say the same."""
        return self == Differences((), (), (), (), 0, 0, text=False)


def differences(before: Pack, after: Pack) -> Differences:
    """Return what the second of two packs says otherwise; texts and clauses are compared in the languages of both."""
    read, reads = asdict(before.readings), asdict(after.readings)
    numbered, numbers = before.clauses[GOVERNING], after.clauses[GOVERNING]
    both = [language for language in before.languages if language in after.languages]
    return Differences(
        readings=tuple((name, read[name], value) for name, value in reads.items() if value != read[name]),
        new=tuple(number for number in numbers if number not in numbered),
        gone=tuple(number for number in numbered if number not in numbers),
        reworded=tuple(
            number
            for number in numbers
            if number in numbered
            and any(before.clause(number, language) != after.clause(number, language) for language in both)
        ),
        cited=sum(before.grounds[ground] != after.grounds[ground] for ground in after.grounds),
        said=len(_resaid(before, after, both)),
        text=any(before.text(language) != after.text(language) for language in both),
    )


def _resaid(before: Pack, after: Pack, languages: list[str]) -> set[str]:
    """Return the situations for which the two have other sentences in one of the languages."""
    pairs = [(before.sayings(language).of, after.sayings(language).of) for language in languages]
    return {situation for said, says in pairs for situation in said if said[situation] != says[situation]}
