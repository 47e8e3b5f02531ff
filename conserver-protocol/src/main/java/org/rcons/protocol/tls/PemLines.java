package org.rcons.protocol.tls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the blocks in the text of a {@link PemFile}. */
final class PemLines {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private final Path file;
    private final String text;
    private int next;
    private int number;

    PemLines(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    List<PemBlock> blocks() throws TlsSetupException {
        List<PemBlock> blocks = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            String label = label(line, BEGIN);
            if (label != null) {
                blocks.add(block(label));
            }
        }
        return blocks;
    }

    private PemBlock block(String label) throws TlsSetupException {
        int begin = number;
        StringBuilder headers = new StringBuilder();
        StringBuilder base64 = new StringBuilder();
        boolean header = false;
        for (String line = line(); line != null; line = line()) {
            if (label.equals(label(line, END))) {
                return new PemBlock(file, begin, label, headers.toString(), base64.toString());
            }
            if (line.startsWith(DASHES)) {
                throw TlsSetupException.malformed(
                        file, number, "expected " + END + label + DASHES + " for the block of line " + begin);
            }
            header = line.indexOf(':') >= 0 || (header && line.startsWith(" "));
            if (header) {
                headers.append(line).append('\n');
            } else {
                base64.append(line.strip());
            }
        }
        throw TlsSetupException.malformed(
                file, begin, "the block " + label + " has no end: the file is cut off, copy it again");
    }

    private static @Nullable String label(String line, String start) {
        return line.length() >= start.length() + DASHES.length() && line.startsWith(start) && line.endsWith(DASHES)
                ? line.substring(start.length(), line.length() - DASHES.length())
                : null;
    }

    /** The next line without its end and trailing blanks. */
    private @Nullable String line() {
        if (next >= text.length()) {
            return null;
        }
        int feed = text.indexOf('\n', next);
        int end = feed < 0 ? text.length() : feed;
        String line = text.substring(next, end).stripTrailing();
        next = end + 1;
        number++;
        return line;
    }
}
