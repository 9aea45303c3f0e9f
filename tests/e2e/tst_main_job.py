#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job as a person does it: sign in through a real browser, see the token, send a request; still there tomorrow.

    private_session --keyring --screen tst_main_job.py TOKENLOUPE
"""

import tempfile
import unittest

from window import ALICE, Browser, Window, desktop, sandbox_address, wait_for

TIMES = 3  # in a row, each with a fresh folder
CLICKS = 3  # in the program, at most
CLICKS_IN_BROWSER = 2
ANSWER = '"emailAddress": "alice@example.test"'


class MainJob(unittest.TestCase):
    def test_main_job(self):
        for time in range(1, TIMES + 1):
            with self.subTest(time=time), tempfile.TemporaryDirectory() as data:
                size, port = self.first_day(data)
                self.next_day(data, size, port)

    def first_day(self, data):
        browser = Browser(ALICE, "Allow", until=ALICE)
        with Window(data, browser) as program:
            self.assertEqual(program.listeners(), set())
            program.find("push button", "Try the sandbox").click()
            self.wait_in_the_window(program)
            browser.let_go()
            self.look_at_the_browser(browser.report())
            self.look_at_the_token(program)
            program.find("page tab", "Request").click()
            self.send(program)
            self.assertLessEqual(program.clicks, CLICKS)
            resize(program)
            placed = program.windows()[0].box
            self.assertEqual(program.close(), 0)
            return placed, self.sandbox

    def wait_in_the_window(self, program):
        """One more port than the sandbox's, for this machine alone."""
        address = program.callback_address()
        self.sandbox = sandbox_address()
        self.assertRegex(address, r"^127\.0\.0\.1:\d+$")
        self.assertRegex(self.sandbox, r"^127\.0\.0\.1:\d+$")
        program.wait_for_listeners(self.sandbox, address)

    def look_at_the_browser(self, report):
        self.assertEqual(report["error"], "")
        self.assertLessEqual(report["clicks"], CLICKS_IN_BROWSER)
        self.assertIn(f"{ALICE} is signed in", report["text"])
        self.assertNotIn("?", report["url"])  # the code is not left in the history

    def look_at_the_token(self, program):
        accounts = program.find("tree", "Accounts")
        accounts.cell(ALICE)
        accounts.cell("Refresh token", "in keychain")
        program.find("label", "Valid")
        program.find("label", text=f"Valid ID token for {ALICE}")
        program.find("table", "Claims").cell("email", ALICE)
        program.find("table", "Checks").cell("Signature", "Passed")
        program.wait_for_listeners(self.sandbox)

    def send(self, program):
        program.find("push button", "Send").click()
        program.find("label", "200")
        program.find("text", "Response body").wait_for_text(ANSWER)

    def next_day(self, data, placed, sandbox):
        browser = Browser()
        with Window(data, browser) as program:
            program.find("tree", "Accounts").cell(ALICE)
            program.find("text", "URL")  # the Request page is up
            wait_for(lambda: program.windows()[0].box == placed,
                     lambda: f"the window at {placed}, while it is at {program.windows()[0].box}")
            self.assertEqual(program.listeners(), set())
            program.find("tree", "Accounts").cell("Access token", "when needed")
            self.send(program)
            self.assertEqual(program.clicks, 1)
            program.wait_for_listeners(sandbox)  # it came back where its accounts live
            self.assertEqual(browser.asked(), [])
            self.assertEqual(program.close(), 0)


def resize(program):
    """Away from where it opens by itself."""
    frame = program.windows()[0]
    before = frame.box
    desktop.xdotool("search", "--onlyvisible", "--name", "Tokenloupe", "windowsize", 1100, 700, "windowmove", 60, 40)
    wait_for(lambda: frame.box[:2] != before[:2] and frame.box[2:] == (1100, 700), lambda: f"the window to move from {before}")


unittest.main()
