package org.rcons.protocol.session;

import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.message.EscapePair;

/**
 * How to attach to a console.
 *
 * @param mode what is wanted
 * @param escape the escape pair to set; the default one needs no setting
 * @param questions what to ask before the console is connected: nothing more than somebody reads
 * @param replay lines that {@code ^Ecr} shows, 0 for the server's default
 * @param playback lines that {@code ^Ecp} shows, 0 for the server's default
 */
public record AttachPlan(Mode mode, EscapePair escape, Questions questions, int replay, int playback) {
    private static final int MAX_LINES = 9999;

    /** Write access. */
    public enum Mode {
        /** Write if nobody else does. */
        ATTACH,
        /** Take the write access away from whoever has it. */
        FORCE,
        /** Only look: not one byte of input. */
        SPY
    }

    /** What to ask of the server before {@code [connected]}. */
    public enum Questions {
        /** Nothing: the fastest attach. */
        NONE,
        /** The state of the line and the message of the day, for people; costs no waiting. */
        STATE_AND_MOTD,
        /** The same, and fail with {@link EndCause#CONSOLE_DOWN} if the line is not up. */
        MUST_BE_UP
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number of lines is not within 0 to 9999
     */
    public AttachPlan {
        if (replay < 0 || replay > MAX_LINES || playback < 0 || playback > MAX_LINES) {
            throw new IllegalArgumentException("replay and playback take 0 to " + MAX_LINES + " lines");
        }
    }

    /** The fastest attach. */
    public static AttachPlan of(Mode mode) {
        return new AttachPlan(mode, EscapePair.DEFAULT, Questions.NONE, 0, 0);
    }

    /** The probes in the order in which they are sent; the last one connects. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        if (!escape.isDefault()) {
            probes.add(Probe.REDEFINE);
        }
        if (mode == Mode.SPY) {
            probes.add(Probe.SPY);
        }
        if (questions == Questions.MUST_BE_UP) {
            probes.add(Probe.BE_UP);
        }
        if (questions == Questions.STATE_AND_MOTD) {
            probes.add(Probe.STATE);
        }
        if (replay > 0 || playback > 0) {
            probes.add(Probe.VERSION);
        }
        if (questions != Questions.NONE) {
            probes.add(Probe.MOTD);
        }
        if (playback > 0) {
            probes.add(Probe.PLAYBACK);
        }
        if (replay > 0) {
            probes.add(Probe.REPLAY);
        }
        probes.add(Probe.CONNECT);
        return probes;
    }
}
