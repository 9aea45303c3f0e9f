#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a home that may not be written the window does what needs no writing, says what could not be kept, and changes nothing.

    private_session --keyring --screen tst_read_only_home.py TOKENLOUPE
"""

import os
import tempfile
import unittest

from window import Browser, Sandbox, Window, ask, callback, sign_in, token

# Root may write everywhere; without these rights, as anybody else, not where the mode forbids it.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


class ReadOnlyHome(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.enterContext(tempfile.TemporaryDirectory()))
        self.addCleanup(sandbox.kill)

    def forbid_writing(self):
        for folder, _, names in os.walk(self.data):
            self.change_mode(folder, 0o500)
            for name in names:
                self.change_mode(os.path.join(folder, name), 0o400)

    def change_mode(self, path, mode):
        self.addCleanup(os.chmod, path, 0o700)
        os.chmod(path, mode)

    def files(self):
        """{path: bytes}"""
        found = {}
        for folder, _, names in os.walk(self.data):
            for path in (os.path.join(folder, name) for name in names):
                with open(path, "rb") as file:
                    found[path] = file.read()
        return found

    def test_an_account_goes_on(self):
        sign_in(self.data)
        token(self.data, "access")  # a refresh leaves files too
        self.forbid_writing()
        before = self.files()
        self.assertTrue(before)
        with Window(self.data, Browser(), *AS_ANYBODY) as program:
            program.wait_for_account()
            program.find("page tab", "Request").click()
            program.find("push button", "Send").click()
            program.find("label", "200")
            program.find("status bar", text="cannot be written")
            self.assertEqual(program.close(), 0)
        self.assertEqual(self.files(), before)

    def test_a_sign_in_that_cannot_be_listed_is_none(self):
        self.forbid_writing()
        browser = Browser()
        with Window(self.data, browser, *AS_ANYBODY) as program:
            program.find("push button", "Try the sandbox").click()
            self.assertIn("Not signed in", ask(callback(browser.link()))[2])
            program.find("label", text="cannot be written")
            program.find("push button", "Try again")
            self.assertEqual(program.find("tree", "Accounts").rows, [])
            self.assertEqual(program.close(), 0)
        self.assertEqual(os.listdir(self.data), [])


unittest.main()
