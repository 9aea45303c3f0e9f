# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the benchmarks read, once, in build/bench/data: the same bytes each time, but for the keys and signatures of the
tokens. How many secrets are in it is known, and asserted before anything is timed."""

import base64
import json
import os
import random
import subprocess
import sys
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import planted  # noqa: E402

TOKENS = 20_000   # of each algorithm
FOUND_AT = 1_800_003_100  # when all of them are valid

LOG_LINES = 1_050_000
LOG_SECRETS = 10_000
DECOYS = 3_000
HAR_ENTRIES = 12_800
HAR_SECRETS = 9_600

WORDS = ("request accepted for document", "cache miss, loading", "user signed in from", "queue drained in", "GET /drive/v3/files?pageSize=100",
         "retrying after backoff of", "connection closed by peer", "job finished with state", "lease renewed until", "POST /oauth2/v4/token")


def jwt_alike(maker):
    """Three parts that begin as a JWT does, of which the first is no JSON."""
    return f"eyJ{maker.word(60)}.{maker.word(120)}.{maker.word(86)}"


def tokens(folder, make_tokens):
    subprocess.run([make_tokens, folder, str(TOKENS)], check=True)


def log(path):
    """200 MB, a line in a hundred with a secret in it or with what merely looks like one."""
    maker = planted.Maker(11)
    dice = random.Random(12)
    makers = (maker.jwt, maker.access_token, maker.refresh_token)
    special = [f"token {planted.in_context(makers[number % 3]())}" for number in range(LOG_SECRETS)]
    special += [f"token {jwt_alike(maker)}" for _ in range(DECOYS)]
    special = dict(zip(dice.sample(range(LOG_LINES), len(special)), special))
    with open(path, "w", encoding="utf-8") as file:
        for number in range(LOG_LINES):
            filler = (f"{dice.choice(WORDS)} {dice.getrandbits(96):024x} shard={number % 64} bytes={dice.getrandbits(20)} "
                      f"node-{number % 17}.example.com ref={dice.getrandbits(160):040x} status=ok")
            file.write(f"2026-11-26T10:{number // 60 % 60:02}:{number % 60:02}.{number % 1000:03}Z INFO [worker-{number % 16}] "
                       f"{special.get(number, filler)}\n")


def har(path):
    """100 MB as a browser writes it: bodies as text, as base64, and form posts."""
    maker = planted.Maker(21)
    dice = random.Random(22)
    secrets = iter([maker.jwt, maker.access_token, maker.refresh_token][number % 3]() for number in range(HAR_SECRETS))
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[')
        for number in range(HAR_ENTRIES):
            secret = next(secrets) if number * HAR_SECRETS // HAR_ENTRIES != (number + 1) * HAR_SECRETS // HAR_ENTRIES else None
            file.write((",\n" if number else "\n") + json.dumps(entry(number, secret, dice)))
        file.write("\n]}}\n")


def entry(number, secret, dice):
    body = {"files": [{"id": f"{dice.getrandbits(132):033x}", "name": f"report {dice.getrandbits(30)} of the year.pdf",
                       "mimeType": "application/pdf", "size": str(dice.getrandbits(24))} for _ in range(54)]}
    headers = [{"name": "Content-Type", "value": "application/json"}]
    request = {"method": "GET", "url": f"https://www.googleapis.com/drive/v3/files?pageToken={number}", "httpVersion": "HTTP/2",
               "headers": headers, "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0}
    content = {"mimeType": "application/json"}
    if secret and number % 4 == 0:
        request["headers"] = headers + [{"name": "Authorization", "value": "Bearer " + secret.text}]
    elif secret and number % 4 == 1:
        request |= {"method": "POST", "postData": {"mimeType": "application/x-www-form-urlencoded",
                                                   "text": "grant_type=refresh_token&refresh_token=" + urllib.parse.quote(secret.text, safe="")}}
    elif secret:
        body["access_token"] = secret.text
    text = json.dumps(body)
    if number % 4 == 3:
        content |= {"encoding": "base64", "text": base64.b64encode(text.encode()).decode()}
    else:
        content["text"] = text.replace("/", "\\/") if number % 4 == 2 else text
    return {"startedDateTime": "2026-11-26T10:00:00.000Z", "time": 12, "request": request, "cache": {},
            "timings": {"send": 1, "wait": 10, "receive": 1},
            "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/2", "headers": headers, "cookies": [],
                         "content": content, "redirectURL": "", "headersSize": -1, "bodySize": len(text)}}


def files_list(path, megabytes):
    """A compact answer of Drive's files.list."""
    dice = random.Random(31)
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"kind":"drive#fileList","incompleteSearch":false,"files":[')
        number = 0
        while file.tell() < megabytes * 1024 * 1024:
            one = {"kind": "drive#file", "id": f"{dice.getrandbits(132):033x}", "name": f"Übersicht {number} – final (copy).docx",
                   "mimeType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "starred": number % 7 == 0,
                   "size": str(dice.getrandbits(26)), "version": number, "modifiedTime": "2026-11-26T10:00:00.000Z",
                   "parents": [f"{dice.getrandbits(80):020x}"], "owners": [{"displayName": "Ada \"the\" Lovelace", "me": True, "permissionId":
                   f"{dice.getrandbits(64):020d}", "emailAddress": "ada@example.test", "photoLink": None}],
                   "capabilities": {"canEdit": True, "canCopy": True, "canShare": False, "canDownload": True}, "quotaBytesUsed": "0",
                   "webViewLink": f"https://docs.google.com/document/d/{dice.getrandbits(132):033x}/edit?usp=drivesdk", "thumbnailVersion": "0"}
            file.write(("," if number else "") + json.dumps(one, ensure_ascii=False, separators=(",", ":")))
            number += 1
        file.write("]}")


def made(folder, name, make):
    """The path of a file that is made when it is not there."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        make(path + ".part")
        os.rename(path + ".part", path)
    return path
