package org.rcons.testbed.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a client sent on one connection, after TLS and before unquoting; the first {@value #LIMIT} bytes of it. */
public final class Recording {

    /** 4 MiB. */
    static final int LIMIT = 4 << 20;

    private final Watch watch;
    private final Stage stage;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean secured;
    private boolean ended;

    Recording(Watch watch, Stage stage) {
        this.watch = watch;
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** The client's bytes so far. */
    public byte[] bytes() {
        return watch.get(received::toByteArray);
    }

    /** The client's bytes so far, one char for each. */
    public String text() {
        return watch.get(() -> received.toString(StandardCharsets.ISO_8859_1));
    }

    /** Whether the connection went over to TLS. */
    public boolean secured() {
        return watch.get(() -> secured);
    }

    /** Waits until the client has sent this text. */
    public void awaitText(String expected) {
        watch.await(() -> text().contains(expected), () -> "client sends '" + expected + "', it sent '" + text() + "'");
    }

    /** Waits until the connection is over, whoever closed it. */
    public void awaitEnd() {
        watch.await(() -> ended, () -> "the client's connection ends, it sent '" + text() + "'");
    }

    void add(byte[] bytes, int length) {
        received.write(bytes, 0, Math.min(length, LIMIT - received.size()));
    }

    void secure() {
        secured = true;
    }

    void end() {
        ended = true;
    }
}
