"""The few things on a page that are drawn: lines to write on, boxes to tick, frames, and the camera of the signs.

Every drawing stands with its upper left corner at the origin and is made of PDF's own operators.
"""

_GREY = "0.55 G 0.6 w"
_CURVE = 0.5523


def rule(width: float, down: float) -> str:
    """Return a thin grey line from left to right.

    Units:  points.
    """
    return f"{_GREY} 0 {-down:.2f} m {width:.2f} {-down:.2f} l S"


def bar(height: float) -> str:
    """Return the bar at the left of a quotation or a note.

    Units:  points.
    """
    return f"0.55 g 0 {-height:.2f} 2.5 {height:.2f} re f"


def box(side: float, down: float, *, ticked: bool) -> str:
    """Return a box to tick, perhaps with its cross.

    Units:  points; `down` to its lower edge.
    """
    square = f"0 G 1 w 0 {-down:.2f} {side:.2f} {side:.2f} re S"
    if not ticked:
        return square
    low, high, near, far = -down + 2.5, -down + side - 2.5, 2.5, side - 2.5
    cross = f"{near:.2f} {low:.2f} m {far:.2f} {high:.2f} l {near:.2f} {high:.2f} m {far:.2f} {low:.2f} l S"
    return f"{square} 1.8 w {cross}"


def camera(height: float) -> str:
    """Return a security camera on its bracket, black on white.

    Units:  points; it is 1.5 times as wide as high.
    """
    unit = height / 100
    body = "18 84 m 118 58 l 108 22 l 8 48 l h f"
    lens = f"1 g {_circle(113, 40, 7)} f 0 g {_circle(113, 40, 3.5)} f"
    visor = "8 w 14 92 m 128 62 l S"
    bracket = "8 w 46 40 m 40 12 l 12 12 l S 10 w 10 26 m 10 -2 l S"
    return f"{unit:.4f} 0 0 {unit:.4f} 0 {-height:.2f} cm 0 g 0 G 1 J {body} {lens} {visor} {bracket}"


def _circle(x: float, y: float, radius: float) -> str:
    reach = radius * _CURVE
    quarters = (
        (radius, reach, reach, radius, 0, radius),
        (-reach, radius, -radius, reach, -radius, 0),
        (-radius, -reach, -reach, -radius, 0, -radius),
        (reach, -radius, radius, -reach, radius, 0),
    )
    curves = (
        " ".join(f"{x + value if place % 2 == 0 else y + value:.2f}" for place, value in enumerate(quarter)) + " c"
        for quarter in quarters
    )
    return f"{x + radius:.2f} {y:.2f} m {' '.join(curves)} h"
