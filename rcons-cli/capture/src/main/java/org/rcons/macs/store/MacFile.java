package org.rcons.macs.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import org.rcons.protocol.file.WholeFile;

/** A file as {@code tabdump mac} writes it and {@code tabrestore} reads it (XCAT.md 11.1). */
final class MacFile {
    private static final String HEADER = "#node,interface,mac,comments,disable\n";

    private MacFile() {}

    static void write(Path file, Collection<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (Row row : rows) {
            text.append(value(row.node())).append(',');
            text.append(value(row.networkInterface())).append(',');
            text.append(value(row.mac())).append(',');
            text.append(value(row.comments())).append(",\n");
        }
        WholeFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String value(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
