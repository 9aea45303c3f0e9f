#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The 401 Lab in its window: a run against the sandbox and its five reports, a server with a flaw, Stop.

    private_session --keyring --screen tst_lab.py TOKENLOUPE
"""

import contextlib
import html.parser
import http.server
import json
import os
import subprocess
import tempfile
import threading
import unittest
import xml.etree.ElementTree

from window import ALICE, SUPPORT, Browser, Sandbox, Window, desktop, sign_in, wait_for

VARIANTS = 22


class Api(http.server.ThreadingHTTPServer):
    """Takes the token alone that it is sent first, or everything; answers as RFC 6750 has it. After the first it waits to be
    let go."""

    def __init__(self, takes_all=False):
        super().__init__(("127.0.0.1", 0), Handler)
        self.takes_all = takes_all
        self.received = []  # the Authorization headers, in order
        self.gate = threading.Event()
        self.gate.set()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/me"

    def close(self):
        self.gate.set()
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        sent = self.headers.get("Authorization")
        self.server.received.append(sent)
        if len(self.server.received) > 1:
            self.server.gate.wait(desktop.PATIENCE)
        if self.server.takes_all or sent == self.server.received[0]:
            return self.answer(200, [], {"name": "Alice"})
        error = [] if sent is None else ['error="invalid_token"']
        return self.answer(401, [("WWW-Authenticate", ", ".join(['Bearer realm="api"', *error]))], {"error": "invalid_token"})

    def answer(self, status, headers, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        for name, text in [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]:
            self.send_header(name, text)
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):  # whoever stopped waits for no answer
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class Page(html.parser.HTMLParser):
    """The elements of an HTML file, and its text."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.text = [], ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


class Lab(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        sandbox = Sandbox(self.data)
        self.addCleanup(sandbox.kill)
        sign_in(self.data)
        self.program = self.enterContext(Window(self.data, Browser()))
        self.program.wait_for_account()
        self.program.find("page tab", "401 Lab").click()

    def api(self, **policy):
        api = Api(**policy)
        self.addCleanup(api.close)
        return api

    def click(self, name):
        self.program.find("push button", name).click()

    def is_enabled(self, name):
        return self.program.find("push button", name).enabled

    def run_against(self, api):
        self.program.find("text", "URL to test").type(api.url).wait_for_text(api.url)
        self.click("Run")
        self.program.find("label", text=f"to 127.0.0.1:{api.server_port}?")
        self.click("Send, and allow until I quit")

    def rows(self):
        return self.program.find("table", "Variants").rows

    def save(self, name):
        path = os.path.join(self.folder, name)
        self.click("Save report…")
        self.program.find("text", "File name:").type(path)
        desktop.press("Return")
        wait_for(lambda: os.path.exists(path), f"{name} to be written")
        with open(path, encoding="utf-8") as file:
            return file.read()

    def test_a_right_server_and_the_five_reports(self):
        self.click("Run")
        self.program.find("label", "As expected")
        rows = self.rows()
        self.assertEqual(len(rows), VARIANTS)
        self.assertEqual(rows[0][1:3], ["2xx", "200, as expected"])
        got = [row[2].removesuffix(", as expected") for row in rows]
        self.assertTrue(set(got) == {"200", "401", "not run"} and got.count("not run") < VARIANTS / 2, got)

        report = json.loads(self.save("lab.json"))
        self.assertEqual([str(one["status"]) if one["run"] else "not run" for one in report["variants"]], got)
        self.assertEqual((report["conclusive"], report["holds"], report["control_after"]["status"]), (True, True, 200))

        suite = xml.etree.ElementTree.fromstring(self.save("lab.xml")).find(".//testsuite")
        cases = suite.findall("testcase")
        self.assertGreaterEqual(len(cases), VARIANTS)
        self.assertEqual(len([case for case in cases if case.find("skipped") is not None]), got.count("not run"))
        self.assertEqual([case for case in cases if case.find("failure") is not None], [])

        page = Page(self.save("lab.html"))
        [policy] = [attributes["content"] for tag, attributes in page.elements
                    if attributes.get("http-equiv") == "Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertEqual([tag for tag, _ in page.elements if tag in ("script", "link", "img", "iframe")], [])
        self.assertGreater(len([tag for tag, _ in page.elements if tag == "tr"]), VARIANTS)
        self.assertIn(report["conclusion"], page.text)

        lines = self.save("lab.md").splitlines()
        self.assertGreater(len([line for line in lines if line.startswith("|")]), VARIANTS)
        self.assertIn(report["conclusion"], self.save("lab.txt"))

    def test_findings_stand_on_top_and_the_control_goes_first_and_last(self):
        api = self.api(takes_all=True)
        self.run_against(api)
        self.program.find("label", "Not as expected")
        findings = self.program.find("table", "Findings of the lab")
        self.assertEqual(findings.rows[0][0], "Alarm")
        self.assertLess(findings.box[1], self.program.find("table", "Variants").box[1])
        self.assertEqual(api.received[0], api.received[-1])
        self.assertTrue(api.received[0].startswith("Bearer ya29."))
        self.assertNotIn(api.received[0], api.received[1:3])
        self.assertEqual(self.program.nameless(), [])
        for ending in ("json", "xml", "html", "md", "txt"):
            self.assertIn("Alarm" if ending == "html" else "", self.save(f"lab.{ending}"))
        search = subprocess.run([os.path.join(SUPPORT, "find_secrets"), self.folder], input=api.received[0][7:], text=True,
                                capture_output=True)
        self.assertEqual(search.returncode, 0, search.stdout + search.stderr)

    def test_stop(self):
        api = self.api()
        api.gate.clear()
        self.run_against(api)
        wait_for(lambda: len(api.received) > 1, "the second variant to be sent")
        self.assertFalse(self.is_enabled("Run"))
        self.click("Stop")
        self.program.find("label", "Inconclusive")
        self.program.find("label", text="The run was stopped before the control was sent once more")
        self.assertTrue(self.is_enabled("Run"))
        self.assertFalse(self.is_enabled("Stop"))
        self.assertEqual(self.rows()[0][2], "200, as expected")
        self.assertEqual(json.loads(self.save("stopped.json"))["conclusive"], False)
        self.assertEqual(len(api.received), 2)


unittest.main()
