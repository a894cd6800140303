"""A logo is kept as pixels alone, small, and what is none is refused."""

from io import BytesIO

import pytest
from PIL import Image

from adminapp.core.documents.logo import clean_logo
from adminapp.core.kit.errors import InputError


def a_picture(kind: str = "PNG", size: tuple[int, int] = (1200, 300)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, (0, 90, 160)).save(file, kind)
    return file.getvalue()


def an_animation() -> bytes:
    file = BytesIO()
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (0, 200)]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_logo_is_kept_small(kind):
    with Image.open(BytesIO(clean_logo(a_picture(kind)))) as logo:
        assert (logo.format, logo.size) == ("PNG", (600, 150))


def test_what_an_image_says_besides_its_pixels_is_not_kept():
    file = BytesIO()
    Image.new("RGB", (50, 50)).save(file, "JPEG", comment=b"Ann Lee, 1 Main Street")
    assert b"Ann Lee" not in clean_logo(file.getvalue())


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
def test_what_is_no_logo_is_refused(untrusted):
    with pytest.raises(InputError, match="not an image that can be a logo"):
        clean_logo(untrusted)
