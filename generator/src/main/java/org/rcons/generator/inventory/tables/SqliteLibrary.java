package org.rcons.generator.inventory.tables;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Map;

/**
 * SQLite's native library, unpacked when makeconservercf was packaged into the folder {@code native} beside its jar. The
 * driver would otherwise unpack it into the folder for temporary files, at every start and where that is not mounted
 * noexec. Where the folder has none for this system, the driver helps itself.
 */
public final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String FILE = "libsqlitejdbc.so";
    private static final Map<String, String> MACHINES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "aarch64", "ppc64le", "ppc64");

    private SqliteLibrary() {}

    /** Tells the driver where it is, unless somebody has; to be called before the driver is loaded. */
    public static void locate() {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        CodeSource source = SqliteLibrary.class.getProtectionDomain().getCodeSource();
        String machine = MACHINES.get(System.getProperty("os.arch", ""));
        if (source == null || source.getLocation() == null || machine == null) {
            return;
        }
        try {
            File jar = new File(source.getLocation().toURI());
            File folder = new File(jar.getParentFile(), "native/" + system(machine) + "/" + machine);
            if (new File(folder, FILE).canRead()) {
                System.setProperty(FOLDER, folder.getPath());
            }
        } catch (URISyntaxException | IllegalArgumentException notFromAFile) {
            // The driver helps itself.
        }
    }

    /** The driver's name for the system; musl is known by its loader. */
    private static String system(String machine) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return "none";
        }
        return new File("/lib/ld-musl-" + machine + ".so.1").exists() ? "Linux-Musl" : "Linux";
    }
}
