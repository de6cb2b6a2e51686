# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started in an empty home, driven by the keyboard, read through the accessibility bus."""

import os
import re
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from . import keyboard, screen
from .node import Node, access_key
from .waiting import StoryFailure, drain, wait

MENU_ITEMS = {"menu item", "check menu item", "radio menu item"}
CLAIMANTS = {"push button", "toggle button", "check box", "radio button", "label", "page tab"}
LOCALES = {"ja": "ja_JP.UTF-8", "en": "en_GB.UTF-8"}


class Program:
    """`with Program(language="ja") as app:` starts it, waits for its window and ends it. When the story fails, the display, the
    tree and what the program said on standard error are left in `artefacts`."""

    def __init__(self, *arguments, path=None, language="ja", home=None, environment=None, artefacts=None):
        self._path = path or os.environ["SEGUE_PROGRAM"]
        self._arguments = list(arguments)
        self._language = language
        self._is_own_home = home is None
        self.home = home or tempfile.mkdtemp(prefix="segue-story.")
        self._environment = environment or {}
        self.artefacts = artefacts or os.environ.get("SEGUE_ARTEFACTS", os.path.join(os.getcwd(), "artefacts"))
        self._process = None
        self._application = None
        self._focus = None
        self._listener = None

    # --- start and end ----------------------------------------------------------------------------------------------------------

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, problem, trace):
        if problem is not None:
            self._leave_traces()
        self.kill()
        if self._is_own_home:
            # What it started may still be saving there.
            wait(self._is_home_removed, f"the end of all that writes in {self.home}")
        return False

    def _is_home_removed(self):
        try:
            shutil.rmtree(self.home)
        except FileNotFoundError:
            pass
        except OSError:
            return False
        return not os.path.exists(self.home)

    def start(self):
        """Starts it, also again after close() in the same home, and waits for a window."""
        Atspi.set_timeout(5000, 15000)
        self._listener = Atspi.EventListener.new(self._on_focus)
        self._listener.register("object:state-changed:focused")
        self.log = os.path.join(self.home, "standard-error.log")
        self._process = self._begin()
        self._application = wait(self._find_application, f"{self._path} on the accessibility bus")
        # What is remembered of the tree would be what it was.
        self._application.set_cache_mask(Atspi.Cache.NONE)
        wait(lambda: self.window() is not None, "an active window")
        return self

    def _begin(self):
        environment = dict(os.environ, HOME=self.home, LANG=LOCALES[self._language], LC_CTYPE="C.UTF-8", **self._environment)
        for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
            environment.pop(name, None)
        for name, folder in (("DATA", ".local/share"), ("STATE", ".local/state"), ("CONFIG", ".config"), ("CACHE", ".cache")):
            environment[f"XDG_{name}_HOME"] = os.path.join(self.home, folder)
        with open(self.log, "ab") as log:
            return subprocess.Popen([self._path, *self._arguments], env=environment, stdin=subprocess.DEVNULL, stderr=log)

    def start_second(self):
        """Starts it once more while it runs, and answers that process; the story goes on with the first."""
        return self._begin()

    def _find_application(self):
        if self._process.poll() is not None:
            raise StoryFailure(f"the program ended with {self._process.returncode}: {self.said()}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for place in range(desktop.get_child_count()):
            try:
                found = desktop.get_child_at_index(place)
                if found is not None and found.get_process_id() == self._process.pid:
                    return found
            except GLib.Error:
                continue  # it left meanwhile
        return None

    def close(self):
        """Closes the window as a person does and answers the exit code."""
        self.press("alt+F4")
        return self.wait_for_end()

    def wait_for_end(self):
        wait(lambda: self._process.poll() is not None, "the program's end")
        self._forget()
        return self._process.returncode

    def kill(self, hard=False):
        """Ends it without a good-bye; `hard` as a crash would."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill() if hard else self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._forget()

    def _forget(self):
        if self._listener is not None:
            self._listener.deregister("object:state-changed:focused")
            self._listener = None
        self._application = self._focus = None

    @property
    def process(self):
        return self._process

    def said(self):
        """Its standard error."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    # --- looking ----------------------------------------------------------------------------------------------------------------

    @property
    def windows(self):
        """Its windows, the active one first."""
        found = [node for node in Node(self._application).children if node.is_showing]
        return sorted(found, key=lambda node: "active" not in node.states)

    def window(self, title=None):
        """The active window, or the one of that title; None without one."""
        for node in self.windows:
            if node.is_called(title) if title is not None else "active" in node.states:
                return node
        return None

    def all(self, role=None, name=None, under=None):
        """Everything that shows, of that role and name, now. Roles are those of AT-SPI, and button, field, window for families."""
        roots = [under] if under is not None else [*self.windows, *self._popups()]
        return [node for root in roots for node in self._with(root, role, name)]

    def _popups(self):
        """The menu that has the keyboard. Qt hangs the menus of buttons and tables nowhere: they are known by their focus only."""
        menu = self._focus.parent if self._focus is not None and self._focus.role in MENU_ITEMS else None
        return [menu] if menu is not None and menu.role == "popup menu" and menu.is_showing and self._focus.is_focused else []

    @staticmethod
    def _with(root, role, name):
        if role in ("window", root.role) and (name is None or root.is_called(name)):
            yield root
        yield from root.all(role, name)

    def find(self, role, name=None, under=None, enabled=None, seconds=None):
        """The first of them as soon as it is there; with `enabled` one that is, or is not."""
        def there():
            for node in self.all(role, name, under):
                if enabled is None or node.is_enabled == enabled:
                    return node
            return None

        return wait(there, lambda: f"{role} {name!r}\n{self.tree()}", seconds)

    def gone(self, role, name=None, seconds=None):
        wait(lambda: not self.all(role, name), f"the end of {role} {name!r}", seconds)

    def says(self, text, seconds=None):
        """Waits until any name, label or field shows that text (or fits the pattern)."""
        pattern = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))
        return wait(lambda: next((n for n in self.all() if pattern.search(n.name) or pattern.search(n.text)), None),
                    lambda: f"{pattern.pattern!r}\n{self.tree()}", seconds)

    def wait(self, condition, what, seconds=None):
        return wait(condition, what, seconds)

    def nameless(self):
        """Paths of all that shows and has no name though a person would have to know what it is."""
        return [node.path for node in self.all() if node.is_nameless]

    def clashes(self):
        """Access keys that more than one thing claims: such a key only walks from one to the other."""
        claims = {}
        for node in self.all():
            if node.role in CLAIMANTS and node.is_enabled and (key := access_key(node.name)):
                claims.setdefault(key, []).append(node.name)
        return {key: names for key, names in claims.items() if len(names) > 1}

    def tree(self):
        """All that shows, for a message."""
        lines = []
        for node in self.all():
            depth = len(list(node.ancestors))
            marks = " ".join(sorted(node.states & {"focused", "checked", "selected", "active"}))
            off = "" if node.is_enabled else " (off)"
            lines.append(f"{'  ' * depth}{node.role} {node.name!r}{off} {marks}".rstrip())
        return "\n".join(lines)

    # --- focus and keys ---------------------------------------------------------------------------------------------------------

    def _on_focus(self, event):
        if event.detail1:
            self._focus = Node(event.source)

    def focused(self):
        """What has the keyboard, in a table or a list the cell; None without one."""
        drain()
        if self._focus is not None and self._focus.has_keyboard:
            return self._focus.current
        return next((node.current for node in self.all() if node.has_keyboard), None)

    def press(self, *keys):
        """Keys in the words of xdotool: "Tab", "Return", "space", "ctrl+s", "alt+n", "shift+Tab"."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)

    def type(self, text):
        """Types a text, Japanese as well (as an input method commits it)."""
        for piece in keyboard.pieces(text):
            keyboard.lend(piece)
            subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "10", "--", piece], check=True)

    def open_menu(self, key, item):
        """Opens a menu by its key and answers the item. On a busy machine a menu may lose the keyboard and close at once: then, as
        somebody would, it presses the key again, three times at most."""
        for attempt in (1, 2, 3):
            self.press(key)
            try:
                return self.find("menu item", item, seconds=None if attempt == 3 else 4)
            except StoryFailure:
                if attempt == 3:
                    raise
                print(f"{key} opened no menu with {item!r}; once more")

    def go_to(self, role, name=None, under=None):
        """Walks there with Tab, as somebody without a mouse, and answers it. A thing that Tab does not reach fails the story."""
        target = role if isinstance(role, Node) else self.find(role, name, under)
        passed = []
        while True:
            here = self.focused()
            if here is not None and (here == target or target.contains(here)):
                return target
            if len(passed) > 3 and here in passed[:-2] and passed.count(here) > 1 or len(passed) > 120:
                raise StoryFailure(f"Tab does not reach {target.path}; it went by\n" + "\n".join(n.path for n in passed if n))
            passed.append(here)
            self.press("Tab")
            try:
                wait(lambda: self.focused() != here, "another focus", 2)
            except StoryFailure:
                raise StoryFailure(f"Tab stays at {here.path if here else 'nothing'} on the way to {target.path}") from None

    def activate(self, role, name=None, under=None):
        """Goes there and presses it: a button, a box to tick, a link."""
        target = self.find(role, name, under, enabled=True) if not isinstance(role, Node) else role
        self.go_to(target)
        self.press("Return" if target.role == "link" else "space")
        return target

    def fill(self, name, text, role="field"):
        """Puts a text in place of what stands in a field."""
        field = self.go_to(role, name)
        self.press("ctrl+a", "Delete")
        if text:
            self.type(text)
        wait(lambda: field.text == text or field.role == "password text", lambda: f"{text!r} in {field.path}, there is {field.text!r}")
        return field

    def choose(self, name, option):
        """Takes one of a combo box's options."""
        box = self.go_to("combo box", name)
        self.press("Home")
        for _ in range(200):
            if box.name == option:
                return box
            before = box.name
            self.press("Down")
            try:
                wait(lambda: box.name != before, "another option", 2)
            except StoryFailure:
                break
        raise StoryFailure(f"{box.path} has no {option!r}")

    def go_to_row(self, table, text):
        """Makes the row with a cell of that text the current one, by the arrow keys."""
        self.go_to(table)
        number = wait(lambda: (found := table.row_with(text)) is not None and found + 1, f"{text!r} in {table.path}") - 1
        self.press("ctrl+Home")
        for row in range(number):
            self.press("Down")
        wait(lambda: (here := self.focused()) is not None and here.name in table.row(number) and table.contains(here),
             lambda: f"the row {text!r}, the focus is at {self.focused()!r}")
        return number

    # --- pictures ---------------------------------------------------------------------------------------------------------------

    def screenshot(self, name, window=None):
        """Writes artefacts/NAME.png: the display, or one window without its frame."""
        path = os.path.join(self.artefacts, name + ".png")
        time.sleep(0.15)  # the last paint has no event of its own
        screen.save(path, window.rectangle if window is not None else None)
        return path

    def _leave_traces(self):
        os.makedirs(self.artefacts, exist_ok=True)
        ended = self._process.poll() if self._process is not None else None
        print(f"the program {'runs' if ended is None else f'ended with {ended}'} and said:", self.said()[-4000:])
        try:
            print(self.tree())
            print("display:", self.screenshot("failure"))
        except (GLib.Error, TypeError, AttributeError, OSError) as problem:
            print("no trace of the display:", problem)
