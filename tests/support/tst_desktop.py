#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""desktop.py sees and does what a person at desktop_probe would, and fails with what it saw instead.

    private_session --screen tst_desktop.py DESKTOP_PROBE
"""

import os
import signal
import subprocess
import sys
import tempfile
import unittest

import desktop

PROBE = sys.argv.pop()


class Desktop(unittest.TestCase):
    def setUp(self):
        self.program = self.enterContext(desktop.Program([PROBE]))

    def test_types_clicks_and_reads_what_comes_late(self):
        self.program.find("text", "Name").type("Ada & Co.")
        self.program.find("push button", "Greet…").click()
        self.assertEqual(self.program.find("label", text="Hello").text, "Hello, Ada & Co.")
        self.assertEqual(self.program.clicks, 1)  # the field had the focus already

    def test_typing_replaces(self):
        field = self.program.find("text", "Name").type("first").type("second")
        field.wait_for_text("second")
        self.assertEqual(field.text, "second")

    def test_reads_a_table(self):
        claims = self.program.find("table", "Claims")
        self.assertEqual(claims.rows, [["email", "ada@example.test"], ["sub", "1001"]])
        self.assertEqual(claims.cell("1001").text, "sub")

    def test_lists_what_has_no_name(self):
        self.assertEqual(self.program.nameless(), [])
        self.program.find("check box", "Show what has no name").click()
        desktop.wait_for(lambda: [control.role for control in self.program.nameless()] == ["push button"], "the nameless button")

    def test_a_control_that_is_not_there_shows_what_is(self):
        with self.assertRaisesRegex(desktop.NotSo, "push button “Send” in:(.|\n)*“Greet…” \\(disabled\\)"):
            self.program.find("push button", "Send", patience=0.2)
        with self.assertRaisesRegex(desktop.NotSo, "4 controls match"):
            self.program.find("table cell")

    def test_takes_a_picture(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "window.png")
            desktop.take_screenshot(path)
            colours = subprocess.run(["identify", "-format", "%k", path], check=True, capture_output=True, text=True).stdout
            self.assertGreater(int(colours), 10)

    def test_asks_the_program_to_end(self):
        self.assertEqual(self.program.quit(), -15)


class Ending(unittest.TestCase):
    """Of what a program under test ends decides, too."""

    def end(self, how, number, error=None):
        with desktop.Program([PROBE]) as program:
            how(program, number)
            program.process.wait(desktop.PATIENCE)
            if error:
                raise error

    def by_itself(self, program, number):
        program.process.send_signal(number)

    def test_an_end_that_nobody_meant_fails(self):
        for number in (signal.SIGABRT, signal.SIGTERM):
            with self.subTest(number), self.assertRaisesRegex(desktop.NotSo, f"ended with -{number:d}; it wrote:"):
                self.end(self.by_itself, number)

    def test_an_end_by_the_signal_that_was_sent_is_meant(self):
        self.end(desktop.Program.send_signal, signal.SIGKILL)

    def test_what_went_wrong_first_is_told_first(self):
        with self.assertRaisesRegex(KeyError, "first") as caught:
            self.end(self.by_itself, signal.SIGABRT, KeyError("first"))
        self.assertIn("ended with -6", caught.exception.__notes__[0])


class Broken(unittest.TestCase):
    def test_a_program_that_ends_at_once_is_quoted(self):
        with self.assertRaisesRegex(desktop.NotSo, "exit code 3:\nout of order"):
            desktop.Program(["sh", "-c", "echo out of order; exit 3"])


unittest.main()
