package org.rcons.macs.catalogue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue.
 *
 * @param kind what it says
 * @param pattern what the firmware writes
 */
record Hint(Kind kind, Pattern pattern) {

    /** What a pattern says of adapters; the resource explains the words. */
    enum Kind {
        /** There is one. */
        ADAPTER,
        /** There is one, and it got an address. */
        LEASED,
        /** An address came. */
        LEASE,
        /** Another adapter has its turn. */
        ATTEMPT
    }

    /**
     * Reads a line of the catalogue.
     *
     * @return null for a line that says nothing
     * @throws IllegalArgumentException if it cannot be understood
     */
    static @Nullable Hint parse(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return null;
        }
        int firmware = line.indexOf(' ');
        while (line.charAt(firmware) == ' ') {
            firmware++;
        }
        String text = line.substring(line.indexOf(' ', firmware)).strip();
        Kind kind = Kind.valueOf(line.substring(0, line.indexOf(' ')).toUpperCase(Locale.ROOT));
        return new Hint(kind, Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    }

    /** What a group holds, or empty if the pattern has none of this name. */
    String group(Matcher matcher, String name) {
        if (!pattern.namedGroups().containsKey(name)) {
            return "";
        }
        String text = matcher.group(name);
        return text == null ? "" : text;
    }
}
