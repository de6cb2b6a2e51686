#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An administrator hands a connection on as a file, and a marketer with an empty computer opens it: the file holds no secret, what is no
such file is refused by name, the terms are agreed to, the sign-in is the marketer's own, the connection shows its name and kind
only and cannot be changed, and an export over it runs."""

import json
import os

from segueui import Program, Scene, Visitor, expect

with Scene(connect=False) as scene, Visitor() as visitor:
    scene.ctl_in_person("admin", "source", "add", "Insights", "--kind", "customer-insights", "--server", scene.server)
    scene.ctl("connection", "add", "国内営業", "--server", scene.server, "--accept-privacy-terms")
    file = os.path.join(scene.folder, "国内営業.segue-connection")

    # The administrator: a connection for administrators is not handed on; the way to change that stands there.
    with Program("--workspace", scene.file, language="ja", environment=visitor.environment) as app:
        app.says("エクスポートがまだありません")
        app.press("alt+4")
        table = app.find("table", "接続")
        app.wait(lambda: table.row_count == 1, "the connection")

        def share(target):
            app.go_to_row(table, "国内営業")
            app.open_menu("alt+m", "ファイルで共有")
            app.press("h")
            app.find("dialog", '[国内営業] をファイルで共有')
            app.wait(lambda: app.focused() is not None and app.focused().role == "text", app.focused)
            app.screenshot("share-dialog")
            app.press("ctrl+a")
            app.type(target)
            app.press("Return")

        share(file)
        app.says("接続 [国内営業] を使用できるのは管理者のみです。ファイルは作成していません。")
        expect(os.path.exists(file), False)
        expect(app.clashes(), {})
        app.press("alt+n")
        app.says('[国内営業] の編集')
        app.go_to("radio button", "管理者のみ")
        app.press("Down")
        app.wait(lambda: app.find("radio button", "共同作成者").is_checked, "the choice of contributors")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.press("alt+s")
        app.says('[国内営業] を変更しました。')
        app.wait(lambda: "共同作成者" in table.row(0), lambda: table.rows())
        share(file)
        app.says(f"{file} に書き込みました。ファイルにサインインの情報は含まれません。")
        app.screenshot("shared")
        expect(app.close(), 0)

    # The file: how to sign in, and nothing of who did.
    text = open(file, encoding="utf-8").read()
    for secret in ("secret", "token", "admin@", "密", scene.facts["client_secret"]):
        expect(secret in text.lower(), False, f"{secret} in the file")
    expect(json.loads(text)["format"], "segue-connection")

    # The marketer.
    with Program(language="ja", environment=visitor.environment) as app:
        app.says("Segue へようこそ")
        app.activate("button", "接続ファイルを開く")
        app.says("管理者から受け取ったファイルを開きます。")
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        expect(app.find("button", "サインインして開く").is_enabled, False)

        # What is no connection file, was tampered with, is too new, or is not there: said by name, and nobody has to sign in for it.
        def written(name, content):
            path = os.path.join(scene.folder, name)
            with open(path, "w", encoding="utf-8") as out:
                out.write(content)
            return path

        app.fill("接続ファイル", written("メモ.txt", "国内営業のサーバーは…"))
        app.says("文章を読んで、同意してください。")
        expect(app.find("button", "サインインして開く").is_enabled, False)
        app.activate("check box", "同意する")
        newer = dict(json.loads(text), version=99)
        for path, why in (
                (os.path.join(scene.folder, "メモ.txt"), "接続ファイルとして使用できません (Segue の接続ファイルではありません)。何も保存していません。"),
                (written("改ざん.segue-connection", text.replace("国内営業", "海外営業")),
                 "接続ファイルとして使用できません (作成後に変更されたか、壊れています)。何も保存していません。"),
                (written("新.segue-connection", json.dumps(newer)), "新しいバージョンの Segue で作成されています。何も保存していません。"),
                (os.path.join(scene.folder, "ありません.segue-connection"), "ファイルがありません")):
            app.fill("接続ファイル", path)
            app.press("alt+s")
            said = app.says(why).name
            expect(os.path.basename(path) in said, True, said)
        app.says("管理者")
        app.screenshot("file-refused")
        expect(visitor.addresses, [])

        # The file itself: the sign-in is the marketer's own, in the browser, and can be stopped.
        app.fill("接続ファイル", file)
        app.press("alt+s")
        address = visitor.opened()
        app.says("ブラウザーでサインインしてから、ここに戻ってください。")
        expect(app.find("field", "アドレス").text, address)
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        expect(app.focused().is_called("サインインをキャンセル"), True, "where the keyboard is meanwhile")
        app.screenshot("file-signing-in")
        app.press("space")
        app.find("field", "接続ファイル")
        app.wait(lambda: app.focused().is_called("接続ファイル"), app.focused)
        app.press("alt+s")
        visitor.sign_in("marketer")
        app.says('[国内営業] をエクスポートに使用できるようになりました。')

        # Name and kind are all that is said of it, and it cannot be changed or handed on.
        table = app.find("table", "接続")
        app.wait(lambda: table.row_count == 1, "the connection")
        expect(table.row(0)[:2], ["国内営業", "Dynamics 365 Sales"])
        app.says("アクセス許可: 表示のみ (管理者から受け取った接続)")
        app.says("サインイン中のアカウント: marketer@kitakaze.example")
        page = app.find("filler", "接続")
        expect([n.name for n in page.walk(False) if scene.server in n.name or "北風リテール" in n.name or "msdynci" in n.name], [])
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("file-opened")
        expect(app.find("button", "編集").is_enabled, False)
        app.go_to_row(table, "国内営業")
        app.press("F2", "Return")
        expect(app.open_menu("alt+m", "ファイルで共有").is_enabled, False)
        app.screenshot("file-opened-menu")
        app.press("Escape")
        expect(app.all("button", "保存"), [])

        # An export over it, from the button that stands there.
        app.press("alt+e")
        app.fill("名前", "創業メンバーへの案内")
        segments = app.find("table", "取得元のセグメント")
        app.wait(lambda: segments.row_with("創業メンバー") is not None, lambda: segments.rows())
        app.go_to_row(segments, "創業メンバー")
        app.press("alt+h")
        app.activate("button", "保存して実行")
        app.says("変更計画と一致することを確認しました。", seconds=60)
        expect(scene.members("創業メンバー"), scene.belongs("Founding_Members"))
        app.screenshot("file-run")
        expect(app.close(), 0)

        # The sign-in is kept in the keychain: tomorrow nobody is asked. A newer file takes the place of what was opened, and the
        # export stays with it.
        scene.ctl("connection", "edit", "国内営業", "--name", "国内営業 (本社)", "--allow", "contributors")
        newer = os.path.join(scene.folder, "本社.segue-connection")
        scene.ctl("connection", "share", "国内営業 (本社)", "--file", newer)
        app.start()
        exports = app.find("table", "エクスポート")
        app.wait(lambda: exports.row_count == 1, "the export")
        app.go_to_row(exports, "創業メンバーへの案内")
        app.press("alt+r")
        app.says("最新の状態です", seconds=60)
        app.press("alt+4", "alt+o")
        app.fill("接続ファイル", newer)
        app.activate("check box", "同意する")
        app.press("alt+s")
        visitor.sign_in("marketer")
        app.says('[国内営業 (本社)] をエクスポートに使用できるようになりました。')
        table = app.find("table", "接続")
        app.wait(lambda: [row[0] for row in table.rows()] == ["国内営業 (本社)"], lambda: table.rows())
        expect(table.row(0)[4], "1")

        # A connection for somebody else alone.
        scene.ctl("connection", "edit", "国内営業 (本社)", "--allow", "reader@kitakaze.example")
        scene.ctl("connection", "share", "国内営業 (本社)", "--file", newer)
        app.press("alt+o")
        app.fill("接続ファイル", newer)
        app.activate("check box", "同意する")
        app.press("alt+s")
        visitor.sign_in("marketer")
        app.says("アカウント marketer@kitakaze.example は、接続 [国内営業 (本社)] の使用者に含まれていません。接続は保存していません。")
        app.screenshot("file-not-for-you")
        app.press("Escape")
        app.find("table", "接続")
        expect(app.close(), 0)
print("the connection was handed over")
