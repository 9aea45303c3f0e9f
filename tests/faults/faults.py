# SPDX-License-Identifier: GPL-3.0-or-later
"""tokenloupe-cli with a folder of its own, and what has to hold of that folder whatever happened.

The tests of this folder run in tests/support/private_session --keyring and get tokenloupe-cli as their argument.
"""

import contextlib
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(os.path.dirname(HERE), "support"))
from sandbox import ALICE, PATIENCE, Sandbox, ask, callback  # noqa: E402  found by the line above

CLI = sys.argv.pop()
LONG = os.environ.get("TOKENLOUPE_LONG", "") not in ("", "0")
SCOPES = "openid email profile https://www.googleapis.com/auth/drive.readonly"
LONG_LIFE = ("--min-ttl", "100000")  # seconds: no token lives as long, so each is the fruit of a refresh

# Whatever the sandbox gives out: codes, refresh and access tokens; and any signed token with its signature.
SECRET = re.compile(rb"4/0A[\w+-]{40}|1//0[\w-]{20}|ya29\.sandbox-[\w-]{20}|eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{40}")


class Home:
    """A data folder and who uses it. A sandbox has to run for what signs in."""

    def __init__(self):
        self.data = tempfile.mkdtemp(prefix="home.")  # goes with the session

    def path(self, name):
        return os.path.join(self.data, name)

    def command(self, *arguments):
        return [CLI, arguments[0], "--data-dir", self.data, *arguments[1:]]

    def run(self, *arguments, **options):
        return subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=PATIENCE, check=False, **options)

    def start(self, *arguments, **options):
        return subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def begin_sign_in(self, *more, **options):
        """The process: what it writes first is the link for the browser."""
        return self.start("sign-in", "--provider", "sandbox", "--no-browser", "--scope", SCOPES, "--format", "json", *more,
                          **options)

    def start_sign_in(self, *more, **options):
        """(the process, the address to which the browser goes last)."""
        process = self.begin_sign_in(*more, **options)
        return process, callback(process.stdout.readline().strip())

    def sign_in(self, *more, **options):
        process, address = self.start_sign_in(*more, **options)
        ask(address)
        out, err = process.communicate(timeout=PATIENCE)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def accounts(self):
        answer = self.run("accounts", "--format", "json")
        if answer.returncode:
            raise AssertionError(f"accounts ended with {answer.returncode}: {answer.stderr}")
        return json.loads(answer.stdout)

    def token(self):
        return self.run("token", *LONG_LIFE)

    def files(self):
        """{name below the folder: bytes}"""
        found = {}
        for folder, _, names in os.walk(self.data):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.data)] = file.read()
        return found

    def assert_sound(self, test):
        """No file holds a secret, each is the user's alone, and each JSON file is whole."""
        for name, data in self.files().items():
            test.assertIsNone(SECRET.search(data), f"{name} holds a secret")
            test.assertEqual(os.stat(self.path(name)).st_mode & 0o077, 0, f"{name} is not the user's alone")
            if name.endswith(".json"):
                json.loads(data)


class SignIn:
    """One with somebody at the browser who does not mind whether anybody answers, and how far it has come."""

    PHASES = ("start and discovery", "waiting for the browser", "code and tokens")

    def __init__(self, home):
        self.process = home.begin_sign_in()
        self.phase, self.killed_in = self.PHASES[0], None
        self.browser = threading.Thread(target=self.browse, daemon=True)
        self.browser.start()

    def browse(self):
        link = self.process.stdout.readline().strip()
        if not link:
            return
        self.phase = self.PHASES[1]
        with contextlib.suppress(OSError, http.client.HTTPException):
            address = callback(link)
            self.phase = self.PHASES[2]
            ask(address)

    # --- As a process

    def kill(self):
        self.killed_in = self.phase
        self.process.kill()

    def communicate(self):
        self.browser.join(PATIENCE)
        return self.process.communicate(timeout=PATIENCE)

    @property
    def returncode(self):
        return self.process.returncode
