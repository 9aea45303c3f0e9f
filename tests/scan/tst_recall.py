#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many planted tokens the search finds, in each encoding, and how often it cries wolf: measured, with a table.

    tst_recall.py TOKENLOUPE-CLI [ROUNDS]

Each round plants other tokens: chance makes some in a million that look like something else.
"""

import collections
import glob
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import planted  # noqa: E402

PER_ENCODING = 330
ROUNDS = 4
LOOK_ALIKES = 10000
LEAST_RECALL, LEAST_PRECISION = 0.999, 0.995


def scan(cli, path):
    answer = subprocess.run([cli, "scan", path, "--show-secrets", "--format", "json"], capture_output=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"scan {path} ended with {answer.returncode}: {answer.stderr.decode()}")
    return json.loads(answer.stdout)["findings"]


def wanted(one):
    """As the search tells it: a private key as programs read it, whose last line is ended."""
    return one.text.strip() + "\n" if one.kind == "PEM" else one.text


def plant(seed, encode):
    maker = planted.Maker(seed)
    secrets = [maker.KINDS[number % len(maker.KINDS)](maker) for number in range(PER_ENCODING)]
    texts = [encode(planted.in_context(one)) for one in secrets]
    return secrets, "\n\n".join(f"entry {number}\n\n{text}" for number, text in enumerate(texts))


def write(folder, name, text):
    path = os.path.join(folder, name)
    data = text.encode()
    if name.endswith(".gz"):
        data = gzip.compress(data)
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("log.txt", data)
        return path
    with open(path, "wb") as file:
        file.write(data)
    return path


def measure_recall(cli, folder, first_seed=0):
    """{encoding: (found, planted)}, {kind: (found, planted)}, wrong findings, what was missed"""
    by_encoding, by_kind = {}, collections.defaultdict(lambda: [0, 0])
    wrong, missed = 0, []
    cases = [(name, name, encode) for name, encode in planted.ENCODINGS.items()]
    cases += [("gz", "log.gz", planted.ENCODINGS["plain"]), ("zip", "log.zip", planted.ENCODINGS["plain"])]
    for seed, (name, file, encode) in enumerate(cases, first_seed):
        secrets, text = plant(seed, encode)
        path = write(folder, file if "." in file else f"{seed}.txt", text)
        found = {finding["token"] for finding in scan(cli, path)}
        hits = [one for one in secrets if wanted(one) in found]
        missed += [(name, seed, one.kind, one.context) for one in secrets if wanted(one) not in found]
        by_encoding[name] = (len(hits), len(secrets))
        for one in secrets:
            by_kind[one.kind][1] += 1
            by_kind[one.kind][0] += wanted(one) in found
        expected = {wanted(one) for one in secrets}
        extra = [token for token in found if token not in expected]
        wrong += len(extra)
        for token in extra[:5]:
            print(f"wrong: {token[:100]!r} in {name}")
    return by_encoding, by_kind, wrong, missed


def measure_rounds(cli, folder, rounds):
    """The same of all rounds together, each encoding with its worst round."""
    worst, kinds, wrong, missed = {}, collections.defaultdict(lambda: [0, 0]), 0, []
    for number in range(rounds):
        by_encoding, by_kind, wrong_here, missed_here = measure_recall(cli, folder, 1000 * number)
        for name, counts in by_encoding.items():
            worst[name] = min(worst.get(name, counts), counts)
        for kind, (found, count) in by_kind.items():
            kinds[kind][0] += found
            kinds[kind][1] += count
        wrong += wrong_here
        missed += missed_here
    return worst, kinds, wrong, missed


def real_lines():
    """Lines of the machine's own files: minified JavaScript and the lists of packages."""
    paths = sorted(glob.glob("/usr/share/javascript/**/*.js", recursive=True))
    paths += sorted(glob.glob("/var/lib/dpkg/info/*.md5sums"))[:400] + sorted(glob.glob("/var/lib/dpkg/info/*.list"))[:100]
    for path in paths:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            yield from (line.rstrip("\n") for line in file if len(line) > 20)


def measure_wolf(cli, folder):
    """{class: (look-alikes, findings)}"""
    made = planted.LookAlikes(99)
    table = {}
    path = write(folder, "made.txt", "\n".join(made.one() for _ in range(LOOK_ALIKES // 2)))
    table["made"] = (LOOK_ALIKES // 2, scan(cli, path))
    lines = []
    for line in real_lines():
        lines.append(line)
        if len(lines) == 40000:
            break
    if len(lines) < LOOK_ALIKES // 2:
        print("SKIPPED: this machine has too few files of JavaScript and of packages for half of the look-alikes.")
        return table
    path = os.path.join(folder, "real.txt")
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\n".join(lines))
    table["real files"] = (len(lines), scan(cli, path))
    return table


def main():
    cli = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        by_encoding, by_kind, wrong, missed = measure_rounds(cli, folder, rounds)
        wolf = measure_wolf(cli, folder)
    print(f"{'encoding':24} {'found':>6} {'planted':>8} {'recall':>8}")
    for name, (found, count) in by_encoding.items():
        print(f"{name:24} {found:6} {count:8} {found / count:8.2%}")
    print(f"{'kind':24} {'found':>6} {'planted':>8} {'recall':>8}")
    for name, (found, count) in sorted(by_kind.items()):
        print(f"{name:24} {found:6} {count:8} {found / count:8.2%}")
    print(f"{'look-alikes':24} {'wrong':>6} {'given':>8}")
    for name, (count, findings) in wolf.items():
        print(f"{name:24} {len(findings):6} {count:8}")
        for finding in findings[:20]:
            print(f"    {finding['kind']}: {finding['token'][:60]}")
    print(f"{'beside planted ones':24} {wrong:6}")
    for name, seed, kind, context in missed[:20]:
        print(f"missed: {kind} in {name}, seed {seed}: {context!r}")
    hits = sum(found for found, _ in by_encoding.values())
    false = wrong + sum(len(findings) for _, findings in wolf.values())
    recall = min(found / count for found, count in by_encoding.values())
    precision = hits / (hits + false)
    print(f"least recall {recall:.3%}, precision {precision:.3%}")
    return 0 if recall >= LEAST_RECALL and precision >= LEAST_PRECISION else 1


if __name__ == "__main__":
    sys.exit(main())
