"""Who is named on an account: parents and guardians, permitted persons, and what few may know of custody."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.kit.ids import new_id
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import Actions
from adminapp.core.ui.panels import Badge
from adminapp.core.ui.theme import Tone
from adminapp.grants.pages import wording
from adminapp.grants.pages.patron_doing import Doing, Update, Wish
from adminapp.grants.pages.patron_lines import Act, Doable, Entry, Fold, Section
from adminapp.grants.pages.patron_people_dialogs import (
    FreezeDialog,
    GuardianDialog,
    LinkDialog,
    PermissionDialog,
    RevokeDialog,
    revocation,
)
from adminapp.grants.pages.patron_shown import ShownAccount
from adminapp.grants.records import Scope
from adminapp.grants.stored import NewGuardian, StoredAccount, StoredGuardian, StoredPermission

END = Act(
    "end",
    QT_TRANSLATE_NOOP("grants", "End"),
    QT_TRANSLATE_NOOP("grants", "{subject} is no longer a parent or guardian here"),
    QT_TRANSLATE_NOOP("grants", "{subject} is no longer named as parent or guardian."),
    Deed.RECORD_GUARDIAN,
)
FREEZE = Act(
    "freeze",
    QT_TRANSLATE_NOOP("grants", "Freeze…"),
    QT_TRANSLATE_NOOP("grants", "Leave {subject} to the Director while a court order is looked at"),
    QT_TRANSLATE_NOOP("grants", "From now on the Director decides about {subject}."),
    Deed.FREEZE_GUARDIAN,
)
UNFREEZE = Act(
    "unfreeze",
    QT_TRANSLATE_NOOP("grants", "Unfreeze"),
    QT_TRANSLATE_NOOP("grants", "Let the desk decide about {subject} again"),
    QT_TRANSLATE_NOOP("grants", "The desk decides about {subject} again."),
    Deed.FREEZE_GUARDIAN,
)
REVOKE = Act(
    "revoke",
    QT_TRANSLATE_NOOP("grants", "Revoke"),
    QT_TRANSLATE_NOOP("grants", "Revoke the permission of {subject}"),
    QT_TRANSLATE_NOOP("grants", "The permission of {subject} is revoked."),
    Deed.REVOKE_GRANT,
)
REVOKE_BECAUSE = Act(
    "revoke_because",
    QT_TRANSLATE_NOOP("grants", "Revoke with a reason…"),
    QT_TRANSLATE_NOOP("grants", "Revoke the permission of {subject} and write down why"),
    REVOKE.said,
    Deed.REVOKE_GRANT,
)
ANEW = Act(
    "anew",
    QT_TRANSLATE_NOOP("grants", "Give anew…"),
    QT_TRANSLATE_NOOP("grants", "Record a new permission for {subject}"),
    "",
    Deed.RECORD_GRANT,
)
SHOW = Act(
    "show",
    QT_TRANSLATE_NOOP("grants", "Show"),
    QT_TRANSLATE_NOOP("grants", "Show the other account of {subject}"),
    "",
    Deed.SEE_CUSTODY,
)
UNLINK = Act(
    "unlink",
    QT_TRANSLATE_NOOP("grants", "Unlink"),
    QT_TRANSLATE_NOOP("grants", "Say that the other account of {subject} is another child's"),
    QT_TRANSLATE_NOOP("grants", "The two accounts are no longer linked."),
    Deed.LINK_CUSTODY,
)


class GuardiansSection(Section):
    """The parents and guardians of a minor; a frozen one looks like any other to who may not freeze."""

    def __init__(self, doing: Doing, actions: Actions) -> None:
        heading = QCoreApplication.translate("grants", "Parents and guardians")
        super().__init__("patrons.guardians", heading, actions["patrons.guardians.add"])
        self._doing = doing
        self._shown: ShownAccount | None = None
        self._earlier = Fold("patrons.guardians.earlier")
        self.parts.addWidget(self._earlier)
        actions.connect({"patrons.guardians.add": self.add})

    def show_account(self, shown: ShownAccount) -> None:
        """Show the guardians of an account, where it can have any."""
        self._shown = shown
        account, named = shown.account, shown.account.present_guardians
        self.concern(concerned=bool(account.guardians) or (shown.pack.readings.guardians and shown.may_be_minor()))
        entries = [self._present(place, one, account) for place, one in enumerate(named, start=1)]
        self.show_lines(entries, self.tr("Nobody is named."))
        past = [self._past(place, one) for place, one in enumerate(account.guardians, start=1) if one.ended]
        self._earlier.show_lines(self.tr("Earlier ({count})").format(count=words.number(len(past))), past)

    def add(self) -> None:
        """Ask for a parent or guardian."""
        if self._shown is not None:
            self._doing.do(GuardianDialog(self._doing, self._shown.account))

    def _present(self, place: int, one: StoredGuardian, account: StoredAccount) -> Entry:
        facts = [self.tr("since {day}").format(day=words.short_day(one.since))]
        if one.frozen:
            facts.append(self.tr("frozen {moment}, {by}").format(moment=words.moment(one.frozen), by=one.frozen_by))
            facts += [one.reference] if one.reference else []
        badges = [Badge(self.tr("Director decides"), Tone.REFER)] if one.frozen else []
        ways: dict[Act, Callable[[], Wish]] = (
            {UNFREEZE: partial(self._unfreeze, one, account)}
            if one.frozen
            else {END: partial(self._end, one, account), FREEZE: partial(self._freeze, one, account)}
        )
        return Entry(f"patrons.guardians.{place}", one.name, " · ".join(facts), badges, self._doing.offered(ways))

    def _past(self, place: int, one: StoredGuardian) -> Entry:
        since, ended = words.short_day(one.since), words.short_day(one.ended or one.since)
        told = self.tr("{since} to {ended}").format(since=since, ended=ended)
        return Entry(f"patrons.guardians.earlier.{place}", one.name, " · ".join(filter(None, (told, one.ended_by))))

    def _end(self, one: StoredGuardian, account: StoredAccount) -> Update:
        guardians = self._doing.desk.guardians
        end = partial(guardians.end_guardian, account.id, one.id)
        name_again = partial(guardians.name_guardian, account.id, NewGuardian(new_id(), one.name))
        return Update(account.id, end, END.done(one.name), name_again)

    def _freeze(self, one: StoredGuardian, account: StoredAccount) -> Wish:
        return FreezeDialog(self._doing, account, one, FREEZE.done(one.name))

    def _unfreeze(self, one: StoredGuardian, account: StoredAccount) -> Update:
        guardians = self._doing.desk.guardians
        unfreeze = partial(guardians.unfreeze_guardian, account.id, one.id)
        freeze_again = partial(guardians.freeze_guardian, account.id, one.id, reference=one.reference)
        return Update(account.id, unfreeze, UNFREEZE.done(one.name), freeze_again)


class PermissionsSection(Section):
    """Whom the cardholder permits to have the account; what counts no more is folded away."""

    def __init__(self, doing: Doing, actions: Actions) -> None:
        heading = QCoreApplication.translate("grants", "Permitted persons")
        super().__init__("patrons.permissions", heading, actions["patrons.permissions.add"])
        self._doing = doing
        self._shown: ShownAccount | None = None
        self._earlier = Fold("patrons.permissions.earlier")
        self.parts.addWidget(self._earlier)
        actions.connect({"patrons.permissions.add": self.add})

    def show_account(self, shown: ShownAccount) -> None:
        """Show the permissions on an account, where the policy knows any."""
        self._shown = shown
        permitted = shown.account.permitted
        self.concern(concerned=shown.pack.readings.permitted_persons or bool(permitted))
        past = [one for one in permitted if shown.is_past(one)]
        present = [one for one in permitted if one not in past]
        entries = [self._present(place, one, shown) for place, one in enumerate(present, start=1)]
        self.show_lines(entries, self.tr("Nobody but the cardholder."))
        earlier = [self._past(place, one, shown.account) for place, one in enumerate(reversed(past), start=1)]
        self._earlier.show_lines(self.tr("Earlier ({count})").format(count=words.number(len(past))), earlier)

    def add(self) -> None:
        """Ask for a permitted person."""
        if self._shown is not None:
            self._doing.do(PermissionDialog(self._doing, self._shown))

    def _present(self, place: int, one: StoredPermission, shown: ShownAccount) -> Entry:
        account = shown.account
        badges = [Badge(wording.said(wording.SCOPES, one.scope))] if one.scope is not Scope.ACCOUNT else []
        if one.since > shown.today:
            badges.append(Badge(self.tr("from {day}").format(day=words.short_day(one.since)), Tone.REFER))
        ways: dict[Act, Callable[[], Wish]] = {
            REVOKE: partial(self._revoke, one, account),
            REVOKE_BECAUSE: partial(self._revoke_because, one, account),
        }
        name = f"patrons.permissions.{place}"
        return Entry(name, one.name, self._facts(one), badges, self._doing.offered(ways))

    def _past(self, place: int, one: StoredPermission, account: StoredAccount) -> Entry:
        facts = self._facts(one)
        if one.revoked:
            told = self.tr("revoked {moment}, {by}").format(moment=words.moment(one.revoked), by=one.revoked_by)
            facts = " · ".join(filter(None, (facts, told, one.revoked_why)))
        ways: dict[Act, Callable[[], Wish]] = {ANEW: partial(self._anew, one)}
        return Entry(f"patrons.permissions.earlier.{place}", one.name, facts, acts=self._doing.offered(ways))

    def _facts(self, one: StoredPermission) -> str:
        facts = [self.tr("since {day}").format(day=words.short_day(one.since))]
        if one.until:
            facts.append(self.tr("until {day}").format(day=words.short_day(one.until)))
        if one.card:
            facts.append(self.tr("own card {number}").format(number=one.card))
        facts.append(wording.said(wording.GIVEN, one.given))
        if one.signed_by:
            facts.append(self.tr("signed by {name}").format(name=one.signed_by))
        return " · ".join(facts)

    def _revoke(self, one: StoredPermission, account: StoredAccount) -> Update:
        return revocation(self._doing, account.id, one, REVOKE.done(one.name))

    def _revoke_because(self, one: StoredPermission, account: StoredAccount) -> Wish:
        return RevokeDialog(self._doing, account, one, REVOKE.done(one.name))

    def _anew(self, one: StoredPermission) -> Wish:
        assert self._shown is not None  # noqa: S101 - the line stands there
        return PermissionDialog(self._doing, self._shown, one)


class CustodySection(Section):
    """The other accounts of a minor under joint custody; for other roles there is no such section at all."""

    wanted = Signal(str)

    def __init__(self, doing: Doing, actions: Actions) -> None:
        heading = QCoreApplication.translate("grants", "Other accounts of this minor")
        super().__init__("patrons.custody", heading, actions["patrons.custody.add"])
        self._doing = doing
        self._shown: ShownAccount | None = None
        actions.connect({"patrons.custody.add": self.add})

    def show_account(self, shown: ShownAccount) -> None:
        """Show the linked accounts to who may know of them."""
        self._shown = shown
        minor = shown.pack.readings.guardians and shown.may_be_minor()
        self.concern(concerned=self._doing.may(Deed.SEE_CUSTODY) and (bool(shown.others) or minor))
        entries = [self._entry(place, other, shown.account) for place, other in enumerate(shown.others, start=1)]
        self.show_lines(entries, self.tr("None is linked. The desk never shows or hints at a linked account."))

    def add(self) -> None:
        """Ask for another account of the same minor."""
        if self._shown is not None:
            self._doing.do(LinkDialog(self._doing, self._shown.account))

    def _entry(self, place: int, other: StoredAccount, account: StoredAccount) -> Entry:
        named = ", ".join(other.guardian_names) or self.tr("nobody")
        facts = [card.number for card in other.cards] + [self.tr("under {names}").format(names=named)]
        acts: list[Doable] = [(SHOW, partial(self.wanted.emit, other.cards[0].number if other.cards else other.name))]
        acts += self._doing.offered({UNLINK: partial(self._unlink, account.id, other.id)})
        return Entry(f"patrons.custody.{place}", other.name, " · ".join(facts), acts=acts)

    def _unlink(self, account_id: int, other_id: int) -> Update:
        guardians = self._doing.desk.guardians
        return Update(
            account_id,
            lambda _: guardians.unlink_custody(account_id, other_id),
            UNLINK.done(""),
            lambda _: guardians.link_custody(account_id, other_id),
        )
