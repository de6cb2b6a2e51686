#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections and sources go: what uses them is named before, Escape changes nothing, exports are detached or go along as somebody
says, and no list in Sales is touched. Where a sign-in has ended, a run waits for it, and leads there."""

from segueui import Program, Scene, expect


def names(table):
    return sorted(row[0] for row in table.rows())


with Scene() as scene:
    scene.ctl("connection", "add", "支社", "--server", scene.server, "--accept-privacy-terms")
    scene.export("春の案内", "Founding_Members")
    scene.export("秋の案内", "TokyoXVIP")
    scene.ctl("export", "create", "支社の案内", "--connection", "支社", "--segment", "Newsletter_Pilot")
    for name in ("春の案内", "秋の案内", "支社の案内"):
        scene.ctl("export", "run", name, codes=(0, 8))
    before = {name: scene.members(name) for name in scene.lists()}
    expect(len(before), 3)

    with Program("--workspace", scene.file, language="ja") as app:
        exports = app.find("table", "エクスポート")
        app.wait(lambda: exports.row_count == 3, "three exports")

        # A source that is in use stays, and the way to what uses it stands there.
        app.press("alt+5")
        sources = app.find("table", "取得元")
        app.wait(lambda: sources.row_count == 1, "the source")
        expect(app.clashes(), {})
        app.go_to_row(sources, "Insights")
        app.press("Delete")
        said = app.says("2 件の接続で使用されています").name
        expect("Sales" in said and "支社" in said, True, said)
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("source-in-use")
        app.press("Escape")
        app.gone("button", "接続を表示")
        expect(sources.row_count, 1)
        app.wait(lambda: sources.contains(app.focused()), app.focused)
        app.press("Delete")
        app.find("button", "接続を表示")
        app.wait(lambda: app.focused().is_called("接続を表示"), app.focused)
        app.press("space")

        # A connection in use: its exports are named; the keyboard stands on キャンセル.
        connections = app.find("table", "接続")
        app.wait(lambda: names(connections) == ["Sales", "支社"], lambda: connections.rows())
        app.go_to_row(connections, "Sales")
        app.press("Delete")
        said = app.says("2 件のエクスポートで使用されています").name
        expect("春の案内" in said and "秋の案内" in said and "支社の案内" not in said, True, said)
        app.says("取引先担当者レコードは削除されません。")
        expect(app.focused().name, "キャンセル")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("connection-in-use")
        app.press("Escape")
        app.gone("button", "キャンセル")
        app.wait(lambda: connections.contains(app.focused()), app.focused)
        expect(names(connections), ["Sales", "支社"])
        app.press("Delete")
        app.find("button", "キャンセル")
        app.press("space")
        app.gone("button", "キャンセル")
        expect(names(connections), ["Sales", "支社"])

        # Its exports are detached: there, but inactive.
        app.press("Delete")
        app.find("button", "キャンセル")
        app.press("alt+h")
        said = app.says('[Sales] を削除しました。').name
        expect("切り離したエクスポート" in said and "春の案内" in said and "秋の案内" in said, True, said)
        app.wait(lambda: names(connections) == ["支社"], lambda: connections.rows())
        app.screenshot("connection-removed")
        app.press("alt+1")
        exports = app.find("table", "エクスポート")
        for name in ("春の案内", "秋の案内"):
            app.wait(lambda: exports.row(exports.row_with(name))[1] == "無効 (接続なし)", lambda: exports.rows())
        app.go_to_row(exports, "春の案内")
        app.find("button", "実行", enabled=False)
        app.go_to_row(exports, "支社の案内")
        app.find("button", "実行", enabled=True)

        # The last connection goes with its export; the detached ones stay.
        app.press("alt+4")
        app.go_to_row(connections, "支社")
        app.open_menu("alt+m", "削除")
        app.press("v")
        app.says("1 件のエクスポートで使用されています: 支社の案内")
        app.press("alt+x")
        app.says("一緒に削除したエクスポート: 支社の案内")
        app.says("接続がまだありません")
        expect(app.nameless(), [])
        app.press("alt+1")
        app.wait(lambda: names(exports) == ["春の案内", "秋の案内"], lambda: exports.rows())

        # The source is free now, and asked about all the same.
        app.press("alt+5")
        app.go_to_row(sources, "Insights")
        app.press("Delete")
        app.says('取得元 [Insights] を削除しますか?')
        app.says("Customer Insights やフォルダーのデータは削除されません。")
        app.press("Escape")
        app.gone("button", "キャンセル")
        expect(names(sources), ["Insights"])
        app.press("Delete")
        app.find("button", "キャンセル")
        app.press("alt+v")
        app.says('[Insights] を削除しました。')
        app.says("取得元がまだありません")

        # Nothing of all that was done in Sales.
        expect({name: scene.members(name) for name in scene.lists()}, before)
        expect(app.close(), 0)
print("what was removed took no list with it")
