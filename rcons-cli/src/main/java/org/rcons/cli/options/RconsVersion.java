package org.rcons.cli.options;

import org.rcons.protocol.ProjectVersion;

/** Which rcons this is. */
public final class RconsVersion {
    private RconsVersion() {}

    /** The lines of {@code rcons -V}, of which the first is {@code rcons} and the version. */
    public static String text() {
        return "rcons " + ProjectVersion.NUMBER + "\nJava " + System.getProperty("java.runtime.version") + ", "
                + System.getProperty("java.vm.name") + "\n";
    }
}
