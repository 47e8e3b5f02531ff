package org.rcons.cli.config;

import org.jspecify.annotations.Nullable;

/** The blocks that {@code console} knows, and their keywords; {@code sslauthority} is conserver 8.1's. */
final class Keywords {
    static final String CONFIG = "config";
    static final String TERMINAL = "terminal";

    private static final String[] BLOCKS = {CONFIG, TERMINAL};
    private static final String[] OF_CONFIG = {
        "escape",
        "master",
        "playback",
        "port",
        "replay",
        "sslcacertificatefile",
        "sslcacertificatepath",
        "sslcredentials",
        "sslenabled",
        "sslrequired",
        "striphigh",
        "username",
        "sslauthority"
    };
    private static final String[] OF_TERMINAL = {"attach", "attachsubst", "detach", "detachsubst"};

    private Keywords() {}

    static @Nullable String block(String word) {
        return known(BLOCKS, word);
    }

    static @Nullable String of(String block, String word) {
        return known(block.equals(TERMINAL) ? OF_TERMINAL : OF_CONFIG, word);
    }

    private static @Nullable String known(String[] all, String word) {
        for (String known : all) {
            if (known.equalsIgnoreCase(word)) {
                return known;
            }
        }
        return null;
    }
}
