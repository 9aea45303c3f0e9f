# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds pieces of secrets in bytes, in whatever encoding. Shares no code with the program."""

import base64
import quopri
import re
import urllib.parse

PIECE = 8  # characters


def readings(data, depth=4):
    """The bytes as they are, and with every encoding undone that is likely, each in turn."""
    yield data
    if depth == 0:
        return
    for decode in (urllib.parse.unquote_to_bytes, without_json_escapes, quopri.decodestring, without_line_breaks):
        plain = decode(data)
        if plain != data:
            yield from readings(plain, depth - 1) if decode is not without_line_breaks else (plain,)
    for run in re.finditer(rb"[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]+)*", data):
        text = re.sub(rb"[\r\n]", b"", run[0]).translate(bytes.maketrans(b"-_", b"+/"))
        for shift in range(4):
            part = text[shift:]
            plain = base64.b64decode(part[:len(part) // 4 * 4])
            if sum(32 <= byte < 127 for byte in plain) > 0.9 * len(plain):
                yield from readings(plain, depth - 1)


def without_json_escapes(data):
    def meaning(match):
        return chr(int(match[1], 16)).encode() if match[1] else {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(match[2], match[2])
    return re.sub(rb'\\(?:u([0-9a-fA-F]{4})|(["\\/nrtbf]))', meaning, data)


def without_line_breaks(data):
    return re.sub(rb"\r?\n", b"", data)


def pieces_found(data, secrets, depth=4):
    """The secrets of whose random part a piece is in the data, in whatever encoding, up to so many of them in one another."""
    pieces = {}
    for one in secrets:
        part = one.random_part.encode()
        for at in range(len(part) - PIECE + 1):
            pieces[part[at:at + PIECE]] = one
    found = {}
    for reading in readings(data, depth):
        for at in range(len(reading) - PIECE + 1):
            one = pieces.get(reading[at:at + PIECE])
            if one:
                found.setdefault(one.text, (one.kind, one.context, reading[max(0, at - 60):at + 20]))
    return list(found.values())
