# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by scripts/run and by the checks on a clean machine: a sandbox and a keyring that outlive one call. Everything lies in
# the folder $demo; $programs is where seguectl and segue-sandbox are, $lang their language. The keyring only ever holds the
# sandbox's made-up secrets, so its password is no secret. The caller may hold a lock on descriptor 9; what is started here
# does not inherit it.

# Remembers a process by its id, its start and this start of the machine: after a reboot the id may be somebody else's.
mark_of() { # PROCESS
    local id=$1 stat
    { stat=$(<"/proc/$id/stat"); } 2>/dev/null || return 1
    read -ra stat <<<"${stat##*) }"
    printf '%s %s %s\n' "$id" "${stat[19]}" "$(</proc/sys/kernel/random/boot_id)"
}

remember() { mark_of "$2" >"$demo/$1.pid"; } # NAME PROCESS

is_running() { # NAME
    local id
    [[ -s $demo/$1.pid ]] || return 1
    read -r id _ <"$demo/$1.pid"
    [[ $(mark_of "$id") == "$(<"$demo/$1.pid")" ]]
}

stop_one() { # NAME
    local id
    if is_running "$1"; then
        read -r id _ <"$demo/$1.pid"
        kill "$id" 2>/dev/null || true
        for _ in {1..100}; do
            is_running "$1" || break
            sleep 0.05
        done
        if is_running "$1"; then
            kill -KILL "$id"
        fi
    fi
    rm -f "$demo/$1.pid"
}

stop_demo() {
    stop_one sandbox
    stop_one keyring
    stop_one bus
    if [[ -s $demo/keyring.sockets ]]; then
        rm -rf -- "$(<"$demo/keyring.sockets")"
        rm -f "$demo/keyring.sockets"
    fi
}

# What the processes of the demonstration see: folders and a session bus of their own. The desktop's name decides which keychain
# is asked; the one started here is gnome-keyring.
demo_environment() {
    mkdir -p "$demo/data/config" "$demo/data/cache"
    chmod 700 "$demo" "$demo/data"
    [[ -f $demo/bus.address ]] || : >"$demo/bus.address"
    demo_env=(-u KDE_FULL_SESSION -u DESKTOP_SESSION -u DISPLAY -u WAYLAND_DISPLAY
        "XDG_DATA_HOME=$demo/data" "XDG_CONFIG_HOME=$demo/data/config" "XDG_CACHE_HOME=$demo/data/cache"
        XDG_CURRENT_DESKTOP=GNOME "DBUS_SESSION_BUS_ADDRESS=$(<"$demo/bus.address")")
}

ctl() { env "${demo_env[@]}" "$programs/seguectl" --lang "$lang" --workspace "$demo/workspace.segue" "$@"; }

secrets_are_served() {
    env "${demo_env[@]}" dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

start_keyring() {
    local lines sockets
    demo_environment
    if is_running bus && is_running keyring; then
        return 0
    fi
    stop_one keyring
    stop_one bus
    mapfile -t lines < <(env "${demo_env[@]}" dbus-daemon --session --fork --print-address=1 --print-pid=1 9>&-)
    printf '%s\n' "${lines[0]}" >"$demo/bus.address"
    remember bus "${lines[1]}"
    demo_environment
    # Its sockets want a short path, which the state folder need not have.
    sockets=$(mktemp -d /tmp/segue-keyring.XXXXXX)
    printf '%s\n' "$sockets" >"$demo/keyring.sockets"
    env "${demo_env[@]}" setsid gnome-keyring-daemon --foreground --unlock --components=secrets \
        --control-directory="$sockets" < <(printf 'segue-practice') >"$demo/keyring.log" 2>&1 9>&- &
    remember keyring "$!"
    for _ in {1..100}; do
        if secrets_are_served; then
            return 0
        fi
        is_running keyring || break
        sleep 0.1
    done
    cat "$demo/keyring.log" >&2
    return 1
}

of_ready() { jq -r --arg name "$1" '.[$name]' <<<"$ready"; } # NAME

# Starts the sandbox unless it runs already. $ready is what it says of itself: whole when it was started here, else without its
# client secret, which no file keeps.
start_sandbox() { # OPTION...
    local pipe=$demo/ready port=0 https=0
    if is_running sandbox && [[ -s $demo/sandbox.json ]]; then
        ready=$(<"$demo/sandbox.json")
        return 0
    fi
    stop_one sandbox
    if [[ -s $demo/sandbox.json ]]; then
        # Connections name the address, so it stays the same.
        ready=$(<"$demo/sandbox.json")
        port=$(of_ready server)
        https=$(of_ready https_server)
    fi
    rm -f "$pipe"
    mkfifo -m 600 "$pipe"
    setsid "$programs/segue-sandbox" --json --port "${port##*:}" --https-port "${https##*:}" --state "$demo/sandbox.state" "$@" \
        </dev/null >"$pipe" 2>"$demo/sandbox.log" 9>&- &
    remember sandbox "$!"
    if ! IFS= read -r ready <"$pipe"; then
        rm -f "$pipe" "$demo/sandbox.pid"
        cat "$demo/sandbox.log" >&2
        return 1
    fi
    rm -f "$pipe"
    jq -c 'del(.client_secret)' <<<"$ready" >"$demo/sandbox.json"
}

# Asks the running sandbox for a change behind the Web API's back (docs/sandbox.md).
control() { # PATH JSON
    curl -fsS --noproxy '*' --max-time 60 -H 'Content-Type: application/json' -d "$2" -o /dev/null "$(of_ready server)/sandbox/$1"
}

# Source and connection, each unless the workspace has it. Customer Insights and Sales are one organisation here, so one sign-in
# serves both.
set_up_connection() { # SERVER
    local server=$1 status=0
    ctl --json source show Insights >"$demo/answer.json" || status=$?
    if ((status == 3)); then
        if [[ $(of_ready client_secret) == null ]]; then
            # Started in an earlier call that did not get this far; it tells its secret when it starts.
            stop_one sandbox
            start_sandbox "${sandbox_options[@]}"
        fi
        of_ready client_secret | ctl source add Insights --kind customer-insights --server "$server" --auth client-secret \
            --tenant "$(of_ready tenant)" --client-id "$(of_ready client_id)" --secret-stdin
    elif ((status != 0)); then
        return "$status"
    fi
    if ! ctl --json connection show Sales >"$demo/answer.json"; then
        ctl connection add Sales --server "$server" --accept-privacy-terms
    fi
    rm -f "$demo/answer.json"
}

set_up_export() { # EXPORT SEGMENT...
    local name=$1 segment options=()
    shift
    if ! ctl --json export show "$name" >"$demo/answer.json"; then
        for segment in "$@"; do
            options+=(--segment "$segment")
        done
        ctl export create "$name" --connection Sales "${options[@]}"
    fi
    rm -f "$demo/answer.json"
}
