#!/bin/sh
# Starts the program; the first time it makes ready everything that the program needs.
set -eu
. "$(dirname -- "$0")/ready.sh"
PYTHONPATH="$home" exec "$venv/bin/python" -P -m adminapp "$@"
