#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An export is designed: segments that are empty or stale are said, ten thousand of them are searched and not in anybody's way, an
existing list in Sales is found by its name, one that belongs to something else is taken over only by who says so, and what was
not saved is not lost by a key."""

import os
import time

from segueui import Program, Scene, expect

MANY = 10_000

with Scene() as scene:
    # Lists that others keep: one with a mark of theirs, one without.
    scene.export("前の案内", "Founding_Members", "TokyoXVIP")
    scene.ctl("export", "run", "前の案内", codes=(0, 8))
    scene.ctl("export", "remove", "前の案内")
    lists = scene.lists()
    scene.control(f"lists/{lists['創業メンバー']['id']}", {"source": "ほかのツール"})
    scene.control(f"lists/{lists['東京 VIP (試験用)']['id']}", {"source": ""})
    # A folder with a file for each of very many segments; the last one is old.
    folder = os.path.join(scene.folder, "segments")
    os.mkdir(folder)
    contact = next(iter(scene.belongs("Founding_Members")))
    for number in range(1, MANY + 1):
        with open(os.path.join(folder, f"セグメント {number:05}.csv"), "w", encoding="utf-8") as file:
            file.write(f"CustomerId,ContactId\n1,{contact}\n")
    os.utime(os.path.join(folder, f"セグメント {MANY:05}.csv"), (time.time() - 30 * 86400,) * 2)
    scene.ctl("source", "add", "Files", "--kind", "csv", "--folder", folder)
    scene.ctl("connection", "add", "フォルダー", "--server", scene.server, "--source", "Files", "--customer-id-field", "ContactId",
              "--accept-privacy-terms", *scene.sign_in_options, typed=scene.facts["client_secret"])

    with Program("--workspace", scene.file, language="ja") as app:
        app.says("エクスポートがまだありません")
        app.press("ctrl+n")
        app.says("目的がわかる名前を入力してください。")

        # Ten thousand segments: there in a moment, found by what is typed.
        segments = app.find("table", "取得元のセグメント")
        app.choose("エクスポートの接続", "フォルダー")
        app.wait(lambda: segments.row_count == MANY, lambda: segments.row_count, 60)
        app.screenshot("designer-many")
        app.fill("セグメントを検索", "１００００")
        app.wait(lambda: segments.row_count == 1, lambda: segments.row_count)
        app.go_to_row(segments, "セグメント 10000")
        app.press("Return")
        chosen = app.find("table", "選択したセグメントとリスト")
        app.wait(lambda: chosen.row_count == 1, "the chosen segment")
        app.says("[セグメント 10000] の最終更新は 30 日前です。")
        expect(app.nameless(), [])
        app.go_to(chosen)
        app.press("alt+k")
        app.wait(lambda: chosen.row_count == 0, "nothing chosen")
        app.fill("セグメントを検索", "")

        # Segments of Customer Insights: an empty one is said, and does no harm.
        app.choose("エクスポートの接続", "Sales")
        app.wait(lambda: segments.row_with("対象者なし") is not None, lambda: segments.rows())
        app.fill("名前", "春の案内")
        for count, name in enumerate(("対象者なし", "創業メンバー", "東京 VIP (試験用)"), 1):
            app.go_to_row(segments, name)
            app.press("alt+h")
            app.wait(lambda: chosen.row_count == count, lambda: chosen.rows())
        app.says("[対象者なし] は空です。リストが空になる実行は、誤削除の防止により停止します")
        expect(app.clashes(), {})

        # An existing list, found by a part of its name.
        def give_list(segment, search, found):
            app.go_to_row(chosen, segment)
            app.says(f"[{segment}] のリスト")
            app.press("alt+x")
            app.wait(lambda: app.focused().is_called("マーケティング リストを名前で検索"), app.focused)
            app.press("ctrl+a", "Delete")
            app.type(search)
            there = app.find("table", "Sales のマーケティング リスト")
            app.wait(lambda: there.row_count == 1, lambda: there.rows())
            app.go_to_row(there, found)
            app.wait(lambda: chosen.row(chosen.row_with(segment))[1] == f"{found} (既存)", lambda: chosen.rows())
            return there.row(0)[1]

        use = give_list("東京 VIP (試験用)", "VIP", "東京 VIP (試験用)")
        expect(use, "可")
        app.screenshot("designer-list")
        use = give_list("創業メンバー", "創業", "創業メンバー")
        expect(use, "可 (別の印あり: ほかのツール)")
        expect(app.nameless(), [])
        expect(app.clashes(), {})

        # Leaving asks, and staying loses nothing.
        app.press("Escape")
        app.says("保存せずに閉じますか?")
        expect(app.focused().name, "キャンセル")
        app.screenshot("designer-leaving")
        app.press("space")
        app.wait(lambda: not app.all("button", "保存せずに閉じる"), "the end of the question")
        expect(chosen.row_count, 3)
        app.press("alt+2")
        app.says("保存せずに閉じますか?")
        app.press("Escape")
        app.wait(lambda: not app.all("button", "保存せずに閉じる"), "the end of the question")
        expect(app.find("field", "名前").text, "春の案内")

        # The list that bears another's mark is taken over only by who says so.
        app.press("alt+s")
        take = app.find("button", "このリストを引き継ぐ")
        expect(scene.lists()["創業メンバー"]["source"], "ほかのツール")
        app.screenshot("designer-takeover")
        app.activate(take)
        app.says("[春の案内] を保存しました。")
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1, lambda: table.rows())

        # Opened again it is as it was saved, and what is not changed is left without a question.
        app.go_to_row(table, "春の案内")
        app.press("alt+d")
        chosen = app.find("table", "選択したセグメントとリスト")
        app.wait(lambda: chosen.row_count == 3, lambda: chosen.rows())
        expect(chosen.rows(), [[name, name] for name in ("対象者なし", "創業メンバー", "東京 VIP (試験用)")])
        app.press("Escape")
        app.wait(lambda: app.all("table", "エクスポート"), "the exports")
        expect(app.close(), 0)
print("an export is designed")
