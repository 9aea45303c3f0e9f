#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal that people meet, in the window, against a sandbox that refuses so: the headline names the cause, and the
remedy is a click away.

    private_session --keyring --screen tst_refusals.py TOKENLOUPE
"""

import tempfile
import unittest

from window import ALICE, BOB, Browser, Sandbox, Window, ask, sign_in, token, wait_for

SCOPES = ["openid", "email", "profile", "https://www.googleapis.com/auth/drive"]
ABOUT = "/about?fields=user"
ME = "/user/v1/me"


class Refusals(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.sandbox = Sandbox(self.data)
        self.addCleanup(lambda: self.sandbox.kill())
        sign_in(self.data, ALICE, SCOPES)

    # --- What somebody at the other end does

    def restart_sandbox(self, *arguments):
        """On the same port, with the grants that there are."""
        self.sandbox.kill()
        self.sandbox = Sandbox(self.data, *arguments)

    def token(self, kind):
        return token(self.data, kind)

    # --- What a person at the window does

    def open(self):
        self.program = self.enterContext(Window(self.data, Browser()))
        self.program.find("page tab", "Request").click()
        self.program.wait_for_account()

    def hand_over(self, choice, name, credential):
        self.program.authorize_with(choice)
        self.program.find("password text", name).type(credential)
        self.program.find("push button", "Use").click()

    def send(self, api, path):
        url = self.sandbox.address[api] + path
        self.program.find("text", "URL").type(url).wait_for_text(url)
        self.program.find("push button", "Send").click()

    def answer(self, status):
        self.program.find("label", status)

    def headline(self, text):
        self.program.find("label", text=text)

    def click(self, button):
        """The first of its name: a remedy stands in the banner and beside its cause."""
        wait_for(lambda: self.program.all("push button", button), f"a button “{button}”")[0].click()

    # --- The refusals

    def test_the_wrong_kind_of_token(self):
        self.open()
        self.program.authorize_with(f"{ALICE} · ID token")
        self.send("drive", ABOUT)
        self.answer("401")
        self.headline("An ID token was sent to Drive")
        self.click("Use the access token")
        self.answer("200")

    def test_an_expired_token_is_refreshed_and_sent_again(self):
        self.open()
        self.send("drive", ABOUT)
        self.answer("200")
        self.restart_sandbox("--clock-skew", "7200")  # by this computer's clock it is good, so it goes out
        self.send("drive", ABOUT)
        self.answer("401")
        self.headline("This computer's clock is wrong")
        self.program.find("table", "Possible causes").cell("The access token has expired.").click()
        self.click("Refresh and resend")
        self.answer("200")

    def test_a_token_that_its_server_forgot(self):
        self.open()
        self.send("drive", ABOUT)
        self.answer("200")
        self.restart_sandbox("--fault", "drive-401-once")
        self.send("drive", ABOUT)
        self.answer("401")
        self.headline("revoked")
        self.program.find("push button", text="Refresh at").click()
        self.program.find("push button", text="Refresh and resend; refresh token to").click()
        self.headline("with a fresh one the same request got 200")

    def test_an_expired_token(self):
        self.restart_sandbox("--clock-skew", "-7200")
        token = self.token("id")
        self.restart_sandbox()
        self.open()
        self.hand_over("Paste a token…", "Token", token)
        self.send("aodocs", ME)
        self.answer("401")
        self.headline("The ID token has expired")

    def test_a_revoked_token(self):
        self.open()
        self.send("drive", ABOUT)
        self.answer("200")
        form = {"token": self.token("access")}
        self.assertEqual(ask(self.sandbox.address["issuer"] + "/revoke", form)[0], 200)
        self.send("drive", ABOUT)
        self.answer("401")
        self.headline("revoked")

    def test_a_missing_scope(self):
        sign_in(self.data, BOB, SCOPES[:3])  # all but Drive's
        self.open()
        self.program.authorize_with(f"{BOB} · access token")
        self.send("drive", ABOUT)
        self.answer("403")
        self.headline("The token lacks the scope")

    def test_a_client_that_is_not_on_the_list(self):
        self.restart_sandbox("--fault", "not-allow-listed")
        self.open()
        self.send("aodocs", ME)
        self.answer("401")
        self.headline("allow-list")

    def test_a_file_of_somebody_else(self):
        self.open()
        self.send("drive", "/files/1sandboxB01?supportsAllDrives=true")
        self.answer("404")
        self.headline("another person")

    def test_a_clock_that_is_wrong(self):
        token = self.token("id")
        self.restart_sandbox("--clock-skew", "7200")
        self.open()
        self.hand_over("Paste a token…", "Token", token)
        self.send("aodocs", ME)
        self.answer("401")
        self.headline("This computer's clock is wrong")

    def test_an_api_that_is_not_enabled(self):
        self.restart_sandbox("--fault", "drive-disabled")
        self.open()
        self.send("drive", ABOUT)
        self.answer("403")
        self.headline("not enabled")

    def test_a_scheme_in_lower_case(self):
        token = self.token("access")
        self.open()
        self.program.authorize_with("Nothing")
        self.program.find("page tab", "Headers").click()
        self.program.find("text", "Request headers").type(f"Authorization: bearer {token}")
        self.send("aodocs", ME)
        self.answer("401")
        self.headline("spelling")

    def test_a_security_code_that_is_none(self):
        self.open()
        self.hand_over("Enter a security code…", "Security code", "a1b2c3d4-e5f6-7890-abcd-ef0123456789")
        self.send("aodocs", ME)
        self.answer("403")
        self.headline("AODocs does not know the security code")


unittest.main()
