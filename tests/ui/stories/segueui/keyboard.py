# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys for characters that no keyboard has.

xdotool lends such a character a free key for a moment, and takes it away before the program has looked what the key means. So each
character gets a key that it keeps until another one needs it.
"""

import ctypes
import ctypes.util

_LIBRARY = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
_LIBRARY.XOpenDisplay.restype = ctypes.c_void_p
_LIBRARY.XOpenDisplay.argtypes = [ctypes.c_char_p]
_LIBRARY.XCloseDisplay.argtypes = [ctypes.c_void_p]
_LIBRARY.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
_LIBRARY.XFree.argtypes = [ctypes.c_void_p]
_LIBRARY.XDisplayKeycodes.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int)]
_LIBRARY.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
_LIBRARY.XGetKeyboardMapping.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.POINTER(ctypes.c_int)]
_LIBRARY.XChangeKeyboardMapping.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.POINTER(ctypes.c_ulong), ctypes.c_int]

_free = []  # keys that mean nothing of their own, the one that waits longest first
_lent = {}  # character → key


def _keysym(character):
    code = ord(character)
    return code if code < 0x100 else 0x01000000 | code


def _open():
    display = _LIBRARY.XOpenDisplay(None)
    if not display:
        raise OSError("no display")
    return display


def _find_free():
    display = _open()
    first, last, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    _LIBRARY.XDisplayKeycodes(display, ctypes.byref(first), ctypes.byref(last))
    count = last.value - first.value + 1
    table = _LIBRARY.XGetKeyboardMapping(display, first.value, count, ctypes.byref(width))
    for key in range(count):
        if not any(table[key * width.value:(key + 1) * width.value]):
            _free.append(first.value + key)
    _LIBRARY.XFree(table)
    _LIBRARY.XCloseDisplay(display)
    if not _free:
        raise OSError("the keyboard has no free key")


def pieces(text):
    """The text in parts, each of which needs no more characters at once than there are free keys."""
    if not _free:
        _find_free()
    part, strange = "", set()
    for character in text:
        if ord(character) > 0x7E:
            if character not in strange and len(strange) == len(_free):
                yield part
                part, strange = "", set()
            strange.add(character)
        part += character
    if part:
        yield part


def lend(text):
    """Gives every character of a piece a key."""
    needed = {character for character in text if ord(character) > 0x7E}
    missing = sorted(needed - _lent.keys())
    if not missing:
        return
    display = _open()
    try:
        in_use = {_lent[character] for character in needed & _lent.keys()}
        for character in missing:
            key = next(key for key in _free if key not in in_use)
            _free.remove(key)
            _free.append(key)
            in_use.add(key)
            for former in [one for one, its_key in _lent.items() if its_key == key]:
                del _lent[former]
            symbols = (ctypes.c_ulong * 2)(_keysym(character), _keysym(character))
            _LIBRARY.XChangeKeyboardMapping(display, key, 2, symbols, 1)
            _lent[character] = key
        _LIBRARY.XSync(display, 0)
    finally:
        _LIBRARY.XCloseDisplay(display)
