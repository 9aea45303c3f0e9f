# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the table is, and where its programs and what they read are found."""

import dataclasses
import os
import shutil
from collections.abc import Callable

import data

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", "..", "build", "bench")
CLI = os.path.join(BUILD, "bin", "tokenloupe-cli")
DATA = os.path.join(BUILD, "data")
PEERS = os.path.join(BUILD, "..", "bench_peers")


def program(name):
    return os.path.join(BUILD, "bin", name)


def made(name, make):
    return data.made(DATA, name, make)


@dataclasses.dataclass(frozen=True)
class Row:
    area: str
    name: str
    unit: str                               # of ours and the floor
    goal: float | None                      # the ratio that ours may be at most; without a floor, ours itself
    ours: Callable[[], float]
    floor: Callable[[], float] | None = None
    check: Callable[[], None] | None = None  # raises when either does not do its work
    needs: str = ""                         # a peer's program; a row without a goal is a peer's
    rounds: int = 7


def is_there(row):
    if row.needs == "python3-jwt":
        return os.path.isdir("/usr/lib/python3/dist-packages/jwt")
    if row.needs.startswith("npm:"):
        return os.path.isdir(os.path.join(PEERS, "node_modules", row.needs.removeprefix("npm:")))
    if row.needs.startswith("built:"):  # where its library is installed
        return os.path.exists(program(row.needs.removeprefix("built:")))
    return not row.needs or shutil.which(row.needs) is not None
