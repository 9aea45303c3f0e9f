# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# How tests/support/debian13 and debian12_package make the Debian that they run in. Sourced after packaging/steps.bash.

# shellcheck disable=SC2034  # for those who source it
cache=${XDG_CACHE_HOME:-${HOME-~}/.cache}/tokenloupe

mirror() { grep -rhoE -m1 '(URIs:|^deb) +https?://[^ ]+/debian/? ?' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
    grep -oE 'https?://[^ ]+' | head -n 1; }

# make_root SUITE FOLDER: made beside its place and moved there, so that half of one is never taken for a whole.
make_root() {
    local suite=$1 root=$2 from
    from=$(mirror || true)
    say "making a Debian $suite in $root"
    rm -rf "$root.partial"
    mkdir -p "$(dirname "$root")"
    logged debootstrap "making a Debian $suite" debootstrap --variant=minbase "$suite" "$root.partial" \
        "${from:-http://deb.debian.org/debian}"
    mv "$root.partial" "$root"
}

# furnish_root FOLDER: with what programs expect beside files. The mounts go with the mount namespace.
furnish_root() {
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
}
