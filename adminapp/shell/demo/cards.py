"""Library barcodes of the demo library."""

from adminapp.core.kit.barcodes import check_digit

_PREFIX = "29351"


def barcode(serial: int) -> str:
    """Return the card number of a serial number.

    Units:  0 to 99,999,999.
    """
    digits = f"{_PREFIX}{serial:08d}"
    return f"{digits}{check_digit(digits)}"
