#!/bin/bash
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh COMMAND…: runs a command with a session bus and an unlocked keyring of its own and ends with the command's exit
# code. Nothing of the person's session is seen, and nothing is left behind.
# shellcheck disable=SC2317 # clean_up and what it uses are called by the traps
set -um

if (($# == 0)); then
    echo "usage: withkeyring.sh COMMAND…" >&2
    exit 2
fi

# A socket's path must be short, which the folder for temporary files need not be.
folder=$(mktemp -d /tmp/segue-keyring.XXXXXX) || exit 1
bus=
keyring=
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
    end "${keyring:+-$keyring}"
    end "${bus:+-$bus}"
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "withkeyring.sh: $1" >&2
    cat "$folder"/*.log >&2 2>/dev/null
    exit 1
}

mkdir -m 700 "$folder/data" "$folder/config" "$folder/cache" "$folder/run"
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/run
export DBUS_SESSION_BUS_ADDRESS=unix:path=$folder/run/bus
# The desktop decides which credential store QtKeychain takes; the one started here is gnome-keyring.
export XDG_CURRENT_DESKTOP=GNOME
unset KDE_FULL_SESSION DESKTOP_SESSION GNOME_KEYRING_CONTROL

# No service is started by the bus itself: the keyring that answers is the one started here.
cat >"$folder/bus.conf" <<CONFIG
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>$DBUS_SESSION_BUS_ADDRESS</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONFIG
setpriv --pdeathsig TERM dbus-daemon --config-file="$folder/bus.conf" --nofork --nopidfile >"$folder/bus.log" 2>&1 &
bus=$!
for _ in {1..100}; do
    [[ -S $folder/run/bus ]] && break
    kill -0 "$bus" 2>/dev/null || fail "the bus does not start"
    sleep 0.05
done

gnome-keyring-daemon --foreground --unlock --components=secrets --control-directory="$folder/run/keyring" \
    < <(printf 'practice') >"$folder/keyring.log" 2>&1 &
keyring=$!

# It answers, and it has a keyring that secrets go to.
keyring_is_ready() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default 2>/dev/null | grep -q 'object path "/org'
}
for _ in {1..200}; do
    keyring_is_ready && break
    kill -0 "$keyring" 2>/dev/null || fail "the keyring does not start"
    sleep 0.05
done
keyring_is_ready || fail "the keyring does not answer"

# In a group of its own, so that all of it can be ended; its standard input is ours.
"$@" <&0 &
command=$!
wait "$command"
code=$?
command=
exit "$code"
