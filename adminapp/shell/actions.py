"""What can be done from every page: one row each."""

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP
from adminapp.core.security.deeds import Deed
from adminapp.core.ui.actions import ActionRow

WINDOW_ROWS = (
    ActionRow(
        "window.find",
        QT_TRANSLATE_NOOP("actions", "Find anything"),
        QT_TRANSLATE_NOOP("actions", "Type a few letters of a person, a card, a document, a setting or a page"),
        "Ctrl+K",
    ),
    ActionRow(
        "window.paper",
        QT_TRANSLATE_NOOP("actions", "The document that fits"),
        QT_TRANSLATE_NOOP("actions", "Open the handout that fits what this page shows, ready to print"),
        "Ctrl+H",
    ),
    ActionRow(
        "window.palette",
        QT_TRANSLATE_NOOP("actions", "Everything that can be done here"),
        QT_TRANSLATE_NOOP("actions", "Type a few letters of what you want to do"),
        "Ctrl+Shift+P",
    ),
    ActionRow(
        "window.shortcuts",
        QT_TRANSLATE_NOOP("actions", "Keys"),
        QT_TRANSLATE_NOOP("actions", "Show every key of this page and of the window"),
        "Ctrl+?",
    ),
    ActionRow(
        "window.help",
        QT_TRANSLATE_NOOP("actions", "Help"),
        QT_TRANSLATE_NOOP("actions", "Open the help for this page beside the work"),
        "F1",
    ),
    ActionRow(
        "window.display",
        QT_TRANSLATE_NOOP("actions", "Display and language"),
        QT_TRANSLATE_NOOP("actions", "Choose colors, size, language and when the program locks"),
    ),
    ActionRow(
        "window.passphrase",
        QT_TRANSLATE_NOOP("actions", "Change your passphrase"),
        QT_TRANSLATE_NOOP("actions", "Choose another passphrase to sign in with"),
        deed=Deed.CHANGE_OWN_WORDS,
    ),
    ActionRow(
        "window.scanner",
        QT_TRANSLATE_NOOP("actions", "Try the scanner"),
        QT_TRANSLATE_NOOP("actions", "Show what a scan sends, and say how this computer's scanner writes"),
    ),
    ActionRow(
        "window.about",
        QT_TRANSLATE_NOOP("actions", "About this program"),
        QT_TRANSLATE_NOOP("actions", "Show its version, its parts and their licences"),
    ),
    ActionRow(
        "window.leave",
        QT_TRANSLATE_NOOP("actions", "Sign out"),
        QT_TRANSLATE_NOOP("actions", "Hide everything at once and close the vault"),
        "Ctrl+L",
    ),
)
