#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of somebody else in a real browser, on this computer as we are, asks the sandbox and a sign-in that waits for all
that a page can ask for: it reads nothing, and the sign-in goes on.

    private_session --keyring --screen tst_hostile_pages.py TOKENLOUPE
"""

import http.server
import json
import os
import subprocess
import tempfile
import threading
import unittest
import urllib.parse

from window import ALICE, REAL_BROWSER, Browser, Sandbox, Window, ask, callback

# Each try gives what it has read, nothing or an exception. /own is the page's own, where they have to succeed.
PAGE = """<!doctype html><meta charset=utf-8><title>Prize</title><body><script>
const patience = 10000;
const until = (object, good, bad) => new Promise((done, failed) => {
    object.addEventListener(good, done);
    object.addEventListener(bad, () => failed(Error(bad)));
    setTimeout(() => failed(Error('nothing happened')), patience);
});
const shown = async (tag, attributes) => {
    const element = Object.assign(document.createElement(tag), attributes);
    const loaded = until(element, 'load', 'error');
    document.body.append(element);
    await loaded;
    return element;
};
const asked = async (url, options) => {
    const answer = await fetch(url, {signal: AbortSignal.timeout(patience), ...options});
    return (answer.status || '') + await answer.text();
};
const form = new URLSearchParams({grant_type: 'refresh_token', code: 'guessed', state: 'guessed'});
const tries = {
    'fetch': url => asked(url),
    'fetch with cookies': url => asked(url, {credentials: 'include'}),
    'fetch that sees no answer': url => asked(url, {mode: 'no-cors'}),
    'fetch with a header': url => asked(url, {headers: {Authorization: 'Bearer guessed'}}),
    'fetch that sends a form': url => asked(url, {method: 'POST', body: form}),
    'fetch that sends a form and sees no answer': url => asked(url, {method: 'POST', body: form, mode: 'no-cors'}),
    'picture': async url => (await shown('img', {src: url})).naturalWidth,
    'script': async url => await shown('script', {src: url}) && 'ran',
    'style sheet': async url => (await shown('link', {rel: 'stylesheet', href: url})).sheet.cssRules.length,
    'frame': async url => (await shown('iframe', {src: url})).contentDocument.body.innerText,
    'form': async url => {
        const frame = await shown('iframe', {name: 'f' + Math.random()});
        const sent = Object.assign(document.createElement('form'), {action: url, method: 'post', target: frame.name});
        sent.innerHTML = '<input name=code value=guessed>';
        document.body.append(sent);
        const loaded = until(frame, 'load', 'error');
        sent.submit();
        await loaded;
        return frame.contentDocument.body.innerText;
    },
    'form of nobody': url => shown('iframe', {sandbox: 'allow-scripts allow-forms',
        srcdoc: `<form method=post action="${url}"><input name=code value=guessed></form><script>document.forms[0].submit()<\\/script>`})
        .then(() => ''),
    'WebSocket': async url => await until(new WebSocket(url.replace('http', 'ws')), 'open', 'error') && 'open',
    'EventSource': async url => await until(new EventSource(url), 'open', 'error') && 'open',
};
(async () => {
    const read = {};
    for (const url of JSON.parse(decodeURIComponent(location.search.slice(1))))
        for (const [name, attempt] of Object.entries(tries)) {
            const text = await attempt(url).catch(() => '');
            if (text)
                (read[url] ||= {})[name] = `${text}`;
        }
    document.body.innerText = 'Read: ' + JSON.stringify(read) + ' The end.';
})();
</script>"""


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        length = int(self.headers.get("Content-Length", "0"))
        self.rfile.read(length)
        page = (PAGE if self.path.startswith("/?") else "own").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    do_POST = do_GET

    def log_message(self, *_):
        pass


class HostilePages(unittest.TestCase):
    def setUp(self):
        data = self.enterContext(tempfile.TemporaryDirectory())
        self.sandbox = Sandbox(data)
        self.addCleanup(self.sandbox.kill)
        self.browser = Browser()
        self.program = self.enterContext(Window(data, self.browser))
        site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        self.addCleanup(site.server_close)
        self.addCleanup(site.shutdown)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        self.site = f"http://127.0.0.1:{site.server_port}"

    def read_by_the_page(self, *urls):
        """{url: {how: what}}"""
        folder = self.enterContext(tempfile.TemporaryDirectory())
        report = os.path.join(folder, "report.json")
        subprocess.run([REAL_BROWSER, "--timeout", "200", "--until", "The end.", "--report", report,
                        f"{self.site}/?{urllib.parse.quote(json.dumps(urls), safe='')}"], check=True)
        with open(report, encoding="utf-8") as file:
            text = json.load(file)["text"]
        return json.loads(text.removeprefix("Read: ").removesuffix(" The end."))

    def test_a_page_of_another_port_reads_nothing_and_ends_no_sign_in(self):
        self.program.find("push button", "Try the sandbox").click()
        link = self.browser.link()
        listening = self.program.callback_address()
        issuer, own = self.sandbox.address["issuer"], self.site + "/own"
        read = self.read_by_the_page(own, issuer + "/.well-known/openid-configuration", issuer + "/token", link,
                                     f"http://{listening}/callback?code=guessed&state=guessed")
        self.assertLessEqual({"fetch", "fetch that sends a form", "frame", "form"}, read.pop(own, {}).keys())  # it can read
        self.assertEqual(read, {})
        self.program.find("label", text="A callback was refused")
        self.program.wait_for_listeners(listening)
        status, _, page = ask(callback(link))
        self.assertEqual(status, 200)
        self.assertIn(f"{ALICE} is signed in", page)
        self.program.wait_for_account()


unittest.main()
