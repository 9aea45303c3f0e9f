#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies without secrets: 200 are planted in every encoding and place of HAR, log, mail, JSON, gz and zip; none, nor any
8-character piece of its random part, may be found in a copy by a search that shares no code with the program.

    tst_canary.py TOKENLOUPE-CLI
"""

import base64
import gzip
import json
import os
import quopri
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import planted  # noqa: E402
from pieces import pieces_found, readings  # noqa: E402

CLI = sys.argv.pop(1)
FIND_SECRETS = os.path.join(HERE, "..", "support", "find_secrets")
COUNT = 200
LABEL = re.compile(rb"(?:ACCESS|REFRESH|JWT|CODE|SECRET|APIKEY|KEY|BASIC|BEARER|TOKEN|PASSWORD|COOKIE|SESSION)(?:#|%23|%2523)[0-9]+")


def redact(path, out, *options):
    return subprocess.run([CLI, "scan", path, "--redact", out, *options], capture_output=True, check=False)


def secrets_of(seed):
    maker = planted.Maker(seed)
    return [maker.KINDS[number % len(maker.KINDS)](maker) for number in range(COUNT)]


# ---- places: each takes the secrets and gives the bytes of a file

def log(secrets):
    lines = []
    for number, one in enumerate(secrets):
        encode = list(planted.ENCODINGS.values())[number % len(planted.ENCODINGS)]
        lines.append(f"2026-11-26 INFO request {number}")
        lines.append(encode(planted.in_context(one)))
        lines.append("")
    return "\n".join(lines).encode()


def json_document(secrets):
    encodings = list(planted.ENCODINGS.values())
    return json.dumps([{"id": number, "note": encodings[number % len(encodings)](planted.in_context(one))}
                       for number, one in enumerate(secrets)], indent=2).encode()


def mail(secrets):
    text = "Grüße,\n\n" + "\n\n".join(planted.in_context(one) for one in secrets) + "\n\nAlice"
    plain = planted.wrapped(text)
    return (f"From: alice@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bound\r\n\r\n"
            f"--bound\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            f"{quopri.encodestring(text.encode()).decode()}\r\n--bound\r\nContent-Type: text/plain\r\n\r\n{plain}\r\n"
            f"--bound\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            f"{base64.encodebytes(text.encode()).decode()}\r\n--bound--\r\n").encode()


def pair(name, value):
    return {"name": name, "value": value}


def entry(number, one):
    """An exchange with the secret in one of the places that a HAR has for one."""
    text = one.text
    headers, query, cookies, body, answer = [pair("Accept", "*/*")], [], [], "", '{"ok": true}'
    url = f"https://api.example.com/v1/items/{number}"
    content = {"mimeType": "application/json"}
    place = number % 9
    if one.kind == "PEM":
        place = (5, 6, 7)[number % 3]
    if place == 0:
        scheme = {"Basic": "Basic", "securityCode": "securityCode"}.get(one.kind, "Bearer")
        headers.append(pair("Authorization", f"{scheme} {text}"))
    elif place == 1:
        url += "?access_token=" + planted.percent(text) + "&fields=id"
        query = [pair("access_token", text), pair("fields", "id")]
    elif place == 2:
        cookies.append({**pair("sid", text), "httpOnly": True})
        headers.append(pair("Cookie", f"theme=dark; sid={text}"))
    elif place == 3:
        headers.append(pair("X-Api-Key", text))
    elif place == 4:
        body = urllib.parse.urlencode({"grant_type": "refresh_token", "refresh_token": text, "client_id": "abc"})
    elif place == 5:
        answer = json.dumps({"access_token": text, "expires_in": 3599})
    elif place == 6:
        answer = json.dumps({"inner": json.dumps({"client_secret": text})})
    elif place == 7:
        content["encoding"] = "base64"
        answer = base64.b64encode(json.dumps({"id_token": text, "n": number}).encode()).decode()
    else:
        url += "?next=" + planted.percent("https://app.example.com/cb?code=1&id_token=" + planted.percent(text))
    return {"startedDateTime": "2026-11-26T06:14:39.123Z", "time": 12,
            "request": {"method": "POST", "url": url, "httpVersion": "HTTP/1.1", "headers": headers, "queryString": query,
                        "cookies": cookies, "headersSize": -1, "bodySize": len(body),
                        "postData": {"mimeType": "application/x-www-form-urlencoded", "text": body}},
            "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "headers": [], "cookies": [],
                         "content": {**content, "size": len(answer), "text": answer}, "redirectURL": "",
                         "headersSize": -1, "bodySize": -1},
            "cache": {}, "timings": {"send": 0, "wait": 12, "receive": 0}}


def har(secrets):
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537"},
                               "entries": [entry(number, one) for number, one in enumerate(secrets)]}}, indent=2).encode()


PLACES = {"session.har": har, "app.log": log, "mail.eml": mail, "data.json": json_document}


class Canary(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def copy(self, source, name, *options):
        answer = redact(source, self.path(name), *options)
        self.assertEqual(answer.returncode, 0, answer.stderr.decode())
        return self.read(name)

    def assert_clean(self, data, secrets):
        self.assertEqual(pieces_found(data, secrets), [])
        name = self.write("searched", data)
        listed = "\n".join(one.random_part if one.kind == "PEM" else one.text for one in secrets).encode()
        search = subprocess.run([FIND_SECRETS, name], input=listed, capture_output=True, check=False)
        self.assertEqual(search.returncode, 0, search.stdout.decode() + search.stderr.decode())

    def test_the_search_finds_what_is_not_redacted(self):
        secrets = secrets_of(1)
        for name, make in PLACES.items():
            with self.subTest(name):
                self.assertGreater(len(pieces_found(make(secrets), secrets)), 0.9 * COUNT)

    def test_each_kind_of_file(self):
        for seed, (name, make) in enumerate(PLACES.items(), 2):
            with self.subTest(name):
                secrets = secrets_of(seed)
                data = make(secrets)
                source = self.write(name, data)
                copy = self.copy(source, "copy-" + name)
                self.assert_clean(copy, secrets)
                self.assertEqual(self.read(name), data, "the original is as it was")
                if name.endswith(("har", "json")):
                    json.loads(copy)
                self.assertEqual(os.stat(self.path("copy-" + name)).st_mode & 0o777, 0o600)

    def test_a_har_stays_a_har_of_the_same_entries(self):
        secrets = secrets_of(10)
        data = har(secrets)
        before = json.loads(data)["log"]["entries"]
        after = json.loads(self.copy(self.write("a.har", data), "b.har"))["log"]["entries"]
        self.assertEqual(len(after), len(before))
        for old, new in zip(before, after):
            self.assertEqual(old["startedDateTime"], new["startedDateTime"])
            self.assertEqual(old["request"]["url"].split("?")[0], new["request"]["url"].split("?")[0])
            # Whoever undoes the encoding of a form or an address reads the same label as in a header.
            for form in (new["request"]["postData"]["text"], urllib.parse.urlsplit(new["request"]["url"]).query):
                for _, value in urllib.parse.parse_qsl(form):
                    self.assertNotRegex(value.split("?")[0], "[A-Z]%23[0-9]")
            self.assertEqual([h["name"] for h in old["request"]["headers"]], [h["name"] for h in new["request"]["headers"]])

    def test_the_same_secret_has_the_same_label_in_every_encoding(self):
        secrets = secrets_of(20)[:len(planted.Maker.KINDS)]
        for one in secrets:
            with self.subTest(one.kind):
                texts = [encode(planted.in_context(one)) for encode in planted.ENCODINGS.values()]
                copy = self.copy(self.write("a.txt", "\n\n----\n\n".join(texts).encode()), "b.txt")
                labels = {label.replace(b"%2523", b"#").replace(b"%23", b"#")
                          for reading in readings(copy) for label in LABEL.findall(reading)}
                self.assertEqual(len(labels), 1, labels)

    def test_archives(self):
        secrets = secrets_of(30)
        inner = {"logs/app.log": log(secrets), "session.har": har(secrets), "mail.eml": mail(secrets)}
        with zipfile.ZipFile(self.path("a.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in inner.items():
                archive.writestr(name, data)
        self.copy(self.path("a.zip"), "b.zip")
        with zipfile.ZipFile(self.path("b.zip")) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(archive.namelist(), list(inner))
            for name in inner:
                self.assert_clean(archive.read(name), secrets)
        self.write("a.log.gz", gzip.compress(inner["logs/app.log"]))
        self.assert_clean(gzip.decompress(self.copy(self.path("a.log.gz"), "b.log.gz")), secrets)

    def test_names_in_an_archive(self):
        token = planted.Maker(31).access_token()
        with zipfile.ZipFile(self.path("a.zip"), "w") as archive:
            archive.writestr(f"dump_{token.text}.txt", f"Authorization: Bearer {token.text}")
        answer = subprocess.run([CLI, "scan", self.path("a.zip"), "--format", "json"], capture_output=True, check=True)
        self.assertNotIn(token.text.encode(), answer.stdout)
        self.assertIn(b"dump_ACCESS#1.txt", answer.stdout)
        self.copy(self.path("a.zip"), "b.zip")
        with zipfile.ZipFile(self.path("b.zip")) as archive:
            self.assertEqual(archive.namelist(), ["dump_ACCESS#1.txt"])
        with zipfile.ZipFile(self.path("nested.zip"), "w") as archive:
            archive.writestr(f"{token.text}.zip", b"PK\x03\x04")
        answer = subprocess.run([CLI, "scan", self.path("nested.zip")], capture_output=True, check=False)
        self.assertIn(b"ACCESS#1.zip is an archive itself", answer.stderr)
        self.assertNotIn(token.text.encode(), answer.stdout + answer.stderr)

    def test_an_opaque_secret_is_found_wherever_it_is_repeated(self):
        secret = planted.Maker(40).word(32)
        text = f"first {secret} alone\nAuthorization: Bearer {secret}\nonce more ({planted.in_base64('a ' + secret)})\n"
        copy = self.copy(self.write("a.txt", text.encode()), "b.txt")
        self.assertEqual(pieces_found(copy, [planted.Planted("", secret, secret, "")]), [])
        self.assertTrue(copy.startswith(b"first BEARER#1 alone\n"), copy)

    def test_a_secret_is_found_where_its_shape_is_hidden(self):
        maker = planted.Maker(41)
        secret, token, jwt = "GOCSPX-" + maker.word(28), maker.access_token(), maker.jwt()
        text = json.dumps({"client_secret": secret, "note": "x" + secret, "access_token": token.text, "other": "z" + token.text,
                           "id_token": jwt.text, "signature alone": jwt.random_part})
        copy = self.copy(self.write("a.json", text.encode()), "b.json")
        self.assert_clean(copy, [planted.Planted("", secret, secret[7:], ""), token, jwt])

    def test_there_is_no_copy_when_a_secret_is_left_where_the_search_does_not_look(self):
        secret = planted.Maker(42).word(8).encode()  # among bytes of no text, too short to be read as one
        noise = bytes(range(128, 248))
        blob = base64.b64encode(noise[1:] + secret + 10 * noise)
        source = self.write("a.txt", b"Authorization: Bearer " + secret + b"\n\nblob: " + blob + b"\n")
        answer = redact(source, self.path("b.txt"))
        self.assertEqual(answer.returncode, 1, answer.stderr.decode())
        self.assertIn("a secret was found in it all the same", answer.stderr.decode())
        self.assertFalse(os.path.exists(self.path("b.txt")))

    def test_claims_stay_readable_on_request(self):
        one = planted.Maker(50).jwt()
        head = one.text.rsplit(".", 1)[0].encode()
        for before, behind in ((b"token ", b" end"), (b"Authorization: Bearer ", b"\r\n"), (b'{"id_token": "', b'"}')):
            copy = self.copy(self.write("a.txt", before + one.text.encode() + behind), "b.txt", "--keep-claims")
            self.assertEqual(copy, before + head + b".JWT#1" + behind)

    def test_people_go_on_request(self):
        text = '{"email": "alice.adams@example.com", "given_name": "Alice", "note": "mail alice.adams@example.com"}'
        kept = self.copy(self.write("a.json", text.encode()), "b.json")
        self.assertEqual(kept.decode(), text)
        for option in ("--redact-people", "--people"):
            copy = json.loads(self.copy(self.path("a.json"), "c.json", option))
            self.assertEqual(copy, {"email": "EMAIL#1", "given_name": "NAME#1", "note": "mail EMAIL#1"})

    def test_what_was_redacted_stays_as_it_is(self):
        source = self.write("a.har", har(secrets_of(60)))
        copy = self.copy(source, "b.har")
        self.assertEqual(self.copy(self.path("b.har"), "c.har"), copy)

    def test_the_preview_lists_what_the_copy_replaces(self):
        source = self.write("a.har", har(secrets_of(70)))
        answer = subprocess.run([CLI, "scan", source, "--dry-run", "--format", "json"], capture_output=True, check=True)
        preview = json.loads(answer.stdout)
        self.assertEqual(len(preview["replacements"]), preview["replaced"])
        copied = json.loads(redact(source, self.path("b.har"), "--format", "json").stdout)
        self.assertEqual(copied["replacements"], preview["replacements"])
        first = preview["replacements"][0]["place"]
        self.assertEqual(first["pointer"], "/log/entries/0/request/headers/1/value")


unittest.main()
