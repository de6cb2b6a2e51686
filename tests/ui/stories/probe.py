#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The driver itself, against tests/ui/probe: what a story asks for is what a person would see and hear."""

from segueui import Program, StoryFailure, expect

with Program(language="ja") as app:
    window = app.window()
    expect(window.name, "Probe")
    expect(app.focused().label, "表示名(N)")

    # Names, also where Qt hides them.
    expect(len(app.nameless()), 1, "\n".join(app.nameless()))
    expect(app.find("combo box", "更新方法").name, "同期")
    expect(app.find("button", "追加").is_enabled, False)

    # Tables: rows, headers, one of 5,000 without reading them all.
    table = app.find("table", "エクスポート")
    expect(table.headers, ["名前", "件数"])
    expect(table.rows(), [["春のキャンペーン", "12,000"], ["東京 VIP", "5,000"]])
    segments = app.find("list", "セグメント")
    expect(segments.row_count, 5000)
    expect(segments.rows(first=4998), [["セグメント 4999"], ["セグメント 5000"]])

    # By keyboard alone: text in Japanese, a choice, a button, and what comes later.
    app.fill("表示名", "メール マガジン (試験) ABC")
    app.choose("更新方法", "追加のみ")
    app.activate("button", "追加")
    app.says("追加しました")
    app.wait(lambda: table.row_count == 3, "a third row")
    expect(table.row(2), ["メール マガジン (試験) ABC", "追加のみ"])

    expect(app.go_to_row(table, "東京 VIP"), 1)
    expect(table.selected_rows, [1])
    expect(app.focused().name in ("東京 VIP", "5,000"), True, app.focused())

    # The keyboard leaves the table, whose current cell Qt still calls focused.
    app.go_to("field", "表示名")
    expect(app.focused().label, "表示名(N)")
    expect([node.name for node in app.all("table cell") if node.has_keyboard], [])

    # A menu and a dialog.
    app.open_menu("alt+h", "バージョン情報")
    app.press("a")
    dialog = app.find("dialog", "バージョン情報")
    app.says("Probe 1.0, ja_JP")
    picture = app.screenshot("probe")
    app.activate("button", "閉じる")
    app.gone("dialog")

    # What is not there is said, and nothing is found by half its name.
    for role, name in (("button", "追"), ("button", "保存")):
        try:
            app.find(role, name, seconds=0.3)
        except StoryFailure as failure:
            expect(name in str(failure), True)
        else:
            raise StoryFailure(f"{name} was found")

    expect(app.close(), 0)
    with open(picture, "rb") as file:
        expect(file.read(8), b"\x89PNG\r\n\x1a\n")
print("the driver holds")
