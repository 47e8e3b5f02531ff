package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hosts of a story, by address, and whoever else is connected to them. */
final class Site implements AutoCloseable {

    private static final int RECORDED_MASTER = 7820;
    private static final int RECORDED_GROUP = 7821;

    private final FakeConserver first;
    private final Map<String, FakeConserver> hosts = new HashMap<>();
    private final List<RawClient> others = new ArrayList<>();

    /** The host on 127.0.0.1. */
    Site(FakeConserverBuilder host) {
        first = host.start();
        hosts.put(first.address(), first);
    }

    /** One more, on another address with the same primary port. */
    Site and(String address, FakeConserverBuilder host) {
        hosts.put(address, host.address(address).portOf(first).start());
        return this;
    }

    FakeConserver host() {
        return first;
    }

    FakeConsole console(String name) {
        return first.console(name);
    }

    /** Somebody else who attaches and stays. */
    RawClient joins(String user, String console) {
        RawClient other = RawClient.attached(first, user, console);
        others.add(other);
        return other;
    }

    /** The one who joined first. */
    RawClient other() {
        return others.get(0);
    }

    void othersLeave() {
        others.forEach(RawClient::close);
    }

    /** Connects where the recording says {@code 127.0.0.1:7821}. */
    RawClient connect(String recorded) {
        String address = recorded.substring(0, recorded.indexOf(':'));
        int port = Integer.parseInt(recorded.substring(recorded.indexOf(':') + 1));
        FakeConserver host = hosts.get(address);
        if (host == null) {
            throw new IllegalStateException("the story needs a host on " + address);
        }
        return new RawClient(
                address,
                port == RECORDED_MASTER ? host.masterPort() : host.groupPorts().get(port - RECORDED_GROUP));
    }

    /** The text with the ports of the recording. */
    String asRecorded(String text) {
        String recorded = text.replace(String.valueOf(first.masterPort()), String.valueOf(RECORDED_MASTER));
        for (FakeConserver host : hosts.values()) {
            for (int i = 0; i < host.groupPorts().size(); i++) {
                recorded =
                        recorded.replace(String.valueOf(host.groupPorts().get(i)), String.valueOf(RECORDED_GROUP + i));
            }
        }
        return recorded;
    }

    @Override
    public void close() {
        others.forEach(RawClient::close);
        hosts.values().forEach(FakeConserver::close);
    }
}
