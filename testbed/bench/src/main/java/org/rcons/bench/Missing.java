package org.rcons.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcons.testbed.real.RealConserver;

/** The programs that a measurement needs, and the Debian packages that they come from. */
public final class Missing {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

    private Missing() {}

    /** What is not installed, a line each. */
    public static List<String> programs() {
        List<String> missing = new ArrayList<>();
        String conserver = RealConserver.missing();
        if (conserver != null) {
            missing.add(conserver);
        }
        require(missing, "console", "conserver-client");
        require(missing, "script", "bsdutils (elsewhere: util-linux)");
        require(missing, "stdbuf", "coreutils");
        return missing;
    }

    private static void require(List<String> missing, String program, String packageName) {
        if (FOLDERS.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(program)))) {
            missing.add("no " + program + ": install " + packageName);
        }
    }
}
