package org.rcons.capture.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.ConsoleName;

class FanOutTest {
    private static final ConsoleName NODE = new ConsoleName("n1");
    private static final byte[] BYTES = {'x'};

    private final List<String> heard = new ArrayList<>();
    private final Ear first = new Ear("first");
    private final Ear second = new Ear("second");
    private final FanOut both = new FanOut(List.of(first, second));
    private final Tap tap = new Tap();

    @Test
    void everybody_hearsEverythingInTheirOrder() {
        both.begun(NODE);
        both.opened(NODE);
        both.output(NODE, BYTES, tap);
        both.finished(result());

        assertEquals(
                List.of(
                        "first begun",
                        "second begun",
                        "first opened",
                        "second opened",
                        "first output",
                        "second output",
                        "first finished",
                        "second finished"),
                heard);
    }

    @Test
    void resume_whenAnotherHoldsTheConsoleStill_waitsForIt() {
        both.output(NODE, BYTES, tap);
        first.flow().pause();
        second.flow().pause();

        first.flow().resume();
        List<String> between = tap.told();
        second.flow().resume();

        assertEquals(List.of("pause", "pause"), between);
        assertEquals(List.of("pause", "pause", "resume"), tap.told());
    }

    @Test
    void pause_whenSaidTwice_needsOneResume() {
        both.output(NODE, BYTES, tap);
        first.flow().pause();
        both.output(NODE, BYTES, tap);
        first.flow().pause();

        first.flow().resume();

        assertEquals(true, tap.isOpen());
    }

    @Test
    void pause_whenTheConsoleWasOpenedAnew_holdsTheNewFlow() {
        Tap later = new Tap();
        both.output(NODE, BYTES, tap);
        first.flow().pause();

        both.output(NODE, BYTES, later);
        first.flow().pause();

        assertEquals(List.of("pause"), later.told());
    }

    private static NodeResult result() {
        return new NodeResult("n1", "h:1", Verdict.of(Outcome.CAPTURED, ""), Duration.ZERO, 1, 0, false, List.of());
    }

    private final class Ear implements FleetListener {
        private final String name;
        private final List<Flow> flows = new ArrayList<>();

        Ear(String name) {
            this.name = name;
        }

        Flow flow() {
            return flows.get(flows.size() - 1);
        }

        @Override
        public void begun(ConsoleName node) {
            heard.add(name + " begun");
        }

        @Override
        public void opened(ConsoleName node) {
            heard.add(name + " opened");
        }

        @Override
        public void output(ConsoleName node, byte[] bytes, Flow flow) {
            flows.add(flow);
            heard.add(name + " output");
        }

        @Override
        public void finished(NodeResult result) {
            heard.add(name + " finished");
        }
    }
}
