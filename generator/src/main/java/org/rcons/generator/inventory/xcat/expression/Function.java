package org.rcons.generator.inventory.xcat.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that a formula may call (XCAT.md 10.6). */
enum Function {
    /** The sum of a text's bytes. */
    MKNUM(1, 1) {
        @Override
        String apply(List<String> arguments) {
            long sum = 0;
            for (byte b : arguments.get(0).getBytes(StandardCharsets.UTF_8)) {
                sum += b & 0xff;
            }
            return Long.toString(sum);
        }
    },
    /** The place of a letter in the alphabet; a is 1. */
    A2IDX(1, 1) {
        @Override
        String apply(List<String> arguments) {
            return Long.toString(letter(arguments.get(0)) + 1);
        }
    },
    /** The same; a is 0. */
    A2ZIDX(1, 1) {
        @Override
        String apply(List<String> arguments) {
            return Long.toString(letter(arguments.get(0)));
        }
    },
    /** One index of several: value, then count and value of each further dimension. */
    DIM2IDX(1, 99) {
        @Override
        String apply(List<String> arguments) {
            long index = Numbers.of(arguments.get(0));
            for (int i = 1; i + 1 < arguments.size(); i += 2) {
                index = (index - 1) * Numbers.of(arguments.get(i)) + Numbers.of(arguments.get(i + 1));
            }
            return Long.toString(index);
        }
    },
    /** An index less the places that are left out: {@code start} or {@code start:count}, divided by commas. */
    SKIP(2, 2) {
        @Override
        String apply(List<String> arguments) {
            long index = Numbers.of(arguments.get(0));
            long result = index;
            for (String range : arguments.get(1).split(",", -1)) {
                String[] ends = range.split(":", 2);
                if (index >= Numbers.of(ends[0])) {
                    result -= ends.length == 2 ? Numbers.of(ends[1]) : 1;
                }
            }
            return Long.toString(result);
        }
    },
    /** An address further on, with so many left out at the start and the end of each 256. */
    IPADD(5, 7) {
        @Override
        String apply(List<String> arguments) {
            long[] bytes = new long[4];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = Numbers.of(arguments.get(i));
            }
            long first = arguments.size() > 5 ? Numbers.of(arguments.get(5)) : 0;
            long last = arguments.size() > 6 ? Numbers.of(arguments.get(6)) : 0;
            long size = 256 - first - last;
            long place = bytes[3] - first + Numbers.of(arguments.get(4));
            bytes[3] = Math.floorMod(place, size) + first;
            long carry = Math.floorDiv(place, size);
            for (int i = 2; i >= 0; i--) {
                long sum = bytes[i] + carry;
                bytes[i] = Math.floorMod(sum, 256L);
                carry = Math.floorDiv(sum, 256L);
            }
            return bytes[0] + "." + bytes[1] + "." + bytes[2] + "." + bytes[3];
        }
    },
    /** Perl's, for whole numbers and texts. */
    SPRINTF(1, 99) {
        @Override
        String apply(List<String> arguments) {
            return new PrintFormat(arguments.get(0)).print(arguments.subList(1, arguments.size()));
        }
    };

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    abstract String apply(List<String> arguments);

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    static @Nullable Function named(String name) {
        for (Function function : values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                return function;
            }
        }
        return null;
    }

    private static long letter(String text) {
        if (text.isEmpty()) {
            throw new ArithmeticException("no letter");
        }
        return Character.toLowerCase(text.charAt(0)) - 'a';
    }
}
