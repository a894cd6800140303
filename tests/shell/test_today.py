"""Today shows what waits for the member who has signed in, and counts the year's answers without names."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role
from adminapp.core.store.findings import Finding
from adminapp.core.ui import words
from adminapp.core.ui.ask import Answers
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.page import Tools
from adminapp.core.ui.theme import PALETTES, Scheme, Theme
from adminapp.core.ui.toast import Toasts
from adminapp.grants.records import Asker, AskerKind, Channel
from adminapp.grants.stored import Agreement, CardReport, MonthOfDecisions, NewGuardian, Outcome
from adminapp.shell.demo.maker import make_demo
from adminapp.shell.session import enter
from adminapp.shell.today.chart import Bars, DecisionsCard, scale_to, since_the_first
from adminapp.shell.today.page import RowButton, TodayPage
from adminapp.shell.today.questions import Questions
from adminapp.shell.today.waiting import Place, waiting
from tests.accessible import part, rich_labels, unnamed, without_object_name
from tests.grants.on_file import ELENA, MATEO, MRRL, RUTH, desk_of, elena, later, open_account, permission, ruth
from tests.vaults import NAMES, passphrase_of


@pytest.fixture
def today(qapp, qtbot):
    """Return what opens the page of a signed-in member; where a row leads is kept in `went`."""

    def open_page(home, pack=MRRL):
        holder = QWidget()
        qtbot.addWidget(holder)
        jobs = Jobs(holder)
        tools = Tools(jobs, Answers(), Toasts(holder), home.member.may)
        went: list[Place] = []
        page: Any = TodayPage(
            tools, Questions(home, pack).topics(), desk_of(home).disclosures.decisions_by_month, 5, went.append
        )
        qtbot.addWidget(page)
        page.went, page.badges = went, []
        page.badge_changed.connect(page.badges.append)
        page.resize(1158, 640)
        page.show()
        qtbot.waitUntil(lambda: not jobs.busy() and all(texts(card) for card in page.cards.values()))
        return page

    return open_page


def texts(card) -> list[str]:
    """What stands on a card below its heading, as it is read."""
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text() != "›"]
    return shown[1:]


def minor(desk, name, card, days):
    """A minor who comes of age in some days."""
    today = desk.asking.now().date()
    born = today.replace(year=today.year - 18) + timedelta(days=days)
    guardians, agreement = (NewGuardian(new_id(), "Anna Kim"),), Agreement("Anna Kim", today)
    return open_account(desk, name, card, born=born, guardians=guardians, agreement=agreement)


def answer(desk, account, times, kind=AskerKind.POLICE):
    for _ in range(times):
        question, decision = desk.asking.ask(account, Asker(kind, "Ben Kim", Channel.IN_PERSON), ())
        desk.disclosures.record_disclosure(new_id(), account, question, decision, Outcome.RECORDED)


def test_on_a_quiet_day_every_card_says_what_would_stand_there(a_clerk, today):
    page = today(a_clerk)
    assert list(page.cards) == ["now", "minors", "permissions", "cards"]
    assert [len(texts(card)) for card in page.cards.values()] == [1, 1, 1, 1]
    assert texts(page.cards["minors"]) == ["Nobody. Minors stand here before their parents' or guardians' access ends."]
    assert page.badges == [0]
    assert "Nothing to count yet" in " ".join(label.text() for label in page.chart.findChildren(QLabel))


def test_a_minor_coming_of_age_stands_there_with_the_day_and_leads_to_the_account(a_clerk, today, qtbot):
    minor(desk_of(a_clerk), "Ana Kim", RUTH, 12)
    page = today(a_clerk)
    assert texts(page.cards["minors"]) == ["Ana Kim", words.day(date(2026, 3, 14)), "in 12 days"]
    row = part(page, RowButton, "today.minors.0")
    assert (row.accessibleName(), row.accessibleDescription()) == (
        "Ana Kim, in 12 days",
        words.day(date(2026, 3, 14)),
    )
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert page.went == [Place("patrons", RUTH)]


def test_what_is_near_counts_in_the_sidebar_and_what_is_far_does_not(a_clerk, today):
    desk = desk_of(a_clerk)
    minor(desk, "Ana Kim", RUTH, 1)
    minor(desk, "Bea Kim", ELENA, 7)
    minor(desk, "Cem Kim", MATEO, 8)
    page = today(a_clerk)
    assert [text for text in texts(page.cards["minors"]) if text.startswith(("in ", "tom"))] == [
        "tomorrow",
        "in 7 days",
        "in 8 days",
    ]
    assert page.badges == [2]


def test_a_permission_in_its_last_days_stands_there_with_whose_account_it_is(a_clerk, today):
    desk = desk_of(a_clerk)
    given = permission("Elena Rivera", until=date(2026, 3, 5))
    desk.permissions.record_permission(ruth(desk), given, later(desk))
    page = today(a_clerk)
    assert texts(page.cards["permissions"]) == [
        "Elena Rivera",
        f"for Ruth Adler, through {words.day(date(2026, 3, 5))}",
        "in 3 days",
    ]
    part(page, RowButton, "today.permissions.0").click()
    assert page.went == [Place("patrons", RUTH)]


def test_where_the_policy_knows_no_permissions_none_are_looked_for(a_clerk, today):
    page = today(a_clerk, MRRL.with_readings({"permitted_persons": False}))
    assert list(page.cards) == ["now", "minors", "cards"]


def test_a_card_reported_stolen_stands_there(a_clerk, today, clock):
    desk = desk_of(a_clerk)
    ruth(desk)
    desk.cards.report_card(RUTH, CardReport.STOLEN, later(desk))
    clock.move(days=1)
    page = today(a_clerk)
    assert texts(page.cards["cards"]) == ["Ruth Adler", f"Card {RUTH}", "stolen, yesterday"]
    assert page.badges == [0]


def test_old_answers_wait_for_those_who_may_forget_the_persons(a_vault, today, clock):
    director = a_vault.sign_in(Role.DIRECTOR)
    desk = desk_of(director)
    answer(desk, ruth(desk), 3)
    desk.disclosures.keep_for(30)
    clock.move(days=31)
    a_vault.sign_out()
    page = today(a_vault.sign_in(Role.CIRCULATION_MANAGER))
    assert "Old answers at the desk: 3" in texts(page.cards["now"])
    (row,) = [row for row in page.findChildren(RowButton) if row.accessibleName().startswith("Old answers")]
    row.click()
    assert page.went == [Place("office", "old_answers")]
    page = today(a_vault.sign_in(Role.CIRCULATION))
    assert not [text for text in texts(page.cards["now"]) if text.startswith("Old answers")]


def test_late_backups_wait_for_those_who_make_them(a_vault, today, clock):
    clock.move(days=10)
    page = today(a_vault.sign_in(Role.IT))
    assert texts(page.cards["now"])[1] == "No backup has reached backups for 11 days. Connect it and make one."
    assert page.badges == [1]
    part(page, RowButton, "today.now.0").click()
    assert page.went == [Place("office", "backups")]
    assert "Backup" not in texts(today(a_vault.sign_in(Role.CIRCULATION)).cards["now"])


@pytest.mark.parametrize(
    ("role", "badge", "opens"), [(Role.DIRECTOR, "look at it", True), (Role.CIRCULATION, "tell the Director", False)]
)
def test_what_is_wrong_with_the_log_stands_first(a_vault, today, role, badge, opens):
    home = a_vault.sign_in(role)
    home.warnings = (Finding("{file} is gone.", {"file": Path("/office/head.json")}),)
    page = today(home)
    assert texts(page.cards["now"]) == ["Found at sign-in", "head.json is gone.", badge]
    assert [row.objectName() for row in page.findChildren(RowButton)] == ["today.now.0"] * opens


def test_long_lists_show_the_first_and_the_others_on_demand(a_clerk, today, qtbot):
    desk = desk_of(a_clerk)
    for number in range(7):
        minor(desk, f"Kim {number}", f"2935100070000{number}", number + 1)
    page = today(a_clerk)
    assert len(page.cards["minors"].findChildren(RowButton)) == 5
    more = part(page, QPushButton, "today.minors.more")
    assert more.text() == "Show 2 more"
    more.setFocus()
    more.click()
    everybody = [f"Kim {number}" for number in range(7)]
    qtbot.waitUntil(lambda: [text for text in texts(page.cards["minors"]) if "Kim" in text] == everybody)
    assert page.focusWidget() is part(page, RowButton, "today.minors.5")


def test_a_row_wraps_where_there_is_little_room(a_clerk, today, qtbot):
    name = "María Guadalupe Esperanza Fernández de la Cruz y Montemayor-Villaseñor Hohenberg-Achterberg de los Santos"
    minor(desk_of(a_clerk), name, RUTH, 3)
    page = today(a_clerk)
    page.resize(760, 640)
    row = part(page, RowButton, "today.minors.0")
    told = row.findChildren(QLabel)[0]
    qtbot.waitUntil(lambda: told.height() >= 3 * told.fontMetrics().height())
    assert row.width() <= page.cards["minors"].width() < page.width() / 2
    assert all(one.height() >= one.heightForWidth(one.width()) for one in row.findChildren(QLabel))


def test_what_was_done_is_gone_when_the_page_comes_back(a_clerk, today, qtbot):
    desk = desk_of(a_clerk)
    ruth(desk)
    desk.cards.report_card(RUTH, CardReport.MISSING, later(desk))
    page = today(a_clerk)
    assert "Ruth Adler" in texts(page.cards["cards"])
    desk.cards.found_card(RUTH, later(desk))
    page.opened()
    none = ["None. Stolen and missing cards stand here until they are found or replaced."]
    qtbot.waitUntil(lambda: texts(page.cards["cards"]) == none)


def test_everything_on_the_page_has_a_name(a_director, today):
    desk = desk_of(a_director)
    minor(desk, "Ana & <b>Kim</b>", RUTH, 3)
    answer(desk, elena(desk), 6)
    page = today(a_director)
    for _ in range(2):
        assert (unnamed(page), without_object_name(page), rich_labels(page)) == ([], [], [])
        page.chart.turn.click()


def test_the_chart_is_read_out_and_shown_as_numbers_without_the_small_groups(a_clerk, today):
    desk = desk_of(a_clerk)
    account = ruth(desk)
    answer(desk, account, 6)
    answer(desk, account, 4, AskerKind.OTHER)
    chart = today(a_clerk).chart
    assert chart.bars.isVisible()
    assert chart.bars.accessibleDescription() == "March 2026: Refer 6"
    chart.turn.click()
    assert chart.table.isVisible()
    model = chart.table.model()
    first = [model.index(0, column).data() for column in range(4)]
    assert first == ["March 2026", "–", "6", "–"]
    chart.turn.click()
    assert chart.bars.isVisible()


def months(*counts: dict[Verdict, int]) -> list[MonthOfDecisions]:
    return [MonthOfDecisions(date(2026, place, 1), count) for place, count in enumerate(counts, start=1)]


FULL = {Verdict.ALLOW: 30, Verdict.REFER: 20, Verdict.DENY: 10}


@pytest.mark.parametrize("scheme", PALETTES)
def test_bars_are_painted_in_the_colours_of_the_legend(qapp, qtbot, scheme):
    Theme(qapp).choose(scheme)
    bars = Bars()
    qtbot.addWidget(bars)
    bars.resize(600, 300)
    palette = PALETTES[scheme]
    share, refer, refuse = palette.chart_share, palette.chart_refer, palette.chart_refuse
    try:
        bars.show_months(months({}, {}, {}, {}, {}, FULL))
        assert {share, refer, refuse} <= painted(bars)
        bars.show_months(months({}, {}, {}, {}, {}, {Verdict.ALLOW: 30}))
        assert {share, refer, refuse} & painted(bars) == {share}
    finally:
        Theme(qapp).choose(Scheme.LIGHT)


def painted(bars) -> set[str]:
    image = bars.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height())}


@pytest.mark.parametrize(
    ("direction", "side"), [(Qt.LayoutDirection.LeftToRight, "right"), (Qt.LayoutDirection.RightToLeft, "left")]
)
def test_the_latest_month_stands_where_reading_ends(qapp, qtbot, direction, side):
    bars = Bars()
    qtbot.addWidget(bars)
    bars.setLayoutDirection(direction)
    bars.resize(600, 300)
    bars.show_months(months({}, {}, {}, {}, {}, FULL))
    image, share = bars.grab().toImage(), QColor(PALETTES[Scheme.LIGHT].chart_share)
    found = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2 + 40) == share]
    assert found
    assert (min(found) > 300) is (side == "right")


def test_months_before_the_first_answer_are_left_out_but_six_are_always_shown():
    year = months(*[{}] * 3, FULL, *[{}] * 7, FULL)
    assert [month.first.month for month in since_the_first(year)] == list(range(4, 13))
    assert len(since_the_first(months(*[{}] * 11, FULL))) == 6
    assert len(since_the_first(months(*[{}] * 12))) == 6


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (0, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (12, [0, 5, 10, 15]),
        (46, [0, 10, 20, 30, 40, 50]),
        (1001, [0, 500, 1000, 1500]),
    ],
)
def test_a_scale_has_a_few_round_numbers(most, lines):
    assert list(scale_to(most)) == lines


def test_a_chart_without_anything_to_show_says_what_belongs_there(qapp, qtbot):
    card = DecisionsCard(5)
    qtbot.addWidget(card)
    card.show()
    card.show_months(months(*[{}] * 12))
    assert not card.turn.isVisible()
    assert not card.bars.isVisible()
    card.show_months(months(*[{}] * 11, FULL))
    assert card.turn.isVisible()
    assert card.bars.isVisible()


@pytest.mark.parametrize(
    ("role", "first"),
    [(Role.DIRECTOR, "today"), (Role.IT, "today"), (Role.MANAGER, "desk"), (Role.CIRCULATION, "desk")],
)
def test_management_begins_with_today_and_the_desk_with_the_desk(app, a_vault, qtbot, role, first):
    sign_in(app, qtbot, a_vault.folder, role)
    assert app.session.frame.pages()[0].objectName() == "today"
    assert app.session.frame.page.objectName() == first


def test_what_waits_is_read_once_where_the_page_comes_to_the_front_at_once(qtbot):
    holder, asked = QWidget(), []
    qtbot.addWidget(holder)
    jobs = Jobs(holder)
    tools = Tools(jobs, Answers(), Toasts(holder), lambda deed: True)
    page = TodayPage(tools, (), lambda: (asked.append("months"), ())[1], 5, lambda place: None)
    qtbot.addWidget(page)
    page.opened()
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert asked == ["months"]
    page.opened()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert asked == ["months", "months"]


def test_the_sidebar_says_how_much_waits_before_the_page_is_opened(app, a_vault, qtbot):
    minor(desk_of(a_vault.sign_in(Role.CIRCULATION)), "Ana Kim", RUTH, 3)
    a_vault.sign_out()
    sign_in(app, qtbot, a_vault.folder, Role.CIRCULATION)
    today = part(app.window, QPushButton, "window.today")
    qtbot.waitUntil(lambda: today.accessibleName() == "Today, 1 waiting")
    app.session.frame.go("today")
    part(app.window, RowButton, "today.minors.0").click()
    qtbot.waitUntil(lambda: not app.session.jobs.busy())
    assert app.session.frame.page.objectName() == "patrons"
    assert app.session.frame.page.list.field.text() == RUTH


def sign_in(app, qtbot, folder, role):
    app.start(folder)
    qtbot.waitUntil(lambda: not app.jobs.busy())
    app.window.screen_shown.name.choose(NAMES[role])
    app.window.screen_shown.passphrase.edit.setText(passphrase_of(role))
    app.window.screen_shown.do.click()
    qtbot.waitUntil(lambda: app.session is not None and not app.session.jobs.busy())


def test_the_demo_office_has_something_under_every_topic(tmp_path, clock):
    demo = make_demo(tmp_path / "demo", clock)
    director = next(name for name, role in demo.members.items() if role is Role.DIRECTOR)
    entered = enter(tmp_path / "demo", clock, director, demo.passphrase)
    try:
        found = waiting(Questions(entered.home, entered.pack).topics(), entered.home.member.may)
        assert all(one.rows for one in found), [one.topic.name for one in found]
        counted = desk_of(entered.home).disclosures.decisions_by_month()
        assert sum(set(month.counts) == set(Verdict) for month in counted) >= 4
    finally:
        entered.home.close()
