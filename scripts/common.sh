# shellcheck shell=bash disable=SC2034
# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the other scripts: where the tree is, and what several of them need.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/segue

# The packages of the named groups of packages.txt that this machine would need.
packages_of() {
    local wanted=" $* " group="" package word command
    while read -r package word command; do
        case $package in
            '' | '#'*) ;;
            '['*']') group=${package:1:-1} ;;
            *)
                [[ $wanted == *" $group "* ]] || continue
                [[ $word == unless ]] && command -v "$command" >/dev/null 2>&1 && continue
                printf '%s\n' "$package"
                ;;
        esac
    done <"$root/scripts/packages.txt"
}

# Seconds as "3 min 12 s" or "12.3 s", from milliseconds.
duration() {
    local ms=$1
    if ((ms >= 60000)); then
        printf '%d min %d s' $((ms / 60000)) $((ms % 60000 / 1000))
    else
        printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
    fi
}

now_ms() { date +%s%3N; }
