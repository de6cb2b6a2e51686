# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One thing in the accessibility tree, as a screen reader sees it."""

import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Tables and lists with more children than this are not searched cell by cell; rows() reads them.
MANY = 400

ALIASES = {
    "button": {"push button", "toggle button"},
    "field": {"text", "password text", "spin button"},
    "window": {"frame", "dialog", "alert", "window"},
}
CONTAINERS_OF_ITEMS = {"table", "tree", "tree table", "list"}
# What somebody acts on, or has to be told of by name.
NEEDS_A_NAME = {
    "check box", "check menu item", "combo box", "dialog", "frame", "link", "list", "menu item", "page tab", "password text",
    "progress bar", "push button", "radio button", "slider", "spin button", "table", "text", "toggle button", "tree", "tree table",
}

_ACCESS_KEY = re.compile(r"\s*\(&?[A-Z0-9]\)")


def plain(text):
    """A name without its access key: Qt leaves the brackets of 保存(S) in it."""
    return _ACCESS_KEY.sub("", text or "")


def access_key(text):
    """S of 保存(S), None without one. English shows none: Qt takes it out of the name."""
    found = re.search(r"\(&?([A-Z0-9])\)$", text or "")
    return found.group(1) if found else None


class Node:
    """Reads anew at each question. A thing that is gone meanwhile answers as one that shows nothing."""

    def __init__(self, accessible):
        self._it = accessible

    @staticmethod
    def _asked(question, otherwise):
        try:
            return question()
        except GLib.Error:
            return otherwise

    # --- what it is -------------------------------------------------------------------------------------------------------------

    @property
    def role(self):
        return self._asked(self._it.get_role_name, "") or ""

    @property
    def name(self):
        """As it stands in the tree; of a combo box that is its value."""
        return self._asked(self._it.get_name, "") or ""

    @property
    def label(self):
        """The text of the label that belongs to it."""
        for relation in self._asked(self._it.get_relation_set, []) or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets() > 0:
                return self._asked(relation.get_target(0).get_name, "") or ""
        return ""

    @property
    def description(self):
        return self._asked(self._it.get_description, "") or ""

    @property
    def text(self):
        """What stands in a field; of anything else its name."""
        if self._it.get_text_iface() is None:
            return self.name
        return self._asked(lambda: Atspi.Text.get_text(self._it, 0, -1), "")

    @property
    def value(self):
        """Of a slider, a progress bar, a number field; None without one."""
        if self._it.get_value_iface() is None:
            return None
        return self._asked(lambda: Atspi.Value.get_current_value(self._it), None)

    @property
    def states(self):
        found = self._asked(self._it.get_state_set, None)
        return {state.value_nick for state in found.get_states()} if found is not None else set()

    is_showing = property(lambda self: "showing" in self.states)
    is_enabled = property(lambda self: "enabled" in self.states)
    is_focused = property(lambda self: "focused" in self.states)
    is_checked = property(lambda self: "checked" in self.states)
    is_selected = property(lambda self: "selected" in self.states)

    @property
    def rectangle(self):
        """(x, y, width, height) on the display."""
        area = self._asked(lambda: Atspi.Component.get_extents(self._it, Atspi.CoordType.SCREEN), None)
        return (area.x, area.y, area.width, area.height) if area is not None else (0, 0, 0, 0)

    @property
    def has_keyboard(self):
        """Whether keys come here. Qt calls the current cell of every table and list focused, also where the keyboard is elsewhere."""
        if not self.is_focused:
            return False
        around = self.parent
        return around is None or around.role not in CONTAINERS_OF_ITEMS or around.is_focused

    @property
    def current(self):
        """The current cell of a table or a list that can be looked through, else itself."""
        if self.role not in CONTAINERS_OF_ITEMS or self.count > MANY:
            return self
        return next((node for node in self.children if node.is_focused), self)

    # --- where it is ------------------------------------------------------------------------------------------------------------

    @property
    def count(self):
        return self._asked(self._it.get_child_count, 0)

    def child(self, place):
        found = self._asked(lambda: self._it.get_child_at_index(place), None)
        return Node(found) if found is not None else None

    @property
    def children(self):
        found = (self.child(place) for place in range(self.count))
        return [node for node in found if node is not None]

    @property
    def parent(self):
        found = self._asked(self._it.get_parent, None)
        return Node(found) if found is not None else None

    @property
    def ancestors(self):
        node = self.parent
        while node is not None and node.role != "application":
            yield node
            node = node.parent

    @property
    def path(self):
        """For a message: the roles and names from the window down."""
        return " › ".join(f"{node.role} {plain(node.name)!r}" for node in [*reversed(list(self.ancestors)), self])

    def __eq__(self, other):
        # Every answer of the bus may come in a new wrapper.
        return isinstance(other, Node) and self._it.path == other._it.path and self._it.app == other._it.app

    def __hash__(self):
        return hash(self._it.path)

    def contains(self, other):
        return any(self == node for node in other.ancestors)

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    # --- search -----------------------------------------------------------------------------------------------------------------

    def all(self, role=None, name=None, hidden=False):
        """Everything below it of that role and name (text, or a compiled pattern), in the order of the tree. A name fits the name,
        or the label, without access keys."""
        roles = ALIASES.get(role, {role})
        for node in self.walk(hidden):
            if (role is None or node.role in roles) and (name is None or node.is_called(name)):
                yield node

    def walk(self, hidden=False):
        if self.count > MANY and self.role in CONTAINERS_OF_ITEMS:
            return
        for node in self.children:
            if hidden or node.is_showing:
                yield node
                yield from node.walk(hidden)

    def is_called(self, name):
        names = [plain(self.name), plain(self.label)]
        if self.role == "combo box":
            # Its name is its value.
            names.append(self.description)
        if isinstance(name, re.Pattern):
            return any(name.search(one) for one in names)
        return plain(name) in names

    @property
    def is_nameless(self):
        if self.role not in NEEDS_A_NAME:
            return False
        if self.role == "combo box":
            # Its name is its value: what it is for is said by its label or its description.
            return not plain(self.label) and not self.description
        return not plain(self.name) and not plain(self.label)

    # --- tables -----------------------------------------------------------------------------------------------------------------

    @property
    def row_count(self):
        return self._asked(lambda: Atspi.Table.get_n_rows(self._it), 0)

    @property
    def headers(self):
        """What stands above the columns."""
        columns = self._asked(lambda: Atspi.Table.get_n_columns(self._it), 0)
        return [self._asked(lambda c=column: Atspi.Table.get_column_description(self._it, c), "") for column in range(columns)]

    def cell(self, row, column):
        found = self._asked(lambda: Atspi.Table.get_accessible_at(self._it, row, column), None)
        return Node(found) if found is not None else None

    def row(self, number):
        columns = self._asked(lambda: Atspi.Table.get_n_columns(self._it), 0)
        cells = (self.cell(number, column) for column in range(columns))
        return [cell.name if cell is not None else "" for cell in cells]

    def rows(self, first=0, most=None):
        """The texts of the cells, a list for each row. Each cell is a question of its own, so of a long table ask for a part."""
        end = self.row_count if most is None else min(self.row_count, first + most)
        return [self.row(number) for number in range(first, end)]

    def row_with(self, text):
        """The number of the first row with a cell of that text, or None."""
        for number in range(self.row_count):
            if text in self.row(number):
                return number
        return None

    @property
    def selected_rows(self):
        return [row for row in range(self.row_count) if (cell := self.cell(row, 0)) is not None and cell.is_selected]
