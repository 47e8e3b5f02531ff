package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text as Perl does: empty parts at the end do not count. */
final class Split {
    private Split() {}

    static List<String> at(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }
}
