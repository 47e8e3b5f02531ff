package org.rcons.generator.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rcons.generator.cf.ConsoleEntry;
import org.rcons.generator.cf.ServerFile;

/**
 * The folders that the consoles of a host log into. conserver 8.2.7 makes none, and a console whose log it cannot open is
 * forced down.
 */
public final class LogFolders {
    /** Consoles may have a folder each; what is wrong with some is wrong with all. */
    private static final int MOST = 20;

    private LogFolders() {}

    /**
     * Those of a file, at most 20, in byte order. Devices and paths that are relative to conserver's own folder are left
     * out.
     *
     * @param served true for a {@code master} that means the host of the file
     */
    public static List<String> of(ServerFile file, Predicate<String> served) {
        Set<String> folders = new TreeSet<>();
        for (ConsoleEntry console : file.consoles().values()) {
            String log = console.attribute("logfile").replace("&", console.name());
            if (folders.size() < MOST
                    && log.startsWith("/")
                    && !log.startsWith("/dev/")
                    && served.test(console.master())) {
                folders.add(log.substring(0, Math.max(1, log.lastIndexOf('/'))));
            }
        }
        return List.copyOf(folders);
    }
}
