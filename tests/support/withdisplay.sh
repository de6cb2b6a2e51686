#!/bin/bash
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withdisplay.sh COMMAND…: runs a command on a display of its own, 1366 × 768, with a window manager, a session bus, an unlocked
# keyring and what screen readers need, and ends with the command's exit code. Nothing of the person's session is seen, and
# nothing is left behind. SEGUE_FRAMEBUFFER names the file that holds what the display shows (XWD).
# shellcheck disable=SC2317 # clean_up and what it uses are called by the traps
set -um

here=$(dirname -- "${BASH_SOURCE[0]}")
if (($# == 0)); then
    echo "usage: withdisplay.sh COMMAND…" >&2
    exit 2
fi
if [[ $1 != --on-bus ]]; then
    exec "$here/withkeyring.sh" "${BASH_SOURCE[0]}" --on-bus "$@"
fi
shift

# Inside withkeyring.sh: its bus and its folders are here, and it removes them.
folder=$(dirname -- "$XDG_RUNTIME_DIR")/display
mkdir -m 700 "$folder" || exit 1
server=
manager=
access=
command=

# Ends a process or, with a leading hyphen, a group, and waits until it is gone.
end() {
    [[ -n $1 ]] || return 0
    kill -TERM -- "$1" 2>/dev/null
    for _ in {1..50}; do
        kill -0 -- "$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "$1" 2>/dev/null
}

clean_up() {
    trap '' HUP INT TERM
    end "${command:+-$command}"
    # It takes its time to say good-bye to its bus, and has nothing to save.
    [[ -z $access ]] || kill -KILL -- "-$access" 2>/dev/null
    end "${manager:+-$manager}"
    end "${server:+-$server}"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "withdisplay.sh: $1" >&2
    cat "$folder"/*.log >&2 2>/dev/null
    exit 1
}

# The server takes a free number by itself and tells it.
mkfifo -m 600 "$folder/number"
setpriv --pdeathsig TERM Xvfb -displayfd 3 -screen 0 1366x768x24 -fbdir "$folder" -nolisten tcp -noreset 3>"$folder/number" >"$folder/server.log" 2>&1 &
server=$!
number=
read -r -t 30 number <"$folder/number" || fail "the display does not start"
export DISPLAY=:$number SEGUE_FRAMEBUFFER=$folder/Xvfb_screen0
unset WAYLAND_DISPLAY XAUTHORITY
export XDG_SESSION_TYPE=x11 QT_QPA_PLATFORM=xcb

# Without a window manager no window ever gets the keyboard's focus.
setpriv --pdeathsig TERM openbox --sm-disable >"$folder/manager.log" 2>&1 &
manager=$!

# The bus of the screen readers, with the registry that it starts by itself. QT_LINUX_ACCESSIBILITY_ALWAYS_ON: the tree is there
# from the first window on, not only once a screen reader has said that it runs.
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 GTK_MODULES=
unset NO_AT_BRIDGE AT_SPI_BUS_ADDRESS
setpriv --pdeathsig TERM /usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 >"$folder/access.log" 2>&1 &
access=$!
# How they end is nobody's news.
disown "$server" "$manager" "$access"

access_is_ready() {
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress 2>/dev/null | grep -q 'string "unix:'
}
access_is_enabled() {
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Get \
        string:org.a11y.Status string:IsEnabled 2>/dev/null | grep -q 'boolean true'
}
for _ in {1..200}; do
    access_is_ready && break
    kill -0 "$access" 2>/dev/null || fail "the bus of the screen readers does not start"
    sleep 0.05
done
access_is_ready || fail "the bus of the screen readers does not answer"
access_is_enabled || dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
    string:org.a11y.Status string:IsEnabled variant:boolean:true >"$folder/enable.log" 2>&1 || fail "accessibility cannot be switched on"
kill -0 "$manager" 2>/dev/null || fail "the window manager does not start"

# In a group of its own, so that all of it can be ended; its standard input is ours.
"$@" <&0 &
command=$!
wait "$command"
code=$?
end "-$command" # what it left behind
command=
exit "$code"
