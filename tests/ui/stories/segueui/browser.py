# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The browser of the desktop: a headless Chromium behind the xdg-open that a program finds there."""

import json
import os
import shutil
import subprocess
import tempfile

from .waiting import StoryFailure, wait

_DRIVER = os.path.join(os.path.dirname(__file__), "..", "..", "..", "interop", "drive.mjs")
_XDG_OPEN = """#!/bin/sh
printf '%s\\n' "$1" >>'{}'
"""


class Browser:
    """`with Browser() as browser, Program(environment=browser.environment) as app:` What the program opens is handed to the story,
    as a person sees the window of the browser come up; then it is a real one that goes there."""

    def __init__(self, language="ja"):
        self._language = language
        self._driver = None
        self._seen = 0

    def __enter__(self):
        self._folder = tempfile.mkdtemp(prefix="segue-browser.")
        try:
            self._opened = os.path.join(self._folder, "opened")
            opener = os.path.join(self._folder, "xdg-open")
            with open(opener, "w", encoding="utf-8") as file:
                file.write(_XDG_OPEN.format(self._opened))
            os.chmod(opener, 0o755)
            # What Chromium itself says of the machine is nobody's news.
            self._driver = subprocess.Popen(["node", _DRIVER, "chromium", self._language], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            text=True)
            self._hear()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind, problem, trace):
        if self._driver is not None:
            self._driver.stdin.close()
            try:
                self._driver.wait(30)
            except subprocess.TimeoutExpired:
                self._driver.kill()
                self._driver.wait()
            self._driver.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        return False

    @property
    def environment(self):
        return {"PATH": f"{self._folder}:{os.environ['PATH']}"}

    @property
    def openings(self):
        """How many addresses the program has opened so far."""
        if not os.path.exists(self._opened):
            return 0
        with open(self._opened, encoding="utf-8") as file:
            return len(file.readlines())

    def asked_for(self):
        """Waits until the program has opened one more address, and answers it."""
        def one_more():
            if not os.path.exists(self._opened):
                return None
            with open(self._opened, encoding="utf-8") as file:
                return next((line.strip() for line in file.readlines()[self._seen:] if line.endswith("\n")), None)

        address = wait(one_more, "an address for the browser")
        self._seen += 1
        return address

    def open(self, address):
        self._ask({"open": address})

    def press(self, identity):
        """Goes to a control of the page with the Tab key and presses Enter."""
        self._ask({"press": identity})

    def shows(self, text):
        self._ask({"wait": f"document.body.innerText.includes({json.dumps(text)})"})

    def text(self):
        """What stands on the page."""
        return self._ask({"evaluate": "document.body.innerText"})

    def _ask(self, request):
        self._driver.stdin.write(json.dumps(request) + "\n")
        self._driver.stdin.flush()
        return self._hear()

    def _hear(self):
        line = self._driver.stdout.readline()
        if not line:
            raise StoryFailure(f"the browser is gone ({self._driver.poll()})")
        answer = json.loads(line)
        if "error" in answer:
            raise StoryFailure(f"the browser: {answer['error']}")
        return answer["value"]
