# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program's libraries add to a plain X11 desktop, by Debian's own arithmetic; nothing is installed."""

import lzma
import os
import re
import subprocess
import tempfile

# A window manager, a terminal, a session bus, Mesa, fonts, GLib, OpenSSL: what is there whatever toolkit comes.
DESKTOP = ["xserver-xorg-core", "openbox", "xterm", "dbus-x11", "libgl1-mesa-dri", "libegl1", "libglib2.0-0", "libssl3", "fonts-dejavu-core",
           "ca-certificates"]
# Opened when the program runs, so that nothing links them.
OPENED = ["qt6-qpa-plugins", "libqt6svg6", "libsecret-1-0"]


def linked(*programs):
    """The packages of the libraries that the programs name themselves."""
    found = set()
    for program in programs:
        read = lambda *command: subprocess.run([*command, program], capture_output=True, text=True, check=True).stdout
        names = set(re.findall(r"\(NEEDED\).*\[(.*)\]", read("readelf", "-d")))
        for name, path in re.findall(r"(\S+) => (/\S+)", read("ldd")):
            if name in names:
                # What stood in /lib before that became a link, as libc, is not found under its path of today; any desktop has it.
                owner = subprocess.run(["dpkg", "-S", os.path.realpath(path)], capture_output=True, text=True, check=False).stdout
                found |= {line.split(":")[0] for line in owner.splitlines()}
    return sorted(found)


def own(program):
    """(MB as it is packed, MB) of a program without what is for debuggers."""
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(["strip", "-o", file.name, program], check=True)
        with open(file.name, "rb") as stripped:
            content = stripped.read()
    return len(lzma.compress(content)) / 1e6, len(content) / 1e6


def closure(packages):
    """{package: bytes of its download} of all that they need, where nothing is there yet."""
    with tempfile.TemporaryDirectory() as folder:
        status = os.path.join(folder, "status")
        open(status, "w", encoding="ascii").close()
        printed = subprocess.run(["apt-get", "-o", f"Dir::State::status={status}", "-o", "Dir::Cache::archives=" + folder, "-qq", "--print-uris",
                                  "--no-install-recommends", "install", *packages], capture_output=True, text=True, check=True).stdout
    return {name.split("_")[0]: int(size) for name, size in re.findall(r"^'\S+' (\S+\.deb) (\d+)", printed, re.MULTILINE)}


def installed(packages):
    """MB on the disk."""
    shown = subprocess.run(["apt-cache", "--no-all-versions", "show", *packages], capture_output=True, text=True, check=True).stdout
    return sum(int(size) for size in re.findall(r"^Installed-Size: (\d+)", shown, re.MULTILINE)) / 1024


def added(*programs):
    """(MB of the download, MB on the disk), the programs themselves included."""
    there = closure(DESKTOP)
    needed = closure(DESKTOP + OPENED + linked(*programs))
    more = [name for name in needed if name not in there]
    packed, plain = map(sum, zip(*map(own, programs)))
    return sum(needed[name] for name in more) / 1e6 + packed, installed(more) + plain
