package org.rcons.capture.script;

import java.util.List;

/** A script that was read: one for all consoles of a run. The package says what can stand in it. */
public final class Script {
    private final List<Step> steps;

    Script(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads one.
     *
     * @param name of its file, for errors
     * @param text what stands in it
     * @throws ScriptException if something is wrong, with all errors
     */
    public static Script read(String name, String text) {
        return new ScriptReader(name).read(text);
    }

    List<Step> steps() {
        return steps;
    }
}
