package org.rcons.protocol.session;

import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.wire.Command;

/**
 * A program's visit, which watches: exactly the console that was named, and without a byte of console input. All that is
 * sent behind the grant are escape commands of the default pair, which conserver does not hand on even if the watcher is
 * the writer for a moment; the digits behind {@code ^EcR} follow only where that is known to be a command.
 */
final class WatchOpening extends Opening {
    private final ConsoleName name;
    private final WatchPlan plan;

    WatchOpening(ConsoleName name, WatchPlan plan) {
        this.name = name;
        this.plan = plan;
    }

    @Override
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>(List.of(Probe.SPY, Probe.WHO, Probe.STATE));
        if (plan.replay() > 0) {
            probes.add(Probe.VERSION);
            probes.add(Probe.REPLAY);
        }
        probes.add(Probe.CONNECT);
        return probes;
    }

    @Override
    EscapePair escape() {
        return EscapePair.DEFAULT;
    }

    @Override
    int replay() {
        return plan.replay();
    }

    @Override
    int playback() {
        return 0;
    }

    @Override
    boolean onlyWatches() {
        return true;
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
        }
    }

    @Override
    void command(Command command, Turn turn) {
        OpenWatch.refuse(command, turn);
    }

    @Override
    byte[] behindConnect() {
        return plan.replay() > 0 ? escape().keys('r') : super.behindConnect();
    }

    @Override
    void connected(Access access, Turn turn) {
        turn.become(new OpenWatch());
    }
}
