#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug is pulled in the middle of a run. The next start knows which export it was and that its list may differ, goes on with
it when asked, and the list is exactly the segment."""

from segueui import Program, Scene, expect

LIST = "春のキャンペーン"

with Scene() as scene:
    scene.export("春の案内", "Spring_Campaign")
    scene.export("会員への手紙", "Founding_Members")
    scene.fault("post AddListMembersList delay=1500 from=2")

    with Program("--workspace", scene.file, language="ja") as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 2, "the exports")
        app.go_to_row(table, "春の案内")
        app.press("alt+r")
        app.wait(lambda: scene.lists().get(LIST, {}).get("members", 0) > 0, "the first members", 60)
        app.kill(hard=True)
        expect(0 < scene.lists()[LIST]["members"] < len(scene.belongs("Spring_Campaign")), True, "killed in the middle")

        scene.no_faults()
        app.start()
        app.says("[春の案内] の実行が中断されました。リストが計画と異なる可能性があります。")
        table = app.find("table", "エクスポート")
        app.wait(lambda: "中断" in table.row(table.row_with("春の案内"))[1], lambda: table.rows())
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("interrupted")
        app.activate("button", "続行する")
        app.says("変更計画と一致することを確認しました。", seconds=60)
        expect(scene.members(LIST), scene.belongs("Spring_Campaign"))
        app.press("Escape")
        table = app.find("table", "エクスポート")
        app.wait(lambda: "完了" in table.row(table.row_with("春の案内"))[1], lambda: table.rows())
        expect(app.close(), 0)

        # Nothing is left to be asked.
        app.start()
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 2, "the exports")
        expect(app.all("button", "続行する"), [])
        expect(app.close(), 0)
print("nothing was lost")
