package org.rcons.capture.spool;

import java.util.ArrayList;
import java.util.List;
import org.rcons.capture.fleet.FleetListener.Flow;

/** One console's flow in the hands of several: it is held back as long as one of them holds it. */
final class SharedFlow {
    private final Flow flow;
    private final List<Share> shares = new ArrayList<>();
    private int holders;

    SharedFlow(Flow flow, int count) {
        this.flow = flow;
        for (int i = 0; i < count; i++) {
            shares.add(new Share());
        }
    }

    boolean isOf(Flow other) {
        return flow == other;
    }

    Flow share(int index) {
        return shares.get(index);
    }

    private synchronized int holders() {
        return holders;
    }

    private final class Share implements Flow {
        private boolean holding;

        /** As in {@link Spool}: the flow is told outside the lock, so look again whether somebody let go meanwhile. */
        @Override
        public void pause() {
            hold(true);
            flow.pause();
            if (holders() == 0) {
                flow.resume();
            }
        }

        @Override
        public void resume() {
            if (hold(false) == 0) {
                flow.resume();
            }
        }

        private int hold(boolean now) {
            synchronized (SharedFlow.this) {
                if (holding != now) {
                    holding = now;
                    holders += now ? 1 : -1;
                }
                return holders;
            }
        }
    }
}
