# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tokens, plants them in texts in every encoding, and makes what merely looks like them.

Knows nothing of the program: what is a token here is what their issuers' documents and samples say.
"""

import base64
import json
import quopri
import random
import string
import textwrap
import urllib.parse

URL_SAFE = string.ascii_letters + string.digits + "-_"
ALPHANUMERIC = string.ascii_letters + string.digits


class Planted:
    """A secret, and the random part of it that no copy may hold."""

    def __init__(self, kind, text, random_part, context):
        self.kind, self.text, self.random_part, self.context = kind, text, random_part, context


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self, length, alphabet=URL_SAFE):
        return "".join(self.random.choice(alphabet) for _ in range(length))

    def number(self, low, high):
        return self.random.randint(low, high)

    # ---- one function for each kind: a secret and the text around it, {} being the secret's place

    def jwt(self):
        part = lambda value: base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()
        header = part({"alg": "RS256", "kid": self.word(20, string.hexdigits.lower()), "typ": "JWT"})
        claims = part({"iss": "https://login.example.com", "sub": str(self.number(10**20, 10**21)), "aud": self.word(24),
                       "exp": self.number(1700000000, 2000000000), "iat": 1700000000, "jti": self.word(22)})
        signature = base64.urlsafe_b64encode(self.random.randbytes(256)).rstrip(b"=").decode()
        return Planted("jwt", f"{header}.{claims}.{signature}", signature, self.choose(
            '"id_token": "{}"', "id_token={}", "Authorization: Bearer {}", "the token is {} as you see", "{}"))

    def access_token(self):
        rest = self.word(self.number(120, 220))
        return Planted("ya29.", "ya29.a0" + rest, rest, self.choose(
            '{{"access_token": "{}", "expires_in": 3599}}', "https://www.googleapis.com/drive/v3/about?fields=user&access_token={}",
            "Authorization: Bearer {}", "refused: {} (401)", "{}"))

    def refresh_token(self):
        rest = self.word(self.number(90, 110))
        return Planted("1//", "1//0" + rest, rest, self.choose('"refresh_token": "{}"', "refresh {} of alice", "refresh_token={}"))

    def code(self):
        rest = self.word(self.number(60, 75))
        return Planted("4/0", "4/0A" + rest, rest, self.choose("http://127.0.0.1:4711/?state=abc&code={}&scope=openid", "code {}."))

    def client_secret(self):
        rest = self.word(28)
        return Planted("GOCSPX-", "GOCSPX-" + rest, rest, self.choose('"client_secret": "{}"', "secret: {}", "client_secret={}&x=y"))

    def api_key(self):
        rest = self.word(35)
        return Planted("AIza", "AIza" + rest, rest, self.choose("https://maps.googleapis.com/maps/api/js?key={}", "apiKey: \"{}\",", "key {} is leaked"))

    def basic(self):
        password = self.word(self.number(16, 24), ALPHANUMERIC)
        text = base64.b64encode(f"user{self.number(1, 99)}:{password}".encode()).decode()
        return Planted("Basic", text, text.rstrip("=")[12:], self.choose("Authorization: Basic {}", '"Authorization": "Basic {}"', "sent Basic {} to it"))

    def security_code(self):
        text = self.word(self.number(24, 40), ALPHANUMERIC)
        return Planted("securityCode", text, text, self.choose("Authorization: securityCode {}", '"Authorization": "securityCode {}"', "securityCode={}&list"))

    def private_key(self):
        body = base64.b64encode(self.random.randbytes(1190)).decode()
        name = self.choose("PRIVATE KEY", "RSA PRIVATE KEY")
        text = f"-----BEGIN {name}-----\n" + "\n".join(textwrap.wrap(body, 64)) + f"\n-----END {name}-----"
        return Planted("PEM", text, body, self.choose("{}\n", "key:\n{}\nend"))

    def opaque_bearer(self):
        text = self.word(self.number(24, 64))
        return Planted("bearer", text, text, self.choose("Authorization: Bearer {}", '"authorization": "Bearer {}"',
                                                         "curl -H 'Authorization: Bearer {}' https://api.example.com/"))

    def named(self):
        text = self.word(self.number(20, 40), ALPHANUMERIC)
        return Planted("named", text, text, self.choose('"client_secret": "{}"', '"refreshToken":"{}"', "access_token={}&token_type=bearer",
                                                        "X-Api-Key: {}", '"password": "{}"', '["X-Auth-Token", "{}"]',
                                                        '{{"name": "X-Api-Key", "value": "{}"}}', "Cookie: theme=dark; sid={}; lang=en"))

    def of_command(self):
        text = self.word(self.number(20, 40), ALPHANUMERIC)
        return Planted("command", text, text, self.choose("mysql -u root -p{} db", "sshpass -p {} ssh alice@h", "docker login -u alice -p {} h",
                                                          "redis-cli -a {} ping", "ldapsearch -w {} -x", "mongo -p {} -u alice",
                                                          "sqlplus alice/{}@db", "jdbc:oracle:thin:alice/{}@//h:1521/x"))

    def choose(self, *choices):
        return self.random.choice(choices)

    KINDS = (jwt, access_token, refresh_token, code, client_secret, api_key, basic, security_code, private_key, opaque_bearer, named,
             of_command)


def in_context(planted):
    return planted.context.format(planted.text) if "{{" in planted.context else planted.context.replace("{}", planted.text)


# ---- encodings: text → text

def percent(text):
    return urllib.parse.quote(text, safe="")


def unicode_escapes(text):
    """A JSON string in which each sign, and each line break, is a \\u escape."""
    return "".join(c if c.isalnum() and c.isascii() else f"\\u{ord(c):04x}" for c in text)


def slash_escapes(text):
    return json.dumps(text)[1:-1].replace("/", "\\/")


def in_base64(text):
    return base64.b64encode(text.encode()).decode()


def in_base64url(text):
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def mime_base64(text):
    return base64.encodebytes(text.encode()).decode()


def quoted_printable(text):
    return quopri.encodestring(text.encode()).decode()


def wrapped(text):
    """As mail programs break long words: at 76 characters, wherever that is."""
    lines = []
    for line in text.split("\n"):
        lines.extend(line[at:at + 76] for at in range(0, max(len(line), 1), 76))
    return "\r\n".join(lines)


ENCODINGS = {
    "plain": lambda text: text,
    "percent-encoded": lambda text: "next=" + percent(text) + "&x=1",
    "percent-encoded twice": lambda text: "next=" + percent(percent(text)) + "&x=1",
    "JSON, \\u": lambda text: '{"text":"' + unicode_escapes(text) + '"}',
    "JSON, \\/": lambda text: '{"text":"' + slash_escapes(text) + '"}',
    "JSON in JSON": lambda text: json.dumps({"body": json.dumps({"text": text})}),
    "JSON in JSON in JSON": lambda text: json.dumps({"a": json.dumps({"body": json.dumps({"text": text})})}),
    "base64": lambda text: "data: " + in_base64(text),
    "base64url": lambda text: "data: " + in_base64url("x" * (len(text) % 3) + " " + text),
    "base64 in base64": lambda text: '{"data": "' + in_base64('{"inner": "' + in_base64(text) + '"}') + '"}',
    "base64 of a mail": lambda text: "Content-Transfer-Encoding: base64\r\n\r\n" + mime_base64("Hello,\n" + text + "\n" + "bye " * 20),
    "quoted-printable": lambda text: "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted_printable("Grüße = " + text + "\nbye"),
    "line-wrapped": wrapped,
}


# ---- what only looks like a token

class LookAlikes:
    def __init__(self, seed):
        self.make = Maker(seed)

    def hex(self, length):
        return self.make.word(length, "0123456789abcdef")

    def uuid(self):
        h = self.hex(32)
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def one(self):
        m = self.make
        return m.choose(
            lambda: f"commit {self.hex(40)}",
            lambda: f'"sha256": "{self.hex(64)}",',
            lambda: f"{self.hex(32)}  usr/share/doc/{m.word(8, string.ascii_lowercase)}/changelog.gz",
            lambda: f'"id": "{self.uuid()}",',
            lambda: f'"key": "{self.uuid()}",',
            lambda: f'"code": "{m.choose("invalid_grant", "required", "E_NOT_FOUND", "rateLimitExceeded")}",',
            lambda: f'integrity="sha384-{base64.b64encode(m.random.randbytes(48)).decode()}"',
            lambda: f'"driveId": "0A{m.word(31)}",',
            lambda: f"https://drive.google.com/file/d/1{m.word(32)}/view?usp=sharing",
            lambda: f"etag: \"{m.word(22)}\"",
            lambda: f'"nextPageToken": "{m.word(80)}",',
            lambda: f"background:url(data:image/png;base64,{base64.b64encode(m.random.randbytes(m.number(60, 300))).decode()})",
            lambda: f"//# sourceMappingURL=data:application/json;base64,{in_base64(json.dumps({'version': 3, 'mappings': m.word(60, ALPHANUMERIC + ',;')}))}",
            lambda: f"var a{m.number(1, 99)}=function(t,e){{return t.token=e.token||getToken{m.number(1, 9)}(),e.password===t.password}};",
            lambda: f"return 1//{m.word(12, string.ascii_lowercase)} {m.word(6)}",
            lambda: f"{m.number(1, 12)}/0{m.number(1, 9)}/20{m.number(10, 99)} 4/05/2024",
            lambda: f'<input type="password" name="password" placeholder="Password">',
            lambda: f'"token": "{m.choose("Token", "accessToken", "token_endpoint", "YOUR_TOKEN", "<token>", "${token}", "string")}"',
            lambda: f'WWW-Authenticate: Bearer realm="{m.word(8, string.ascii_lowercase)}", error="invalid_token"',
            lambda: m.choose("Bearer token expected", "Basic authentication is off", "the securityCode is missing", "Bearer <token>",
                             "Authorization: Bearer $TOKEN", "Authorization: Basic ****", "password: required", "secret: none given"),
            lambda: f"client_id={m.number(10**11, 10**12)}-{m.word(32, string.ascii_lowercase + string.digits)}.apps.googleusercontent.com",
            lambda: f"/usr/lib/x86_64-linux-gnu/lib{m.word(10, string.ascii_lowercase)}.so.{m.number(1, 9)}.{m.number(0, 40)}.{m.number(0, 9)}",
            lambda: f"2026-11-26T06:14:{m.number(10, 59)}.{m.number(100, 999)}Z {self.uuid()} GET /v1/items/{m.number(10**8, 10**9)} 200",
            lambda: f"AIza is a prefix, ya29. too; GOCSPX-… and eyJ{m.word(8)} are cut",
            lambda: m.choose("mkdir -p build/Debug1x64", "ssh -p 2222 host", "docker run --name mysql -p3306:3306 -d mysql:8",
                             "find /var/lib/mysql -print0", "mysql -u root -p Orders2024db", "patch -p1 <Fix2Me3.patch", "grep -w Ab1Cd2Ef3 ldap.log"),
            lambda: "-----BEGIN PUBLIC KEY-----\n" + in_base64(m.word(48)) + "\n-----END PUBLIC KEY-----",
        )()
