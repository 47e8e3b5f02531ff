package org.rcons.testbed.fake;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where a master sends a client that calls a console which it does not serve itself (PROTOCOL.md 8.2). */
public final class Redirect {

    private final Supplier<String> text;
    private final boolean master;

    private Redirect(Supplier<String> text, boolean master) {
        this.text = text;
        this.master = master;
    }

    /** {@code @host}: the client's own port on another host, as the real server says it. */
    public static Redirect host(String host) {
        return new Redirect(() -> "@" + host, true);
    }

    /** {@code port@address} of another fake, which is asked for it at the time of the call. */
    public static Redirect to(FakeConserver other) {
        return new Redirect(() -> other.masterPort() + "@" + other.address(), true);
    }

    /** {@code port} alone: that port on the host that answers. */
    public static Redirect port(Supplier<Integer> port) {
        return new Redirect(() -> String.valueOf(port.get()), false);
    }

    /** {@code @} alone: the client's own port on the host that answers; a loop, unless something else listens. */
    public static Redirect sameHost() {
        return literal("@");
    }

    /** Any text at all. */
    public static Redirect literal(String text) {
        return new Redirect(() -> text, false);
    }

    /** {@code a:b:c}: the client tries them in this order. */
    public static Redirect list(Redirect... items) {
        return new Redirect(() -> Arrays.stream(items).map(Redirect::text).collect(Collectors.joining(":")), false);
    }

    String text() {
        return text.get();
    }

    /** How the master names this host in its list of masters; empty if the redirect names no other host. */
    Optional<String> master() {
        return master ? Optional.of(text()) : Optional.empty();
    }

    /** The host, for a master that does not redirect. */
    String hostName() {
        return text().substring(text().indexOf('@') + 1);
    }
}
