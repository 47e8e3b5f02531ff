package org.rcons.generator.emit;

import org.jspecify.annotations.Nullable;

/**
 * A line that begins or ends a managed block.
 *
 * @param owner {@code #xCAT}, or {@code #rcons} for what xCAT's program must not touch
 * @param begin true if the block begins here
 * @param label what follows
 */
record Marker(String owner, boolean begin, String label) {
    /** xCAT's. */
    static final String XCAT = "#xCAT";

    /** What xCAT does not know. */
    static final String RCONS = "#rcons";

    private static final String CONSOLE = " CONS";
    private static final String TERMINAL_SERVER = " TS";

    /** Reads a line; null if it is no marker. */
    static @Nullable Marker of(String line) {
        if (line.isEmpty() || line.charAt(0) != '#') {
            return null;
        }
        String text = line.stripTrailing();
        Marker marker = of(text, XCAT);
        return marker == null ? of(text, RCONS) : marker;
    }

    private static @Nullable Marker of(String text, String owner) {
        String label = behind(text, owner + " BEGIN");
        if (label != null) {
            return new Marker(owner, true, label);
        }
        label = behind(text, owner + " END");
        return label == null ? null : new Marker(owner, false, label);
    }

    private static @Nullable String behind(String text, String start) {
        if (!text.startsWith(start)) {
            return null;
        }
        String rest = text.substring(start.length());
        return rest.isEmpty() || rest.charAt(0) == ' ' ? rest.strip() : null;
    }

    /** The node, if the block is a console's. */
    @Nullable
    String console() {
        return named(CONSOLE);
    }

    /** The terminal server, if the block is one's. */
    @Nullable
    String terminalServer() {
        return named(TERMINAL_SERVER);
    }

    private @Nullable String named(String suffix) {
        return owner.equals(XCAT) && label.endsWith(suffix)
                ? label.substring(0, label.length() - suffix.length())
                : null;
    }

    boolean closes(Marker other) {
        return !begin && other.begin && owner.equals(other.owner) && label.equals(other.label);
    }

    @Override
    public String toString() {
        return owner + (begin ? " BEGIN " : " END ") + label;
    }
}
