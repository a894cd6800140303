"""Every answer stands on clauses, has its words, and different situations are told in different words."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product

import pytest

from adminapp.bans import records as bans
from adminapp.bans.rules import decide as decide_ban
from adminapp.core.policy.askers import Asker, AskerKind
from adminapp.core.policy.decision import Decision, Verdict
from adminapp.core.policy.packs import Pack, load_pack
from adminapp.core.policy.papers import Sought, Waiver
from adminapp.core.policy.roles import Role
from adminapp.footage import records as footage
from adminapp.footage.rules import decide as decide_footage
from adminapp.handouts.records import CopyQuestion, Paper
from adminapp.handouts.rules import decide as decide_copy
from adminapp.partners import records as partners
from adminapp.partners.rules import decide as decide_partner
from adminapp.requests.records import Finding, Instrument, LegalQuestion, StatisticsQuestion
from adminapp.requests.rules import decide_legal, decide_statistics

NOW = datetime(2026, 6, 15, 10, 0)
TODAY, YESTERDAY, TOMORROW = NOW.date(), NOW.date() - timedelta(days=1), NOW.date() + timedelta(days=1)
STAFF = [Asker(AskerKind.STAFF, role, until) for role, until in product(Role, [None, TODAY])]
ASKERS = [*STAFF, *(Asker(kind) for kind in AskerKind if kind is not AskerKind.STAFF)]
WAIVERS = [None, Waiver(Role.DIRECTOR, "danger to life"), Waiver(Role.MANAGER, "danger to life")]
LANGUAGES, FLAGS = ("en", "es"), (False, True)


def about_footage(pack: Pack) -> Iterator[Decision]:
    incidents = [None, *(footage.Incident(footage.IncidentKind.CRIME, is_open) for is_open in FLAGS)]
    recordings = [footage.Footage(date(2026, 6, 10), held=False, exists=exists) for exists in FLAGS]
    facts = product(footage.Act, ASKERS, recordings, incidents, footage.Purpose, footage.Papers, WAIVERS)
    for act, asker, recording, incident, purpose, papers, waiver in facts:
        yield decide_footage(footage.Question(NOW, act, asker, recording, incident, purpose, papers, waiver), pack)


def about_bans(pack: Pack) -> Iterator[Decision]:
    spans = [(TODAY, None), (TOMORROW, None), (date(2020, 1, 1), YESTERDAY), (date(2019, 1, 1), date(2020, 1, 1))]
    ends = [(None, held) for held in FLAGS] + [(TODAY, held) for held in FLAGS]
    for asker, (since, until), (overturned, held), place in product(ASKERS, spans, ends, bans.Place):
        ban = bans.Ban(since, until, overturned=overturned, held=held)
        yield decide_ban(bans.Question(NOW, asker, ban, place), pack)


def about_process(pack: Pack) -> Iterator[Decision]:
    for instrument, seeks, at, finding, reviewed, approved, waiver in product(
        Instrument, Sought, Role, [None, *Finding], FLAGS, FLAGS, WAIVERS
    ):
        yield decide_legal(LegalQuestion(NOW, instrument, "", seeks, at, finding, reviewed, approved, waiver), pack)


def about_the_rest(pack: Pack) -> Iterator[Decision]:
    for until, acknowledged, wants, reason in product(
        [YESTERDAY, TODAY], [None, TODAY], [frozenset({"email"}), frozenset({"titles"})], partners.Reason
    ):
        partner = partners.Partner(until, acknowledged, frozenset({"email"}))
        yield decide_partner(partners.Question(NOW, partner, wants, reason), pack)
    for paper in Paper:
        yield decide_copy(CopyQuestion(NOW, paper), pack)
    for smallest in (4, 5):
        yield decide_statistics(StatisticsQuestion(NOW, smallest), pack)


@cache
def packs() -> tuple[Pack, ...]:
    mrrl, lco = load_pack("mrrl"), load_pack("lco")
    return mrrl, lco, mrrl.with_readings({"banned_on_laptops": False})


@cache
def decisions() -> frozenset[tuple[Pack, Decision]]:
    """Every answer to anything but a question about an account."""
    matters = (about_footage, about_bans, about_process, about_the_rest)
    return frozenset((pack, decision) for pack in packs() for matter in matters for decision in matter(pack))


def test_every_answer_cites_clauses_of_its_pack():
    assert len(decisions()) > 200
    for pack, decision in decisions():
        assert decision.clauses, decision
        assert set(decision.clauses) <= set(pack.clauses["en"])


def test_a_referral_and_only_a_referral_names_who_takes_over():
    assert [
        decision for _, decision in decisions() if bool(decision.refer_to) != (decision.verdict is Verdict.REFER)
    ] == []


def test_no_step_stands_twice():
    assert [decision for _, decision in decisions() if len(set(decision.steps)) != len(decision.steps)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_says_why_and_what_to_say(language):
    for pack, decision in decisions():
        assert pack.sayings(language).why(decision.situation)
        assert pack.sayings(language).say(decision.words)


def test_every_sentence_has_its_answer():
    used = {decision.words for _, decision in decisions()} | {decision.situation for _, decision in decisions()}
    matters = ("footage.", "ban.", "legal.", "copy.", "statistics.", "partner.")
    written = {situation for situation in packs()[0].sayings("en").of if situation.startswith(matters)}
    assert written == used


@pytest.mark.parametrize("language", LANGUAGES)
def test_different_situations_are_told_in_different_words(language):
    for pack in packs():
        said = [both["say"] for both in pack.sayings(language).of.values() if "say" in both]
        assert sorted(said) == sorted(set(said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_is_sent_to_nobody_whom_the_policy_does_not_name(language):
    """Under the Library Center of the Ozarks' policy everything goes to the Director."""
    pack = load_pack("lco")
    sayings = pack.sayings(language)
    words = {decision.words for found, decision in decisions() if found is pack}
    words |= {situation for situation, both in sayings.of.items() if situation.startswith("account.") and "say" in both}
    told = [sayings.say(situation) for situation in words]
    assert [say for say in told if "Circula" in say or "Assistant" in say or "Subdirec" in say] == []
