#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another process of the same user sees of a running tokenloupe-cli: not its memory, not its environment, and no
secret among its arguments or those of what it starts.

    private_session --keyring tst_private.py TOKENLOUPE_CLI
"""

import os
import signal
import socket
import subprocess
import time
import unittest

from faults import ALICE, CLI, PATIENCE, SECRET, Home, Sandbox

NOBODY = 65534
PYTHON = "/usr/bin/python3"
PTRACE_ATTACH, PTRACE_DETACH = 16, 17
SECRET_OF_CLIENT = "GOCSPX-planted-secret-of-a-client"

# What a process of that user can do to another; the other's number is its argument.
PRYING = f"""
import ctypes, os, sys
def may(what):
    try:
        what()
        return True
    except OSError:
        return False
def attach():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace({PTRACE_ATTACH}, pid, None, None):
        raise OSError(ctypes.get_errno(), "ptrace")
    os.waitpid(pid, 0)
    libc.ptrace({PTRACE_DETACH}, pid, None, None)
pid = int(sys.argv[1])
print(*[name for name, what in (("mem", lambda: open(f"/proc/{{pid}}/mem", "rb").close()),
                                ("environ", lambda: open(f"/proc/{{pid}}/environ", "rb").read()),
                                ("maps", lambda: open(f"/proc/{{pid}}/maps", "rb").read()),
                                ("ptrace", attach)) if may(what)])
"""


def as_user():
    """Root sees everything: there, another user plays both parts."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [], "cwd": "/"} if os.geteuid() == 0 else {}


def pried_out(process):
    answer = subprocess.run([PYTHON, "-c", PRYING, str(process.pid)], capture_output=True, text=True, check=True,
                            env={"PATH": os.environ["PATH"]}, **as_user())
    return set(answer.stdout.split())


def arguments_and_environment(process):
    """As far as this user may read them."""
    seen = b""
    for name in ("cmdline", "environ"):
        if os.access(f"/proc/{process.pid}/{name}", os.R_OK):
            with open(f"/proc/{process.pid}/{name}", "rb") as file:
                seen += file.read()
    return seen


class Private(unittest.TestCase):
    def start(self, path, *arguments):
        program = os.open(path, os.O_RDONLY)  # its folder may be closed to that user
        self.addCleanup(os.close, program)
        process = subprocess.Popen([f"/proc/self/fd/{program}", *arguments], pass_fds=[program], stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env={"HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}, **as_user())
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.addCleanup(process.stdin.close)
        return process

    def test_nobody_reads_its_memory_or_attaches(self):
        control = self.start("/usr/bin/cat")
        if not {"mem", "environ"} <= pried_out(control):
            self.skipTest("here nobody sees into any process")
        process = self.start(CLI, "inspect", "-")  # and waits for its input
        end = time.monotonic() + PATIENCE
        while (seen := pried_out(process)) and time.monotonic() < end:
            self.assertIsNone(process.poll())
            time.sleep(0.1)
        self.assertEqual(seen, set())

    def test_no_secret_is_among_the_arguments_or_in_the_environment(self):
        home = Home()
        secret = home.path("secret")
        with open(secret, "w", encoding="utf-8") as file:
            file.write(SECRET_OF_CLIENT)
        seen_by_browser = home.path("seen")
        browser = home.path("browser")
        with open(browser, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\ntr "\\0" "\\n" </proc/$$/cmdline >{seen_by_browser}.new\n'
                       f'env >>{seen_by_browser}.new\nmv {seen_by_browser}.new {seen_by_browser}\n')
        os.chmod(browser, 0o700)
        with Sandbox(CLI, Home().data) as box:
            process = home.start("sign-in", "--provider", box.address["issuer"], "--client-id", box.address["client_id"],
                                 "--client-secret-file", secret, "--browser", browser)
            end = time.monotonic() + PATIENCE
            while not os.path.exists(seen_by_browser) and process.poll() is None and time.monotonic() < end:
                time.sleep(0.05)
            with open(seen_by_browser, "rb") as file:
                seen = file.read()
            seen += arguments_and_environment(process)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        self.assertIn(b"code_challenge=", seen)  # the browser was started, and seen
        self.assertNotIn(b"code_verifier", seen)
        self.assertNotIn(SECRET_OF_CLIENT.encode(), seen)
        self.assertIsNone(SECRET.search(seen))

    def test_no_token_is_among_the_arguments_or_in_the_environment(self):
        home = Home()
        with Sandbox(CLI, Home().data), socket.create_server(("127.0.0.1", 0)) as silent:
            answer = home.sign_in()
            self.assertEqual(answer.returncode, 0, answer.stderr)
            host = f"127.0.0.1:{silent.getsockname()[1]}"
            process = home.start("send", "GET", f"http://{host}/", "--account", ALICE, "--allow-host", host)
            silent.settimeout(PATIENCE)
            asker, _ = silent.accept()
            with asker:
                request = b""
                while b"\r\n\r\n" not in request:
                    request += asker.recv(65536)
                seen = arguments_and_environment(process)  # while it waits for the answer
                process.kill()
                process.communicate()
        self.assertIsNotNone(SECRET.search(request))  # it held a token then
        self.assertIn(b"--allow-host", seen)
        self.assertIsNone(SECRET.search(seen))


unittest.main()
