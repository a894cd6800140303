"""What the policy says about the images of banned patrons."""

from dataclasses import replace
from datetime import date

from adminapp.bans.records import Ban, Place, Question, Stage
from adminapp.core.kit.calendar import day_before, years_after
from adminapp.core.policy.answer import allow, deny, refer
from adminapp.core.policy.askers import AskerKind
from adminapp.core.policy.decision import Decision, Step
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packs import Pack


def last_day(ban: Ban, today: date) -> date | None:
    """Return the last day on which the ban's images may be shown to all staff, None where no end is set.

    Units:  calendar days, local date of the library; the end date is included.
    Source: MRRL-45, X-22.
    """
    lifted = ban.lifted is not None and ban.lifted <= today
    ends = [ban.until, day_before(ban.lifted) if ban.lifted is not None and lifted else None]
    return min((end for end in ends if end is not None), default=None)


def last_archive_day(ban: Ban, today: date, archive_years: int) -> date | None:
    """Return the last day on which the images are kept in the archive, None where no end is set.

    Units:  calendar days and years; 29 February becomes 1 March in a common year.
    Source: MRRL-46, X-23.
    """
    end = last_day(ban, today)
    return None if end is None else years_after(end, archive_years)


def stage(ban: Ban, today: date, archive_years: int) -> Stage:
    """Return where the images of a ban are in their life.

    Units:  local date, years.
    Source: MRRL-42, MRRL-44, MRRL-45, MRRL-46, X-22, X-23.
    """
    if ban.overturned is not None and ban.overturned <= today:
        return Stage.HELD if ban.held else Stage.DUE
    end, archive_end = last_day(ban, today), last_archive_day(ban, today, archive_years)
    if end is None or archive_end is None or today <= end:
        return Stage.PENDING if today < ban.since else Stage.SHARED
    if today <= archive_end:
        return Stage.ARCHIVED
    return Stage.HELD if ban.held else Stage.DUE


def decide(question: Question, pack: Pack) -> Decision:
    """Return whether the one who asks may see the images kept with a ban, and the images' stage.

    Source: MRRL-24, MRRL-43, MRRL-44, MRRL-46, MRRL-48, X-20, X-21, X-41.
    """
    now = stage(question.ban, question.now.date(), pack.readings.archive_years)
    return replace(_decide(question, pack, now), stage=now.value)


def _decide(question: Question, pack: Pack, now: Stage) -> Decision:
    if not pack.readings.cameras:
        return _no_image_policy(question, pack)
    if question.asker.kind is AskerKind.POLICE:
        grounds = (Ground.THIRD_PARTY, Ground.COURT)
        return refer(pack, pack.readings.legal_process_to, "ban.police", grounds)
    if question.asker.kind is not AskerKind.STAFF:
        situation = "ban.own_picture" if question.asker.kind is AskerKind.PATRON else "ban.outsider"
        return deny(pack, situation, (Ground.PUBLIC_VIEWING, Ground.BANNED_SHARED))
    return _STAGES[now](question, pack)


def _no_image_policy(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.CONFIDENTIAL, Ground.THIRD_PARTY, Ground.COURT)
    if question.asker.kind in (AskerKind.STAFF, AskerKind.POLICE):
        return refer(pack, pack.readings.others_to, "ban.no_policy", grounds)
    return deny(pack, "ban.outsider", grounds)


def _pending(question: Question, pack: Pack) -> Decision:
    asker = question.asker
    authorised = asker.role in pack.readings.footage_roles or asker.is_designated(question.now.date())
    if authorised and question.place is not Place.LAPTOP:
        return allow(pack, "ban.identify", (Ground.IDENTIFY,))
    return deny(pack, "ban.not_yet", (Ground.BANNED_SHARED, Ground.BAN_DURATION, Ground.IDENTIFY))


def _shared(question: Question, pack: Pack) -> Decision:
    if question.place is Place.LAPTOP and not pack.readings.banned_on_laptops:
        return deny(pack, "ban.not_on_laptops", (Ground.BANNED_SHARED,))
    return allow(pack, "ban.in_force", (Ground.BANNED_SHARED, Ground.BAN_DURATION))


def _archived(question: Question, pack: Pack) -> Decision:
    if _is_archive(question, pack):
        return allow(pack, "ban.archive", (Ground.BAN_ARCHIVE,))
    return deny(pack, "ban.ended", (Ground.BAN_ARCHIVE, Ground.BAN_DURATION))


def _due(question: Question, pack: Pack) -> Decision:
    if question.ban.overturned is not None and question.ban.overturned <= question.now.date():
        grounds = (Ground.NOT_MAINTAINED, Ground.BAN_ARCHIVE)
        return deny(pack, "ban.overturned", grounds, Step.QUEUE_DESTRUCTION)
    return deny(pack, "ban.due", (Ground.BAN_ARCHIVE,), Step.QUEUE_DESTRUCTION)


def _held(question: Question, pack: Pack) -> Decision:
    grounds = (Ground.LEGAL_OBLIGATION, Ground.BAN_ARCHIVE)
    return allow(pack, "ban.held", grounds) if _is_archive(question, pack) else deny(pack, "ban.ended", grounds)


def _is_archive(question: Question, pack: Pack) -> bool:
    in_offices = question.place is Place.ADMINISTRATIVE_OFFICES
    return in_offices and question.asker.role in pack.readings.archive_roles


_STAGES = {
    Stage.PENDING: _pending,
    Stage.SHARED: _shared,
    Stage.ARCHIVED: _archived,
    Stage.DUE: _due,
    Stage.HELD: _held,
}
