"""The desk story as assistive technology drives it, run by the system's Python: PID OUT CARD PASSPHRASE."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402

Node = Any
_PATIENCE = 15
_ENTER = 36
_SHOWN = Atspi.StateType.SHOWING


def below(node: Node) -> Iterator[Node]:
    """Yield what can be seen under a node, the node first."""
    yield node
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None and child.get_state_set().contains(_SHOWN):
            yield from below(child)


def wait(found: Callable[[], Node], what: str, among: Node = None) -> Node:
    """Wait until something is there."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            if node := found():
                return node
        except gi.repository.GLib.Error:
            pass  # the tree changes while it is read
        time.sleep(0.2)  # noqa: TID251 - another program
    there = [(node.get_role_name(), node.get_name()) for node in below(among)] if among else []
    sys.exit(f"not there: {what}, but {there}")


def program(pid: int) -> Node:
    """Return the program on the accessibility bus."""
    desktop = Atspi.get_desktop(0)
    places = range(desktop.get_child_count())
    apps = (desktop.get_child_at_index(place) for place in places)
    return next((app for app in apps if app is not None and app.get_process_id() == pid), None)


class Reader:
    """Finds things by what a screen reader would say, and does what it can do with them."""

    def __init__(self, pid: int) -> None:
        self.app = wait(lambda: program(pid), "the program")

    def find(self, name: str, *roles: str) -> Node:
        def look() -> Node:
            named = (node for node in below(self.app) if (node.get_name() or "").startswith(name))
            return next((node for node in named if not roles or node.get_role_name() in roles), None)

        return wait(look, f"{roles} {name}", self.app)

    def press(self, name: str) -> None:
        self._click(self.find(name, "push button", "check box", "toggle button", "radio button"))

    def types(self, name: str, text: str) -> None:
        field = self.find(name, "text", "entry", "password text")
        self._click(field)
        wait(lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), f"the focus on {name}")
        Atspi.EditableText.set_text_contents(field, text)
        Atspi.generate_keyboard_event(_ENTER, None, Atspi.KeySynthType.PRESSRELEASE)

    def _click(self, node: Node) -> None:
        place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        Atspi.generate_mouse_event(place.x + place.width // 2, place.y + place.height // 2, "b1c")

    def tree(self, name: str) -> str:
        lines: list[str] = []
        self._write(self.find(name), 0, lines)
        return "\n".join(lines) + "\n"

    def _write(self, node: Node, depth: int, lines: list[str]) -> None:
        said = " - ".join(part for part in (node.get_name(), node.get_description()) if part)
        lines.append(f"{'  ' * depth}{node.get_role_name()}: {said}")
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None and child.get_state_set().contains(_SHOWN):
                self._write(child, depth + 1, lines)


def main(pid: int, out: Path, card: str, passphrase: str) -> None:
    """Sign in, ask about a card, and write down what is there to be read."""
    reader = Reader(pid)
    reader.types("Passphrase", passphrase)
    reader.find("Log verified")
    reader.press("Desk")
    reader.types("Whose record", card)
    reader.press("Card holder")
    reader.press("Photo ID")
    reader.find("Share")
    out.write_text(reader.tree("Library confidentiality"), encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
