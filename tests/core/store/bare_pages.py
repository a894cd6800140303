"""What stands on the pages of a vault's database once they are decrypted, live rows and all that lies between them."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from adminapp.core.security.compartments import Compartment
from tests.core.store.insider import key_of

PAGE, RESERVED, IV, SALT = 4096, 80, 16, 16


def decrypted(folder: Path, compartment: Compartment = Compartment.DESK) -> bytes:
    key, encrypted = key_of(folder, compartment), (folder / compartment.file_name).read_bytes()
    plain = b""
    for start in range(0, len(encrypted), PAGE):
        page = encrypted[start : start + PAGE]
        body, iv = page[SALT if start == 0 else 0 : PAGE - RESERVED], page[PAGE - RESERVED :][:IV]
        plain += Cipher(AES(key), CBC(iv)).decryptor().update(body)
    return plain
