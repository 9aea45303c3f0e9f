#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""same_findings.py OLD NEW PATH...: whether two builds of the program find the same in files and in the files of folders, and make
the same copies of them. For whoever changes how secrets are looked for, but not what is found: it is no test of its own."""

import json
import os
import subprocess
import sys
import tempfile

OPTIONS = ([], ["--people"], ["--expect-none"])
REDACTIONS = ([], ["--redact-people"], ["--keep-claims"])
NOW = ["--at", "1800003100"]


def files(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
        for folder, _, names in sorted(os.walk(path)):
            yield from (os.path.join(folder, name) for name in sorted(names))


def findings(program, path, options):
    run = subprocess.run([program, "scan", "--show-secrets", "--format", "json", *NOW, *options, path], capture_output=True)
    return run.returncode, run.stderr, json.loads(run.stdout) if run.stdout else None


def copy(program, path, options):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "copy")
        run = subprocess.run([program, "scan", "--redact", out, *options, path], capture_output=True)
        if not os.path.exists(out):
            return run.returncode, run.stderr, None
        with open(out, "rb") as file:
            return run.returncode, run.stderr, file.read()


def main(old, new, *paths):
    count, different = 0, 0
    for path in files(paths):
        count += 1
        same = all(findings(old, path, options) == findings(new, path, options) for options in OPTIONS)
        same = same and all(copy(old, path, options) == copy(new, path, options) for options in REDACTIONS)
        if not same:
            different += 1
            print("different:", path)
    print(f"{count} files, {different} different")
    return different > 0


sys.exit(main(*sys.argv[1:]))
