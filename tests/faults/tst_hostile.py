#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever writes what tokenloupe-cli shows (a server, a provider, a token, a HAR, a command, a client file, a file's name)
sends nothing to the terminal that it would obey, in any command and any format, and no markup into a report. No report is a
table for a spreadsheet, where a cell could be a formula. (Of others, presets, sandbox and demo show only what they refuse.)

    private_session --keyring tst_hostile.py TOKENLOUPE_CLI
"""

import base64
import html.parser
import http.server
import json
import os
import pty
import re
import subprocess
import threading
import unittest
import xml.etree.ElementTree

from faults import CLI, PATIENCE, Home

# Sets the title, clears the screen, does the same in one character of Unicode, turns the text around, rings.
EVIL = "a\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe\x08\x7f"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"
# What a spreadsheet would take for a formula, and what Markdown or a browser would take for a link.
FORMULAS = ('=HYPERLINK("http://evil.example","x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1+1")
LINKS = "[x](http://evil.example) ![x](http://evil.example/y) <http://evil.example> www.evil.example a@evil.example `x` | *y*"
FORMATS = {"text", "json", "jsonl", "junit", "markdown", "html"}  # none that a spreadsheet reads as cells
OURS = re.compile(r"\x1b\[3[0-9]m|\x1b\[0m|\x1b\[K|\r\n?")  # colours, and a line that is written anew
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Evil(http.server.BaseHTTPRequestHandler):
    """A server and provider that says EVIL wherever it can."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        issuer = f"http://127.0.0.1:{self.server.server_port}"
        if "openid-configuration" in self.path:
            names = ("authorization_endpoint", "token_endpoint", "jwks_uri", "device_authorization_endpoint",
                     "userinfo_endpoint", "introspection_endpoint", "revocation_endpoint")
            return self.answer(200, {"issuer": issuer, **{name: f"{issuer}/{name}" for name in names}})
        if "device_authorization" in self.path:
            return self.answer(200, {"device_code": "x", "user_code": "ABCD-EFGH", "verification_uri": "https://login.example/device",
                                     "expires_in": 60, "interval": 1})
        if "formula" in self.path:
            return self.answer(401, {"error": FORMULAS[0], "error_description": FORMULAS[3] + LINKS, "error_uri": FORMULAS[1]})
        if "plain" in self.path:
            return self.answer(200, EVIL + MARKUP)
        return self.answer(401, {"error": "invalid_token" + EVIL, "error_description": EVIL + MARKUP,
                                 "error_uri": EVIL})

    do_POST = do_HEAD = do_GET

    def answer(self, status, value):
        said = FORMULAS[0].replace('"', "'") + LINKS if "formula" in self.path else EVIL
        body = (value if isinstance(value, str) else json.dumps(value, ensure_ascii="error" not in value)).encode()
        evil = said.encode().replace(b"\x08", b"").decode("latin-1")
        lines = [f"HTTP/1.1 {status} {evil}", f"X-{status}: {evil}", f"WWW-Authenticate: Bearer realm=\"{evil}\", error=\"{evil}\"",
                 "Content-Type: application/json", f"Content-Length: {len(body)}", "Connection: close", "", ""]
        self.wfile.write("\r\n".join(lines).encode("latin-1") + (b"" if self.command == "HEAD" else body))
        self.close_connection = True

    def log_message(self, *_):
        pass


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value, ensure_ascii=False).encode()).rstrip(b"=").decode()


class Hostile(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Evil)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.home = Home()
        self.given = Home()

    def give(self, name, text):
        path = self.given.path(name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def on_a_terminal(self, *arguments):
        """All that a terminal gets."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen(self.home.command(*arguments), stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError:  # how Linux says that nobody writes any more
            pass
        os.close(ours)
        process.wait(PATIENCE)
        self.assertGreaterEqual(process.returncode, 0)
        return shown.decode()

    def commands(self):
        """Each that --help names."""
        shown = subprocess.run([CLI, "--help"], capture_output=True, text=True, timeout=PATIENCE, check=True).stdout
        return re.findall("^  ([a-z-]+) ", shown, re.MULTILINE)

    def assert_tame(self, *arguments, shows="owned"):
        with self.subTest(arguments):
            shown = self.on_a_terminal(*arguments)
            self.assertIn(shows, shown)  # else it proves nothing
            self.assertIsNone(OBEYED.search(OURS.sub("", shown)), repr(shown))

    def token(self, name=MARKUP):
        return f"{part({'alg': 'RS256', 'kid': EVIL, 'typ': EVIL})}.{part({'iss': EVIL, 'sub': EVIL, 'name': name, EVIL: EVIL})}.AAAA"

    def give_accounts(self, *more):
        """A list of accounts that another program wrote."""
        account = {name: EVIL for name in ("id", "name", "issuer", "subject", "email", "client_id")} | {"provider": "other"}
        with open(self.home.path("accounts.json"), "w", encoding="utf-8") as file:
            json.dump({"version": 1, "accounts": [account, *(account | other for other in more)]}, file, ensure_ascii=False)

    def har(self):
        evil = [{"name": "X-Evil", "value": EVIL}, {"name": EVIL, "value": EVIL}]
        refused = {"error": {"code": 401, "message": EVIL, "errors": [{"reason": EVIL, "message": EVIL}]}}
        entry = {"startedDateTime": "2026-01-01T00:00:00Z", "time": 1, "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0},
                 "request": {"method": "GET", "url": f"https://www.googleapis.com/drive/v3/files?q={EVIL}", "httpVersion": EVIL,
                             "headers": [*evil, {"name": "Authorization", "value": "Bearer " + self.token()}], "queryString": [],
                             "cookies": [], "headersSize": -1, "bodySize": -1},
                 "response": {"status": 401, "statusText": EVIL, "httpVersion": EVIL, "headers": evil, "cookies": [],
                              "content": {"size": 1, "mimeType": "application/json", "text": json.dumps(refused)},
                              "redirectURL": EVIL, "headersSize": -1, "bodySize": -1}}
        return self.give("evil.har", json.dumps({"log": {"version": "1.2", "creator": {"name": EVIL, "version": EVIL},
                                                         "entries": [entry]}}, ensure_ascii=False))

    def test_a_server(self):
        bearer = self.give("bearer", "owned-by-us-0123456789")
        for path in ("/refused", "/plain"):
            for form in ("text", "json"):
                self.assert_tame("send", "GET", self.url + path, "--bearer-file", bearer, "--format", form)
        for form in ("text", "json", "markdown", "html", "junit"):
            self.assert_tame("lab", "GET", self.url, "--bearer-file", bearer, "--variants", "no-header,wrong-scheme", "--format", form)

    def test_a_provider(self):
        for command in (["sign-in", "--provider", self.url, "--client-id", "c", "--device", "--timeout", "3"],
                        ["userinfo", "ya29.abcdefghij", "--provider", self.url],
                        ["introspect", "opaque-token-of-somebody", "--provider", self.url, "--client-id", "c"]):
            self.assert_tame(*command)

    def test_a_token(self):
        given = self.give("token", self.token())
        other = self.give("other", self.token(name=EVIL))
        lines = self.give("lines", f"{self.token()}\n{EVIL}\n{self.token(name=EVIL)}\n")
        for form in ("text", "json", "jsonl"):
            self.assert_tame("inspect", given, "--format", form)
            self.assert_tame("inspect", lines, "--lines", "--format", form)
            self.assert_tame("diff", given, other, "--format", form)
            self.assert_tame("scan", given, "--format", form)
        self.assert_tame("inspect", given, "--explain")
        self.assert_tame("inspect", given, "--repair")

    def test_a_file_and_its_name(self):
        name = EVIL.replace("/", "")
        for command in ("scan", "client"):
            self.assert_tame(command, self.given.path(name))  # which is not there
        path = self.give(name, f"{EVIL} refresh_token={self.token()} {EVIL}")
        for form in ("text", "json"):
            self.assert_tame("scan", path, "--format", form)
        self.assert_tame("diagnose", "--har", self.given.path("none" + name))

    def test_a_har(self):
        for form in ("text", "json"):
            self.assert_tame("diagnose", "--har", self.har(), "--format", form, shows="401")
            self.assert_tame("scan", self.har(), "--format", form)

    def test_a_client_file(self):
        client = {"client_id": EVIL + ".apps.googleusercontent.com", "project_id": EVIL, "client_secret": "GOCSPX-x",
                  "redirect_uris": [EVIL, "http://localhost"], "auth_uri": EVIL, "token_uri": EVIL}
        for kind in ("installed", "web"):
            for form in ("text", "json"):
                self.assert_tame("client", self.give("client.json", json.dumps({kind: client}, ensure_ascii=False)),
                                 "--format", form)

    def test_a_list_of_accounts_that_another_program_wrote(self):
        self.give_accounts()
        for form in ("text", "json"):
            self.assert_tame("accounts", "--format", form)
        for command in (["token"], ["token", "--account", "nobody"], ["send", "GET", self.url, "--account", EVIL],
                        ["tokeninfo", "--account", EVIL], ["userinfo", "--account", EVIL], ["introspect", "--account", EVIL],
                        ["sign-out", "--account", "nobody"], ["sign-out"]):
            self.assert_tame(*command)
        self.give_accounts({"id": "second"})
        for command in ("token", "sign-out"):  # of which?
            self.assert_tame(command)

    def test_a_request_as_the_command_of_another_program(self):
        body = self.give("body", EVIL + MARKUP)
        for program in ("curl", "curl-cmd", "httpie", "powershell"):
            self.assert_tame("send", "POST", self.url, "--data", "@" + body, "--as", program)

    def test_words_that_are_none_of_the_commands(self):
        for command in self.commands():
            self.assert_tame(command, "--format", EVIL)
        for command in ([EVIL], ["sandbox", "--fault", EVIL], ["send", "--preset", EVIL], ["demo", EVIL]):
            self.assert_tame(*command)

    def test_no_format_is_a_table_for_a_spreadsheet(self):
        formats = set()
        for command in self.commands():
            refused = self.home.run(command, "--format", "csv")
            self.assertEqual(refused.returncode, 2)
            formats.update(re.fullmatch("--format: it is one of (.+), not “csv”\\.\n", refused.stderr).group(1).split(", "))
        self.assertEqual(formats, FORMATS)
        given = self.give("token", self.token())
        for ending in ("csv", "tsv", "xls", "xlsx", "ods", "slk"):
            refused = self.home.run("inspect", given, "--report", self.given.path("report." + ending))
            self.assertEqual((refused.returncode, refused.stderr), (2, "--report: the file's name ends in .md, .html or .json.\n"))
            refused = self.home.run("lab", "GET", self.url, "--bearer-file", given, "--out", self.given.path("report." + ending))
            self.assertEqual((refused.returncode, refused.stderr),
                             (2, "--out: the file's name ends in .txt, .json, .xml, .md or .html.\n"))

    def test_formulas_and_links_are_plain_text_in_each_report(self):
        claims = dict(zip(("iss", "sub", "name", "email", "x", "y"), FORMULAS)) | {"z": LINKS, FORMULAS[0]: FORMULAS[0]}
        given = self.give("token", f"{part({'alg': 'RS256', 'kid': FORMULAS[0]})}.{part(claims)}.AAAA")
        bearer = self.give("bearer", "owned-by-us-0123456789")
        out = Home()
        for ending in ("md", "html", "json"):
            self.on_a_terminal("inspect", given, "--report", out.path("token." + ending))
        for form, ending in (("markdown", "md"), ("html", "html"), ("json", "json"), ("junit", "xml"), ("text", "txt")):
            self.on_a_terminal("lab", "GET", self.url + "/formula", "--bearer-file", bearer, "--variants", "no-header",
                               "--format", form, "--out", out.path("lab." + ending))
        files = out.files()
        self.assertEqual(len(files), 8)
        self.assertNotEqual(markdown_that_acts(LINKS), [])  # else it proves nothing
        for name, data in files.items():
            with self.subTest(name):
                text = data.decode()
                self.assertIn("HYPERLINK(", text)  # it is told of
                if name.endswith(".md"):
                    self.assertEqual(markdown_that_acts(text), [])
                elif name.endswith(".html"):
                    self.assertEqual(Page(text).dangerous, [])
        tags = {element.tag for element in xml.etree.ElementTree.fromstring(files["lab.xml"]).iter()}
        self.assertLessEqual(tags, {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"})
        self.assertEqual(json.loads(files["token.json"])["claims"], claims)  # for programs, as it is
        for cell in (*claims.values(), FORMULAS[0]):
            self.assertIn(cell.replace("\t", "<U+0009>").replace("\r", "<U+000D>"), Page(files["token.html"].decode()).cells)

    def test_reports_run_nothing(self):
        bearer = self.give("bearer", "owned-by-us-0123456789")
        given = self.give("token", self.token())
        out = Home()
        self.on_a_terminal("lab", "GET", self.url, "--bearer-file", bearer, "--variants", "no-header", "--format", "html", "--out",
                           out.path("lab.html"))
        self.on_a_terminal("inspect", given, "--report", out.path("token.html"))
        for name, data in out.files().items():
            with self.subTest(name):
                text = data.decode()
                self.assertIn("alert(", text)  # it is told of
                self.assertEqual(Page(text).dangerous, [])
                self.assertIsNone(OBEYED.search(text))
        self.assertEqual(len(out.files()), 2)


ESCAPED = r"\\[!-/:-@\[-`{-~]"  # CommonMark 2.4


def markdown_that_acts(text):
    """What would be a link, an image, HTML or emphasis; and rows of a table that have not as many cells as the one before."""
    plain = re.sub(ESCAPED + r"|(`+)(?!`).+?(?<!`)\1(?!`)", "", text)  # without code, which is shown as it is
    widths = [re.sub(ESCAPED, "", line).count("|") for line in text.splitlines()]
    return re.findall(r"[<>`*_\[\]]|://|www\.|\w@\w", plain) + [
        after for before, after in zip(widths, widths[1:]) if before and after and before != after]


class Page(html.parser.HTMLParser):
    """What a browser would load or run, and the text of each cell of a table."""

    def __init__(self, text):
        super().__init__()
        self.dangerous = []
        self.cells = []
        self.feed(text)

    def handle_data(self, text):
        if self.get_starttag_text() == "<td>":
            self.cells.append(text)

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "img", "iframe", "object", "embed", "link", "base", "form"):
            self.dangerous.append(tag)
        self.dangerous += [name for name, value in attributes if name.startswith("on") or name in ("src", "href")]


unittest.main()
