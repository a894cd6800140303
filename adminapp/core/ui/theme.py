"""The look: three palettes, the type scale, and the style sheet made of them."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from adminapp.core.ui.places import RESOURCES

GRID = 8


class Scheme(StrEnum):
    """What a member chooses; SYSTEM follows the computer's own setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """What a colour says; words and a sign always say it too."""

    YES = "yes"
    NO = "no"
    REFER = "refer"
    QUIET = "quiet"


@dataclass(frozen=True)
class Colours:
    """Every colour on screen, by what it is for."""

    page: str
    card: str
    line: str
    field: str
    field_line: str
    button_line: str
    text: str
    muted: str
    accent: str
    accent_over: str
    on_accent: str
    over: str
    chosen: str
    side: str
    side_text: str
    side_muted: str
    side_chosen: str
    side_chosen_text: str
    count: str
    on_count: str
    yes: str
    yes_text: str
    yes_line: str
    no: str
    no_text: str
    no_line: str
    refer: str
    refer_text: str
    refer_line: str
    quiet: str
    quiet_text: str
    toast: str
    toast_text: str
    toast_link: str
    chart_share: str
    chart_refer: str
    chart_refuse: str


LIGHT = Colours(
    page="#f4f5f8",
    card="#ffffff",
    line="#dde1e8",
    field="#ffffff",
    field_line="#868e9d",
    button_line="#c2c8d3",
    text="#1a202c",
    muted="#5a6375",
    accent="#1f5fc0",
    accent_over="#184e9f",
    on_accent="#ffffff",
    over="#eef1f6",
    chosen="#e3ecfa",
    side="#22304a",
    side_text="#d3dbe9",
    side_muted="#aab6ca",
    side_chosen="#35476b",
    side_chosen_text="#ffffff",
    count="#c2410c",
    on_count="#ffffff",
    yes="#e2f4e8",
    yes_text="#14613a",
    yes_line="#8ecaa4",
    no="#fce5e3",
    no_text="#9b1c17",
    no_line="#e5a19c",
    refer="#fdf0cf",
    refer_text="#774a00",
    refer_line="#dfbf74",
    quiet="#e8ecf3",
    quiet_text="#3c4860",
    toast="#22304a",
    toast_text="#ffffff",
    toast_link="#a9cbff",
    chart_share="#1f5fc0",
    chart_refer="#bf8517",
    chart_refuse="#b23a12",
)

DARK = Colours(
    page="#14181f",
    card="#1d232d",
    line="#353e4d",
    field="#161b23",
    field_line="#7d889b",
    button_line="#4d5869",
    text="#e9ecf2",
    muted="#a9b2c2",
    accent="#84b0fa",
    accent_over="#a6c6fc",
    on_accent="#0c1a30",
    over="#29313e",
    chosen="#263754",
    side="#0f1319",
    side_text="#c3cddd",
    side_muted="#98a4b8",
    side_chosen="#2a3854",
    side_chosen_text="#ffffff",
    count="#f0935e",
    on_count="#23100a",
    yes="#173526",
    yes_text="#8fdcaf",
    yes_line="#2f6e4c",
    no="#43201f",
    no_text="#ffb3ac",
    no_line="#8a4440",
    refer="#3d3015",
    refer_text="#f2cd7a",
    refer_line="#7a632b",
    quiet="#2c3442",
    quiet_text="#c9d2e1",
    toast="#e9ecf2",
    toast_text="#14181f",
    toast_link="#184e9f",
    chart_share="#6f9ff0",
    chart_refer="#e0b65a",
    chart_refuse="#e2675f",
)

HIGH_CONTRAST = Colours(
    page="#000000",
    card="#000000",
    line="#ffffff",
    field="#000000",
    field_line="#ffffff",
    button_line="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe600",
    accent_over="#fff37a",
    on_accent="#000000",
    over="#333333",
    chosen="#4a4300",
    side="#000000",
    side_text="#ffffff",
    side_muted="#e6e6e6",
    side_chosen="#ffe600",
    side_chosen_text="#000000",
    count="#ffffff",
    on_count="#000000",
    yes="#002b12",
    yes_text="#7dffa8",
    yes_line="#7dffa8",
    no="#380000",
    no_text="#ffb8b0",
    no_line="#ffb8b0",
    refer="#332700",
    refer_text="#ffe27a",
    refer_line="#ffe27a",
    quiet="#262626",
    quiet_text="#ffffff",
    toast="#ffffff",
    toast_text="#000000",
    toast_link="#0a2f8f",
    chart_share="#5aa9ff",
    chart_refer="#ffe600",
    chart_refuse="#ff7b70",
)

PALETTES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}

TEXT_ON = (
    *((text, ground) for text in ("text", "muted") for ground in ("page", "card", "field", "over", "chosen")),
    *(
        (text, ground)
        for text in ("accent", "no_text", "yes_text", "refer_text", "quiet_text")
        for ground in ("page", "card", "field")
    ),
    *(("text", ground) for ground in ("yes", "no", "refer", "quiet")),
    ("muted", "quiet"),
    *((f"{tone}_text", tone) for tone in Tone),
    ("on_accent", "accent"),
    ("on_accent", "accent_over"),
    ("side_text", "side"),
    ("side_muted", "side"),
    ("side_chosen_text", "side_chosen"),
    ("on_count", "count"),
    ("toast_text", "toast"),
    ("toast_link", "toast"),
)
"""Every text colour with every ground that it stands on; a test computes the contrast of each."""


def contrast(one: str, other: str) -> float:
    """Return how well two colours are told apart.

    Units:  WCAG 2 contrast ratio, 1 to 21.
    """
    low, high = sorted(_luminance(QColor(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Theme(QObject):
    """Dresses the program in a palette, and again when the choice or the computer's own setting changes."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._scale = scale
        app.setStyle("Fusion")
        _load_fonts()
        app.styleHints().colorSchemeChanged.connect(self._dress)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._dress)
        self._dress()

    def choose(self, scheme: Scheme, scale: float = 1.0) -> None:
        """Dress the program as the member likes it.

        Units:  scale 1.0 is 10.5 points.
        """
        self._scheme = scheme
        self._scale = scale
        self._dress()

    def _dress(self) -> None:
        shown = self._shown()
        self._app.setProperty("scheme", shown.value)
        self._app.setProperty("scale", self._scale)
        colours = PALETTES[shown]
        font = QFont()
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        font.setFamilies([*_FAMILIES, system])
        font.setPointSizeF(_BASE * self._scale)
        self._app.setFont(font)
        self._app.setPalette(_qt_palette(colours))
        self._app.setStyleSheet(style_sheet(colours, self._scale))

    def _shown(self) -> Scheme:
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.HIGH_CONTRAST
        return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT


def colours() -> Colours:
    """Return the palette that the program wears now, for what is painted by hand."""
    app = QApplication.instance()
    return PALETTES[Scheme(app.property("scheme") or Scheme.LIGHT)] if app else LIGHT


def scale() -> float:
    """Return the member's size of type.

    Units:  1.0 is 10.5 points.
    """
    app = QApplication.instance()
    return float(app.property("scale") or 1.0) if app else 1.0


def grown(pixels: int) -> int:
    """Return a width that was thought out for type of 10.5 points as the member's size of type needs it.

    Units:  pixels.
    """
    return round(pixels * scale())


def style_sheet(colours: Colours, scale: float) -> str:
    """Return the style sheet of `resources/style` in a palette's colours and a member's type size."""
    sizes = {name: f"{points * scale:.1f}pt" for name, points in _TYPE.items()}
    template = Template((RESOURCES / "style" / "adminapp.qss").read_text(encoding="utf-8"))
    check = (
        "check_white" if contrast(colours.accent, "#ffffff") > contrast(colours.accent, "#000000") else "check_black"
    )
    return template.substitute(asdict(colours), icons=(RESOURCES / "icons").as_posix(), check=check, **sizes)


_FAMILIES = ("Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Droid Sans Fallback")
_BASE = 10.5
_TYPE = {"small": 9.0, "large": 12.0, "title": 13.5, "verdict": 20.0}


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Return one drawing of `resources/icons` in a colour."""
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(size * 4, size * 4)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    return QIcon(pixmap)


def _load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))


def _qt_palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: colours.page,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.over,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.toast,
        QPalette.ColorRole.ToolTipText: colours.toast_text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.field_line,
        QPalette.ColorRole.Light: colours.card,
        QPalette.ColorRole.BrightText: colours.on_accent,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
