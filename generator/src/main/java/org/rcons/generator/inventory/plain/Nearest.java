package org.rcons.generator.inventory.plain;

import java.util.List;
import java.util.Locale;

/** Finds the key that somebody may have meant. */
final class Nearest {
    private Nearest() {}

    static String advice(String written, List<String> known) {
        if (written.equals("<<")) {
            return "settings that several nodes share belong into groups";
        }
        String best = "";
        int least = 3;
        for (String key : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), key);
            if (distance < least) {
                least = distance;
                best = key;
            }
        }
        return best.isEmpty() ? "write one of " + String.join(", ", known) : "did you mean " + best + "?";
    }

    /** How many characters must be inserted, removed or replaced. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
