"""Library barcodes of the demo library: 14 digits, the last one the check."""

_PREFIX = "29351"


def barcode(serial: int) -> str:
    """Return the card number of a serial number.

    Units:  0 to 99,999,999.
    """
    digits = f"{_PREFIX}{serial:08d}"
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[::2])
    return digits + str(-(doubled + sum(map(int, digits[1::2]))) % 10)
