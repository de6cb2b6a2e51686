#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An administrator's first day: from the first start through every step of 接続の追加, with the sign-in in a real browser, to a
connection that stands in the table and whose checks pass. What is wrong at a step is said and goes no further, going back loses
nothing, nothing is kept before 保存. Then the connection is tested again and renamed."""

import re

from segueui import Browser, Program, Scene, expect

NAME = "国内営業 キャンペーン用"
FIELD = "msdynci_crm_contact_contactid"

with Scene(connect=False) as scene, Browser() as browser, \
        Program("--workspace", scene.file, language="ja", environment=browser.environment) as app:

    def step(number, title):
        app.wait(lambda: title in [node.name for node in app.all("label")], lambda: app.tree())
        app.says(f"手順 {number}/7: {title}")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot(f"step-{number}")

    def is_stopped(why):
        """次へ is off, and it is said why, to who sees and to who hears."""
        app.says(why)
        on = app.find("button", "次へ", enabled=False)
        app.wait(lambda: on.description == why, lambda: on.description)

    def go_on():
        app.find("button", "次へ", enabled=True)
        app.press("alt+n")

    app.says("Segue へようこそ")
    app.activate("button", "接続を設定する")

    # 1 Kind, 2 name and who may use it.
    step(1, "種類")
    expect(app.find("radio button", "Dynamics 365 Sales").is_checked, True)
    go_on()
    step(2, "表示名")
    is_stopped("名前を入力してください。")
    app.fill("表示名", NAME)
    expect(app.find("radio button", "管理者のみ").is_checked, True)
    app.go_to("radio button", "管理者のみ")
    app.press("Down", "Down")
    app.wait(lambda: app.find("radio button", "指定した共同作成者").is_checked, "who may use it")
    is_stopped("アカウントを 1 つ以上入力してください。")
    app.press("alt+o")
    app.wait(lambda: app.find("radio button", "共同作成者").is_checked, "who may use it")
    go_on()

    # 3 The address, as it is pasted out of the browser. Not over an open network.
    step(3, "サーバー アドレス")
    is_stopped("Sales のアドレスを入力してください。")
    app.fill("サーバー アドレス", "http://sales.example.com")
    is_stopped("サーバー アドレス [http://sales.example.com] は https で始まっていません。何も保存していません。")
    app.screenshot("step-3-wrong")
    app.fill("サーバー アドレス", f"{scene.server}/main.aspx?appid=1")
    app.says(f"使用するアドレス: {scene.server} (このコンピューター、練習用)")
    go_on()

    # 4 Sign-in, in the browser. First somebody thinks better of it there, then somebody signs in.
    step(4, "サーバー管理者アカウント")
    is_stopped("アプリケーション (クライアント) ID を入力してください。")
    app.fill("アプリケーション (クライアント) ID", "Segue")
    is_stopped("アプリケーション (クライアント) ID は 00000000-0000-0000-0000-000000000000 の形式です。")
    app.fill("アプリケーション (クライアント) ID", scene.facts["public_client_id"])
    is_stopped("続けるには、サインインしてください。")
    app.press("alt+s")
    app.says("ブラウザーでサインインしてから、ここに戻ってください。")
    is_stopped("サインインしています。")
    expect(app.nameless(), [])
    expect(app.clashes(), {})
    app.screenshot("step-4-waiting")
    browser.open(browser.asked_for())
    browser.shows("アカウントの選択")
    browser.press("cancel")
    app.says("サインインがキャンセルされました。何も保存していません。")
    app.wait(lambda: app.focused().name == "サインイン(S)", app.focused)
    app.screenshot("step-4-cancelled")
    is_stopped("続けるには、サインインしてください。")
    app.press("space")
    browser.open(browser.asked_for())
    browser.press("account-admin")
    browser.press("accept")
    browser.shows("サインインを受け取りました")
    app.says("admin@kitakaze.example")
    app.says("実行に必要なアクセス許可があります")
    expect(app.all(name=re.compile("キャンセルされました")), [], "what was said of the sign-in before")
    app.wait(lambda: app.focused().name == "次へ(N)", app.focused)
    app.screenshot("step-4-signed-in")

    # Back to the first step and forward again: nothing is lost, nobody signs in twice.
    for before in ("3/7: サーバー アドレス", "2/7: 表示名", "1/7: 種類"):
        app.press("alt+b")
        app.says(f"手順 {before} (現在の手順)")
    go_on()
    app.wait(lambda: app.find("field", "表示名").text == NAME, "the name")
    expect(app.find("radio button", "共同作成者").is_checked, True)
    go_on()
    app.wait(lambda: app.find("field", "サーバー アドレス").text == f"{scene.server}/main.aspx?appid=1", "the address")
    go_on()
    app.says("admin@kitakaze.example")
    go_on()

    # 5 Which field holds the ID: one is proposed, with how many of its values are contacts. Another one is no good, and it is said.
    step(5, "顧客 ID → 取引先担当者 ID")
    app.says(re.compile(r"推奨: 調べた値の 100 % \(\d+ 件中 \d+ 件\) が Sales の取引先担当者です。"), seconds=60)
    fields = app.find("table", "顧客のフィールド")
    expect(fields.row(0)[0], FIELD)
    app.screenshot("step-5-proposed")
    app.go_to_row(fields, "msdynci_customerprofileid")
    app.says("調べた値は、どれも Sales の取引先担当者ではありません。このフィールドでは誰もエクスポートされません。")
    app.screenshot("step-5-wrong")
    app.go_to_row(fields, FIELD)
    app.wait(lambda: app.find("field", "取引先担当者 ID のフィールド").text == FIELD, "the field")
    go_on()

    # 6 Nobody goes on without agreeing.
    step(6, "データのプライバシーとコンプライアンス")
    is_stopped("文章を読んで、同意してください。")
    app.wait(lambda: app.focused().is_called("データのプライバシーとコンプライアンス"), app.focused)
    app.press("alt+g")
    go_on()

    # 7 The checks, by name; up to here nothing is kept.
    step(7, "確認")
    app.says("正常です。注意が 2 件あります。", seconds=60)
    for check in ("サーバーへの接続", "キーチェーン", "サインイン", "組織のユーザー", "マーケティング リスト", "権限", "Customer Insights のデータ",
                  "取引先担当者 ID のフィールド"):
        app.find("frame", f"{check}: 正常")
    app.find("frame", "サーバー アドレス: 注意")
    app.find("frame", "無人での実行: 注意")
    expect(app.nameless(), [])
    app.screenshot("step-7-checked")
    expect(scene.ctl("connection", "list")["connections"], [], "what is kept before it is saved")
    expect(scene.ctl("source", "list")["sources"], [])
    app.find("button", "保存", enabled=True)
    app.press("alt+s")
    app.says(f'[{NAME}] を、取得元 [{NAME}] とともに追加しました。', seconds=60)
    table = app.find("table", "接続")
    app.wait(lambda: table.row_count == 1, "the connection")
    expect(table.row(0)[:6], [NAME, "Dynamics 365 Sales", "正常 (注意あり: 無人での実行)", "共同作成者", "0", "編集可"])
    app.says(f"サーバー アドレス: {scene.server}")
    app.says("サインイン中のアカウント: admin@kitakaze.example")
    app.says(f"取引先担当者 ID: {FIELD}")
    app.says("条件への同意: admin@kitakaze.example")
    expect(app.nameless(), [])
    expect(app.clashes(), {})
    app.screenshot("connection-added")
    kept = scene.ctl("connection", "show", NAME)["connection"]
    expect([kept["server"], kept["allowed"], kept["customer_id_field"], kept["sign_in"]["account"]],
           [scene.server, "contributors", FIELD, "admin@kitakaze.example"])

    # The checks once more, with the sign-in out of the keychain. The page is left as it came.
    app.go_to_row(table, NAME)
    app.press("alt+t")
    app.says(f'[{NAME}] のテスト')
    app.says("正常です。注意が 2 件あります。", seconds=60)
    app.says("サインインの情報をキーチェーンから読み取れます。")
    expect(app.nameless(), [])
    expect(app.clashes(), {})
    app.screenshot("connection-test")
    app.press("Escape")
    app.wait(lambda: app.all("table", "接続"), "the connections again")

    # Renamed: 保存 is off without a change, the table has the new name, nobody signs in for it.
    app.go_to_row(table, NAME)
    app.press("alt+d")
    app.says(f'[{NAME}] の編集')
    app.says("まだ何も変更していません。")
    app.find("button", "保存", enabled=False)
    expect(app.nameless(), [])
    expect(app.clashes(), {})
    app.fill("表示名", "国内営業")
    app.screenshot("connection-edit")
    app.find("button", "保存", enabled=True)
    app.press("alt+s")
    app.says('[国内営業] を変更しました。')
    app.wait(lambda: table.row(0)[0] == "国内営業", lambda: table.rows())
    expect(scene.ctl("connection", "show", "国内営業")["connection"]["id"], kept["id"])
    expect(app.close(), 0)
    expect(browser.openings, 2, "times that the browser was opened")
print("the connection stands")
