# Replaces files, as a transaction: everything is made ready and checked, and then this waits for words. Whatever ends
# it before the word "keep" - the end of its input among that, when the connection breaks - puts the old files back.
#
# Told: file; checked (what conserver reads first: "new", or the "excerpt" that excerpt_data prints); conf_sum and opts_sum (of the new texts, empty if that file stays), conf_old and opts_old (of the old
# texts, or "none"), opts (the options file), and the functions conf_data and opts_data that print the new texts.

umask 022
conf_work= opts_work= conf_done= opts_done= made= reloaded= kept=

fail() {
    step=$1
    shift
    say "failed $step $(printf '%s' "$*" | tr '\n\r\t' '   ')"
    exit 1
}

state() {
    if [ -e "$1" ]; then sha256sum <"$1" | cut -d ' ' -f 1; else echo none; fi
}

# stage WHICH FILE OLD NEW: the new text lies beside the old one, on its file system, with its mode and owner.
stage() {
    if [ "$1" = opts ] && [ ! -d "$(dirname "$2")" ]; then
        error=$(mkdir "$(dirname "$2")" 2>&1) || fail write "$error"
        made=$(dirname "$2")
    fi
    target=$(readlink -f "$2") || fail write "$2: no such folder"
    [ ! -d "$target" ] || fail write "$target is a folder"
    [ "$(state "$target")" = "$3" ] || fail unchanged "$2 changed meanwhile"
    folder=$(dirname "$target")
    work=$(mktemp -d "$folder/.rcons.XXXXXX" 2>&1) || fail write "$work"
    eval "$1_work=\$work $1_target=\$target"
    if [ -e "$target" ]; then
        error=$(cp -a "$target" "$work/new" 2>&1) || fail write "$error"
    fi
    error=$({ "$1_data" >"$work/new"; } 2>&1) || fail write "$target: $error"
    [ "$(state "$work/new")" = "$4" ] || fail write "$target: what arrived is not what was sent"
    if [ -e "$target" ] && [ "$(owner "$target")" != "$(owner "$work/new")" ]; then
        fail write "$target: owner and mode cannot be kept"
    fi
    error=$(flush "$work/new" 2>&1) || fail write "$target: $error"
}

owner() {
    stat -c '%u %g %a' "$1"
}

# Older versions of sync take no file.
flush() {
    sync "$1" 2>/dev/null || sync
}

# A file that conserver refuses would end a running one at once, all its consoles with it.
check() {
    command -v conserver >/dev/null || return 0
    [ "$checked" = new ] || error=$({ excerpt_data >"$conf_work/excerpt"; } 2>&1) || fail write "$target: $error"
    said=$(cd "$conf_work" && conserver -S -C "$checked" 2>&1) && return 0
    fail check "$(printf '%s\n' "$said" | sed -n 's/^.*ERROR: //p' \
        | sed 's/\[new:\([0-9]*\)\]/at line \1/; s/\[excerpt:[0-9]*\]//' \
        | head -n 3 | sed '$!s/$/;/')"
}

# A console whose log cannot be opened is forced down.
check_logs() {
    [ -n "$logs" ] || return 0
    pid=$(masters | sed -n '1s/ .*//p')
    user=$(reader "$pid")
    [ -n "$user" ] || return 0
    root=/proc/$pid/root
    [ -n "$pid" ] && [ -e "$root/" ] || root=
    while IFS= read -r logs_at; do
        if [ ! -d "$root$logs_at" ]; then
            fail check "$logs_at: no such folder, and a console that cannot log is forced down:" \
                "install -d -o $user $logs_at"
        elif ! may_write "$user" "$root$logs_at"; then
            fail check "$logs_at: $user, who runs conserver, cannot write there, and a console that cannot log is" \
                "forced down: chown $user $logs_at"
        fi
    done <<LOGS
$logs
LOGS
}

# reader PID: who is going to read the file, the user of the conserver that runs or else of the service; empty if nobody
# is.
reader() {
    if [ -n "$1" ]; then
        stat -c %U "/proc/$1"
    elif [ -n "$(service_of)" ] && reads_ours "$(service_file)"; then
        user=$(service_text | sed -n 's/^User=//p; s/^.*--chuid \([^ ]*\).*/\1/p' | sed -n 1p)
        echo "${user:-root}"
    fi
}

# may_write USER FOLDER: true also if that cannot be found out.
may_write() {
    if [ "$(id -un)" = "$1" ]; then
        [ -w "$2" ]
    elif [ "$1" != root ] && [ "$(id -u)" = 0 ] && command -v runuser >/dev/null; then
        error=$(runuser -u "$1" -- test -w "$2" 2>&1 </dev/null) || [ -n "$error" ]
    fi
}

# swap WHICH FILE OLD: the last look at the old file is right before it goes.
swap() {
    eval "work=\$$1_work target=\$$1_target"
    [ "$(state "$target")" = "$3" ] || fail unchanged "$2 changed meanwhile"
    if [ -e "$target" ]; then
        ln "$target" "$work/old" 2>/dev/null || error=$(cp -a "$target" "$work/old" 2>&1) || fail write "$error"
    fi
    error=$(mv -f "$work/new" "$target" 2>&1) || fail write "$error"
    eval "$1_done=1"
    flush "$(dirname "$target")"
}

commit() {
    [ -z "$conf_sum" ] || swap conf "$file" "$conf_old"
    [ -z "$opts_sum" ] || swap opts "$opts" "$opts_old"
    reread_units
    say committed
}

# systemd has to be told of a drop-in; running services do not notice.
reread_units() {
    case $opts_done$opts in
        1*.service.d/*) [ ! -d /run/systemd/system ] || systemctl daemon-reload 2>/dev/null ;;
    esac
}

# back WHICH: the old file, which is the very same one where the file system has hard links.
back() {
    eval "work=\$$1_work target=\$$1_target swapped=\$$1_done"
    [ -n "$swapped" ] || return 0
    if [ -e "$work/old" ]; then mv -f "$work/old" "$target"; else rm -f "$target"; fi || return 1
    eval "$1_done="
}

put_back() {
    failed=
    back conf || failed=1
    back opts || failed=1
    reread_units
    [ -z "$reloaded" ] || signal >/dev/null
    reloaded=
    [ -z "$failed" ]
}

signal() {
    count=0
    for found in $(masters | cut -d ' ' -f 1); do
        kill -HUP "$found" 2>/dev/null && count=$((count + 1))
    done
    say "signalled $count"
}

# The file that the service reads.
service_file() {
    conf=$(service_text | cat - "$opts" 2>/dev/null | sed -n "s/^[^#]*[ ='\"]-C *\([^ '\"]*\).*/\1/p" | tail -n 1)
    [ -n "$conf" ] || conf=$(built_with 'default configuration in')
    echo "$conf"
}

# Not yet there it is known by its name alone.
reads_ours() {
    [ "$1" = "$file" ] || [ "$1" -ef "$file" ]
}

# The service may read another file than the one that was changed; then it is none of our business.
service() {
    set -- "$1" $(service_of)
    conf=$(service_file)
    if [ -z "${3-}" ]; then
        say 'refused there is no service for conserver'
    elif ! reads_ours "$conf"; then
        say "refused the service $3 reads ${conf:-another file}"
    elif error=$(manage "$1" "$2" "$3" 2>&1 </dev/null); then
        say "service $3"
    else
        say "refused $(printf '%s' "$error" | tail -n 1)"
    fi
}

manage() {
    case $2 in
        systemctl) systemctl "$1" "$3" ;;
        *) "/etc/init.d/$3" "$1" ;;
    esac
}

finish() {
    trap '' HUP INT QUIT PIPE TERM
    [ -n "$kept" ] || put_back 2>/dev/null
    [ -z "$conf_work" ] || rm -rf "$conf_work"
    [ -z "$opts_work" ] || rm -rf "$opts_work"
    [ -n "$kept" ] || [ -z "$made" ] || rmdir "$made" 2>/dev/null
    :
}

obey() {
    case $1 in
        commit) commit ;;
        reloading) reloaded=1 && say noted ;;
        signal) reloaded=1 && signal ;;
        start | restart | reload) service "$1" ;;
        masters)
            masters | while IFS= read -r found; do say "master $found"; done
            say listed
            ;;
        back) if put_back; then say 'put back'; else fail write 'the old file cannot be put back'; fi ;;
        keep)
            kept=1
            finish
            say kept
            exit 0
            ;;
    esac
}

main() {
    trap finish EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 131' QUIT
    trap 'exit 141' PIPE
    trap 'exit 143' TERM
    for tool in base64 sha256sum mktemp readlink stat; do
        command -v "$tool" >/dev/null || fail write "no $tool there: install coreutils"
    done
    check_logs
    [ -z "$conf_sum" ] || { stage conf "$file" "$conf_old" "$conf_sum" && check; }
    [ -z "$opts_sum" ] || stage opts "$opts" "$opts_old" "$opts_sum"
    say ready
    while read -r word; do
        obey "$word"
    done
    exit 1
}
