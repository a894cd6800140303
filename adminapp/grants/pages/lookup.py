"""The way to the library system: off, or set up by the Director."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.kit.errors import AdminError, InputError, beside
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.ask import Dialog
from adminapp.core.ui.files import FileField, beginning
from adminapp.core.ui.forms import Form, NumberField, SecretField, text_field
from adminapp.core.ui.page import Tools
from adminapp.core.ui.panels import Badge, Fact, Lines, Sheet, announce, button, column, label, row, styled
from adminapp.core.ui.theme import GRID, Tone
from adminapp.grants.commands import GrantsDesk
from adminapp.grants.commands.looking_up import LookingUp
from adminapp.grants.lookup.system import LARGEST_AUTHORITY, MOST_PORT, System, certificates_in, names_in


@dataclass(frozen=True)
class _Kept:
    """What is set up, and whether a password is kept."""

    system: System | None
    has_password: bool


class LookupPanel(Sheet):
    """Shows which library system is asked about cards that are not on file, and lets the Director change that."""

    def __init__(self, tools: Tools, desk: GrantsDesk) -> None:
        text = self.tr(
            "When a card is scanned that is not on file here, the program can ask your library system for it by SIP2: "
            "the name, the birth date, whether the card is valid and whether it is reported lost. "
            "The answer stands on the desk until the next person; nothing of it is kept or logged."
        )
        super().__init__(self.tr("Cards that are not on file"), text)
        self.setObjectName("lookup")
        self._tools = tools
        self._desk = desk.lookup
        self._kept = _Kept(None, has_password=False)
        self._lines = Lines()
        self._change = button(self.tr("&Set up…"), self._ask, name="lookup.change")
        self._off = button(self.tr("&Turn off…"), self._confirm_off, name="lookup.off")
        self._off.hide()
        if not tools.may(Deed.CHANGE_SETTINGS):
            self._change.hide()
        self.body.addWidget(self._lines)
        self.body.addSpacing(GRID)
        self.body.addLayout(row(self._change, self._off, 0))

    def opened(self) -> None:
        """Read what is set up."""
        self._tools.jobs.start(self._read, done=self._show)

    def _read(self) -> _Kept:
        return _Kept(self._desk.system(), self._desk.has_password())

    def _show(self, kept: _Kept) -> None:
        self._kept = kept
        system = kept.system
        is_on = Badge(self.tr("on") if system else self.tr("off"), Tone.YES if system else Tone.QUIET)
        lines = [Fact(self.tr("Asking the library system"), is_on)]
        if system:
            none = self.tr("none")
            secret = self.tr("kept, and never shown") if kept.has_password else none
            lines += [
                Fact(what, said or none)
                for what, said in (
                    (self.tr("Computer"), f"{system.host} : {system.port}"),
                    (
                        self.tr("Trusted certificates"),
                        _authority(system.authority) or self.tr("those of this computer"),
                    ),
                    (self.tr("Login"), system.login),
                    (self.tr("Password"), secret),
                    (self.tr("Institution"), system.institution),
                )
            ]
        self._lines.show_lines(*lines)
        self._change.setText(self.tr("&Change…") if system else self.tr("&Set up…"))
        self._off.setVisible(system is not None and self._tools.may(Deed.CHANGE_SETTINGS))

    def _ask(self) -> None:
        if self._tools.ask.show(LookupDialog(self, self._tools, self._desk, self._kept)):
            self._tools.toasts.say(self.tr("Saved. Cards that are not on file are looked up from now on."))
            self.opened()

    def _confirm_off(self) -> None:
        title = self.tr("Turn the card look-up off?")
        text = self.tr("The address, the login and the password are forgotten with it.")
        if self._tools.ask.confirm(title, text, self.tr("Turn off")):
            off = partial(self._desk.change_system, None)
            self._tools.jobs.start(off, done=lambda _: self.opened())


class LookupDialog(Dialog):
    """Asks where the library system is and as whom to sign in there; tries it before it is saved, if asked to."""

    def __init__(self, parent: QWidget, tools: Tools, desk: LookingUp, kept: _Kept) -> None:
        title = QCoreApplication.translate("grants", "The library system")
        super().__init__(parent, "lookup_dialog", title, QCoreApplication.translate("grants", "Save"))
        self._tools = tools
        self._desk = desk
        system = kept.system or System("")
        self._pem = system.authority
        self.form = Form("system")
        what = self.tr("The computer that speaks SIP2 over TLS; the people of your library system know it.")
        self._host = self.form.add("host", self.tr("&Computer"), text_field(system.host), what)
        self._port = self.form.add("port", self.tr("&Port"), NumberField(system.port, 1, MOST_PORT), half=True)
        self._institution = self.form.add(
            "institution", self.tr("&Institution"), text_field(system.institution), half=True
        )
        self._login = self.form.add("login", self.tr("&Login"), text_field(system.login), half=True)
        secret = self.tr("Empty: the one that is kept.") if kept.has_password else ""
        self._password = self.form.add("password", self.tr("Pass&word"), SecretField(), secret, half=True)
        kinds = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        choose = self.tr("Choose the certificates to trust")
        self._authority = FileField(tools.ask, choose, kinds, self.tr("those that this computer trusts"))
        what = self.tr("Only where your library is its own authority.")
        self.form.add("authority", self.tr("Trusted certi&ficates"), self._authority, what)
        self._authority.show_file(_authority(self._pem))
        self._authority.chosen.connect(self._read_authority)
        self._authority.removed.connect(self._forget_authority)
        self._try = button(self.tr("&Test the connection"), self._start_trying, name="lookup_dialog.try")
        self._tried = label(look="muted")
        self.body.addWidget(self.form)
        self.body.addLayout(column(row(self._try, 0), self._tried, gap=4))

    def submit(self) -> None:
        self._start(self._desk.change_system, lambda _: self.accept())

    def _start_trying(self) -> None:
        self._tell(self.tr("Asking…"), "muted")
        self._start(self._desk.attempt, lambda _: self._works())

    def _start(self, act: Callable[[System], None], done: Callable[[None], object]) -> None:
        self.form.clear_errors()
        try:
            wanted = self._wanted()
        except InputError as error:
            self._refuse(error)
            return
        for one in (self.do, self._try):
            one.setEnabled(False)
        job = self._tools.jobs.start(partial(act, wanted), done=done, failed=self._refuse)
        job.at_end(self._free)

    def _free(self) -> None:
        for one in (self.do, self._try):
            one.setEnabled(True)

    def _wanted(self) -> System:
        with beside("port"):
            port = self._port.number()
        return System(
            host=self._host.text().strip(),
            port=port,
            authority=self._pem,
            login=self._login.text().strip(),
            password=self._password.text(),
            institution=self._institution.text().strip(),
        )

    def _works(self) -> None:
        self._tell(self.tr("It works: the certificate is good, the login too, and it tells about patrons."), "strong")

    def _refuse(self, error: AdminError) -> None:
        if "field" in error.holes:
            self._tell("", "muted")
            self.form.refuse(error)
        else:
            self._tell(words.sentence(error), "error")

    def _tell(self, text: str, look: str) -> None:
        styled(self._tried, look=look).setText(text)
        self._tried.setVisible(bool(text))
        announce(self, text)

    def _read_authority(self, path: Path) -> None:
        read = partial(_certificates, path)
        self._tools.jobs.start(
            read, done=self._take_authority, failed=lambda error: self.form.refuse(error, "authority")
        )

    def _take_authority(self, pem: str) -> None:
        self.form.clear_errors()
        self._pem = pem
        self._authority.show_file(_authority(pem))

    def _forget_authority(self) -> None:
        self._pem = ""


def _authority(pem: str) -> str:
    return ", ".join(names_in(pem)) if pem else ""


def _certificates(path: Path) -> str:
    return certificates_in(beginning(path, LARGEST_AUTHORITY))
