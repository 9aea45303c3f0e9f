#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Until it is asked for something, the program uses no network and opens no port; until its window is painted, it asks no
keychain. Judged by its system calls and by Qt's own account of what it paints and says on D-Bus.

    private_session --keyring --screen tst_quiet_start.py TOKENLOUPE
"""

import os
import re
import tempfile
import unittest

from window import Browser, Sandbox, Window, sign_in, wait_for

NETWORK = r"\bAF_INET6?|\blisten\(\d+<(?!UNIX)"  # the socket for later starts is a file of this user
TALKATIVE = {"QT_LOGGING_RULES": "qt.widgets.painting=true", "QDBUS_DEBUG": "1"}
PAINTED = "qt.widgets.painting: Flushing"
KEYCHAIN = "org.freedesktop.secrets"  # whatever is asked of it, over Qt's D-Bus it is first asked whether it is unlocked


class QuietStart(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.trace = os.path.join(self.data, "trace")
        sandbox = Sandbox(self.data)
        sign_in(self.data)
        sandbox.kill()

    def network(self):
        """The traced calls that have to do with network."""
        with open(self.trace, encoding="utf-8", errors="replace") as file:
            return [line for line in file if re.search(NETWORK, line)]

    def test_start(self):
        # -D: the program stays our child, the tracer becomes its grandchild.
        tracer = ["strace", "-D", "-f", "-yy", "-e", "trace=%network", "-o", self.trace]
        with Window(self.data, Browser(), *tracer, environment=TALKATIVE) as program:
            program.wait_for_account()
            program.find("label", text="in the keychain, which is unlocked")
            self.assertEqual(self.network(), [])
            written = program.written()
            self.assertIn(PAINTED, written)
            self.assertIn(KEYCHAIN, written)
            self.assertLess(written.index(PAINTED), written.index(KEYCHAIN))

            program.find("page tab", "Request").click()
            program.find("push button", "Send").click()
            program.find("label", "200")
            wait_for(self.network, "the trace to show that it would have shown network")


unittest.main()
