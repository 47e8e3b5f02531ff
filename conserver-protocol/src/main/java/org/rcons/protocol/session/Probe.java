package org.rcons.protocol.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rcons.protocol.message.EscapePair;

/**
 * The escape commands that may be sent between {@code call} and {@code [connected]} (PROTOCOL.md 11.1). The server
 * answers each with one line, in order, and sends nothing else meanwhile but further lines of a message of the day, so
 * they go out together; only a probe whose answer decides what follows holds the others back.
 */
enum Probe {
    /** Sets the escape pair; what is behind it already uses the new one. */
    REDEFINE("[redef:", true),
    /** Gives away at once the write access that {@code call} gives to everybody. A client without it hears "unknown". */
    SPY("[spying]", false),
    /** Asks for the console's own name, behind which lines with its users follow, each with a blank in front. */
    WHO("[who ", false),
    /** Asks for the state of the line. */
    STATE("[up]", false),
    /** The same, and nothing is connected unless it is up. */
    BE_UP("[up]", true),
    /** Asks for the version: below 8.1.14 the next two would be console input. */
    VERSION("[8002007]", true),
    /** Asks for the message of the day. */
    MOTD("[-- MOTD --", false),
    /** Sets the lines of a playback. */
    PLAYBACK("[set playback", false),
    /** Sets the lines of a replay. */
    REPLAY("[set replay", false),
    /** Asks for the write access. */
    ASK("[attached]", false),
    /** Takes the write access away from whoever has it. */
    FORCE("[attached]", false),
    /** Connects: the console's output follows. */
    CONNECT("[connected]", false);

    private static final String UNKNOWN = "[unknown";
    /** All that {@code ^Eca} and {@code ^Ecf} are answered with (PROTOCOL.md 11.3). */
    private static final String[] ACCESS = {
        "[attached", "[ok", "[no, ", "[bumped ", "[read-only]", "[console is read-only]"
    };

    private static final int VERSION_KEY = 0xD6;

    private final String answer;
    private final boolean first;

    Probe(String answer, boolean first) {
        this.answer = answer;
        this.first = first;
    }

    /** Whether its answer must be seen before the next probe may be sent. */
    boolean holdsOthersBack() {
        return first;
    }

    /** Whether a line is the answer; a notice may come instead of it, above all the promotion of a client. */
    boolean isAnsweredBy(String line) {
        return switch (this) {
            case CONNECT -> line.startsWith(answer);
            case STATE, BE_UP -> line.startsWith(answer) || line.startsWith("[`") || line.startsWith(UNKNOWN);
            case ASK, FORCE -> isAboutAccess(line) || line.startsWith(UNKNOWN);
            case VERSION -> isVersion(line) || line.startsWith(UNKNOWN);
            default -> line.startsWith(answer) || line.startsWith(UNKNOWN);
        };
    }

    private static boolean isAboutAccess(String line) {
        for (String lead : ACCESS) {
            if (line.startsWith(lead)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(String line) {
        return line.length() > 1 && line.charAt(0) == '[' && line.charAt(1) >= '0' && line.charAt(1) <= '9';
    }

    String answer() {
        return answer;
    }

    /** What to send, quoted for the wire. */
    byte[] keys(Opening opening) {
        EscapePair escape = opening.escape();
        return switch (this) {
            case REDEFINE -> escape.redefinition();
            case SPY -> escape.keys('s');
            case WHO -> escape.keys('w');
            case ASK -> escape.keys('a');
            case FORCE -> escape.keys('f');
            case STATE, BE_UP -> escape.keys('=');
            case VERSION -> escape.keys(VERSION_KEY);
            case MOTD -> escape.keys('m');
            case PLAYBACK -> lines(escape.keys('P'), opening.playback());
            case REPLAY -> lines(escape.keys('R'), opening.replay());
            case CONNECT -> escape.keys(';');
        };
    }

    private static byte[] lines(byte[] lead, int lines) {
        byte[] digits = (lines + "\r").getBytes(StandardCharsets.US_ASCII);
        byte[] out = Arrays.copyOf(lead, lead.length + digits.length);
        System.arraycopy(digits, 0, out, lead.length, digits.length);
        return out;
    }

    /** Whether the answer to {@link #VERSION} allows {@link #PLAYBACK} and {@link #REPLAY}. */
    static boolean knowsReplayLines(String answer) {
        int version = 0;
        for (int i = 1; i < answer.length() && i < 10; i++) {
            int digit = answer.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            version = 10 * version + digit;
        }
        return version >= 8_001_014;
    }
}
