# SPDX-License-Identifier: GPL-3.0-or-later
"""The certified provider of tests/support/oidc_provider in a process of its own, and tokenloupe-cli as its client.

The tests of this folder run in tests/support/private_session --keyring and get tokenloupe-cli as their argument.
"""

import base64
import http.cookiejar
import json
import os
import select
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SUPPORT = os.path.join(TREE, "tests", "support")
BROWSER = os.path.join(SUPPORT, "browser", "xdg-open")
INSTALLED = os.path.join(TREE, "build", "oidc_provider")
CLI = sys.argv.pop()
LONG_LIFE = ("--min-ttl", "100000")
PATIENCE = 60  # seconds; only a hang takes so long


class Provider:
    """Ends with the `with` it is used in."""

    def __init__(self, token_delay=0):
        """`token_delay`: milliseconds that a token request takes."""
        if not os.path.isdir(os.path.join(INSTALLED, "node_modules", "oidc-provider")):
            sys.exit(f"The certified provider is not installed in {INSTALLED}: tests/run installs it, from npm.")
        script = os.path.join(SUPPORT, "oidc_provider", "provider.mjs")
        self.process = subprocess.Popen(["node", script, INSTALLED, str(token_delay)], stdout=subprocess.PIPE, bufsize=0)
        about = json.loads(self.process.stdout.readline())
        self.issuer = about["issuer"]
        self.resource = about["resource"]
        self.confidential = about["confidential"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def wait_until_it_acts(self, start):
        """What `start` returned, as soon as the provider has carried out a token request since, and before it answers. Only
        one with a `token_delay` tells."""
        lines = self.process.stdout.fileno()
        while select.select([lines], [], [], 0)[0]:
            os.read(lines, 4096)
        started = start()
        if not select.select([lines], [], [], PATIENCE)[0]:
            raise AssertionError("no token request came")
        return started

    def ask(self, path, **form):
        """The answer to a POST of the form, as (status, JSON)."""
        request = urllib.request.Request(self.issuer + path, urllib.parse.urlencode(form).encode())
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                status, body = answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            status, body = refusal.code, refusal.read()
        return status, json.loads(body or b"null")


class Client:
    """tokenloupe-cli with a data folder of its own, for one of the provider's clients."""

    def __init__(self, provider, client_id="RS256", secret=None):
        self.provider = provider
        self.client_id = client_id
        self.data = tempfile.mkdtemp(prefix="client.")  # goes with the session
        self.client = ["--client-id", client_id]
        if secret:
            path = os.path.join(self.data, "secret")
            with open(path, "w", encoding="utf-8") as file:
                file.write(secret)
            self.client += ["--client-secret-file", path]

    def command(self, *arguments):
        return [CLI, arguments[0], "--data-dir", self.data, *arguments[1:]]

    def run(self, *arguments, environment=None):
        return subprocess.run(self.command(*arguments), env=os.environ | (environment or {}), capture_output=True,
                              text=True, timeout=PATIENCE, check=False)

    def start(self, *arguments):
        return subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def sign_in_arguments(self, *more):
        return ["sign-in", "--provider", self.provider.issuer, *self.client, "--scope", "openid email offline_access",
                "--prompt", "consent", "--format", "json", *more]

    def sign_in(self, name, *more):
        """Without a browser: the two forms of the provider's pages are posted by hand. The account."""
        with self.start(*self.sign_in_arguments("--no-browser", *more)) as process:
            visit = visitor()
            page = visit.open(process.stdout.readline().strip(), timeout=PATIENCE).geturl()
            page = visit.open(page, b"prompt=login&password=x&login=" + name.encode(), timeout=PATIENCE).geturl()
            visit.open(page, b"prompt=consent", timeout=PATIENCE).close()
            out, err = process.communicate(timeout=PATIENCE)
        if process.returncode:
            raise AssertionError(f"sign-in ended with {process.returncode}: {err}")
        return json.loads(out)

    def sign_in_in_chromium(self, name, *more):
        """(the account, what the browser did and saw)."""
        report = os.path.join(self.data, "browser.json")
        todo = ["--type", f"login={name}", "--type", "password=x", "--click", "Sign-in", "--click", "Continue",
                "--until", "signed in", "--report", report]
        result = self.run(*self.sign_in_arguments("--browser", BROWSER, *more),
                          environment={"TOKENLOUPE_BROWSER": json.dumps(todo)})
        if result.returncode:
            raise AssertionError(f"sign-in ended with {result.returncode}: {result.stderr}")
        while not os.path.exists(report):  # the browser has a look at the last page yet
            time.sleep(0.05)
        with open(report, encoding="utf-8") as file:
            return json.loads(result.stdout), json.load(file)

    def token(self, *more):
        """No token lives as long as that, so each is the fruit of a refresh."""
        return self.run("token", *LONG_LIFE, *more)

    @staticmethod
    def refresh_token(account):
        """What the keychain holds, as another program finds it."""
        key = f"127.0.0.1/{account['id']}/refresh_token"
        stored = subprocess.run(["secret-tool", "lookup", "server", "tokenloupe", "user", key], check=True,
                                capture_output=True).stdout
        return base64.b64decode(stored).decode()


def visitor():
    """Keeps cookies and follows redirects."""
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
