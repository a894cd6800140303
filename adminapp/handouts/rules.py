"""What the policy says about copies for anybody who asks."""

from adminapp.core.policy.answer import allow, refer
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.sayings import GOVERNING
from adminapp.handouts.records import CopyQuestion, Handout, Paper


def decide(question: CopyQuestion, pack: Pack) -> Decision:
    """Return whether a copy may be given to whoever asks.

    Source: MRRL-52, MRRL-54, LCO-25, LCO-26.
    """
    if question.what is Paper.POLICY:
        return allow(pack, "copy.policy", (Ground.POLICY_COPY,))
    if pack.readings.partner_list_on_request:
        return allow(pack, "copy.partner_list", (Ground.PARTNER_LIST,))
    return refer(pack, pack.readings.questions_to, "copy.no_list", (Ground.PARTNER_LIST, Ground.QUESTIONS))


def is_offered(handout: Handout, pack: Pack) -> bool:
    """Return whether a document has a place under a policy: papers about cameras only where it speaks of cameras.

    Source: MRRL-30, MRRL-49, X-43.
    """
    return pack.readings.cameras or handout not in {Handout.SIGN, Handout.POLICE_COMPLAINT}


def is_draft(pack: Pack, language: str) -> bool:
    """Return whether the library has yet to approve its words in a language; the English text governs in any case.

    Source: MRRL-4, MRRL-52.
    """
    return language != GOVERNING and (language in pack.drafts or language not in pack.languages)
