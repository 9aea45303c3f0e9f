#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find tokens in its window, with files as people have them: searched, filtered, sorted, opened, diagnosed, copied without
their secrets, and stopped.

    private_session --keyring --screen tst_find_tokens.py TOKENLOUPE
"""

import gzip
import json
import os
import quopri
import subprocess
import tempfile
import unittest
import zipfile

from window import SUPPORT, Browser, Window, desktop, wait_for
import planted  # in the folder that window.py names

BIG = 400_000_000  # bytes: long enough to stop it


def secrets_of(seed):
    maker = planted.Maker(seed)
    return [kind(maker) for kind in maker.KINDS]


def text_of(secrets):
    return "\n\n".join(planted.in_context(one) for one in secrets)


def random_parts(secrets):
    """Those of a key are the lines between its first and its last."""
    return [part for one in secrets for part in (one.text.splitlines()[1:-1] if one.kind == "PEM" else [one.random_part])]


def har(secrets):
    """The first exchange was refused."""
    entries = [{"startedDateTime": "2026-11-26T06:14:39.123Z", "time": 12, "cache": {}, "timings": {"send": 0, "wait": 12, "receive": 0},
                "request": {"method": "GET", "url": f"https://www.googleapis.com/drive/v3/files/{number}", "httpVersion": "HTTP/1.1",
                            "headers": [{"name": "Authorization", "value": f"Bearer {one.text}"}] if one.kind != "PEM" else [],
                            "queryString": [], "cookies": [], "headersSize": -1, "bodySize": -1},
                "response": {"status": 200 if number else 401, "statusText": "", "httpVersion": "HTTP/1.1", "headers": [], "cookies": [],
                             "content": {"mimeType": "text/plain", "size": 0, "text": one.text if one.kind == "PEM" else ""},
                             "redirectURL": "", "headersSize": -1, "bodySize": -1}}
               for number, one in enumerate(secrets)]
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537"}, "entries": entries}}).encode()


def mail(secrets):
    text = quopri.encodestring(("Grüße,\n\n" + text_of(secrets)).encode()).decode()
    return (f"From: alice@example.com\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{text}").encode()


class FindTokens(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.copies = self.enterContext(tempfile.TemporaryDirectory())

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)

    def open(self):
        self.program = self.enterContext(Window(self.enterContext(tempfile.TemporaryDirectory()), Browser()))
        self.program.find("page tab", "Find tokens").click()

    def click(self, name):
        self.program.find("push button", name).click()

    def choose_file(self, path):
        self.program.find("text", "File name:").type(path).wait_for_text(path)
        desktop.press("Return")

    def search(self, name):
        self.click("Search file…")
        self.choose_file(self.path(name))

    def rows(self):
        return self.program.find("table", "What was found").rows

    def summary(self, text):
        self.program.find("label", text=text)

    def leaks(self, secrets):
        """What a search that shares no code with the program finds in the folder of the copies."""
        search = subprocess.run([os.path.join(SUPPORT, "find_secrets"), self.copies], input="\n".join(random_parts(secrets)), text=True,
                                capture_output=True)
        self.assertIn(search.returncode, (0, 1), search.stderr)
        return search.stdout

    def copy(self, name):
        """Saves the redacted copy, after a look at the preview."""
        out = os.path.join(self.copies, name)
        self.click("Save redacted copy…")
        self.program.find("label", text="places will hold a label in place of a secret")
        self.program.find("table", "Replaced secrets").cell("ACCESS#1")
        self.click("Save…")
        self.choose_file(out)
        self.summary(f"The copy is in {out}")
        return out

    def test_each_kind_of_file(self):
        kinds = {"session.har": har, "app.log.gz": lambda secrets: gzip.compress(text_of(secrets).encode()), "mail.eml": mail}
        planted_in = {name: secrets_of(seed) for seed, name in enumerate(kinds, 1)}
        for name, make in kinds.items():
            self.write(name, make(planted_in[name]))
        planted_in["all.zip"] = sum(planted_in.values(), [])
        with zipfile.ZipFile(self.path("all.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("session.har", "mail.eml"):
                archive.write(self.path(name), name)
            archive.writestr("app.log", text_of(planted_in["app.log.gz"]))
        self.open()
        for name, secrets in planted_in.items():
            with self.subTest(name):
                self.search(name)
                self.summary("secrets in")
                self.assertGreaterEqual(len(self.rows()), len(secrets))
                self.copy(name)
                self.assertEqual(self.leaks(secrets), "")
        with zipfile.ZipFile(os.path.join(self.copies, "all.zip")) as archive:
            self.assertEqual(archive.namelist(), ["session.har", "mail.eml", "app.log"])
            archive.extractall(os.path.join(self.copies, "unpacked"))
        with gzip.open(os.path.join(self.copies, "app.log.gz")) as packed, open(os.path.join(self.copies, "app.log"), "wb") as log:
            log.write(packed.read())
        self.assertEqual(self.leaks(planted_in["all.zip"]), "")
        with open(os.path.join(self.copies, "session.har"), "rb") as file:
            self.assertEqual(len(json.load(file)["log"]["entries"]), len(planted_in["session.har"]))

    def test_what_the_copies_are_searched_with_finds_the_originals(self):
        self.copies = self.folder
        secrets = secrets_of(1)
        self.write("app.log", text_of(secrets).encode())
        self.assertEqual(len({line.split(": ")[2] for line in self.leaks(secrets).splitlines()}),
                         len(random_parts(secrets)))

    def test_filter_sort_open_and_diagnose(self):
        secrets = secrets_of(4)
        self.write("session.har", har(secrets))
        self.open()
        self.search("session.har")
        self.summary("secrets in")
        rows = self.rows()
        self.program.find("text", "Filter what was found").type("accounts.example").wait_for_text("accounts.example")
        self.program.find("label", text="Nothing of it fits")
        self.program.find("text", "Filter what was found").type("JWT").wait_for_text("JWT")
        wait_for(lambda: [row[1] for row in self.rows()] == ["JWT#1"], "the JWT alone to be shown")
        desktop.press("ctrl+a")
        desktop.press("Delete")
        wait_for(lambda: len(self.rows()) == len(rows), "all of it to be shown again")
        self.program.find("table column header", "Kind").click()
        wait_for(lambda: [row[0] for row in self.rows()] == sorted(row[0] for row in rows), lambda: f"{self.rows()} to be sorted")
        self.program.find("table column header", "Kind").click()
        wait_for(lambda: [row[0] for row in self.rows()] == sorted((row[0] for row in rows), reverse=True), "the reverse")

        self.click("Diagnose")
        refused = self.program.find("table", "Refused requests")
        self.assertEqual(len(refused.rows), 1)
        refused.cell("401")
        desktop.press("Escape")
        self.program.find("table", "What was found").cell("JWT#1").click()
        self.click("Open")
        self.program.find("table", "Claims").cell("https://login.example.com")
        self.assertEqual(self.program.nameless(), [])

    def test_stop(self):
        line = b"2026-11-26T06:14:39Z nothing to be seen in this line of a log, whose token=" + b"x" * 20 + b"\n"
        with open(self.path("big.log"), "wb") as file:
            for _ in range(BIG // (len(line) * 10_000)):
                file.write(line * 10_000)
        self.open()
        self.search("big.log")
        self.program.find("progress bar", "Progress")
        self.click("Stop")
        self.summary("Stopped.")
        self.assertTrue(self.program.find("push button", "Search file…").enabled)
        self.write("small.log", text_of(secrets_of(5)).encode())
        self.search("small.log")
        self.summary("secrets in")


unittest.main()
