"""The three answers a rule can give, cited from the pack that decides."""

from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.core.policy.roles import Role

Grounds = tuple[Ground, ...]


def allow(pack: Pack, situation: str, grounds: Grounds, *steps: Step, words: str = "") -> Decision:
    """Return a release."""
    return Decision(Verdict.ALLOW, situation, words or situation, pack.cite(*grounds), pack.name, steps=steps)


def deny(pack: Pack, situation: str, grounds: Grounds, *steps: Step, words: str = "") -> Decision:
    """Return a refusal."""
    return Decision(Verdict.DENY, situation, words or situation, pack.cite(*grounds), pack.name, steps=steps)


def refer(
    pack: Pack, to: tuple[Role, ...], situation: str, grounds: Grounds, *steps: Step, words: str = ""
) -> Decision:
    """Return a referral to the roles that take over."""
    return Decision(Verdict.REFER, situation, words or situation, pack.cite(*grounds), pack.name, to, steps)
