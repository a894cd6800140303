"""A verdict is told by sign, colour and words; data is never read as markup."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from adminapp.core.policy.decision import Verdict
from adminapp.core.ui.panels import (
    Badge,
    Card,
    ClauseQuote,
    Empty,
    Fact,
    Line,
    Lines,
    Saying,
    Sheet,
    Told,
    ToldLines,
    VerdictBand,
    label,
    readable,
)
from adminapp.core.ui.theme import GRID, Tone
from tests.accessible import part, rich_labels, unnamed
from tests.measured import cut

HOSTILE = "<img src=/etc/hosts> & Sons"


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


@pytest.mark.parametrize(
    ("verdict", "words", "tone"),
    [(Verdict.ALLOW, "✓ Share", "yes"), (Verdict.DENY, "✕ Do not share", "no"), (Verdict.REFER, "→ Refer", "refer")],
)
def test_a_verdict_is_told_by_sign_words_and_colour(qtbot, verdict, words, tone):
    band = VerdictBand()
    qtbot.addWidget(band)
    band.answer(verdict, "Because.")
    assert texts(band) == [words, "Because."]
    assert band.property("tone") == tone


def test_a_question_not_yet_complete_has_no_colour(qtbot):
    band = VerdictBand()
    qtbot.addWidget(band)
    band.answer(Verdict.DENY, "Because.")
    band.wait("Whose record is it?")
    assert texts(band) == ["Whose record is it?"]
    assert band.property("tone") == ""


def test_data_is_shown_literally(qtbot):
    card = Card(HOSTILE)
    qtbot.addWidget(card)
    line = Line(HOSTILE, HOSTILE, HOSTILE, Badge(HOSTILE))
    clause, saying, told = ClauseQuote(), Saying(), ToldLines(HOSTILE)
    clause.quote(HOSTILE, HOSTILE, Tone.NO)
    saying.say(HOSTILE)
    told.tell(Told(HOSTILE, HOSTILE, HOSTILE))
    for shown in (label(HOSTILE), Badge(HOSTILE), clause, saying, line, told):
        card.body.addWidget(shown)
    assert rich_labels(card) == []
    assert HOSTILE in texts(card)


def test_lines_can_be_shown_anew(qtbot):
    lines = Lines(Line("one"), Line("two"))
    qtbot.addWidget(lines)
    lines.show_lines(Line("three", right="3"))
    assert texts(lines) == ["three", "3"]


def test_lines_that_are_told_anew_keep_nothing_of_what_was_told(qtbot):
    lines = ToldLines("On record")
    qtbot.addWidget(lines)
    lines.tell(Told("one", "Ada", "since May", Tone.REFER, "clause 1"), Told("two", "Bela"), Told("three"))
    assert texts(lines) == ["On record", "one", "Ada", "since May", "two", "Bela", "three"]
    lines.tell(Told("four", badge="share"))
    assert texts(lines) == ["On record", "four", "share"]
    every = lines.findChildren(QLabel)
    assert sorted(filter(None, (one.text() for one in every))) == ["On record", "four", "share"]
    assert {one.toolTip() for one in every} == {""}


def test_a_part_is_dressed_anew_when_its_tone_changes(qtbot):
    badge = Badge("share", Tone.YES)
    qtbot.addWidget(badge)
    badge.setStyleSheet('QLabel[tone="yes"] { color: #00ff00; } QLabel[tone="no"] { color: #ff0000; }')
    badge.show()
    assert badge.palette().text().color().name() == "#00ff00"
    badge.tell("refuse", Tone.NO)
    assert badge.palette().text().color().name() == "#ff0000"


def test_an_empty_page_offers_one_thing_to_do(qtbot):
    done = []
    action = QAction("Take a request…")
    action.triggered.connect(lambda: done.append(True))
    empty = Empty("No requests yet", "Requests from third parties belong here.", action)
    qtbot.addWidget(empty)
    part(empty, QPushButton).click()
    assert done == [True]
    assert unnamed(empty) == []


def test_an_empty_page_offers_nothing_that_the_role_forbids(qtbot):
    action = QAction("Take a request…")
    action.setVisible(False)
    empty = Empty("No requests yet", "They belong here.", action)
    qtbot.addWidget(empty)
    empty.show()
    assert not part(empty, QPushButton).isVisible()


def test_a_sheet_is_as_wide_as_one_reads_and_as_high_as_its_words(qtbot):
    sheet = Sheet("The library", "As it stands on every page.")
    facts = Lines(Fact("Name", "Riverbend Public Library"), Fact("Branches", "Main\nOsage"))
    sheet.body.addWidget(facts)
    page = QWidget()
    page.setLayout(readable(sheet))
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    assert (sheet.x(), sheet.y(), sheet.width()) == (0, 0, 90 * GRID)
    assert sheet.height() < 250
    places = [one.mapTo(sheet, QPoint()).x() for one in facts.findChildren(QLabel)]
    assert places[0::2] == [places[0]] * 2
    assert places[1::2] == [places[1]] * 2
    assert 0 < places[1] - places[0] < sheet.width() / 3


def test_a_sheet_gives_way_where_there_is_less_room(qtbot):
    sheet = Sheet("The library", "As it stands on every page and on the papers that patrons take home.")
    page = QWidget()
    page.setLayout(readable(sheet))
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show()
    assert sheet.width() == 400
    assert cut(page) == []
