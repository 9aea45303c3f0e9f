#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs in at a certified provider from a device that has no browser.

    private_session --keyring tst_device.py TOKENLOUPE_CLI
"""

import json
import re
import unittest
import urllib.parse

from provider import Client, Provider, visitor


class Person:
    """At another device, with the pages that the provider shows there."""

    def __init__(self):
        self.browser = visitor()

    def get(self, url):
        with self.browser.open(url) as answer:
            self.url, self.page = answer.geturl(), answer.read().decode()

    def post(self, **fields):
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.page))
        action = re.search(r'<form[^>]*action="([^"]+)"', self.page)
        where = urllib.parse.urljoin(self.url, action.group(1)) if action else self.url
        with self.browser.open(where, urllib.parse.urlencode(hidden | fields).encode()) as answer:
            self.url, self.page = answer.geturl(), answer.read().decode()

    def connect(self, device, confirm=True):
        self.get(device["verification_uri"])
        self.post(user_code=device["user_code"])
        self.post(user_code=device["user_code"], **({"confirm": "yes"} if confirm else {"abort": "yes"}))
        if confirm:
            self.post(prompt="login", login="ada", password="x")
            self.post(prompt="consent")


class Device(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.provider = cls.enterClassContext(Provider())

    def sign_in(self, confirm):
        client = Client(self.provider)
        with client.start("sign-in", "--provider", self.provider.issuer, *client.client, "--device", "--scope",
                          "openid email offline_access", "--format", "jsonl") as process:
            Person().connect(json.loads(process.stdout.readline()), confirm)
            out, err = process.communicate()
        return client, process.returncode, out, err

    def test_a_person_connects_the_device(self):
        client, code, out, err = self.sign_in(confirm=True)
        self.assertEqual(code, 0, err)
        self.assertEqual(json.loads(out)["subject"], "ada")
        token = client.token()
        self.assertEqual(token.returncode, 0, token.stderr)

    def test_a_person_refuses_it(self):
        _, code, out, err = self.sign_in(confirm=False)
        self.assertEqual((code, out), (3, ""))
        self.assertIn("access_denied", err)


unittest.main()
