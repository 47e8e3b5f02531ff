package org.rcons.generator.noderange;

import java.util.Map;

/**
 * How a bare number becomes a node's name: {@code 5} is {@code node5}.
 *
 * @param prefix before the number
 * @param suffix behind it
 */
record NumberName(String prefix, String suffix) {
    static NumberName of(Map<String, String> environment) {
        return new NumberName(
                environment.getOrDefault("XCAT_NODE_PREFIX", "node"), environment.getOrDefault("XCAT_NODE_SUFFIX", ""));
    }

    String of(String digits) {
        return prefix + digits + suffix;
    }
}
