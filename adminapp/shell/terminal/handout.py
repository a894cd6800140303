"""`handout`: a document as an accessible PDF, blank without a vault, filled in with one."""

from argparse import Namespace
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from adminapp.core.documents.frame import Letterhead
from adminapp.core.documents.logo import clean_logo
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError
from adminapp.core.kit.files import write_whole
from adminapp.core.kit.ids import new_id
from adminapp.core.policy.packs import load_pack
from adminapp.core.store.faults import file_faults_in_words
from adminapp.handouts.papers import texts
from adminapp.handouts.papers.printing import Source, Wanted, boxes_of, print_handout
from adminapp.handouts.records import Filled, LogHead
from adminapp.shell.office import policy_named


def run(chosen: Namespace) -> int:
    """Write the document; with a vault it is counted as given out."""
    wanted = Wanted(chosen.handout, chosen.language, chosen.size, chosen.paper, chosen.statute)
    pdf = _from_vault(chosen, wanted) if chosen.vault else _blank(chosen, wanted)
    _write(chosen.out, pdf)
    print(QCoreApplication.translate("commands", "The document is in {file}.").format(file=chosen.out))
    return 0


def _blank(chosen: Namespace, wanted: Wanted) -> bytes:
    pack = load_pack(policy_named(chosen.policy or "mrrl"))
    source = Source(pack, Letterhead(pack.library, logo=_logo(chosen.logo)), words=_words(chosen))
    return print_handout(wanted, source, [_filled(chosen, Filled(), boxes_of(wanted, source))])


def _from_vault(chosen: Namespace, wanted: Wanted) -> bytes:
    from adminapp.grants.commands import GrantsDesk
    from adminapp.handouts.commands import HandoutsDesk
    from adminapp.shell.office import office_of, pack_in_force
    from adminapp.shell.papers import known_of, source_of
    from adminapp.shell.terminal.signing_in import signed_in

    with closing(signed_in(chosen)) as home:
        pack = load_pack(policy_named(chosen.policy)) if chosen.policy else pack_in_force(home)
        desk = HandoutsDesk(home, pack)
        office = office_of(home)
        source = source_of(replace(office, logo=_logo(chosen.logo) or office.logo), pack, _words(chosen))
        known = Filled()
        if chosen.card:
            asking = GrantsDesk(home, pack).asking
            known = known_of(asking.account(asking.account_of_card(chosen.card)), chosen.card)
        filled = _filled(chosen, known, boxes_of(wanted, source))
        head: LogHead | None = desk.log_head() if filled != Filled() else None
        pdf = print_handout(wanted, source, [filled], head)
        desk.give(new_id(), wanted.handout, wanted.language, 1)
    return pdf


def _filled(chosen: Namespace, known: Filled, boxes: tuple[str, ...]) -> Filled:
    for box in chosen.tick:
        if box not in boxes:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "There is no box {box} in this document. There are: {allowed}."),
                box=box,
                allowed=boxes or "-",
            )
    return Filled({**known.values, **dict(chosen.fill)}, frozenset(chosen.tick))


def _words(chosen: Namespace) -> Path:
    folder: Path = chosen.words or texts.FOLDER
    return folder


def _logo(file: Path | None) -> bytes:
    if file is None:
        return b""
    with file_faults_in_words(file):
        return clean_logo(file.read_bytes())


def _write(file: Path, pdf: bytes) -> None:
    with file_faults_in_words(file):
        write_whole(file, pdf)
