#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Planted secrets pass through everything that keeps or writes something: requests, history, the lab and its reports, a
diagnosis, HARs, commands, copies, a support bundle, and all logs that there are. None of it may hold one, nor any
8-character piece of one, in any encoding. With --show-secrets they are found, or the search would prove nothing.

    private_session --keyring --screen tst_no_leaks.py TOKENLOUPE
"""

import http.server
import json
import os
import subprocess
import tempfile
import threading
import unittest

from window import CLI, SUPPORT, Browser, Window, desktop, wait_for
import pieces
import planted

LOUD = {"QT_LOGGING_RULES": "*=true"}
DEPTH = 2  # encodings in one another that are undone: of what is as large as logs, more take minutes


class Api(http.server.ThreadingHTTPServer):
    """Refuses who comes without the token, and repeats it; gives whoever has it more secrets than that."""

    def __init__(self, secrets):
        super().__init__(("127.0.0.1", 0), Handler)
        self.secrets = secrets
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        secrets, sent = self.server.secrets, self.headers.get("Authorization", "")
        if sent != f"Bearer {secrets['good'].text}":
            return self.answer(401, [("WWW-Authenticate", 'Bearer realm="api", error="invalid_token"')],
                               {"error": "invalid_token", "error_description": f"{sent} is not known"})
        return self.answer(200, [("Set-Cookie", f"sid={secrets['session'].text}; HttpOnly")],
                           {"access_token": secrets["answered"].text, "note": f"for {secrets['good'].text}"})

    do_POST = do_GET

    def answer(self, status, headers, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        for name, text in [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]:
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class NoLeaks(unittest.TestCase):
    def setUp(self):
        maker = planted.Maker(os.urandom(8))
        self.secrets = {"good": maker.access_token(), "bad": maker.access_token(), "answered": maker.access_token(),
                        "id": maker.jwt(), "client": maker.client_secret(), "key": maker.api_key(),
                        "session": maker.opaque_bearer(), "cookie": maker.opaque_bearer(), "query": maker.opaque_bearer()}
        self.given = self.enterContext(tempfile.TemporaryDirectory())  # files of the user, with the secrets in them
        self.folder = self.enterContext(tempfile.TemporaryDirectory())  # all that the program writes
        self.api = Api(self.secrets)
        self.addCleanup(self.api.close)
        self.url = f"http://127.0.0.1:{self.api.server_port}/items"

    # --- The search

    def leaks(self, folder):
        """(file, kind of the secret, what stands there) of each secret of which a piece is below the folder."""
        for place, _, names in os.walk(folder):
            for name in filter(lambda name: os.path.isfile(os.path.join(place, name)), names):  # and no socket
                with open(os.path.join(place, name), "rb") as file:
                    for kind, _, excerpt in pieces.pieces_found(file.read(), self.secrets.values(), DEPTH):
                        yield name, kind, excerpt

    def assert_clean(self, folder):
        self.assertEqual(list(self.leaks(folder)), [])
        search = subprocess.run([os.path.join(SUPPORT, "find_secrets"), folder], capture_output=True, text=True,
                                input="\n".join(one.text for one in self.secrets.values()))
        self.assertEqual(search.returncode, 0, search.stdout + search.stderr)

    # --- What a person does

    def give(self, name):
        """A file that holds the secret alone."""
        path = os.path.join(self.given, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.secrets[name].text)
        return path

    def out(self, name):
        return os.path.join(self.folder, name)

    def keep(self, name, text):
        with open(self.out(name), "ab") as file:
            file.write(text)

    def run_cli(self, name, *arguments, code=0):
        """What it says is kept under the name, and its logs with those of the others."""
        done = subprocess.run([CLI, *arguments, "--data-dir", self.out("data")], capture_output=True, env=os.environ | LOUD)
        self.assertEqual(done.returncode, code, done.stderr.decode()[-2000:])
        self.keep(name, done.stdout)
        self.keep("cli.log", done.stderr)

    def request(self, token):
        secrets = self.secrets
        return ["POST", f"{self.url}?access_token={secrets['query'].text}&fields=id", "-H", f"X-Api-Key: {secrets['key'].text}",
                "-H", f"Cookie: theme=dark; sid={secrets['cookie'].text}", "-H", "Content-Type: application/json",
                "-d", json.dumps({"client_secret": secrets["client"].text, "id_token": secrets["id"].text}),
                "--bearer-file", self.give(token)]

    def record(self):
        """A HAR with them, as a customer sends it."""
        for token in ("good", "bad"):
            path = os.path.join(self.given, f"customer-{token}.har")
            subprocess.run([CLI, "send", *self.request(token), "--show-secrets", "--no-history", "--har", path, "--data-dir",
                            self.given], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return path

    def use_the_command_line(self):
        for name, token, code in [("sent", "good", 0), ("refused", "bad", 1)]:
            for form in ("text", "json"):
                self.run_cli(f"{name}.{form}", "send", *self.request(token), "--format", form, code=code)
            self.run_cli(f"{name}.txt", "send", *self.request(token), "--har", self.out(f"{name}.har"), code=code)
            for form in ("curl", "curl-cmd", "httpie", "powershell"):
                self.run_cli(f"{name}.{form}", "send", *self.request(token), "--as", form)
        for form in ("text", "json", "markdown", "html", "junit"):
            self.run_cli(f"lab.{form}", "lab", "GET", self.url, "--bearer-file", self.give("good"), "--expired-file",
                         self.give("bad"), "--format", form, code=1)  # a scheme in small letters is refused
        har = self.record()
        for form in ("text", "json"):
            self.run_cli(f"diagnosis.{form}", "diagnose", "--har", har, "--format", form, code=1)
            self.run_cli(f"found.{form}", "scan", har, "--format", form)
            self.run_cli(f"inspected.{form}", "inspect", self.give("good"), "--format", form)
        self.run_cli("copied", "scan", har, "--redact", self.out("copy.har"))

    def save_file(self, program, name):
        program.find("text", "File name:").type(self.out(name))
        desktop.press("Return")
        wait_for(lambda: os.path.exists(self.out(name)), f"{name} to be written")

    def use_the_window(self):
        with Window(self.out("data"), Browser(), environment=LOUD) as program:
            program.find("page tab", "Request").click()
            program.authorize_with("Paste a token…")
            program.find("password text", "Token").type(self.secrets["bad"].text)
            program.find("push button", "Use").click()
            program.find("text", "URL").type(self.url).wait_for_text(self.url)
            program.find("push button", "Send").click()
            program.find("label", "401")
            program.find("push button", "Save support bundle…").click()
            program.find("push button", "Save…").click()
            self.save_file(program, "bundle.html")
            program.find("page tab", "History").click()
            program.find("table", "History").cell("401")
            program.find("push button", "Save as HAR").click()
            for key in ("Down", "Down", "Return"):
                desktop.press(key)
            self.save_file(program, "history.har")
            self.keep("window.log", program.written().encode())

    def test_nothing_of_a_session_holds_a_piece_of_a_secret(self):
        self.use_the_command_line()
        self.use_the_window()
        self.assertGreater(os.path.getsize(self.out("window.log")), 10_000)
        self.assertGreater(os.path.getsize(self.out("cli.log")), 5_000)
        for folder in (self.folder, os.environ["HOME"], os.environ["XDG_RUNTIME_DIR"]):
            self.assert_clean(folder)

    def test_what_is_shown_on_request_is_found(self):
        self.record()
        found = {kind for name, kind, _ in self.leaks(self.given) if name.endswith(".har")}
        self.assertEqual(found, {one.kind for one in self.secrets.values()})


unittest.main()
