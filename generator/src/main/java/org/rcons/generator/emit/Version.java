package org.rcons.generator.emit;

/** Version numbers, compared number by number. */
final class Version {
    private Version() {}

    /** As a comparator does; what is no number counts as 0. */
    static int compare(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Integer.compare(part(left, i), part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        if (index >= parts.length) {
            return 0;
        }
        int value = 0;
        for (char c : parts[index].toCharArray()) {
            if (c < '0' || c > '9' || value > 100_000) {
                break;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }
}
