# Sourced by run.sh and test.sh. Makes ready what the program needs: system libraries, .venv, compiled translations.
# The second time it finds everything there and asks neither apt nor pip.

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
lock="$home/installer/requirements.lock"
venv="$home/.venv"

say() { printf '%s\n' "$*" >&2; }

# One line each: what must be there, and the Debian package that brings it.
qt_libraries() {
    cat <<'END'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
END
}

has_python() {
    "$venv/bin/python" -c '' 2>/dev/null || python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

missing_packages() {
    has_python || echo python3 python3-venv
    if [ "$(uname -s)" = Linux ]; then
        known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
        qt_libraries | while read -r library package; do
            case $known in *"$library "*) ;; *) echo "$package" ;; esac
        done
    fi
    for tool in ${extra_tools-}; do  # NAME=PACKAGE
        command -v "${tool%=*}" >/dev/null || echo "${tool#*=}"
    done
}

ready_system() {
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $missing"
        # shellcheck disable=SC2086  # one word a package
        apt-get update -qq &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
            say "apt-get could not install them; going on without."
    else
        say "Missing on this computer (Debian's names): $missing"
        say "On Debian and Ubuntu:  sudo apt-get install --no-install-recommends $missing"
        say "Elsewhere install the packages that hold the same libraries, and Python 3.11 or newer with venv."
    fi
    has_python || { say "Python 3.11 or newer with venv is needed; nothing was started."; exit 1; }
}

ready_venv() {
    cmp -s "$lock" "$venv/requirements.lock" && "$venv/bin/python" -c '' 2>/dev/null && return 0
    say "Preparing .venv from requirements.lock; this takes a minute, once."
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || python3 -m venv --clear "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock" ||
        { say "The packages could not be fetched. The first start needs the network; later ones do not."; exit 1; }
    cp "$lock" "$venv/requirements.lock"
}

ready_translations() {
    for written in "$home"/translations/*.ts; do
        [ -e "$written" ] || continue
        compiled="${written%.ts}.qm"
        [ -e "$compiled" ] && [ -z "$(find "$written" -newer "$compiled")" ] && continue
        "$venv/bin/pyside6-lrelease" -silent "$written" -qm "$compiled"
    done
}

ready_system
ready_venv
ready_translations
