#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""At a provider that takes each refresh token once and ends the grant when one comes again: many processes at a time, and
processes that are killed.

    private_session --keyring tst_rotation.py TOKENLOUPE_CLI
"""

import random
import time
import unittest

from provider import LONG_LIFE, Client, Provider

PROCESSES = 20
KILLS = 50
TOKEN_DELAY = 60  # milliseconds: a kill meets the request on its way there and on its way back
LONGEST_LIFE = 0.2  # seconds, a little more than a whole refresh takes where nothing else goes on


class Rotation(unittest.TestCase):
    def setUp(self):
        self.provider = self.enterContext(Provider(TOKEN_DELAY))
        self.client = Client(self.provider)
        self.account = self.client.sign_in("ada")

    def start_to_kill(self, number, chance):
        """Half of them are to die at any time, the others between the exchange and its answer."""
        def start():
            return self.client.start("token", *LONG_LIFE)
        if number % 2:
            return self.provider.wait_until_it_acts(start)
        process = start()
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        return process

    def assert_refreshes(self):
        answer = self.client.token()
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def test_twenty_processes_at_once_all_get_a_token(self):
        processes = [self.client.start("token", *LONG_LIFE) for _ in range(PROCESSES)]
        tokens = set()
        for process in processes:
            out, err = process.communicate()
            self.assertEqual(process.returncode, 0, err)
            self.assertIn("lives for", err)  # shorter than asked: no more than a warning
            tokens.add(out)
        self.assertEqual(len(tokens), PROCESSES)
        self.assert_refreshes()

    def test_a_refresh_that_is_killed_costs_no_account_or_says_what_it_cost(self):
        seed = time.time_ns()
        chance = random.Random(seed)
        cut_off = 0
        for number in range(KILLS):
            with self.subTest(number=number, seed=seed):
                process = self.start_to_kill(number, chance)
                process.kill()
                process.communicate()
                next_one = self.client.token()
                if next_one.returncode:
                    cut_off += 1
                    self.assertEqual((next_one.returncode, next_one.stdout), (3, ""))
                    self.assertIn("was cut off before its answer was kept", next_one.stderr)
                    self.assertIn("the provider had exchanged the refresh token", next_one.stderr)
                    self.assertIn("Sign in again", next_one.stderr)
                    self.assertEqual(self.client.sign_in("ada")["id"], self.account["id"])
                    self.assert_refreshes()
        self.assertGreater(cut_off, 0, "no kill fell between the request and its answer")
        self.assertLess(cut_off, KILLS)


unittest.main()
