#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sign-in ends while a run is under way: the run waits and says so, the button beside it leads to the sign-in, and after it the run
goes on by itself. Signed out, the next run says what is missing and leads there too."""

from segueui import Program, Scene, Visitor, expect

LIST = "春のキャンペーン"

with Scene(connect=False) as scene, Visitor() as visitor:
    scene.ctl_in_person("marketer", "source", "add", "Insights", "--kind", "customer-insights", "--server", scene.server)
    scene.ctl("connection", "add", "Sales", "--server", scene.server, "--accept-privacy-terms")
    scene.export("春の案内", "Spring_Campaign")

    with Program("--workspace", scene.file, language="ja", environment=visitor.environment) as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1, "the export")

        # Revoked in the middle of a run.
        scene.fault('post AddListMembersList nth=2 control=/sandbox/identity with={"revoke_refresh":"","expire_access":true}')
        app.go_to_row(table, "春の案内")
        app.press("alt+r")
        button = app.find("button", "サインイン", seconds=60)
        app.says("サインインの期限が切れたか、取り消されました。リストはこれ以降変更していません。")
        app.says("サインインすると、実行は自動的に続行されます。")
        app.says("サインイン待ち")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("sign-in-ended")
        expect(scene.lists()[LIST]["members"] < len(scene.belongs("Spring_Campaign")), True)
        app.press("Escape")
        app.wait(lambda: table.row(0)[1] == "サインイン待ち", lambda: table.rows())
        app.go_to_row(table, "春の案内")
        app.press("Return")
        app.activate("button", "サインイン")
        app.says("ブラウザーでサインインしてから、ここに戻ってください。")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("sign-in-again")
        visitor.sign_in("marketer")
        app.says("変更計画と一致することを確認しました。", seconds=90)
        expect(scene.members(LIST), scene.belongs("Spring_Campaign"))
        app.press("Escape")

        # Signed out on the page of the connections: the source with the same sign-in, too.
        app.press("alt+4")
        connections = app.find("table", "接続")
        app.go_to_row(connections, "Sales")
        app.open_menu("alt+m", "サインアウト")
        app.press("u")
        app.says('[Sales] からサインアウトしますか?')
        app.press("Escape")
        app.gone("button", "キャンセル")
        app.open_menu("alt+m", "サインアウト")
        app.press("u")
        app.find("button", "キャンセル")
        app.press("Tab")
        app.activate(app.find("button", "サインアウト"))
        app.says("サインアウトしました。サインインの情報をキーチェーンから削除しました。")

        # The plan says that a sign-in is needed, and the button leads there.
        app.press("alt+1")
        app.go_to_row(table, "春の案内")
        app.press("alt+c")
        app.says("サインインが必要です。リストはこれ以降変更していません。", seconds=60)
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("sign-in-needed")
        app.activate("button", "サインイン")
        visitor.sign_in("marketer")
        app.says("最新の状態です。変更はありません。", seconds=60)
        app.press("Escape")
        app.find("table", "エクスポート")
        expect(app.close(), 0)
print("the run waited for the sign-in")
