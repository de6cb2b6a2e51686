#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new user's first two minutes, in Japanese, by the keyboard alone: first start, practice, an export, its plan, its run, the result."""

import time

from segueui import Program, expect

with Program(language="ja") as app:
    begun = time.monotonic()
    app.says("Segue へようこそ")
    expect(app.nameless(), [])
    app.activate("button", "練習する")
    app.says("エクスポートがまだありません", seconds=30)
    app.says("練習モード")
    expect(app.nameless(), [])

    # The designer says what is missing, and saves only when nothing is.
    app.activate("button", "エクスポートの追加")
    app.says("目的がわかる名前を入力してください。")
    expect(app.find("button", "保存").is_enabled, False)
    app.fill("名前", "春のお知らせ")
    app.says("セグメントを 1 つ以上選択してください。")
    segments = app.find("table", "取得元のセグメント")
    app.wait(lambda: segments.row_count > 0, "segments")
    app.go_to_row(segments, "春のキャンペーン")
    app.activate("button", "選択")
    chosen = app.find("table", "選択したセグメントとリスト")
    app.wait(lambda: chosen.row_count == 1, "the chosen segment")
    expect(chosen.row(0), ["春のキャンペーン", "新しいリスト"])
    expect(app.nameless(), [])
    app.activate("button", "保存して変更内容を確認")

    # The plan says what will happen; the button is named by the act.
    app.says("変更内容の確認")
    run = app.wait(lambda: next((n for n in app.all("button") if n.name.startswith("リストに")), None), "the run button", 30)
    expect("人を追加" in run.name, True, run.name)
    expect(app.nameless(), [])
    app.activate(run)

    app.says("変更計画と一致することを確認しました。", seconds=60)
    expect(app.nameless(), [])
    took = time.monotonic() - begun
    expect(took < 120, True, f"the first export took {took:.0f} s")
    app.press("Escape")
    table = app.find("table", "エクスポート")
    app.wait(lambda: table.row_count == 1 and "完了" in table.row(0)[1], lambda: table.rows())
    expect(app.close(), 0)
print(f"from the first start to a verified list: {took:.0f} s")
