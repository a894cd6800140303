"""The demo accounts that show one situation of the policy each, by situation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto

from adminapp.core.kit.calendar import years_after
from adminapp.shell.demo.cards import barcode


class Situation(StrEnum):
    """What an account shows."""

    SPOUSE_PERMITTED = auto()
    PERMISSION_REVOKED = auto()
    PERMISSION_ENDED = auto()
    PERMISSION_ENDING = auto()
    PICK_UP_ONLY = auto()
    CARD_STOLEN = auto()
    CARD_MISSING = auto()
    CARD_FOUND = auto()
    CARD_REPLACED = auto()
    CARD_EXPIRED = auto()
    CARD_BLOCKED = auto()
    CONSENT_MISSING = auto()
    BIRTH_DATE_MISSING = auto()
    CHILD = auto()
    OF_AGE_TODAY = auto()
    OF_AGE_TOMORROW = auto()
    OF_AGE_THIS_MONTH = auto()
    GUARDIAN_MISSING = auto()
    JOINT_CUSTODY = auto()
    JOINT_CUSTODY_OTHER = auto()
    NONCUSTODIAL_PARENT = auto()
    GUARDIAN_FROZEN = auto()
    GRANDMOTHER_PERMITTED = auto()
    ADDRESS_PROTECTED = auto()
    AT_COLLECTION_AGENCY = auto()
    AGENCY_CONTRACT_ENDED = auto()
    MINORS_DEBT = auto()
    NAME_WITH_APOSTROPHE = auto()
    NAME_IN_POLISH = auto()
    NAME_IN_SPANISH = auto()
    NAME_IN_VIETNAMESE = auto()
    NAME_IN_ARABIC = auto()
    NAME_IN_CHINESE = auto()
    NAME_VERY_LONG = auto()


@dataclass(frozen=True)
class Showcase:
    """A demo account; `asker` is the person whose question makes the situation show, `asker_serial` their own card's.

    Units:  the birthday `birthday[0]` falls on the day `birthday[1]` days after today; 0 and 0 for an unknown one.
    """

    serial: int
    name: str
    birthday: tuple[int, int]
    branch: str = "Main"
    guardians: tuple[str, ...] = ()
    asker: str = ""
    asker_serial: int = 0

    @property
    def card(self) -> str:
        """The number of the account's card."""
        return barcode(self.serial)

    @property
    def asker_card(self) -> str:
        """The number of the asker's own card, empty for somebody without an account."""
        return barcode(self.asker_serial) if self.asker_serial else ""

    def born(self, today: date) -> date | None:
        """Return the birth date, None where it is unknown."""
        age, days = self.birthday
        return years_after(today + timedelta(days=days), -age) if age else None


_S = Situation
SHOWCASE: Mapping[Situation, Showcase] = {
    _S.SPOUSE_PERMITTED: Showcase(101, "Eleanor Whitaker", (58, -40), asker="Thomas Whitaker", asker_serial=151),
    _S.PERMISSION_REVOKED: Showcase(102, "Gail Sorensen", (44, -200), "Osage", asker="Dale Sorensen"),
    _S.PERMISSION_ENDED: Showcase(103, "Harold Jennings", (81, -12), asker="Pete Lindqvist"),
    _S.PERMISSION_ENDING: Showcase(104, "Rosa Delgado", (36, -90), asker="Marisol Delgado"),
    _S.PICK_UP_ONLY: Showcase(105, "Winifred Okafor", (67, -150), "Bookmobile", asker="Chidi Okafor"),
    _S.CARD_STOLEN: Showcase(106, "Marcus Bell", (29, -75)),
    _S.CARD_MISSING: Showcase(107, "Ruth Abernathy", (73, -33), asker="Carl Abernathy", asker_serial=152),
    _S.CARD_FOUND: Showcase(108, "Priya Raman", (33, -260)),
    _S.CARD_REPLACED: Showcase(109, "Dennis Kowalczyk", (52, -18), "Osage"),
    _S.CARD_EXPIRED: Showcase(110, "Beverly Stokes", (62, -110)),
    _S.CARD_BLOCKED: Showcase(111, "Curtis Mayhew", (40, -7)),
    _S.CONSENT_MISSING: Showcase(112, "Naomi Fletcher", (47, -301)),
    _S.BIRTH_DATE_MISSING: Showcase(113, "Opal Whitfield", (0, 0), "Bookmobile"),
    _S.CHILD: Showcase(114, "Oliver Hartmann", (9, -66), guardians=("Anna Hartmann", "Stefan Hartmann")),
    _S.OF_AGE_TODAY: Showcase(115, "Tyler Brandvold", (18, 0), guardians=("Kim Brandvold",), asker="Kim Brandvold"),
    _S.OF_AGE_TOMORROW: Showcase(116, "Emily Nakamura", (18, 1), "Osage", ("Kenji Nakamura",), "Kenji Nakamura"),
    _S.OF_AGE_THIS_MONTH: Showcase(117, "Jasmine Porter", (18, 12), guardians=("Denise Porter",)),
    _S.GUARDIAN_MISSING: Showcase(118, "Caleb Dunning", (11, -140), asker="Ray Dunning"),
    _S.JOINT_CUSTODY: Showcase(119, "Noah Calloway", (10, -25), "Main", ("Renee Calloway",), "Victor Reyes"),
    _S.JOINT_CUSTODY_OTHER: Showcase(120, "Noah Calloway", (10, -25), "Osage", ("Victor Reyes",), "Renee Calloway"),
    _S.NONCUSTODIAL_PARENT: Showcase(121, "Lily Brandt", (8, -190), "Main", ("Karen Brandt",), "Joel Brandt"),
    _S.GUARDIAN_FROZEN: Showcase(122, "Mason Tully", (12, -55), "Main", ("Erica Tully", "Shane Tully"), "Shane Tully"),
    _S.GRANDMOTHER_PERMITTED: Showcase(123, "Sofía Rivera", (7, -88), "Osage", ("Lucía Rivera",), "Elena Rivera"),
    _S.ADDRESS_PROTECTED: Showcase(124, "Danielle Frost", (31, -130), asker="Amy Frost"),
    _S.AT_COLLECTION_AGENCY: Showcase(125, "Wesley Crane", (38, -222), asker="Midland Recovery Bureau"),
    _S.AGENCY_CONTRACT_ENDED: Showcase(126, "Irene Bloom", (55, -310), asker="Capitol Account Services"),
    _S.MINORS_DEBT: Showcase(127, "Kayla Simms", (16, -45), "Main", ("Todd Simms",), "Midland Recovery Bureau"),
    _S.NAME_WITH_APOSTROPHE: Showcase(128, "Siobhán O’Brien-Keane", (42, -99)),
    _S.NAME_IN_POLISH: Showcase(129, "Łukasz Wójcik", (35, -160)),
    _S.NAME_IN_SPANISH: Showcase(130, "José Ángel Núñez Ibáñez", (50, -9), "Osage"),
    _S.NAME_IN_VIETNAMESE: Showcase(131, "Nguyễn Thị Minh Khai", (27, -250)),
    _S.NAME_IN_ARABIC: Showcase(132, "ليلى الحسيني", (30, -61)),
    _S.NAME_IN_CHINESE: Showcase(133, "王小明", (24, -170)),
    _S.NAME_VERY_LONG: Showcase(
        134,
        "María Guadalupe Esperanza Fernández de la Cruz y Montemayor-Villaseñor Hohenberg-Achterberg de los Santos",
        (60, -20),
        "Bookmobile",
    ),
}
