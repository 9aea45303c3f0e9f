#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Man pages and shell completions against the --help of the programs.   tst_reference.py PROGRAMS-FOLDER REFERENCE-FOLDER"""

import os
import re
import shutil
import subprocess
import sys
import unittest

PROGRAMS, REFERENCE = sys.argv[1:3]


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


def help_of(program, *command):
    return output(os.path.join(PROGRAMS, program), *command, "--help")


def commands():
    return re.findall(r"^  ([a-z-]+) +\S", help_of("tokenloupe-cli"), re.MULTILINE)


def options(text):
    """What stands in the left column of a help text: --name and -n."""
    return {name for names in re.findall(r"^  (-.*?)(?:  |$)", text, re.MULTILINE)
            for name in re.findall(r"(?<!\S)--?[a-zA-Z][a-z0-9-]*", names)}


def explanation(command, option):
    """What --help says of the value of an option."""
    return re.search(rf"^  (?:-\w, )?{option} (.*?)(?=^  -|\Z)", help_of("tokenloupe-cli", command), re.MULTILINE | re.DOTALL)[1]


def made(name):
    with open(os.path.join(REFERENCE, name), encoding="utf-8") as file:
        return file.read()


def page(program):
    return made(program + ".1").replace("\\-", "-")


def sections(text, macro):
    """The text below each heading of a page."""
    parts = re.split(rf"^\.{macro} (.*)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def named(text):
    """The options that a part of a page explains."""
    return set(re.findall(r"\\fB(--?[a-zA-Z][a-z0-9-]*)\\fR", text))


class Window(unittest.TestCase):
    def test_it_says_what_it_is_where_no_screen_is(self):
        bare = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        program = os.path.join(PROGRAMS, "tokenloupe")
        for option, words in (("--version", "tokenloupe "), ("-v", "tokenloupe "), ("--help", "--new-window"),
                              ("-h", "--new-window")):
            with self.subTest(option):
                self.assertIn(words, output(program, option, env=bare))
                self.assertIn(words, output(program, "-platform", "xcb", option, env=bare))

    def test_an_option_that_it_does_not_know_ends_in_two(self):
        done = subprocess.run([os.path.join(PROGRAMS, "tokenloupe"), "--nonsense"], capture_output=True, text=True,
                              env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertRegex(done.stderr, "(?m)^tokenloupe: .*nonsense")


class Pages(unittest.TestCase):
    def test_every_option_of_every_command_is_explained_where_the_command_is(self):
        whole = sections(page("tokenloupe-cli"), "SH")
        shared = named(whole["OPTIONS"])
        parts = {heading.split()[0]: part for heading, part in sections(whole["COMMANDS"], "SS").items()}
        self.assertEqual(sorted(parts), sorted(commands()))
        for command, part in parts.items():
            with self.subTest(command):
                self.assertEqual(named(part) | shared, options(help_of("tokenloupe-cli", command)))

    def test_every_option_of_the_window_is_explained(self):
        self.assertEqual(named(sections(page("tokenloupe"), "SH")["OPTIONS"]), options(help_of("tokenloupe")))

    def test_the_synopsis_keeps_its_words_apart(self):
        for program in ("tokenloupe", "tokenloupe-cli"):
            shown = output("man", "-l", os.path.join(REFERENCE, program + ".1"))
            self.assertRegex(shown, r"\[OPTION\]\.\.\. \[(FILE|ARGUMENT)\]\.\.\.")

    def test_nothing_was_left_to_fill_in(self):
        for program in ("tokenloupe", "tokenloupe-cli"):
            self.assertNotRegex(page(program), "@[A-Z_]+@")


class Help(unittest.TestCase):
    def test_a_recording_with_secrets_is_no_surprise(self):
        self.assertIn("--show-secrets", explanation("send", "--har"))


class Bash(unittest.TestCase):
    def offers(self, *words):
        """What bash would offer for the last of the words."""
        script = (f"source {REFERENCE}/{words[0]}.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); compopt() {{ :; }}; "
                  f"_{words[0].replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        return set(output("bash", "-c", script, "bash", *words).split())

    def test_commands(self):
        self.assertEqual(self.offers("tokenloupe-cli", ""), set(commands()) | {"--help", "--version"})
        self.assertEqual(self.offers("tokenloupe-cli", "sign-o"), {"sign-out"})

    def test_options(self):
        for command in commands():
            with self.subTest(command):
                self.assertEqual(self.offers("tokenloupe-cli", command, "-"), options(help_of("tokenloupe-cli", command)))
        self.assertIn("--memory-only", self.offers("tokenloupe", "--mem"))

    def test_values(self):
        self.assertEqual(self.offers("tokenloupe-cli", "sign-in", "--provider", "s"), {"sandbox"})
        self.assertEqual(self.offers("tokenloupe-cli", "lab", "--format", "j"), {"json", "junit"})
        self.assertEqual(self.offers("tokenloupe-cli", "scan", "--redact", ""), set(), "files are offered by bash itself")


    def test_a_value_that_is_offered_stands_in_the_help(self):
        for command, option in (("sign-in", "--provider"), ("token", "--type"), ("inspect", "--profile"), ("send", "--as"),
                                ("sign-in", "--entra-version"), ("lab", "--format"), ("userinfo", "--provider"),
                                ("tokeninfo", "--provider"), ("introspect", "--provider")):
            with self.subTest(f"{command} {option}"):
                offered = self.offers("tokenloupe-cli", command, option, "")
                self.assertTrue(offered)
                self.assertLessEqual(offered, set(re.findall(r"[\w-]+", explanation(command, option))))


@unittest.skipUnless(shutil.which("zsh"), "there is no zsh here")
class Zsh(unittest.TestCase):
    def test_it_is_well_formed(self):
        for program in ("tokenloupe", "tokenloupe-cli"):
            output("zsh", "-n", os.path.join(REFERENCE, "_" + program))

    def specs(self, command):
        """_arguments is replaced by one that prints what it is given."""
        script = (f"_arguments() {{ print -rl -- \"$@\" }}; words=(tokenloupe-cli $1 ''); CURRENT=3; "
                  f"source {REFERENCE}/_tokenloupe-cli")
        return output("zsh", "-f", "-c", script, "zsh", command)

    def test_options_reach_arguments(self):
        for command in commands():
            with self.subTest(command):
                self.assertEqual(set(re.findall(r"^\*(--?[a-zA-Z][a-z0-9-]*)\[", self.specs(command), re.MULTILINE)),
                                 options(help_of("tokenloupe-cli", command)))

    def test_a_value_is_completed_by_files_words_or_nothing(self):
        """Behind the name of a value stands what zsh runs when TAB is pressed."""
        seen = 0
        for command in commands():
            values = re.findall(r"^\*(-[\w-]+)\[(?:\\.|[^]\\])*\]:(.*)$", self.specs(command), re.MULTILINE)
            for option, value in values:
                with self.subTest(f"{command} {option}"):
                    name, action = re.fullmatch(r"((?:\\.|[^:\\])+):(.*)", value).groups()
                    self.assertTrue(name)
                    self.assertRegex(action, r"^(_files|\([\w -]+\)|)$")
                seen += 1
        self.assertGreater(seen, 50)


@unittest.skipUnless(shutil.which("fish"), "there is no fish here")
class Fish(unittest.TestCase):
    def offers(self, line):
        script = f"source {REFERENCE}/tokenloupe-cli.fish; complete -C '{line}'"
        return {offer.split("\t")[0] for offer in output("fish", "--no-config", "-c", script).splitlines()}

    def test_commands(self):
        self.assertLessEqual(set(commands()), self.offers("tokenloupe-cli "))

    def test_options(self):
        for command in commands():
            with self.subTest(command):
                long = {name for name in options(help_of("tokenloupe-cli", command)) if name.startswith("--")}
                self.assertEqual(self.offers(f"tokenloupe-cli {command} --"), long)

    def test_values(self):
        self.assertEqual(self.offers("tokenloupe-cli sign-in --provider s"), {"sandbox"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
