package org.rcons.protocol.route;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;

/** The places of the routes file. The first one that exists is the only one that counts. */
final class RoutesFiles {
    private static final String SYSTEM = "/etc/rcons/routes";

    private RoutesFiles() {}

    static ConserverHost.@Nullable Named find(ConsoleName console, Map<String, String> environment)
            throws RoutesException {
        File file = first(environment);
        if (file == null) {
            return null;
        }
        Routes.Route route = Routes.find(file, console);
        return route == null ? null : new ConserverHost.Named(route.host(), route.where());
    }

    private static @Nullable File first(Map<String, String> environment) {
        File named = existing(environment.get("RCONS_ROUTES"), "");
        if (named != null) {
            return named;
        }
        String configuration = environment.get("XDG_CONFIG_HOME");
        File own = configuration == null || configuration.isEmpty()
                ? existing(environment.get("HOME"), "/.config/rcons/routes")
                : existing(configuration, "/rcons/routes");
        return own != null ? own : existing(SYSTEM, "");
    }

    private static @Nullable File existing(@Nullable String path, String behind) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        File file = new File(path + behind);
        return file.exists() ? file : null;
    }
}
