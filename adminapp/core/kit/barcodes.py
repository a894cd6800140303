"""The barcodes of library cards: 14 digits, the last one the check."""

_LENGTH = 14


def check_digit(thirteen: str) -> int:
    """Return the digit that follows thirteen others: modulo 10, every first one doubled."""
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in thirteen[::2])
    return -(doubled + sum(map(int, thirteen[1::2]))) % 10


def is_library_barcode(number: str) -> bool:
    """Return whether a number is as long as a library's barcode and has a check digit at all."""
    return len(number) == _LENGTH and number.isascii() and number.isdecimal()


def has_good_check(number: str) -> bool:
    """Return whether a library's barcode ends in its check digit: warn, never refuse, some libraries print others."""
    return is_library_barcode(number) and int(number[-1]) == check_digit(number[:-1])
