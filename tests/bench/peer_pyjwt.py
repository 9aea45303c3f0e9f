#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""peer_pyjwt.py KEY TOKENS: verifies a token a line with PyJWT; prints the seconds of the loop, without the start."""

import json
import sys
import time

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_public_key

with open(sys.argv[1], "rb") as file:
    key = load_pem_public_key(file.read())
with open(sys.argv[2], encoding="ascii") as file:
    tokens = file.read().split()
begun = time.perf_counter()
for token in tokens:
    jwt.decode(token, key, algorithms=["RS256", "ES256", "EdDSA"], options={"verify_exp": False, "verify_aud": False, "verify_iat": False})
print(json.dumps({"seconds": time.perf_counter() - begun, "count": len(tokens)}))
