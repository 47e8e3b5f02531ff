# Finds the conserver masters of this machine that read "$file". Needs Linux's /proc; without it none is found.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin

say() {
    printf 'rcons %s\n' "$*"
}

# What the program was built with, for example: built_with 'default limit is' (PROTOCOL.md 19).
built_with() {
    conserver -V 2>/dev/null | sed -n "s/^conserver: $1 [\`]*\([^' ]*\).*/\1/p"
}

comm_of() {
    comm=
    { read -r comm <"/proc/$1/comm"; } 2>/dev/null
}

# Sets the parent of a conserver; fails for any other process.
parent_of() {
    comm_of "$1"
    [ "$comm" = conserver ] || return 1
    parent=
    while read -r name value; do
        [ "$name" != PPid: ] || { parent=$value && break; }
    done 2>/dev/null <"/proc/$1/status"
    [ -n "$parent" ]
}

# A group has a master for a parent; so it is never taken for one.
is_master() {
    parent_of "$1" || return 1
    comm_of "$parent"
    [ "$comm" != conserver ]
}

# Sets what the process was told: conf, members, port, address.
options_of() {
    conf= members= port= address=
    told=$(tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null) || return 1
    set --
    while IFS= read -r word; do
        set -- "$@" "$word"
    done <<TOLD
$told
TOLD
    shift
    OPTIND=1
    while getopts :7a:b:c:C:dDEFhiL:m:M:noO:p:P:RSuU:vV option; do
        case $option in
            C) conf=$OPTARG ;;
            m) members=$OPTARG ;;
            p) port=$OPTARG ;;
            M) address=$OPTARG ;;
        esac
    done
}

# The same file, seen through the other process's root and folder: it may live in a container or a chroot.
reads_our_file() {
    [ -n "$conf" ] || conf=$(built_with 'default configuration in')
    case $conf in
        /*) seen=/proc/$1/root$conf ;;
        *) seen=/proc/$1/cwd/$conf ;;
    esac
    if [ -e "/proc/$1/root/" ]; then
        [ "$seen" -ef "$file" ]
    else
        [ "$conf" = "$file" ]
    fi
}

# The port as a number: told, else written in the file, else built in.
port_number() {
    [ -n "$port" ] || port=$(sed -n \
        's/^\([^#]*[{;[:space:]]\)\{0,1\}primaryport[[:space:]]\{1,\}\([^;[:space:]]*\).*/\2/p' "$file" 2>/dev/null | tail -n 1)
    [ -n "$port" ] || port=$(built_with 'default primary port referenced as')
    case $port in
        *[!0-9]*) port=$(getent services "$port/tcp" 2>/dev/null | sed 's/^[^ ]* *\([0-9]*\).*/\1/') ;;
    esac
    [ -n "$port" ] || port=782
}

# One line a master: its pid, the same as it sees it itself, consoles a group, port, address or "-".
masters() {
    for process in /proc/[0-9]*; do
        pid=${process#/proc/}
        is_master "$pid" && options_of "$pid" && reads_our_file "$pid" || continue
        port_number
        [ -n "$members" ] || members=$(built_with 'default limit is')
        own=$(sed -n 's/^NSpid:.*[[:space:]]//p' "/proc/$pid/status" 2>/dev/null)
        printf '%s %s %s %s %s\n' "$pid" "${own:-$pid}" "${members:-16}" "$port" "${address:--}"
    done
}

# How the service is called here and how it is spoken to; empty if there is none.
service_of() {
    for unit in conserver-server conserver; do
        if [ -d /run/systemd/system ] && systemctl cat "$unit.service" >/dev/null 2>&1; then
            echo "systemctl $unit"
            return
        elif [ -x "/etc/init.d/$unit" ]; then
            echo "init $unit"
            return
        fi
    done
}

# The text that defines the service.
service_text() {
    for unit in conserver-server conserver; do
        if [ -d /run/systemd/system ]; then
            systemctl cat "$unit.service" 2>/dev/null
        else
            cat "/lib/systemd/system/$unit.service" "/usr/lib/systemd/system/$unit.service" 2>/dev/null
        fi
        cat "/etc/init.d/$unit" 2>/dev/null
    done
}
