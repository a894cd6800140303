"""Passphrases to suggest to whoever has to choose one."""

import secrets
from pathlib import Path

_WORDS = Path(__file__).parents[3] / "resources" / "words" / "en.txt"


def suggested_passphrase(words: int = 4) -> str:
    """Return words drawn by chance, one space apart.

    Units:  each word is worth 12.9 bits.
    """
    known = _WORDS.read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(known) for _ in range(words))
