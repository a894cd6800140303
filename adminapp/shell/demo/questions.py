"""What was asked at the demo library's desks, and was answered and recorded."""

from collections.abc import Iterator
from random import Random

from adminapp.grants.records import Asker, AskerKind, Channel, Proof, ProofKind, Wants
from adminapp.shell.demo.acts import Act, Days, answer
from adminapp.shell.demo.crowd import Borrower
from adminapp.shell.demo.showcase import SHOWCASE, Situation
from adminapp.shell.demo.story import clerk

_SEED = 1118
_FROM_THE_CROWD = 180
_FROM_OUTSIDE = 0.2
_DAYS = 175
_S = Situation
_POLICE, _MEDIA = AskerKind.POLICE, AskerKind.MEDIA
_PARENT, _OTHER, _AGENCY, _HOLDER = AskerKind.PARENT, AskerKind.OTHER, AskerKind.AGENCY, AskerKind.HOLDER

# Situation, who asks, what they show besides nothing, days ago. The names are the showcase's.
_ASKED: tuple[tuple[Situation, AskerKind, ProofKind | None, int], ...] = (
    (_S.SPOUSE_PERMITTED, _OTHER, ProofKind.PHOTO_ID, 93),
    (_S.SPOUSE_PERMITTED, _OTHER, ProofKind.CARD, 31),
    (_S.SPOUSE_PERMITTED, _HOLDER, ProofKind.CARD, 6),
    (_S.PERMISSION_REVOKED, _OTHER, ProofKind.PHOTO_ID, 52),
    (_S.PERMISSION_REVOKED, _OTHER, ProofKind.PHOTO_ID, 12),
    (_S.PERMISSION_ENDED, _OTHER, ProofKind.CARD, 48),
    (_S.PERMISSION_ENDED, _OTHER, ProofKind.CARD, 11),
    (_S.PICK_UP_ONLY, _OTHER, ProofKind.PHOTO_ID, 27),
    (_S.CARD_MISSING, _OTHER, ProofKind.CARD, 2),
    (_S.OF_AGE_TODAY, _PARENT, ProofKind.CARD, 44),
    (_S.JOINT_CUSTODY, _PARENT, ProofKind.PHOTO_ID, 36),
    (_S.NONCUSTODIAL_PARENT, _PARENT, ProofKind.CARD, 66),
    (_S.NONCUSTODIAL_PARENT, _PARENT, None, 15),
    (_S.GUARDIAN_FROZEN, _PARENT, ProofKind.PHOTO_ID, 33),
    (_S.GRANDMOTHER_PERMITTED, _OTHER, ProofKind.PHOTO_ID, 21),
    (_S.GUARDIAN_MISSING, _PARENT, ProofKind.PHOTO_ID, 24),
    (_S.AT_COLLECTION_AGENCY, _AGENCY, None, 17),
    (_S.MINORS_DEBT, _AGENCY, None, 16),
)


def questions(days: Days, crowd: tuple[Borrower, ...]) -> Iterator[Act]:
    """Yield questions about accounts of the showcase and of the crowd."""
    for situation, kind, proof, days_ago in _ASKED:
        shown = SHOWCASE[situation]
        name = shown.name if kind is _HOLDER else shown.asker
        channel = Channel.EMAIL if kind is _AGENCY else Channel.IN_PERSON
        asked = answer(shown.card, Asker(kind, name, channel), _shown(proof, shown.card, name))
        yield Act(days.ago(days_ago, 14, 25), clerk(days_ago), asked)
    yield from _of_the_crowd(days, crowd)


def _of_the_crowd(days: Days, crowd: tuple[Borrower, ...]) -> Iterator[Act]:
    dice = Random(_SEED)  # noqa: S311 - the same questions every time, nothing secret
    for borrower in dice.choices(crowd, k=_FROM_THE_CROWD):
        kind = dice.choice((_HOLDER, _HOLDER, _HOLDER, _OTHER))
        if dice.random() < _FROM_OUTSIDE:
            kind = dice.choice((_POLICE, _MEDIA))
        channel = dice.choice((Channel.IN_PERSON, Channel.IN_PERSON, Channel.PHONE))
        if borrower.parent and kind is _HOLDER:
            kind = dice.choice((_HOLDER, _PARENT))
        name = {
            _HOLDER: borrower.name,
            _PARENT: f"{borrower.parent} {borrower.surname}",
            _OTHER: f"{dice.choice(crowd).first} {borrower.surname}",
            _POLICE: "Officer Bright",
            _MEDIA: "Paula Quill",
        }[kind]
        proof = dice.choice((ProofKind.CARD, ProofKind.PHOTO_ID)) if channel is Channel.IN_PERSON else ProofKind.NUMBER
        wants = dice.choice((Wants.ACCOUNT, Wants.ACCOUNT, Wants.TITLES, Wants.PICK_UP))
        days_ago = dice.randint(0, _DAYS)
        asked = answer(borrower.card, Asker(kind, name, channel), _shown(proof, borrower.card, name), wants)
        yield Act(days.ago(days_ago, dice.randint(9, 18), dice.randint(0, 59)), clerk(days_ago), asked)


def _shown(proof: ProofKind | None, card: str, name: str) -> tuple[Proof, ...]:
    if proof is None:
        return ()
    return (Proof(proof, name if proof is ProofKind.PHOTO_ID else card),)
