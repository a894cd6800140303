"""What the policy says about legal process, other requests from outside, and statistics."""

from adminapp.requests.rules.legal import decide_legal
from adminapp.requests.rules.statistics import decide_statistics

__all__ = ["decide_legal", "decide_statistics"]
