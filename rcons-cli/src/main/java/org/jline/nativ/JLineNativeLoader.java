package org.jline.nativ;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.NullMarked;

/**
 * Loads JLine's native library for {@link CLibrary}. Stands before JLine's class of this name on the class path:
 * that one sets up java.util.logging and lists /tmp in a thread before it loads 14 KB, which cost rcons 28 of 93 ms
 * on Java 17 and 20 of 82 ms on 25. Only {@code CLibrary} of JLine's native layer calls it.
 */
@NullMarked
public final class JLineNativeLoader {
    private JLineNativeLoader() {}

    /**
     * Loads the library from the folder {@code library.jline.path}, or else out of JLine's jar.
     *
     * @return true
     * @throws UnsatisfiedLinkError if there is none for this system, or it cannot be loaded
     */
    public static boolean initialize() {
        String name = nameFor(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        String folder = System.getProperty("library.jline.path");
        File file = new File(folder, name);
        if (folder != null && file.exists()) {
            System.load(file.getAbsolutePath());
        } else {
            loadCopy(name);
        }
        return true;
    }

    /** Where the jar has the library for a system, relative to this package. */
    static String nameFor(String system, String architecture) {
        String folder = system.startsWith("Mac") ? "Mac" : system;
        String type = folder.equals("Mac") ? ".jnilib" : ".so";
        return folder + "/" + folderOf(architecture) + "/libjlinenative" + type;
    }

    private static String folderOf(String architecture) {
        return switch (architecture) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm64";
            case "ppc64le" -> "ppc64";
            case "i386", "i686" -> "x86";
            case "arm" -> "armv7";
            default -> architecture;
        };
    }

    private static void loadCopy(String name) {
        try (InputStream library = CLibrary.class.getResourceAsStream(name)) {
            if (library == null) {
                throw new FileNotFoundException("JLine has none for this system (" + name + ")");
            }
            Path copy = Files.createTempFile("jlinenative", null);
            try {
                Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
                System.load(copy.toString());
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw (Error) new UnsatisfiedLinkError("no native library: " + e.getMessage()).initCause(e);
        }
    }
}
