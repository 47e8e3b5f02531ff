package org.rcons.capture.text;

/**
 * The control sequence that is being received (ECMA-48 and what VT100s add), character by character. Malformed and
 * endless ones end early and swallow nothing but themselves: a control sequence after {@value #LONGEST} characters, a
 * string (OSC, DCS, APC, PM, SOS) after {@value #LONGEST_STRING} or at the end of the line.
 */
final class EscapeSequence {
    static final int LONGEST = 64;
    static final int LONGEST_STRING = 1024;

    private static final char BEL = 0x07;
    private static final char CAN = 0x18;
    private static final char SUB = 0x1a;
    private static final char ESC = 0x1b;
    private static final char STRING_TERMINATOR = 0x9c;

    private State state = State.NONE;
    private int length;
    private int parameter;
    private boolean plain;
    private boolean firstParameter;

    /** Whether one has begun. */
    boolean begun() {
        return state != State.NONE;
    }

    /** Begins one: an ESC came. */
    void begin() {
        state = State.ESCAPE;
        length = 0;
    }

    /** The first parameter of the control sequence that ended last, at least 1. */
    int parameter() {
        return Math.max(1, parameter);
    }

    /** Takes the next character; {@link Effect#NOT_MINE} gives it back: the sequence ended before it. */
    Effect take(char c) {
        length++;
        return switch (state) {
            case NONE -> Effect.NOT_MINE;
            case ESCAPE -> afterEscape(c);
            case INTERMEDIATE -> intermediate(c);
            case CONTROL -> control(c);
            case STRING -> string(c);
            case STRING_ESCAPE -> stringEscape(c);
        };
    }

    private Effect afterEscape(char c) {
        switch (c) {
            case '[' -> beginControl();
            case ']', 'P', 'X', '^', '_' -> state = State.STRING;
            case ESC -> begin();
            case 'c', 'D', 'E', 'M' -> {
                return end(Effect.ELSEWHERE);
            }
            case '8' -> {
                return end(Effect.RESTORED);
            }
            default -> {
                return intermediate(c);
            }
        }
        return Effect.NONE;
    }

    private void beginControl() {
        state = State.CONTROL;
        parameter = 0;
        plain = true;
        firstParameter = true;
    }

    private Effect intermediate(char c) {
        if (c >= ' ' && c < '0' && length < LONGEST) {
            state = State.INTERMEDIATE;
            return Effect.NONE;
        }
        return end(c >= '0' && c < 0x7f ? Effect.NONE : Effect.NOT_MINE);
    }

    private Effect control(char c) {
        if (c == ESC) {
            begin();
            return Effect.NONE;
        }
        if (c == CAN || c == SUB) {
            return end(Effect.NONE);
        }
        if (length > LONGEST || c > 0x7f || (c >= '\b' && c <= '\r')) {
            return end(Effect.NOT_MINE);
        }
        if (c >= '@' && c < 0x7f) {
            return end(plain ? meaning(c) : Effect.NONE);
        }
        note(c);
        return Effect.NONE;
    }

    private void note(char c) {
        if (c >= '0' && c <= '9') {
            parameter = firstParameter ? Math.min(9_999, parameter * 10 + (c - '0')) : parameter;
        } else if (c == ';') {
            firstParameter = false;
        } else if (c >= ' ' && c < 0x7f) {
            plain = false;
        }
    }

    private Effect meaning(char last) {
        return switch (last) {
            case 'H', 'f', 'd', 'e', 'A', 'B', 'E', 'F', 'r' -> Effect.ELSEWHERE;
            case 'J' -> parameter >= 2 ? Effect.ELSEWHERE : parameter == 0 ? Effect.ERASE_TO_END : Effect.NONE;
            case 'K' -> parameter == 0 ? Effect.ERASE_TO_END : Effect.NONE;
            case 'C', 'a' -> Effect.FORWARD;
            case 'D', 'j' -> Effect.BACK;
            case 'G', '`' -> Effect.COLUMN;
            case 'u' -> Effect.RESTORED;
            default -> Effect.NONE;
        };
    }

    private Effect string(char c) {
        if (c == BEL || c == CAN || c == SUB || c == STRING_TERMINATOR) {
            return end(Effect.NONE);
        }
        if (c == '\n' || c == '\r' || length > LONGEST_STRING) {
            return end(Effect.NOT_MINE);
        }
        state = c == ESC ? State.STRING_ESCAPE : State.STRING;
        return Effect.NONE;
    }

    private Effect stringEscape(char c) {
        if (c == '\\') {
            return end(Effect.NONE);
        }
        begin();
        return take(c);
    }

    private Effect end(Effect effect) {
        state = State.NONE;
        return effect;
    }

    /** What a sequence means for the text. */
    enum Effect {
        /** Nothing, or it is not complete. */
        NONE,
        /** The character does not belong to it. */
        NOT_MINE,
        /** What follows stands at another place of the screen. */
        ELSEWHERE,
        /** The cursor is back where it was saved. */
        RESTORED,
        /** The cursor goes right by the parameter. */
        FORWARD,
        /** The cursor goes left by the parameter. */
        BACK,
        /** The cursor goes to the column of the parameter. */
        COLUMN,
        /** What is right of the cursor is erased. */
        ERASE_TO_END
    }

    private enum State {
        NONE,
        ESCAPE,
        INTERMEDIATE,
        CONTROL,
        STRING,
        STRING_ESCAPE
    }
}
