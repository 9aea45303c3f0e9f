#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That ThreadSanitizer, with what the tests tell it about Qt, reports races and nothing but races.

    tst_races.py PROGRAM    tests/threads/work.cpp; TSAN_OPTIONS as for every test
"""

import subprocess
import sys
import unittest

REPORTED = 66  # ThreadSanitizer's exit code
WAYS = ("tasks", "mapped", "async")


def run(*words):
    return subprocess.run([PROGRAM, *words], stderr=subprocess.PIPE, text=True, timeout=100, check=False)


class Races(unittest.TestCase):
    def test_a_race_is_reported(self):
        for way in WAYS:
            with self.subTest(way):
                answer = run(way, "racing")
                self.assertEqual(answer.returncode, REPORTED, answer.stderr)
                self.assertIn("Location is global '(anonymous namespace)::shared'", answer.stderr)

    def test_work_in_turn_is_not(self):
        for way in WAYS:
            with self.subTest(way):
                answer = run(way)
                self.assertEqual(answer.returncode, 0, answer.stderr)
                self.assertEqual(answer.stderr, "")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
