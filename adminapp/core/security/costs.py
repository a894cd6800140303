"""What checking a passphrase may cost, as it stands beside each member's key."""

from dataclasses import dataclass

SALT_LENGTH = 16
LEAST_MEMORY, _MOST_MEMORY, MOST_PASSES, _MOST_LANES = 19 * 1024, 1024 * 1024, 10, 8


@dataclass(frozen=True)
class Cost:
    """What Argon2id is asked to spend.

    Units:  memory in KiB (19 MiB to 1 GiB), passes 1 to 10, lanes 1 to 8.
    """

    memory: int
    passes: int
    lanes: int

    @property
    def is_bearable(self) -> bool:
        """Return whether this program is willing to spend so much, and not too little to be safe."""
        spends_memory = LEAST_MEMORY <= self.memory <= _MOST_MEMORY
        return spends_memory and 1 <= self.passes <= MOST_PASSES and 1 <= self.lanes <= _MOST_LANES


# The least that is borne at all, a tenth of the usual: for the demo vault, whose passphrase is no secret.
OPEN_SECRET_COST = Cost(memory=LEAST_MEMORY, passes=1, lanes=1)
