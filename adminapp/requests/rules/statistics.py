"""May figures about the library's use be given out."""

from adminapp.core.policy.answer import allow, deny
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack
from adminapp.requests.records import StatisticsQuestion


def decide_statistics(question: StatisticsQuestion, pack: Pack) -> Decision:
    """Return whether figures identify nobody and may be given out.

    Units:  persons in the smallest group.
    Source: LCO-5, MRRL-5.
    """
    if question.smallest_count >= pack.readings.smallest_group:
        return allow(pack, "statistics.nobody_named", (Ground.STATISTICS,))
    return deny(pack, "statistics.small_groups", (Ground.STATISTICS, Ground.CONFIDENTIAL))
