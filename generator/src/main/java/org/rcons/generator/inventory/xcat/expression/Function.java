package org.rcons.generator.inventory.xcat.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of a sum: xCAT's six, and {@code sprintf}. */
enum Function {
    /** The sum of the bytes of a text. */
    MKNUM(1, 1) {
        @Override
        String apply(String[] given) {
            long sum = 0;
            for (byte b : given[0].getBytes(StandardCharsets.UTF_8)) {
                sum += b & 0xff;
            }
            return Long.toString(sum);
        }
    },
    /** The place of a letter in the alphabet; that of a is 1. */
    A2IDX(1, 1) {
        @Override
        String apply(String[] given) {
            return Integer.toString(letter(given[0]) - 'a' + 1);
        }
    },
    /** The place of a letter in the alphabet; that of a is 0. */
    A2ZIDX(1, 1) {
        @Override
        String apply(String[] given) {
            return Integer.toString(letter(given[0]) - 'a');
        }
    },
    /** The place of something in a grid: a coordinate, then how many there are of the next one, and it, and so on. */
    DIM2IDX(0, Integer.MAX_VALUE) {
        @Override
        String apply(String[] given) throws ExpressionException {
            long place = 0;
            for (int i = 0; i < given.length; i++) {
                long number = Perl.integer(given[i]);
                place = i % 2 == 0 ? place + number - 1 : place * number;
            }
            return Long.toString(place + 1);
        }
    },
    /** A number less those skipped before it; -1 if it is itself one of them. */
    SKIP(1, 2) {
        @Override
        String apply(String[] given) throws ExpressionException {
            long index = Perl.integer(given[0]);
            long skipped = 0;
            for (String element : given.length < 2 ? List.<String>of() : Split.at(given[1], ',')) {
                int colon = element.indexOf(':');
                long start = Perl.integer(colon < 0 ? element : element.substring(0, colon));
                long count = colon < 0 ? 1 : Perl.integer(element.substring(colon + 1));
                if (index < start) {
                    break;
                }
                if (index < start + count) {
                    return "-1";
                }
                skipped += count;
            }
            return skipped == 0 ? given[0] : Long.toString(index - skipped);
        }
    },
    /** An IPv4 address so many behind another, without some at both ends of the last byte's range. */
    IPADD(7, 7) {
        @Override
        String apply(String[] given) throws ExpressionException {
            long third = Perl.integer(given[2]);
            long fourth = Perl.integer(given[3]);
            long skipStart = Perl.integer(given[5]);
            long usable = 256 - skipStart - Perl.integer(given[6]);
            long offset = Math.max(fourth - skipStart, 0) + Perl.integer(given[4]);
            return given[0] + "." + given[1] + "." + (third + offset / usable) + "." + (offset % usable + skipStart);
        }
    },
    /** C's, for integers and texts. */
    SPRINTF(1, Integer.MAX_VALUE) {
        @Override
        String apply(String[] given) throws ExpressionException {
            return Format.format(given);
        }
    };

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Its value.
     *
     * @throws ArithmeticException for a division by zero
     */
    abstract String apply(String[] given) throws ExpressionException;

    boolean takes(int count) {
        return count >= least && count <= most;
    }

    static @Nullable Function named(String name) {
        for (Function function : values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                return function;
            }
        }
        return null;
    }

    private static int letter(String text) {
        return text.isEmpty() ? 0 : Character.toLowerCase(text.charAt(0));
    }
}
