"""Questions as JSON objects, read into the records of the feature that answers them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from adminapp.bans import records as bans
from adminapp.bans.rules import decide as decide_ban
from adminapp.core.kit.reading import Fields
from adminapp.core.policy.askers import Asker, AskerKind
from adminapp.core.policy.decision import Decision
from adminapp.core.policy.packs import Pack, built_in, load_pack
from adminapp.core.policy.papers import Sought, Waiver
from adminapp.core.policy.roles import Role
from adminapp.footage import records as footage
from adminapp.footage.rules import decide as decide_footage
from adminapp.grants import records as grants
from adminapp.grants.rules import decide as decide_account
from adminapp.handouts import records as handouts
from adminapp.handouts.rules import decide as decide_copy
from adminapp.partners import records as partners
from adminapp.partners.rules import decide as decide_partner
from adminapp.requests import records as requests
from adminapp.requests.rules import decide_legal, decide_statistics

_Asked = tuple[Any, Callable[[Any, Pack], Decision]]


def answer(untrusted: object) -> tuple[Decision, Pack]:
    """Return the decision on a question and the pack that made it.

    Raises: InputError naming the key and what is allowed there.
    """
    fields = Fields(untrusted)
    pack = load_pack(fields.choice("policy", built_in()))
    now = fields.moment("now")
    question, decide = _MATTERS[fields.choice("matter", tuple(_MATTERS))](fields, now)
    fields.nothing_else()
    return decide(question, pack), pack


def _account(fields: Fields, now: datetime) -> _Asked:
    asker = fields.part("asker")
    question = grants.Question(
        now=now,
        account=_stored_account(fields.part("account")),
        cards=tuple(_card(card) for card in fields.parts("cards")),
        asker=grants.Asker(
            asker.word("as", grants.AskerKind), asker.text("name"), asker.word("channel", grants.Channel)
        ),
        shows=tuple(_proof(proof) for proof in fields.parts("shows")),
        wants=fields.word_or_none("wants", grants.Wants, optional=True) or grants.Wants.ACCOUNT,
    )
    asker.nothing_else()
    return question, decide_account


def _stored_account(fields: Fields) -> grants.Account:
    account = grants.Account(
        born=fields.day("born"),
        consent=fields.day_or_none("consent"),
        permitted=tuple(_permitted(person) for person in fields.parts("permitted")),
        guardians=tuple(_guardian(guardian) for guardian in fields.parts("guardians")),
        custody_split=bool(fields.flag_or_none("custody_split")),
        collection=_collection(fields.part_or_none("collection", optional=True)),
    )
    fields.nothing_else()
    return account


def _permitted(fields: Fields) -> grants.PermittedPerson:
    person = grants.PermittedPerson(
        name=fields.text("name"),
        since=fields.day("from"),
        card=fields.text_or_none("card", optional=True) or "",
        until=fields.day_or_none("until", optional=True),
        revoked=fields.moment_or_none("revoked"),
        scope=fields.word_or_none("scope", grants.Scope, optional=True) or grants.Scope.ACCOUNT,
    )
    fields.nothing_else()
    return person


def _guardian(fields: Fields) -> grants.Guardian:
    guardian = grants.Guardian(fields.text("name"), frozen=bool(fields.flag_or_none("frozen")))
    fields.nothing_else()
    return guardian


def _collection(fields: Fields | None) -> grants.Collection | None:
    if fields is None:
        return None
    collection = grants.Collection(fields.text("agency"), fields.day("contract_until"), fields.amount("balance"))
    fields.nothing_else()
    return collection


def _card(fields: Fields) -> grants.Card:
    owner = fields.text("of")
    card = grants.Card(
        number=fields.text("number"),
        of="" if owner == "account" else owner,
        expires=fields.day_or_none("expires", optional=True),
        reported=fields.moment_or_none("reported"),
    )
    fields.nothing_else()
    return card


def _proof(fields: Fields) -> grants.Proof:
    kind = fields.one_key(tuple(grants.ProofKind))
    return grants.Proof(grants.ProofKind(kind), fields.text(kind))


def _footage(fields: Fields, now: datetime) -> _Asked:
    recording, incident = fields.part("footage"), fields.part_or_none("incident")
    question = footage.Question(
        now=now,
        act=fields.word("act", footage.Act),
        asker=_asker(fields.part("asker")),
        footage=footage.Footage(recording.day("recorded"), recording.flag("held"), recording.flag("exists")),
        incident=None if incident is None else _incident(incident),
        purpose=fields.word("purpose", footage.Purpose),
        papers=fields.word("papers", footage.Papers),
        waiver=_waiver(fields.part_or_none("waiver")),
    )
    recording.nothing_else()
    return question, decide_footage


def _incident(fields: Fields) -> footage.Incident:
    incident = footage.Incident(fields.word("kind", footage.IncidentKind), fields.flag("open"))
    fields.nothing_else()
    return incident


def _ban_image(fields: Fields, now: datetime) -> _Asked:
    ban = fields.part("ban")
    question = bans.Question(
        now=now,
        asker=_asker(fields.part("asker")),
        ban=bans.Ban(
            since=ban.day("from"),
            until=ban.day_or_none("until"),
            lifted=ban.day_or_none("lifted", optional=True),
            overturned=ban.day_or_none("overturned", optional=True),
            held=bool(ban.flag_or_none("held")),
        ),
        place=fields.word("place", bans.Place),
    )
    ban.nothing_else()
    return question, decide_ban


def _legal(fields: Fields, now: datetime) -> _Asked:
    question = requests.LegalQuestion(
        now=now,
        instrument=fields.word("instrument", requests.Instrument),
        issued_by=fields.text_or_none("issued_by", optional=True) or "",
        seeks=fields.word("seeks", Sought),
        at=fields.word("at", Role),
        finding=fields.word_or_none("finding", requests.Finding),
        counsel_reviewed=fields.flag("counsel_reviewed"),
        director_approved=fields.flag("director_approved"),
        waiver=_waiver(fields.part_or_none("waiver")),
    )
    return question, decide_legal


def _partner(fields: Fields, now: datetime) -> _Asked:
    partner = fields.part("partner")
    question = partners.Question(
        now=now,
        partner=partners.Partner(
            partner.day("contract_until"), partner.day_or_none("acknowledged"), partner.texts("needs")
        ),
        wants=fields.texts("wants"),
        reason=fields.word("reason", partners.Reason),
    )
    partner.nothing_else()
    return question, decide_partner


def _copy(fields: Fields, now: datetime) -> _Asked:
    return handouts.CopyQuestion(now, fields.word("what", handouts.Paper)), decide_copy


def _statistics(fields: Fields, now: datetime) -> _Asked:
    return requests.StatisticsQuestion(now, fields.count("smallest_count")), decide_statistics


def _asker(fields: Fields) -> Asker:
    kind = fields.word("as", AskerKind)
    role = fields.word("role", Role) if kind is AskerKind.STAFF else fields.word_or_none("role", Role, optional=True)
    asker = Asker(kind, role, fields.day_or_none("designated_until", optional=True))
    for detail in ("name", "channel"):
        fields.text_or_none(detail, optional=True)
    fields.nothing_else()
    return asker


def _waiver(fields: Fields | None) -> Waiver | None:
    if fields is None:
        return None
    authorized = bool(fields.flag_or_none("authorized"))
    waiver = Waiver(fields.word("by", Role), fields.text_or_none("reason", optional=True) or "", authorized)
    fields.nothing_else()
    return waiver


_MATTERS: dict[str, Callable[[Fields, datetime], _Asked]] = {
    "account": _account,
    "footage": _footage,
    "ban_image": _ban_image,
    "legal": _legal,
    "partner": _partner,
    "copy": _copy,
    "statistics": _statistics,
}
