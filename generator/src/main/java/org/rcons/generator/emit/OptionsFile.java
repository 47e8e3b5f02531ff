package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.GroupSize;
import org.rcons.generator.plan.HostFacts.Kind;
import org.rcons.generator.plan.Tuning;

/**
 * The file by which a service gives conserver its options. Sets ours among those of the administrator, which stay, as do
 * comments and other settings. Doing it again changes nothing.
 *
 * <ul>
 *   <li>Debian 12: {@code OPTS='...'}. Its unit and its init script read {@code /etc/conserver/server.conf}, which the
 *       package writes anew when it is configured, and then {@code /etc/conserver/server.local}, which is the
 *       administrator's and whose {@code OPTS} counts instead; {@code /etc/default/conserver-server} they do not read.
 *   <li>Red Hat: {@code OPTIONS="..."} in {@code /etc/sysconfig/conserver}.
 *   <li>systemd: {@code ExecStart=} twice in a drop-in, first empty, which takes the unit's own command away.
 * </ul>
 */
public final class OptionsFile {
    private static final String NOTE =
            "# makeconservercf keeps -m, consoles per child process, up to date here; other options are yours.\n";
    private static final String COMMAND = "/usr/sbin/conserver -d";

    private OptionsFile() {}

    /**
     * Sets the options of a tuned conserver.
     *
     * @param text of the file, null if there is none
     * @return the new text; the same if it has them already
     * @throws IllegalArgumentException if the line with the options is too intricate to be changed; says which
     */
    public static String edit(Kind kind, @Nullable String text, Tuning tuning) {
        List<String> options = new ArrayList<>();
        options.add("-m " + tuning.groupSize());
        for (Tuning.Setting setting : tuning.options()) {
            options.add(setting.text());
        }
        return switch (kind) {
            case DEBIAN, RED_HAT -> assigned(variable(kind), text, options);
            case SYSTEMD -> dropIn(text, options);
        };
    }

    /** What the file is called. */
    public static String name(Kind kind) {
        return switch (kind) {
            case DEBIAN -> "server.conf";
            case RED_HAT -> "conserver";
            case SYSTEMD -> "rcons.conf";
        };
    }

    /**
     * How many consoles a group has by a file.
     *
     * @param text of the file, null if there is none
     * @return conserver's own number if the file does not say, or too intricately
     */
    public static int groupSize(Kind kind, @Nullable String text) {
        List<String> lines = lines(text);
        int at = last(lines, variable(kind) + '=');
        String line = at < 0 ? "" : lines.get(at);
        String value = new OptionWords(line.substring(line.indexOf('=') + 1).replaceAll("[\"']", " ")).value('m');
        return value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : GroupSize.DEFAULT;
    }

    private static String variable(Kind kind) {
        return switch (kind) {
            case DEBIAN -> "OPTS";
            case RED_HAT -> "OPTIONS";
            case SYSTEMD -> "ExecStart";
        };
    }

    private static String assigned(String variable, @Nullable String text, List<String> options) {
        List<String> lines = lines(text);
        int at = last(lines, variable + '=');
        if (at < 0) {
            return start(text) + variable + "='" + with("", options) + "'\n";
        }
        Assignment assignment = Assignment.of(lines.get(at), at + 1);
        lines.set(at, assignment.with(with(assignment.value(), options)));
        return String.join("\n", lines);
    }

    private static String dropIn(@Nullable String text, List<String> options) {
        List<String> lines = lines(text);
        int at = last(lines, "ExecStart=");
        if (at < 0 || lines.get(at).strip().equals("ExecStart=")) {
            String section =
                    last(lines, "[Service]") < 0 || last(lines, "[") != last(lines, "[Service]") ? "[Service]\n" : "";
            return start(text) + section + "ExecStart=\nExecStart=" + with(COMMAND, options) + '\n';
        }
        String line = lines.get(at);
        if (line.endsWith("\\") || line.indexOf('"') >= 0 || line.indexOf('\'') >= 0) {
            throw tooIntricate(at + 1);
        }
        int equals = line.indexOf('=');
        lines.set(at, line.substring(0, equals + 1) + with(line.substring(equals + 1), options));
        return String.join("\n", lines);
    }

    private static String start(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOTE;
        }
        return (text.endsWith("\n") ? text : text + '\n') + NOTE;
    }

    private static String with(String words, List<String> options) {
        String all = words;
        for (String option : options) {
            String more = new OptionWords(all).with(option);
            all = more.equals(String.join(" ", all.strip().split("\\s+", -1))) ? all : more;
        }
        return all;
    }

    /** The last line that begins so, as it counts; -1 if there is none. */
    private static int last(List<String> lines, String begin) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.startsWith(begin) || line.startsWith("export " + begin)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    static IllegalArgumentException tooIntricate(int line) {
        return new IllegalArgumentException("options file, line " + line
                + ": cannot set options there: write them in one line, in one pair of quotes");
    }
}
