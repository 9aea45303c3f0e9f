#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full, a home that may not be written, and files that are cut, corrupt, or of a newer version: each is said
in one sentence that names the file, and what was there stays byte for byte.

    private_session --keyring tst_disk.py TOKENLOUPE_CLI
"""

import json
import os
import resource
import shlex
import signal
import subprocess
import unittest

from faults import ALICE, CLI, LONG_LIFE, PATIENCE, Home, Sandbox

CLIENT = "1-known.apps.googleusercontent.com"
ANOTHER = "2-another.apps.googleusercontent.com"
UNWRITABLE = "cannot be written"
FULL = "File too large"  # what the kernel says when a file would grow over RLIMIT_FSIZE
LIMITS = (0, 100)  # bytes
# Root may write everywhere; without these rights, as anybody else, not where the mode forbids it.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def little_disk(most):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    return {"preexec_fn": limit, "restore_signals": False}


class Disk(unittest.TestCase):
    def setUp(self):
        self.box = self.enterContext(Sandbox(CLI, Home().data, "--rotate-refresh-tokens"))
        self.home = Home()
        self.out = Home()  # where reports go
        self.url = self.box.address["drive"] + "/files"
        self.assert_ends(0, self.home.sign_in())
        self.assert_ends(0, self.home.run("client", CLIENT, "--register"))
        self.assert_ends(0, self.home.run("send", "GET", self.url, "--account", ALICE))

    def assert_ends(self, code, answer, *sentences):
        self.assertEqual(answer.returncode, code, f"{answer.args}: {answer.stderr}")
        for sentence in sentences:
            self.assertIn(sentence, answer.stderr)
        self.assertNotIn("Traceback", answer.stderr)

    def kept(self):
        """What must stay as it is: not the notes beside the turns of refreshes, nor what is only begun."""
        return {name: data for name, data in self.home.files().items() if not name.endswith(".lock")}

    def assert_kept(self, before):
        self.assertEqual(self.kept(), before)
        self.home.assert_sound(self)


class Full(Disk):
    """Each write fails at once, or in its middle."""

    def test_the_settings_stay(self):
        before = self.kept()
        for most in LIMITS:
            with self.subTest(most=most):
                self.assert_ends(3, self.home.run("client", ANOTHER, "--register", **little_disk(most)), "settings.json",
                                 UNWRITABLE, FULL)
                self.assert_kept(before)

    def test_a_refresh_gives_its_token_and_says_what_is_not_listed(self):
        before = self.kept()
        for most in LIMITS:
            with self.subTest(most=most):
                answer = self.home.run("token", *LONG_LIFE, **little_disk(most))
                self.assert_ends(0, answer, "accounts.json", UNWRITABLE, FULL)
                self.assertIn("ya29.", answer.stdout)
                self.assert_kept(before)
        self.assert_ends(0, self.home.token())  # the rotated refresh token is in the keychain

    def test_an_answer_is_shown_and_that_it_is_not_kept_is_said(self):
        for most in LIMITS:
            with self.subTest(most=most):
                before = self.kept()
                answer = self.home.run("send", "GET", self.url, "--account", ALICE, **little_disk(most))
                self.assert_ends(0, answer, "history.jsonl", UNWRITABLE, FULL)
                self.assertIn("files", answer.stdout)
                self.assertTrue(self.kept()["history.jsonl"].startswith(before["history.jsonl"]))
                self.assert_kept(before | {"history.jsonl": self.kept()["history.jsonl"]})
        self.assert_ends(0, self.home.run("send", "GET", self.url, "--account", ALICE))
        lines = self.kept()["history.jsonl"].splitlines()
        self.assertEqual([json.loads(line)["response"]["status"] for line in (lines[0], lines[-1])], [200, 200])

    def test_a_sign_in_that_cannot_be_listed_is_none(self):
        for most in LIMITS:
            with self.subTest(most=most):
                home = Home()
                self.assert_ends(3, home.sign_in(**little_disk(most)), "accounts.json", UNWRITABLE, FULL)
                self.assertEqual(home.accounts(), [])
                self.assert_ends(0, home.sign_in())

    def test_an_older_report_stays(self):
        given = self.out.path("given")
        with open(given, "w", encoding="utf-8") as file:
            file.write(self.home.token().stdout)
        log = self.out.path("log")
        with open(log, "w", encoding="utf-8") as file:
            file.write("GET /files 200\n" * 100)
        for command, target in ((["send", "GET", self.url, "--bearer-file", given, "--no-history", "--har"], "a.har"),
                                (["lab", "GET", self.url, "--bearer-file", given, "--variants", "no-header", "--out"], "a.txt"),
                                (["inspect", given, "--report"], "a.html"), (["scan", log, "--redact"], "a.log")):
            for most in LIMITS:
                with self.subTest(command[0], most=most):
                    with open(self.out.path(target), "w", encoding="utf-8") as file:
                        file.write("older")
                    answer = self.home.run(*command, self.out.path(target), **little_disk(most))
                    self.assert_ends(3, answer, target, UNWRITABLE, FULL)
                    self.assertEqual({name: data for name, data in self.out.files().items() if name.startswith("a.")},
                                     {target: b"older"})
            os.remove(self.out.path(target))

    def test_a_result_that_does_not_arrive_is_no_success(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            answer = subprocess.run(self.home.command("accounts", "--stats"), stdout=full, stderr=subprocess.PIPE, text=True,
                                    check=False)
        self.assert_ends(3, answer, UNWRITABLE, "No space left on device")
        _, counts = answer.stderr.splitlines()  # it is told once, and the counts are last
        self.assertEqual(json.loads(counts)["bad"], 1)

    def test_a_file_system_without_room(self):
        """The real thing, 64 kB large: what the kernel says there is not what it says of a file that is too large."""
        if subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
            self.skipTest("this machine allows no file system of one's own")
        before = self.kept()
        data = shlex.quote(self.home.data)
        command = shlex.join(["client", ANOTHER, "--register"])
        script = f"""mount -t tmpfs -o size=64k,mode=700 full "$1" && cp -a {data}/. "$1" && ! cat /dev/zero 2>/dev/null >"$1/filler" &&
            {CLI} {command} --data-dir "$1"; code=$?; rm "$1/filler" && rm -rf {data}/* && cp -a "$1"/. {data} && exit $code"""
        answer = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", Home().data], capture_output=True, text=True,
                                timeout=PATIENCE, check=False)
        self.assert_ends(3, answer, "settings.json", UNWRITABLE, "No space left on device")
        self.assert_kept(before)


class ReadOnly(Disk):
    def setUp(self):
        super().setUp()
        for folder, _, names in os.walk(self.home.data):
            self.change_mode(folder, 0o500)
            for name in names:
                self.change_mode(os.path.join(folder, name), 0o400)

    def change_mode(self, path, mode):
        self.addCleanup(os.chmod, path, 0o700)
        os.chmod(path, mode)

    def run_here(self, *arguments):
        return subprocess.run([*AS_ANYBODY, *self.home.command(*arguments)], capture_output=True, text=True, timeout=PATIENCE,
                              check=False)

    def test_what_only_reads_works(self):
        before = self.kept()
        self.assert_ends(0, self.run_here("accounts"))
        self.assert_ends(0, self.run_here("client"))
        self.assert_kept(before)

    def test_what_writes_says_so(self):
        before = self.kept()
        self.assert_ends(3, self.run_here("client", ANOTHER, "--register"), "settings.json", UNWRITABLE)
        answer = self.run_here("token", *LONG_LIFE)
        self.assert_ends(0, answer, "accounts.json", UNWRITABLE)
        self.assertIn("ya29.", answer.stdout)
        self.assert_ends(0, self.run_here("send", "GET", self.url, "--account", ALICE), "history.jsonl", UNWRITABLE)
        self.assert_kept(before)

    def test_a_home_without_a_folder_for_it(self):
        home = Home()
        os.chmod(home.data, 0o500)
        self.addCleanup(os.chmod, home.data, 0o700)
        answer = subprocess.run([*AS_ANYBODY, CLI, "client", CLIENT, "--register"], env=os.environ | {
            "HOME": home.data, "XDG_DATA_HOME": home.path("share")}, capture_output=True, text=True, check=False)
        self.assert_ends(3, answer, home.path("share"), UNWRITABLE)
        self.assertEqual(os.listdir(home.data), [])


# (what became of the file, what the sentence says of it)
CORRUPT = {
    "nothing is in it": (b"", "at byte"),
    "zeros, as a power cut leaves them": (bytes(300), "at byte"),
    "its end is missing": (b'{"accounts": [{"id": "1"', "at byte"),
    "another program wrote it": (b"theme=dark\n", "at byte"),
    "no object": (b"[1, 2]", "no JSON object"),
    "not UTF-8": (b'{"version": 1, "theme": "\xff\xfe"}', "at byte"),
    "nested without end": (b"[" * 100_000, "at byte"),
    "a newer version": (b'{"version": 99, "accounts": [], "theme": "of the future"}', "newer Tokenloupe"),
    "a version that is no number": (b'{"version": "2", "accounts": []}', "version"),
    "a version between two": (b'{"version": 1.5, "accounts": []}', "version"),
}


class Corrupt(Disk):
    def become(self, name, data):
        with open(self.home.path(name), "wb") as file:
            file.write(data)

    def check_each(self, name, check):
        """`check` gets what the sentence has to say."""
        for what, (data, sentence) in CORRUPT.items():
            with self.subTest(what):
                self.become(name, data)
                check(sentence)
                self.assertEqual(self.kept()[name], data)

    def test_the_list_of_accounts(self):
        def check(sentence):
            self.assert_ends(2, self.home.run("accounts"), "accounts.json", sentence)
            self.assert_ends(2, self.home.run("token", *LONG_LIFE), "accounts.json", sentence)
        self.check_each("accounts.json", check)

    def test_a_list_of_accounts_that_holds_something_else(self):
        for data in (b'{"version": 1, "accounts": {"alice": {}}}', b'{"version": 1, "accounts": ["alice"]}',
                     b'{"version": 1, "accounts": [{"id": 7}]}'):
            with self.subTest(data):
                self.become("accounts.json", data)
                self.assert_ends(2, self.home.run("accounts"), "accounts.json")
                self.assert_ends(2, self.home.run("token"), "accounts.json")
                self.assertEqual(self.kept()["accounts.json"], data)

    def test_a_sign_in_beside_a_broken_list_asks_nobody(self):
        self.become("accounts.json", b"{")
        answer = self.home.run("sign-in", "--provider", "sandbox", "--no-browser")
        self.assert_ends(2, answer, "accounts.json")
        self.assertEqual(answer.stdout, "")

    def test_the_settings(self):
        def check(sentence):
            self.assert_ends(2, self.home.run("client", ANOTHER, "--register"), "settings.json", sentence)
        self.check_each("settings.json", check)

    def test_a_trace(self):
        name = f"traces/{self.home.accounts()[0]['id']}.json"

        def check(sentence):
            self.assert_ends(0, self.home.token(), name, sentence)
        self.check_each(name, check)

    def test_what_cannot_be_read_is_not_taken_for_missing(self):
        for name, command in (("accounts.json", "accounts"), ("settings.json", "client")):
            with self.subTest(name):
                os.chmod(self.home.path(name), 0)
                answer = subprocess.run([*AS_ANYBODY, *self.home.command(command)], capture_output=True, text=True, check=False)
                os.chmod(self.home.path(name), 0o600)
                self.assert_ends(2, answer, name, "cannot be read")

    def test_a_history_that_is_cut_and_mixed(self):
        with open(self.home.path("history.jsonl"), "ab") as file:
            file.write(b'{"at": 1}\n\x00\x00\xff not a line of ours\n{"at": 17')
        self.assert_ends(0, self.home.run("send", "GET", self.url, "--account", ALICE))
        lines = self.kept()["history.jsonl"].splitlines()
        self.assertEqual(len(lines), 5)
        self.assertEqual([json.loads(lines[number])["response"]["status"] for number in (0, 4)], [200, 200])

    def test_a_sandbox_that_cannot_read_its_state(self):
        other = Home()
        self.enterContext(Sandbox(CLI, other.data))
        [name] = (file for file in other.files() if not file.endswith(".lock"))
        for what, (data, _) in CORRUPT.items():
            with self.subTest(what):
                with open(other.path(name), "wb") as file:
                    file.write(data)
                self.assert_ends(2, other.run("sandbox", "--port", "0"), name)
                self.assertEqual(other.files()[name], data)


unittest.main()
