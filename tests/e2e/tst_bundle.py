#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A support bundle from a refusal to the desk of whoever helps: saved without a secret, opened without a network.

    private_session --keyring --screen tst_bundle.py TOKENLOUPE
"""

import os
import re
import subprocess
import tempfile
import unittest

from window import ALICE, SUPPORT, Browser, Sandbox, Window, desktop, sign_in, token, wait_for

INTERNET = r"\bAF_INET6?\b"
CAUSE = "An ID token was sent to Drive, which takes access tokens only"


class Bundle(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.other = self.enterContext(tempfile.TemporaryDirectory())
        self.path = os.path.join(self.other, "bundle.html")
        self.sandbox = Sandbox(self.data)
        self.addCleanup(self.sandbox.kill)
        sign_in(self.data)

    def choose_file(self, program):
        program.find("text", "File name:").type(self.path).wait_for_text(self.path)
        desktop.press("Return")

    def save(self):
        with Window(self.data, Browser()) as program:
            program.find("page tab", "Request").click()
            program.wait_for_account()
            program.authorize_with(f"{ALICE} · ID token")
            program.find("push button", "Send").click()
            program.find("label", "401")
            program.find("push button", "Save support bundle…").click()
            self.assertTrue(program.find("table", "Replaced secrets").rows)
            program.find("push button", "Save…").click()
            self.choose_file(program)
            wait_for(lambda: os.path.exists(self.path), "the bundle to be written")

    def look(self, program, part, tab, *texts):
        """The tables of a part hold these texts."""
        items = program.find("list", "Parts of the bundle")
        [item] = [item for item in items.all("list item") if part in item.name]
        item.click()
        program.find("page tab", tab).click()
        program.find("table", tab).cell(*texts)

    def test_saved_here_opened_there(self):
        self.save()
        tokens = [token(self.data, kind) for kind in ("access", "id")]
        search = subprocess.run([os.path.join(SUPPORT, "find_secrets"), self.other], input="\n".join(tokens), text=True,
                                capture_output=True)
        self.assertEqual(search.returncode, 0, search.stdout + search.stderr)

        trace = os.path.join(self.other, "trace")
        tracer = ["strace", "-D", "-f", "-e", "trace=%network", "-o", trace]
        empty = self.enterContext(tempfile.TemporaryDirectory())
        with Window(empty, Browser(), *tracer) as program:
            desktop.press("ctrl+o")
            self.choose_file(program)
            program.find("label", text="nothing was verified again")
            program.find("label", text=CAUSE)
            self.look(program, "GET", "Possible causes", "certain")
            self.look(program, "ID token", "Claims", "email", ALICE)
            self.look(program, "ID token", "Checks", "Signature")
            self.look(program, "Flow trace", "Steps", "Passed")
            self.assertEqual(program.nameless(), [])
        with open(trace, encoding="utf-8", errors="replace") as file:
            lines = file.readlines()
        self.assertTrue([line for line in lines if "AF_UNIX" in line])  # it would have shown a network
        self.assertEqual([line for line in lines if re.search(INTERNET, line)], [])


unittest.main()
