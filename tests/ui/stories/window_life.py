#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens around a window while a run is under way: a second start, a network that goes and comes back, a computer that sleeps
and wakes, the end of the session. Nothing is lost, and every list is verified in the end."""

import os
import signal
import subprocess
import time

from segueui import Program, Scene, expect

LIST = "春のキャンペーン"
SLEEP = 20  # seconds
OUTAGE = 30  # seconds, longer than a request is tried again by itself


def answers(scene):
    try:
        return scene.control("lists") is not None
    except OSError:
        return False


with Scene() as scene:
    scene.export("春の案内", "Spring_Campaign")

    def grow(people):
        """As many belong on the list now, so that the next run has something to do."""
        scene.control("segments/Spring_Campaign", {"resize": people})
        scene.fault("post AddListMembersList delay=1500 from=2")

    def on_list():
        return scene.lists().get(LIST, {}).get("members", 0)

    with Program("--workspace", scene.file, language="ja") as app:
        def begin():
            table = app.find("table", "エクスポート")
            app.wait(lambda: table.row_count == 1, "the export")
            app.go_to_row(table, "春の案内")
            app.press("alt+r")
            app.says("[春の案内] を実行しています")

        def run():
            before = on_list()
            begin()
            app.wait(lambda: on_list() > before, "the first members", 90)

        def verified():
            app.says("変更計画と一致することを確認しました。", seconds=120)
            expect(scene.members(LIST), scene.belongs("Spring_Campaign"))
            scene.no_faults()
            app.press("Escape")

        # Started once more while the window is out of the way: the same window comes back, the second start has nothing to do.
        app.find("table", "エクスポート")
        subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)
        app.wait(lambda: app.window() is None, "no active window")
        second = app.start_second()
        app.wait(lambda: app.window() is not None, "the window in front")
        expect(second.wait(20), 0)
        expect(len(app.windows), 1)

        # The network goes in the middle of a run: the run says that it waits, and goes on by itself when the network is back.
        scene.fault(f"post AddListMembersList nth=2 refuse={OUTAGE * 1000}")
        begin()
        app.says("ネットワークの復旧を待っています", seconds=60)
        expect(answers(scene), False)
        expect(app.nameless(), [])
        expect(app.clashes(), {})
        app.screenshot("network-gone")
        app.wait(lambda: answers(scene), "the network", 60)
        verified()

        # The server stands still, and the window does not: the run can be left and looked at meanwhile.
        grow(24_000)
        run()
        os.kill(scene.process.pid, signal.SIGSTOP)
        try:
            app.press("Escape")
            table = app.find("table", "エクスポート")
            app.wait(lambda: table.row(0)[1] == "追加中", lambda: table.rows())
            time.sleep(8)  # that long is what is tried
            app.go_to_row(table, "春の案内")
            app.press("Return")
            app.find("button", "実行をキャンセル", enabled=True)
        finally:
            os.kill(scene.process.pid, signal.SIGCONT)
        verified()

        # The computer sleeps and wakes.
        grow(36_000)
        run()
        os.kill(app.process.pid, signal.SIGSTOP)
        time.sleep(SLEEP)  # that long is what is tried
        os.kill(app.process.pid, signal.SIGCONT)
        app.says("[春の案内] を実行しています")
        verified()

        # The session ends: nobody is asked, the program ends in good order, and the next start goes on with the run.
        grow(48_000)
        run()
        app.process.terminate()
        expect(app.wait_for_end(), 0)
        expect(on_list() < len(scene.belongs("Spring_Campaign")), True, "ended in the middle")
        scene.no_faults()
        app.start()
        app.says("[春の案内] の実行が中断されました。リストが計画と異なる可能性があります。")
        app.screenshot("session-ended")
        app.activate("button", "続行する")
        verified()

        # The same with nothing under way: the program is simply gone.
        app.process.terminate()
        expect(app.wait_for_end(), 0)
        app.start()
        table = app.find("table", "エクスポート")
        app.wait(lambda: table.row_count == 1 and "完了" in table.row(0)[1], lambda: table.rows())
        expect(app.all("button", "続行する"), [])
        expect(app.close(), 0)
print("nothing around the window lost anything")
