# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a condition, never for a time."""

import os
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import GLib  # noqa: E402

# Seconds; a slow machine may be given more.
PATIENCE = float(os.environ.get("SEGUE_PATIENCE", "30"))


class StoryFailure(AssertionError):
    """What a reader of the story would have noticed."""


def drain():
    """Takes in what the accessibility bus has said meanwhile."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def wait(condition, what, seconds=None):
    """Asks until the answer is true and returns it; `what` is said when it never is (a function may say it then)."""
    deadline = time.monotonic() + (PATIENCE if seconds is None else seconds)
    pause = 0.01
    while True:
        drain()
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise StoryFailure("not seen in time: " + str(what() if callable(what) else what))
        time.sleep(pause)
        pause = min(0.1, pause * 1.5)


def expect(seen, expected, what=""):
    """Ends the story unless both are the same."""
    if seen != expected:
        raise StoryFailure(f"{what or 'seen'}: {seen!r}, expected: {expected!r}")
