"""From every page the document that fits is one key away."""

from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from adminapp.core.policy.decision import Decision, Step, Verdict
from adminapp.core.ui.page import Page
from adminapp.grants.pages.inquiry import paper_for
from adminapp.grants.stored import StoredAccount
from adminapp.handouts.records import Handout
from adminapp.shell.features import show_paper
from tests.accessible import part


def an_answer(verdict, *steps):
    return Decision(verdict, "own.proved", "account.allow.holder", ("MRRL-8",), "mrrl 1", steps=steps)


@pytest.mark.parametrize(
    ("decision", "paper"),
    [
        (None, "policy"),
        (an_answer(Verdict.ALLOW), "policy"),
        (an_answer(Verdict.ALLOW, Step.SIGN_CONSENT), "application"),
        (an_answer(Verdict.DENY), "policy"),
        (an_answer(Verdict.DENY, Step.SHOW_PHOTO_ID), "policy"),
        (an_answer(Verdict.DENY, Step.OFFER_PERMISSION_FORM), "permission"),
        (an_answer(Verdict.REFER, Step.CALL_COUNSEL), "referral"),
    ],
)
def test_the_desk_offers_what_the_answer_calls_for(decision, paper):
    assert paper_for(decision) == paper
    assert Handout(paper)


class PageAboutAnAccount(Page):
    """A page that shows an account."""

    def paper(self):
        return "permission", StoredAccount(
            id=1,
            name="Ruth Adler",
            other="",
            born=date(1980, 4, 2),
            branch="Main",
            record="",
            consent=None,
            agreement=None,
            protected_address=False,
            updated=datetime(2026, 3, 2, 10, 0),
        )


def test_the_document_is_filled_in_with_the_account_in_front(signed_in, qtbot):
    session = signed_in.session
    page = session.frame.go("handouts")
    qtbot.waitUntil(lambda: not session.jobs.busy())
    told = part(page, QWidget, "handouts.filled")
    assert not told.isVisible()
    show_paper(PageAboutAnAccount("about", session.tools), session.frame.go)
    qtbot.waitUntil(lambda: not session.jobs.busy())
    assert page.cards.value() is Handout.PERMISSION
    assert told.isVisible()


def test_the_key_opens_what_fits_the_page_in_front(signed_in):
    frame = signed_in.session.frame
    frame.go("patrons")
    frame.doing["window.paper"].trigger()
    assert frame.page.cards.value() is Handout.APPLICATION


def test_the_desk_has_a_button_for_it(signed_in):
    frame = signed_in.session.frame
    part(frame.go("desk"), QPushButton, "desk.paper").click()
    assert frame.page.cards.value() is Handout.POLICY


def test_every_page_names_a_document_that_there_is(signed_in):
    for page in signed_in.session.frame.pages():
        name, _ = page.paper()
        assert Handout(name)


def test_the_page_of_documents_keeps_what_it_shows(signed_in):
    frame = signed_in.session.frame
    page = frame.go("handouts")
    page.show_paper("question")
    show_paper(page, frame.go)
    assert page.cards.value() is Handout.QUESTION
