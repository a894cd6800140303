"""A backup that is looked over before it counts, beside SQLite's backup alone."""

from contextlib import closing
from itertools import count

from adminapp.core.security.compartments import Compartment
from adminapp.core.store.backups import write_backup
from adminapp.core.store.engine import Mode, connect
from tests.benchmarks.frame import Bench, benchmark

_RUNS = {10_000: 7, 100_000: 5, 1_000_000: 1}


@benchmark("backup")
def backup(bench: Bench) -> None:
    """Measure a whole backup with everything that it verifies, beside copies that nobody looks at."""
    numbers = count()
    with closing(bench.office.sign_in()) as home:
        databases = home.databases()

        def copy_alone() -> None:
            for compartment, database in databases.items():
                target = bench.folder / f"copy-{next(numbers)}-{compartment}"
                with (
                    closing(connect(database.path, database.key, Mode.READ)) as source,
                    closing(connect(target, database.key, Mode.CREATE)) as copy,
                ):
                    source.backup(copy)
                target.unlink()

        def verified() -> None:
            place = bench.folder / f"backups-{next(numbers)}"
            made = write_backup(place, home.folder, home.keys, databases, home.clock)
            assert made.rows[Compartment.DESK]["accounts"] == bench.size
            for file in made.folder.iterdir():
                file.unlink()

        bench.ratio("backup with verification", floor=copy_alone, ours=verified, at_most=2, runs=_RUNS[bench.size])
