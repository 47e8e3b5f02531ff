package org.rcons.generator.emit;

/**
 * What may stand in a conserver.cf, a marker or a command line unquoted. The alphabets are small on purpose: a name also
 * becomes a file name ({@code logfile /var/log/consoles/&}) and an argument in a shell command.
 */
final class Word {
    private static final int MAX = 255;

    private Word() {}

    /** The name of a console. */
    static String console(String name) {
        check("name", name, "._-+@=%");
        if (name.startsWith("-") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("a console cannot be called '" + name + "'");
        }
        return name;
    }

    /** The name of one of xCAT's programs. */
    static String method(String method) {
        check("console method", method, "._-");
        if (method.startsWith(".")) {
            throw new IllegalArgumentException("a console method cannot be called '" + method + "'");
        }
        return method;
    }

    /** A host name or address. */
    static String host(String what, String host) {
        return check(what, host, "._-:%");
    }

    /** A host, an address, or a network with its prefix length. */
    static String trusted(String host) {
        return check("trusted host", host, "._-:%/");
    }

    /** The port of a terminal server: a number. */
    static String port(String port) {
        check("terminal server port", port, "");
        for (int i = 0; i < port.length(); i++) {
            if (port.charAt(i) > '9') {
                throw new IllegalArgumentException("the terminal server port '" + port + "' is not a number");
            }
        }
        if (port.length() > 5) {
            throw new IllegalArgumentException("the terminal server port " + port + " is too large");
        }
        return port;
    }

    /** What {@code $XCATSSLVER} holds. */
    static String sslVersion(String version) {
        return check("value of $XCATSSLVER", version, "._-:+");
    }

    private static String check(String what, String text, String others) {
        if (text.isEmpty() || text.length() > MAX) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + MAX + " characters, not " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && others.indexOf(c) < 0) {
                throw new IllegalArgumentException(
                        "the " + what + " '" + printable(text) + "' has a character that cannot stand in conserver.cf; "
                                + "letters, digits" + (others.isEmpty() ? "" : " and " + others) + " can");
            }
        }
        return text;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c > '~' ? '?' : c);
        }
        return out.toString();
    }
}
