#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/support/hardened names each thing that a program lacks, and that alone.   tst_hardened.py HARDENED COMPILER"""

import os
import subprocess
import sys
import tempfile
import unittest

HARDENED, COMPILER = sys.argv[1:3]

# A buffer to guard, and a copy of which nobody knows the length.
PROGRAM = """
#include <stdio.h>
#include <string.h>
int main(int, char **words) { char copy[64]; strcpy(copy, words[0]); return puts(copy); }
"""
GOOD = ("-O2", "-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-fPIE", "-pie",
        "-Wl,-z,relro,-z,now,-z,noexecstack")
LACKING = (  # what is added to the good flags, and what it takes away
    (("-fno-PIE", "-no-pie"), "a random address"),
    (("-Wl,-z,norelro",), "read-only tables of the linker"),
    (("-Wl,-z,lazy",), "all of them filled before it starts"),
    (("-Wl,-z,execstack",), "a stack that is not executable"),
    (("-fno-stack-protector",), "a guarded stack"),
    (("-U_FORTIFY_SOURCE",), "checked copies"),
    (("-O0", "-Wno-cpp"), "checked copies"),  # the flag alone has no effect
    (("-Wl,-rpath,/opt/lib",), "libraries from the system alone"),
)


class Hardened(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.program = os.path.join(folder.name, "program")

    def complaints(self, *flags):
        """What hardened says of a program that is compiled with these flags, and how it ends."""
        subprocess.run([COMPILER, "-x", "c++", "-", *GOOD, *flags, "-o", self.program], input=PROGRAM, text=True, check=True)
        ended = subprocess.run([HARDENED, self.program], capture_output=True, text=True, check=False)
        return ended.returncode, ended.stderr.splitlines()

    def test_a_program_that_has_all_of_it_passes(self):
        self.assertEqual(self.complaints(), (0, []))

    def test_what_is_lacking_is_named(self):
        for flags, lacking in LACKING:
            with self.subTest(" ".join(flags)):
                code, said = self.complaints(*flags)
                self.assertEqual((code, len(said)), (1, 1), said)
                self.assertIn(f"lacks {lacking}", said[0])

    def test_what_is_no_program_does_not_pass(self):
        with open(self.program, "w", encoding="utf-8") as file:
            file.write("no program")
        self.assertNotEqual(subprocess.run([HARDENED, self.program], capture_output=True, check=False).returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
