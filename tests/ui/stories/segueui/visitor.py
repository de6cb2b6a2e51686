# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at the browser who signs in on the sandbox's page: without scripts, as that page needs none."""

import html.parser
import os
import shutil
import tempfile
import urllib.parse
import urllib.request

from .waiting import StoryFailure, wait

# The pages are on this computer, whatever proxy the machine has.
_HTTP = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class _Form(html.parser.HTMLParser):
    """The one form of a page: where it goes, what it brings along, its buttons by their ID."""

    def __init__(self, text):
        super().__init__()
        self.action, self.hidden, self.buttons = None, {}, {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.action = given.get("action")
        elif tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"]] = given.get("value", "")
        elif tag == "button":
            self.buttons[given.get("id")] = (given["name"], given.get("value", ""))


def sign_in(address, account):
    """Signs in at that address as the account (without its domain), consents where that is asked, and answers the last page."""
    with _HTTP.open(address, timeout=30) as answer:
        text, here = answer.read().decode(), answer.geturl()
    while True:
        form = _Form(text)
        button = next((form.buttons[one] for one in (f"account-{account}", "accept") if one in form.buttons), None)
        if form.action is None or button is None:
            return text
        data = urllib.parse.urlencode({**form.hidden, button[0]: button[1]}).encode()
        with _HTTP.open(urllib.request.Request(urllib.parse.urljoin(here, form.action), data=data), timeout=30) as answer:
            text, here = answer.read().decode(), answer.geturl()


class Visitor:
    """What a program takes for the system's browser, in its environment: `Program(environment=visitor.environment)`. It notes each
    address that is opened; somebody comes when the story calls sign_in()."""

    def __enter__(self):
        self._folder = tempfile.mkdtemp(prefix="segue-visitor.")
        self._note = os.path.join(self._folder, "addresses")
        # Under the name by which desktops open addresses.
        opener = os.path.join(self._folder, "xdg-open")
        with open(opener, "w", encoding="utf-8") as script:
            script.write(f"#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{self._note}'\n")
        os.chmod(opener, 0o755)
        self.environment = {"PATH": self._folder + os.pathsep + os.environ.get("PATH", os.defpath)}
        self._visited = 0
        return self

    def __exit__(self, kind, problem, trace):
        shutil.rmtree(self._folder, ignore_errors=True)
        return False

    @property
    def addresses(self):
        """All that were opened, the oldest first."""
        if not os.path.exists(self._note):
            return []
        with open(self._note, encoding="utf-8") as note:
            return note.read().splitlines()

    def opened(self):
        """Waits until the browser opens once more, and answers the address."""
        wait(lambda: len(self.addresses) > self._visited, "a page in the browser")
        self._visited += 1
        return self.addresses[self._visited - 1]

    def sign_in(self, account):
        """Waits until the browser opens once more, and signs in there."""
        address = self.opened()
        page = sign_in(address, account)
        if "Segue" not in page:
            raise StoryFailure(f"the sign-in as {account} ended with {page}")
        return address
