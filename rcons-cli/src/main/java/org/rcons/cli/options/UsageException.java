package org.rcons.cli.options;

/** The command line is wrong; the message is the line for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String complaint;

    private UsageException(String complaint, String advice) {
        super("Error: " + complaint + advice);
        this.complaint = complaint;
    }

    /** A complaint that says it all. */
    static UsageException plain(String complaint) {
        return new UsageException(complaint, "");
    }

    /** What is wrong, without the words around it. */
    String complaint() {
        return complaint;
    }

    /** As xCAT's rcons says it of a word that it has no use for. */
    static UsageException notRecognized(String word) {
        return withUsage("cannot recognize parameter \"" + printable(word) + "\".");
    }

    /** A complaint that the help screen can settle. */
    static UsageException withUsage(String complaint) {
        return new UsageException(complaint, " Run \"rcons -h\" for usage.");
    }

    static UsageException badValue(String what, IllegalArgumentException why) {
        return withUsage(what + ": " + printable(String.valueOf(why.getMessage())) + ".");
    }

    static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? '?' : c);
        }
        return out.toString();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
