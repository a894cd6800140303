"""May footage be seen, copied or released."""

from adminapp.core.policy.answer import deny, refer
from adminapp.core.policy.askers import AskerKind
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.footage.records import Papers, Question
from adminapp.footage.rules.outsiders import decide_for_outsider
from adminapp.footage.rules.staff import decide_for_staff


def decide(question: Question, pack: Pack) -> Decision:
    """Return whether the act on footage may be done by the one who asks.

    Source: MRRL-1, MRRL-35, MRRL-38, MRRL-41, MRRL-48.
    """
    if not pack.readings.cameras:
        return _no_footage_policy(question, pack)
    if question.asker.kind is AskerKind.STAFF:
        return decide_for_staff(question, pack)
    return decide_for_outsider(question, pack)


def _no_footage_policy(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.CONFIDENTIAL, Ground.THIRD_PARTY, Ground.COURT)
    official = question.asker.kind in (AskerKind.STAFF, AskerKind.POLICE) or question.papers is not Papers.NONE
    if official:
        return refer(pack, pack.readings.others_to, "footage.no_policy", grounds)
    return deny(pack, "footage.no_policy_public", grounds)
