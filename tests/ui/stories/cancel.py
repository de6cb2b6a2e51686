#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long run: what it does is said while it does it, cancelling answers at once and says what was done, going on finishes it. A
server that asks to wait is waited for in words. A window that is closed meanwhile asks, goes on without being seen, comes back
when it is started again, and ends by itself when the run has ended."""

import re
import time

from segueui import Program, Scene, expect

LIST = "メール マガジン購読者"

with Scene() as scene:
    scene.export("購読者への案内", "All_Subscribers")

    with Program("--workspace", scene.file, language="ja") as app:
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1, "the export")

        # Live: the step, the counts, the time left, the requests. Every request takes a second and a half here.
        scene.fault("post AddListMembersList delay=1500")
        app.go_to_row(table, "購読者への案内")
        app.press("alt+r")
        app.says("[購読者への案内] を実行しています")
        app.says("追加中", seconds=60)
        app.says(re.compile(r"^[\d,]+ / [\d,]+ 人$"))
        app.says(re.compile("1 分あたり [\\d,]+ 人.*残り.*これまでの要求: [\\d,]+ 件"))
        expect(app.nameless(), [])
        app.screenshot("run-going")

        # How long looking takes on this machine as it is just now is no part of the program's answer.
        begun = time.monotonic()
        app.says("[購読者への案内] を実行しています")
        look = time.monotonic() - begun

        # Cancelled: it answers at once, and says what was done.
        app.press("alt+c")
        begun = time.monotonic()
        app.says(re.compile("停止します|キャンセルしました"), seconds=5)
        answered = time.monotonic() - begun
        said = app.says(re.compile("キャンセルしました。")).name
        ended = time.monotonic() - begun
        expect(answered < 1 + 3 * look, True, f"cancelling was answered after {answered:.1f} s, a look takes {look:.1f} s")
        app.screenshot("run-cancelled")
        expect(app.nameless(), [])
        done = scene.lists()[LIST]["members"]
        expect(0 < done < 90_000, True, f"{done} members of a run that was cancelled")
        expect("追加しました" in said, True, said)

        # Gone on with, by the button that stands there. A server that asks to wait is waited for, in words.
        scene.no_faults()
        scene.fault("post AddListMembersList nth=3 status=429 code=0x80072322 retry-after=4")
        app.activate("button", "この実行を続行")
        app.says(re.compile(r"Sales から \d 秒の待機を求められました"), seconds=60)
        app.screenshot("run-waiting")
        app.says("変更計画と一致することを確認しました。", seconds=60)
        expect(scene.lists()[LIST]["members"], len(scene.belongs("All_Subscribers")))
        scene.no_faults()
        app.press("Escape")

        # Closed in the middle of a run.
        scene.control("segments/All_Subscribers", {"resize": 110_000})
        scene.fault("post AddListMembersList delay=4000")
        app.go_to_row(table, "購読者への案内")
        app.press("alt+r")
        app.says("追加中", seconds=60)
        app.press("alt+F4")
        app.says("1 件のエクスポートを実行中です。")
        expect(app.focused().name, "ウィンドウを閉じない(W)")
        expect(app.clashes(), {})
        app.screenshot("run-closing")
        app.press("Escape")
        app.wait(lambda: not app.all("button", "ウィンドウを閉じない"), "the end of the question")
        app.press("alt+F4")
        app.find("button", "ウィンドウを閉じない")
        app.press("alt+k")
        app.wait(lambda: not app.windows, "no window")
        expect(app.process.poll(), None)

        # Started again: the same program, its window in front; the second one has nothing to do.
        second = app.start_second()
        app.wait(lambda: app.window() is not None, "the window again")
        expect(second.wait(20), 0)
        app.says("[購読者への案内] を実行しています")
        app.press("alt+F4")
        app.find("button", "ウィンドウを閉じない")
        app.press("alt+k")
        app.wait(lambda: not app.windows, "no window")
        expect(app.wait_for_end(), 0)
        expect(scene.lists()[LIST]["members"], len(scene.belongs("All_Subscribers")))
print(f"cancelling was answered after {answered:.2f} s and done after {ended:.2f} s")
