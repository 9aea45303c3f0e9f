#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs in at a certified provider, in Chromium where a person would, and uses what comes of it.

    private_session --keyring tst_sign_in.py TOKENLOUPE_CLI
"""

import base64
import json
import unittest

from provider import Client, Provider, visitor


def part_of(token, index):
    part = token.split(".")[index]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class SignIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.provider = cls.enterClassContext(Provider())

    def token(self, client, *more):
        answer = client.token(*more)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout.strip()

    def is_active(self, token):
        """What the provider says of it."""
        confidential = self.provider.confidential
        status, answer = self.provider.ask("/token/introspection", token=token, client_id=confidential["id"],
                                           client_secret=confidential["secret"])
        self.assertEqual(status, 200, answer)
        return answer["active"]

    def test_a_person_signs_in_in_chromium_for_each_signature_algorithm(self):
        for algorithm in ("RS256", "PS256", "ES256", "EdDSA"):
            with self.subTest(algorithm):
                client = Client(self.provider, algorithm)
                account, report = client.sign_in_in_chromium("ada")
                self.assertEqual((account["issuer"], account["subject"], account["email"]),
                                 (self.provider.issuer, "ada", "ada@example.test"))
                self.assertEqual(account["scopes_granted"], ["openid", "email", "offline_access"])
                self.assertEqual(account["refresh_token"]["where"], "keychain")
                self.assertEqual((report["error"], report["clicks"]), ("", 2))
                self.assertNotIn("?", report["url"])  # the code is not left in the history

                token = self.token(client, "--type", "id")
                self.assertEqual(part_of(token, 0)["alg"], algorithm)
                judged = client.run("inspect", "--format", "json", "--discover", "--issuer", self.provider.issuer,
                                    "--client-id", algorithm, token)
                self.assertEqual(json.loads(judged.stdout)["verdict"], "valid", judged.stdout)

    def test_ten_refreshes_each_with_a_refresh_token_of_its_own(self):
        client = Client(self.provider)
        account = client.sign_in("ada")
        refresh_tokens, access_tokens = {client.refresh_token(account)}, set()
        for _ in range(10):
            access_tokens.add(self.token(client))
            refresh_tokens.add(client.refresh_token(account))
        self.assertEqual((len(refresh_tokens), len(access_tokens)), (11, 10))
        self.assertTrue(all(map(self.is_active, access_tokens)))

    def test_opaque_access_tokens_and_jwts(self):
        opaque = Client(self.provider)
        opaque.sign_in("ada")
        self.assertNotIn(".", self.token(opaque))

        jwt = Client(self.provider, "ES256")
        jwt.sign_in("ada", "--param", f"resource={self.provider.resource}")
        token = self.token(jwt)
        self.assertEqual(part_of(token, 0)["typ"], "at+jwt")
        self.assertEqual((part_of(token, 1)["aud"], part_of(token, 1)["sub"]), (self.provider.resource, "ada"))

    def test_a_client_secret_reaches_the_provider_as_it_is(self):
        confidential = self.provider.confidential
        client = Client(self.provider, confidential["id"], confidential["secret"])
        self.assertTrue(client.sign_in("ada")["confidential"])
        self.assertTrue(self.is_active(self.token(client)))

    def test_a_revoked_refresh_token_is_named_and_signing_in_again_heals(self):
        client = Client(self.provider)
        account = client.sign_in("ada")
        access = self.token(client)
        status, _ = self.provider.ask("/token/revocation", token=client.refresh_token(account), client_id="RS256")
        self.assertEqual(status, 200)
        self.assertFalse(self.is_active(access))
        refused = client.token()
        self.assertEqual((refused.returncode, refused.stdout), (3, ""))
        self.assertIn("invalid_grant", refused.stderr)
        self.assertNotIn("cut off", refused.stderr)  # this refresh token was not spent by a refresh

        self.assertEqual(client.sign_in("ada")["id"], account["id"])
        self.assertTrue(self.is_active(self.token(client)))

    def test_signing_out_with_revocation_ends_the_grant_at_the_provider(self):
        client = Client(self.provider)
        account = client.sign_in("ada")
        access, refresh = self.token(client), client.refresh_token(account)
        self.assertTrue(self.is_active(access))
        ended = client.run("sign-out", "--account", account["name"], "--revoke")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertFalse(self.is_active(access) or self.is_active(refresh))
        self.assertEqual(json.loads(client.run("accounts", "--format", "json").stdout), [])

    def test_a_person_who_says_no_makes_no_account(self):
        client = Client(self.provider)
        with client.start(*client.sign_in_arguments("--no-browser")) as process:
            browser = visitor()
            page = browser.open(process.stdout.readline().strip()).geturl()
            browser.open(page + "/abort").close()
            out, err = process.communicate()
        self.assertEqual((process.returncode, out), (3, ""))
        self.assertIn("access_denied", err)
        self.assertEqual(json.loads(client.run("accounts", "--format", "json").stdout), [])


unittest.main()
