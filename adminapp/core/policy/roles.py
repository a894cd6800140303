"""The roles a member of staff can have, as the policies name them."""

from enum import StrEnum


class Role(StrEnum):
    """A role; its value is the word used in questions, answers and policy packs."""

    DIRECTOR = "director"
    ASSISTANT_DIRECTOR = "assistant_director"
    CIRCULATION_MANAGER = "circulation_manager"
    MANAGER = "manager"
    WEEKEND_SUPERVISOR = "weekend_supervisor"
    IT = "it"
    CIRCULATION = "circulation"
