package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;

/** Paths as SQLite wants them behind {@code file:} (sqlite.org/uri.html). */
final class FileUri {
    private static final String HEX = "0123456789abcdef";
    private static final int LOW = 0xf;

    private FileUri() {}

    /** The absolute path; every byte but letters, digits and {@code /._-} as {@code %xx}. */
    static String path(Path file) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : file.toAbsolutePath().normalize().toString().getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HEX.charAt((b >> 4) & LOW)).append(HEX.charAt(b & LOW));
            }
        }
        return escaped.toString();
    }
}
