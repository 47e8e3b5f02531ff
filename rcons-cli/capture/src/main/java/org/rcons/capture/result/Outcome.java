package org.rcons.capture.result;

/** How the capture of one console ended. */
public enum Outcome {
    /** What was waited for came: a pattern, the end of a script. */
    MATCHED(Kind.GOOD),
    /** Nothing was waited for, and the console was captured until it was quiet or the time was up. */
    CAPTURED(Kind.GOOD),
    /** A pattern came that means failure, or a step of a script did. */
    FAILED(Kind.BAD),
    /** The time was up. */
    TIMED_OUT(Kind.MISSING),
    /** The console fell silent before what was waited for came. */
    QUIET(Kind.MISSING),
    /** The conserver host or the console does not let this user in, or somebody else has the write access. */
    REFUSED(Kind.MISSING),
    /** The conserver host has no such console. */
    NO_SUCH_CONSOLE(Kind.MISSING),
    /** The conserver host did not answer until the time was up. */
    UNREACHABLE(Kind.MISSING),
    /** The session or its write access was lost, and typing could not go on blindly. */
    LOST(Kind.MISSING),
    /** The user stopped the run. */
    STOPPED(Kind.MISSING);

    /** What an outcome means for the exit status. */
    public enum Kind {
        /** As wished. */
        GOOD,
        /** The node said that something is wrong. */
        BAD,
        /** Nothing is known of the node. */
        MISSING
    }

    private final Kind kind;

    Outcome(Kind kind) {
        this.kind = kind;
    }

    /** What it means. */
    public Kind kind() {
        return kind;
    }

    /** The word in tables, JSON and messages: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
