#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start of the program hands its files to the window that is there, and ends.

    private_session --keyring --screen tst_single_window.py TOKENLOUPE
"""

import os
import signal
import stat
import subprocess
import tempfile
import unittest

from window import PROGRAM, Browser, Window, wait_for

PATIENCE = 30  # seconds


class SingleWindow(unittest.TestCase):
    def setUp(self):
        self.before = []
        self.before = self.sockets()
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.file = os.path.join(self.data, "given.txt")
        with open(self.file, "w", encoding="utf-8") as file:
            file.write("ya29.abcdefghijklmnop")

    def start(self, *arguments):
        return subprocess.run([PROGRAM, "--data-dir", self.data, *arguments], cwd=self.data, timeout=PATIENCE, check=False,
                              capture_output=True)

    def sockets(self):
        """Those that are new since this test began."""
        folder = os.path.join(os.environ["XDG_RUNTIME_DIR"], "tokenloupe")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        return [path for path in (os.path.join(folder, name) for name in os.listdir(folder))
                if stat.S_ISSOCK(os.stat(path).st_mode) and path not in self.before]

    def test_the_running_window_opens_the_files_of_a_second_start(self):
        with Window(self.data, Browser()) as program:
            [socket] = self.sockets()
            self.assertEqual(stat.S_IMODE(os.stat(socket).st_mode), 0o600)
            second = self.start("given.txt")  # relative to where it was started
            self.assertEqual((second.returncode, second.stderr), (0, b""))
            program.find("label", "Google access token")
            self.assertEqual(len(program.windows()), 1)

    def test_a_window_of_its_own_can_be_had(self):
        with Window(self.data, Browser()):
            second = subprocess.Popen([PROGRAM, "--data-dir", self.data, "--new-window", self.file])
            wait_for(lambda: b"given.txt" in subprocess.run(["xdotool", "search", "--name", "given.txt", "getwindowname"],
                                                            capture_output=True, check=False).stdout,
                     "the second window to name the file")
            second.send_signal(signal.SIGTERM)
            self.assertEqual(second.wait(PATIENCE), 0)

    def test_what_a_killed_window_left_is_in_nobodys_way(self):
        with Window(self.data, Browser()) as program:
            program.send_signal(signal.SIGKILL)
            program.process.wait(PATIENCE)
        self.assertEqual(len(self.sockets()), 1)
        with Window(self.data, Browser()) as program:
            self.assertEqual(self.start(self.file).returncode, 0)
            program.find("label", "Google access token")


unittest.main()
