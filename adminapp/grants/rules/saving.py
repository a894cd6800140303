"""What must hold before an account, a card or a permission is saved; an error names its field of the form."""

import re
from datetime import date, datetime

from adminapp.core.kit.calendar import is_of_age, years_after
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, RuleError
from adminapp.core.kit.names import same_name
from adminapp.core.policy.packs import Pack
from adminapp.grants.stored import (
    AccountFacts,
    Agreement,
    Consent,
    Flag,
    NewAccount,
    NewPermission,
    StoredAccount,
    StoredCard,
    StoredGuardian,
    StoredPermission,
)

_CARD = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._/-]{0,30}[0-9A-Za-z])?")
_LONGEST_LIFE = 130
_LARGEST_BALANCE = 100_000_00


def card_number(untrusted: str) -> str:
    """Return a card number as it is kept: without the spaces people write into it.

    Raises: InputError if it is none.
    Source: MRRL-8.
    """
    number = "".join(untrusted.split())
    if not _CARD.fullmatch(number):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This is not a card number: it has up to 32 letters, digits, dots, hyphens, underlines and strokes. "
                "Scan the card again.",
            )
        )
    return number


def is_minor(born: date | None, today: date, pack: Pack) -> bool:
    """Return whether somebody is known to be a minor.

    Units:  local dates.
    Source: MRRL-14, X-11.
    """
    return born is not None and not is_of_age(born, today, pack.readings.adult_age)


def may_be_minor(born: date | None, today: date, pack: Pack) -> bool:
    """Return whether somebody is not known to be of age.

    Units:  local dates.
    Source: MRRL-14, X-11, X-12.
    """
    return born is None or is_minor(born, today, pack)


def day_of_age(born: date, pack: Pack) -> date:
    """Return the first day on which somebody is of age.

    Units:  local dates.
    Source: MRRL-14, X-11.
    """
    return years_after(born, pack.readings.adult_age)


def flags(account: StoredAccount, today: date, pack: Pack) -> tuple[Flag, ...]:
    """Return what staff should see of an account before anything else.

    Units:  local date.
    Source: MRRL-6, MRRL-14, MRRL-17, X-35.
    """
    minor = is_minor(account.born, today, pack)
    guarded = minor and pack.readings.guardians
    found = {
        Flag.MINOR: minor,
        Flag.BIRTH_DATE_MISSING: account.born is None,
        Flag.GUARDIAN_MISSING: guarded and not account.present_guardians,
        Flag.AGREEMENT_MISSING: guarded and account.agreement is None,
        Flag.CONSENT_MISSING: pack.readings.consent_on_file and account.consent is None,
        Flag.PROTECTED_ADDRESS: account.protected_address,
    }
    return tuple(flag for flag, stands in found.items() if stands)


def must_be_possible_birth(born: date | None, today: date) -> None:
    """Refuse a birth date after today or too long ago.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-14.
    """
    if born is not None and not (today.year - _LONGEST_LIFE <= born.year and born <= today):
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "Nobody who holds a card was born on {born}. Correct the birth date."),
            field="born",
            born=born,
        )


def must_name_guardian(born: date | None, named: tuple[str, ...], today: date, pack: Pack) -> None:
    """Refuse to save a minor's record on which no parent or guardian is named.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-17.
    """
    if pack.readings.guardians and is_minor(born, today, pack) and not named:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "A minor's record names a parent or guardian. Write the name of one, then save again."
            ),
            field="guardian",
        )


def must_have_agreement(
    born: date | None, agreement: Agreement | None, named: tuple[str, ...], today: date, pack: Pack
) -> None:
    """Refuse a card to a minor without the agreement of a parent or guardian who is named on the record.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-14, MRRL-15.
    """
    if not (pack.readings.guardians and is_minor(born, today, pack)):
        return
    if agreement is None or not any(same_name(agreement.by, name) for name in named):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A minor gets a card with the agreement of a parent or guardian who is named on the record. "
                "Have one of them sign, and write down who and when.",
            ),
            field="agreed_by",
        )


def must_not_be_in_future(day: date, today: date) -> None:
    """Refuse to write down that something was signed on a day that has not come.

    Units:  local dates; today is allowed.
    Raises: RuleError.
    Source: MRRL-6, MRRL-14.
    """
    if day > today:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "{day} has not come yet. Write the day on which it was signed."), day=day
        )


def must_be_complete(facts: AccountFacts, named: tuple[str, ...], today: date, pack: Pack) -> None:
    """Refuse facts with an impossible date, or a minor's without the name of a parent or guardian.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-14, MRRL-17.
    """
    must_be_possible_birth(facts.born, today)
    must_name_guardian(facts.born, named, today, pack)
    if facts.agreement is not None:
        must_not_be_in_future(facts.agreement.on, today)


def must_be_ready_to_open(new: NewAccount, today: date, pack: Pack) -> None:
    """Refuse a card to somebody whose age, agreement or consent to the procedures is not on file.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-6, MRRL-14, MRRL-17.
    """
    named = tuple(guardian.name for guardian in new.guardians)
    if new.facts.born is None:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Without a birth date nobody can tell a minor's record. Write the birth date, then save again.",
            ),
            field="born",
        )
    must_be_complete(new.facts, named, today, pack)
    must_have_agreement(new.facts.born, new.facts.agreement, named, today, pack)
    if new.consent is not None:
        must_be_whole_consent(new.consent, today)
    elif pack.readings.consent_on_file:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "A patron gets a card after consenting to the procedures. Have the form signed first."
            ),
            field="consent",
        )


def must_be_whole_consent(consent: Consent, today: date) -> None:
    """Refuse a consent that does not say which form was signed, or that is signed on a day that has not come.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-6.
    """
    if not consent.form:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "The consent names no form. Write which form was signed, and its version."),
            field="consent",
        )
    must_not_be_in_future(consent.on, today)


def must_keep(stored: StoredAccount, facts: AccountFacts) -> None:
    """Refuse a change that takes away the birth date, or a minor's agreement.

    Raises: RuleError.
    Source: MRRL-14.
    """
    if (stored.born and facts.born is None) or (stored.agreement and facts.agreement is None):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "A birth date or an agreement on file can be corrected but not taken away. Write it again."
            ),
            field="born",
        )


def must_be_grantable(account: StoredAccount, permission: NewPermission, today: date, pack: Pack) -> None:
    """Refuse a permission that the policy does not know, or that a minor gives without a guardian.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-9, MRRL-10, X-13, X-43.
    """
    if not pack.readings.permitted_persons:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "This library's policy knows no permitted persons. Refer the question to the Director."
            )
        )
    if same_name(permission.name, account.name):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "Cardholders need no permission for their own record. Write another person's name."
            ),
            field="name",
        )
    if permission.until is not None and permission.until < permission.since:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "The permission ends on {until}, before it begins. Correct the dates."),
            field="until",
            until=permission.until,
        )
    _must_be_signed(account, permission, today, pack)


def _must_be_signed(account: StoredAccount, permission: NewPermission, today: date, pack: Pack) -> None:
    guarded = account.born is not None or account.present_guardians
    if not (pack.readings.guardian_signs_for_minor and guarded and may_be_minor(account.born, today, pack)):
        return
    if account.born is not None and permission.since >= day_of_age(account.born, pack):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "From {day} on the cardholder is of age and gives permissions alone. Record this one then."
            ),
            field="since",
            day=day_of_age(account.born, pack),
        )
    signing = [guardian for guardian in account.present_guardians if guardian.frozen is None]
    if not any(same_name(permission.signed_by, guardian.name) for guardian in signing):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors",
                "For a minor a parent or guardian who is named on the record signs the permission too. "
                "Write the name of the one who signed.",
            ),
            field="signed_by",
        )


def must_be_undoable(permission: StoredPermission, by: str, at: datetime) -> None:
    """Refuse to bring back a permission unless the same member takes back a slip of the same day.

    Units:  local time.
    Raises: RuleError.
    Source: MRRL-9, MRRL-10.
    """
    revoked = permission.revoked
    if revoked is None or permission.revoked_by != by or revoked.date() != at.date() or at < revoked:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Only who revoked a permission by mistake can bring it back, on the same day. "
                "Ask the cardholder for a new permission.",
            )
        )


def must_take_guardians(account: StoredAccount, today: date, pack: Pack) -> None:
    """Refuse to name a guardian on the record of somebody who is of age.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-16, X-12.
    """
    if not may_be_minor(account.born, today, pack):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The cardholder is of age and has no guardian here. Record a permission instead, if they give one.",
            )
        )


def must_leave_guardian(account: StoredAccount, guardian: StoredGuardian, today: date, pack: Pack) -> None:
    """Refuse to end the last guardian of a minor, or one whose path is frozen.

    Units:  local dates.
    Raises: RuleError.
    Source: MRRL-17, X-14.
    """
    if guardian.frozen is not None:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "This entry is changed by the Circulation Manager or the Director alone. Ask one of them."
            )
        )
    others = tuple(other.name for other in account.present_guardians if other.id != guardian.id)
    must_name_guardian(account.born, others, today, pack)


def must_be_separate_accounts(one: StoredAccount, other: StoredAccount) -> None:
    """Refuse to link accounts that cannot be the same minor's.

    Raises: RuleError.
    Source: MRRL-20.
    """
    if one.id == other.id or one.born is None or one.born != other.born:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "Two accounts of one minor have the same birth date on file. Check that it is the same child."
            ),
            field="card",
        )


def must_be_possible_balance(cents: int) -> None:
    """Refuse a balance below nothing or beyond what any patron owes.

    Units:  US cents; up to 100,000 dollars.
    Raises: RuleError.
    Source: MRRL-23.
    """
    if not 0 <= cents <= _LARGEST_BALANCE:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "A balance lies between 0 and 100,000 dollars. Correct the amount."),
            field="balance",
        )


def must_be_open_in_library_system(card: StoredCard) -> None:
    """Refuse to open a card that the library system blocks.

    Raises: RuleError naming the number.
    Source: X-10.
    """
    if card.blocked:
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "The library system blocks the card {number}. Open it there, then import the patrons again."
            ),
            number=card.number,
        )


def must_be_over(before: date, kept_since: date) -> None:
    """Refuse to forget answers that are still to be kept whole.

    Units:  local dates; `before` is excluded.
    Raises: RuleError.
    Source: MRRL-37.
    """
    if before > kept_since:
        raise RuleError(
            QT_TRANSLATE_NOOP("errors", "Answers since {day} are still to be kept. Choose that day or an earlier one."),
            day=kept_since,
        )
