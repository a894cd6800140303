"""What the documents and their sizes are called on screen."""

from PySide6.QtCore import QCoreApplication

from adminapp.core.documents.sizes import Paper, Size
from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.handouts.records import Handout

_TITLES = {
    Handout.POLICY: QT_TRANSLATE_NOOP("handouts", "The policy"),
    Handout.SUMMARY: QT_TRANSLATE_NOOP("handouts", "The policy in plain words"),
    Handout.APPLICATION: QT_TRANSLATE_NOOP("handouts", "Application for a card"),
    Handout.PERMISSION: QT_TRANSLATE_NOOP("handouts", "Permission for another person"),
    Handout.MINOR_AGREEMENT: QT_TRANSLATE_NOOP("handouts", "Agreement to a minor's card"),
    Handout.LOST_CARD: QT_TRANSLATE_NOOP("handouts", "Lost or stolen card"),
    Handout.POLICE_COMPLAINT: QT_TRANSLATE_NOOP("handouts", "How to file a police complaint"),
    Handout.REFERRAL: QT_TRANSLATE_NOOP("handouts", "Referral slip"),
    Handout.QUESTION: QT_TRANSLATE_NOOP("handouts", "Question or complaint"),
    Handout.PARTNER_LIST: QT_TRANSLATE_NOOP("handouts", "Privacy policies of partners"),
    Handout.SIGN: QT_TRANSLATE_NOOP("handouts", "Sign about cameras"),
    Handout.DESK_CARD: QT_TRANSLATE_NOOP("handouts", "Desk card for new staff"),
}
_FOR_WHOM = {
    Handout.POLICY: QT_TRANSLATE_NOOP("handouts", "Word for word, for anybody who asks"),
    Handout.SUMMARY: QT_TRANSLATE_NOOP("handouts", "One page, for anybody who asks"),
    Handout.APPLICATION: QT_TRANSLATE_NOOP("handouts", "With the consent to the procedures"),
    Handout.PERMISSION: QT_TRANSLATE_NOOP("handouts", "To add or remove somebody"),
    Handout.MINOR_AGREEMENT: QT_TRANSLATE_NOOP("handouts", "A parent or guardian signs"),
    Handout.LOST_CARD: QT_TRANSLATE_NOOP("handouts", "A cardholder's report"),
    Handout.POLICE_COMPLAINT: QT_TRANSLATE_NOOP("handouts", "For who wants to see footage"),
    Handout.REFERRAL: QT_TRANSLATE_NOOP("handouts", "What the desk does not decide"),
    Handout.QUESTION: QT_TRANSLATE_NOOP("handouts", "For the Director's box"),
    Handout.PARTNER_LIST: QT_TRANSLATE_NOOP("handouts", "Companies with access to records"),
    Handout.SIGN: QT_TRANSLATE_NOOP("handouts", "For the entrances"),
    Handout.DESK_CARD: QT_TRANSLATE_NOOP("handouts", "Who may see a record, at a glance"),
}
_SIZES = {
    Size.STANDARD: QT_TRANSLATE_NOOP("handouts", "&Standard"),
    Size.LARGE: QT_TRANSLATE_NOOP("handouts", "&Large"),
    Size.EXTRA: QT_TRANSLATE_NOOP("handouts", "E&xtra large"),
}
_PAPERS = {
    Paper.LETTER: QT_TRANSLATE_NOOP("handouts", "Letter"),
    Paper.TABLOID: QT_TRANSLATE_NOOP("handouts", "&Tabloid"),
}


def title(handout: Handout) -> str:
    """Return what a document is called."""
    return QCoreApplication.translate("handouts", _TITLES[handout])


def for_whom(handout: Handout) -> str:
    """Return what a document is for, in a few words."""
    return QCoreApplication.translate("handouts", _FOR_WHOM[handout])


def size(size: Size) -> str:
    """Return what a size is called, with its mnemonic."""
    return QCoreApplication.translate("handouts", _SIZES[size])


def paper(paper: Paper) -> str:
    """Return what a sheet of paper is called."""
    return QCoreApplication.translate("handouts", _PAPERS[paper])
