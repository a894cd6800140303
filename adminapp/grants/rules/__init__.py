"""What the policy says about sharing a patron's account (MRRL A to D, LCO Scope)."""

from adminapp.grants.rules.changes import Change, what_would_change
from adminapp.grants.rules.sharing import decide

__all__ = ["Change", "decide", "what_would_change"]
