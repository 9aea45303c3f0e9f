#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog has the names by which tests, screen readers and users' scripts find its controls, and no control
without a name.

    private_session --keyring --screen tst_names.py TOKENLOUPE
"""

import os
import tempfile
import unittest

from window import HERE, Browser, Sandbox, Window, ask, callback, desktop, wait_for

HAR = os.path.join(os.path.dirname(HERE), "data", "har", "one-refusal.har")

# Part of the window: (role, name) of what it shows. A name may be dropped only together with the control.
NAMES = {
    "window": [("push button", "Sign in…"), ("push button", "Paste token"), ("tree", "Accounts"),
               ("page tab", "Token"), ("page tab", "Request"), ("menu item", "File"), ("menu item", "Account"),
               ("menu item", "Token"), ("menu item", "Request"), ("menu item", "View")],
    "find action": [("text", "Find action"), ("table", "Actions")],
    "guide": [("list", "Topics"), ("push button", "Close")],
    "about": [("push button", "Close")],
    "settings": [("page tab", "General"), ("page tab", "Privacy"), ("page tab", "Accounts"), ("page tab", "Network"),
                 ("page tab", "Shortcuts"), ("push button", "Save"), ("push button", "Cancel")],
    "settings, General": [("combo box", "Language"), ("push button", "Restart now"), ("combo box", "Colours"),
                          ("check box", "Show an icon in the tray")],
    "settings, Privacy": [("check box", "Private mode: keep nothing"),
                          ("combo box", "Take copied secrets off the clipboard")],
    "settings, Accounts": [("check box", "Refresh the account on show before its token expires"),
                           ("check box", "Refresh and send again on 401"), ("push button", "Export accounts…"),
                           ("push button", "Import accounts…")],
    "settings, Network": [("text", "Proxy"), ("text", "Certificates"), ("push button", "Choose certificates"),
                          ("text", "Hosts that may receive tokens")],
    "settings, Shortcuts": [("table", "Shortcuts"), ("text", "Keys of the chosen action"), ("push button", "No keys"),
                       ("push button", "As shipped"), ("push button", "All as shipped")],
    "first run": [("push button", "Sign in with Google…"), ("push button", "Try the sandbox"),
                  ("push button", "Paste a token"), ("text", "Text with a token")],
    "sign-in": [("combo box", "Provider"), ("text", "Account hint"), ("tree", "Scopes"),
                ("check box", "Always ask for consent"), ("check box", "Choose account"), ("push button", "Sign in"),
                ("push button", "Cancel")],
    "sign-in, Google": [("text", "Client file"), ("push button", "Choose client file…")],
    "sign-in, another": [("text", "Issuer"), ("text", "Client ID"), ("password text", "Client secret")],
    "waiting": [("push button", "Open again"), ("push button", "Copy link"), ("push button", "Cancel")],
    "token": [("push button", "Use in request"), ("push button", "Copy"), ("push button", "Copy redacted"),
              ("text", "Encoded token"), ("text", "Text with a token"), ("page tab", "Claims"), ("page tab", "Header"), ("page tab", "JSON"),
              ("page tab", "Checks"), ("page tab", "Warnings"), ("combo box", "Rules"), ("push button", "Expect…"),
              ("push button", "Judge at…"), ("push button", "Give a key…")],
    "judge at": [("push button", "Now"), ("push button", "When issued"), ("push button", "Just before expiry"),
                 ("push button", "At expiry"), ("push button", "Judge"), ("push button", "Cancel")],
    "another time": [("push button", "Back to now")],
    "key": [("text", "Key"), ("push button", "Choose file…"), ("password text", "Secret"), ("push button", "Use secret"),
            ("push button", "Cancel")],
    "expect": [("text", "Issuer"), ("text", "Client ID"), ("text", "Audience"), ("text", "Nonce")],
    "token, tools": [("push button", "Compare…"), ("push button", "Explain"), ("push button", "Save report…")],
    "compare": [("combo box", "Compare with"), ("push button", "Paste the other"), ("table", "Differences"),
                ("check box", "Show what is the same too"), ("push button", "Copy comparison"), ("push button", "Close")],
    "answer": [("page tab", "Questions"), ("table", "Answer")],
    "explanation": [("push button", "Close")],
    "token, Claims": [("table", "Claims")],
    "token, Header": [("table", "Header")],
    "token, JSON": [("text", "JSON"), ("check box", "Pretty")],
    "token, Checks": [("table", "Checks")],
    "token, Warnings": [("table", "Warnings")],
    "request": [("combo box", "Preset"), ("combo box", "Method"), ("text", "URL"), ("combo box", "Authorize with"),
                ("push button", "Send"), ("push button", "Cancel"), ("page tab", "Query"), ("page tab", "Headers"),
                ("page tab", "Body"), ("push button", "Saved"), ("push button", "cURL")],
    "request, Query": [("table", "Query parameters"), ("push button", "Remove")],
    "request, Headers": [("text", "Request headers")],
    "request, Body": [("text", "Request body"), ("combo box", "Kind of body")],
    "save request": [("text", "Name"), ("combo box", "Folder"), ("push button", "Save"), ("push button", "Cancel")],
    "saved requests": [("tree", "Saved requests"), ("push button", "Open"), ("push button", "Rename…"),
                       ("push button", "Delete…"), ("push button", "Choose folder…"), ("push button", "Show folder")],
    "response": [("page tab", "As sent")],
    "response, Body": [("text", "Response body"), ("check box", "Pretty"), ("check box", "Tree"),
                       ("check box", "Raw"), ("check box", "Hex"), ("check box", "Image"),
                       ("push button", "Find"), ("push button", "Save…")],
    "response, Timing": [("table", "Timing")],
    "response, Headers": [("table", "Response headers")],
    "response, As sent": [("text", "Request as sent")],
    "foreign host": [("push button", "Send, and allow until I quit"), ("push button", "Cancel")],
    "lab": [("combo box", "Request to test"), ("push button", "Take from Request"), ("text", "URL to test"),
            ("push button", "Run"), ("push button", "Stop"), ("push button", "Save report…"), ("combo box", "Good token"),
            ("check box", "This host is mine"), ("check box", "Keep for expiry tests"), ("push button", "Further tokens"), ("push button", "Watch"),
            ("table", "Variants")],
    "find tokens": [("push button", "Search file…"), ("push button", "Paste text"), ("text", "Filter what was found"), ("push button", "Open"),
                    ("push button", "Diagnose"), ("push button", "Save list…"), ("push button", "Save redacted copy…"),
                    ("check box", "Keep claims readable"), ("check box", "Hide people")],
    "refusals": [("table", "Refused requests"), ("table", "Possible causes"), ("push button", "Close")],
    "pasted": [("list", "Pasted")],
    "found": [("table", "Found tokens")],
}


# What is in these is data.
CONTAINERS = ("table", "tree", "list")


def labels(control):
    """Its name by the label beside it, and its description: on X11, a combo box's own name is what is chosen in it."""
    relations = [relation for relation in control.accessible.get_relation_set()
                 if relation.get_relation_type() == desktop.Atspi.RelationType.LABELLED_BY]
    return [relation.get_target(0).get_name() for relation in relations] + [control.description]


def shown(program):
    """[(role, [name])] of what it shows to work with."""
    controls = [control for control in program.walk(skip=CONTAINERS) if control.role in desktop.INTERACTIVE]
    return [(control.role, labels(control) + ([] if control.role == "combo box" else [control.name])) for control in controls]


def missing(controls, wanted):
    return [(role, name) for role, name in wanted if not any(role == its and name in names for its, names in controls)]


def nameless(controls):
    return [role for role, names in controls if not any(names)]


class Names(unittest.TestCase):
    def setUp(self):
        data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(data)
        self.addCleanup(sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(data, self.browser))

    def look(self, *parts):
        """Waits until all the names of these parts are there."""
        wanted = [row for part in parts for row in NAMES[part]]

        def complete():
            self.controls = shown(self.program)
            return not missing(self.controls, wanted)
        wait_for(complete, lambda: f"{parts}: {missing(self.controls, wanted)} in:\n{self.program.outline()}")
        with self.subTest(parts):
            self.assertEqual(nameless(self.controls), [], self.program.outline() if nameless(self.controls) else "")

    def tabs(self, group, part, *tabs):
        """Each tab of a group of tabs."""
        for tab in tabs:
            self.program.find("filler", group).find("page tab", tab).click()
            self.look(f"{part}, {tab}")

    def choose_provider(self, name):
        [provider] = [combo for combo in self.program.all("combo box") if "Provider" in labels(combo)]
        provider.click()
        self.program.find("list item", name).click()

    def sign_in(self):
        self.program.find("push button", "Try the sandbox").click()
        link = self.browser.link()
        self.look("waiting")
        ask(callback(link))
        self.program.wait_for_account()

    def test_what_has_no_name_is_found(self):
        self.look("window", "first run")
        for row in [("push button", "Try the sandpit"), ("check box", "Try the sandbox"), ("page tab", "No such page")]:
            self.assertEqual(missing(self.controls, [*NAMES["first run"], row]), [row])
        self.assertEqual(nameless([*self.controls, ("combo box", [""])]), ["combo box"])

    def test_first_run_and_dialog(self):
        self.look("window", "first run")
        self.program.find("push button", "Sign in…").click()
        self.look("sign-in", "sign-in, Google")
        self.choose_provider("Another OpenID provider")
        self.look("sign-in", "sign-in, another")
        self.choose_provider("Built-in sandbox")
        self.look("sign-in")

    def test_window_dialogs(self):
        desktop.press("ctrl+k")
        self.look("find action")
        desktop.press("Escape")
        desktop.press("ctrl+k")
        self.program.find("text", "Find action").type("about")
        desktop.press("Return")
        self.look("about")
        desktop.press("Escape")
        desktop.press("F1")
        self.look("guide")
        self.program.find("label", "Guide")  # a text browser, as Qt has it
        desktop.press("Escape")
        desktop.press("ctrl+comma")
        self.look("settings")
        dialog = self.program.find("dialog", "Settings")
        for tab in ("General", "Privacy", "Accounts", "Network", "Shortcuts"):
            dialog.find("page tab", tab).click()
            self.look(f"settings, {tab}")
        desktop.press("Escape")

    def test_pages(self):
        self.sign_in()
        self.look("window", "token", "token, tools")
        self.tabs("Parts of the token", "token", "Claims", "Header", "JSON")
        self.tabs("How the token was judged", "token", "Checks", "Warnings")
        self.program.find("push button", "Compare…").click()
        self.look("compare")
        desktop.press("Escape")
        self.program.find("push button", "Expect…").click()
        self.look("expect")
        desktop.press("Escape")
        self.program.find("push button", "Give a key…").click()
        self.look("key")
        desktop.press("Escape")
        self.program.find("push button", "Judge at…").click()
        self.look("judge at")
        self.program.find("push button", "At expiry").click()
        self.program.find("push button", "Judge").click()
        self.look("token", "another time")
        self.program.find("push button", "Back to now").click()
        self.program.find("push button", "Explain").click()
        self.look("explanation")
        desktop.press("Escape")
        self.program.find("push button", "Copy").click()
        self.program.find("tree", "Accounts").cell("Access token").click()
        self.program.find("push button", text="about this token").click()
        self.look("answer")
        self.program.find("page tab", "Request").click()
        self.look("window", "request")
        self.tabs("Request", "request", "Body", "Headers", "Query")
        for steps, part in [(1, "save request"), (2, "saved requests")]:
            self.program.find("push button", "Saved").click()
            for _ in range(steps):
                desktop.press("Down")
            desktop.press("Return")
            self.look(part)
            desktop.press("Escape")
        self.program.find("push button", "Send").click()
        self.look("request", "response")
        self.tabs("Response", "response", "Headers", "Timing", "As sent", "Body")
        for view, shown in {"Tree": ("tree", "JSON tree"), "Hex": ("text", "Bytes of the response")}.items():
            self.program.find("check box", view).click()
            self.program.find(*shown)
        self.program.find("text", "URL").type("http://127.0.0.1:1/").wait_for_text("http://127.0.0.1:1/")
        self.program.find("push button", "Send").click()
        self.look("foreign host")
        desktop.press("Escape")
        self.program.find("push button", "Paste token").click()
        self.look("window", "token", "pasted")
        self.program.find("text", "Text with a token").type("id_token=eyJ... refresh_token=1//04abcdefgh")
        desktop.press("Return")
        self.look("window", "pasted", "found")

    def test_lab_and_files(self):
        self.program.find("page tab", "401 Lab").click()
        self.look("window", "lab")
        desktop.press("ctrl+o")
        self.program.find("text", "File name:").type(HAR)
        desktop.press("Return")
        self.look("window", "find tokens")
        self.program.find("push button", "Diagnose").click()
        self.look("refusals")


unittest.main()
