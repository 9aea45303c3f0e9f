#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""browser.py clicks its way through real pages, and tells the truth when it cannot."""

import html
import http.server
import json
import os
import subprocess
import tempfile
import threading
import unittest
import urllib.parse

BROWSER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "browser", "xdg-open")
PAGES = {
    "/": ("Choose an account", "<a href='/consent?who=grace'>Grace <small>grace@example.test</small></a>"
          "<a href='/consent?who=ada'>Ada <small>ada@example.test</small></a><a hidden href='/wrong'>Ada hidden</a>"),
    "/consent": ("Consent", "<form action='/done' method='post'><button name=a value=no>Don’t allow</button>"
                 "<button name=a value=yes>Allow</button></form>"
                 "<script>document.forms[0].insertAdjacentHTML('beforeend', '<input name=q type=hidden value=' + location.search + '>')</script>"),
    "/login": ("Login", "<form action='/done' method='post'><input name=who><input name=word type=password>"
               "<input name=token type=hidden><button>Sign in</button></form>"),
    "/slow": ("Slow", "<p></p><script>setTimeout(() => document.querySelector('p').innerHTML = '<button>Late</button>', 400)</script>"),
    "/outside": ("Outside", "<p id=p>waiting</p><script>fetch('http://example.com/').then(() => p.innerText = 'reached',"
                 " () => p.innerText = 'not reached')</script>"),
}


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        title, body = PAGES.get(urllib.parse.urlsplit(self.path).path, ("Not found", ""))
        self.answer(title, body)

    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer("Done", html.escape(urllib.parse.unquote(form)))

    def answer(self, title, body):
        page = f"<!doctype html><meta charset=utf-8><title>{title}</title><h1>{title}</h1>{body}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.site = f"http://127.0.0.1:{server.server_port}"
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name

    def visit(self, path, *arguments):
        report = os.path.join(self.folder, "report.json")
        environment = os.environ | {"TOKENLOUPE_BROWSER": json.dumps(["--report", report, *arguments])}
        result = subprocess.run([BROWSER, self.site + path], env=environment, capture_output=True, text=True, check=False)
        with open(report, encoding="utf-8") as file:
            return result, json.load(file)

    def test_clicks_the_account_and_the_consent(self):
        pictures = os.path.join(self.folder, "pictures")
        result, report = self.visit("/", "--click", "ada@example.test", "--click", "Allow", "--until", "a=yes",
                                    "--screenshots", pictures)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual((report["clicks"], report["url"], report["error"]), (2, self.site + "/done", ""))
        self.assertIn("q=?who=ada", report["text"])
        self.assertEqual([page["title"] for page in report["pages"]], ["Choose an account", "Consent", "Done"])
        with open(os.path.join(pictures, "2.png"), "rb") as picture:
            self.assertEqual(picture.read(8), b"\x89PNG\r\n\x1a\n")

    def test_types_into_fields_in_the_order_of_its_arguments(self):
        result, report = self.visit("/login", "--type", "who=ada=é", "--type", "word=x", "--click", "Sign in",
                                    "--until", "who=ada=é&word=x")
        self.assertEqual((result.returncode, report["clicks"]), (0, 1), result.stderr)
        _, report = self.visit("/login", "--type", "token=x", "--timeout", "1")
        self.assertIn("one field named “token”", report["error"])

    def test_waits_for_what_a_script_shows_later(self):
        result, report = self.visit("/slow", "--click", "Late")
        self.assertEqual((result.returncode, report["clicks"]), (0, 1), result.stderr)

    def test_says_what_it_waited_for(self):
        for case, path, click, why in [("nothing has the text", "/", "Cancel", "one control with the text “Cancel”"),
                                       ("two have it", "/", "example.test", "2 controls have it"),
                                       ("it is hidden", "/", "Ada hidden", "one control with the text “Ada hidden”")]:
            with self.subTest(case):
                result, report = self.visit(path, "--click", click, "--timeout", "1")
                self.assertEqual((result.returncode, report["clicks"]), (1, 0))
                self.assertIn(why, report["error"])
                self.assertEqual(report["title"], "Choose an account")

    def test_reaches_this_machine_only(self):
        _, report = self.visit("/outside", "--until", "reached")
        self.assertIn("not reached", report["text"])


unittest.main()
