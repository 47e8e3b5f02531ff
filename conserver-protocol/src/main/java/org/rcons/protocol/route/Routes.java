package org.rcons.protocol.route;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.file.WholeFile;
import org.rcons.protocol.message.ConsoleName;

/**
 * Which conserver host serves which console: an immutable table and its file format. One line a console, made for
 * {@code grep} and for people:
 *
 * <pre>
 * # comment
 * n1    sn1
 * n2    sn2:3109
 * n3    [fd00::7]:782   # comment
 * </pre>
 *
 * Words stand apart by blanks or tabs. Names are exact: no patterns, no abbreviations, upper and lower case differ. A
 * host is written as in {@link org.rcons.protocol.message.HostPort#parse}. UTF-8, at most 64 MiB.
 */
public final class Routes {
    private final Map<String, WrittenHost> hosts;

    /**
     * A line of a routes file.
     *
     * @param host the conserver host
     * @param where file:line
     */
    public record Route(WrittenHost host, String where) {}

    private Routes(Map<String, WrittenHost> hosts) {
        this.hosts = hosts;
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if a name cannot be a console's
     */
    public static Routes of(Map<String, WrittenHost> hosts) {
        Map<String, WrittenHost> copy = Map.copyOf(hosts);
        for (String name : copy.keySet()) {
            RoutesText.checkName(name);
        }
        return new Routes(copy);
    }

    /**
     * Looks one console up without keeping the rest: for the start of rcons. The first line that names the console
     * counts; other lines are not checked, so that one bad line does not keep everybody from every console.
     *
     * @return null if the file has no such console
     * @throws RoutesException if the file cannot be read or the console's line is wrong
     */
    public static @Nullable Route find(File file, ConsoleName console) throws RoutesException {
        RoutesText text = RoutesText.read(file);
        WrittenHost host = text.find(console.text().getBytes(StandardCharsets.UTF_8));
        return host == null ? null : new Route(host, text.where());
    }

    /**
     * Loads the whole file and checks every line.
     *
     * @throws RoutesException if the file cannot be read, a line is wrong, or two lines send a console to different
     *     hosts
     */
    public static Routes load(File file) throws RoutesException {
        RoutesText text = RoutesText.read(file);
        Map<String, WrittenHost> hosts = new HashMap<>();
        while (text.nextName()) {
            String name = text.name();
            WrittenHost host = text.host();
            WrittenHost before = hosts.putIfAbsent(name, host);
            if (before != null && !before.equals(host)) {
                throw text.error("'" + name + "' goes to " + host + " here and to " + before
                        + " on a line above: remove one of them");
            }
        }
        return new Routes(hosts);
    }

    /** The host of a console, or null if there is none. */
    public @Nullable WrittenHost host(String console) {
        return hosts.get(console);
    }

    /** All consoles and their hosts, in no order. */
    public Map<String, WrittenHost> hosts() {
        return Map.copyOf(hosts);
    }

    /**
     * Replaces a routes file: readers see the old one or the new one, never a part. Sorted as people count (n2 before
     * n10). An existing file's permissions and a link to it are kept.
     *
     * @param file the target; its directory exists
     * @param header words for the first line, without line breaks, for example who wrote it from what
     */
    public void write(Path file, String header) throws IOException {
        WholeFile.replace(file, text(header).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What {@link #write} writes.
     *
     * @param header words for the first line, without line breaks
     */
    public String text(String header) {
        return RoutesFile.text(hosts, header);
    }
}
