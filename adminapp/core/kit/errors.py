"""The errors of this program.

AdminError
├── RuleError               the policy says no
├── NotAllowedError         the role says no
├── InputError              what came in cannot be used; names the place and the mend
└── StoreError              the environment failed
    ├── WrongPassphraseError
    ├── DamagedError        a file of the vault is missing, cut, tampered with or another vault's
    ├── InUseError          another window has the vault open
    ├── NewerVaultError     the vault was written by a newer version of the program
    └── FullError           the disk is full

Everything else is a bug and is not caught. A sentence is a literal marked with `QT_TRANSLATE_NOOP("errors", …)`, so
that the window can say it in the member's language; its holes may name a person, so logs keep `sentence` alone.
The hole `field` names the part of a form that an error belongs beside.
"""

from collections.abc import Iterator
from contextlib import contextmanager


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Return the sentence unchanged; it marks the literal for translation where Qt may not be imported."""
    return sentence


class AdminError(Exception):
    """An error that is shown to a person as one sentence with the next step."""

    def __init__(self, sentence: str, **holes: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.holes = holes

    def __str__(self) -> str:
        return self.sentence.format(**self.holes)


class RuleError(AdminError):
    """The policy says no."""


class NotAllowedError(AdminError):
    """The member's role says no."""


class InputError(AdminError):
    """What came in cannot be used."""


class StoreError(AdminError):
    """The environment failed."""


class WrongPassphraseError(StoreError):
    """No member of that name opens with that passphrase."""


class DamagedError(StoreError):
    """A file of the vault is missing, cut, tampered with or another vault's."""


class InUseError(StoreError):
    """Another window has the vault open."""


class NewerVaultError(StoreError):
    """The vault was written by a newer version of the program."""


class FullError(StoreError):
    """The disk is full."""


@contextmanager
def beside(field: str, kind: type[AdminError] = InputError) -> Iterator[None]:
    """Say of an error of a kind inside that it belongs beside a field.

    Raises: the error anew, with the field.
    """
    try:
        yield
    except kind as error:
        raise type(error)(error.sentence, **error.holes | {"field": field}) from error
