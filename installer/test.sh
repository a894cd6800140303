#!/bin/sh
# Runs every check. All stages run even when one fails; the exit status is 0 only when all passed.
set -eu
extra_tools="Xvfb=xvfb xauth=xauth"
. "$(dirname -- "$0")/ready.sh"
cd "$home"
failed=""

stage() {
    name=$1
    shift
    say "== $name"
    "$@" || failed="$failed $name"
}

stage format "$venv/bin/ruff" format --check .
stage lint "$venv/bin/ruff" check .
stage types "$venv/bin/mypy"
stage floors "$venv/bin/lint-imports" --no-logo
stage tests env QT_QPA_PLATFORM=offscreen "$venv/bin/pytest" --numprocesses 2

[ -z "$failed" ] || { say "Failed:$failed"; exit 1; }
