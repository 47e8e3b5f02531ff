package org.rcons.cli.options;

/** Which rcons this is. */
public final class RconsVersion {
    /** The version of the project. */
    public static final String NUMBER = "0.1.0";

    private RconsVersion() {}

    /** The lines of {@code rcons -V}, of which the first is {@code rcons} and the version. */
    public static String text() {
        return "rcons " + NUMBER + "\nJava " + System.getProperty("java.runtime.version") + ", "
                + System.getProperty("java.vm.name") + "\n";
    }
}
