package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a failure through the program. Without the messages of its causes: a driver's may repeat a password, and the
 * user has read what matters.
 */
final class Trace {
    private static final int MOST_CAUSES = 10;

    private Trace() {}

    static List<String> lines(Throwable failure) {
        List<String> lines = new ArrayList<>();
        @Nullable Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            lines.add((i == 0 ? "" : "caused by ") + cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                lines.add("    at " + frame);
            }
            cause = cause.getCause();
        }
        return lines;
    }
}
