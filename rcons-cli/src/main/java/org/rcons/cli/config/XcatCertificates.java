package org.rcons.cli.config;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that xCAT makes for its users and that its {@code rcons} writes into {@code ~/.consolerc}
 * (XCAT.md 2.4). Ours uses them without writing anything.
 *
 * @param caFile {@code ~/.xcat/ca.pem}
 * @param credentials {@code ~/.xcat/client-cred.pem}
 */
public record XcatCertificates(String caFile, String credentials) {

    /**
     * Finds them.
     *
     * @param environment the process' variables, for {@code HOME}
     * @return null unless this user can read both
     */
    public static @Nullable XcatCertificates find(Map<String, String> environment) {
        String home = environment.get("HOME");
        if (home == null || home.isEmpty()) {
            return null;
        }
        File authority = new File(home, ".xcat/ca.pem");
        File own = new File(home, ".xcat/client-cred.pem");
        boolean usable = authority.canRead() && authority.isFile() && own.canRead() && own.isFile();
        return usable ? new XcatCertificates(authority.getPath(), own.getPath()) : null;
    }
}
