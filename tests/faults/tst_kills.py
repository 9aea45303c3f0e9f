#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` at any moment of what writes something: nothing that was said to be kept is lost, no file is half of one, no
secret lies about, and the next start goes on or says what the kill has cost. What a file was to be replaced with may lie
beside it.

    private_session --keyring tst_kills.py TOKENLOUPE_CLI
"""

import collections
import json
import os
import random
import signal
import socket
import time
import unittest

from faults import ALICE, CLI, LONG, LONG_LIFE, PATIENCE, Home, Sandbox, SignIn, ask

KILLS = 100 if LONG else 5  # that meet each kind of work alive
ATTEMPTS = 10 * KILLS  # most: what is done sooner than it mostly is misses some
SEED = int(os.environ.get("TOKENLOUPE_SEED", time.time_ns()))


class Kills(unittest.TestCase):
    def setUp(self):
        print(f"{self.id()}: TOKENLOUPE_SEED={SEED}", flush=True)
        self.chance = random.Random(SEED)
        self.home = Home()
        self.box = self.enterContext(Sandbox(CLI, Home().data, "--rotate-refresh-tokens"))

    def kill_often(self, start, check):
        """Kills what `start` gives at a moment of the time that it takes, until enough were met alive, and checks what each
        left: `check` gets whether it was killed. One that was not has done what it was asked."""
        met, attempts, usual = 0, 0, self.time_of(start, check)
        while met < KILLS and attempts < ATTEMPTS:
            attempts += 1
            with self.subTest(attempt=attempts, seed=SEED):
                process = start()
                time.sleep(self.chance.uniform(0, usual))
                process.kill()
                process.communicate()
                killed = process.returncode < 0
                met += killed
                self.check_end(process, check)
                if not killed:  # it takes less time than it did
                    usual = self.time_of(start, check)
        print(f"{self.id()}: {met} kills met it in {attempts} attempts, TOKENLOUPE_SEED={SEED}", flush=True)
        self.assertEqual(met, KILLS, f"only {met} of {attempts} kills met it alive")

    def time_of(self, start, check):
        """Seconds that it takes when nobody kills it."""
        process, before = start(), time.monotonic()
        process.communicate()
        taken = time.monotonic() - before
        self.check_end(process, check)
        return taken

    def check_end(self, process, check):
        self.assertIn(process.returncode, (0, -signal.SIGKILL))
        check(process.returncode < 0)
        self.home.assert_sound(self)

    def assert_signed_in(self):
        answer = self.home.sign_in()
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def test_sign_in(self):
        begun = []

        def start():
            for account in self.home.accounts():  # a first sign-in, each time
                answer = self.home.run("sign-out", "--account", account["id"])
                self.assertEqual(answer.returncode, 0, answer.stderr)
            begun.append(SignIn(self.home))
            return begun[-1]

        def check(killed):
            accounts = self.home.accounts()
            self.assertIn(len(accounts), (0, 1) if killed else (1,))
            if accounts:
                self.assertEqual(accounts[0]["name"], ALICE)
                answer = self.home.token()
                self.assertIn(answer.returncode, (0, 3) if killed else (0,), answer.stderr)
                if answer.returncode:  # the grant was exchanged by one that did not live to keep it
                    self.assertIn("Sign in again", answer.stderr)
        self.kill_often(start, check)
        met = collections.Counter(one.killed_in for one in begun if one.returncode < 0)
        print(f"{self.id()}: killed in {dict(met)}", flush=True)
        if LONG:
            self.assertEqual(set(met), set(SignIn.PHASES))
        self.assert_signed_in()
        self.assertEqual(self.home.token().returncode, 0)

    def test_sign_in_that_waits(self):
        """For its provider, then for the browser: what there was stays, and nobody listens any more."""
        self.assert_signed_in()
        identity = self.home.accounts()[0]["id"]

        def kill(process):
            process.kill()
            process.communicate()
            self.assertLess(process.returncode, 0)
            self.assertEqual([account["id"] for account in self.home.accounts()], [identity])
            self.home.assert_sound(self)

        with socket.create_server(("127.0.0.1", 0)) as silent:
            silent.settimeout(PATIENCE)
            process = self.home.start("sign-in", "--provider", f"http://127.0.0.1:{silent.getsockname()[1]}", "--client-id", "c",
                                      "--no-browser")
            asker, _ = silent.accept()
            with asker:
                self.assertIn(b"openid-configuration", asker.recv(65536))
                kill(process)
        process, address = self.home.start_sign_in()
        kill(process)
        with self.assertRaises(ConnectionRefusedError):
            ask(address)
        self.assertEqual(self.home.token().returncode, 0)
        self.assert_signed_in()

    def test_refresh(self):
        self.assert_signed_in()
        identity = self.home.accounts()[0]["id"]

        def check(killed):
            answer = self.home.token()
            self.assertEqual([account["id"] for account in self.home.accounts()], [identity])
            if answer.returncode:
                self.assertTrue(killed, answer.stderr)
                self.assertEqual((answer.returncode, answer.stdout), (3, ""))
                self.assertIn("was cut off before its answer was kept", answer.stderr)
                self.assertIn("Sign in again", answer.stderr)
                self.assert_signed_in()
        self.kill_often(lambda: self.home.start("token", *LONG_LIFE), check)

    def test_history(self):
        self.assert_signed_in()
        history = self.home.path("history.jsonl")
        token = os.path.join(Home().data, "token")
        with open(token, "w", encoding="utf-8") as file:
            file.write(self.home.token().stdout)
        command = ["send", "GET", self.box.address["drive"] + "/files", "--bearer-file", token]
        kept = []

        def check(_):
            lines = read(history).splitlines()
            whole = [line for line in lines if is_json(line)]
            self.assertEqual(whole[:len(kept)], kept)  # what was there stays
            self.assertLessEqual(len(lines) - len(whole), KILLS)
            answer = self.home.run(*command)
            self.assertEqual(answer.returncode, 0, answer.stderr)
            kept[:] = [line for line in read(history).splitlines() if is_json(line)]
            self.assertGreater(len(kept), len(whole))  # and what is sent next is kept
        self.kill_often(lambda: self.home.start(*command, "--repeat", "20"), check)

    def test_redaction(self):
        token = "1//0" + "a-b_c" * 12
        given = os.path.join(Home().data, "given.log")
        with open(given, "w", encoding="utf-8") as file:
            file.write(f"refresh_token={token} and what else a line of a log says\n" * 10_000)
        out = self.home.path("copy.log")
        whole = []

        def start():
            return self.home.start("scan", given, "--redact", out)

        def check(_):
            copy = read(out)
            whole.append(copy)
            self.assertNotIn(token.encode(), copy)
            self.assertEqual(copy, whole[0])  # never a part of one
            self.assertEqual(read(given).count(token.encode()), 10_000)
            for name in os.listdir(self.home.data):
                if name.startswith("copy.log."):
                    self.assertNotIn(token.encode(), read(self.home.path(name)))
                    os.remove(self.home.path(name))  # in a folder of the user's, it is theirs
        self.kill_often(start, check)

    def test_settings(self):
        registered, confirmed = [], set()

        def client(number):
            return f"{number}.apps.googleusercontent.com"

        def start():
            registered.append(client(len(registered)))
            return self.home.start("client", registered[-1], "--register")

        def check(killed):
            answer = self.home.run("client", client("next"), "--register")
            self.assertEqual(answer.returncode, 0, answer.stderr)
            known = json.loads(self.home.run("client", "--format", "json").stdout)
            listed = {one["client_id"] for one in known}
            self.assertEqual(len(listed), len(known))
            if not killed:
                confirmed.add(registered[-1])
            self.assertEqual({*confirmed, client("next")} - listed, set())  # what was once listed stays
            self.assertEqual(listed - {*registered, client("next")}, set())
            confirmed.update(listed)
        self.kill_often(start, check)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def is_json(line):
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


unittest.main()
