"""How the program looks on this computer, in which language it speaks, and when it locks."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from adminapp.core.ui.ask import Ask, Dialog
from adminapp.core.ui.forms import Form, Picker
from adminapp.core.ui.language import LANGUAGES
from adminapp.core.ui.memory import LONGEST_LOCK, Look
from adminapp.core.ui.theme import Scheme

_SIZES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_MINUTES = (1, 2, 5, 10, LONGEST_LOCK)


def ask_for_look(ask: Ask, parent: QWidget, look: Look) -> Look | None:
    """Ask how this computer shows the program; None where nothing is to change."""
    translate = QCoreApplication.translate
    dialog = Dialog(parent, "display", translate("display", "Display and language"), translate("display", "&Use these"))
    form = Form("display")
    schemes = (
        (Scheme.SYSTEM, translate("display", "As the computer is set")),
        (Scheme.LIGHT, translate("display", "Light")),
        (Scheme.DARK, translate("display", "Dark")),
        (Scheme.HIGH_CONTRAST, translate("display", "High contrast")),
    )
    scheme = form.add("scheme", translate("display", "&Colors"), Picker(schemes))
    sizes = [(size, translate("display", "{percent} %").format(percent=round(size * 100))) for size in _SIZES]
    scale = form.add("scale", translate("display", "&Size of type"), Picker(sizes))
    languages = [("", translate("display", "As the computer is set")), *LANGUAGES.items()]
    language = form.add("language", translate("display", "&Language"), Picker(languages))
    minutes = [(many, translate("display", "{minutes} min").format(minutes=many)) for many in _MINUTES]
    what = translate("display", "The program locks by itself when nobody has touched keys or mouse for so long.")
    lock_after = form.add("lock_after", translate("display", "L&ock after"), Picker(minutes), what)
    scheme.choose(look.scheme)
    scale.choose(min(_SIZES, key=lambda size: abs(size - look.scale)))
    language.choose(look.language if look.language in LANGUAGES else "")
    lock_after.choose(min(_MINUTES, key=lambda many: abs(many - look.lock_after)))
    dialog.body.addWidget(form)
    if not ask.show(dialog):
        return None
    chosen = (scheme.value() or Scheme.SYSTEM, scale.value() or 1.0, language.value() or "")
    return Look(*chosen, lock_after.value() or look.lock_after)
