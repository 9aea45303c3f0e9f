#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""screen.py start|cold|idle|key PROGRAM [ARGUMENT]...: what a window costs, seen from outside. Prints one line of JSON.

    start   seconds from the start until nothing moves; MB of memory (PSS) 2 s after that
    cold    the same after what it mapped was dropped from memory, but for what others have mapped too
    idle    how often a second any of its threads wakes up when nothing is done, over 10 s
    key     milliseconds from a key press to pixels that changed, the median of 40; key@X,Y clicks there first

For all but idle also the milliseconds that the window was deaf at most, where heartbeat_module is loaded into the program: from
the first turn of its event loop on, or from the first key press.

Runs in tests/support/private_session --bus, with an X screen of its own whose pixels it reads from a mapped file.
"""

import ctypes
import glob
import json
import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

import numpy

CHANGED = 0.0005   # of the screen's pixels: more than a caret
STILL = 1.0        # seconds without a change
PATIENCE = 60.0    # seconds
KEYS = 40


class Gap:
    """How long the window was deaf at most, as a heartbeat in the program writes it down."""

    def __init__(self, folder):
        path = os.path.join(folder, "gap")
        with open(path, "w+b") as file:
            file.write(bytes(8))
            file.flush()
            self.nanoseconds = mmap.mmap(file.fileno(), 8)
        os.environ["TOKENLOUPE_BENCH_GAP"] = path

    def forget(self):
        self.nanoseconds[:] = bytes(8)

    def milliseconds(self):
        return struct.unpack("q", self.nanoseconds)[0] / 1e6


class Screen:
    """A private X server, its pixels, and how deaf the window on it is."""

    def __init__(self, folder):
        self.gap = Gap(folder)
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-fbdir", folder, "-nolisten",
                                        "tcp", "-noreset"], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            os.environ["DISPLAY"] = ":" + pipe.readline().strip()
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack(">25I", mapped[:100])  # XWDFile.h: size of the header …, height …, bytes a line, …, colours
        begin = fields[0] + fields[19] * 12
        self.pixels = numpy.frombuffer(mapped, numpy.uint32, fields[5] * fields[12] // 4, begin)

    def changed(self, before):
        return numpy.count_nonzero(self.pixels != before)

    def wait_until_still(self, begun):
        """Seconds from `begun` to the last change, once there has been one and then none for a while."""
        least = CHANGED * self.pixels.size
        last, seen = None, self.pixels.copy()
        while time.perf_counter() - begun < PATIENCE:
            now = time.perf_counter()
            if self.changed(seen) > least:
                seen = self.pixels.copy()
                last = now
            elif last and now - last > STILL:
                return last - begun
            time.sleep(0.001)
        raise SystemExit("nothing came to rest on the screen")


def processes(root):
    """It and all that it started."""
    found, children = [root], {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                rest = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(rest[1]), []).append(int(path.split("/")[2]))
    for one in found:
        found.extend(children.get(one, []))
    return found


def own_memory(pid):
    total = 0
    for one in processes(pid):
        with open(f"/proc/{one}/smaps_rollup", encoding="ascii") as file:
            total += int(next(line for line in file if line.startswith("Pss:")).split()[1])
    return total / 1024


def wake_ups(pid):
    total = 0
    for one in processes(pid):
        for path in glob.glob(f"/proc/{one}/task/*/status"):
            with open(path, encoding="ascii", errors="replace") as file:
                total += int(next(line for line in file if line.startswith("voluntary_ctxt")).split()[1])
    return total


def start(screen, program, begun):
    seconds = screen.wait_until_still(begun)
    time.sleep(1)
    return {"seconds": seconds, "memory": own_memory(program.pid), "processes": len(processes(program.pid))}


def mapped_files(pid):
    with open(f"/proc/{pid}/maps", encoding="utf-8", errors="replace") as maps:
        return {fields[5] for fields in (line.rstrip("\n").split(None, 5) for line in maps) if len(fields) > 5 and os.path.isfile(fields[5])}


def drop_from_memory(paths):
    for path in paths:
        file = os.open(path, os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)


def cold(screen, program, begun):
    screen.wait_until_still(begun)
    paths = mapped_files(program.pid)
    program.terminate()
    program.wait()
    time.sleep(STILL)  # its window goes
    drop_from_memory(paths)
    screen.gap.forget()
    begun = time.perf_counter()
    again = subprocess.Popen(program.args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return start(screen, again, begun)
    finally:
        again.terminate()
        again.wait()


def idle(screen, program, begun):
    screen.wait_until_still(begun)
    time.sleep(2)
    before = wake_ups(program.pid)
    time.sleep(10)
    return {"seconds": 10, "wake_ups": (wake_ups(program.pid) - before) / 10}


class Keyboard:
    """A key that is pressed, by the extension that is made for tests."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.code = self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(ord("a")))

    def click(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        for down in (1, 0):
            self.xtst.XTestFakeButtonEvent(self.display, 1, down, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)
        time.sleep(1)

    def press(self):
        for down in (1, 0):
            self.xtst.XTestFakeKeyEvent(self.display, self.code, down, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)


def key(screen, program, begun):
    screen.wait_until_still(begun)
    keyboard = Keyboard()
    if "@" in sys.argv[1]:
        keyboard.click(*map(int, sys.argv[1].partition("@")[2].split(",")))
    taken = []
    screen.gap.forget()
    for _ in range(KEYS):
        before = screen.pixels.copy()
        pressed = time.perf_counter()
        keyboard.press()
        while not screen.changed(before):
            if time.perf_counter() - pressed > 5:
                raise SystemExit("a key changed nothing on the screen")
        taken.append(time.perf_counter() - pressed)
        time.sleep(0.1)
    return {"seconds": statistics.median(taken), "milliseconds": statistics.median(taken) * 1000}


def main():
    what = {"start": start, "cold": cold, "idle": idle, "key": key}[sys.argv[1].partition("@")[0]]
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(folder)
        manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        while b"window id" not in subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, check=False).stdout:
            time.sleep(0.05)
        begun = time.perf_counter()
        program = subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            result = what(screen, program, begun)
            result["gap"] = screen.gap.milliseconds()
        finally:
            for process in (program, manager, screen.server):
                process.terminate()
                process.wait()
    print(json.dumps(result))


main()
