# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses a program the way a person does: controls are found by role and accessible name, clicked with a real mouse, typed into
with real keys, and read as a screen reader reads them. Runs in tests/support/private_session --screen, by /usr/bin/python3.

    with desktop.Program([path, "--memory-only"]) as program:
        program.find("push button", "Try the sandbox").click()
        program.find("table", "Claims").wait_for_row("email", "ada@example.test")
        assert program.clicks == 1 and not program.nameless()

Roles are AT-SPI's names as Qt gives them: push button, text, password text, check box, combo box, page tab, table, tree,
label, list item, menu item, dialog, alert. Nothing waits for time: each call waits until its condition holds, or raises
NotSo with what was on the screen instead.
"""

import os
import signal
import subprocess
import tempfile
import time

import gi

from wording import english

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version has to be named first

PATIENCE = 60.0  # seconds; far more than anything takes on a busy machine, under a sanitizer too
INTERACTIVE = {"push button", "toggle button", "text", "password text", "check box", "combo box", "radio button", "spin button",
               "slider", "table", "tree", "list", "page tab", "menu item"}


class NotSo(AssertionError):
    pass


def wait_for(condition, what, patience=PATIENCE):
    """The condition's value, once it is true. A control that vanishes while it is read counts as not yet."""
    deadline = time.monotonic() + patience
    while True:
        try:
            if value := condition():
                return value
        except GLib.Error:
            pass
        if time.monotonic() > deadline:
            raise NotSo(f"waited {patience:g} s for {what() if callable(what) else what}")
        time.sleep(0.03)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def press(keys):
    """A key or a combination as xdotool names it: ctrl+Return."""
    xdotool("key", "--clearmodifiers", keys)


def take_screenshot(path):
    subprocess.run(["import", "-window", "root", path], check=True)


class Control:
    def __init__(self, program, accessible):
        self.program = program
        self.accessible = accessible

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    # --- What a screen reader learns

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def showing(self):
        return "showing" in self.states

    @property
    def enabled(self):
        return {"enabled", "sensitive"} <= self.states

    @property
    def text(self):
        """What it holds; of a control that holds no text, its name."""
        if "Text" not in self.accessible.get_interfaces():
            return self.name
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    @property
    def rows(self):
        """The texts of a table, list or tree, row by row; of a tree, the expanded rows."""
        columns = range(Atspi.Table.get_n_columns(self.accessible))
        return [[self._cell(row, column).text for column in columns] for row in range(Atspi.Table.get_n_rows(self.accessible))]

    def cell(self, *texts):
        """The first cell of the row that has all these texts."""
        def found():
            rows = [number for number, row in enumerate(self.rows) if all(wordings & set(row) for wordings in wanted)]
            return self._cell(rows[0], 0) if rows else None
        wanted = [self.program.wording(text) for text in texts]
        return wait_for(found, lambda: f"a row with {texts} in {self!r}, which holds {self.rows}")

    def _cell(self, row, column):
        return Control(self.program, Atspi.Table.get_accessible_at(self.accessible, row, column))

    def children(self):
        """The showing ones. What is hidden hides all that is in it."""
        children = [self.accessible.get_child_at_index(index) for index in range(self.accessible.get_child_count())]
        return [child for child in (Control(self.program, child) for child in children if child) if child.showing]

    def walk(self, skip=()):
        """The showing controls below this one; of those with a role in skip, not what is in them."""
        for child in self.children():
            yield child
            if child.role not in skip:
                yield from child.walk(skip)

    def all(self, role=None, name=None, text=None):
        """The showing controls below this one that match; None matches all."""
        def matches(control):
            return ((role is None or control.role == role) and (name is None or control.name in names)
                    and (text is None or any(wording in control.text for wording in texts)))
        names, texts = self.program.wording(name or ""), self.program.wording(text or "")
        return [control for control in self.walk() if matches(control)]

    def find(self, role=None, name=None, text=None, patience=PATIENCE):
        """The one showing control that matches, as soon as there is one."""
        wanted = " ".join(part for part in (role or "control", name and f"“{name}”", text and f"with the text “{text}”") if part)
        found = wait_for(lambda: self.all(role, name, text), lambda: f"a {wanted} in:\n{self.outline()}", patience)
        if len(found) > 1:
            raise NotSo(f"{len(found)} controls match {wanted}: {found}")
        return found[0]

    def wait_for_text(self, text):
        texts = self.program.wording(text)
        wait_for(lambda: any(wording in self.text for wording in texts), lambda: f"“{text}” in {self!r}, which holds “{self.text}”")
        return self

    def outline(self):
        """The showing controls, one a line, indented: what a failure shows."""
        def lines(control, depth):
            held = control.text
            yield "  " * depth + repr(control) + (f" = “{held[:200]}”" if held != control.name else "") \
                + ("" if control.enabled or not depth else " (disabled)")
            for child in control.children():
                yield from lines(child, depth + 1)
        return "\n".join(lines(self, 0))

    # --- What a hand does

    @property
    def box(self):
        """(x, y, width, height) on the screen"""
        extents = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    def click(self, button=1):
        """Clicks its middle, once it is enabled and has stopped moving."""
        seen = []

        def at_rest():
            seen.append(self.box)
            return self.showing and self.enabled and len(seen) > 1 and seen[-1] == seen[-2] and seen[-1][2] > 0
        wait_for(at_rest, lambda: f"{self!r} to be enabled and at rest")
        x, y, width, height = self.box
        self.program.clicks += 1
        scale = self.program.scale
        xdotool("mousemove", (x + width // 2) * scale, (y + height // 2) * scale, "click", button)
        return self

    def type(self, text):
        """Replaces what it holds. ASCII: xdotool cannot type the rest dependably."""
        if "focused" not in self.states:
            self.click()
            wait_for(lambda: "focused" in self.states, f"{self!r} to have the focus")
        press("ctrl+a")
        xdotool("type", "--clearmodifiers", "--delay", 5, "--", text)
        return self


class Program(Control):
    """A program under test and, as a control, its whole accessible tree. Ends with the `with` it is used in, which fails if
    it ended in a way that was not meant: a sanitizer tells of a leak at the very end, by the exit code."""

    def __init__(self, command, environment=None, scale=1, wording=english):
        """With QT_SCALE_FACTOR in its environment, `scale` is that factor: Qt reports logical pixels. Controls are asked for
        in English; `wording` gives what stands for that in the language that the program speaks."""
        self.scale = scale
        self.wording = wording
        self.log = tempfile.NamedTemporaryFile("r", prefix="desktop.", suffix=".log", errors="replace")
        self.process = subprocess.Popen(command, env=os.environ | (environment or {}), stdout=self.log.fileno(),
                                        stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        self.meant = {0}  # exit codes
        self.clicks = 0
        try:
            accessible = wait_for(self._accessible, lambda: f"{command[0]} to show itself; it wrote:\n{self.written()}")
            accessible.set_cache_mask(Atspi.Cache.NONE)  # what is read is what is there now
            super().__init__(self, accessible)
            wait_for(lambda: any("active" in window.states for window in self.windows()), "its window to be active")
        except BaseException:
            self.quit()
            raise

    def __enter__(self):
        return self

    def __exit__(self, _, error, __):
        if self.quit() in self.meant:
            return
        words = f"the program ended with {self.process.returncode}; it wrote:\n{self.written()}"
        if not error:
            raise NotSo(words)
        error.add_note(words)  # what went wrong first is what is to be told

    def _accessible(self):
        if self.process.poll() is not None:
            raise NotSo(f"it ended at once, with exit code {self.process.returncode}:\n{self.written()}")
        applications = Atspi.get_desktop(0)
        for index in range(applications.get_child_count()):
            application = applications.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

    def windows(self):
        return self.children()

    def written(self):
        """What it wrote to stdout and stderr."""
        self.log.seek(0)
        return self.log.read()

    def nameless(self):
        """Controls which a screen reader could not announce."""
        return [control for control in self.walk() if control.role in INTERACTIVE and not control.name]

    def send_signal(self, number):
        """One of which it may end."""
        self.meant.add(-number)
        self.process.send_signal(number)

    def quit(self):
        """Asks it to end, as a session's end does. The exit code."""
        if self.process.poll() is None:
            self.send_signal(signal.SIGTERM)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()
