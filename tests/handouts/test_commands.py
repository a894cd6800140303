"""What is given out is counted once, and nobody's name is kept."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from adminapp.core.kit.errors import InputError, NotAllowedError
from adminapp.core.policy.packs import load_pack
from adminapp.core.policy.roles import Role
from adminapp.core.store import log
from adminapp.core.store.home import Home
from adminapp.core.store.log import LogFilter
from adminapp.handouts.commands import HandoutsDesk
from adminapp.handouts.records import Count, Handout
from tests.vaults import StaffedVault


def desk_of(home: Home) -> HandoutsDesk:
    return HandoutsDesk(home, load_pack("mrrl"))


def kept(folder: Path, content: bytes) -> Path:
    file = folder / "logo"
    file.write_bytes(content)
    return file


def a_picture(kind: str = "PNG", size: tuple[int, int] = (1200, 300)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, (0, 90, 160)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("role", Role)
def test_everybody_who_works_here_gives_out_documents(a_vault: StaffedVault, role):
    desk = desk_of(a_vault.sign_in(role))
    desk.give(1, Handout.POLICY, "es", 2)
    assert desk.counts() == (Count("2026-03", Handout.POLICY, "es", 2),)


def test_copies_are_counted_by_document_language_and_month(a_clerk, clock):
    desk = desk_of(a_clerk)
    desk.give(1, Handout.POLICY, "en", 1)
    desk.give(2, Handout.POLICY, "en", 2)
    desk.give(3, Handout.POLICY, "es", 1)
    desk.give(4, Handout.SIGN, "en", 1)
    clock.move(days=40)
    desk.give(5, Handout.POLICY, "en", 1)
    assert desk.counts() == (
        Count("2026-04", Handout.POLICY, "en", 1),
        Count("2026-03", Handout.POLICY, "en", 3),
        Count("2026-03", Handout.POLICY, "es", 1),
        Count("2026-03", Handout.SIGN, "en", 1),
    )


def test_counting_the_same_copies_twice_counts_them_once(a_clerk):
    desk = desk_of(a_clerk)
    desk.give(1, Handout.POLICY, "en", 2)
    desk.give(1, Handout.POLICY, "en", 2)
    assert desk.counts() == (Count("2026-03", Handout.POLICY, "en", 2),)


def test_the_log_tells_what_was_given_and_to_nobody_by_name(a_clerk):
    desk_of(a_clerk).give(1, Handout.PERMISSION, "en", 1)
    with a_clerk.read() as db:
        (line,) = log.lines(db, LogFilter(command="handouts.give"))
    assert line.arguments == {"month": "2026-03", "handout": "permission", "language": "en", "copies": 1}


@pytest.mark.parametrize("copies", [0, -1, 1000])
def test_an_impossible_number_of_copies_is_refused(a_clerk, copies):
    with pytest.raises(InputError, match="choose 1 to 999"):
        desk_of(a_clerk).give(1, Handout.POLICY, "en", copies)
    assert desk_of(a_clerk).counts() == ()


def test_a_record_names_the_last_line_of_the_log(a_clerk):
    desk = desk_of(a_clerk)
    before = desk.log_head()
    desk.give(1, Handout.POLICY, "en", 1)
    after = desk.log_head()
    assert before is not None
    assert after is not None
    assert after.line == before.line + 1
    assert len(after.hash) == 12
    assert after.hash != before.hash


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_director_brings_a_logo_which_is_kept_small(a_director, kind, tmp_path):
    desk = desk_of(a_director)
    assert desk.logo() == b""
    desk.change_logo(kept(tmp_path, a_picture(kind)))
    with Image.open(BytesIO(desk.logo())) as logo:
        assert (logo.format, logo.size) == ("PNG", (600, 150))


def test_what_an_image_says_besides_its_pixels_is_not_kept(a_director, tmp_path):
    file = BytesIO()
    Image.new("RGB", (50, 50)).save(file, "JPEG", comment=b"Ann Lee, 1 Main Street")
    desk = desk_of(a_director)
    desk.change_logo(kept(tmp_path, file.getvalue()))
    assert b"Ann Lee" not in desk.logo()


def test_a_clerk_does_not_change_the_logo(a_clerk, tmp_path):
    with pytest.raises(NotAllowedError):
        desk_of(a_clerk).change_logo(kept(tmp_path, a_picture()))


def an_animation() -> bytes:
    file = BytesIO()
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (0, 200)]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
    return file.getvalue()


@pytest.mark.parametrize(
    "untrusted",
    [
        b"%!PS",
        b"<svg/>",
        a_picture("GIF"),
        a_picture()[:200],
        a_picture("JPEG")[:300],
        an_animation(),
        b"x" * 10_000_001,
    ],
    ids=["postscript", "svg", "gif", "half a png", "half a jpeg", "animation", "too large"],
)
def test_what_is_no_logo_is_refused(a_director, untrusted, tmp_path):
    with pytest.raises(InputError, match="not an image that can be a logo"):
        desk_of(a_director).change_logo(kept(tmp_path, untrusted))
