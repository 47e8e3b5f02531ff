package org.rcons.generator.noderange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that differ in one number. */
final class NumberedNames {
    private NumberedNames() {}

    /**
     * The names from one to another.
     *
     * @return null if they differ in anything but exactly one number
     * @throws NodeRangeException if the number runs downwards, changes its padding, or is too far
     */
    static @Nullable List<String> range(String first, String last) throws NodeRangeException {
        List<String> from = pieces(first);
        List<String> to = pieces(last);
        int differs = difference(from, to);
        if (differs == NONE) {
            return List.of(first);
        }
        if (differs == SEVERAL || !isNumber(from.get(differs)) || !isNumber(to.get(differs))) {
            return null;
        }
        String before = String.join("", from.subList(0, differs));
        String behind = String.join("", from.subList(differs + 1, from.size()));
        List<String> names = new ArrayList<>();
        for (String number : numbers(from.get(differs), to.get(differs), first + "-" + last)) {
            names.add(before + number + behind);
        }
        return names;
    }

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private static int difference(List<String> from, List<String> to) {
        if (from.size() != to.size()) {
            return SEVERAL;
        }
        int found = NONE;
        for (int i = 0; i < from.size(); i++) {
            if (!from.get(i).equals(to.get(i))) {
                found = found == NONE ? i : SEVERAL;
            }
        }
        return found;
    }

    private static List<String> numbers(String first, String last, String shown) throws NodeRangeException {
        if (first.length() != last.length() && (isPadded(first) && first.length() > last.length() || isPadded(last))) {
            throw new NodeRangeException("noderange '" + shown + "': the numbers are padded differently; write both with "
                    + Math.max(first.length(), last.length()) + " digits, or none with leading zeros");
        }
        BigInteger from = new BigInteger(first);
        BigInteger to = new BigInteger(last);
        if (from.compareTo(to) > 0) {
            throw new NodeRangeException("noderange '" + shown + "' runs downwards; write the smaller number first");
        }
        return count(first, to.subtract(from), shown);
    }

    /** So many numbers more than the first, which keeps its width until it does not suffice. */
    static List<String> count(String first, BigInteger more, String shown) throws NodeRangeException {
        if (more.compareTo(BigInteger.valueOf(NodeRange.MAX_NAMES)) > 0) {
            throw new NodeRangeException("noderange '" + shown + "' has more than " + NodeRange.MAX_NAMES + " names");
        }
        List<String> numbers = new ArrayList<>();
        BigInteger number = new BigInteger(first);
        for (int i = 0; i <= more.intValue(); i++) {
            String digits = number.toString();
            numbers.add("0".repeat(Math.max(0, first.length() - digits.length())) + digits);
            number = number.add(BigInteger.ONE);
        }
        return numbers;
    }

    private static boolean isPadded(String number) {
        return number.length() > 1 && number.charAt(0) == '0';
    }

    static boolean isNumber(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (!isDigit(piece.charAt(i))) {
                return false;
            }
        }
        return !piece.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || isDigit(name.charAt(i)) != isDigit(name.charAt(i - 1))) {
                pieces.add(name.substring(from, i));
                from = i;
            }
        }
        return pieces;
    }
}
