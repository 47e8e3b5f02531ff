package org.rcons.protocol.message;

import java.util.Locale;
import org.rcons.protocol.wire.FrameEncoder;

/** The commands behind the login (PROTOCOL.md 8 and 9), except {@code call}, which is a dialogue of its own. */
public sealed interface Request {

    /** The line without its end. */
    String toLine();

    /** Whether a group answers it; otherwise a master does. */
    boolean forGroup();

    /** Whether the reply is a list of any number of lines without an end mark, rather than one line. */
    boolean listing();

    /** The line as it is sent. */
    default byte[] toBytes() {
        return FrameEncoder.line(toLine());
    }

    /** Commands of a master without arguments; all answer with one line but {@link #HELP}. */
    enum Master implements Request {
        /** The ports of the groups. */
        GROUPS,
        /** The addresses of all masters. */
        MASTER,
        /** The process id. */
        PID,
        /** The version. */
        VERSION,
        /** Brings consoles up; for admins. */
        UP,
        /** Reopens log files; for admins. */
        NEWLOGS,
        /** Reads the configuration again; for admins. */
        RECONFIG,
        /** As {@link #RECONFIG}; for admins. */
        RESTART,
        /** Ends the server; for admins. */
        QUIT,
        /** The list of commands. */
        HELP;

        private final String verb = name().toLowerCase(Locale.ROOT);

        @Override
        public String toLine() {
            return verb;
        }

        @Override
        public boolean forGroup() {
            return false;
        }

        @Override
        public boolean listing() {
            return this == HELP;
        }
    }

    /** Commands of a group; all but the listings answer with one line. */
    sealed interface ToGroup extends Request {
        @Override
        default boolean forGroup() {
            return true;
        }

        @Override
        default boolean listing() {
            return false;
        }
    }

    /** Listings of a group (PROTOCOL.md 10). */
    enum View {
        /** Name, state and writer of every console. */
        HOSTS,
        /** Users and what they are attached to. For an unknown name the server lists everybody. */
        GROUP,
        /** How the line is reached. */
        EXAMINE,
        /** The machine-readable record, {@link ConsoleInfo}. */
        INFO;

        private final String verb = name().toLowerCase(Locale.ROOT);

        String verb() {
            return verb;
        }
    }

    /**
     * A listing.
     *
     * @param view which
     * @param console one console, or empty for all
     */
    record Show(View view, String console) implements ToGroup {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is given and cannot be a console's
         */
        public Show {
            if (!console.isEmpty()) {
                WireText.name("console name", console);
            }
        }

        @Override
        public String toLine() {
            return console.isEmpty() ? view.verb() : view.verb() + " " + console;
        }

        @Override
        public boolean listing() {
            return true;
        }
    }

    /**
     * A message to everybody who is connected.
     *
     * @param text not empty, no line break
     */
    record Broadcast(String text) implements ToGroup {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if it is empty or has a line break or NUL
         */
        public Broadcast {
            notBlank(WireText.free("message", text));
        }

        @Override
        public String toLine() {
            return "broadcast " + text;
        }
    }

    /**
     * A message to some.
     *
     * @param to {@code user}, {@code @console} or {@code user@console}, exact names
     * @param text not empty, no line break
     */
    record TextMessage(String to, String text) implements ToGroup {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if one is empty or has a line break or NUL, or {@code to} has a blank
         */
        public TextMessage {
            noBlank(WireText.name("recipient", to));
            notBlank(WireText.free("message", text));
        }

        @Override
        public String toLine() {
            return "textmsg " + to + " " + text;
        }
    }

    /**
     * Ends the sessions of some; for admins.
     *
     * @param who {@code user}, {@code @console} or {@code user@console}, exact names
     */
    record Disconnect(String who) implements ToGroup {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it cannot be one
         */
        public Disconnect {
            WireText.name("user or console", who);
        }

        @Override
        public String toLine() {
            return "disconnect " + who;
        }
    }

    private static void notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the message is empty");
        }
    }

    private static void noBlank(String to) {
        if (to.indexOf(' ') >= 0 || to.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("the recipient has a blank in it");
        }
    }
}
