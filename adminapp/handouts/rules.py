"""What the policy says about copies for anybody who asks."""

from adminapp.core.policy.answer import allow, refer
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.handouts.records import CopyQuestion, Paper


def decide(question: CopyQuestion, pack: Pack) -> Decision:
    """Return whether a copy may be given to whoever asks.

    Source: MRRL-52, MRRL-54, LCO-25, LCO-26.
    """
    if question.what is Paper.POLICY:
        return allow(pack, "copy.policy", (Ground.POLICY_COPY,))
    if pack.readings.partner_list_on_request:
        return allow(pack, "copy.partner_list", (Ground.PARTNER_LIST,))
    return refer(pack, pack.readings.questions_to, "copy.no_list", (Ground.PARTNER_LIST, Ground.QUESTIONS))
