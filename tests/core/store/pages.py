"""The pages of a database as they lie in its file, decrypted one by one: the free ones too, past SQLite."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVE, SALT, IV = 4096, 80, 16, 16


def decrypted(path: Path, key: bytes) -> bytes:
    """Return every page of a SQLCipher 4 file one after the other."""
    content = path.read_bytes()
    pages = []
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        body = page[SALT if start == 0 else 0 : -RESERVE]
        iv = page[-RESERVE : -RESERVE + IV]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        pages.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(pages)
