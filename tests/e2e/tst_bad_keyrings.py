#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing in with a keyring that does not take the refresh token: the banner says so, and the session goes on.

    private_session --keyring --screen tst_bad_keyrings.py TOKENLOUPE
"""

import os
import subprocess
import tempfile
import threading
import unittest

from window import ALICE, HERE, Browser, Sandbox, Window, ask, callback, desktop, wait_for

LOGIN = "/org/freedesktop/secrets/collection/login"


def call(path, method, *arguments):
    """A method of the Secret Service."""
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path", path,
                    "--method", f"org.freedesktop.Secret.{method}", *arguments], check=True, stdout=subprocess.DEVNULL)


class Keyring(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(self.data, self.browser))

    def consent(self):
        """The address to which the browser goes then."""
        self.program.find("push button", "Try the sandbox").click()
        return callback(self.browser.link())

    def signed_in_for_this_session(self, why):
        self.program.find("label", "This session only")
        self.program.find("label", text=f"{ALICE} is signed in until you quit").wait_for_text(ALICE)
        self.program.find("push button", "Close")
        wait_for(lambda: self.program.all("label", text=why), lambda: f"“{why}” in:\n{self.program.outline()}")
        self.program.find("tree", "Accounts").cell("Refresh token", "this session only")
        self.program.find("push button", "Close").click()
        wait_for(lambda: not self.program.all("label", "This session only"), "the banner to go")


class KeyringLocked(Keyring):
    def test_the_account_lasts_for_this_session(self):
        call("/org/freedesktop/secrets", "Service.Lock", f"[objectpath '{LOGIN}']")
        self.assertIn("is signed in", ask(self.consent())[2])
        self.signed_in_for_this_session("The keychain is locked")
        self.program.find("page tab", "Request").click()
        self.program.find("push button", "Send").click()
        self.program.find("label", "200")
        self.assertEqual(self.program.close(), 0)
        with Window(self.data, self.browser) as program:
            program.find("text", "URL")
            self.assertEqual(program.find("tree", "Accounts").rows, [])


class KeyringMissing(Keyring):
    """Whoever keeps a secret is asked for the password of a new keyring first."""

    @classmethod
    def setUpClass(cls):
        call(LOGIN, "Collection.Delete")

    def prompter(self, habit):
        log = self.enterContext(tempfile.NamedTemporaryFile("r"))
        prompter = subprocess.Popen([os.path.join(HERE, "prompter.py"), habit], stdout=log.fileno())
        self.addCleanup(prompter.wait)
        self.addCleanup(prompter.kill)

        def says(what):
            log.seek(0)
            return what in log.read().splitlines()
        wait_for(lambda: says("ready"), "the prompter")
        return says

    def test_the_prompt_is_dismissed(self):
        asked = self.prompter("dismiss")
        page = ask(self.consent())[2]
        wait_for(lambda: asked("PerformPrompt"), "the keyring to ask")
        self.assertIn("is signed in", page)
        self.signed_in_for_this_session("The keychain refused to keep a secret")

    def test_nobody_answers_the_prompt(self):
        asked = self.prompter("ignore")
        address = self.consent()
        page = []
        visit = threading.Thread(target=lambda: page.extend(ask(address)))
        visit.start()
        wait_for(lambda: asked("BeginPrompting"), "the keyring to ask")
        self.program.find("label", text="Finishing the sign-in")
        self.program.wait_for_listeners()
        self.assertEqual(self.program.all("push button", "Open again"), [])  # there is nothing to open any more
        self.program.find("push button", "Cancel").click()
        visit.join(desktop.PATIENCE)
        self.assertIn("given up", page[2])
        self.assertEqual(self.program.find("tree", "Accounts").rows, [])
        self.program.find("push button", "Try the sandbox").click()
        self.browser.link(2)


unittest.main()
