package org.rcons.capture.save;

import java.nio.charset.StandardCharsets;

/**
 * Names of nodes as names of files. Letters, digits and most signs stay; a slash, a percent sign, blanks, controls and what
 * is not ASCII become {@code %XX}, as in addresses of the web, and so do the names {@code .} and {@code ..}: no name leaves
 * the directory, two nodes never share a file, and the locale does not matter.
 */
final class FileName {
    /** Bytes of a name that every file system of Linux takes. */
    static final int MAX = 255;

    private FileName() {}

    static String of(String node) {
        boolean dots = node.equals(".") || node.equals("..");
        StringBuilder name = new StringBuilder(node.length());
        for (byte b : node.getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || b == 0x7F || b == '/' || b == '%' || (dots && b == '.')) {
                name.append('%').append(digit(b >> 4)).append(digit(b));
            } else {
                name.append((char) b);
            }
        }
        return name.toString();
    }

    private static char digit(int half) {
        return Character.toUpperCase(Character.forDigit(half & 0xF, 16));
    }
}
