package org.rcons.generator.plan;

import java.util.List;

/**
 * What a tuned configuration has beyond xCAT's, each with its reason.
 *
 * @param groupSize consoles a group: conserver's {@code -m}
 * @param config settings for the {@code config} block
 * @param defaults settings for the {@code default *} block
 * @param options of the program beside {@code -m}
 */
public record Tuning(int groupSize, List<Setting> config, List<Setting> defaults, List<Setting> options) {
    /** Keeps its own copies. */
    public Tuning {
        config = List.copyOf(config);
        defaults = List.copyOf(defaults);
        options = List.copyOf(options);
    }

    /**
     * One setting.
     *
     * @param text as it stands in the file, with its semicolon, or as an option
     * @param why one line, for the comment above it
     */
    public record Setting(String text, String why) {}
}
