# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the rows that were asked for, and prints them as one table. See tests/bench/run."""

import argparse
import datetime
import os
import platform
import subprocess
import sys

import rows
from measure import rounds
from row import HERE, is_there

RESULTS = os.path.join(HERE, "RESULTS.md")
BEGIN, END = "<!-- table -->", "<!-- end of the table -->"


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def verdict(row, figure):
    if row.goal is None:
        return ""
    return "holds" if figure.ratio <= row.goal else "falls short"


def cells(row, count):
    if not is_there(row):
        return [row.name, "not installed", "", "", "", "", ""]
    try:
        if row.check:
            row.check()
        figure = rounds(row.ours, row.floor, count or row.rounds)
    except (RuntimeError, OSError) as error:
        print(f"{row.name}: {error}", file=sys.stderr)
        return [row.name, "failed", "", "", "", "", ""]
    goal = "" if row.goal is None else f"{row.goal:.3g}" + ("" if row.floor or not row.unit else f" {row.unit}")
    return [row.name, number(figure.ours), number(figure.floor) if row.floor else "", row.unit,
            f"{figure.ratio:.2f}" if row.floor else "", goal, verdict(row, figure)]


def wanted(names):
    return [row for row in rows.all_rows() if not names or any(name == row.area or name in row.name for name in names)]


def markdown(table):
    lines = ["| | ours | floor | unit | ratio | goal | |", "| --- | ---: | ---: | --- | ---: | ---: | --- |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in table])


def print_table(table):
    head = ["", "ours", "floor", "unit", "ratio", "goal", ""]
    widths = [max(len(row[column]) for row in [head, *table]) for column in range(len(head))]
    for row in [head, *table]:
        print("  ".join(text.ljust(width) if column in (0, 3, 6) else text.rjust(width)
                        for column, (text, width) in enumerate(zip(row, widths))).rstrip())


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        model = next((line.split(": ")[1].strip() for line in info if line.startswith("model name")), "unknown")
    with open("/etc/os-release", encoding="utf-8") as info:
        system = next(line.split("=")[1].strip().strip('"') for line in info if line.startswith("PRETTY_NAME"))
    return f"{os.cpu_count()} × {model}, {system}, Linux {platform.release()}"


def commit():
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=HERE)
    return done.stdout.strip() or "no commit"


def kept(text):
    """The rows that stand there, by their names: one that is not measured now keeps its figures."""
    lines = [line for line in text.splitlines() if line.startswith("| ")][2:]
    return {cells[0]: cells for cells in ([cell.strip() for cell in line.split("|")[1:-1]] for line in lines)}


def save(table, load):
    with open(RESULTS, encoding="utf-8") as file:
        before, _, rest = file.read().partition(BEGIN)
    inside, _, after = rest.partition(END)
    known = kept(inside) | {row[0]: row for row in table}
    now = datetime.datetime.now(datetime.timezone.utc)
    facts = f"{now:%Y-%m-%d %H:%M} UTC, {commit()}; {machine()}; load average {load[0]:.1f} when it began, {os.getloadavg()[0]:.1f} at its end."
    whole = [known[row.name] for row in rows.all_rows() if row.name in known]
    with open(RESULTS, "w", encoding="utf-8") as file:
        file.write(f"{before}{BEGIN}\n{facts}\n\n{markdown(whole)}\n{END}{after}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--rounds", type=int, default=0)
    options = parser.parse_args()
    load = os.getloadavg()
    table = []
    for row in wanted(options.names):
        print(f"run: {row.name}", file=sys.stderr)
        table.append(cells(row, options.rounds))
    print_table(table)
    save(table, load)


main()
