package org.rcons.capture.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.rcons.protocol.message.HostPort;

/** An open console of the {@link ScriptedDoorway}. */
final class ScriptedDoor implements WritableDoor {
    private final HostPort where;
    private final StringBuilder typed = new StringBuilder();
    private boolean full;
    private boolean closed;
    private boolean paused;

    ScriptedDoor(HostPort where) {
        this.where = where;
    }

    /** Whether it takes no input. */
    void full(boolean now) {
        full = now;
    }

    /** What was typed; a break is {@code <break>}. */
    String typed() {
        return typed.toString();
    }

    boolean isClosed() {
        return closed;
    }

    boolean isPaused() {
        return paused;
    }

    @Override
    public HostPort where() {
        return where;
    }

    @Override
    public boolean lineDown() {
        return false;
    }

    @Override
    public boolean write(byte[] bytes) {
        if (!full) {
            typed.append(new String(bytes, UTF_8));
        }
        return !full;
    }

    @Override
    public void sendBreak() {
        typed.append("<break>");
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
