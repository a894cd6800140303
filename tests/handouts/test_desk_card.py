"""What the desk card teaches new staff is what the desk answers."""

from datetime import date, datetime

import pytest

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.packs import load_pack
from adminapp.grants.records import (
    Account,
    Asker,
    AskerKind,
    Card,
    Channel,
    Guardian,
    PermittedPerson,
    Proof,
    ProofKind,
    Question,
)
from adminapp.grants.rules import decide
from adminapp.handouts.papers.forms import Filler
from adminapp.handouts.papers.texts import language
from adminapp.handouts.records import Filled, Handout

NOW = datetime(2026, 6, 15, 10, 0)
OWN, THEIRS = Card("29351000100002", expires=date(2028, 1, 1)), Card("29351000200008", "Ruth Lee", date(2028, 1, 1))
ADULT = Account(date(1980, 1, 1), date(2024, 1, 1), (PermittedPerson("Ruth Lee", date(2025, 1, 1)),), holder="Ann Lee")
MINOR = Account(date(2015, 1, 1), date(2024, 1, 1), guardians=(Guardian("Lucía Lee"),), holder="Mateo Lee")
SHARE, REFUSE, REFER = Verdict.ALLOW, Verdict.DENY, Verdict.REFER
ANSWERS = {"Share": SHARE, "Do not share": REFUSE, "Refer": REFER, "Share, unless it was reported": SHARE}
CARD, NUMBER = Proof(ProofKind.CARD, OWN.number), Proof(ProofKind.NUMBER, OWN.number)
HERE, PHONE = Channel.IN_PERSON, Channel.PHONE


def shows(name: str) -> Proof:
    return Proof(ProofKind.PHOTO_ID, name)


CASES: dict[str, list[tuple[Account, Asker, tuple[Proof, ...]]]] = {
    "holder": [
        (ADULT, Asker(AskerKind.HOLDER, "Ann Lee", HERE), (proof,)) for proof in (CARD, NUMBER, shows("Ann Lee"))
    ],
    "holder_nothing": [(ADULT, Asker(AskerKind.HOLDER, "Ann Lee", HERE), ())],
    "permitted_own": [
        (ADULT, Asker(AskerKind.OTHER, "Ruth Lee", HERE), (proof,))
        for proof in (Proof(ProofKind.CARD, THEIRS.number), Proof(ProofKind.NUMBER, THEIRS.number), shows("Ruth Lee"))
    ],
    "permitted_holders_card": [(ADULT, Asker(AskerKind.OTHER, "Ruth Lee", HERE), (proof,)) for proof in (CARD, NUMBER)],
    "guardian_photo_id": [(MINOR, Asker(AskerKind.PARENT, "Lucía Lee", HERE), (shows("Lucía Lee"),))],
    "guardian_calls": [(MINOR, Asker(AskerKind.PARENT, "Lucía Lee", PHONE), (NUMBER,))],
    "noncustodial_card": [(MINOR, Asker(AskerKind.PARENT, "Omar Lee", HERE), (CARD,))],
    "other": [(ADULT, Asker(AskerKind.OTHER, "Sam Stone", HERE), (proof,)) for proof in (CARD, shows("Sam Stone"))],
    "police": [(ADULT, Asker(kind, "", HERE), ()) for kind in (AskerKind.POLICE, AskerKind.MEDIA)],
}
CASES["other_referred"] = CASES["other"]


def rows(pack: str) -> list[dict[str, str]]:
    """Return the rows that the card has under a policy."""
    filler = Filler(load_pack(pack), language("en"), "Riverbend", Filled())
    (table,) = (block["table"] for block in language("en").forms[Handout.DESK_CARD].blocks if "table" in block)
    return [row for row in table["rows"] if filler._holds(row)]


@pytest.mark.parametrize("pack", ["mrrl", "lco"])
def test_every_row_is_what_the_desk_answers(pack):
    for row in rows(pack):
        answer = ANSWERS[row["cells"][2]]
        for account, asker, proofs in CASES[row["case"]]:
            question = Question(NOW, account, (OWN, THEIRS), asker, proofs)
            assert decide(question, load_pack(pack)).verdict is answer, row["case"]


def test_a_card_for_one_policy_teaches_nothing_of_the_other():
    assert len(rows("mrrl")) == 9
    assert [row["case"] for row in rows("lco")] == ["holder", "holder_nothing", "other_referred", "police"]
