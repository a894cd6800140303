"""What legal process in the right hands opens, once counsel has reviewed it and the Director has approved."""

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.papers import Sought
from adminapp.core.policy.roles import Role
from adminapp.requests.records import Instrument, LegalQuestion

_IMAGES = {Sought.FOOTAGE, Sought.BAN_IMAGE}
_INSTRUMENT_STEPS = {
    Instrument.SEARCH_WARRANT: (Step.DO_NOT_OBSTRUCT,),
    Instrument.NATIONAL_SECURITY: (Step.SEAL_CASE,),
}


def subpoena(question: LegalQuestion, pack: Pack) -> Decision:
    """Return what a subpoena alone opens; it is less than the statute asks for.

    Source: MRRL-2, MRRL-5, MRRL-41, LCO-8, X-1, X-44.
    """
    grounds = (Ground.SUBPOENA, Ground.COURT, Ground.STATUTE)
    if question.seeks in _IMAGES:
        grounds = (Ground.COURT, Ground.SUBPOENA, Ground.STATUTE)
    if not pack.readings.subpoena_with_review:
        return deny(pack, "legal.subpoena_not_enough", grounds)
    if waiting := _waiting(question, pack, "legal.subpoena_waits", grounds, Step.STATUTE_WARNING):
        return waiting
    return allow(pack, "legal.subpoena_approved", grounds, Step.STATUTE_WARNING)


def court_process(question: LegalQuestion, pack: Pack) -> Decision:
    """Return what an order, a warrant or other process of a court opens.

    Source: MRRL-5, MRRL-41, LCO-8, LCO-9, X-1, X-40, X-44.
    """
    grounds = (Ground.COURT, Ground.STATUTE)
    warning = (Step.STATUTE_WARNING,) if question.finding is None else ()
    if question.finding is None and pack.readings.finding_required:
        steps = (*_INSTRUMENT_STEPS.get(question.instrument, ()), Step.CALL_COUNSEL, *warning)
        return refer(pack, (Role.DIRECTOR,), "legal.no_finding", grounds, *steps, *_hold(question))
    if waiting := _waiting(question, pack, f"legal.{question.instrument}_waits", grounds, *warning):
        return waiting
    seal = (Step.SEAL_CASE,) if question.instrument is Instrument.NATIONAL_SECURITY else ()
    if not pack.readings.search_cost_charged:
        return allow(pack, "legal.court_approved", grounds, *warning, *seal)
    charged = (*grounds, Ground.SEARCH_COST)
    return allow(pack, "legal.court_approved", charged, *warning, *seal, Step.CHARGE_SEARCH_COST)


def warrant_of_an_agency(question: LegalQuestion, pack: Pack) -> Decision:
    """Return what a warrant that no judge signed opens: nothing, once counsel has looked at it.

    Source: MRRL-41, LCO-8, X-40.
    """
    grounds = (Ground.COURT, Ground.STATUTE)
    if question.counsel_reviewed or pack.readings.finding_required:
        return deny(pack, "legal.no_judge", grounds)
    steps = (Step.TAKE_COPY_OF_PROCESS, Step.CALL_COUNSEL, *_hold(question))
    return refer(pack, (Role.DIRECTOR,), "legal.administrative_warrant_waits", grounds, *steps)


def _waiting(
    question: LegalQuestion, pack: Pack, situation: str, grounds: tuple[Ground, ...], *steps: Step
) -> Decision | None:
    if question.counsel_reviewed and question.director_approved:
        return None
    counsel = () if question.counsel_reviewed else (Step.CALL_COUNSEL,)
    steps = (Step.TAKE_COPY_OF_PROCESS, *counsel, *_INSTRUMENT_STEPS.get(question.instrument, ()), *steps)
    return refer(pack, (Role.DIRECTOR,), situation, (*grounds, Ground.THIRD_PARTY), *steps, *_hold(question))


def _hold(question: LegalQuestion) -> tuple[Step, ...]:
    return (Step.HOLD_FOOTAGE,) if question.seeks in _IMAGES else ()
