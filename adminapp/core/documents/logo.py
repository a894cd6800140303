"""A library's logo: an image that somebody brought, taken in only as pixels of an allowed kind and size."""

import warnings
from io import BytesIO

from PIL import Image

from adminapp.core.kit.errors import QT_TRANSLATE_NOOP, InputError

LARGEST = 10_000_000
_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS = 60_000_000
_KEPT = (600, 192)
_FAULTS = (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning)


def clean_logo(untrusted: bytes) -> bytes:
    """Return an image as a PNG made anew from its pixels, no larger than a letterhead needs.

    Units:  at most 10 MB, 60 million pixels; kept within 600 by 192.
    Raises: InputError.
    """
    if len(untrusted) > LARGEST:
        raise _refused()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(untrusted), formats=_FORMATS)
            if image.width * image.height > _MOST_PIXELS or getattr(image, "n_frames", 1) > 1:
                raise _refused()
            pixels = image.convert("RGBA")
    except _FAULTS as error:
        raise _refused() from error
    pixels.thumbnail(_KEPT, Image.Resampling.LANCZOS)
    made = Image.new("RGBA", pixels.size)
    made.paste(pixels)
    kept = BytesIO()
    made.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _refused() -> InputError:
    return InputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "This is not an image that can be a logo. Choose a PNG, JPEG or WebP of at most 10 MB, not animated.",
        )
    )
