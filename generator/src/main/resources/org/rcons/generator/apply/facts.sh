# Says what there is on this machine. Changes nothing.

blob() {
    if [ -e "$2" ]; then
        say "begin $1"
        base64 <"$2" || exit 1
        say "end $1"
    fi
}

quickly() {
    if command -v timeout >/dev/null; then timeout 3 "$@"; else "$@"; fi
}

addresses() {
    if command -v ip >/dev/null; then
        ip -o addr show 2>/dev/null | sed -n 's/^.* inet6\{0,1\} \([^ /]*\).*/\1/p'
    else
        echo 127.0.0.1
        { hostname -I || hostname -i; } 2>/dev/null | tr ' ' '\n'
    fi
}

# The short name of an address. A name service that does not answer is asked once.
alias_of() {
    known=$(quickly getent hosts "$1" 2>/dev/null)
    [ $? -ne 124 ] || mute=1
    alias=$(printf '%s\n' "$known" | sed -n '1s/^[^ ]* *\([^ .]*\).*/\1/p')
    [ -z "$alias" ] || say "alias $alias"
}

machine() {
    mute=
    say "name $(hostname 2>/dev/null || uname -n)"
    for found in $(addresses); do
        say "address $found"
        case $found in
            *:*) ;;
            *)
                [ -z "$mute" ] && alias_of "$found"
                ;;
        esac
    done
    [ ! -e /etc/xCATSN ] || say servicenode
}

program() {
    command -v conserver >/dev/null && say "version $(built_with 'conserver.com version')"
    if command -v console >/dev/null; then
        console -h 2>&1 | grep -q 'encryption not compiled' || say tls
    fi
}

# The file that the service really reads counts, then one that is there, then the way of the distribution.
options_file() {
    text=$(service_text)
    for candidate in /etc/conserver/server.conf /etc/default/conserver-server /etc/sysconfig/conserver; do
        case $text in
            *"$candidate"*)
                echo "$candidate"
                return
                ;;
        esac
    done
    for candidate in /etc/default/conserver-server /etc/sysconfig/conserver; do
        if [ -e "$candidate" ]; then
            echo "$candidate"
            return
        fi
    done
    if [ -e /etc/debian_version ]; then
        echo /etc/default/conserver-server
    elif [ -d /etc/sysconfig ]; then
        echo /etc/sysconfig/conserver
    else
        echo /etc/systemd/system/conserver.service.d/rcons.conf
    fi
}

# How many groups a master has.
groups_of() {
    groups=0
    for process in /proc/[0-9]*; do
        if parent_of "${process#/proc/}" && [ "$parent" = "$1" ]; then
            groups=$((groups + 1))
        fi
    done
    echo "$groups"
}

# The variable as xcatd has it, else as a login has it.
ssl_version() {
    for pidfile in /run/xcat/mainservice.pid /var/run/xcat/mainservice.pid; do
        read -r daemon <"$pidfile" || continue
        tr '\0' '\n' <"/proc/$daemon/environ" | sed -n 's/^XCATSSLVER=//p'
        return
    done 2>/dev/null
    echo "${XCATSSLVER-}"
}

main() {
    command -v base64 >/dev/null || { echo 'no base64 there: install coreutils' >&2; exit 1; }
    machine
    program
    say "options $(options_file)"
    blob file "$file"
    blob options "$(options_file)"
    masters | while IFS= read -r found; do
        say "master $found"
        say "groups $(groups_of "${found%% *}")"
    done
    say "sslversion $(ssl_version)"
    say done
}
