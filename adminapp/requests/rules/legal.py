"""May something be released on legal process, consent, waiver or a request from outside."""

from collections.abc import Callable

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.papers import Sought, is_valid_waiver
from adminapp.core.policy.roles import Role
from adminapp.requests.records import Instrument, LegalQuestion
from adminapp.requests.rules.process import court_process, subpoena, warrant_of_an_agency

_IMAGES = {Sought.FOOTAGE, Sought.BAN_IMAGE}
_STEPS = {
    Instrument.SEARCH_WARRANT: (Step.DO_NOT_OBSTRUCT, Step.CALL_COUNSEL),
    Instrument.NATIONAL_SECURITY: (Step.SEAL_CASE, Step.CALL_COUNSEL),
    Instrument.ADMINISTRATIVE_WARRANT: (Step.CALL_COUNSEL,),
}


def decide_legal(question: LegalQuestion, pack: Pack) -> Decision:
    """Return whether what a third party seeks may be released.

    Source: MRRL-2, MRRL-3, MRRL-24, MRRL-41, MRRL-52, LCO-8, LCO-9.
    """
    if question.seeks is Sought.POLICY:
        return allow(pack, "copy.policy", (Ground.POLICY_COPY,))
    receivers = _receivers(question, pack)
    if question.at not in receivers:
        return _pass_on(question, pack, receivers)
    return _INSTRUMENTS[question.instrument](question, pack)


def _receivers(question: LegalQuestion, pack: Pack) -> tuple[Role, ...]:
    if question.instrument is Instrument.PUBLIC_RECORDS_REQUEST:
        return pack.readings.open_records_to
    return pack.readings.legal_process_to


def _pass_on(question: LegalQuestion, pack: Pack, receivers: tuple[Role, ...]) -> Decision:
    grounds = (Ground.THIRD_PARTY, _ground(question), Ground.STATUTE)
    steps = list(_STEPS.get(question.instrument, ()))
    if question.instrument is not Instrument.NONE:
        steps.insert(0, Step.TAKE_COPY_OF_PROCESS)
    if question.seeks in _IMAGES:
        steps.append(Step.HOLD_FOOTAGE)
    return refer(pack, receivers, f"legal.pass_on.{question.instrument}", grounds, *steps)


def _ground(question: LegalQuestion) -> Ground:
    if question.instrument is Instrument.SUBPOENA and question.seeks not in _IMAGES:
        return Ground.SUBPOENA
    return Ground.COURT


def _nothing_presented(question: LegalQuestion, pack: Pack) -> Decision:
    if question.waiver is None:
        return deny(
            pack, "legal.nothing_presented", (Ground.SUBPOENA, Ground.COURT, Ground.STATUTE, Ground.THIRD_PARTY)
        )
    if not pack.readings.waiver_covers:
        return deny(pack, "legal.waiver_not_enough", (Ground.WAIVER, Ground.STATUTE))
    if is_valid_waiver(question.waiver, question.seeks, pack):
        return allow(pack, "legal.waived", (Ground.WAIVER, Ground.STATUTE), Step.STATUTE_WARNING)
    covered = question.seeks in pack.readings.waiver_covers
    situation = "legal.waiver_not_valid" if covered else "legal.waiver_not_for_accounts"
    steps = (Step.CALL_COUNSEL, Step.STATUTE_WARNING)
    return refer(pack, (Role.DIRECTOR,), situation, (Ground.WAIVER, Ground.STATUTE), *steps)


def _preservation_letter(question: LegalQuestion, pack: Pack) -> Decision:
    grounds = (Ground.LEGAL_OBLIGATION, Ground.COURT)
    hold = (Step.HOLD_FOOTAGE,) if question.seeks in _IMAGES else ()
    return deny(pack, "legal.keep_only", grounds, Step.TAKE_COPY_OF_PROCESS, *hold)


def _written_consent(question: LegalQuestion, pack: Pack) -> Decision:
    grounds = (Ground.STATUTE, Ground.THIRD_PARTY, Ground.CONFIDENTIAL)
    if question.seeks in _IMAGES and not question.director_approved:
        return refer(pack, (Role.DIRECTOR,), "legal.consent_images", (Ground.PUBLIC_VIEWING, *grounds))
    return allow(pack, "legal.consent", grounds)


def _public_records_request(question: LegalQuestion, pack: Pack) -> Decision:
    grounds = (Ground.STATUTE, Ground.CONFIDENTIAL)
    images = (Ground.PUBLIC_VIEWING,) if question.seeks in _IMAGES else ()
    return deny(pack, "legal.closed_record", (*grounds, *images))


_INSTRUMENTS: dict[Instrument, Callable[[LegalQuestion, Pack], Decision]] = {
    Instrument.NONE: _nothing_presented,
    Instrument.SUBPOENA: subpoena,
    Instrument.COURT_ORDER: court_process,
    Instrument.SEARCH_WARRANT: court_process,
    Instrument.ADMINISTRATIVE_WARRANT: warrant_of_an_agency,
    Instrument.PRESERVATION_LETTER: _preservation_letter,
    Instrument.WRITTEN_CONSENT: _written_consent,
    Instrument.PUBLIC_RECORDS_REQUEST: _public_records_request,
    Instrument.NATIONAL_SECURITY: court_process,
}
