package org.rcons.generator.emit;

import java.util.ArrayList;
import java.util.List;
import org.rcons.generator.plan.Tuning;

/** Settings with their reasons as lines of a block. */
final class Settings {
    /** The one keyword whose lines add up. */
    private static final String OPTIONS = "options";

    private Settings() {}

    /**
     * Puts settings behind the lines of a block; they take the place of lines with the same keyword.
     *
     * @throws IllegalArgumentException if one has a line break or a brace in it, by which xCAT's program, which looks for
     *     the next line with a closing brace, would lose its way
     */
    static List<String> merge(List<String> lines, List<Tuning.Setting> settings) {
        List<String> merged = new ArrayList<>();
        for (String line : lines) {
            if (!isReplaced(line, settings)) {
                merged.add(line);
            }
        }
        for (Tuning.Setting setting : settings) {
            merged.add("# " + checked(setting.why()));
            merged.add(checked(setting.text()));
        }
        return merged;
    }

    private static boolean isReplaced(String line, List<Tuning.Setting> settings) {
        String keyword = keyword(line);
        if (keyword.equals(OPTIONS)) {
            return false;
        }
        for (Tuning.Setting setting : settings) {
            if (keyword(setting.text()).equals(keyword)) {
                return true;
            }
        }
        return false;
    }

    private static String keyword(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }

    private static String checked(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' || "{}".indexOf(line.charAt(i)) >= 0) {
                throw new IllegalArgumentException(
                        "a setting or its reason has a line break or a brace in it: " + line);
            }
        }
        return line;
    }
}
