package org.rcons.cli.options;

import org.jspecify.annotations.Nullable;

/** The one table of options, in the order of the help screen. The letters are those of conserver's {@code console}. */
enum Option {
    ATTACH('a', "attach", null, "write if nobody else does (the default)"),
    ATTACH_REPLAY('A', "attach-replay", null, "the same, and show the last lines"),
    FORCE('f', "force", null, "take the write access from whoever has it"),
    FORCE_REPLAY('F', "force-replay", null, "the same, and show the last lines"),
    SPY('s', "spy", null, "only look: nothing you type is sent"),
    SPY_REPLAY('S', "spy-replay", null, "the same, and show the last lines"),
    FAIL_IF_DOWN('k', "fail-if-down", null, "give up if the console is not up"),
    ESCAPE('e', "escape", "ESC", "the two escape characters (default: ^Ec)"),
    MASTER('M', "master", "HOST[:PORT]", "conserver host, like the second word"),
    PORT('p', "port", "PORT", "conserver's port or service (default: 782)"),
    USER('l', "user", "USER", "login name (default: your own)"),
    NO_TLS('E', "no-tls", null, "do not encrypt"),
    ALLOW_PLAIN_TEXT('U', "allow-plain-text", null, "go on unencrypted if the server has no TLS"),
    CREDENTIALS('c', "credentials", "FILE", "PEM file with own certificate and key"),
    CA('\0', "ca", "FILE", "PEM file with the CAs that servers need"),
    VERIFY_HOST_NAME('\0', "verify-host-name", null, "the server's certificate must name its host"),
    CONFIG('C', "config", "FILE", "configuration file instead of ~/.consolerc"),
    NO_SYSTEM_CONFIG('n', "no-system-config", null, "do not read the system's console.cf"),
    CONNECT_TIMEOUT('\0', "connect-timeout", "SECONDS", "longest wait for a connection (default: 10)"),
    TIMEOUT('\0', "timeout", "SECONDS", "longest wait for a reply (default: 30)"),
    QUIET_TIME(
            '\0',
            "quiet-time",
            "SECONDS",
            "leave when piped input has ended and the console has been quiet so long" + " (default: 2)"),
    VERBOSE('v', "verbose", null, "tell the steps; without a node: the version"),
    VERSION('V', "version", null, "print the version"),
    WARM('\0', "warm", null, "make the class-data archive for a faster start"),
    TRAIN('\0', "train", null, ""),
    HELP('h', "help", null, "print this help");

    private static final Option[] ALL = values();

    /** The letter, or NUL. */
    final char letter;

    final String longName;

    /** What the value is called, or null if the option takes none. */
    final @Nullable String value;

    /** One line for the help screen; empty for an option that it does not show. */
    final String help;

    Option(char letter, String longName, @Nullable String value, String help) {
        this.letter = letter;
        this.longName = longName;
        this.value = value;
        this.help = help;
    }

    static @Nullable Option of(char letter) {
        for (Option option : ALL) {
            if (option.letter == letter && letter != '\0') {
                return option;
            }
        }
        return null;
    }

    static @Nullable Option of(String longName) {
        for (Option option : ALL) {
            if (option.longName.equals(longName)) {
                return option;
            }
        }
        return null;
    }

    /** As users write it. */
    String shown() {
        return letter == '\0' ? "--" + longName : "-" + letter;
    }
}
