package org.rcons.generator.inventory.xcat.expression;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Perl's {@code sprintf} for {@code %d %i %u %s %c %x %X %o %b %%} with flags, width and precision. */
final class PrintFormat {
    private static final Pattern DIRECTIVE = Pattern.compile("%([-0+ ]*)(\\d{0,3})(?:\\.(\\d{0,3}))?([diuscxXob%])");

    private final String format;

    PrintFormat(String format) {
        this.format = format;
    }

    /**
     * Prints.
     *
     * @throws ArithmeticException if there is a directive that is not supported
     */
    String print(List<String> values) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = DIRECTIVE.matcher(format);
        int next = 0;
        int from = 0;
        while (matcher.find()) {
            out.append(literal(from, matcher.start()));
            from = matcher.end();
            if (matcher.group(4).equals("%")) {
                out.append('%');
            } else {
                out.append(one(matcher, next < values.size() ? values.get(next) : ""));
                next++;
            }
        }
        return out.append(literal(from, format.length())).toString();
    }

    private String literal(int from, int to) {
        String text = format.substring(from, to);
        if (text.indexOf('%') >= 0) {
            throw new ArithmeticException("sprintf: '" + text + "' is not supported");
        }
        return text;
    }

    private static String one(Matcher directive, String value) {
        String precision = directive.group(3);
        char kind = directive.group(4).charAt(0);
        String flags = directive.group(1);
        String text = switch (kind) {
            case 's' -> precision == null ? value : cut(value, (int) Numbers.of(precision));
            case 'c' -> Character.toString((int) Numbers.of(value));
            default -> number(kind, flags, precision, Numbers.of(value));
        };
        boolean zeros = flags.contains("0") && !flags.contains("-") && (kind == 's' || precision == null);
        return padded(text, (int) Numbers.of(directive.group(2)), zeros, flags.contains("-"));
    }

    private static String cut(String value, int length) {
        return value.substring(0, Math.min(length, value.length()));
    }

    private static String number(char kind, String flags, String precision, long value) {
        String digits = switch (kind) {
            case 'x' -> Long.toHexString(value);
            case 'X' -> Long.toHexString(value).toUpperCase(Locale.ROOT);
            case 'o' -> Long.toOctalString(value);
            case 'b' -> Long.toBinaryString(value);
            case 'u' -> Long.toUnsignedString(value);
            default -> Long.toString(Math.abs(value));
        };
        if (precision != null) {
            digits = "0".repeat(Math.max(0, (int) Numbers.of(precision) - digits.length())) + digits;
        }
        boolean signed = kind == 'd' || kind == 'i';
        if (signed && value < 0) {
            return "-" + digits;
        }
        return signed && flags.contains("+") ? "+" + digits : signed && flags.contains(" ") ? " " + digits : digits;
    }

    private static String padded(String text, int width, boolean zeros, boolean left) {
        int missing = Math.max(0, width - text.length());
        if (left) {
            return text + " ".repeat(missing);
        }
        if (!zeros) {
            return " ".repeat(missing) + text;
        }
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }
}
