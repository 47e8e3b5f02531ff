package org.rcons.generator.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.HostFacts;

/**
 * What has to become of one conserver host.
 *
 * @param host by which it is reached
 * @param here true if that is the machine that we run on
 * @param path of its conserver.cf
 * @param facts that the plan was made from: its files must still be like that
 * @param file the new text of conserver.cf, one char a byte
 * @param options the new text of the options file; null if that stays as it is
 * @param expected what must be true then
 * @param groupSize the {@code -m} that it should run with; 0 for any
 * @param checks what is looked at there before anything changes
 * @param starts whether a conserver that does not run is started
 */
public record HostChange(
        String host,
        boolean here,
        String path,
        HostFacts facts,
        String file,
        @Nullable String options,
        Expectation expected,
        int groupSize,
        Checks checks,
        boolean starts) {
    /**
     * What is looked at.
     *
     * @param excerpt of the new file, which {@code conserver -S} is to read: all of it, or less of a large one
     * @param logFolders that conserver must be able to write into
     */
    public record Checks(String excerpt, List<String> logFolders) {
        /** Keeps its own copy. */
        public Checks {
            logFolders = List.copyOf(logFolders);
        }
    }

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one has a character that is not a byte
     */
    public HostChange {
        Text.requireBytes("the new " + path, file);
        Text.requireBytes("the excerpt of the new " + path, checks.excerpt());
        if (options != null) {
            Text.requireBytes("the new " + facts.service().path(), options);
        }
    }

    /** With a check of the whole new file, for a conserver that is to run. */
    public HostChange(
            String host,
            boolean here,
            String path,
            HostFacts facts,
            String file,
            @Nullable String options,
            Expectation expected,
            int groupSize) {
        this(host, here, path, facts, file, options, expected, groupSize, new Checks(file, List.of()), true);
    }

    /** Whether conserver.cf changes. */
    public boolean fileDiffers() {
        return !file.equals(facts.file());
    }

    /** Whether the options file changes. */
    public boolean optionsDiffer() {
        return options != null && !options.equals(facts.service().options());
    }
}
