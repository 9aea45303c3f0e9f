# SPDX-License-Identifier: GPL-3.0-or-later
"""THE table of benchmarks: what is measured, beside what, and what it may come to. A new one is a row, and a small program
where none measures it yet."""

import collections
import contextlib
import functools
import json
import os
import subprocess

import data
import packages
from measure import asked, most_memory, printed, required, run
from row import CLI, DATA, HERE, PEERS, Row, made, program

# ---- inspect: tokens, a line each

MANY = {"RS256": 3, "ES256": 1, "EdDSA": 1, "HS256": 3}  # how often the file is read, so that the start is nothing beside it


def token_file(alg):
    made("tokens", lambda folder: (os.makedirs(folder), data.tokens(folder, program("make_tokens"))))
    return os.path.join(DATA, "tokens", alg + ".txt")


def token_keys(name):
    return os.path.join(os.path.dirname(token_file("RS256")), name)


def one_key(alg):
    """Its JWK, for those that take no set of them."""
    def make(path):
        with open(token_keys("jwks.json"), encoding="ascii") as keys, open(path, "w", encoding="ascii") as file:
            json.dump(next(key for key in json.load(keys)["keys"] if key["alg"] == alg), file)
    return made(f"key-{alg}.json", make)


def inspect_command(alg, *options):
    return [CLI, "inspect", "--lines", "--alg", alg, "--at", str(data.FOUND_AT), *options, *[token_file(alg)] * MANY[alg]]


def inspected(alg, cores, *options):
    """µs a token, of the whole program: of the processor's time on one core, which a busy machine changes little; by the clock on
    two."""
    cost = run(inspect_command(alg, "--jwks", token_keys("jwks.json"), *options), cores)
    return (cost.cpu if cores == 1 else cost.wall) * 1e6 / (data.TOKENS * MANY[alg])


def bare_verify(alg, by="cpu"):
    key = token_keys("secret" if alg == "HS256" else alg + ".pem")
    said = asked([program("floor_verify"), alg, key, token_file(alg), str(MANY[alg])]).said
    required(said["count"] == data.TOKENS * MANY[alg], f"the floor verified {said['count']} signatures")
    return said[by] * 1e6 / said["count"]


def check_inspect(alg):
    lines = printed(inspect_command(alg, "--jwks", token_keys("jwks.json"))).decode().splitlines()
    valid = sum(" VALID: " in line for line in lines)
    required(valid == data.TOKENS * MANY[alg], f"{valid} of the {alg} tokens were found valid")


def inspect_rows():
    for alg, one, two in (("RS256", 1.3, 0.75), ("ES256", 1.2, 0.7), ("EdDSA", 1.2, 0.7), ("HS256", 4.0, None)):
        yield Row("inspect", f"inspect --lines, {alg}, one core", "µs a token", one, lambda alg=alg: inspected(alg, 1),
                  lambda alg=alg: bare_verify(alg), lambda alg=alg: check_inspect(alg))
        yield Row("inspect", f"inspect --lines, {alg}, two cores", "µs a token", two, lambda alg=alg: inspected(alg, 2),
                  lambda alg=alg: bare_verify(alg, "seconds"))
    yield Row("inspect", "inspect --lines --format jsonl, RS256, one core", "µs a token", None,
              lambda: inspected("RS256", 1, "--format", "jsonl"), lambda: bare_verify("RS256"))
    yield Row("inspect", "inspect --lines, no key: decoded and judged, one core", "µs a token", None, decoded, bare_decode)
    yield Row("inspect", "inspect --lines: memory of its own", "MB", 64.0,
              lambda: most_memory(inspect_command("RS256", "--jwks", token_keys("jwks.json")), "RssAnon"), rounds=3)
    yield Row("inspect", "peer: PyJWT, RS256", "µs a token", None, lambda: peer_pyjwt("RS256"), lambda: bare_verify("RS256"),
              needs="python3-jwt", rounds=3)

    for alg in ("RS256", "ES256", "HS256"):  # it knows no EdDSA
        yield Row("inspect", f"peer: cjose, {alg}", "µs a token", None, lambda alg=alg: peer_cjose(alg), lambda alg=alg: bare_verify(alg),
                  needs="built:peer_cjose", rounds=3)
    for library in ("fast-jwt", "jsonwebtoken", "jose"):
        yield from node_rows(library)
    yield Row("inspect", "inspect --lines, no key, beside fast-jwt that only decodes", "µs a token", 1 / 4.5, decoded,
              lambda: peer_node("fast-jwt", "-", "RS256"), needs="npm:fast-jwt")


def node_rows(library):
    for alg in ("RS256", "ES256", "EdDSA"):
        if (library, alg) != ("jsonwebtoken", "EdDSA"):  # it knows none
            yield Row("inspect", f"peer: {library}, {alg}", "µs a token", None,
                      lambda alg=alg: peer_node(library, token_keys(alg + ".pem"), alg), lambda alg=alg: bare_verify(alg),
                      needs="npm:" + library, rounds=3)
    yield Row("inspect", f"peer: {library}, which only decodes", "µs a token", None, lambda: peer_node(library, "-", "RS256"),
              bare_decode, needs="npm:" + library, rounds=3)


def decoded():
    return run(inspect_command("RS256"), 1).cpu * 1e6 / (data.TOKENS * MANY["RS256"])


def bare_decode():
    return run([program("floor_decode"), token_file("RS256")], 1).cpu * 1e6 / data.TOKENS


def peer_pyjwt(alg):
    return asked(["/usr/bin/python3", os.path.join(HERE, "peer_pyjwt.py"), token_keys(alg + ".pem"), token_file(alg)]).said["seconds"] \
        * 1e6 / data.TOKENS


def peer_cjose(alg):
    said = asked([program("peer_cjose"), one_key(alg), token_file(alg), str(MANY[alg])]).said
    required(said["count"] == data.TOKENS * MANY[alg], f"cjose verified {said['count']} signatures")
    return said["cpu"] * 1e6 / said["count"]


def peer_node(library, key, alg):
    """On all cores, of which jose takes two."""
    said = asked(["node", os.path.join(HERE, "peers", "peer.mjs"), PEERS, library, key, token_file(alg)], cores=0).said
    required(said["count"] == data.TOKENS, f"{library} took {said['count']} tokens")
    return said["seconds"] * 1e6 / said["count"]


# ---- scan: a log and a HAR

def log_file():
    return made("big.log", data.log)


def har_file():
    return made("big.har", data.har)


def check_scan(path, planted):
    found = json.loads(printed([CLI, "scan", "--format", "json", path]))
    kinds = collections.Counter(finding["kind"] for finding in found["findings"])
    required(kinds.total() == planted and set(kinds) == {"id_token", "google_access_token", "google_refresh_token"},
             f"in {path} stand {planted} secrets; found were {dict(kinds)}")


def scan_rows():
    ripgrep = r"eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*|ya29\.[A-Za-z0-9_.-]{16,}|1//[A-Za-z0-9_-]{16,}"
    wc = lambda path: lambda: run(["wc", "-l", path()]).wall
    ours = lambda path: lambda: run([CLI, "scan", path()]).wall
    yield Row("scan", "scan, a log of 200 MB", "s", 1.2, ours(log_file), wc(log_file), lambda: check_scan(log_file(), data.LOG_SECRETS))
    yield Row("scan", "scan, the log: memory of its own", "MB", 64.0, lambda: most_memory([CLI, "scan", log_file()], "RssAnon"), rounds=3)
    yield Row("scan", "peer: ripgrep -o, the log", "s", None, lambda: run(["rg", "-o", ripgrep, log_file()]).wall, wc(log_file), needs="rg")
    yield Row("scan", "scan, a HAR of 100 MB", "s", 2.0, ours(har_file), lambda: run([program("floor_har"), har_file()]).wall,
              lambda: check_scan(har_file(), data.HAR_SECRETS))
    yield Row("scan", "scan, the HAR: memory of its own", "MB", 120.0, lambda: most_memory([CLI, "scan", har_file()], "RssAnon"), rounds=3)
    yield Row("scan", "peer: ripgrep -o, the HAR", "s", None, lambda: run(["rg", "-o", ripgrep, har_file()]).wall,
              lambda: run([program("floor_har"), har_file()]).wall, needs="rg")
    yield Row("scan", "peer: jq, all strings of the HAR", "s", None, lambda: run(["jq", "-r", ".. | strings", har_file()]).wall,
              lambda: run([program("floor_har"), har_file()]).wall, needs="jq", rounds=3)


# ---- start

def libraries(path):
    lines = printed(["readelf", "-d", path]).decode().splitlines()
    return {line.split("[")[1].rstrip("]") for line in lines if "(NEEDED)" in line}


def check_empty():
    missing = libraries(CLI) ^ libraries(program("floor_empty"))
    required(missing <= {"libstdc++.so.6", "libgcc_s.so.1", "libm.so.6", "libc.so.6", "libcrypto.so.3", "ld-linux-x86-64.so.2",
                         "libQt6WebSockets.so.6"}, f"the empty program differs in {missing}")


def one_token():
    def make(path):
        with open(token_file("RS256"), encoding="ascii") as tokens, open(path, "w", encoding="ascii") as file:
            file.write(tokens.readline().strip())
    return made("one.txt", make)


def check_one(command):
    required(b"Valid ID token" in printed(command), "the token was not found valid")


def many(command, times=20, **options):
    return lambda: sum(run(command, **options).wall for _ in range(times)) * 1e3 / times


def start_rows():
    empty = many([program("floor_empty")])
    yield Row("start", "tokenloupe-cli --version", "ms", 1.2, many([CLI, "--version"]), empty, check_empty)
    inspect_one = [CLI, "inspect", one_token(), "--jwks", token_keys("jwks.json"), "--at", str(data.FOUND_AT)]
    yield Row("start", "inspect, one token", "ms", None, many(inspect_one), empty, lambda: check_one(inspect_one))
    yield Row("start", "peer: jose jws ver, one token", "ms", None,
              many(["jose", "jws", "ver", "-i", one_token(), "-k", one_key("RS256")]), empty, needs="jose")
    yield Row("start", "peer: node -e 0", "ms", None, many(["node", "-e", "0"], 5), empty, needs="node", rounds=3)


# ---- the window

WINDOW = [program("tokenloupe"), "--memory-only"]
FIELD = "786,731"  # where the window has the field for whatever is typed or pasted


def on_screen(what, command):
    session = os.path.join(HERE, "..", "support", "private_session")
    return asked([session, "--keyring", os.path.join(HERE, "screen.py"), what, *command], cores=0).said


def deaf(what):
    gap = on_screen(what, ["env", "LD_PRELOAD=" + program("heartbeat_module.so"), *WINDOW])["gap"]
    required(gap > 0, "the window had no heartbeat")
    return gap


def window_rows():
    bare = [program("floor_window")]
    yield Row("window", "start until the window is settled", "s", 1.5, lambda: on_screen("start", WINDOW)["seconds"],
              lambda: on_screen("start", bare)["seconds"])
    yield Row("window", "cold start until the window is settled", "s", 1.5, lambda: on_screen("cold", WINDOW)["seconds"],
              lambda: on_screen("cold", bare)["seconds"])
    yield Row("window", "memory (PSS) of the settled window", "MB", 1.5, lambda: on_screen("start", WINDOW)["memory"],
              lambda: on_screen("start", bare)["memory"], rounds=3)
    yield Row("window", "processes of the settled window", "", 1.0, lambda: on_screen("start", WINDOW)["processes"], rounds=1)
    yield Row("window", "wake-ups a second of the idle window", "", 1.0, lambda: on_screen("idle", WINDOW)["wake_ups"], rounds=1)
    yield Row("window", "key to changed pixels", "ms", 1.5, lambda: on_screen("key@" + FIELD, WINDOW)["milliseconds"],
              lambda: on_screen("key", bare)["milliseconds"], rounds=3)
    yield Row("window", "start: the window is deaf for, once its event loop turns", "ms", 50.0, lambda: deaf("start"), rounds=3)
    yield Row("window", "keys: the window is deaf for", "ms", 50.0, lambda: deaf("key@" + FIELD), rounds=3)


# ---- bodies

FRAME = 16.7  # milliseconds between two pictures of most screens
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def body_file(megabytes):
    return made(f"files{megabytes}.json", lambda path: data.files_list(path, megabytes))


def pretty(whose, megabytes):
    return asked([program("bench_pretty"), whose, body_file(megabytes)]).said


def view(whose, megabytes):
    return asked([program("bench_view"), whose, body_file(megabytes)], cores=0, env=OFFSCREEN).said


def browse(what, megabytes):
    return asked([program("bench_browse"), what, body_file(megabytes)], cores=0, env=OFFSCREEN).said


def check_pretty(megabytes):
    ours, floor = pretty("ours", megabytes), pretty("floor", megabytes)
    required(ours["lines"] == floor["lines"] > 1000, f"ours has {ours['lines']} lines, the floor {floor['lines']}")


def body_rows():
    for size in (5, 50, 200):
        yield Row("body", f"{size} MB of JSON on the screen", "s", 2.0, lambda size=size: view("ours", size)["seconds"],
                  lambda size=size: view("floor", size)["seconds"], rounds=3 if size == 200 else 7)
        yield Row("body", f"{size} MB of JSON: its first lines", "s", None, lambda size=size: view("ours", size)["first"],
                  lambda size=size: view("floor", size)["seconds"], rounds=3)
        yield Row("body", f"{size} MB of JSON: the window is deaf for", "ms", 50.0, lambda size=size: view("ours", size)["gap"], rounds=3)
        yield Row("body", f"{size} MB of JSON: memory of its own", "MB", None, lambda size=size: view("ours", size)["memory"], rounds=3)
    for size in (5, 50, 200):
        yield Row("body", f"{size} MB of JSON written for people", "s", 1.5, lambda size=size: pretty("ours", size)["seconds"],
                  lambda size=size: pretty("floor", size)["seconds"], lambda size=size: check_pretty(size), rounds=3 if size == 200 else 7)
    yield Row("body", "peer: jq ., 50 MB", "s", None, lambda: run(["jq", ".", body_file(50)]).wall,
              lambda: pretty("floor", 50)["seconds"], needs="jq", rounds=3)
    yield from browse_rows()
    # Its program measures both in one go: the whole way from a server on this machine.
    yield Row("body", "200 MB from a server to the screen", "s", None, lambda: large()["seconds"], lambda: large()["floor_seconds"], rounds=3)
    yield Row("body", "200 MB from a server: the window is deaf for", "ms", 50.0, lambda: large()["longest_gap_ms"], rounds=3)


def browse_rows():
    """The floor of a page is a widget with no more than the text's beginning: none of Qt's would hold 200 MB."""
    for size in (5, 50, 200):
        scroll = lambda what, size=size: lambda: browse("scroll", size)[what]
        yield Row("body", f"{size} MB of JSON: a page further", "ms", 2.0, scroll("page"), lambda size=size: browse("pages", size)["page"],
                  rounds=3)
        yield Row("body", f"{size} MB of JSON: a pull of the scroll bar", "ms", FRAME, scroll("pull"), rounds=3)
        yield Row("body", f"{size} MB of JSON: from the beginning to the end", "ms", FRAME, scroll("end"), rounds=3)
        yield Row("body", f"{size} MB of JSON: the window is deaf for, while it is scrolled", "ms", 50.0, scroll("gap"), rounds=3)
        yield Row("body", f"{size} MB of JSON searched to the end", "s", None, lambda size=size: browse("search", size)["seconds"],
                  lambda size=size: browse("find", size)["seconds"], rounds=3)
        yield Row("body", f"{size} MB of JSON: the window is deaf for, while it is searched", "ms", 50.0,
                  lambda size=size: browse("search", size)["gap"], rounds=3)


def large():
    return asked([program("bench_large_body")], cores=0, env=OFFSCREEN).said


# ---- requests

SENDS = 500


def send(whose):
    said = asked([program("bench_send"), whose, str(SENDS)], cores=0).said
    required(said["bytes"] == SENDS * 1200, f"{said['bytes']} bytes of answers came")
    return said["seconds"]


def send_rows():
    yield Row("send", "500 requests, six in flight", "s", 1.15, lambda: send("ours"), lambda: send("floor"))
    yield Row("send", "peer: curl --parallel, 500 requests", "s", None, lambda: send("curl"), lambda: send("floor"), needs="curl")
    yield Row("send", "500 requests: memory at most", "MB", 40.0, lambda: most_memory([program("bench_send"), "ours", str(SENDS)], "VmHWM"),
              rounds=3)


LAB_REQUESTS = 16  # what the lab sends with a token and without an account, the control twice


@contextlib.contextmanager
def server():
    with subprocess.Popen([program("bench_send"), "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


def lab():
    """The server takes every token, so that the lab finds fault with it."""
    with server() as url:
        return run([CLI, "lab", "GET", url, "--bearer-file", one_token(), "--memory-only"], code=1).wall


def check_lab():
    with server() as url:
        said = json.loads(printed([CLI, "lab", "GET", url, "--bearer-file", one_token(), "--memory-only", "--format", "json"], code=1))
    sent = sum(variant["status"] is not None for variant in [*said["variants"], said["control_after"]])
    required(sent == LAB_REQUESTS, f"the lab sent {sent} requests")


def curl_one_by_one():
    with server() as url:
        return run(["curl", "--silent", "--header", "Authorization: Bearer of-no-use", f"{url}[1-{LAB_REQUESTS}]"]).wall


def lab_rows():
    yield Row("lab", "a run of the lab, beside curl that sends as many requests", "s", None, lab, curl_one_by_one, check_lab, needs="curl")


# ---- history

ENTRIES = 100_000


def history(what, count):
    folder = made("history", lambda path: (os.makedirs(path), printed([program("bench_history"), "make", path, str(ENTRIES)])))
    said = asked([program("bench_history"), what, folder], env=OFFSCREEN).said
    required(said["count"] == count, f"{said['count']} rows came in place of {count}")
    return said


def history_rows():
    yield Row("history", "100,000 exchanges opened", "s", None, lambda: history("open", ENTRIES)["seconds"],
              lambda: history("read", ENTRIES)["seconds"])
    yield Row("history", "100,000 exchanges searched", "s", None, lambda: history("search", 1)["seconds"],
              lambda: history("find", 1)["seconds"])
    yield Row("history", "100,000 exchanges: the window is deaf for, while they are searched", "ms", 50.0,
              lambda: history("search", 1)["gap"])


# ---- what an installation takes

def size_rows():
    yield Row("size", "download over a plain X11 desktop", "MB", 17.0, lambda: closure()[0], rounds=1, needs="apt-get")
    yield Row("size", "installed over a plain X11 desktop", "MB", 55.0, lambda: closure()[1], rounds=1, needs="apt-get")


@functools.cache
def closure():
    return packages.added(CLI, program("tokenloupe"))


def all_rows():
    for rows in (inspect_rows, scan_rows, start_rows, window_rows, body_rows, send_rows, lab_rows, history_rows, size_rows):
        yield from rows()
