#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that is asked to end by a signal, as at a session's end, ends as one that a person closes, whatever it does then.

    private_session --keyring --screen tst_asked_to_end.py TOKENLOUPE
"""

import signal
import tempfile
import unittest

from window import Browser, Sandbox, Window, desktop

PATIENCE = 30  # seconds
ASKING = (signal.SIGTERM, signal.SIGHUP)  # a session in the background ignores SIGINT


class AskedToEnd(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.browser = Browser()
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)

    def assert_ends(self, program, number):
        program.process.send_signal(number)
        self.assertEqual(program.process.wait(PATIENCE), 0, program.written())

    def test_what_was_on_show_is_there_again(self):
        for number, page in zip(ASKING, ("Request", "History"), strict=True):
            with self.subTest(number):
                with Window(self.data, self.browser) as program:
                    program.find("page tab", page).click()
                    program.find("page tab list", page)  # it is called as the page on show
                    self.assert_ends(program, number)
                with Window(self.data, self.browser) as program:
                    program.find("page tab list", page)

    def test_a_dialog_holds_nothing_up(self):
        with Window(self.data, self.browser) as program:
            desktop.press("ctrl+k")
            program.find("text", "Find action")
            self.assert_ends(program, signal.SIGTERM)

    def test_a_sign_in_that_waits_holds_nothing_up(self):
        with Window(self.data, self.browser) as program:
            program.find("push button", "Try the sandbox").click()
            program.callback_address()
            self.assert_ends(program, signal.SIGTERM)


unittest.main()
