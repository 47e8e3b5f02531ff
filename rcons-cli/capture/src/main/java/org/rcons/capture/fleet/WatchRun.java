package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Watcher;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.WatchListener;
import org.rcons.protocol.netty.WatchedConsole;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.WatchPlan;

/** A console that is watched. Nothing that this class has can type. */
final class WatchRun extends ConsoleRun {
    private final Watcher watcher;

    WatchRun(Assignment assignment, Watcher watcher, Gear gear) {
        super(assignment, gear);
        this.watcher = watcher;
    }

    @Override
    void open(HostPort group, Attempt with) {
        WatchListener ear = new Ear(with);
        WatchPlan plan = new WatchPlan(gear().options().replay());
        gear().clock().soon(() -> gear().client().watch(group, assignment().node(), plan, ear));
    }

    private record Ear(Attempt attempt) implements WatchListener {
        @Override
        public void connected(WatchedConsole console) {
            attempt.connected(console);
        }

        @Override
        public void output(byte[] bytes) {
            attempt.output(bytes);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            attempt.ended(cause, failure);
        }
    }

    @Override
    void ready() {}

    @Override
    @Nullable
    Verdict text(String text) {
        return watcher.onText(text);
    }

    @Override
    @Nullable
    Verdict quiet() {
        return watcher.onQuiet();
    }

    @Override
    boolean mayReopen() {
        return true;
    }

    @Override
    void part(WatchedConsole console) {
        console.close();
    }
}
