#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages, each whole: the window speaks the system's language until somebody chooses one, changes it at once, and remembers
it. In English no page has a Japanese letter left but in what people named so themselves."""

import re

from segueui import Program, Scene, expect

JAPANESE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
EXPORTS = ["春の案内", "会員への手紙"]

with Scene() as scene:
    scene.export(EXPORTS[0], "Founding_Members")
    scene.export(EXPORTS[1], "Newsletter_Pilot")
    for name in EXPORTS:
        scene.ctl("export", "run", name, codes=(0, 8))
    # What people named so, and the choice of the Japanese language, which stands there in Japanese in every language.
    data = {*EXPORTS, "日本語", *scene.lists(), *(one["name"] for one in scene.ctl("segment", "list")["segments"]),
            scene.ctl("connection", "show", "Sales")["connection"]["organisation"]}

    def left_over(app):
        """What still is Japanese on the page, and is no data."""
        found = set()
        for node in app.all():
            for said in (node.name, node.text, node.label, node.description, *(node.headers if node.role == "table" else ())):
                rest = said
                for name in sorted(data, key=len, reverse=True):
                    rest = rest.replace(name, "")
                if JAPANESE.search(rest):
                    found.add(said)
        return sorted(found)

    def walk(app):
        """Every page of the window in English, read to the end."""
        def page(key, heading, *tabs):
            app.press(key)
            app.find("label", heading)
            for tab in tabs or (None,):
                if tab is not None:
                    app.press(tab)
                app.wait(lambda: not left_over(app), lambda: f"{heading} in English alone: {left_over(app)}")
                expect(app.nameless(), [], heading)
                expect(app.clashes(), {}, heading)
            app.screenshot(f"english-{heading.lower().replace(' ', '-')}")

        page("alt+1", "Exports")
        page("alt+2", "Segments")
        page("alt+3", "Run history", "alt+i", "alt+p", "alt+r")
        page("alt+4", "Connections")
        page("alt+5", "Sources")
        page("alt+6", "Settings", "alt+w", "alt+p", "alt+c", "alt+b", "alt+g")

        # And what is opened from them: the designer, a plan, the test of a connection, the wizard.
        def opened(key, page, *keys, heading):
            app.press(key)
            table = app.find("table", page)
            app.wait(lambda: table.row_count > 0, lambda: table.rows())
            app.go_to_row(table, table.row(0)[0])
            app.press(*keys)
            app.says(heading)
            app.wait(lambda: not left_over(app), lambda: f"{heading} in English alone: {left_over(app)}")
            expect(app.clashes(), {}, heading)
            app.press("Escape")
            app.find("table", page)

        opened("alt+1", "Exports", "alt+d", heading="Edit \"")
        opened("alt+1", "Exports", "Return", heading="Changes to come")
        opened("alt+4", "Connections", "alt+t", heading="Looks at everything a run needs.")
        opened("alt+4", "Connections", "alt+d", heading="Edit \"")
        opened("alt+4", "Connections", "alt+c", heading="Where the segments are exported to.")

    with Program("--workspace", scene.file, language="ja") as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 2, "the exports")
        expect("名前" in left_over(app), True, "that Japanese is seen as such")

        # Chosen with the arrow keys: each option is taken at once, and the keyboard stays where it is.
        app.press("alt+6")
        app.says("切り替えても、実行中のエクスポートはそのまま続きます。")
        box = app.go_to("combo box", "言語")
        expect(box.name, "システムの設定に合わせる")
        app.press("Down")
        app.wait(lambda: app.focused().name == "日本語", app.focused)
        app.says("切り替えても、実行中のエクスポートはそのまま続きます。")
        app.press("Down")
        app.says("Runs that are under way go on undisturbed.")
        app.wait(lambda: (here := app.focused()) is not None and here.name == "English" and here.label == "Language", app.focused)
        app.screenshot("settings-english")
        walk(app)
        expect(app.close(), 0)

        # Remembered at the next start, on a Japanese system.
        app.start()
        app.find("table", "Exports")
        expect(left_over(app), [])
        app.press("alt+6")
        app.says("Runs that are under way go on undisturbed.")
        app.go_to("combo box", "Language")
        app.press("Up")
        app.says("切り替えても、実行中のエクスポートはそのまま続きます。")
        app.wait(lambda: app.focused().name == "日本語", app.focused)
        app.press("alt+1")
        app.find("table", "エクスポート")
        expect(app.close(), 0)

    # Without a choice it is the system's language, practice and first start included.
    with Program("--workspace", scene.file, language="en") as app:
        app.find("table", "Exports")
        app.wait(lambda: not left_over(app), lambda: left_over(app))
        expect(app.close(), 0)
    with Program(language="en") as app:
        app.says("Welcome to Segue")
        expect(left_over(app), [])
        expect(app.close(), 0)
    with Program(language="ja") as app:
        app.says("Segue へようこそ")
        expect(app.close(), 0)
print("both languages are whole")
