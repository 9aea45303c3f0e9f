#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a sign-out in the window, a core of the program that is taken on purpose holds none of the account's tokens, which
it had shown, refreshed, sent, and had the lab make variants of.

    private_session --keyring --screen tst_after_sign_out.py TOKENLOUPE
"""

import base64
import contextlib
import os
import re
import signal
import subprocess
import tempfile
import unittest

from window import ALICE, SUPPORT, Browser, Sandbox, Window, ask, callback, desktop, wait_for

BLOCK = 1 << 20  # bytes that are read at a time
SANITIZER = re.compile(r"lib[at]san")  # it brings a heap of its own, which wipes nothing
# As the sandbox makes them; an ID token's signature is as long as its key of 2048 bits has it.
TOKENS = {"access token": re.compile(rb"ya29\.sandbox-[\w-]{64}"),
          "ID token": re.compile(rb"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{342}")}


def piece(token):
    """From its end, which is random in all of them: what is left of a token may lack its beginning."""
    return token[-28:-4].decode()


def take_core(process, path):
    """All that the program may write to, which is where a core takes its bytes from. It forbids cores, and its user to look:
    only root can."""
    with open(f"/proc/{process.pid}/maps", encoding="utf-8") as maps, open(f"/proc/{process.pid}/mem", "rb", 0) as memory, \
            open(path, "wb") as core:
        for line in maps:
            span, rights = line.split()[:2]
            begin, end = (int(edge, 16) for edge in span.split("-"))
            for at in range(begin, end, BLOCK) if rights.startswith("rw") else ():
                memory.seek(at)
                with contextlib.suppress(OSError):  # of a device
                    data = memory.read(min(BLOCK, end - at))
                    core.write(data if data.strip(b"\0") else b"")


def refresh_token():
    """The one that the keyring has for the account; None while there is none."""
    found = subprocess.run(["secret-tool", "search", "--all", "server", "tokenloupe"], capture_output=True, text=True, check=False)
    user = re.search(r"attribute\.user = (\S+/refresh_token)", found.stdout + found.stderr)
    if not user:
        return None
    kept = subprocess.run(["secret-tool", "lookup", "server", "tokenloupe", "user", user[1]], capture_output=True, check=True)
    return base64.b64decode(kept.stdout)


class AfterSignOut(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.data, "--rotate-refresh-tokens")
        self.addCleanup(sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(self.data, self.browser))
        with open(f"/proc/{self.program.process.pid}/maps", encoding="utf-8") as maps:
            if SANITIZER.search(maps.read()):
                self.skipTest("what is freed is wiped in glibc's heap alone, and not in that of the sanitizers")

    @contextlib.contextmanager
    def core(self):
        """The path of one that is taken now, in a folder of its own."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "core")
            self.program.process.send_signal(signal.SIGSTOP)
            try:
                take_core(self.program.process, path)
            except PermissionError:
                self.skipTest("who is not root takes no core of a program that forbids it")
            finally:
                self.program.process.send_signal(signal.SIGCONT)
            yield path

    def tokens_in_core(self):
        """{what it is: those that are in the program's memory now}"""
        with self.core() as path, open(path, "rb") as file:
            core = file.read()
        return {name: set(pattern.findall(core)) for name, pattern in TOKENS.items()}

    def find_secrets(self, place, tokens):
        return subprocess.run([os.path.join(SUPPORT, "find_secrets"), place], input="\n".join(map(piece, tokens)), text=True,
                              capture_output=True, check=False)

    # --- What a person does

    def sign_in(self):
        self.program.find("push button", "Try the sandbox").click()
        self.assertIn("is signed in", ask(callback(self.browser.link()))[2])
        self.program.wait_for_account()
        self.program.find("table", "Checks").cell("Signature", "Passed")

    def get_fresh_tokens(self):
        before = refresh_token()
        desktop.press("F5")
        wait_for(lambda: refresh_token() != before, "the refresh token to be another one")
        self.program.find("label", text=f"Valid ID token for {ALICE}")

    def send(self):
        self.program.find("page tab", "Request").click()
        self.program.find("push button", "Send").click()
        self.program.find("label", "200")

    def run_the_lab(self):
        self.program.find("page tab", "401 Lab").click()
        self.program.find("push button", "Run").click()
        self.program.find("label", "As expected")

    def sign_out(self):
        accounts = self.program.find("tree", "Accounts")
        accounts.cell(ALICE).click()
        desktop.press("ctrl+k")
        self.program.find("text", "Find action").type("sign out")
        self.program.find("label", text="Enter: Sign out")
        desktop.press("Return")
        self.program.find("push button", "Sign out").click()
        wait_for(lambda: not accounts.rows, "the account to go")
        self.program.find("push button", "Try the sandbox")

    def test_no_token_is_left(self):
        self.sign_in()
        first = self.tokens_in_core()
        tokens = {refresh_token()}
        self.get_fresh_tokens()
        self.send()
        self.run_the_lab()
        tokens.add(refresh_token())
        self.assertEqual(len(tokens), 2)
        for found in (first, self.tokens_in_core()):
            for name in TOKENS:
                self.assertTrue(found[name], f"the search sees no {name}, which the program has")
                tokens |= found[name]
        with self.core() as path:
            self.assertEqual(self.find_secrets(path, tokens).returncode, 1, "find_secrets sees none of them")

        self.sign_out()
        self.assertIsNone(refresh_token())
        with self.core() as path:
            search = self.find_secrets(path, tokens)
        self.assertEqual(search.returncode, 0, search.stdout + search.stderr)


unittest.main()
