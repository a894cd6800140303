"""The steps to a new office: the library, its policy, its Director, the recovery code."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError, InputError
from adminapp.core.ui import words
from adminapp.core.ui.ask import Ask
from adminapp.core.ui.forms import Form, SecretField, long_field, text_field
from adminapp.core.ui.jobs import Jobs
from adminapp.core.ui.panels import Card, button, column, label, row, styled
from adminapp.core.ui.recovery_code import CodeSheet
from adminapp.core.ui.strength import StrengthLine
from adminapp.core.ui.theme import GRID

if TYPE_CHECKING:
    from adminapp.core.policy.packs import Pack
    from adminapp.shell.office import Office

_EMPTY = QT_TRANSLATE_NOOP("errors", "This stands on papers and pages. Write it down.")
_MEANINGS = {
    "mrrl": QT_TRANSLATE_NOOP(
        "policies",
        "Parents and guardians see a minor's record, cardholders name who may see theirs, "
        "and the desk answers most questions itself.",
    ),
    "lco": QT_TRANSLATE_NOOP(
        "policies",
        "A record goes to nobody but its cardholder; whoever else asks needs a court, and the Director decides.",
    ),
}


class Step(QWidget):
    """One step; `check` refuses to go on and says why beside the field."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.form = Form(name)
        self._title = label(look="title")
        self._text = label(look="muted")
        self.column = column(self._title, self._text, GRID, self.form, gap=GRID)
        self.setLayout(self.column)

    def introduce(self, title: str, text: str) -> None:
        """Say what the step is for."""
        self._title.setText(title)
        self._text.setText(text)

    def check(self) -> None:
        """Look whether the step is complete.

        Raises: InputError naming the field.
        """

    def opened(self) -> None:
        """Come to the front, the first field under the cursor."""
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Return what is filled in first."""
        raise NotImplementedError

    def refuse(self, error: AdminError) -> None:
        """Show what is wrong."""
        self.form.refuse(error)


class LibraryStep(Step):
    """The library's name, address, telephone and branches."""

    def __init__(self) -> None:
        super().__init__("library")
        self.introduce(self.tr("Your library"), self.tr("As it stands on the papers that patrons take home."))
        self._name = self.form.add("name", self.tr("&Name of the library"), text_field())
        self._address = self.form.add("address", self.tr("&Address"), long_field(lines=2))
        self._phone = self.form.add("phone", self.tr("&Telephone"), text_field())
        what = self.tr("One on each line; a library with one house needs none.")
        self._branches = self.form.add("branches", self.tr("&Branches"), long_field(lines=3), what)
        self.column.addStretch(1)

    def check(self) -> None:
        """Ask for a name.

        Raises: InputError.
        """
        if not self._name.text().strip():
            raise InputError(_EMPTY, field="name")

    def first(self) -> QWidget:
        return self._name

    def office(self) -> "Office":
        """Return what was filled in."""
        from adminapp.shell.office import Office

        branches = (line.strip() for line in self._branches.toPlainText().splitlines())
        return Office(
            library=self._name.text().strip(),
            address=self._address.toPlainText().strip(),
            phone=self._phone.text().strip(),
            branches=tuple(branch for branch in branches if branch),
        )


class PolicyStep(Step):
    """Which policy is in force."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__("policy")
        text = self.tr("Every answer cites it. A policy of your own can be brought in from the command line.")
        self.introduce(self.tr("Your policy"), text)
        self._buttons: dict[str, QRadioButton] = {}
        self._cards = column(gap=GRID)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)
        jobs.start(_packs, done=self._offer)

    def _offer(self, packs: Sequence["Pack"]) -> None:
        self._buttons = {pack.id: self._card(pack) for pack in packs}

    def _card(self, pack: "Pack") -> QRadioButton:
        choice = QRadioButton(words.without_mnemonic(pack.library))
        choice.setObjectName(f"policy.{pack.id}")
        meaning = QCoreApplication.translate("policies", _MEANINGS[pack.id])
        choice.setAccessibleDescription(f"{pack.title}. {meaning}")
        card = Card()
        about = column(label(pack.title), label(meaning, "muted"), gap=4, margin=(30, 0, 0, 0))
        styled(choice, look="strong")
        card.body.addWidget(choice)
        card.body.addLayout(about)
        self._cards.addWidget(card)
        choice.toggled.connect(lambda chosen: self._choose(pack.id) if chosen else None)
        return choice

    def _choose(self, pack: str) -> None:
        for name, choice in self._buttons.items():
            choice.setChecked(name == pack)

    def check(self) -> None:
        """Ask for one of the policies.

        Raises: InputError.
        """
        if not self.policy():
            raise InputError(QT_TRANSLATE_NOOP("errors", "Choose the policy that your library has approved."))

    def first(self) -> QWidget:
        return next(iter(self._buttons.values()), self)

    def policy(self) -> str:
        """Return the id of the chosen pack, empty where none is."""
        return next((pack for pack, choice in self._buttons.items() if choice.isChecked()), "")


def _packs() -> list["Pack"]:
    from adminapp.core.policy.packs import built_in, load_pack

    return [load_pack(pack) for pack in built_in()]


class DirectorStep(Step):
    """The first Director, and where the vault will stand."""

    def __init__(self, jobs: Jobs, ask: Ask, folder: Path) -> None:
        super().__init__("director")
        text = self.tr("You add everybody else later, each with a passphrase of their own.")
        self.introduce(self.tr("You, the Director"), text)
        self._ask = ask
        self.folder = folder
        self.name = self.form.add("name", self.tr("&Your name"), text_field())
        self.passphrase = self.form.add("passphrase", self.tr("&Passphrase"), SecretField())
        self._again = self.form.add("again", self.tr("The &same again"), SecretField())
        self.form.add_below("passphrase", StrengthLine("director.strength", self.passphrase, jobs))
        self._where = label(look="strong")
        change = button(self.tr("&Change…"), self._choose_folder, name="director.folder")
        where = column(label(self.tr("Where the records will be kept, encrypted"), "small"), self._where, gap=2)
        line = row(gap=2 * GRID)
        line.addLayout(where, 1)
        line.addWidget(change)
        self.column.addSpacing(GRID)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self._show_folder()

    def check(self) -> None:
        """Ask for a name, and the same passphrase twice.

        Raises: InputError.
        """
        if not self.name.text().strip():
            raise InputError(QT_TRANSLATE_NOOP("errors", "Write the name with which you will sign in."), field="name")
        self._must_be_good()
        if self.passphrase.text() != self._again.text():
            sentence = QT_TRANSLATE_NOOP("errors", "The two passphrases differ. Type the same one twice.")
            raise InputError(sentence, field="again")

    def first(self) -> QWidget:
        return self.name

    def _must_be_good(self) -> None:
        from adminapp.core.security.passphrases import must_be_long_enough

        try:
            must_be_long_enough(self.passphrase.text())
        except InputError as error:
            raise InputError(error.sentence, **error.holes, field="passphrase") from error

    def _choose_folder(self) -> None:
        chosen = self._ask.folder(self.tr("Choose a new, empty folder for the records"))
        if chosen is not None:
            self.folder = chosen
            self._show_folder()

    def _show_folder(self) -> None:
        self._where.setText(str(self.folder))


class CodeStep(Step):
    """The recovery code: shown once, printed or copied, and a part typed back."""

    def __init__(self, ask: Ask) -> None:
        super().__init__("code")
        text = self.tr(
            "It opens everything, is shown only now, and where every passphrase is forgotten nothing else helps. "
            "Print it, seal it in an envelope and lock it away."
        )
        self.introduce(self.tr("The recovery code"), text)
        self._sheet = CodeSheet(ask, self.form)
        self.column.insertWidget(2, self._sheet)
        self.column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show a code, and choose the group that is to be typed back."""
        self._sheet.show_code(code)

    def check(self) -> None:
        """Ask for one group of the code.

        Raises: InputError.
        """
        self._sheet.check()

    def first(self) -> QWidget:
        return self._sheet.typed
