"""What a library is called and where it is, to be filled in: in the office, and at the first start."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPixmap

from adminapp.core.documents.logo import LARGEST, clean_logo
from adminapp.core.kit.errors import AdminError
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.files import FileField, beginning
from adminapp.core.ui.forms import Form, long_field, text_field
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.theme import GRID
from adminapp.office.records import Office, settings_of


class LibraryFields(QObject):
    """The fields of a form for a library's name, address, branches, telephone and logo."""

    def __init__(self, form: Form, jobs: Jobs, ask: Ask, office: Office) -> None:
        super().__init__(form)
        self._form = form
        self._jobs = jobs
        self._demo = office.demo
        self._logo = b""
        self.name = form.add("library", self.tr("&Name of the library"), text_field(office.library))
        self._address = form.add("address", self.tr("&Address"), long_field(office.address, lines=3), half=True)
        what = self.tr("One on each line; none where there is one house.")
        branches = long_field("\n".join(office.branches), lines=3)
        self._branches = form.add("branches", self.tr("&Branches"), branches, what, half=True)
        self._phone = form.add("phone", self.tr("&Telephone"), text_field(office.phone), half=True)
        kinds = self.tr("Images (*.png *.jpg *.jpeg *.webp)")
        self._file = FileField(ask, self.tr("Choose the logo"), kinds, self.tr("None. You may drop an image here."))
        form.add("logo", self.tr("&Logo"), self._file, half=True)
        self._file.chosen.connect(self._read)
        self._file.removed.connect(partial(self._show_logo, b""))
        self._show_logo(office.logo)

    def office(self) -> Office:
        """Return what was filled in.

        Raises: InputError naming the field.
        """
        branches = (line.strip() for line in self._branches.toPlainText().splitlines())
        office = Office(
            library=self.name.text().strip(),
            address=self._address.toPlainText().strip(),
            phone=self._phone.text().strip(),
            branches=tuple(branch for branch in branches if branch),
            demo=self._demo,
            logo=self._logo,
        )
        settings_of(office)
        return office

    def _read(self, path: Path) -> None:
        self._jobs.start(partial(_logo, path), done=self._show_logo, failed=self._refuse_logo)

    def _refuse_logo(self, error: AdminError) -> None:
        self._form.refuse(error, "logo")

    def _show_logo(self, logo: bytes) -> None:
        self._form.clear_errors()
        self._logo = logo
        self._file.show_file(self.tr("Stands on every paper.") if logo else "", picture_of(logo))


def picture_of(logo: bytes) -> QPixmap | None:
    """Return a logo on white, as on paper, None where there is none."""
    drawn = QPixmap()
    if not logo or not drawn.loadFromData(logo):
        return None
    paper = QPixmap(drawn.width() + 2 * GRID, drawn.height() + 2 * GRID)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawPixmap(GRID, GRID, drawn)
    painter.end()
    return paper


def _logo(path: Path) -> bytes:
    return clean_logo(beginning(path, LARGEST))
