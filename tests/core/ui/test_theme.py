"""Everybody can read everything, in every palette."""

import re
from dataclasses import asdict, fields

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QLabel

from adminapp.core.ui.theme import PALETTES, TEXT_ON, Colours, Scheme, Theme, colours, contrast, style_sheet

BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![-\w])((?:placeholder-text-|selection-|selection-background-)?color|background): (#\w{6})")
TEMPLATE_NAMES = Colours(**{field.name: f"#{place:06x}" for place, field in enumerate(fields(Colours), start=1)})
NAME_OF = {colour: name for name, colour in asdict(TEMPLATE_NAMES).items()}


GROUND_OF = {"side": "side", "nav": "side", "branch": "side", "toast": "toast", "demo": "refer"}
"""What text stands on whose rule sets no ground of its own; everywhere else it is card, page or field."""


def pairs_of(sheet: str) -> set[tuple[str, str]]:
    """Return the (text, ground) names of every rule that sets a colour of text, or the ground of a state.

    What is disabled is among them, though WCAG asks nothing of it.
    """
    pairs = set()
    for selector, body in BLOCK.findall(sheet):
        set_here = {what: NAME_OF[colour] for what, colour in COLOUR.findall(body)}
        looks = [GROUND_OF[look] for look in re.findall(r'look="(\w+)"', selector) if look in GROUND_OF]
        ground = set_here.get("background", looks[0] if looks else "card")
        if "color" in set_here:
            pairs.add((set_here["color"], ground))
        elif "background" in set_here and re.search(r":(hover|pressed|checked|selected)", selector):
            pairs.add(("on_accent" if ":checked" in selector or "primary" in selector else "text", ground))
        if "placeholder-text-color" in set_here:
            pairs.add((set_here["placeholder-text-color"], ground))
        if "selection-color" in set_here:
            pairs.add((set_here["selection-color"], set_here["selection-background-color"]))
    return pairs


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(scheme, text, ground):
    palette = asdict(PALETTES[scheme])
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("edge", ["field_line", "accent", "no_text"])
@pytest.mark.parametrize("ground", ["card", "page", "field"])
def test_the_edge_of_a_field_and_the_focus_can_be_seen(scheme, edge, ground):
    palette = asdict(PALETTES[scheme])
    assert contrast(palette[edge], palette[ground]) >= 3


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("bar", ["chart_share", "chart_refer", "chart_refuse"])
def test_a_bar_of_a_chart_can_be_seen_on_its_card(scheme, bar):
    palette = asdict(PALETTES[scheme])
    assert contrast(palette[bar], palette["card"]) >= 3


def test_every_pair_of_the_style_sheet_is_among_those_computed():
    pairs = pairs_of(style_sheet(TEMPLATE_NAMES, 1.0))
    assert pairs <= set(TEXT_ON)
    placeholder, hovered, selected, disabled = (
        ("muted", "field"),
        ("text", "over"),
        ("text", "chosen"),
        ("muted", "quiet"),
    )
    assert {placeholder, hovered, selected, disabled, ("on_accent", "accent"), ("on_accent", "accent_over")} <= pairs


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_choice_of_palette_dresses_the_program(qapp, scheme):
    theme = Theme(qapp)
    theme.choose(scheme)
    assert colours() == PALETTES[scheme]
    assert PALETTES[scheme].page in qapp.styleSheet()
    theme.deleteLater()


def test_type_grows_with_the_members_choice(qapp):
    theme = Theme(qapp, Scheme.LIGHT, scale=2.0)
    assert qapp.font().pointSizeF() == 21
    assert "font-size: 40.0pt" in qapp.styleSheet()
    theme.choose(Scheme.LIGHT)
    theme.deleteLater()


def test_the_program_brings_its_own_letters(qapp, qtbot):
    theme = Theme(qapp, Scheme.LIGHT)
    label = QLabel("Łucja Ørsted ✓ ✕ →")
    qtbot.addWidget(label)
    assert QFontInfo(label.font()).family() == "Inter"
    assert {"Regular", "Medium"} <= set(QFontDatabase.styles("Inter"))
    theme.deleteLater()
