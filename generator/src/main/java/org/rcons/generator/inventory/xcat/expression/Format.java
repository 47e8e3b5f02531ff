package org.rcons.generator.inventory.xcat.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Perl's {@code sprintf} for integers and texts: {@code %d %i %u %s %c %x %X %o %b %%} with flags, width, precision. */
final class Format {
    private static final int WIDEST = 1000;

    private final String format;
    private final String[] given;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int next = 1;

    private String flags = "";
    private int width;
    private int precision;

    private Format(String[] given) {
        this.format = given[0];
        this.given = given;
    }

    /**
     * Formats.
     *
     * @param given the format, then its values; missing ones are undefined
     */
    static String format(String[] given) throws ExpressionException {
        Format format = new Format(given);
        while (format.at < format.format.length()) {
            format.step();
        }
        return format.out.toString();
    }

    private void step() throws ExpressionException {
        char c = format.charAt(at);
        if (c != '%') {
            out.append(c);
            at++;
        } else if (format.startsWith("%%", at)) {
            out.append('%');
            at += 2;
        } else {
            conversion();
        }
    }

    private void conversion() throws ExpressionException {
        int start = at++;
        int from = at;
        while (at < format.length() && "-+ 0#".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        flags = format.substring(from, at);
        width = number(start);
        precision = -1;
        if (format.startsWith(".", at)) {
            at++;
            precision = number(start);
        }
        String text = at < format.length() ? converted(format.charAt(at++)) : null;
        if (text == null) {
            throw new ExpressionException("'" + format.substring(start) + "' in the format of sprintf");
        }
        out.append(text);
    }

    private int number(int start) throws ExpressionException {
        int from = at;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            at++;
        }
        int value = at == from ? 0 : at - from > 4 ? Integer.MAX_VALUE : Integer.parseInt(format.substring(from, at));
        if (value > WIDEST) {
            throw new ExpressionException("'" + format.substring(start) + "' in the format of sprintf: too wide");
        }
        return value;
    }

    private @Nullable String converted(char conversion) throws ExpressionException {
        String value = next < given.length ? given[next] : "";
        next++;
        return switch (conversion) {
            case 's' ->
                padded("", precision < 0 ? value : value.substring(0, Math.min(precision, value.length())), true);
            case 'c' -> padded("", Character.toString(character(Perl.integer(value))), true);
            case 'd', 'i' -> signed(Perl.integer(value));
            case 'u' -> digits("", Long.toUnsignedString(Perl.integer(value)));
            case 'x' -> digits("0x", Long.toHexString(Perl.integer(value)));
            case 'X' -> digits("0X", Long.toHexString(Perl.integer(value)).toUpperCase(Locale.ROOT));
            case 'o' -> digits("0", Long.toOctalString(Perl.integer(value)));
            case 'b' -> digits("0b", Long.toBinaryString(Perl.integer(value)));
            default -> null;
        };
    }

    private static int character(long code) throws ExpressionException {
        if (code < ' ' || code > '~') {
            throw new ExpressionException("%c of " + code + " in sprintf: no printable character");
        }
        return (int) code;
    }

    private String signed(long value) {
        String sign = value < 0 ? "-" : has('+') ? "+" : has(' ') ? " " : "";
        String digits = Long.toString(value);
        return number(sign, value < 0 ? digits.substring(1) : digits);
    }

    private String digits(String prefix, String digits) {
        return number(has('#') && !digits.equals("0") ? prefix : "", digits);
    }

    /** A precision is the least count of digits, and takes the meaning from the flag 0. */
    private String number(String prefix, String digits) {
        String shown = precision == 0 && digits.equals("0") ? "" : digits;
        return padded(prefix, "0".repeat(Math.max(0, precision - shown.length())) + shown, precision < 0);
    }

    private String padded(String prefix, String text, boolean zeros) {
        int missing = Math.max(0, width - prefix.length() - text.length());
        if (has('-')) {
            return prefix + text + " ".repeat(missing);
        }
        return zeros && has('0') ? prefix + "0".repeat(missing) + text : " ".repeat(missing) + prefix + text;
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
