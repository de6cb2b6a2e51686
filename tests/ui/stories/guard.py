#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A segment shrank by half overnight: the guard stops its list before anything is written, says why, and lets go for this one plan
when somebody says so. No contact is deleted."""

from segueui import Program, Scene, expect

with Scene() as scene:
    scene.export("先行案内", "Newsletter_Pilot", "Founding_Members")
    scene.ctl("export", "run", "先行案内", codes=(0, 8))
    before = scene.members("メール マガジン先行配信")
    expect(before, scene.belongs("Newsletter_Pilot"))
    scene.control("segments/Newsletter_Pilot", {"resize": 250})
    wanted = scene.belongs("Newsletter_Pilot")

    with Program("--workspace", scene.file, language="ja") as app:
        # Run as it is: the list is stopped, and left as it was.
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1, "the export")
        app.go_to_row(table, "先行案内")
        app.press("alt+r")
        app.says("誤削除防止により停止しました。", seconds=60)
        app.screenshot("guard-stopped")
        app.says("変更内容を確認し、正しければ [今回だけ許可] を選択してください。")
        expect(scene.members("メール マガジン先行配信"), before)
        expect(app.nameless(), [])
        app.press("Escape")
        app.wait(lambda: "誤削除防止により停止" in table.row(0)[1], lambda: table.rows())

        # The plan says the same before anything is done, and has no button to do it.
        app.go_to_row(table, "先行案内")
        app.press("Return")
        app.says("変更内容の確認")
        lift = app.find("button", "今回だけ許可", seconds=60)
        app.says("誤削除防止により停止しました: 削除")
        app.says("最新の状態です。変更はありません。")
        expect([n.name for n in app.all("button") if "リストから削除" in n.name], [])
        expect(app.nameless(), [])
        app.screenshot("guard-plan")

        # Allowed for this once: now the button says what it does.
        app.activate(lift)
        app.says("この変更計画に限り、誤削除の防止を解除しました。")
        app.says("取引先担当者レコードは削除されません。")
        leaving = len(before - wanted)
        run = app.wait(lambda: next((n for n in app.all("button") if f"{leaving}" in n.name and "リストから削除" in n.name), None),
                       lambda: app.tree())
        app.wait(lambda: app.focused() == run, app.focused)
        app.screenshot("guard-lifted")
        app.press("space")
        app.says("変更計画と一致することを確認しました。", seconds=60)
        expect(scene.members("メール マガジン先行配信"), wanted)
        expect(scene.members("創業メンバー"), scene.belongs("Founding_Members"))
        gone = sorted(before - wanted)
        for contact in (gone[0], gone[-1]):
            expect(scene.contact_exists(contact), True, "the record of somebody who left")

        # Only this once: shrunk again, the guard stands as before.
        scene.control("segments/Newsletter_Pilot", {"resize": 60})
        app.press("Escape")
        app.go_to_row(table, "先行案内")
        app.press("Return")
        app.find("button", "今回だけ許可", seconds=60)
        app.press("Escape")
        app.wait(lambda: app.all("table", "エクスポート"), "the exports")
        expect(app.close(), 0)
print("the guard holds")
