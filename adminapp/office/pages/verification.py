"""Looking over the whole vault: quickly or fully, and what came of it in words."""

from datetime import datetime
from functools import partial

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, AdminError
from adminapp.core.security.deeds import Deed
from adminapp.core.ui import words
from adminapp.core.ui.actions import ActionRow
from adminapp.core.ui.page import Tools, scrolled
from adminapp.core.ui.panels import Badge, Fact, Line, Lines, Sheet, announce, column, empty_out, label, readable, row
from adminapp.core.ui.theme import GRID, Tone
from adminapp.office.pages.parts import Part
from adminapp.office.pages.roles import holding
from adminapp.office.vault_desk import Report, VaultDesk

_BOTH = ("verification.full", "verification.quick")
_ROWS = (
    ActionRow(
        "verification.full",
        QT_TRANSLATE_NOOP("actions", "&Verify the vault"),
        QT_TRANSLATE_NOOP("actions", "Look over every file, image and signature of the vault"),
        deed=Deed.VERIFY_VAULT,
    ),
    ActionRow(
        "verification.quick",
        QT_TRANSLATE_NOOP("actions", "Verify &quickly"),
        QT_TRANSLATE_NOOP("actions", "Look over the vault, but of the log's signatures at the newest 1000 alone"),
        deed=Deed.VERIFY_VAULT,
    ),
)


class VerificationPart(Part):
    """Verifies with progress and Cancel; the report stays until the next one."""

    def __init__(self, tools: Tools, desk: VaultDesk) -> None:
        super().__init__("verification", tools, _ROWS)
        self._desk = desk
        self._state, self._report = column(gap=4), column()
        self.connect_actions(
            {
                "verification.full": partial(self._verify, quick=False),
                "verification.quick": partial(self._verify, quick=True),
            }
        )
        text = self.tr(
            "Looked at are the databases page by page, the keys, every image, each line of the log with its signature, "
            "and what is kept of the log outside the vault. Nothing is changed by it."
        )
        card = Sheet(self.tr("Is everything as it was left?"), text)
        full, quick = self.doing.button("verification.full", "primary"), self.doing.button("verification.quick")
        card.body.addLayout(self._state)
        card.body.addLayout(self._report)
        card.body.addSpacing(GRID)
        card.body.addLayout(row(full, quick, 0))
        self.setLayout(column(scrolled(readable(card))))

    def opened(self) -> None:
        if not self._report.count():
            self.tools.jobs.start(self._desk.last_good, done=self._show_last, failed=self.say)

    def _show_last(self, last: datetime | None) -> None:
        empty_out(self._state)
        if last is None:
            self._state.addWidget(label(self.tr("The vault was never verified. Do it once now."), "muted"))
        else:
            self._state.addWidget(Fact(self.tr("Last in order"), words.moment(last)))

    def _verify(self, *, quick: bool) -> None:
        self.hold(_BOTH, free=False)
        verify = partial(self._desk.verify, quick=quick)
        what = self.tr("Verifying quickly.") if quick else self.tr("Verifying everything.")
        job = self.tools.jobs.start_long(verify, what, done=self._show, failed=self._failed)
        job.at_end(partial(self.hold, _BOTH, free=True))

    def _show(self, report: Report) -> None:
        for layout in (self._state, self._report):
            empty_out(layout)
        if report.findings:
            self._show_findings(report)
        else:
            badge = Badge(self.tr("all in order"), Tone.YES)
            text = self.tr("Everything that was looked at is as it was left.")
            self._state.addLayout(row(label(self._now(), "strong", wrap=False), badge, 0))
            self._report.addWidget(label(text))
            announce(self, text)
        if report.unopened:
            kept = "; ".join(holding(one) for one in report.unopened)
            text = self.tr("Not looked at, because your role has no key: {what}.").format(what=kept)
            self._report.addWidget(label(text, "small"))

    def _show_findings(self, report: Report) -> None:
        badge = Badge(self.tr("not in order"), Tone.NO)
        self._state.addLayout(row(label(self._now(), "strong", wrap=False), badge, 0))
        since = (
            self.tr("Everything was last in order at {moment}; it happened since then.").format(
                moment=words.moment(report.last_good)
            )
            if report.last_good
            else self.tr("Since when is not known: nobody found everything in order before.")
        )
        self._report.addWidget(label(since))
        said = [words.sentence(one) for one in report.findings]
        self._report.addWidget(Lines(*(Line(text) for text in said)))
        announce(self, " ".join(said))

    def _now(self) -> str:
        return self.tr("Verified {moment}").format(moment=words.moment(self._desk.now()))

    def _failed(self, error: AdminError) -> None:
        empty_out(self._report)
        self.refuse(error)
