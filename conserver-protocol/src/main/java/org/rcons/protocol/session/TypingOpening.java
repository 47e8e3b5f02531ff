package org.rcons.protocol.session;

import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;

/**
 * A program's visit, which types: on exactly the console that was named, and not at all unless what is typed reaches
 * the machine. So the write access is settled before {@code [connected]}, by {@code ^Eca} or {@code ^Ecf}.
 */
final class TypingOpening extends Opening {
    private final ConsoleName name;
    private final AttachPlan plan;

    /**
     * An opening.
     *
     * @throws IllegalArgumentException if the plan is a spy's
     */
    TypingOpening(ConsoleName name, AttachPlan plan) {
        if (plan.mode() == AttachPlan.Mode.SPY) {
            throw new IllegalArgumentException("a spy does not type: watch the console instead");
        }
        this.name = name;
        this.plan = plan;
    }

    /** The write access comes last, for nobody is told of losing it before {@code [connected]}. */
    @Override
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>(plan.probes());
        probes.remove(Probe.CONNECT);
        int first = probes.contains(Probe.REDEFINE) ? 1 : 0;
        probes.add(first, Probe.WHO);
        if (plan.questions() == AttachPlan.Questions.NONE) {
            probes.add(first + 1, Probe.STATE);
        }
        probes.add(plan.mode() == AttachPlan.Mode.FORCE ? Probe.FORCE : Probe.ASK);
        probes.add(Probe.CONNECT);
        return probes;
    }

    /** Before somebody loses the write access, it is certain that the console is the right one. */
    @Override
    boolean holdsOthersBack(Probe probe) {
        return super.holdsOthersBack(probe) || (probe == Probe.WHO && plan.mode() == AttachPlan.Mode.FORCE);
    }

    @Override
    EscapePair escape() {
        return plan.escape();
    }

    @Override
    int replay() {
        return plan.replay();
    }

    @Override
    int playback() {
        return plan.playback();
    }

    @Override
    boolean onlyWatches() {
        return false;
    }

    /** What comes between the answers are the users of the console, which nobody asked for. */
    @Override
    boolean keepsNotices() {
        return false;
    }

    @Override
    void check(Probe probe, String answer, Turn turn) {
        if (probe == Probe.WHO) {
            OpenedName.check(answer, name, turn);
        } else if (probe == Probe.ASK || probe == Probe.FORCE) {
            mustWrite(answer, turn);
        }
    }

    private static void mustWrite(String answer, Turn turn) {
        String taken = "[no, ";
        String attached = " is attached]";
        if (answer.startsWith(taken)) {
            int end = answer.endsWith(attached) ? answer.length() - attached.length() : answer.length();
            turn.fail(EndCause.WRITE_ACCESS_TAKEN, answer.substring(taken.length(), end));
        } else if (answer.startsWith("[read-only]") || answer.startsWith("[console is read-only]")) {
            turn.fail(EndCause.NO_PERMISSION, answer);
        } else if (!answer.startsWith("[attached") && !answer.startsWith("[ok") && !answer.startsWith("[bumped ")) {
            turn.misunderstood(answer);
        }
    }

    @Override
    void connected(Access access, Turn turn) {
        turn.become(new OpenForTyping());
    }
}
