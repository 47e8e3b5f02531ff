package org.rcons.generator.inventory.tables;

import org.jspecify.annotations.Nullable;

/** Words of other programs, fit for our messages. */
final class Texts {
    private Texts() {}

    /** The first line. */
    static String line(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "no reason given";
        }
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isISOControl(stripped.charAt(end))) {
            end++;
        }
        return stripped.substring(0, end);
    }
}
