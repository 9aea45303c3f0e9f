#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring freezes, goes, or becomes another one while the window is open: the window lives, says so, and the token it
has stays good.

    private_session --keyring --screen tst_changing_keyrings.py TOKENLOUPE
"""

import base64
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
import unittest

from window import ALICE, SUPPORT, Browser, Sandbox, Window, ask, callback, desktop, wait_for

SECRETS = "org.freedesktop.secrets"
LIVE = 3.0  # seconds; a window that hangs takes as long as the keyring does


def gdbus(*arguments):
    return subprocess.run(["gdbus", *arguments], capture_output=True, text=True, check=False).stdout


def keyring_pid():
    """None when nobody is the keyring."""
    answer = gdbus("call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/",
                   "--method", "org.freedesktop.DBus.GetConnectionUnixProcessID", SECRETS)
    found = re.search(r"(\d+),\)", answer)
    return int(found[1]) if found else None


def end_keyring():
    if (pid := keyring_pid()) is not None:
        os.kill(pid, signal.SIGKILL)
    wait_for(lambda: keyring_pid() is None, "the keyring to go")


def start_keyring(folder):
    """An unlocked one that keeps its secrets in the folder."""
    keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                               env=os.environ | {"XDG_DATA_HOME": folder}, stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    keyring.stdin.write(b"throw-away")
    keyring.stdin.close()
    gdbus("wait", "--session", "--timeout", "20", SECRETS)
    wait_for(lambda: keyring_pid() == keyring.pid, "the new keyring")
    return keyring


def change_refresh_token(secret):
    """As any program of the session can."""
    found = subprocess.run(["secret-tool", "search", "--all", "server", "tokenloupe"], capture_output=True, text=True, check=True)
    user = re.search(r"attribute\.user = (\S+/refresh_token)", found.stdout + found.stderr)[1]
    subprocess.run(["secret-tool", "store", "--label", "tokenloupe", "user", user, "server", "tokenloupe",
                    "type", "base64", "xdg:schema", "org.qt.keychain"], input=base64.b64encode(secret), check=True)


class ChangingKeyring(unittest.TestCase):
    def setUp(self):
        end_keyring()
        self.new_keyring()
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(self.data, self.browser))

    def new_keyring(self):
        keyring = start_keyring(self.enterContext(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        self.addCleanup(keyring.wait)
        self.addCleanup(keyring.kill)

    def freeze(self):
        pid = keyring_pid()
        os.kill(pid, signal.SIGSTOP)
        self.addCleanup(os.kill, pid, signal.SIGCONT)

    def consent(self):
        """The address to which the browser goes then."""
        self.program.find("push button", "Try the sandbox").click()
        return callback(self.browser.link())

    def sign_in(self):
        self.assertIn("is signed in", ask(self.consent())[2])

    def sign_in_again(self):
        self.program.find("menu item", "Account").click()
        for key in ("Down", "Down", "Return"):  # Try the sandbox
            desktop.press(key)
        self.assertIn("is signed in", ask(callback(self.browser.link(2)))[2])

    def refresh_token_is(self, where):
        self.program.find("tree", "Accounts").cell("Refresh token", where)

    def get_fresh_token(self):
        self.program.find("page tab", "Token").click()
        self.program.find("table", "Checks")
        desktop.press("F5")

    def send(self):
        """With the access token that the window has."""
        self.program.find("page tab", "Request").click()
        self.program.find("push button", "Send").click()
        self.program.find("label", "200")

    def says(self, why):
        """And answers all the while."""
        wait_for(lambda: self.lives() and self.program.all("label", text=why), lambda: f"“{why}” in:\n{self.program.outline()}")

    def lives(self):
        start = time.monotonic()
        self.assertGreater(self.program.windows()[0].box[2], 0)
        self.assertLess(time.monotonic() - start, LIVE)
        return True

    def test_frozen_while_it_should_keep_the_token(self):
        address = self.consent()
        self.freeze()
        visit = threading.Thread(target=ask, args=[address])
        visit.start()
        self.program.find("label", text="Finishing the sign-in")
        self.says("The keychain did not answer")
        self.program.find("label", "This session only")
        visit.join(desktop.PATIENCE)
        self.refresh_token_is("this session only")
        self.program.find("push button", "Close").click()
        self.send()
        self.get_fresh_token()
        self.program.find("label", text=f"Valid ID token for {ALICE}")
        self.assertEqual(self.program.close(), 0)

    def test_frozen_and_the_user_gives_up(self):
        address = self.consent()
        self.freeze()
        page = []
        visit = threading.Thread(target=lambda: page.extend(ask(address)))
        visit.start()
        self.program.find("label", text="Finishing the sign-in")
        self.program.find("push button", "Cancel").click()
        visit.join(desktop.PATIENCE)
        self.assertIn("given up", page[2])
        self.assertEqual(self.program.find("tree", "Accounts").rows, [])

    def test_frozen_while_it_holds_the_token(self):
        self.sign_in()
        self.refresh_token_is("in keychain")
        self.freeze()
        self.get_fresh_token()
        self.says("The keychain did not answer")
        self.send()
        self.assertEqual(self.program.close(), 0)

    def test_locked_and_unlocked_behind_its_back(self):
        self.sign_in()
        self.says("in the keychain, which is unlocked")
        gdbus("call", "--session", "--dest", SECRETS, "--object-path", "/org/freedesktop/secrets", "--method",
              "org.freedesktop.Secret.Service.Lock", "[objectpath '/org/freedesktop/secrets/collection/login']")
        self.says("The keychain is locked")
        self.program.find("push button", "Unlock").click()
        self.says("its password was not given")  # nobody shows a prompt in this session
        self.program.find("push button", "Keep for this session only").click()
        self.says("This session only")
        subprocess.run([os.path.join(SUPPORT, "unlock_keyring")], check=True)
        self.program.find("push button", "Use the keychain").click()
        self.says("in the keychain, which is unlocked")
        wait_for(lambda: not self.program.all("push button", "Use the keychain"), "the buttons to go")

    def test_gone(self):
        self.sign_in()
        end_keyring()
        self.says("no Secret Service answers")
        self.program.find("push button", "Try again")
        self.get_fresh_token()
        self.says("There is no keychain")
        self.send()
        self.sign_in_again()
        self.program.find("label", "This session only")
        self.says("There is no keychain")
        self.refresh_token_is("this session only")

    def test_replaced_by_an_empty_one(self):
        self.sign_in()
        self.refresh_token_is("in keychain")
        end_keyring()
        self.new_keyring()
        self.get_fresh_token()
        self.says("its refresh token is gone (the keychain holds none for it)")
        self.send()
        self.sign_in_again()
        self.refresh_token_is("in keychain")
        self.get_fresh_token()
        self.program.find("label", text=f"Valid ID token for {ALICE}")

    def test_another_program_changed_the_item(self):
        self.sign_in()
        self.refresh_token_is("in keychain")
        change_refresh_token(b"of somebody else")
        self.get_fresh_token()
        self.says("invalid_grant")
        self.send()


unittest.main()
