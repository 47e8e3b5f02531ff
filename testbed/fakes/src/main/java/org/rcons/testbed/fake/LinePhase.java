package org.rcons.testbed.fake;

import java.util.Locale;

/** A phase that reads lines: LF ends one, a CR before it is dropped, NUL cuts it (PROTOCOL.md 2.2). */
abstract class LinePhase implements Phase {

    private static final int LONGEST = 1 << 20;

    final Connection connection;
    private final StringBuilder line = new StringBuilder();

    LinePhase(Connection connection) {
        this.connection = connection;
    }

    @Override
    public final void octet(int octet) {
        if (octet != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) octet);
            }
            return;
        }
        String text = line.toString();
        line.setLength(0);
        line(cut(text));
    }

    abstract void line(String line);

    private static String cut(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return text.substring(0, nul);
        }
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * A verb and its arguments.
     *
     * @param verb case-sensitive; empty if the line begins with a blank
     * @param rest trimmed; empty if there are none
     */
    record Command(String verb, String rest) {

        /** The master splits at the first colon of the line if there is one, everybody else at the first blank. */
        static Command parse(String line, Stage stage) {
            int split = stage == Stage.MASTER ? line.indexOf(':') : -1;
            if (split < 0) {
                split = line.indexOf(' ');
            }
            return split < 0
                    ? new Command(line.strip(), "")
                    : new Command(
                            line.substring(0, split).strip(),
                            line.substring(split + 1).strip());
        }

        boolean bare() {
            return rest.isEmpty();
        }

        /** {@code call requires argument}. */
        String wanting(String what) {
            return String.format(Locale.ROOT, "%s requires %s\r\n", verb, what);
        }
    }
}
