"""The page after the last step: what to do next."""

from PySide6.QtWidgets import QWidget

from adminapp.core.ui.panels import Line, Lines, announce, column, label
from adminapp.core.ui.theme import GRID


class Done(QWidget):
    """Says that the office is made, and what to do next."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="title")
        self._lines = Lines()
        self.setLayout(column(self._title, label(self.tr("What comes next:"), "muted"), GRID, self._lines, 0, gap=GRID))

    def show_next(self, library: str, *, has_export: bool, has_second: bool) -> None:
        """Show what is left to do."""
        title = self.tr("{library} is ready").format(library=library)
        self._title.setText(title)
        steps = [
            (self.tr("Lock the printed code away"), self.tr("In a sealed envelope, not beside this computer.")),
            (self.tr("Sign in"), self.tr("With the name and the passphrase that you have just chosen.")),
            self._patrons(has_export=has_export),
            (self.tr("Let your colleagues in"), self.tr("Office, Staff: each with a role and a passphrase.")),
        ]
        if not has_second:
            steps.append(
                (self.tr("Give backups a second place"), self.tr("Office, Backups: a USB drive is a good one."))
            )
        self._lines.show_lines(*(Line("", f"{place}. {what}", how) for place, (what, how) in enumerate(steps, start=1)))
        announce(self, title)

    def _patrons(self, *, has_export: bool) -> tuple[str, str]:
        if has_export:
            return self.tr("Look at your patron export"), self.tr("It opens by itself when you have signed in.")
        return self.tr("Bring in your patrons"), self.tr("Office, Patron export: a file of your library system.")
