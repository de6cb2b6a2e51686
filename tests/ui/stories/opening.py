#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened while nobody looked is what the window opens on: a run that failed in the night, a sign-in that is needed, else just
the exports. Each leads to what can be done about it."""

from segueui import Program, Scene, expect

FAILED = "[先行案内] の前回の実行は失敗しました。"
SIGN_IN = "[Sales] へのサインインが必要です。"

with Scene() as scene:
    scene.export("先行案内", "Newsletter_Pilot")
    scene.ctl("export", "run", "先行案内", codes=(0, 8))

    # A quiet night: the exports, and nothing to be told.
    with Program("--workspace", scene.file, language="ja") as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1, "the export")
        expect([n.name for n in app.all("button") if "何が" in n.name or "サインイン" in n.name], [])
        expect(app.close(), 0)

    # The segment may not be read any more: the run fails, and is what the next window begins with.
    scene.fault("get segmentmemberships status=403 code=0x80040220")
    scene.ctl("export", "run", "先行案内", "--full", codes=(5,))
    scene.no_faults()
    with Program("--workspace", scene.file, language="ja") as app:
        app.says(FAILED)
        app.screenshot("failed")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.activate("button", "実行結果を見る")
        app.find("table", "実行履歴")
        app.says("失敗しました。")
        expect(app.close(), 0)

    # Nobody is signed in any more: said with the way to do so.
    scene.ctl("connection", "sign-out", "Sales")
    scene.ctl("export", "run", "先行案内", codes=(4,))
    with Program("--workspace", scene.file, language="ja") as app:
        app.says(SIGN_IN)
        app.screenshot("sign-in")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.activate("button", "サインイン")
        app.says("クライアント シークレットを入力してください。")
        app.screenshot("sign-in-page")
        expect(app.close(), 0)
print("what matters comes first")
