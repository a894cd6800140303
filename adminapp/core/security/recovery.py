"""The printed recovery code: 256 random bits and a 24-bit check, written for people to type."""

import hashlib
import re
import secrets

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_GROUPS, _GROUP = 8, 7
_SECRET_BYTES, _CHECK_BYTES = 32, 3


def new_secret() -> bytes:
    """Return a fresh recovery secret."""
    return secrets.token_bytes(_SECRET_BYTES)


def as_code(secret: bytes) -> str:
    """Return the secret as eight groups of seven letters and digits, the last ones its check."""
    number = int.from_bytes(secret + _check(secret))
    letters = [_LETTERS[number >> 5 * place & 31] for place in reversed(range(_GROUPS * _GROUP))]
    return "-".join("".join(letters[start : start + _GROUP]) for start in range(0, len(letters), _GROUP))


def read_code(untrusted: str) -> bytes:
    """Return the secret of a typed code; O for 0, I or L for 1, case, spaces and hyphens are forgiven.

    Raises: InputError for a slip of the pen, which says nothing about whose code it is.
    """
    letters = re.sub(r"[\s-]", "", untrusted).upper().translate(_MISREAD)
    if len(letters) != _GROUPS * _GROUP:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The recovery code has {expected} letters and digits; {found} were typed. Compare it again."
            ),
            expected=_GROUPS * _GROUP,
            found=len(letters),
        )
    for place, letter in enumerate(letters):
        if letter not in _LETTERS:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors", "“{letter}” in group {group} is not part of a recovery code. Compare it again."
                ),
                letter=letter,
                group=place // _GROUP + 1,
            )
    number = 0
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    content = number.to_bytes(_SECRET_BYTES + _CHECK_BYTES)
    secret, check = content[:_SECRET_BYTES], content[_SECRET_BYTES:]
    if check != _check(secret):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The recovery code has a typing error. Compare each group with the printed code."
            )
        )
    return secret


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"adminapp recovery code" + secret).digest()[:_CHECK_BYTES]
