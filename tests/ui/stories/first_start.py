#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start in an empty home, in both languages: everything is named and reached by Tab, and the window closes in good order."""

from segueui import Program, StoryFailure, expect

for language in ("ja", "en"):
    with Program(language=language) as app:
        expect(app.window().name, "Segue")
        app.wait(lambda: len(app.all("button")) == 3, app.tree)
        choices = app.all("button")
        for choice in choices:
            app.go_to(choice)
        expect(app.nameless(), [])
        kana = any("\u3041" <= letter <= "\u30ff" for choice in choices for letter in choice.name)
        expect(kana, language == "ja", app.tree())
        app.screenshot(f"first-start-{language}")
        expect(app.close(), 0)
        if app.said():
            raise StoryFailure("said on standard error: " + app.said())
