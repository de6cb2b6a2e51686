#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The daily life of exports: edited, duplicated, paused, detached and attached, removed after a question, all run after another
one, searched and sorted, by the keys that docs and menus name. Nothing of it but a run touches Sales."""

from segueui import Program, Scene, expect


def state_of(table, name):
    return next((row[1] for row in table.rows() if row[0] == name), None)


with Scene() as scene:
    scene.export("春の案内", "Founding_Members")
    scene.export("秋の案内", "TokyoXVIP")
    scene.export("会員への手紙", "Newsletter_Pilot")
    scene.ctl("export", "run", "春の案内", codes=(0, 8))
    founding = scene.members("創業メンバー")
    expect(founding, scene.belongs("Founding_Members"))

    with Program("--workspace", scene.file, language="ja") as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 3, "three exports")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("exports")

        def more(name, item, key):
            """その他 for an export, by its access keys."""
            app.go_to_row(table, name)
            app.open_menu("alt+m", item)
            app.press(key)

        # Edited: the mode and a second segment. 保存 is no 実行.
        app.go_to_row(table, "春の案内")
        app.press("alt+d")
        app.says("[春の案内] の編集")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.go_to("radio button", "セグメントに合わせて更新")
        app.press("Down")
        app.wait(lambda: app.find("radio button", "追加のみ").is_checked, "the mode")
        segments = app.find("table", "取得元のセグメント")
        app.wait(lambda: segments.row_count > 0, "segments")
        app.go_to_row(segments, "東京 VIP (試験用)")
        app.press("alt+h")
        chosen = app.find("table", "選択したセグメントとリスト")
        app.wait(lambda: chosen.row_count == 2, "the second segment")
        app.screenshot("designer-edit")
        app.press("alt+s")
        app.says("[春の案内] を保存しました。Sales はまだ変更されていません。")
        expect(app.clashes(), {})
        app.wait(lambda: "追加のみ" in table.row(table.row_with("春の案内")), lambda: table.rows())
        expect(table.row(table.row_with("春の案内"))[3], "2")
        expect(scene.members("創業メンバー"), founding, "the list of an export that was only saved")
        expect("東京 VIP (試験用)" in scene.lists(), False)

        # Duplicated, paused, no longer paused.
        more("秋の案内", "複製", "u")
        app.says("[秋の案内 (コピー)] を独自のリスト付きで追加しました。")
        app.wait(lambda: table.row_count == 4, lambda: table.rows())
        more("秋の案内 (コピー)", "一時停止", "p")
        app.wait(lambda: state_of(table, "秋の案内 (コピー)") == "一時停止中 (未実行)", lambda: table.rows())
        more("秋の案内 (コピー)", "一時停止を解除", "e")
        app.wait(lambda: state_of(table, "秋の案内 (コピー)") == "未実行", lambda: table.rows())
        more("秋の案内 (コピー)", "一時停止", "p")
        app.wait(lambda: state_of(table, "秋の案内 (コピー)") == "一時停止中 (未実行)", lambda: table.rows())

        # Detached: there, but inactive. Attached: as before.
        more("会員への手紙", "接続の切り離し", "t")
        app.says("エクスポート [会員への手紙] を接続から切り離しますか?")
        app.activate("button", "切り離す")
        app.says("切り離しました。Sales のリストとメンバーは変更されていません。")
        app.wait(lambda: state_of(table, "会員への手紙") == "無効 (接続なし)", lambda: table.rows())
        expect(table.row(table.row_with("会員への手紙"))[5], "接続なし")
        app.go_to_row(table, "会員への手紙")
        app.find("button", "実行", enabled=False)
        more("会員への手紙", "接続を選択", "o")
        app.says("[会員への手紙] で使用する接続を選択してください。")
        app.wait(lambda: app.focused().name == "Sales", app.focused)
        app.press("space")
        app.says("[会員への手紙] は [Sales] を使用します。")
        app.wait(lambda: state_of(table, "会員への手紙") == "未実行", lambda: table.rows())

        # Removed only by who says so: the question stands on キャンセル, and Escape is no yes.
        app.go_to_row(table, "秋の案内 (コピー)")
        app.press("Delete")
        app.says("エクスポート [秋の案内 (コピー)] を削除しますか?")
        expect(app.focused().name, "キャンセル")
        app.press("Escape")
        app.wait(lambda: not app.all("button", "キャンセル"), "the end of the question")
        expect(table.row_count, 4)
        expect(table.contains(app.focused()), True, "where the keyboard is after the question")
        app.go_to_row(table, "秋の案内 (コピー)")
        app.press("Delete")
        app.find("button", "キャンセル")
        app.press("space")
        app.wait(lambda: not app.all("button", "キャンセル"), "the end of the question")
        expect(table.row_count, 4)
        app.go_to_row(table, "秋の案内 (コピー)")
        app.press("Delete")
        app.find("button", "キャンセル")
        app.press("alt+v")
        app.says("削除しました。Sales のリストとメンバーは変更されていません。")
        app.wait(lambda: table.row_count == 3, lambda: table.rows())

        # Found by what is in it, in full width as well; Escape and an empty search show all.
        app.press("ctrl+f")
        app.wait(lambda: app.focused().role == "text", app.focused)
        app.type("ＳＡＬＥＳ　秋")
        app.wait(lambda: table.row_count == 1 and table.row(0)[0] == "秋の案内", lambda: table.rows())
        app.press("Escape")
        app.wait(lambda: table.row_count == 3, lambda: table.rows())

        # Everything, after a question.
        app.activate("button", "すべて実行")
        app.says("3 件のエクスポートを実行しますか?")
        app.press("Escape")
        app.wait(lambda: not app.all("button", "すべて実行する"), "the end of the question")
        app.activate("button", "すべて実行")
        app.activate("button", "すべて実行する")
        app.wait(lambda: all("完了" in row[1] for row in table.rows()), lambda: table.rows(), 60)
        for segment, name in (("Founding_Members", "創業メンバー"), ("Newsletter_Pilot", "メール マガジン先行配信")):
            expect(scene.members(name), scene.belongs(segment), name)
        app.says("3 件")

        # What somebody else adds is there after F5.
        scene.export("別の端末から", "Empty_Segment")
        app.press("F5")
        app.wait(lambda: table.row_count == 4, lambda: table.rows())

        # Ctrl+N adds one; Escape leaves what is still empty without a question.
        app.press("ctrl+n")
        app.says("目的がわかる名前を入力してください。")
        app.press("Escape")
        app.wait(lambda: app.all("table", "エクスポート"), "the exports again")
        expect(app.close(), 0)
print("exports are kept")
