#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Revokes a grant at a certified provider, and sees there that it is dead.

    private_session --keyring tst_ending.py TOKENLOUPE_CLI
"""

import json
import unittest

from provider import Client, Provider


class Ending(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.provider = cls.enterClassContext(Provider())

    def is_active(self, token):
        confidential = self.provider.confidential
        _, answer = self.provider.ask("/token/introspection", token=token, client_id=confidential["id"],
                                      client_secret=confidential["secret"])
        return answer["active"]

    def end(self, client, *more):
        answer = client.run("sign-out", "--format", "json", *more)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertEqual(json.loads(client.run("accounts", "--format", "json").stdout), [])
        return json.loads(answer.stdout)

    def test_a_revocation_kills_the_refresh_token(self):
        confidential = self.provider.confidential
        for client in (Client(self.provider), Client(self.provider, confidential["id"], confidential["secret"])):
            with self.subTest(client.client_id):
                refresh_token = client.refresh_token(client.sign_in("ada"))
                self.assertTrue(self.is_active(refresh_token))
                ended = self.end(client, "--revoke", "--prove")
                self.assertEqual(ended["revocation"], "done")
                self.assertEqual(ended["refresh_refused"]["error"], "invalid_grant")
                self.assertFalse(self.is_active(refresh_token))

    def test_a_sign_out_alone_leaves_the_grant(self):
        client = Client(self.provider)
        refresh_token = client.refresh_token(client.sign_in("ada"))
        self.assertIsNone(self.end(client)["revocation"])
        self.assertTrue(self.is_active(refresh_token))


unittest.main()
