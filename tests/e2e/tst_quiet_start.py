#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Until it is asked for something, the program uses no network and opens no port; until its window is painted, it asks no
keychain. Judged by its system calls.

    private_session --keyring --screen tst_quiet_start.py TOKENLOUPE
"""

import os
import re
import subprocess
import tempfile
import unittest

from window import CLI, Browser, Sandbox, Window, ask, callback, wait_for

NETWORK = r"\b(AF_INET6?|listen\()"
KEYCHAIN = r"org\.freedesktop\.secrets"
PAINTED = r"write\(2, .*Flushing"  # Qt's own word for it, in the log that is switched on below


def sign_in(data):
    """On the command line, for the account that the window finds."""
    sandbox = Sandbox(data)
    try:
        with subprocess.Popen([CLI, "sign-in", "--provider", "sandbox", "--no-browser", "--data-dir", data],
                              stdout=subprocess.PIPE, text=True) as process:
            ask(callback(process.stdout.readline().strip()))
            process.communicate()
    finally:
        sandbox.kill()


class QuietStart(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.trace = os.path.join(self.data, "trace")
        sign_in(self.data)

    def first(self, what):
        """The number of the first line of the trace that fits; None when there is none."""
        with open(self.trace, encoding="utf-8", errors="replace") as file:
            return next((number for number, line in enumerate(file) if re.search(what, line)), None)

    def test_start(self):
        # -D: the program stays our child, the tracer becomes its grandchild.
        tracer = ["strace", "-D", "-f", "-s", "512", "-e", "trace=%network,write,writev", "-o", self.trace]
        with Window(self.data, Browser(), *tracer, environment={"QT_LOGGING_RULES": "qt.widgets.painting=true"}) as program:
            program.wait_for_account()
            program.find("label", text="in the keychain, which is unlocked")
            self.assertIsNone(self.first(NETWORK))
            painted, asked = self.first(PAINTED), self.first(KEYCHAIN)
            self.assertIsNotNone(painted)
            self.assertIsNotNone(asked)
            self.assertLess(painted, asked)

            program.find("page tab", "Request").click()
            program.find("push button", "Send").click()
            program.find("label", "200")
            wait_for(lambda: self.first(NETWORK), "the trace to show that there can be network")


unittest.main()
