#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five tasks done with the keyboard alone: no click, no action of a screen reader; what is on the screen is read as one
reads it. A person at the browser, which is another program, agrees.

    private_session --keyring --screen tst_keyboard.py TOKENLOUPE
"""

import base64
import json
import os
import tempfile
import unittest

from window import ALICE, Browser, Sandbox, Window, ask, callback, desktop, sign_in, wait_for

MOST_TABS = 60


def jwt(**claims):
    parts = [json.dumps({"alg": "RS256", "typ": "JWT"}).encode(), json.dumps(claims).encode(), bytes(range(256))]
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


class Keyboard(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)

    def open(self, browser=None):
        self.program = self.enterContext(Window(self.data, browser or Browser()))
        self.addCleanup(lambda: self.assertEqual(self.program.clicks, 0))

    def open_signed_in(self, page):
        sign_in(self.data)
        self.open()
        self.program.wait_for_account()
        desktop.press(f"ctrl+{page}")

    def focused(self):
        """What a screen reader would say has the focus: (role, names)."""
        held = [control for control in self.program.walk(skip=("table", "tree", "list")) if "focused" in control.states]
        return [(control.role, {control.name, control.description}) for control in held]

    def tab_to(self, role, name):
        """Tab, until it has the focus."""
        now, passed = self.focused(), []
        for _ in range(MOST_TABS):
            if any(role == its and name in names for its, names in now):
                return
            passed.append(now)
            desktop.press("Tab")
            now = wait_for(lambda: (then := self.focused()) != passed[-1] and then, lambda: f"Tab to lead on from {passed}")
        self.fail(f"{MOST_TABS} times Tab did not lead to {role} “{name}”, but to {passed}")

    def type(self, text):
        desktop.xdotool("type", "--clearmodifiers", "--delay", 5, "--", text)

    def type_path(self, path):
        name = self.program.find("text", "File name:")
        wait_for(lambda: "focused" in name.states, "the file's name to have the focus")
        self.type(path)
        name.wait_for_text(path)
        desktop.press("Return")

    def test_sign_in_to_the_sandbox(self):
        browser = Browser()
        self.open(browser)
        self.tab_to("push button", "Try the sandbox")
        desktop.press("space")
        ask(callback(browser.link()))
        self.program.wait_for_account()
        self.program.find("table", "Claims").cell("email", ALICE)

    def test_inspect_a_token(self):
        self.open()
        desktop.press("ctrl+1")
        self.tab_to("text", "Text with a token")
        self.type(jwt(iss="https://accounts.google.com", email="alice@example.com", exp=1700003600))
        desktop.press("Return")
        self.program.find("label", text="Expired signed token")
        self.tab_to("table", "Claims")
        self.program.find("table", "Claims").cell("email", "alice@example.com")

    def test_send_and_diagnose_a_refusal(self):
        self.open_signed_in(2)
        self.tab_to("combo box", "Authorize with")
        [combo] = [combo for combo in self.program.all("combo box") if combo.description == "Authorize with"]
        for _ in range(10):
            if "ID token" in combo.name:
                break
            before = combo.name
            desktop.press("Down")
            wait_for(lambda: combo.name != before, "another token to be chosen")
        desktop.press("ctrl+Return")
        self.program.find("label", "401")
        self.program.find("label", text="An ID token was sent to Drive")
        self.tab_to("push button", "Use the access token")
        desktop.press("space")
        self.program.find("label", "200")

    def test_run_the_lab_and_save_its_report(self):
        self.open_signed_in(3)
        desktop.press("ctrl+Return")
        self.program.find("label", "As expected")
        self.tab_to("push button", "Save report…")
        desktop.press("space")
        path = os.path.join(self.data, "lab.html")
        self.type_path(path)
        wait_for(lambda: os.path.exists(path), "the report to be written")

    def test_redact_a_har(self):
        har = os.path.join(self.data, "session.har")
        token = jwt(iss="https://accounts.google.com", email="alice@example.com")
        with open(har, "w", encoding="utf-8") as file:
            json.dump({"log": {"entries": [{"request": {"method": "GET", "url": "https://api.example.com/", "headers": [
                {"name": "Authorization", "value": f"Bearer {token}"}]}, "response": {"status": 200}}]}}, file)
        self.open()
        desktop.press("ctrl+o")
        self.type_path(har)
        self.program.find("table", "What was found").cell("JWT#1")
        self.tab_to("push button", "Save redacted copy…")
        desktop.press("space")
        self.program.find("label", text="will hold a label in place of a secret")
        desktop.press("Return")
        path = os.path.join(self.data, "copy.har")
        self.type_path(path)
        wait_for(lambda: os.path.exists(path), "the copy to be written")
        with open(path, encoding="utf-8") as copy:
            [entry] = json.load(copy)["log"]["entries"]
        self.assertEqual(entry["request"]["headers"][0]["value"], "Bearer JWT#1")


unittest.main()
