"""The one check of names and free text that people or files bring in."""

import unicodedata

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError

NAME_LIMIT = 200
_LONGEST_QUOTED = 60
_LINE_CONTROLS = frozenset("\t\n\r")


def clean_name(untrusted: str) -> str:
    """Return a name of one line without the space around it, every other character as it was written.

    Units:  1 to 200 characters.
    Raises: InputError.
    """
    name = _checked(untrusted, NAME_LIMIT, frozenset())
    if not name:
        raise InputError(QT_TRANSLATE_NOOP("errors", "The name is empty. Write a name."))
    return name


def clean_text(untrusted: str, limit: int) -> str:
    """Return a text, perhaps empty or of several lines, without the space around it, all else as it was written.

    Units:  up to `limit` characters.
    Raises: InputError.
    """
    return _checked(untrusted, limit, _LINE_CONTROLS)


def printable(untrusted: str) -> str:
    """Return the beginning of a text as one line that every terminal can show, a question mark for what it cannot.

    Units:  up to 60 characters.
    """
    return "".join(character if character.isprintable() else "?" for character in untrusted[:_LONGEST_QUOTED])


def _checked(untrusted: str, limit: int, allowed: frozenset[str]) -> str:
    text = untrusted.strip()
    if len(text) > limit:
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "The text has {length} characters; write at most {limit}."),
            length=len(text),
            limit=limit,
        )
    for place, character in enumerate(text, start=1):
        if unicodedata.category(character) in {"Cc", "Cs"} and character not in allowed:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Character {place} of the text is a control character ({code}). Write it without."
                ),
                place=place,
                code=f"U+{ord(character):04X}",
            )
    return text
