#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the click on the icon until the exports are there and can be used: 400 ms on a warm disk. Timed from outside, from before the
process exists until its log says that it is ready, without the accessibility bus, which would take its share."""

import os
import statistics
import subprocess
import tempfile
import time

from segueui import Scene, StoryFailure

STARTS = 9
MOST_MS = 400


def ready_after(file):
    """Milliseconds, of one start in a home of its own."""
    with tempfile.TemporaryDirectory(prefix="segue-start.", ignore_cleanup_errors=True) as home:
        environment = dict(os.environ, HOME=home, XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config", LANG="ja_JP.UTF-8")
        environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)
        log = f"{home}/data/segue/log/segue.log"
        begun = time.monotonic()
        process = subprocess.Popen([os.environ["SEGUE_PROGRAM"], "--workspace", file], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while time.monotonic() - begun < 20:
                if os.path.exists(log):
                    with open(log, encoding="utf-8") as lines:
                        if "ready after" in lines.read():
                            return (time.monotonic() - begun) * 1000
                time.sleep(0.001)
            raise StoryFailure(f"not ready after 20 s, {process.poll()}")
        finally:
            process.terminate()
            process.wait(20)


with Scene() as scene:
    for number in range(20):
        scene.export(f"案内 {number + 1}", "Newsletter_Pilot", "Founding_Members")
    scene.ctl("export", "run", "案内 1", codes=(0, 8))
    times = sorted(ready_after(scene.file) for _ in range(STARTS + 1))[:STARTS]  # the slowest read the disk
    print(f"ready after {times[0]:.0f} to {times[-1]:.0f} ms, median {statistics.median(times):.0f} ms of {STARTS} starts")
    # The quickest: what else this machine did at the time is not the program's.
    if times[0] > MOST_MS:
        raise StoryFailure(f"{times[0]:.0f} ms until the exports can be used, {MOST_MS} are allowed")
