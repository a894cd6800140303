"""What members of staff may do with footage."""

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision, Step
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.papers import Sought, is_valid_waiver
from adminapp.footage.records import Act, Papers, Purpose, Question

_COURT_PAPERS = {Papers.SUBPOENA, Papers.COURT_ORDER, Papers.SEARCH_WARRANT}


def decide_for_staff(question: Question, pack: Pack) -> Decision:
    """Return whether a member of staff may do the act on footage.

    Source: MRRL-34, MRRL-35, MRRL-38, MRRL-39, MRRL-40, MRRL-42, X-18, X-19.
    """
    if question.act is Act.RELEASE:
        return _release(question, pack)
    asker = question.asker
    if asker.role not in pack.readings.footage_roles and not asker.is_designated(question.now.date()):
        grounds = (Ground.FOOTAGE_AUTHORISED, Ground.FOOTAGE_INCIDENT)
        return deny(pack, "footage.not_designated", grounds, *_report_if_idle(question))
    if question.purpose is Purpose.OTHER:
        limit = Ground.FOOTAGE_MINIMUM if question.act is Act.VIEW_LIVE else Ground.FOOTAGE_INCIDENT
        return deny(pack, "footage.other_purpose", (limit, Ground.CAMERA_PURPOSE), Step.REPORT_TO_DIRECTOR)
    if question.act is Act.VIEW_LIVE:
        return _view_live(question, pack)
    if not question.footage.exists:
        return deny(pack, "footage.gone", (Ground.FOOTAGE_KEPT,))
    return _copy(question, pack) if question.act is Act.COPY else _view_recorded(question, pack)


def _report_if_idle(question: Question) -> tuple[Step, ...]:
    return (Step.REPORT_TO_DIRECTOR,) if question.purpose is Purpose.OTHER else ()


def _authority(question: Question, pack: Pack, *grounds: Ground) -> tuple[Ground, ...]:
    by_role = question.asker.role in pack.readings.footage_roles
    return grounds if by_role else (Ground.FOOTAGE_AUTHORISED, *grounds)


def _view_live(question: Question, pack: Pack) -> Decision:
    looks_for_footage = question.purpose is Purpose.AVAILABILITY and question.incident is not None
    if question.purpose is not Purpose.SYSTEM_CHECK and not looks_for_footage:
        return deny(pack, "footage.live_without_cause", (Ground.FOOTAGE_MINIMUM, Ground.FOOTAGE_LIVE))
    grounds = _authority(question, pack, Ground.FOOTAGE_LIVE, Ground.FOOTAGE_MINIMUM)
    return allow(pack, "footage.live", grounds, Step.RECORD_MINUTES)


def _view_recorded(question: Question, pack: Pack) -> Decision:
    if question.purpose is Purpose.SYSTEM_CHECK:
        grounds = _authority(question, pack, Ground.FOOTAGE_MINIMUM)
        return allow(pack, "footage.system_check", grounds, Step.RECORD_MINUTES)
    if refusal := _without_open_incident(question, pack):
        return refusal
    ground = Ground.FOOTAGE_MINIMUM if question.purpose is Purpose.AVAILABILITY else Ground.FOOTAGE_INCIDENT
    return allow(pack, "footage.incident", _authority(question, pack, ground), Step.RECORD_MINUTES)


def _copy(question: Question, pack: Pack) -> Decision:
    if question.purpose is not Purpose.INCIDENT:
        return deny(pack, "footage.copy_without_cause", (Ground.NOT_MAINTAINED, Ground.FOOTAGE_MINIMUM))
    if refusal := _without_open_incident(question, pack):
        return refusal
    grounds = _authority(question, pack, Ground.FOOTAGE_INCIDENT, Ground.NOT_MAINTAINED, Ground.LEGAL_OBLIGATION)
    return allow(pack, "footage.copy", grounds, Step.HOLD_FOOTAGE, Step.RECORD_MINUTES)


def _without_open_incident(question: Question, pack: Pack) -> Decision | None:
    grounds = (Ground.FOOTAGE_INCIDENT, Ground.NOT_MAINTAINED)
    if question.purpose is Purpose.AVAILABILITY:
        grounds = (Ground.FOOTAGE_INCIDENT, Ground.FOOTAGE_MINIMUM)
    if question.incident is None:
        return deny(pack, "footage.no_incident", grounds, Step.OPEN_INCIDENT)
    if not question.incident.open:
        return deny(pack, "footage.incident_closed", (*grounds, Ground.NOT_MAINTAINED))
    return None


def _release(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.THIRD_PARTY, Ground.COURT)
    if question.asker.role not in pack.readings.legal_process_to:
        hold = (Step.HOLD_FOOTAGE,) if question.footage.exists else ()
        return refer(pack, pack.readings.legal_process_to, "footage.release_by_others", grounds, *hold)
    if not question.footage.exists:
        step = Step.NO_RESPONSIVE_RECORDS_LETTER
        return deny(pack, "footage.gone", (Ground.FOOTAGE_KEPT, *grounds), step)
    if is_valid_waiver(question.waiver, Sought.FOOTAGE, pack):
        return allow(pack, "footage.waived", (Ground.WAIVER, Ground.STATUTE), Step.STATUTE_WARNING)
    if question.papers in _COURT_PAPERS:
        steps = (Step.HOLD_FOOTAGE, Step.TAKE_COPY_OF_PROCESS)
        return allow(pack, "footage.process", (Ground.COURT, Ground.LEGAL_OBLIGATION), *steps)
    return deny(pack, "footage.no_process", (Ground.COURT, Ground.THIRD_PARTY), Step.HOLD_FOOTAGE)
