#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""With settings or a list of accounts that are cut, corrupt, or of a newer version, the window comes up and says which file and
why; whatever is done in it then, the file stays byte for byte.

    private_session --keyring --screen tst_bad_files.py TOKENLOUPE
"""

import contextlib
import os
import tempfile
import unittest

from window import ALICE, Browser, Sandbox, Window, ask, callback, desktop, sign_in, wait_for

NEWER = "written by a newer Tokenloupe"
# {what became of the file: (what is in it, what is said of that)}
BAD = {
    "a newer version": (b'{"version": 99, "accounts": [], "history": false, "theme": "of the future"}', NEWER),
    "its end is missing": (b'{"version": 1, "accounts": [{"id": "1"', "at byte"),
    "zeros, as a power cut leaves them": (bytes(300), "at byte"),
    "no object": (b"[1, 2]", "no JSON object"),
}


class BadFiles(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.enterContext(tempfile.TemporaryDirectory()))
        self.addCleanup(sandbox.kill)

    @contextlib.contextmanager
    def bad_file(self, name, data):
        """Its path. At the end it is as it was, and goes."""
        path = os.path.join(self.data, name)
        with open(path, "wb") as file:
            file.write(data)
        try:
            yield path
            with open(path, "rb") as file:
                self.assertEqual(file.read(), data)
        finally:
            os.remove(path)

    def assert_says(self, program, path, why):
        said = program.find("status bar", text=f"{path} cannot be used").text
        self.assertIn(why, said)
        self.assertIn("It is left as it is.", said)

    def test_it_comes_up_and_says_so(self):
        for name in ("settings.json", "accounts.json"):
            for what, (data, why) in BAD.items():
                with self.subTest(what, name=name), self.bad_file(name, data) as path, Window(self.data, Browser()) as program:
                    self.assert_says(program, path, why)
                    program.find("push button", "Try the sandbox")
                    self.assertEqual(program.close(), 0)

    def test_settings_of_a_newer_version_take_no_change(self):
        with self.bad_file("settings.json", BAD["a newer version"][0]) as path, Window(self.data, Browser()) as program:
            self.assert_says(program, path, NEWER)
            desktop.press("ctrl+comma")
            dialog = program.find("dialog", "Settings")
            dialog.find("label", text=NEWER)
            self.assertFalse(dialog.find("push button", "Save").enabled)
            desktop.press("Escape")
            wait_for(lambda: not program.all("dialog"), "the dialog to close")
            for item in ("View", "Colours", "Dark"):  # what the status bar said is gone with the first
                program.find("menu item", item).click()
            self.assert_says(program, path, NEWER)
            self.assertEqual(program.close(), 0)

    def test_a_private_mode_that_cannot_be_read_is_not_taken_for_none(self):
        sign_in(self.data)
        with self.bad_file("settings.json", BAD["a newer version"][0]) as path, Window(self.data, Browser()) as program:
            program.wait_for_account(ALICE)
            program.find("page tab", "Request").click()
            program.find("push button", "Send").click()
            program.find("label", "200")
            self.assert_says(program, path, NEWER)
            self.assertEqual(program.close(), 0)
        self.assertNotIn("history.jsonl", os.listdir(self.data))

    def test_a_sign_in_beside_a_broken_list_is_none(self):
        browser = Browser()
        with self.bad_file("accounts.json", BAD["its end is missing"][0]) as path, Window(self.data, browser) as program:
            program.find("push button", "Try the sandbox").click()
            self.assertIn("Not signed in", ask(callback(browser.link()))[2])
            program.find("label", text=f"{path} cannot be used")
            self.assertEqual(program.find("tree", "Accounts").rows, [])
            self.assertEqual(program.close(), 0)


unittest.main()
