"""Fields as bytes that can be read in one way only: each with its length before it."""

_LENGTH_BYTES = 4


def pack(*fields: bytes | str | int) -> bytes:
    """Return the fields one after the other; texts as UTF-8, numbers in decimal."""
    return b"".join(len(data).to_bytes(_LENGTH_BYTES) + data for data in map(_as_bytes, fields))


def unpack(packed: bytes) -> tuple[bytes, ...]:
    """Return the fields of packed bytes.

    Raises: ValueError if the bytes end in the middle of a field.
    """
    fields: list[bytes] = []
    start = 0
    while start < len(packed):
        end = start + _LENGTH_BYTES + int.from_bytes(packed[start : start + _LENGTH_BYTES])
        if end > len(packed):
            raise ValueError("a field is cut")
        fields.append(packed[start + _LENGTH_BYTES : end])
        start = end
    return tuple(fields)


def _as_bytes(value: bytes | str | int) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
