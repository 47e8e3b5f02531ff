package org.rcons.protocol.route;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a routes file. */
final class RoutesFile {
    private static final int MAX_PAD = 40;

    private RoutesFile() {}

    static String text(Map<String, WrittenHost> hosts, String header) {
        if (header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the header has a line break in it");
        }
        List<String> names = new ArrayList<>(hosts.keySet());
        names.sort(NaturalOrder.NODES);
        int width = 0;
        for (String name : names) {
            width = Math.max(width, Math.min(MAX_PAD, name.length()));
        }
        StringBuilder out = new StringBuilder("# ").append(header).append("\n# console  conserver-host[:port]\n");
        for (String name : names) {
            out.append(name).append(" ".repeat(Math.max(0, width - name.length()) + 2));
            out.append(hosts.get(name)).append('\n');
        }
        return out.toString();
    }

    static void replace(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft =
                target.resolveSibling("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".new");
        try {
            writeAndSync(draft, text);
            if (Files.exists(target)) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeAndSync(Path draft, String text) throws IOException {
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }
}
