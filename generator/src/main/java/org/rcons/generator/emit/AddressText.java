package org.rcons.generator.emit;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Addresses as conserver compares them: as text, IPv6 in its shortest form (RFC 5952). The real program refuses a client
 * from {@code ::1} if {@code 0:0:0:0:0:0:0:1} is trusted.
 */
final class AddressText {
    private AddressText() {}

    static String of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        int[] parts = parts(address.getAddress());
        int gap = longestGap(parts);
        int gapEnd = gap < 0 ? -1 : gap + zeros(parts, gap);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i == gap) {
                text.append("::");
                i = gapEnd - 1;
            } else {
                text.append(i == 0 || i == gapEnd ? "" : ":").append(Integer.toHexString(parts[i]));
            }
        }
        return text.toString();
    }

    private static int[] parts(byte[] bytes) {
        int[] parts = new int[bytes.length / 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        return parts;
    }

    /** Where the first of the longest runs of two or more zeros begins; -1 if there is none. */
    private static int longestGap(int[] parts) {
        int best = -1;
        int length = 1;
        for (int i = 0; i < parts.length; i++) {
            if (zeros(parts, i) > length) {
                best = i;
                length = zeros(parts, i);
            }
        }
        return best;
    }

    private static int zeros(int[] parts, int from) {
        int end = from;
        while (end < parts.length && parts[end] == 0) {
            end++;
        }
        return end - from;
    }
}
