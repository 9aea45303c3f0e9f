#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""find_secrets finds what it has to, says nothing of the secret itself, and cannot pass by not looking."""

import base64
import contextlib
import importlib.machinery
import importlib.util
import io
import os
import re
import socket
import subprocess
import tempfile
import unittest
import unittest.mock
import urllib.parse

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "find_secrets")
SECRET = "1//0sandbox+refresh/tóken-7f3a?x"
OTHER = "ya29.sandbox-another-secret"


def leaked(secret):
    """The forms as other programs write them."""
    raw = secret.encode()
    yield "as it is", raw
    yield "in a Qt string", secret.encode("utf-16-le")
    yield "in JSON of those that escape slashes", raw.replace(b"/", b"\\/")
    yield "in a form", urllib.parse.quote_plus(secret).encode()
    yield "in a form of another program", re.sub("%..", lambda match: match[0].lower(), urllib.parse.quote_plus(secret)).encode()
    yield "in a path", urllib.parse.quote(secret).encode()
    for before in range(4):
        text = b"x" * before + raw + b"yy"
        yield f"in base64, {before} bytes in", base64.b64encode(text)
        yield f"in base64url, {before} bytes in", base64.urlsafe_b64encode(text).rstrip(b"=")


class FindSecrets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, data):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        return path

    def find(self, *places, secrets=f"{OTHER}\n{SECRET}\n"):
        return subprocess.run([TOOL, *places], input=secrets, capture_output=True, text=True, check=False)

    def test_every_form_is_found_and_named(self):
        paths = {form: self.write(f"deep/er/{form}", b"before " + data + b" after") for form, data in leaked(SECRET)}
        result = self.find(self.folder)
        self.assertEqual(result.returncode, 1, result.stderr)
        for form, path in paths.items():
            with self.subTest(form):
                self.assertRegex(result.stdout, f"(?m)^{re.escape(path)}: byte ([7-9]|1[0-9]): secret 2, ")
        self.assertNotIn("secret 1", result.stdout)
        self.assertNotIn(SECRET, result.stdout + result.stderr)

    def test_a_name_of_a_file_is_searched(self):
        path = self.write(OTHER, b"")
        self.assertIn(f"{path}: its name: secret 1, plain", self.find(self.folder).stdout)

    def test_a_single_file_is_searched(self):
        self.assertEqual(self.find(self.write("log", OTHER.encode())).returncode, 1)

    def test_what_is_clean_passes_and_stays_as_it_was(self):
        self.write("log", SECRET[:-1].encode() + b"\n" + OTHER[1:].encode())
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(os.path.join(self.folder, "socket"))
            result = self.find(self.folder)
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)
        self.assertEqual(sorted(os.listdir(self.folder)), ["log", "socket"])

    def test_a_search_that_cannot_be_made_says_so(self):
        for case, result in {"no such place": self.find(self.folder + "/absent"),
                             "no secrets": self.find(self.folder, secrets="\n"),
                             "a short secret": self.find(self.folder, secrets="short")}.items():
            with self.subTest(case):
                self.assertEqual(result.returncode, 2)
                self.assertRegex(result.stderr, r"^find_secrets: .+\n$")

    def test_a_search_that_misses_a_single_form_fails(self):
        loader = importlib.machinery.SourceFileLoader("find_secrets", TOOL)
        tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("find_secrets", loader))
        loader.exec_module(tool)
        all_forms = tool.forms
        for missed in {form for form, _ in tool.written(SECRET)}:
            with self.subTest(missed), unittest.mock.patch.object(
                    tool, "forms", lambda secret, missed=missed: {needle: form for needle, form in all_forms(secret).items()
                                                                  if form != missed}):
                self.assertFalse(tool.control_is_found(self.folder))
        self.assertTrue(tool.control_is_found(self.folder))

    def test_a_search_that_finds_no_control_fails(self):
        loader = importlib.machinery.SourceFileLoader("find_secrets", TOOL)
        tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("find_secrets", loader))
        loader.exec_module(tool)
        secrets = self.write("secrets", SECRET.encode())
        with unittest.mock.patch.object(tool, "contents", lambda path: b""), \
                unittest.mock.patch("sys.argv", ["find_secrets", "--secrets", secrets, self.folder]), \
                contextlib.redirect_stderr(io.StringIO()):
            self.assertEqual(tool.main(), 3)


unittest.main()
