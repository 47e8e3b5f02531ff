package org.rcons.bench.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcons.testbed.real.ConserverSetup;

/** Consoles n0001, n0002 and so on. */
final class Cluster {
    /** Consoles of one group. */
    static final int GROUP = 256;

    private Cluster() {}

    /** The name of a console, from 1 on. */
    static String node(int number) {
        return String.format(Locale.ROOT, "n%04d", number);
    }

    /** Their names as a noderange. */
    static String range(int last) {
        return "n[0001-" + String.format(Locale.ROOT, "%04d", last) + ']';
    }

    /** Their names, one by one. */
    static List<String> names(int last) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            names.add(node(number));
        }
        return names;
    }

    /** What all setups have: big groups. */
    static ConserverSetup setup() {
        return ConserverSetup.PLAIN.withGroupsOf(GROUP);
    }

    /** A console whose line is a socket, opened when somebody attaches, without a log. */
    static String line(Path socket) {
        return "type uds; uds " + socket + "; options ondemand; logfile \"\";";
    }
}
