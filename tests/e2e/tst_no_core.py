#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A crash in the middle of a sign-in leaves no core, however much the shell allows: it would hold the tokens.

    private_session --keyring --screen tst_no_core.py TOKENLOUPE
"""

import contextlib
import os
import signal
import subprocess
import tempfile
import unittest

from window import CLI, Browser, Sandbox, Window

# AddressSanitizer would catch the crash, and allow no core either.
CRASHING_LOUDLY = ["bash", "-c", 'export ASAN_OPTIONS="$ASAN_OPTIONS:handle_segv=0:disable_coredump=0"\n'
                                 'ulimit -c unlimited && exec "$@"', "bash"]


def dumps_core(process):
    """Whether the kernel wrote one, to a file or to whatever collects them here."""
    process.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = -os.WTERMSIG(status)  # it is reaped
    return os.WCOREDUMP(status)


class NoCore(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.enterContext(contextlib.chdir(self.data))  # where a core would land
        if not self.control_dumps_core():
            self.skipTest("this machine keeps no core of anything")
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)

    def control_dumps_core(self):
        with subprocess.Popen([*CRASHING_LOUDLY, "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as control:
            control.stdin.write(b"up\n")
            control.stdin.flush()
            control.stdout.readline()
            return dumps_core(control)

    def test_the_window_waits_for_the_browser(self):
        with Window(self.data, Browser(), *CRASHING_LOUDLY) as program:
            program.find("push button", "Try the sandbox").click()
            program.callback_address()
            program.meant = {-signal.SIGSEGV}
            self.assertFalse(dumps_core(program.process))

    def test_the_command_line_waits_for_the_browser(self):
        command = [*CRASHING_LOUDLY, CLI, "sign-in", "--provider", "sandbox", "--no-browser", "--data-dir", self.data]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as sign_in:
            self.assertIn(b"code_challenge", sign_in.stdout.readline())
            self.assertFalse(dumps_core(sign_in))


unittest.main()
