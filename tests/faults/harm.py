"""Bits flipped in, and ends cut off, every file that the program writes: refused at the door or found by verifying."""

from collections.abc import Callable, Iterator
from pathlib import Path

from adminapp.core.kit.errors import AdminError
from adminapp.core.security.keyfile import parse_keys
from adminapp.core.store.backups import backups_in, changed_files
from adminapp.core.store.checkup import check_vault
from tests.faults.harness import Stage, Tally, signed_in

HARMLESS = {"lock", "attempts", "head.json"}  # said or renewed at the next sign-in; nothing hangs on them
Harm = Callable[[bytes], bytes]


def harms(size: int, flips: int) -> Iterator[tuple[str, Harm]]:
    """Return ways to hurt a file of a size, each with its name."""
    for length in sorted({0, 1, 4095, 4096, size // 2, size - 1}):
        if length < size:
            yield f"cut to {length}", lambda content, length=length: content[:length]  # type: ignore[misc]
    for step in range(flips):
        place = (2 * step + 1) * size // (2 * flips)
        yield f"bit flipped at {place}", lambda content, place=place: _flipped(content, place)  # type: ignore[misc]


def hurt_every_file(stage: Stage, flips: int, tally: Tally) -> None:
    """Hurt each file of a vault in each way."""
    folder = stage.fresh()
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    for name in names:
        for what, harm in harms((folder / name).stat().st_size, flips):
            hurt = stage.fresh() / name
            before = hurt.read_bytes()
            hurt.write_bytes(harm(before))
            tally.failures += 1
            tally.lost += (f"{name}: {what}: {fault}" for fault in _judged(hurt, name, before))


def hurt_a_backup(stage: Stage, flips: int, tally: Tally) -> None:
    """Hurt each file of a backup in each way."""
    folder = stage.fresh()
    backup = backups_in(folder.parent / "backups", _vault_id(folder))[0]
    for name in backup.digests:
        file = backup.folder / name
        before = file.read_bytes()
        for what, harm in harms(len(before), flips):
            file.write_bytes(harm(before))
            tally.failures += 1
            if changed_files(backup) != (name,):
                tally.lost.append(f"backup {name}: {what}: not noticed")
        file.write_bytes(before)


def _judged(hurt: Path, name: str, before: bytes) -> Iterator[str]:
    folder = hurt.parents[len(Path(name).parts) - 1]
    try:
        home = signed_in(folder)
        found = [*home.warnings, *check_vault(home).findings]
        home.close()
    except AdminError:
        return
    except Exception as error:  # noqa: BLE001 - what is not in words is what this looks for
        yield f"not said in words: {type(error).__name__} {error}"
        return
    if not found and name not in HARMLESS and not (name == "keys.json" and _says_the_same(hurt, before)):
        yield "not noticed"


def _says_the_same(hurt: Path, before: bytes) -> bool:
    return parse_keys(hurt.read_bytes()) == parse_keys(before)


def _vault_id(folder: Path) -> str:
    return parse_keys((folder / "keys.json").read_bytes()).vault


def _flipped(content: bytes, place: int) -> bytes:
    hurt = bytearray(content)
    hurt[place] ^= 1 << place % 8
    return bytes(hurt)
