#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong between the window and the browser: the banner says it, and everything can be used afterwards.

    private_session --keyring --screen tst_bad_sign_ins.py TOKENLOUPE
"""

import tempfile
import unittest

from window import ALICE, Browser, Sandbox, Window, ask, callback, wait_for, with_query


def gone(url):
    """Whether nobody listens there."""
    try:
        ask(url)
        return False
    except ConnectionRefusedError:
        return True


class BadSignIns(unittest.TestCase):
    def setUp(self):
        data = self.enterContext(tempfile.TemporaryDirectory())
        self.sandbox = Sandbox(data)
        self.addCleanup(self.sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(data, self.browser))
        self.links = 0

    def start(self, button="Try the sandbox"):
        """The link that the program opens in the browser."""
        self.program.find("push button", button).click()
        self.links += 1
        link = self.browser.link(self.links)
        self.address = self.program.callback_address()
        return link

    def sign_in(self, link):
        status, _, page = ask(callback(link))
        self.assertEqual(status, 200)
        self.assertIn(f"{ALICE} is signed in", page)
        self.signed_in()

    def signed_in(self):
        self.program.wait_for_account()
        self.program.wait_for_listeners()
        wait_for(lambda: not self.program.all("push button", "Open again"), "the banner to go")

    def says(self, *texts):
        """The banner says it all."""
        detail = self.program.find("label", text=texts[0])
        for text in texts:
            detail.wait_for_text(text)

    def waits_on(self):
        """The sign-in does not end by what came."""
        self.program.find("label", text=f"Listening on {self.address}")
        self.program.wait_for_listeners(self.address)

    def test_the_browser_never_comes_back(self):
        link = self.start()
        self.program.find("page tab", "Request").click()
        self.program.find("text", "URL").type("http://127.0.0.1:1/").wait_for_text("http://127.0.0.1:1/")
        self.program.find("page tab", "Token").click()
        self.waits_on()
        self.program.find("push button", "Open again").click()
        self.links += 1
        self.assertEqual(self.browser.link(self.links), link)
        self.program.find("label", text="Go on in the browser")
        self.program.find("push button", "Cancel").click()
        self.program.wait_for_listeners()
        self.assertEqual(self.program.all("push button", "Open again"), [])
        self.sign_in(self.start())

    def test_it_comes_back_denied(self):
        status, _, page = ask(callback(self.start(), "deny"))
        self.assertEqual(status, 200)
        self.assertIn("Not signed in", page)
        self.says("The sign-in was not granted: access_denied", "Sign in again and allow the access.")
        self.program.wait_for_listeners()
        self.sign_in(self.start("Try again"))

    def test_it_comes_back_with_what_was_not_asked_for(self):
        good = callback(self.start())
        for case, url, status in [("another state", with_query(good, state="another"), 400),
                                  ("no state", with_query(good, state=None), 400),
                                  ("two states", good + "&state=another", 400),
                                  ("neither code nor error", with_query(good, code=None), 400),
                                  ("another issuer", with_query(good, iss="https://accounts.google.com"), 400)]:
            with self.subTest(case):
                self.assertEqual(ask(url)[0], status)
                self.says("A callback was refused")
                self.waits_on()
        for case, url, status in [("another path", good.replace("/callback", "/favicon.ico"), 404),
                                  ("a POST", good, 405)]:
            with self.subTest(case):
                self.assertEqual(ask(url, {} if status == 405 else None)[0], status)
                self.waits_on()
        self.assertEqual(ask(good)[0], 200)
        self.signed_in()

    def test_it_comes_back_twice(self):
        good = callback(self.start())
        self.assertEqual(ask(good)[0], 200)
        self.assertTrue(gone(good))
        self.signed_in()
        self.assertEqual(len(self.program.find("tree", "Accounts").rows), 4)  # one account with three tokens

    def test_it_comes_back_from_a_stale_tab(self):
        stale = callback(self.start())
        self.program.find("push button", "Cancel").click()
        self.program.wait_for_listeners()
        link = self.start()
        self.assertTrue(gone(stale))
        old, new = (url.split("?")[0] for url in (stale, with_query(callback(link))))
        status, _, page = ask(stale.replace(old, new))
        self.assertEqual(status, 400)
        self.assertIn("not the answer Tokenloupe waits for", page)
        self.says("A callback was refused because of its “state”")
        self.waits_on()
        self.sign_in(link)

    def test_the_provider_dies_between_consent_and_token(self):
        address = callback(self.start())
        self.sandbox.kill()
        status, _, page = ask(address)
        self.assertEqual(status, 200)
        self.assertIn("Not signed in", page)
        self.says("cannot be reached", "Check the address, the network and the proxy.")
        self.program.wait_for_listeners()
        link = self.start("Try again")  # with a sandbox of its own
        status, _, page = ask(callback(link))
        self.assertEqual(status, 200)
        self.program.wait_for_account()

    def test_the_window_is_closed_while_waiting(self):
        address = callback(self.start())
        self.assertEqual(self.program.close(), 0)
        self.assertTrue(gone(address))


unittest.main()
