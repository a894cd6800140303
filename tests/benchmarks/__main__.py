"""`python -m tests.benchmarks`: measures what a person waits for, each figure beside its floor in one run.

It prints the rows of the table in tests/benchmarks/README.md; with nothing else running the figures are worth keeping.
"""

import sys

if __name__ == "__main__":  # each process of its own begins by importing this module
    from tests.benchmarks.running import main

    sys.exit(main())
