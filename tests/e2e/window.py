# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokenloupe's window with what is around it: the browser it opens, the ports it listens on, a sandbox of its own.

The tests of this folder run in tests/support/private_session --screen and get the program as their argument.
"""

import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
SUPPORT = os.path.join(os.path.dirname(HERE), "support")
sys.path.append(SUPPORT)
import desktop  # noqa: E402  found by the line above
import sandbox  # noqa: E402
from desktop import wait_for  # noqa: E402
from sandbox import ALICE, BOB, SUBJECTS, ask, callback, press_button  # noqa: E402, F401

PROGRAM = sys.argv.pop()
CLI = os.path.join(os.path.dirname(PROGRAM), "tokenloupe-cli")
REAL_BROWSER = os.path.join(SUPPORT, "browser", "xdg-open")


class Browser:
    """The system browser of a program: notes what it is told to open. One with things to click is a real Chromium, which
    goes there once it is let go: before it is, the program surely waits."""

    def __init__(self, *click, until=""):
        self.folder = tempfile.mkdtemp(prefix="browser.")  # goes with the session
        self.report_path = os.path.join(self.folder, "report.json")
        script = '#!/bin/sh\ncd "${0%/*}" && echo "$1" >>asked\n'
        if click:
            script += f'until [ -e go ]; do sleep 0.05; done\nexec {REAL_BROWSER} "$1"\n'
        path = os.path.join(self.folder, "xdg-open")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        os.chmod(path, 0o700)
        todo = ["--report", self.report_path, "--until", until] + [word for text in click for word in ("--click", text)]
        self.environment = {"PATH": f"{self.folder}:{os.environ['PATH']}", "TOKENLOUPE_BROWSER": json.dumps(todo)}

    def asked(self):
        """The addresses it was told to open, in order."""
        with contextlib.suppress(FileNotFoundError), open(os.path.join(self.folder, "asked"), encoding="utf-8") as file:
            return file.read().splitlines()
        return []

    def link(self, number=1):
        """The address of the number-th sign-in, once it was told to open it."""
        return wait_for(lambda: self.asked()[number - 1:], f"the program to open the browser for the {number}. time")[0]

    def let_go(self):
        with open(os.path.join(self.folder, "go"), "w", encoding="utf-8"):
            pass

    def report(self):
        """What Chromium did and saw, once it has finished."""
        wait_for(lambda: os.path.exists(self.report_path), "Chromium to finish", patience=90)
        with open(self.report_path, encoding="utf-8") as file:
            return json.load(file)


class Window(desktop.Program):
    """The program with its data in a folder."""

    def __init__(self, data, browser, *tracer, environment=None):
        self.foreign_listeners = self._listeners("LISTEN")
        if "strace" in tracer:  # two cannot trace: the search for leaks would fail, and with it the program
            environment = {"LSAN_OPTIONS": "detect_leaks=0"} | (environment or {})
        super().__init__([*tracer, PROGRAM, "--data-dir", data], browser.environment | (environment or {}))

    def listeners(self):
        """The addresses it listens on. It hides its own even from its user: who is not root sees all that are new."""
        if os.geteuid() == 0:
            return self._listeners(f"pid={self.process.pid},")
        return self._listeners("LISTEN") - self.foreign_listeners

    @staticmethod
    def _listeners(mark):
        lines = subprocess.run(["ss", "-Hltnp"], check=True, capture_output=True, text=True).stdout.splitlines()
        return {line.split()[3] for line in lines if mark in line}

    def wait_for_listeners(self, *addresses):
        wait_for(lambda: self.listeners() == set(addresses), lambda: f"listeners {addresses}, while there are {self.listeners()}")

    def callback_address(self):
        """Where the banner says that the callback is awaited."""
        return re.search(r"Listening on (\S+)", self.find("label", text="Listening on").text)[1]

    def authorize_with(self, choice):
        [combo] = [combo for combo in self.all("combo box") if combo.description == "Authorize with"]
        combo.click()
        self.find("list item", choice).click()
        wait_for(lambda: combo.name == choice or "…" in choice, lambda: f"“{choice}”, not “{combo.name}”, to be chosen")

    def wait_for_account(self, name=ALICE):
        self.find("tree", "Accounts").cell(name)

    def close(self):
        """As a person closes it, having clicked on it: the browser may have come to the front. The exit code."""
        desktop.xdotool("search", "--onlyvisible", "--all", "--pid", self.process.pid, "--name", "Tokenloupe",
                        "windowactivate", "--sync")
        desktop.press("alt+F4")
        wait_for(lambda: self.process.poll() is not None, lambda: f"the program to end, which shows:\n{self.outline()}")
        return self.process.returncode


class Sandbox(sandbox.Sandbox):
    """A sandbox of the program beside the window."""

    def __init__(self, data, *arguments):
        super().__init__(CLI, data, *arguments)


def sandbox_address():
    """host:port of the sandbox that this session's programs use."""
    with open(os.path.join(os.environ["XDG_RUNTIME_DIR"], "tokenloupe", "sandbox.json"), encoding="utf-8") as file:
        return urllib.parse.urlsplit(json.load(file)["issuer"]).netloc


def sign_in(data, person=ALICE, scopes=()):
    """On the command line, for the account that the window finds. A sandbox has to run."""
    wanted = [word for scope in scopes for word in ("--scope", scope)]
    command = [CLI, "sign-in", "--provider", "sandbox", "--no-browser", "--data-dir", data, *wanted]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        ask(callback(process.stdout.readline().strip(), person=person))
        process.communicate()
    if process.returncode:
        raise desktop.NotSo(f"the sign-in ended with {process.returncode}")


def token(data, kind, account=ALICE):
    """The account's access or ID token, as the command line prints it."""
    command = [CLI, "token", "--type", kind, "--account", account, "--data-dir", data]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def with_query(url, **changes):
    """The address with some parameters changed; None drops one."""
    parts = urllib.parse.urlsplit(url)
    query = dict(urllib.parse.parse_qsl(parts.query)) | changes
    return parts._replace(query=urllib.parse.urlencode({k: v for k, v in query.items() if v is not None})).geturl()
