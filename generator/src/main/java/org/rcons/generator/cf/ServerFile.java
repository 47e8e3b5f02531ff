package org.rcons.generator.cf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rcons.protocol.conf.BlockParser;
import org.rcons.protocol.conf.Source;

/**
 * What a conserver.cf amounts to. It may be another machine's, so nothing that it includes is looked for; what is not
 * known is kept as text.
 *
 * @param consoles by name, in the order in which the server numbers them; those that the server refuses are left out
 * @param settings of the {@code config} blocks by keyword, each with the name of its block in front: {@code * redirect}
 * @param others blocks of other kinds ({@code access}, {@code group}, {@code break}, {@code task}) in one line each, in
 *     order
 * @param warnings what was passed over or is not known, one line each with its place
 */
public record ServerFile(
        Map<String, ConsoleEntry> consoles, Map<String, String> settings, List<String> others, List<String> warnings) {
    /** Keeps what it is given, for reading only. */
    public ServerFile {
        consoles = Collections.unmodifiableMap(consoles);
        settings = Collections.unmodifiableMap(settings);
        others = List.copyOf(others);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file's text; whatever is wrong with it becomes a warning.
     *
     * @param name for warnings: whose file it is
     * @param text one char a byte (ISO 8859-1)
     */
    public static ServerFile read(String name, String text) {
        List<String> warnings = new ArrayList<>();
        ServerReader reader = new ServerReader(warnings);
        BlockParser.parse(Source.text(name, text.getBytes(StandardCharsets.ISO_8859_1)), reader, warnings);
        return new ServerFile(reader.consoles(), reader.settings(), reader.others(), warnings);
    }
}
