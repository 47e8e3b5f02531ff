# shellcheck shell=sh
# Read by the scripts beside it, which set $0. bench CLASS ARGUMENT...: runs a class of this module.
bench() {
    here=$(cd "$(dirname "$0")" && pwd)
    [ -r "$here/target/bench.jar" ] || {
        echo "${0##*/}: not built yet: run 'mvn package' in ${here%/*/*}" >&2
        exit 69
    }
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    command -v "$java" >/dev/null || {
        echo "${0##*/}: no $java: install a JDK from 17 on (Debian: openjdk-17-jdk-headless) or set JAVA_HOME" >&2
        exit 69
    }
    exec "$java" --enable-native-access=ALL-UNNAMED -cp "$here/target/bench.jar:$here/target/lib/*" "$@"
}
