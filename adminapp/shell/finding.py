"""What each page gives to the search for everything; imported when a member has signed in, as the pages are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from adminapp.shell.search import Findable, Found, known

if TYPE_CHECKING:
    from adminapp.core.ui.page import Page
    from adminapp.shell.features import Rooms


def patrons(rooms: Rooms, page: Page) -> list[Findable]:
    """Return the patrons, found by name or card; one is opened by their card."""
    from adminapp.grants.commands import GrantsDesk

    search = GrantsDesk(rooms.home, rooms.pack).asking.search

    def find(text: str) -> list[Found]:
        hits = search(text)
        return [Found(hit.name, " · ".join(filter(None, (hit.card, hit.branch))), hit.card or hit.name) for hit in hits]

    def show(found: Found) -> None:
        if rooms.go(page.objectName()) is page:
            page.searched(found.what)

    return [Findable(page.title(), find, show)]


def documents(rooms: Rooms, page: Page) -> list[Findable]:
    """Return the documents that the policy has."""
    from adminapp.handouts.pages import wording
    from adminapp.handouts.pages.handouts import HandoutsPage
    from adminapp.handouts.records import Handout
    from adminapp.handouts.rules import is_offered

    things = [Found(wording.title(one), wording.for_whom(one), one) for one in Handout if is_offered(one, rooms.pack)]

    def show(found: Found) -> None:
        if rooms.go(page.objectName()) is page and isinstance(page, HandoutsPage):
            page.show_paper(found.what)

    return [known(page.title(), things, show)]


def settings(rooms: Rooms, page: Page) -> list[Findable]:
    """Return the parts of the office, and how the policy is read."""
    from adminapp.office.pages.office import OfficePage
    from adminapp.office.pages.readings import QUESTIONS

    assert isinstance(page, OfficePage)  # noqa: S101 - the one that has these parts
    parts = [Found(section.text, what=(section.name, "")) for section in page.sections]
    readings = [
        Found(QCoreApplication.translate("office", question), what=("readings", f"office.{reading}.change"))
        for reading, question in QUESTIONS.items()
    ]

    def show(found: Found) -> None:
        if rooms.go(page.objectName()) is page:
            section, name = found.what
            page.show_section(section)
            _step_to(page, name)

    return [known(page.title(), [*parts, *readings], show)]


def _step_to(page: Page, name: str) -> None:
    button = page.findChild(QWidget, name) if name else None
    if button is not None:
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        for area in page.findChildren(QScrollArea):
            if area.isAncestorOf(button):
                area.ensureWidgetVisible(button)
