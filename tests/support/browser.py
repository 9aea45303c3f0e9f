#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at a real browser: opens a URL in Chromium, clicks what is asked for by its visible text, and reports.

    browser.py [--type FIELD=TEXT | --click TEXT]... [--until TEXT] [--report FILE] [--screenshots FOLDER]
               [--timeout SECONDS] URL

What is to be done is done in the order of the arguments. Each click waits until one visible control has the text, is a
real mouse click, and is followed by the page it leads to. Typing clicks the field of that name first.
--until waits for a text on the last page. The report is JSON: {"clicks", "pages": [{"url", "title"}], "url", "title",
"text", "error"}, written whole, at the end, also when something failed. No name but those of this machine resolves.
Arguments come from TOKENLOUPE_BROWSER too, a JSON list: so it is the system browser of a program under test, as
browser/xdg-open (tests/support/private_session --screen).
Exit code: 0 all clicked and seen, 1 not, with the reason in the report and on stderr.
"""

import argparse
import base64
import contextlib
import fcntl
import json
import os
import select
import subprocess
import sys
import tempfile
import time

# Chromium refuses its sandbox to root; who is no root keeps it.
FLAGS = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1000,800",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ::1, EXCLUDE localhost",
         *(["--no-sandbox"] if os.geteuid() == 0 else [])]

# Where the middle of each visible control with the text is; its own text alone counts before a longer one that holds it.
FIND_CONTROLS = """(wanted => {
    const controls = [...document.querySelectorAll('a[href],button,input[type=submit],input[type=button],label,summary,[role=button]')]
        .filter(control => control.checkVisibility() && !control.disabled)
        .map(control => [control, (control.innerText || control.value || control.ariaLabel || '').replace(/\\s+/g, ' ').trim()]);
    const exact = controls.filter(([, text]) => text === wanted);
    return (exact.length ? exact : controls.filter(([, text]) => text.includes(wanted))).map(([control]) => {
        control.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = control.getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    });
})"""
FIND_FIELDS = """(wanted => [...document.querySelectorAll('input,textarea')]
    .filter(field => field.checkVisibility() && !field.disabled && field.name === wanted).map(field => {
        const box = field.getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    }))"""
PATIENCE = 60  # seconds; a page may be held back by its server for a while
PAGE = "({url: location.href, title: document.title, text: document.body ? document.body.innerText : ''})"


class Failed(Exception):
    pass


class Chromium:
    """One page in a headless Chromium, spoken to in the DevTools protocol over a pair of pipes: no port, no driver."""

    def __init__(self, to_browser, from_browser):
        self.to_browser = to_browser
        self.from_browser = from_browser
        self.received = b""
        self.commands = 0
        self.loading = False
        self.session = {}
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = {"sessionId": self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        self.ask("Page.enable")

    def ask(self, method, **parameters):
        self.commands += 1
        message = {"id": self.commands, "method": method, "params": parameters, **self.session}
        os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        while (answer := self.read(PATIENCE)).get("id") != self.commands:
            pass
        if "error" in answer:
            raise Failed(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def read(self, patience):
        """The next message. Events say on the way whether the page is loading."""
        while b"\0" not in self.received:
            if not select.select([self.from_browser], [], [], patience)[0]:
                raise Failed(f"Chromium has said nothing for {patience:g} s")
            if not (data := os.read(self.from_browser, 65536)):
                raise Failed("Chromium has ended")
            self.received += data
        message, self.received = self.received.split(b"\0", 1)
        message = json.loads(message)
        if message.get("method") in ("Page.frameRequestedNavigation", "Page.frameStartedLoading"):
            self.loading = True
        elif message.get("method") == "Page.frameStoppedLoading":
            self.loading = False
        return message

    def evaluate(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise Failed(answer["exceptionDetails"]["text"])
        return answer["result"]["value"]

    def open(self, url):
        if reason := self.ask("Page.navigate", url=url).get("errorText"):
            raise Failed(f"{url}: {reason}")

    def click(self, point):
        for event in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=event, button="left", clickCount=1, **point)

    def loaded(self):
        return self.evaluate("document.readyState === 'complete'") and not self.loading

    def picture(self):
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])


def pipe():
    """A pipe whose ends lie above 4, where Chromium expects its own: neither end overwrites another on its way there."""
    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return moved


def hand_over(commands, answers):
    """Chromium reads from 3 and writes to 4."""
    os.dup2(commands, 3)
    os.dup2(answers, 4)


@contextlib.contextmanager
def started_chromium():
    (commands, to_browser), (from_browser, answers) = pipe(), pipe()
    with tempfile.TemporaryDirectory(prefix="browser.", ignore_cleanup_errors=True) as profile:
        command = ["chromium", *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        with subprocess.Popen(command, pass_fds=(3, 4), preexec_fn=lambda: hand_over(commands, answers),
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            os.close(commands)
            os.close(answers)
            try:
                yield Chromium(to_browser, from_browser)
            finally:
                process.terminate()


class Visit:
    """What a person does on the pages, one wait after the other, all before one deadline."""

    def __init__(self, chromium, arguments):
        self.chromium = chromium
        self.arguments = arguments
        self.deadline = time.monotonic() + arguments.timeout
        self.clicks = 0
        self.pages = []

    def go(self):
        self.chromium.open(self.arguments.url)
        self.arrived()
        for act, text in self.arguments.acts:
            act(self, text)
        if self.arguments.until:
            self.wait(lambda: self.arguments.until in self.page()["text"], f"the text “{self.arguments.until}”")
        self.arrived()

    def wait(self, condition, what):
        """Until the condition holds. A page that is just being left may fail to answer: that is asked again."""
        while True:
            reason = ""
            try:
                if value := condition():
                    return value
            except Failed as error:
                reason = f" ({error})"
            if time.monotonic() > self.deadline:
                raise Failed(f"waited {self.arguments.timeout:g} s for {what}{reason}")
            time.sleep(0.05)

    def page(self):
        return self.chromium.evaluate(PAGE)

    def click(self, text):
        control = self.wait(lambda: self.found(FIND_CONTROLS, text), f"one control with the text “{text}”")
        self.chromium.click(control)
        self.clicks += 1
        self.arrived()

    def type(self, text):
        field, _, keys = text.partition("=")
        self.chromium.click(self.wait(lambda: self.found(FIND_FIELDS, field), f"one field named “{field}”"))
        self.chromium.ask("Input.insertText", text=keys)

    def found(self, script, text):
        found = self.chromium.evaluate(f"{script}({json.dumps(text)})")
        if len(found) > 1:
            raise Failed(f"{len(found)} controls have it")
        return found[0] if found else None

    def arrived(self):
        self.wait(self.chromium.loaded, "the page to load")
        page = self.page()
        del page["text"]
        if page in self.pages[-1:]:
            return
        self.pages.append(page)
        if self.arguments.screenshots:
            self.take_picture(os.path.join(self.arguments.screenshots, f"{len(self.pages)}.png"))

    def take_picture(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(self.chromium.picture())

    def report(self, error):
        return {"clicks": self.clicks, "pages": self.pages, **self.page(), "error": error}


def visit(arguments):
    """The report of the whole visit; one that failed too tells how far it came."""
    with started_chromium() as chromium:
        the_visit = Visit(chromium, arguments)
        try:
            the_visit.go()
            return the_visit.report("")
        except Failed as error:
            return the_visit.report(str(error))


def write_whole(path, report):
    with open(path + ".partial", "w", encoding="utf-8") as file:
        json.dump(report, file, ensure_ascii=False, indent=1)
    os.rename(path + ".partial", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option, metavar, act in (("--click", "TEXT", Visit.click), ("--type", "FIELD=TEXT", Visit.type)):
        parser.add_argument(option, metavar=metavar, dest="acts", action="append", default=[],
                            type=lambda text, act=act: (act, text))
    parser.add_argument("--until", metavar="TEXT")
    parser.add_argument("--report", metavar="FILE")
    parser.add_argument("--screenshots", metavar="FOLDER")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, default=60)
    parser.add_argument("url", metavar="URL")
    arguments = parser.parse_args(json.loads(os.environ.get("TOKENLOUPE_BROWSER", "[]")) + sys.argv[1:])
    try:
        report = visit(arguments)
    except (Failed, OSError) as error:
        report = {"clicks": 0, "pages": [], "url": "", "title": "", "text": "", "error": str(error)}
    if arguments.report:
        write_whole(arguments.report, report)
    if report["error"]:
        print(f"browser: {report['error']}", file=sys.stderr)
    return 1 if report["error"] else 0


if __name__ == "__main__":
    sys.exit(main())
