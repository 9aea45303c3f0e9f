# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox in a process of its own, and a person who goes through its pages by hand, without a browser."""

import contextlib
import http.client
import json
import re
import subprocess
import urllib.parse

PATIENCE = 60  # seconds; only a hang takes so long

ALICE = "alice@example.test"
BOB = "bob@partner.example.test"
SUBJECTS = {ALICE: "107000000000000000001", BOB: "107000000000000000002"}


class Sandbox:
    """Programs of this session find it. Ends with the `with` it is used in, or when it is killed."""

    def __init__(self, cli, data, *arguments):
        self.process = subprocess.Popen([cli, "sandbox", "--port", "0", "--data-dir", data, *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.address = json.loads(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def ask(url, form=None):
    """(status, where it redirects to, text) of a GET, or of a POST of the form."""
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
    with contextlib.closing(connection):
        connection.request("GET" if form is None else "POST", urllib.parse.urlunsplit(("", "", *parts[2:4], "")),
                           form and urllib.parse.urlencode(form),
                           {} if form is None else {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location"), answer.read().decode()


def press_button(page, text, name, value):
    """What ask() says to pressing a button of a page of the sandbox that has this text."""
    action = urllib.parse.urljoin(page, re.search(r'action="([^"]+)"', text)[1])
    hidden = re.search(r'name="request" value="([^"]+)"', text)[1]
    boxes = re.findall(r'name="(scope)" value="([^"]+)" checked', text)
    return ask(action, [("request", hidden), (name, value), *boxes])


def callback(link, decision="allow", person=ALICE):
    """The address to which the sandbox sends a person back who signs in by the link; nobody has been there yet."""
    _, _, chooser = ask(link)
    _, _, consent = press_button(link, chooser, "account", SUBJECTS[person])
    _, address, _ = press_button(link, consent, "decision", decision)
    return address
