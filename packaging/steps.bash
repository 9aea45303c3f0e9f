# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What packaging/run, tests/run and .ci/run share: one line a step, one sentence when it fails. Sourced with the working
# directory at the top of the tree.

set -Eeuo pipefail

log_folder=${TOKENLOUPE_LOGS:-build/log}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
    trap - ERR
    say "$*"
    exit 1
}
# Catches what no step has caught; once, in the script itself.
trap '((BASH_SUBSHELL)) || fail "stopped at line $LINENO of ${BASH_SOURCE[0]##*/}: $BASH_COMMAND"' ERR

# logged NAME SENTENCE COMMAND...: runs a step quietly; its output is in a file. If it fails, the errors in there are shown,
# or the end of it.
logged() {
    local log=$log_folder/$1.log sentence=$2
    shift 2
    mkdir -p "$log_folder"
    "$@" >"$log" 2>&1 </dev/null && return
    grep -m 20 'error: ' "$log" >&2 || tail -n 25 "$log" >&2
    fail "$sentence failed; all of its output is in $log."
}

# The packages of the named sections of packages.debian, one a line.
packages() {
    awk -v wanted=" $* " '{ sub(/#.*/, "") }
        /^\[/ { gsub(/[][ ]/, ""); inside = index(wanted, " " $0 " "); next }
        inside && NF { print $1 }' packaging/packages.debian
}

missing_packages() {
    packages "$@" | while read -r package; do
        [[ $package != \?* ]] || apt-cache show "${package#\?}" >/dev/null 2>&1 || continue
        package=${package#\?}
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed* ]] || echo "$package"
    done
}

as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

# Installs what is missing of the named sections. Touches no network when nothing is.
install_packages() {
    command -v apt-get >/dev/null ||
        fail "this is not a Debian: install what packaging/packages.debian lists, then build with cmake --preset release."
    local missing
    missing=$(missing_packages "$@")
    [[ $missing ]] || return 0
    ((EUID == 0)) || command -v sudo >/dev/null ||
        fail "these packages are missing: ${missing//$'\n'/ }; run this as root, or install sudo."
    logged apt-update "reading the package lists (apt-get update)" as_root apt-get update
    missing=$(missing_packages "$@")
    say "installing packages: ${missing//$'\n'/ }"
    # shellcheck disable=SC2086  # a list of words
    logged apt-install "installing the packages" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends $missing
}

# build PRESET: quick when nothing is to be done.
build() {
    say "building ($1)"
    if ! [[ build/$1/preset -nt CMakePresets.json ]]; then
        logged "configure-$1" "configuring the $1 build" cmake --preset "$1"
        touch "build/$1/preset" # when its flags were taken: Ninja writes the rest again without them
    fi
    logged "build-$1" "building" cmake --build --preset "$1"
}

# How many tests run at a time: many of them wait for another program half of their time.
tests_at_a_time() { echo $(($(nproc) + 1)); }

# install_from_npm SOURCE FOLDER: what the lock file in SOURCE names, once. Any Node will do: another vendor's is in the way of
# Debian's npm. Says nothing when npm has no network: the caller knows what is missing then.
install_from_npm() {
    local source=$1 folder=$2
    { command -v node && command -v npm; } >/dev/null || install_packages node
    cmp -s "$source/package-lock.json" "$folder/installed.json" && return
    say "installing from npm: $(basename "$folder")"
    mkdir -p "$folder" "$log_folder"
    cp "$source/package.json" "$source/package-lock.json" "$folder"
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund >"$log_folder/npm.log" 2>&1 || return 1
    cp "$folder/package-lock.json" "$folder/installed.json"
}
