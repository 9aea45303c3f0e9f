#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that no search should stumble over: cut, binary, packed to burst, with endless lines, changing under the reader;
and a disk that is full while the copy is written.

    tst_bad_files.py TOKENLOUPE-CLI
"""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import planted  # noqa: E402

CLI = sys.argv.pop(1)
MEGABYTE = 1024 * 1024
ROOM = 400 * MEGABYTE  # of memory, whatever the file's size


def run(*arguments, **options):
    return subprocess.run([CLI, "scan", *arguments], capture_output=True, check=False, **options)


def tokens(answer):
    return [finding["token"] for finding in json.loads(answer.stdout)["findings"]]


class BadFiles(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.maker = planted.Maker(7)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)
        return self.path(name)

    def found(self, path, **options):
        answer = run(path, "--show-secrets", "--format", "json", **options)
        self.assertEqual(answer.returncode, 0, answer.stderr.decode())
        return tokens(answer)

    def assert_no_copy(self, *names):
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(names))

    # ---- contents

    def test_a_har_that_is_cut(self):
        one = self.maker.access_token()
        text = '{"log": {"entries": [{"request": {"headers": [{"name": "Authorization", "value": "Bearer ' + one.text
        self.assertEqual(self.found(self.write("cut.har", text.encode())), [one.text])

    def test_bytes_that_are_no_text(self):
        one = self.maker.jwt()
        noise = self.maker.random.randbytes(300_000)
        path = self.write("binary", noise + b"\0 " + one.text.encode() + b"\xff\xfe" + noise)
        self.assertEqual(self.found(path), [one.text])
        copy = self.path("copy")
        self.assertEqual(run(path, "--redact", copy).returncode, 0)
        with open(copy, "rb") as file:
            self.assertEqual(file.read(), noise + b"\0 JWT#1\xff\xfe" + noise)

    def test_invalid_utf8_stays_as_it_is(self):
        one = self.maker.refresh_token()
        path = self.write("a.log", b"caf\xe9 \xc3 \xed\xa0\x80 " + one.text.encode() + b" \xf0\x9f")
        self.assertEqual(run(path, "--redact", self.path("b.log")).returncode, 0)
        with open(self.path("b.log"), "rb") as file:
            self.assertEqual(file.read(), b"caf\xe9 \xc3 \xed\xa0\x80 REFRESH#1 \xf0\x9f")

    def test_a_token_at_every_place_around_the_end_of_a_block(self):
        text = []
        expected = []
        for number in range(300):  # some 3 MB: each place in a block is near a token sooner or later
            one = self.maker.access_token()
            expected.append(one.text)
            text.append(self.maker.word(10_007 - len(one.text), "abc ") + " " + one.text)
        self.assertEqual(self.found(self.write("a.txt", "\n".join(text).encode())), expected)

    def test_a_line_of_64_megabytes(self):
        first, last = self.maker.access_token(), self.maker.jwt()
        block = ("word, " * 10).encode() * 1024 * 16
        with open(self.path("line.txt"), "wb") as file:
            file.write(first.text.encode() + b" ")
            for _ in range(64 * MEGABYTE // len(block)):
                file.write(block)
            file.write(b" " + last.text.encode())
        self.assertEqual(self.found(self.path("line.txt"), preexec_fn=little_memory), [first.text, last.text])

    def test_a_word_of_16_megabytes(self):
        one = self.maker.client_secret()
        path = self.write("word.txt", b"A" * 16 * MEGABYTE + b" " + one.text.encode())
        self.assertEqual(self.found(path, preexec_fn=little_memory), [one.text])

    def test_base64_of_4_megabytes_is_read_and_copied_throughout(self):
        many = [self.maker.access_token() for _ in range(40)]
        inner = "".join(self.maker.word(100_000, "abcdefghij ") + " " + one.text + " " for one in many)
        path = self.write("a.json", json.dumps({"data": planted.in_base64(inner)}).encode())
        self.assertEqual(self.found(path), [one.text for one in many])
        self.assertEqual(run(path, "--redact", self.path("b.json")).returncode, 0)
        with open(self.path("b.json"), "rb") as file:
            copy = json.load(file)
        plain = base64.b64decode(copy["data"], validate=True).decode()
        self.assertNotIn("ya29.", plain)
        self.assertEqual(plain.count("ACCESS#"), 40)

    def test_what_is_encoded_more_often_than_is_read_is_not_called_clean(self):
        text = "?access_token=" + self.maker.access_token().text
        for _ in range(12):
            text = planted.percent(text)
        path = self.write("deep.txt", text.encode())
        answer = run(path, "--format", "json")
        self.assertEqual(answer.returncode, 2)
        self.assertIn("not everything was looked into", answer.stderr.decode())
        self.assertFalse(json.loads(answer.stdout)["complete"])
        self.assertTrue(json.loads(run(self.write("a.txt", b"hello"), "--format", "json").stdout)["complete"])
        answer = run(path, "--redact", self.path("copy.txt"))
        self.assertEqual(answer.returncode, 2)
        self.assertIn("not everything was looked into", answer.stderr.decode())
        self.assertFalse(os.path.exists(self.path("copy.txt")))

    # ---- archives

    def test_a_bomb(self):
        bomb = self.write("bomb.gz", gzip.compress(b"\0" * 300 * MEGABYTE))
        answer = run(bomb, preexec_fn=little_memory)
        self.assertEqual(answer.returncode, 2)
        self.assertIn("taken for an attack", answer.stderr.decode())
        with zipfile.ZipFile(self.path("bomb.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a", b"\0" * 300 * MEGABYTE)
        self.assertEqual(run(self.path("bomb.zip"), "--redact", self.path("b.zip")).returncode, 2)
        self.assert_no_copy("bomb.gz", "bomb.zip")

    def test_archives_that_are_broken(self):
        one = self.maker.access_token()
        whole = gzip.compress(one.text.encode() + self.maker.random.randbytes(100_000))
        answer = run(self.write("cut.gz", whole[:-5000]))
        self.assertEqual(answer.returncode, 2)
        self.assertIn("cannot be used", answer.stderr.decode())
        self.assertEqual(run(self.write("cut.zip", b"PK\x03\x04" + whole)).returncode, 2)

    def test_an_archive_in_an_archive_is_not_passed_over_in_silence(self):
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as archive:
            archive.writestr("a.txt", self.maker.access_token().text)
        with zipfile.ZipFile(self.path("a.zip"), "w") as archive:
            archive.writestr("inner.zip", inner.getvalue())
        answer = run(self.path("a.zip"))
        self.assertEqual(answer.returncode, 2)
        self.assertIn("inner.zip is an archive itself", answer.stderr.decode())
        answer = run(self.path("a.zip"), "--redact", self.path("b.zip"))
        self.assertEqual(answer.returncode, 2)
        self.assert_no_copy("a.zip")

    def test_a_tar_archive_is_searched_as_one_text_and_not_copied(self):
        one = self.maker.access_token()
        inner = io.BytesIO()
        with tarfile.open(fileobj=inner, mode="w") as archive:
            info = tarfile.TarInfo("a.txt")
            info.size = len(one.text)
            archive.addfile(info, io.BytesIO(one.text.encode()))
        for name, data in (("a.tar", inner.getvalue()), ("a.tar.gz", gzip.compress(inner.getvalue()))):
            with self.subTest(name):
                answer = run(self.write(name, data), "--show-secrets", "--format", "json")
                self.assertEqual(tokens(answer), [one.text])
                self.assertEqual(answer.returncode, 2)
                self.assertIn("is a tar archive: it was searched as one text", answer.stderr.decode())
                answer = run(self.path(name), "--redact", self.path("copy"))
                self.assertEqual(answer.returncode, 2)
                self.assertIn("Unpack it first", answer.stderr.decode())
                self.assertFalse(os.path.exists(self.path("copy")))

    def test_what_is_not_unpacked_is_not_called_clean(self):
        text = self.maker.access_token().text.encode()
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", text * 9)
            archive.comment = b"a comment"
        cases = {"a.xz": (lzma.compress(text), "xz"), "a.bz2": (bz2.compress(text), "bzip2"),
                 "empty.bz2": (bz2.compress(b""), "bzip2"), "a.zst": (b"\x28\xb5\x2f\xfd" + text, "zstd"),
                 "a.7z": (b"7z\xbc\xaf\x27\x1c" + text, "7-Zip"), "a.rar": (b"Rar!\x1a\x07\0" + text, "RAR"),
                 "tail.gz": (gzip.compress(b"first") + text, "goes on behind"),
                 "long.gz": (gzip.compress(b"first") + MEGABYTE * b"a line\n", "goes on behind"),
                 "stub.zip": (b"#!/bin/sh\nexit\n" + inner.getvalue(), "ends with a zip archive")}
        for name, (data, why) in cases.items():
            with self.subTest(name):
                path = self.write(name, data)
                for answer in (run(path), run("-", input=data), run(path, "--redact", self.path("copy")),
                               run("-", "--redact", self.path("copy"), input=data)):
                    self.assertEqual(answer.returncode, 2, answer.stdout)
                    self.assertIn(why, answer.stderr.decode())
                self.assertFalse(os.path.exists(self.path("copy")))

    def test_what_only_begins_like_a_packed_file_is_searched(self):
        one = self.maker.access_token()
        for data in (b"BZh is how bzip2 begins, PK\x05\x06 is how zip ends: " + one.text.encode(),
                     gzip.compress(b"two members, ") + gzip.compress(one.text.encode())):
            self.assertEqual(self.found(self.write("a.txt", data)), [one.text])

    # ---- files that change or are not there

    def test_a_gate_lets_nothing_pass_that_a_copy_would_hide(self):
        path = self.write("weak.json", b'{"pw": {"password": "letmein77"}}')
        self.assertEqual(run(path).returncode, 0)
        self.assertEqual(run(path, "--expect-none").returncode, 1)
        self.assertEqual(run(self.write("clean.txt", b"hello"), "--expect-none").returncode, 0)

    def test_a_file_that_is_not_there(self):
        answer = run(self.path("none.log"))
        self.assertEqual(answer.returncode, 2)
        self.assertIn("none.log cannot be read", answer.stderr.decode())
        self.assertEqual(run(self.folder).returncode, 2)

    def test_a_secret_in_the_place_of_a_name_is_not_repeated(self):
        token = self.maker.jwt().text
        for more in ((), (self.path("none.log"),), ("--redact", self.path("out"))):
            answer = run(token, *more)
            self.assertEqual(answer.returncode, 2)
            self.assertIn("cannot be read", answer.stderr.decode())
            self.assertNotIn(token.split(".")[1], answer.stdout.decode() + answer.stderr.decode())

    def test_a_name_is_told_as_it_is(self):
        for name in ("%1.log", "a%2Fb.har", "a%3Fb.log"):
            path = self.write(name, self.maker.jwt().text.encode())
            found = run(path).stdout.decode()
            self.assertIn(f"{path}: line 1, byte ", found)
            replaced = run(path, "--dry-run").stdout.decode()
            self.assertIn(f"{path}: line 1, byte ", replaced)
            self.assertRegex(replaced, r"byte \d+: \w+#1 in place of \d+ bytes")

    def test_the_others_are_searched_all_the_same(self):
        one = self.maker.jwt()
        answer = run(self.path("none.log"), self.write("a.log", one.text.encode()), "--show-secrets", "--format", "json")
        self.assertEqual(answer.returncode, 2)
        self.assertEqual(tokens(answer), [one.text])
        self.assertIn("none.log cannot be read", answer.stderr.decode())

    def changing(self, change):
        """Searches 40 MB while `change(path)` goes on."""
        path = self.write("a.log", b"a line of the log that holds nothing\n" * 1_100_000)
        with subprocess.Popen([CLI, "scan", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as search:
            begun = wait_until_read(search, path)
            change(path)
            _, errors = search.communicate()
            self.assertTrue(begun, "the search was over before the file could be changed")
            return search.returncode, errors.decode()

    def test_a_file_that_grows(self):
        def grow(path):
            with open(path, "ab") as file:
                file.write(b"more\n")
        code, errors = self.changing(grow)
        self.assertEqual(code, 0)
        self.assertIn("grew while it was read", errors)

    def test_a_file_that_is_cut_short(self):
        code, errors = self.changing(lambda path: os.truncate(path, 1000))
        self.assertEqual(code, 2)
        self.assertIn("became shorter while it was read", errors)

    def test_a_file_that_vanishes_is_read_to_its_end(self):
        code, _ = self.changing(os.unlink)
        self.assertEqual(code, 0)

    def test_a_stream(self):
        one = self.maker.api_key()
        answer = run("-", "--show-secrets", "--format", "json", input=one.text.encode())
        self.assertEqual(tokens(answer), [one.text])
        packed = run("-", "--show-secrets", "--format", "json", input=gzip.compress(one.text.encode()))
        self.assertEqual(tokens(packed), [one.text])

    # ---- copies

    def test_a_copy_of_a_stream(self):
        one = self.maker.api_key()
        for pack, unpack in ((bytes, bytes), (gzip.compress, gzip.decompress)):
            answer = run("-", "--redact", self.path("out"), input=pack(b"key " + one.text.encode()))
            self.assertEqual(answer.returncode, 0, answer.stderr.decode())
            with open(self.path("out"), "rb") as file:
                self.assertEqual(unpack(file.read()), b"key APIKEY#1")

    def test_the_copy_cannot_take_the_place_of_the_original(self):
        path = self.write("a.log", self.maker.jwt().text.encode())
        os.symlink(path, self.path("link"))
        os.link(path, self.path("hard"))
        for out in (path, self.path("link"), self.path("hard")):
            answer = run(path, "--redact", out)
            self.assertEqual(answer.returncode, 2)
            self.assertIn("it would take the place of", answer.stderr.decode())
        self.assert_no_copy("a.log", "hard", "link")

    def test_a_password_in_another_letter_case_is_replaced_and_the_copy_kept(self):
        path = self.write("a.log", b"password=Sommer2024\nreport-sommer2024.pdf\n")
        answer = run(path, "--redact", self.path("b.log"))
        self.assertEqual(answer.returncode, 0, answer.stderr.decode())
        with open(self.path("b.log"), "rb") as file:
            self.assertEqual(file.read(), b"password=PASSWORD#1\nreport-PASSWORD#1.pdf\n")

    def test_a_password_that_is_like_a_label_in_another_letter_case(self):
        path = self.write("a.json", b'{"password": "ssword#1"}')
        answer = run(path, "--redact", self.path("b.json"))
        self.assertEqual(answer.returncode, 0, answer.stderr.decode())
        with open(self.path("b.json"), "rb") as file:
            self.assertEqual(file.read(), b'{"password": "PASSWORD#1"}')

    def test_a_full_disk_leaves_nothing_and_an_older_copy_as_it_was(self):
        path = self.write("a.log", (self.maker.jwt().text + 200 * " " + "\n").encode() * 10_000)
        self.write("b.log", b"older")
        for name in ("a.log", "a.log.gz"):
            if name.endswith(".gz"):
                path = self.write(name, gzip.compress(self.maker.random.randbytes(3 * MEGABYTE)))
            answer = run(path, "--redact", self.path("b.log"), preexec_fn=little_disk, restore_signals=False)
            self.assertEqual(answer.returncode, 3, answer.stderr.decode())
            self.assertIn("cannot be written", answer.stderr.decode())
            self.assertIn("File too large", answer.stderr.decode())
            with open(self.path("b.log"), "rb") as file:
                self.assertEqual(file.read(), b"older")
            self.assertEqual([name for name in os.listdir(self.folder) if name.startswith("b.log.")], [])

    def test_a_folder_that_takes_no_file(self):
        path = self.write("a.log", self.maker.jwt().text.encode())
        for out, reason in ((self.path("none/b.log"), "there is no folder"), (self.folder, "is a folder"), ("-", "name of a file")):
            answer = run(path, "--redact", out)
            self.assertEqual(answer.returncode, 2)
            self.assertIn(reason, answer.stderr.decode())
        self.assertFalse(os.path.exists("-"))


def little_memory():
    if os.environ.get("TOKENLOUPE_SANITIZE"):
        return  # AddressSanitizer maps terabytes
    resource.setrlimit(resource.RLIMIT_DATA, (ROOM, ROOM))


def little_disk():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails, as on a full disk
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE, MEGABYTE))


def wait_until_read(process, path):
    """Whether the process has begun to read the file, and is not at its end."""
    while process.poll() is None:
        try:
            for number in os.listdir(f"/proc/{process.pid}/fd"):
                if os.readlink(f"/proc/{process.pid}/fd/{number}") != path:
                    continue
                with open(f"/proc/{process.pid}/fdinfo/{number}", encoding="ascii") as info:
                    at = int(info.readline().split()[1])
                if at > 4096:
                    return at < os.path.getsize(path)
        except FileNotFoundError:  # one that was closed just now
            continue
    return False


unittest.main()
