"""What the policy says about data for contracted vendors."""

from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.partners.records import Question, Reason


def decide(question: Question, pack: Pack) -> Decision:
    """Return whether a vendor may have the fields it asks for.

    Source: LCO-7, LCO-22, LCO-24, MRRL-7, MRRL-24.
    """
    today, partner = question.now.date(), question.partner
    need, bound = (Ground.PARTNER_NEED, Ground.PARTNER_BOUND), (Ground.PARTNER_BOUND, Ground.PARTNER_NEED)
    if question.reason is not Reason.SERVICE:
        return deny(pack, "partner.not_for_service", need)
    if partner.contract_until < today:
        return deny(pack, "partner.contract_ended", bound)
    if partner.acknowledged is None or partner.acknowledged > today:
        return deny(pack, "partner.not_acknowledged", bound)
    if not question.wants <= partner.needs:
        return deny(pack, "partner.more_than_needed", need)
    if not pack.readings.partners_by_contract:
        return refer(pack, pack.readings.third_parties_to, "partner.referred", (Ground.THIRD_PARTY, *need))
    return allow(pack, "partner.needed", need)
