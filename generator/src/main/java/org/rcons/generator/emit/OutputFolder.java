package org.rcons.generator.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.file.WholeFile;
import org.rcons.protocol.route.Routes;
import org.rcons.protocol.route.WrittenHost;

/**
 * A folder with the files of every conserver host: {@code HOST/conserver.cf}, beside it the options file, and
 * {@code routes}, by which rcons and the proxy find a console's host. Each file is replaced as a whole, and only if it
 * differs.
 */
public final class OutputFolder {
    /** What the file of each host is called. */
    public static final String FILE = "conserver.cf";

    private static final String ROUTES = "routes";
    private static final String HEADER = "which conserver host serves a console; written by makeconservercf";

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    /** There or to be made. */
    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A host's files.
     *
     * @param host its name, which becomes that of a folder
     * @param file the text of conserver.cf, one char a byte (ISO 8859-1)
     * @param options the options file; null if that is not ours
     * @param consoles those that it serves itself
     */
    public record HostFiles(
            String host, String file, @Nullable Options options, Collection<String> consoles) {
        /**
         * Checks the name of the host.
         *
         * @throws IllegalArgumentException if it cannot be that of a folder
         */
        public HostFiles {
            folderName(host, "conserver host");
            if (host.equals(ROUTES)) {
                throw new IllegalArgumentException("conserver host 'routes': that is the name of a file of the folder");
            }
            consoles = List.copyOf(consoles);
        }
    }

    /**
     * An options file.
     *
     * @param name without a folder
     * @param text one char a byte (ISO 8859-1)
     */
    public record Options(String name, String text) {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it cannot be that of a file
         */
        public Options {
            folderName(name, "options file");
        }
    }

    /**
     * What became of the folder.
     *
     * @param written files that are new or have changed
     * @param stale hosts whose files lie there but were not among these; they are left alone
     */
    public record Result(List<Path> written, List<String> stale) {}

    /**
     * Writes the files of some hosts and the routes of their consoles.
     *
     * @param complete true if there are no other hosts; else the routes to others stay
     * @throws IOException if a file cannot be read or written; that file is as it was
     * @throws IllegalArgumentException if two hosts serve one console
     */
    public Result write(Collection<HostFiles> hosts, boolean complete) throws IOException {
        Map<String, WrittenHost> routes = routes(hosts, complete);
        written.clear();
        for (HostFiles host : hosts) {
            Path files = folder.resolve(host.host());
            Files.createDirectories(files);
            replace(files.resolve(FILE), host.file().getBytes(StandardCharsets.ISO_8859_1));
            if (host.options() != null) {
                replace(
                        files.resolve(host.options().name()),
                        host.options().text().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        Files.createDirectories(folder);
        replace(folder.resolve(ROUTES), Routes.of(routes).text(HEADER).getBytes(StandardCharsets.UTF_8));
        return new Result(List.copyOf(written), stale(hosts));
    }

    /**
     * The hosts of all consoles by a run before, without ports; none if there was no run.
     *
     * @throws IOException if the file cannot be read, or is none
     */
    public Map<String, String> routes() throws IOException {
        Map<String, String> routes = new HashMap<>();
        old().forEach((console, host) -> routes.put(console, host.host()));
        return routes;
    }

    private Map<String, WrittenHost> old() throws IOException {
        Path old = folder.resolve(ROUTES);
        return Files.exists(old) ? Routes.load(old.toFile()).hosts() : Map.of();
    }

    private Map<String, WrittenHost> routes(Collection<HostFiles> hosts, boolean complete) throws IOException {
        Map<String, WrittenHost> routes = new HashMap<>();
        for (HostFiles host : hosts) {
            WrittenHost written = WrittenHost.parse(host.host());
            for (String console : host.consoles()) {
                WrittenHost other = routes.putIfAbsent(console, written);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "console '" + console + "' is served by " + other + " and by " + written);
                }
            }
        }
        if (!complete) {
            keepOthers(hosts, old(), routes);
        }
        return routes;
    }

    private static void keepOthers(
            Collection<HostFiles> hosts, Map<String, WrittenHost> old, Map<String, WrittenHost> routes) {
        Set<WrittenHost> ours = new HashSet<>();
        for (HostFiles host : hosts) {
            ours.add(WrittenHost.parse(host.host()));
        }
        old.forEach((console, host) -> {
            if (!ours.contains(host)) {
                routes.putIfAbsent(console, host);
            }
        });
    }

    private void replace(Path file, byte[] content) throws IOException {
        try {
            if (Arrays.equals(Files.readAllBytes(file), content)) {
                return;
            }
        } catch (NoSuchFileException e) {
            // To be made.
        }
        WholeFile.replace(file, content);
        written.add(file);
    }

    private List<String> stale(Collection<HostFiles> hosts) throws IOException {
        Set<String> known = new HashSet<>();
        for (HostFiles host : hosts) {
            known.add(host.host());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(FILE)))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static void folderName(String name, String what) {
        boolean plain = !name.isEmpty() && name.charAt(0) != '.' && name.length() < 256;
        for (int i = 0; i < name.length() && plain; i++) {
            char c = name.charAt(i);
            plain = c != '/' && c != '\\' && c > ' ' && c != 0x7F;
        }
        if (!plain) {
            throw new IllegalArgumentException(
                    what + " '" + name.replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a file or folder");
        }
    }
}
