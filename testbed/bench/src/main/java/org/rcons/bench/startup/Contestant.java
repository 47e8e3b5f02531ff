package org.rcons.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.rcons.bench.Samples;
import org.rcons.bench.Visit;

/** One client program with one set of circumstances, and what it took so far. */
final class Contestant {
    private final String name;
    private final String command;
    private final Map<String, String> environment;
    private final Samples firstBytes = new Samples();
    private final Samples leaves = new Samples();

    /**
     * A contestant.
     *
     * @param name for the table
     * @param command for a shell
     * @param environment in addition to the usual one
     */
    Contestant(String name, String command, Map<String, String> environment) {
        this.name = name;
        this.command = command;
        this.environment = environment;
    }

    void visit(Path home, boolean counts) throws IOException {
        Visit visit;
        try {
            visit = Visit.by(command, home, environment);
        } catch (IOException e) {
            throw new IOException(name + ": " + e.getMessage() + " (" + command + ")", e);
        }
        if (counts) {
            firstBytes.add(visit.firstByteNanos());
            leaves.add(visit.leaveNanos());
        }
    }

    String name() {
        return name;
    }

    Samples firstBytes() {
        return firstBytes;
    }

    Samples leaves() {
        return leaves;
    }
}
