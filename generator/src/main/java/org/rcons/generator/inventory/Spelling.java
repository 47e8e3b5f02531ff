package org.rcons.generator.inventory;

/**
 * What names may consist of. They become words of conserver.cf, names of log files and arguments of shell commands, none
 * of which quotes them; so the alphabets are small.
 */
public final class Spelling {
    private static final int LONGEST = 255;

    private Spelling() {}

    /**
     * The name of a console.
     *
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String console(String name) {
        check("name", name, "._-+@=%");
        if (name.startsWith("-") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("a console cannot be called " + name);
        }
        return name;
    }

    /**
     * The name of one of xCAT's programs.
     *
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String method(String method) {
        check("cons or mgt", method, "._-");
        if (method.startsWith(".") || method.startsWith("-")) {
            throw new IllegalArgumentException("there is no console method " + method + "; correct cons or mgt");
        }
        return method;
    }

    /**
     * A host name or address, with or without a port.
     *
     * @param what it is, for the message
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String host(String what, String host) {
        return check(what, host, "._-:%[]");
    }

    /**
     * A host name or address alone.
     *
     * @param what it is, for the message
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String bareHost(String what, String host) {
        return check(what, host, "._-:%");
    }

    /**
     * A host, an address, or a network with the length of its prefix.
     *
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String trusted(String host) {
        return check("trusted host", host, "._-:%/");
    }

    /**
     * What {@code $XCATSSLVER} holds.
     *
     * @return the same
     * @throws IllegalArgumentException with a message for the user
     */
    public static String sslVersion(String version) {
        return check("value of $XCATSSLVER", version, "._-:+");
    }

    /**
     * A number.
     *
     * @param what it is, for the message
     * @param most the largest that is possible
     * @return its value
     * @throws IllegalArgumentException with a message for the user
     */
    public static int number(String what, String number, int most) {
        int value = 0;
        for (int i = 0; i < number.length() && value <= most; i++) {
            char c = number.charAt(i);
            value = c >= '0' && c <= '9' && i < 9 ? value * 10 + c - '0' : Integer.MAX_VALUE;
        }
        if (number.isEmpty() || value > most) {
            throw new IllegalArgumentException(
                    "the " + what + " is '" + printable(number) + "', but must be a number up to " + most);
        }
        return value;
    }

    private static String check(String what, String text, String others) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("the " + what + " must have 1 to " + LONGEST + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && others.indexOf(c) < 0) {
                throw new IllegalArgumentException("the " + what + " '" + printable(text) + "' has a character that"
                        + " conserver.cf cannot take there; use letters, digits and " + others);
            }
        }
        return text;
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c > '~' ? '?' : c);
        }
        return out.toString();
    }
}
