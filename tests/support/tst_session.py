#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What private_session does when its keyring ends, and that its screen heeds the first key."""

import os
import shutil
import subprocess
import tempfile
import unittest

SESSION = os.path.join(os.path.dirname(os.path.abspath(__file__)), "private_session")

# Ends the keyring by the signal $1 and fails when it runs for the first time; the file $2 tells. How the keyring ended is
# seen after that alone, as on a busy machine.
COMMAND = """
echo run >>"$2"
[ "$(wc -l <"$2")" = 2 ] && exit 0
owner=$(gdbus call --session --dest org.freedesktop.DBus --object-path / \\
    --method org.freedesktop.DBus.GetConnectionUnixProcessID org.freedesktop.secrets | sed 's/.* //; s/,.*//')
watcher=$(ps -o ppid= "$owner")
kill -STOP $watcher
until ps -o state= $watcher | grep -q T; do sleep 0.01; done
kill -"$1" "$owner"
until ps -o state= "$owner" | grep -q Z; do sleep 0.01; done
{ tail -s 0.01 -f --pid $PPID /dev/null; kill -CONT $watcher; } &
exit 3
"""

# Presses Alt+F4 on a window, slowly, before a window manager as slow as on a busy machine; the window has $1 seconds to end.
FIRST_KEY = """
mkfifo "$TMPDIR/ready"
strace -qq -o /dev/null -e trace=poll -e inject=poll:delay_enter=3000 \\
    openbox --replace --sm-disable --config-file "$TOKENLOUPE_SESSION/openbox.xml" --startup "tee $TMPDIR/ready" &
cat "$TMPDIR/ready"
xev >/dev/null &
window=$!
until xprop -root _NET_ACTIVE_WINDOW | grep -q 'window id # 0x[1-9a-f]'; do sleep 0.05; done
xdotool keydown alt sleep 0.1 key F4 keyup alt
timeout "$1" tail -s 0.05 -f --pid "$window" /dev/null
"""


class Session(unittest.TestCase):
    def run_with(self, signal):
        """(exit code, how often the command ran, stderr)"""
        with tempfile.TemporaryDirectory() as folder:
            runs = os.path.join(folder, "runs")
            done = subprocess.run([SESSION, "--keyring", "sh", "-c", COMMAND, "sh", signal, runs],
                                  stderr=subprocess.PIPE, text=True, check=False)
            with open(runs, encoding="utf-8") as file:
                return done.returncode, len(file.readlines()), done.stderr

    def test_a_crash_of_the_keyring_is_not_the_commands(self):
        code, runs, said = self.run_with("ABRT")
        self.assertEqual((code, runs), (0, 2))
        self.assertIn("gnome-keyring crashed", said)

    def test_what_a_test_does_to_its_keyring_is_its_own_affair(self):
        for signal in ("KILL", "TERM"):
            with self.subTest(signal):
                code, runs, said = self.run_with(signal)
                self.assertEqual((code, runs), (3, 1))
                self.assertNotIn("crashed", said)

    @unittest.skipUnless(shutil.which("Xvfb"), "there is no screen here")
    def test_the_first_key_is_heeded(self):
        done = subprocess.run([SESSION, "--screen", "sh", "-c", FIRST_KEY, "sh", "20"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
