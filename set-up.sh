#!/usr/bin/env bash
# Sets up what a chore needs on a fresh Debian or Ubuntu with python3 and make, and says what it does.
#   ./set-up.sh site   the virtual environment with what builds the site
#   ./set-up.sh test   the same with what the tests need, a browser, Java (for the HTML validator) and LibreOffice
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '» %s\n' "$*"; }

# As root or through sudo; in words where neither works.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "Här behövs rättigheter. Be den som sköter datorn att köra: $*"
        say "This needs rights. Ask whoever runs this machine to run: $*"
        exit 1
    fi
}

# Debian's packages.
install_packages() {
    say "Installerar $* / Installing $*"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Debian's packages unpacked into the virtual environment: a server that the tests start and stop must not be installed,
# since the machine would then start it, too.
unpack_packages() {
    say "Packar upp $* / Unpacking $*"
    local folder
    folder=$(mktemp -d)
    apt-cache show "$@" >/dev/null 2>&1 || as_root apt-get update -qq
    (cd "$folder" && apt-get download -qq "$@" 2>/dev/null) || {
        say "Det gick inte att hämta $* / Could not fetch $*"
        exit 1
    }
    for package in "$folder"/*.deb; do dpkg-deb -x "$package" .venv/debian; done
    rm -r "$folder"
}

python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    say "Python 3.11 eller senare behövs / Python 3.11 or later is needed: $("$python" --version)"
    exit 1
}
"$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv

case ${1:-site} in
    site) lock=requirements.lock ;;
    test)
        lock=requirements-test.lock
        missing=()
        command -v chromium chromium-browser google-chrome >/dev/null || missing+=(chromium fonts-liberation)
        /sbin/ldconfig -p | grep -q libatomic.so.1 || missing+=(libatomic1) # what drives the browser needs it
        command -v java >/dev/null || missing+=(default-jre-headless)
        command -v soffice >/dev/null || missing+=(libreoffice-calc) # opens the tables as people do
        command -v curl >/dev/null || missing+=(curl) # the examples of the page on open data run
        [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
        ;;
    *) say "site | test"; exit 2 ;;
esac

[ -x .venv/bin/python ] || { say "Skapar .venv / Creating .venv"; "$python" -m venv .venv; }
say "Installerar paket enligt $lock / Installing packages from $lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
if [ "$1" = test ] && [ ! -x .venv/debian/usr/sbin/nginx ]; then unpack_packages nginx nginx-common; fi
touch ".venv/.ready-$1"
