"""Any document as the bytes of a PDF, blank or filled, in any of its languages, sizes and copies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adminapp.core.documents.blocks import Block, Heading, Section, Text, Tone
from adminapp.core.documents.frame import Frame, Letterhead
from adminapp.core.documents.sizes import Paper, Size
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError, RuleError
from adminapp.core.policy.packs import POLICIES, Pack
from adminapp.core.policy.sayings import GOVERNING
from adminapp.handouts.papers import texts
from adminapp.handouts.papers.forms import Filler
from adminapp.handouts.papers.policy_text import blocks_of
from adminapp.handouts.papers.texts import Language
from adminapp.handouts.records import Filled, Handout, LogHead, Partner
from adminapp.handouts.rules import is_draft, is_offered

_STATUTE = POLICIES / "rsmo-182.en.txt"


@dataclass(frozen=True)
class Wanted:
    """Which document, and how: `statute` adds the law's own text to the policy, as its last page."""

    handout: Handout
    language: str = GOVERNING
    size: Size = Size.STANDARD
    paper: Paper = Paper.LETTER
    statute: bool = False


@dataclass(frozen=True)
class Source:
    """Whose documents they are: policy, letterhead, partners (None where they are not known), folder of the words."""

    pack: Pack
    letterhead: Letterhead
    partners: tuple[Partner, ...] | None = None
    words: Path = field(default=texts.FOLDER)


def languages_of(handout: Handout, source: Source) -> tuple[str, ...]:
    """Return the languages in which there is a document.

    Raises: InputError naming the file of a language that cannot be read.
    """
    if handout is Handout.POLICY:
        return source.pack.languages
    codes = texts.languages(source.words)
    return tuple(code for code in codes if handout in texts.language(code, source.words).forms)


def boxes_of(wanted: Wanted, source: Source) -> tuple[str, ...]:
    """Return the names of the boxes that can be ticked in a document.

    Raises: InputError naming the file of a language that cannot be read.
    """
    form = _words_for(wanted.language, source).forms.get(wanted.handout)
    return tuple(name for block in (form.blocks if form else ()) for name in block.get("boxes", ()))


def print_handout(
    wanted: Wanted,
    source: Source,
    filled: Sequence[Filled] = (Filled(),),
    head: LogHead | None = None,
    tell: Callable[[int, int], object] | None = None,
) -> bytes:
    """Return a document as PDF, one copy for every case; `head` is printed where it is a record.

    Raises: RuleError if the policy has no such document; InputError if the language has not.
    """
    from adminapp.core.documents.pages import write

    if not is_offered(wanted.handout, source.pack):
        raise RuleError(
            QT_TRANSLATE_NOOP(
                "errors", "The policy {policy} does not speak of cameras, so this document has no place in it."
            ),
            policy=source.pack.title,
        )
    if wanted.language not in (known := languages_of(wanted.handout, source)):
        raise InputError(
            QT_TRANSLATE_NOOP("errors", "This document is not there in {language}. It is there in: {allowed}."),
            language=wanted.language,
            allowed=known,
        )
    language = _words_for(wanted.language, source)
    copies = [_blocks(wanted, source, language, one) for one in filled]
    return write(_frame(wanted, source, language, head), copies, tell)


def _words_for(code: str, source: Source) -> Language:
    known = code in texts.languages(source.words)
    return texts.language(code if known else GOVERNING, source.words)


def _blocks(wanted: Wanted, source: Source, language: Language, filled: Filled) -> list[Block]:
    marks = _marks(wanted, source.pack, language)
    if wanted.handout is Handout.POLICY:
        first, *others = blocks_of(source.pack.text(wanted.language), source.pack.title)
        return [first, *marks, *others, *(_statute(language, wanted.language) if wanted.statute else ())]
    filler = Filler(source.pack, language, source.letterhead.library, filled, source.partners)
    blocks = filler.blocks(language.forms[wanted.handout])
    if wanted.handout is Handout.SIGN:
        return blocks
    return [blocks[0], *marks, *blocks[1:]]


def _marks(wanted: Wanted, pack: Pack, language: Language) -> list[Block]:
    """Return what a reader must know of a translation before its first word."""
    if wanted.language == GOVERNING:
        return []
    return [Text(language.words["not_approved" if is_draft(pack, wanted.language) else "governs"], tone=Tone.NOTE)]


def _statute(language: Language, code: str) -> list[Block]:
    first, *others = [line for line in _STATUTE.read_text(encoding="utf-8").splitlines() if line.strip()]
    english = Section(tuple(Text(line) for line in (first, *others)), language="" if code == GOVERNING else GOVERNING)
    return [Section((Heading(language.words["statute"], 2), english), new_page=True)]


def _frame(wanted: Wanted, source: Source, language: Language, head: LogHead | None) -> Frame:
    pack, words = source.pack, language.words
    title = _title(wanted, pack, language)
    policy = [words["version"].format(version=_version(pack))]
    if pack.approved is not None:
        policy.append(words["approved"].format(day=language.day(pack.approved)))
    foot = [title, ", ".join(policy)]
    if wanted.language != GOVERNING:
        foot.append(words["not_approved" if is_draft(pack, wanted.language) else "governs"])
    if head is not None:
        foot.append(words["record"].format(line=head.line, hash=head.hash))
    return Frame(
        title=title,
        language=wanted.language,
        letterhead=source.letterhead,
        foot=tuple(foot),
        page=words["page"],
        logo=words["logo"],
        size=wanted.size,
        paper=wanted.paper,
        fill=wanted.handout is Handout.SIGN,
    )


def _title(wanted: Wanted, pack: Pack, language: Language) -> str:
    if wanted.handout is not Handout.POLICY:
        return language.forms[wanted.handout].title
    first = blocks_of(pack.text(wanted.language), pack.title)[0]
    return first.text if wanted.language != GOVERNING and isinstance(first, Heading) else pack.title


def _version(pack: Pack) -> str:
    """Return the version, with four digits more where the Director changed readings."""
    return f"{pack.version}{pack.name.partition(' +')[2] and ' +' + pack.name.partition(' +')[2]}"
