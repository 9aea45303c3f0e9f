#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at a real browser: opens a URL in Chromium, clicks what is asked for by its visible text, and reports.

    browser.py [--click TEXT]... [--until TEXT] [--report FILE] [--screenshots FOLDER] [--timeout SECONDS] URL

Each click waits until one visible control has the text, is a real mouse click, and is followed by the page it leads to.
--until waits for a text on the last page. The report is JSON: {"clicks", "pages": [{"url", "title"}], "url", "title",
"text", "error"}, written whole, at the end, also when something failed. No name but those of this machine resolves.
Arguments come from TOKENLOUPE_BROWSER too, a JSON list: so it is the system browser of a program under test, as
browser/xdg-open (tests/support/private_session --screen).
Exit code: 0 all clicked and seen, 1 not, with the reason in the report and on stderr.
"""

import argparse
import base64
import contextlib
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time

# Chromium refuses its sandbox to root; who is no root keeps it.
FLAGS = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1000,800",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ::1, EXCLUDE localhost",
         *(["--no-sandbox"] if os.geteuid() == 0 else [])]

# The visible control with the text; its own text alone counts before a longer one that holds it.
FIND_CONTROL = """
const controls = [...document.querySelectorAll('a[href],button,input[type=submit],input[type=button],label,summary,[role=button]')]
    .filter(control => control.checkVisibility() && !control.disabled)
    .map(control => [control, (control.innerText || control.value || control.ariaLabel || '').replace(/\\s+/g, ' ').trim()]);
const found = controls.filter(([, text]) => text === arguments[0]);
return (found.length ? found : controls.filter(([, text]) => text.includes(arguments[0]))).map(([control]) => control);
"""
PAGE = "return {url: location.href, title: document.title, text: document.body ? document.body.innerText : ''};"
LOADED = "return document.readyState === 'complete'"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element's reference: WebDriver, section 12.1


class Failed(Exception):
    pass


class Chromium:
    """A headless Chromium, spoken to over WebDriver."""

    def __init__(self, port, profile):
        self.port = port
        options = {"args": [*FLAGS, f"--user-data-dir={profile}"]}
        asked = {"browserName": "chrome", "goog:chromeOptions": options}
        self.session = self.command("POST", "/session", {"capabilities": {"alwaysMatch": asked}})["sessionId"]

    def command(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, path, None if body is None else json.dumps(body))
        value = json.load(connection.getresponse())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise Failed(f"{value['error']}: {value['message'].splitlines()[0]}")
        return value

    def ask(self, method, path, body=None):
        return self.command(method, f"/session/{self.session}{path}", body)

    def run(self, script, *arguments):
        return self.ask("POST", "/execute/sync", {"script": script, "args": arguments})

    def open(self, url):
        self.ask("POST", "/url", {"url": url})

    def click(self, element):
        self.ask("POST", f"/element/{element[ELEMENT]}/click", {})

    def picture(self):
        return base64.b64decode(self.ask("GET", "/screenshot"))

    def quit(self):
        self.ask("DELETE", "")


@contextlib.contextmanager
def started_chromium():
    with tempfile.TemporaryDirectory(prefix="browser.", ignore_cleanup_errors=True) as profile, \
            subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as driver:
        try:
            chromium = Chromium(announced_port(driver.stdout), profile)
            yield chromium
            chromium.quit()
        finally:
            driver.terminate()


def announced_port(lines):
    for line in lines:
        if " started successfully on port " in line:
            return int(line.rstrip(".\n").rsplit(" ", 1)[1])
    raise Failed("chromedriver did not start")


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
        for text in self.arguments.click:
            self.click(text)
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
        return self.chromium.run(PAGE)

    def click(self, text):
        control = self.wait(lambda: self.control(text), f"one control with the text “{text}”")
        self.chromium.click(control)
        self.clicks += 1
        self.arrived()

    def control(self, text):
        found = self.chromium.run(FIND_CONTROL, text)
        if len(found) > 1:
            raise Failed(f"{len(found)} controls have it")
        return found[0] if found else None

    def arrived(self):
        self.wait(lambda: self.chromium.run(LOADED), "the page to load")
        page = self.page()
        self.pages.append({"url": page["url"], "title": page["title"]})
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
    parser.add_argument("--click", metavar="TEXT", action="append", default=[])
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
