package org.rcons.bench.startup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A Java of this machine.
 *
 * @param feature its number, such as 17
 * @param home where it is
 */
record Jdk(int feature, Path home) {
    private static final Path JVMS = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    /** One of each number from 17 on, lowest first: this Java, and what is in {@code /usr/lib/jvm}. */
    static Iterable<Jdk> found() throws IOException {
        Map<Integer, Jdk> byFeature = new TreeMap<>();
        put(byFeature, Path.of(System.getProperty("java.home")));
        if (Files.isDirectory(JVMS)) {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(JVMS)) {
                for (Path home : homes) {
                    put(byFeature, home.toRealPath());
                }
            }
        }
        return byFeature.values();
    }

    private static void put(Map<Integer, Jdk> byFeature, Path home) throws IOException {
        Path release = home.resolve("release");
        if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release)) {
            int feature = feature(release);
            if (feature >= OLDEST) {
                byFeature.putIfAbsent(feature, new Jdk(feature, home));
            }
        }
    }

    /** Every JDK says its version in a text file of this name. */
    private static int feature(Path release) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return Runtime.Version.parse(version.isEmpty() ? "0" : version.replaceFirst("^0", "1"))
                .feature();
    }
}
