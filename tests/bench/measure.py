# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs and says what they cost; lays ours beside its floor, round by round, so that a busy machine slows both."""

import contextlib
import dataclasses
import json
import os
import statistics
import subprocess
import time


@dataclasses.dataclass(frozen=True)
class Cost:
    wall: float        # seconds
    cpu: float         # seconds of all threads
    said: dict         # what the program printed about itself, when that is one line of JSON


@contextlib.contextmanager
def on_cores(count):
    """Started meanwhile, a program has so many cores; 0 stands for all."""
    all_cores = os.sched_getaffinity(0)
    if count:
        os.sched_setaffinity(0, sorted(all_cores)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_cores)


def run(command, cores=0, code=0, env=None):
    """The whole program, from start to end. Raises when it ends with another code."""
    with on_cores(cores):
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env=os.environ | (env or {}))
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != code:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode} in place of {code}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, {})


def printed(command, code=0, env=None):
    """What it prints: for the checks that a benchmark does what it says."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=os.environ | (env or {}))
    if done.returncode != code:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode} in place of {code}:\n{done.stderr.decode()[-2000:]}")
    return done.stdout


def asked(command, cores=1, env=None):
    """What a program measured of itself: its last line is JSON with `seconds`, `cpu` and more."""
    with on_cores(cores):
        said = json.loads(printed(command, env=env).splitlines()[-1])
    return Cost(said.get("seconds", 0.0), said.get("cpu", said.get("seconds", 0.0)), said)


def most_memory(command, field):
    """MB that a program has at most, looked up while it runs. The field is one of /proc/PID/status: RssAnon leaves mapped files
    aside, VmHWM counts them. (What wait4() says begins with the memory of this program here, which started the other one.)"""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        with contextlib.suppress(OSError, StopIteration), open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            most = max(most, int(next(line for line in status if line.startswith(f"{field}:")).split()[1]))
        time.sleep(0.002)
    required(most, f"{command[0]} ended before its memory was looked up")
    return most / 1024


def required(condition, what):
    """A benchmark that does not do its work has no figure."""
    if not condition:
        raise RuntimeError(what)


@dataclasses.dataclass(frozen=True)
class Figure:
    """What a row came to."""
    ours: float
    floor: float       # 0 where the goal is a number of its own
    ratio: float


def rounds(ours, floor, count):
    """Medians of both and of the ratio within each round. Without a floor, ours alone."""
    pairs = [(ours(), floor() if floor else 0.0) for _ in range(count)]
    mine = statistics.median(pair[0] for pair in pairs)
    if not floor:
        return Figure(mine, 0.0, mine)
    return Figure(mine, statistics.median(pair[1] for pair in pairs), statistics.median(a / b for a, b in pairs))
