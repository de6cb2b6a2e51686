#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history tells: which run did what to which list, whom it could not export and why, as a table and as a file; the course
of an export in words; a person on a list, one who left, one who could not be exported, one whom nobody knows. And a run is taken
back: the list in Sales is as it was before it."""

import csv
import os
import re

from segueui import Program, Scene, expect

LIST = "メール マガジン先行配信"
EXPORT = "会員への手紙"
NOBODY = "0c5e9b1a-7f44-4a55-9a3e-3d0f1f2a7b11"

with Scene() as scene:
    scene.export("春の案内", "Founding_Members", "TokyoXVIP")
    scene.export(EXPORT, "Newsletter_Pilot")
    scene.ctl("export", "run", "春の案内", codes=(0, 8))
    scene.ctl("export", "run", EXPORT, codes=(0, 8))
    before = scene.members(LIST)
    scene.control("segments/Newsletter_Pilot", {"resize": 250})
    scene.ctl("export", "run", EXPORT, codes=(7,))
    scene.control("segments/Newsletter_Pilot", {"resize": 450})
    last = scene.ctl("export", "run", EXPORT, codes=(0, 8))["run"]
    after = scene.members(LIST)
    expect(after, scene.belongs("Newsletter_Pilot"))
    gone = sorted(before - after)
    rejects = scene.ctl("run", "rejects", last["id"])["rejects"]
    not_found = next(one["contact_id"] for one in rejects if one["reason"] == "not_found")
    merged = next(one for one in rejects if one["reason"] == "merged")
    member = scene.control(f"lists/{scene.lists()[LIST]['id']}/members?top=1&skip=0")["rows"][0]
    address = scene.ctl("explain", member["contact"])["explanation"]["email"]

    with Program("--workspace", scene.file, language="ja") as app:
        app.find("table", "エクスポート")
        app.press("alt+3")
        app.says("実行履歴は 4 件です。")
        runs = app.find("table", "実行履歴")
        expect([row[1:6] for row in runs.rows()], [
            [EXPORT, "完了 (エクスポート不可あり)", "0", "50", "4"],
            [EXPORT, "誤削除防止により停止", "0", "0", "4"],
            [EXPORT, "完了 (エクスポート不可あり)", f"{len(before)}", "0", "4"],
            ["春の案内", "完了", "50", "0", "0"],
        ])
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("history")

        # By state, by export, by what is typed.
        app.choose("状態", "誤削除防止により停止")
        app.wait(lambda: runs.row_count == 1, lambda: runs.rows())
        app.says(re.compile("^誤削除防止により停止しました。"))
        app.says("誤削除防止により停止しました: 削除 247 人は上限 (20 % と 50 人) を超えています。")
        app.choose("状態", "すべての状態")
        app.choose("エクスポート", "春の案内")
        app.wait(lambda: runs.row_count == 1 and runs.row(0)[1] == "春の案内", lambda: runs.rows())
        app.choose("エクスポート", "すべてのエクスポート")
        app.wait(lambda: runs.row_count == 4, lambda: runs.rows())
        app.press("ctrl+f")
        app.wait(lambda: app.focused().is_called("実行履歴を検索"), app.focused)
        app.type("春")
        app.wait(lambda: runs.row_count == 1 and runs.row(0)[1] == "春の案内", lambda: runs.rows())
        # A run of two lists, each with its people.
        lists = app.find("table", "この実行のマーケティング リスト")
        app.wait(lambda: lists.row_count == 2, lambda: lists.rows())
        app.says("リストに 50 人を追加しました。")
        expect({row[0]: row[1:3] for row in lists.rows()},
               {"創業メンバー": ["完了、確認済み", "10"], "東京 VIP (試験用)": ["完了、確認済み", "40"]})
        app.press("Escape")
        app.wait(lambda: runs.row_count == 4, lambda: runs.rows())

        # The newest run: what it did in a sentence, its list in numbers, its rejects by reason.
        app.go_to(runs)
        app.press("ctrl+Home")
        app.says("完了しました。リストから 50 人を削除しました。リストを読み取り、変更計画と一致することを確認しました。")
        app.says("4 件はエクスポートできませんでした。")
        app.wait(lambda: lists.row_count == 1, lambda: lists.rows())
        numbers = dict(zip(lists.headers, lists.row(0)))
        expect([numbers[name] for name in ("リストから削除", "変更なし", "エクスポート不可", "対象外", "現在の人数", "セグメントの人数")],
               ["50", f"{len(after)}", "4", "5", f"{len(after)}", "450"])
        app.press("alt+e")
        app.says("エクスポート不可: ID の形式が正しくありません 1 件、Sales に見つかりません 2 件、マージ済み 1 件")
        app.says("対象外: 取引先担当者 ID なし 3 件、重複 2 件")
        table = app.find("table", "エクスポート不可と対象外")
        app.wait(lambda: table.row_count == 9, lambda: table.rows())
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.choose("理由", "マージ済み (1 件)")
        app.wait(lambda: table.rows() == [["マージ済み", merged["contact_id"], LIST, f"{merged['survivor_id']} にマージ済み"]],
                 lambda: table.rows())
        app.screenshot("history-rejects")

        # The file has them all, IDs only, for its owner's eyes, and shows Japanese in a spreadsheet (a byte order mark).
        app.press("alt+v")
        app.find("window", "エクスポート不可の保存")
        app.wait(lambda: app.focused().is_called("ファイル名:") or app.focused().is_called("ファイル名"), app.focused)
        expect(app.focused().text, f"{EXPORT} のエクスポート不可.csv")
        expect(app.home in [node.name for node in app.all("combo box")], True, "the folder to begin with")
        app.press("Return")
        app.says(f"保存しました: {app.home}/{EXPORT} のエクスポート不可.csv")
        app.says("ファイルに含まれるのは ID だけで、名前は含まれません。ファイルを読めるのは自分だけです。")
        file = os.path.join(app.home, f"{EXPORT} のエクスポート不可.csv")
        expect(os.stat(file).st_mode & 0o777, 0o600)
        with open(file, encoding="utf-8", newline="") as opened:
            text = opened.read()
        expect(text[0], "\ufeff")
        rows = list(csv.reader(text[1:].splitlines()))
        expect(len(rows), 1 + 9, "rows with their header")
        expect([row for row in rows if not_found in row] != [], True, rows)

        # The course of the export, in words and as a table.
        app.press("alt+i")
        chart = app.wait(lambda: next((n for n in app.all(name=EXPORT) if n.description), None), lambda: app.tree())
        app.wait(lambda: re.search(rf"^リストの人数: 最新 {len(after)} .*、最小 {len(after)}、最大 {len(before)}$", chart.description),
                 lambda: chart.description)
        app.screenshot("history-course")
        app.choose("表示する値", "追加とリストから削除")
        app.wait(lambda: re.search(rf"^追加: 最新 0 .*、最大 {len(before)}\nリストから削除: 最新 50 ", chart.description),
                 lambda: chart.description)
        app.press("alt+t")
        numbers = app.find("table", re.compile("."))
        app.wait(lambda: numbers.row_count == 4, lambda: numbers.rows())
        expect(app.nameless(), [])

        # People: on the list, by contact ID in capitals, by e-mail address, by name.
        def search(text):
            app.press("ctrl+f")
            app.wait(lambda: app.focused().is_called("取引先担当者 ID、顧客 ID、メール アドレス、名前"), app.focused)
            app.press("ctrl+a", "Delete")
            app.type(text)
            app.press("Return")

        def standing(person):
            """Of somebody who was found: whether on the list of the last export, and why."""
            app.says(f"取引先担当者 ID: {person}")
            found = app.find("table", "リストごとの状況")
            return app.wait(lambda: (row := found.row_with(LIST)) is not None and found.row(row)[3:], lambda: found.rows())

        app.press("alt+p")
        app.says("人を検索してください")
        search(member["contact"].upper())
        expect(standing(member["contact"]), ["はい", "リストに入っています。セグメントに含まれているため、Segue が追加しました。"])
        app.says(f"{member['name']} <{address}>")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("person-member")
        search(address)
        expect(standing(member["contact"])[0], "はい")
        search(member["name"])
        app.says("該当する人が複数います。どの人ですか?")
        app.screenshot("person-choice")
        app.wait(lambda: len(app.all("button", re.compile(f"^{member['name']} <"))) > 1, lambda: app.tree())
        one = app.activate("button", re.compile(f"^{member['name']} <"))
        chosen = one.description
        standing(chosen)

        # One who left, decision by decision.
        search(gone[0])
        expect(standing(gone[0]), ["いいえ", "リストに入っていません。セグメントから外れたため、Segue がリストから削除しました。"])
        decisions = app.find("table", "すべての判断 (新しい順)")
        app.wait(lambda: [row[1] for row in decisions.rows()] == ["リストから削除", "リストから削除の予定", "追加"], lambda: decisions.rows())
        app.screenshot("person-left")

        # One whom Sales does not have, one who became somebody else, one of whom nobody knows.
        search(not_found)
        expect(standing(not_found), ["いいえ", "リストに入っていません。理由: Sales に見つかりません"])
        search(merged["contact_id"])
        expect(standing(merged["contact_id"]), ["いいえ", "リストに入っていません。理由: マージ済み"])
        search(NOBODY)
        standing(NOBODY)

        # The newest run is taken back. What that does is shown first; leaving it changes nothing.
        app.press("alt+r")
        app.go_to(runs)
        app.press("ctrl+Home")
        app.press("alt+u")
        app.says("実行を取り消すと、[会員への手紙] のリストは次のように変わります。")
        app.says("リストに 50 人を追加します。リストからの削除はありません。")
        app.says("再開するには、[エクスポート] の一覧で [一時停止を解除] を選択してください。")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("undo-plan")
        app.press("Escape")
        app.wait(lambda: app.all("table", "実行履歴"), "the history again")
        expect(scene.members(LIST), after)
        app.go_to(runs)
        app.press("alt+u")
        app.find("button", "取り消す: リストに 50 人を追加")
        app.press("alt+u")
        app.says("変更計画と一致することを確認しました。", seconds=60)
        app.screenshot("undo-done")
        expect(scene.members(LIST), before)

        # The history has both; the person is on the list again; the export waits for somebody to go on with it.
        app.press("Escape")
        app.wait(lambda: app.all("table", "実行履歴"), "the history again")
        app.wait(lambda: runs.row_count == 5 and runs.row(0)[1:4] == [f"{EXPORT} (取り消し)", "完了", "50"], lambda: runs.rows())
        app.press("alt+p")
        search(gone[0])
        app.wait(lambda: standing(gone[0])[0] == "はい", "the person on the list")
        app.wait(lambda: decisions.row(0)[1] == "追加", lambda: decisions.rows())
        app.screenshot("person-returned")
        app.press("alt+1")
        table = app.find("table", "エクスポート")
        app.wait(lambda: "一時停止中" in table.row(table.row_with(EXPORT))[1], lambda: table.rows())
        expect(app.close(), 0)
print("the history tells")
