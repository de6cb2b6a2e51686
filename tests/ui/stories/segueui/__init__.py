# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a program as somebody does who has a keyboard and a screen reader: what docs/testing.md calls a story."""

from .browser import Browser
from .node import Node
from .program import Program
from .scene import Scene
from .visitor import Visitor, sign_in
from .waiting import StoryFailure, expect, wait

__all__ = ["Browser", "Node", "Program", "Scene", "StoryFailure", "Visitor", "expect", "sign_in", "wait"]
