package org.rcons.capture.spool;

import java.util.ArrayList;
import java.util.List;
import org.rcons.capture.fleet.FleetListener.Flow;

/** A flow that remembers what it was told. */
public final class Tap implements Flow {
    private final List<String> told = new ArrayList<>();

    @Override
    public synchronized void pause() {
        told.add("pause");
    }

    @Override
    public synchronized void resume() {
        told.add("resume");
    }

    /** What it was told, in order. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /** Whether output comes. */
    public synchronized boolean isOpen() {
        return told.isEmpty() || told.get(told.size() - 1).equals("resume");
    }
}
