"""What the police, the public and other outsiders may have of footage."""

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.askers import AskerKind
from adminapp.core.policy.decision import Decision, Step
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.papers import Sought, is_valid_waiver
from adminapp.footage.records import Papers, Question

_PAPER_STEPS = {
    Papers.NONE: (),
    Papers.SUBPOENA: (Step.TAKE_COPY_OF_PROCESS,),
    Papers.COURT_ORDER: (Step.TAKE_COPY_OF_PROCESS,),
    Papers.SEARCH_WARRANT: (Step.TAKE_COPY_OF_PROCESS, Step.DO_NOT_OBSTRUCT, Step.CALL_COUNSEL),
    Papers.PRESERVATION_LETTER: (Step.TAKE_COPY_OF_PROCESS,),
}
_SITUATIONS = {
    AskerKind.PUBLIC: "footage.public",
    AskerKind.PATRON: "footage.own_picture",
    AskerKind.MEDIA: "footage.media",
    AskerKind.INSURER: "footage.insurer",
    AskerKind.TRUSTEE: "footage.trustee",
}


def decide_for_outsider(question: Question, pack: Pack) -> Decision:
    """Return whether somebody outside the library may see or have footage.

    Source: MRRL-2, MRRL-3, MRRL-24, MRRL-34, MRRL-41, MRRL-48, MRRL-49, X-16, X-27, X-28, X-41.
    """
    if question.asker.kind is not AskerKind.POLICE and question.papers is Papers.NONE:
        return _public(question, pack)
    if not question.footage.exists:
        return _gone(question, pack)
    is_police = question.asker.kind is AskerKind.POLICE
    if is_police and is_valid_waiver(question.waiver, Sought.FOOTAGE, pack):
        return allow(pack, "footage.waived", (Ground.WAIVER, Ground.STATUTE), Step.STATUTE_WARNING)
    grounds = [Ground.COURT, Ground.THIRD_PARTY] if is_police else [Ground.THIRD_PARTY, Ground.COURT]
    if question.waiver is not None:
        grounds.append(Ground.WAIVER)
    situation = "footage.police" if is_police else "footage.outsider_with_papers"
    steps = (Step.HOLD_FOOTAGE, *_PAPER_STEPS[question.papers])
    return refer(pack, pack.readings.legal_process_to, situation, tuple(grounds), *steps)


def _gone(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.FOOTAGE_KEPT, Ground.THIRD_PARTY)
    steps = (Step.NO_RESPONSIVE_RECORDS_LETTER, *_PAPER_STEPS[question.papers])
    return refer(pack, pack.readings.legal_process_to, "footage.gone_asked_for", grounds, *steps)


def _public(question: Question, pack: Pack) -> Decision:
    grounds: tuple[Ground, ...] = (Ground.PUBLIC_VIEWING, Ground.POLICE_COMPLAINT)
    if question.asker.kind is AskerKind.TRUSTEE:
        grounds = (Ground.FOOTAGE_INCIDENT, *grounds)
    steps = [Step.POLICE_COMPLAINT_ADVICE]
    if question.footage.exists:
        steps.append(Step.HOLD_FOOTAGE)
    if question.incident is None:
        steps.append(Step.OPEN_INCIDENT)
    return deny(pack, _SITUATIONS[question.asker.kind], grounds, *steps)
