package org.rcons.testbed.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who a server runs as. Database servers refuse to run as root, so root lends them the user of their package; everybody
 * else runs them as himself.
 *
 * @param name of the package's user, and of its group
 */
record ServerUser(String name) {
    private static final String SETPRIV = "/usr/bin/setpriv";

    /** False if we are root and have nobody to lend. */
    boolean isThere() {
        return !isRoot() || (Files.isExecutable(Path.of(SETPRIV)) && exists());
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private boolean exists() {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command, as this user. The process keeps its id. */
    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of(SETPRIV, "--reuid=" + name, "--regid=" + name, "--init-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /** A new folder of this user. */
    Path folder() throws IOException {
        Path folder = Files.createTempDirectory("database");
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
        return folder;
    }
}
