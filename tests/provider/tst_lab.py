#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The 401 Lab at a certified provider's own resource, the userinfo endpoint.

    private_session --keyring tst_lab.py TOKENLOUPE_CLI
"""

import json
import unittest

from provider import Client, Provider


class Lab(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.provider = cls.enterClassContext(Provider())
        cls.client = Client(cls.provider)
        for name in ("ada", "bob"):
            cls.client.sign_in(name)

    def lab(self, *more):
        answer = self.client.run("lab", "GET", self.provider.issuer + "/me", "--account", "ada@example.test",
                                 "--format", "json", *more)
        return answer, json.loads(answer.stdout or "null")

    def test_names_what_it_does_its_own_way(self):
        answer, report = self.lab("--other-account", "bob@example.test")
        self.assertEqual(answer.returncode, 1, answer.stderr)
        found = {finding["id"]: finding["variants"] for finding in report["findings"]}
        self.assertEqual(found, {
            "refuses-padded-whitespace": ["padded-whitespace"],  # RFC 6750 2.1 has "Bearer" 1*SP
            "status-400": ["no-header", "wrong-scheme"],  # RFC 6750 3.1 has a 401 there
            "differs-without-credential": ["no-header", "wrong-scheme"]})
        self.assertTrue(report["conclusive"])

    def test_sees_that_a_token_dies_with_its_grant(self):
        self.client.sign_in("eve")
        answer, report = self.lab("--variants", "revoked", "--revoke-account", "eve@example.test")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertEqual([variant["status"] for variant in report["variants"]], [200, 401])


if __name__ == "__main__":
    unittest.main()
