package org.rcons.capture.fleet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** What a fleet told; can be waited on. */
final class Heard implements FleetListener {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final List<String> events = new ArrayList<>();
    private final Map<String, StringBuilder> output = new HashMap<>();
    private final List<NodeResult> results = new ArrayList<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private Runnable atBegin = () -> {};
    private Consumer<NodeResult> atFinish = result -> {};

    /** Does that when a console's turn comes. */
    void atBegin(Runnable action) {
        atBegin = action;
    }

    /** Does that when a console is finished. */
    void atFinish(Consumer<NodeResult> action) {
        atFinish = action;
    }

    @Override
    public synchronized void begun(ConsoleName node) {
        event("begun " + node);
        atBegin.run();
    }

    @Override
    public synchronized void opened(ConsoleName node) {
        event("opened " + node);
    }

    @Override
    public synchronized void output(ConsoleName node, byte[] bytes, Flow flow) {
        if (events.contains("finished " + node)) {
            throw new AssertionError("output behind the end of " + node);
        }
        flows.put(node.text(), flow);
        output.computeIfAbsent(node.text(), key -> new StringBuilder()).append(new String(bytes, ISO_8859_1));
        notifyAll();
    }

    @Override
    public void finished(NodeResult result) {
        synchronized (this) {
            results.add(result);
            event("finished " + result.node());
        }
        atFinish.accept(result);
    }

    private void event(String text) {
        events.add(text);
        notifyAll();
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    synchronized List<NodeResult> results() {
        return List.copyOf(results);
    }

    synchronized String output(String node) {
        return String.valueOf(output.getOrDefault(node, new StringBuilder()));
    }

    synchronized Flow flow(String node) {
        Flow flow = flows.get(node);
        if (flow == null) {
            throw new AssertionError("no output of " + node);
        }
        return flow;
    }

    NodeResult result(String node) {
        List<NodeResult> all =
                results().stream().filter(one -> one.node().equals(node)).toList();
        if (all.size() != 1) {
            throw new AssertionError(node + " has " + all.size() + " results: " + events());
        }
        return all.get(0);
    }

    synchronized void awaitEvent(String event, int times) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (events.stream().filter(event::equals).count() < times) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for '" + event + "': " + events);
            }
            wait(left);
        }
    }
}
