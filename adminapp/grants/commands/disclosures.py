"""Records of what the desk answered, and forgetting whom they were about."""

from dataclasses import asdict
from datetime import date, timedelta

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.policy.decision import Decision, Verdict
from adminapp.core.security.deeds import Deed
from adminapp.core.store.home import save_settings
from adminapp.grants.commands.desk import Desk, line
from adminapp.grants.records import Question
from adminapp.grants.rules import saving
from adminapp.grants.store import accounts, disclosures
from adminapp.grants.stored import NOT_KEPT, Disclosure, MonthOfDecisions, Outcome

DAYS_SETTING = "disclosure_days"
USUAL_DAYS, MOST_DAYS = 365, 36_500
_MONTHS = 12
_RECORD, _KEEP = "disclosures.record", "disclosures.keep"


class Disclosures(Desk):
    """What the desk answered: kept whole as long as a setting says, then without the persons."""

    def record_disclosure(
        self, disclosure_id: int, account_id: int, question: Question, decision: Decision, outcome: Outcome
    ) -> None:
        """Record what was asked, shown and answered; of what was shown the kinds alone.

        Of an account that is not kept here, nobody's name is kept either: neither the holder's nor the asker's.

        Raises: NotAllowedError; InputError; StoreError.
        Source: MRRL-8, X-36.
        """
        answered = Disclosure(
            id=disclosure_id,
            at=question.now,
            account=account_id,
            asker_name=line(question.asker.name) if account_id != NOT_KEPT else "",
            shown=tuple(dict.fromkeys(proof.kind for proof in question.shows)),
            asker=question.asker.kind,
            channel=question.asker.channel,
            wants=question.wants,
            verdict=decision.verdict,
            situation=decision.situation,
            clauses=decision.clauses,
            pack=decision.pack,
            steps=decision.steps,
            refer_to=decision.refer_to,
            outcome=outcome,
            by=self._by,
        )
        # The log's subject is never erased: it names the record, not the patron.
        with self._home.write(Deed.ASK_DESK, _RECORD, disclosure_id, **asdict(answered)) as db:
            if account_id != NOT_KEPT:
                accounts.account(db, account_id)
            disclosures.add_disclosure(db, answered)

    def of_account(self, account_id: int) -> tuple[Disclosure, ...]:
        """Return what the desk answered about an account, newest first, as far as that is still known.

        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.SEE_PATRONS, "disclosures.see", account_id)
        with self._home.read() as db:
            return disclosures.disclosures_of(db, account_id)

    def decisions_by_month(self) -> tuple[MonthOfDecisions, ...]:
        """Return what the desk answered in each of the last twelve months, no group so small that it tells of persons.

        Units:  months of the calendar, this one the last.
        Raises: NotAllowedError; StoreError.
        Source: LCO-5.
        """
        self._home.must_be_allowed(Deed.ASK_DESK, "disclosures.count")
        months = _months_until(self.now().date())
        with self._home.read() as db:
            counted = disclosures.counts_by_month(db, months[0])
        smallest = self._pack.readings.smallest_group
        return tuple(
            MonthOfDecisions(
                first,
                {verdict: count for verdict in Verdict if (count := counted.get((first, verdict), 0)) >= smallest},
            )
            for first in months
        )

    def days_kept(self) -> int:
        """Return how long answers are kept whole.

        Units:  days.
        Raises: InputError if the setting is no number of days; StoreError.
        """
        return _days(self._home.settings().get(DAYS_SETTING, str(USUAL_DAYS)))

    def keep_for(self, days: int) -> None:
        """Keep answers whole for so many days from now on; nothing is forgotten by that alone.

        Units:  days, 1 to 36,500.
        Raises: NotAllowedError; InputError; StoreError.
        """
        self._home.must_be_allowed(Deed.CHANGE_SETTINGS, _KEEP)
        setting = {DAYS_SETTING: str(_days(str(days)))}
        with self._home.write(Deed.CHANGE_SETTINGS, _KEEP, days=days) as db:
            save_settings(db, setting)

    def kept_since(self) -> date:
        """Return the first day of which answers are still kept whole.

        Units:  local date.
        Raises: InputError if the setting is no number of days; StoreError.
        """
        return self.now().date() - timedelta(days=self.days_kept())

    def due_for_erasure(self, before: date) -> int:
        """Return of how many answers of before a day the persons would be forgotten.

        Units:  local date, excluded.
        Raises: NotAllowedError; StoreError.
        """
        self._home.must_be_allowed(Deed.ERASE_DISCLOSURES, "disclosures.count")
        with self._home.read() as db:
            return disclosures.count_before(db, before)

    def erase_disclosures(self, before: date) -> int:
        """Forget whom the answers of before a day were about, in the log too, and return how many there were.

        Units:  local date, excluded.
        Raises: NotAllowedError; InputError; RuleError if their time is not over; StoreError.
        """
        kept_since = self.kept_since()
        with self._home.write(Deed.ERASE_DISCLOSURES, "disclosures.erase", before=before) as db:
            saving.must_be_over(before, kept_since)
            return disclosures.forget_before(db, before, _RECORD)


def _months_until(today: date) -> tuple[date, ...]:
    months = (today.year * 12 + today.month - 1 - back for back in reversed(range(_MONTHS)))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in months)


def _days(setting: str) -> int:
    if not (setting.isdecimal() and len(setting) <= len(str(MOST_DAYS)) and 0 < int(setting) <= MOST_DAYS):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "The setting {setting} is no number of days. Set it to a number from 1 to {most}."
            ),
            setting=DAYS_SETTING,
            most=MOST_DAYS,
        )
    return int(setting)
