package org.rcons.macs;

import java.util.Locale;

/**
 * The address of a network adapter that can exist: no zero, broadcast or multicast address, and not the one that U-Boot
 * invents under QEMU (XCAT.md 14).
 *
 * @param text six pairs of lower-case hexadecimal digits, with colons between them
 */
public record MacAddress(String text) {
    private static final String INVENTED = "52:52:52:52:52:52";

    /**
     * Reads what firmware prints: twelve hexadecimal digits in any case, with or without colons, dashes, dots or blanks
     * between pairs.
     *
     * @throws IllegalArgumentException if it is none, or none that an adapter can have
     */
    public MacAddress {
        StringBuilder pairs = new StringBuilder(17);
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.digit(c, 16) >= 0 && c < 0x80) {
                pairs.append(digits > 0 && digits % 2 == 0 ? ":" : "").append(c);
                digits++;
            } else if (digits % 2 != 0 || ":-. ".indexOf(c) < 0) {
                throw new IllegalArgumentException("'" + text + "' is no MAC address");
            }
        }
        String found = text;
        text = pairs.toString().toLowerCase(Locale.ROOT);
        boolean multicast = digits > 1 && (Character.digit(text.charAt(1), 16) & 1) == 1;
        if (digits != 12 || multicast || text.equals("00:00:00:00:00:00") || text.equals(INVENTED)) {
            throw new IllegalArgumentException("'" + found + "' is no MAC address of an adapter");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
