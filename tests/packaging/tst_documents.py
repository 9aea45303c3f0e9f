#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents point at is there, and what they count.   tst_documents.py TREE PROGRAMS-FOLDER"""

import glob
import os
import re
import subprocess
import sys
import unittest

TREE, PROGRAMS = sys.argv[1:3]


def read(name):
    with open(os.path.join(TREE, name), encoding="utf-8") as file:
        return file.read()


class Documents(unittest.TestCase):
    def test_every_test_that_shows_a_defence_is_there(self):
        named = re.findall(r"`([a-z0-9]+/tst_[a-z0-9_]+): (\w+)`", read("SECURITY.md"))
        self.assertGreater(len(named), 30)
        for unit, function in named:
            with self.subTest(unit):
                sources = glob.glob(os.path.join(TREE, "tests", unit + ".*"))
                self.assertEqual(len(sources), 1, "no such test")
                self.assertRegex(read(sources[0]), rf"\b(void|def) {function}\(")

    def test_every_row_of_the_threat_model_names_what_shows_it(self):
        rows = re.findall(r"^\| (?!Who \||---)(.*) \|$", read("SECURITY.md"), re.MULTILINE)
        self.assertGreater(len(rows), 10)
        for row in rows:
            with self.subTest(row.split(" | ")[0]):
                self.assertRegex(row.split(" | ")[-1], r"^`\w+/\w+")

    def test_what_is_linked_to_is_there(self):
        for document in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "packaging/README.md"):
            for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", read(document)):
                with self.subTest(f"{document}: {target}"):
                    self.assertTrue(os.path.exists(os.path.join(TREE, os.path.dirname(document), target)))

    def test_the_pictures_of_the_metainfo_are_there_and_can_be_taken_again(self):
        pictures = re.findall(r"/screenshots/([\w-]+)\.png<", read("packaging/org.tokenloupe.Tokenloupe.metainfo.xml"))
        self.assertGreater(len(pictures), 5)
        for name in pictures:
            with self.subTest(name):
                self.assertTrue(os.path.exists(os.path.join(TREE, "packaging/screenshots", name + ".png")))
                self.assertTrue(re.search(rf'^    "{re.sub("-(dark|fr)$", "", name)}": \(', read("tests/screenshots"), re.M))

    def test_the_scripts_and_folders_that_are_named_are_there(self):
        for document in ("README.md", "CONTRIBUTING.md", "packaging/README.md"):
            for path in re.findall(r"(?<![\w/])((?:src|ui|tests|packaging|resources)/[\w./-]*\w)", read(document)):
                with self.subTest(f"{document}: {path}"):
                    self.assertTrue(glob.glob(os.path.join(TREE, path + "*")))

    def test_the_causes_are_counted(self):
        causes = subprocess.run([os.path.join(PROGRAMS, "tokenloupe-cli"), "diagnose", "--list"], capture_output=True,
                                text=True, check=True).stdout.splitlines()
        self.assertEqual(re.findall(r"\b(\d+) causes\b", read("README.md")), [str(len(causes))])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
