# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is there before a story begins: a sandbox, and a workspace that seguectl has set up on it."""

import json
import os
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

from .visitor import sign_in
from .waiting import StoryFailure, wait

PROGRAMS = os.path.dirname(os.path.abspath(os.environ.get("SEGUE_PROGRAM", "")))
# The sandbox is on this computer, whatever proxy the machine has.
_HTTP = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Scene:
    """`with Scene("--latency", "fast") as scene:` starts a sandbox with these options and adds a source and a connection to a
    workspace, `scene.file`. Both are gone afterwards."""

    def __init__(self, *options, connect=True):
        self._options = options or ("--latency", "off")
        self._connect = connect
        self._sandbox = None
        self.folder = tempfile.mkdtemp(prefix="segue-scene.")
        self.file = os.path.join(self.folder, "workspace.segue")

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def _start(self):
        with open(os.path.join(self.folder, "sandbox.log"), "wb") as log:
            # It ends with this story, however that ended.
            self._sandbox = subprocess.Popen([os.path.join(PROGRAMS, "segue-sandbox"), "--json", "--until-input-ends", *self._options],
                                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        self.facts = json.loads(self._sandbox.stdout.readline())
        self.server = self.facts["server"]
        if self._connect:
            self.sign_in_options = ("--auth", "client-secret", "--tenant", self.facts["tenant"], "--client-id", self.facts["client_id"],
                                    "--secret-stdin")
            self.ctl("source", "add", "Insights", "--kind", "customer-insights", "--server", self.server, *self.sign_in_options,
                     typed=self.facts["client_secret"])
            self.ctl("connection", "add", "Sales", "--server", self.server, "--accept-privacy-terms")

    def __exit__(self, kind, problem, trace):
        if self._sandbox is not None:
            self._sandbox.stdin.close()
            try:
                self._sandbox.wait(20)
            except subprocess.TimeoutExpired:
                self._sandbox.kill()
                self._sandbox.wait()
            self._sandbox.stdout.close()
        wait(self._is_folder_removed, f"the end of all that writes in {self.folder}")
        return False

    def _is_folder_removed(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        return not os.path.exists(self.folder)

    # --- the workspace ----------------------------------------------------------------------------------------------------------

    def ctl(self, *words, typed="", codes=(0,)):
        """seguectl in this workspace; answers its document."""
        done = subprocess.run([os.path.join(PROGRAMS, "seguectl"), "--json", "--yes", "--workspace", self.file, *words],
                              input=typed, capture_output=True, text=True, timeout=120)
        if done.returncode not in codes:
            raise StoryFailure(f"seguectl {' '.join(words)}: {done.returncode} {done.stdout} {done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def ctl_in_person(self, account, *words):
        """The same, and the account signs in in the browser meanwhile."""
        command = [os.path.join(PROGRAMS, "seguectl"), "--json", "--yes", "--workspace", self.file, *words,
                   "--client-id", self.facts["public_client_id"], "--print-url"]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
            said = running.stderr.readline()
            if "sign_in_url" in said:
                sign_in(json.loads(said)["sign_in_url"], account)
            document, rest = running.communicate(timeout=120)
        if running.returncode != 0:
            raise StoryFailure(f"seguectl {' '.join(words)}: {running.returncode} {document} {said}{rest}")
        return json.loads(document)

    def export(self, name, *segments, options=()):
        """Adds an export of these segments."""
        words = [word for segment in segments for word in ("--segment", segment)]
        self.ctl("export", "create", name, "--connection", "Sales", *words, *options)

    # --- the server -------------------------------------------------------------------------------------------------------------

    def control(self, path, body=None, method=None):
        """Asks for a change behind the Web API's back, or without a body what is there (docs/sandbox.md)."""
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self.server}/sandbox/{path}", data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        with _HTTP.open(request, timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text.strip() else None

    def fault(self, rule):
        self.control("faults", {"rule": rule})

    def no_faults(self):
        self.control("faults", {"clear": True})

    @property
    def process(self):
        """The sandbox's."""
        return self._sandbox

    def lists(self):
        """Every list in Sales, by its name."""
        return {one["name"]: one for one in self.control("lists")["lists"]}

    def members(self, name):
        """The contacts on a list in Sales."""
        return set(self.control(f"lists/{self.lists()[name]['id']}/members")["members"])

    def belongs(self, segment):
        """The contacts that belong on a segment's list."""
        return set(self.control(f"expected?segment={segment}")["contacts"])

    def contact_exists(self, contact):
        """Whether Sales has the record of this contact."""
        try:
            self.control(f"contacts/{contact}", {})
        except urllib.error.HTTPError as refusal:
            # A contact that is there is not told what to become.
            return refusal.code == 400
        raise StoryFailure("the control of contacts took an empty body")
