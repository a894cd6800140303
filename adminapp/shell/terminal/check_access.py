"""`check-access`: one desk question about a stored account."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing

from PySide6.QtCore import QCoreApplication

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Decision, Verdict
from adminapp.core.policy.packs import Pack
from adminapp.core.ui import words
from adminapp.core.ui.answer import step
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.pages.wording import FACTS, said
from adminapp.grants.records import Asker, AskerKind
from adminapp.grants.rules import Change, what_would_change
from adminapp.grants.stored import Outcome
from adminapp.shell.office import pack_in_force
from adminapp.shell.terminal.signing_in import signed_in


def run(chosen: Namespace) -> int:
    """Print the answer as the desk shows it, and record it where that is asked for; return 0 if it is yes."""
    with closing(signed_in(chosen)) as home:
        pack = pack_in_force(home)
        desk = GrantsDesk(home, pack)
        account = desk.asking.account_of_card(chosen.card)
        name = chosen.name
        if chosen.kind is AskerKind.HOLDER and not name:
            name = desk.asking.account(account).name
        asker = Asker(chosen.kind, name, chosen.channel)
        question, decision = desk.asking.ask(account, asker, tuple(chosen.shows), chosen.wants)
        if chosen.record:
            desk.disclosures.record_disclosure(new_id(), account, question, decision, Outcome.RECORDED)
    for line in _lines(decision, what_would_change(question, pack), pack, chosen.language):
        print(line)
    return 0 if decision.verdict is Verdict.ALLOW else 1


def _lines(decision: Decision, changes: Sequence[Change], pack: Pack, language: str) -> Iterator[str]:
    translate, sayings = QCoreApplication.translate, pack.sayings(language)
    yield _verdict(decision)
    yield sayings.why(decision.situation)
    for number in decision.clauses:
        clause = pack.clause(number, language)
        yield translate("commands", "{cite}: “{words}”").format(cite=clause.cite, words=clause.words)
    if language in pack.drafts:
        yield translate("commands", "This translation of the policy is a draft; the English text governs.")
    yield translate("commands", "What to say: “{words}”").format(words=sayings.say(decision.words))
    if decision.steps:
        yield translate("commands", "What to do:")
        yield from (f"- {step(one)}" for one in decision.steps)
    if changes:
        yield translate("commands", "What would change the answer:")
        yield from (f"- {said(FACTS, change.fact)}: {_verdict(change.decision)}" for change in changes)


def _verdict(decision: Decision) -> str:
    match decision.verdict:
        case Verdict.ALLOW:
            return QCoreApplication.translate("commands", "Share")
        case Verdict.DENY:
            return QCoreApplication.translate("commands", "Do not share")
        case Verdict.REFER:
            refer = QCoreApplication.translate("commands", "Refer to the {roles}")
            return refer.format(roles=words.roles(decision.refer_to))
